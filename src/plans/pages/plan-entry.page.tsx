// One thing in a plan: change it, say what became of a step, leave it out or bring it back, and what it said before.
import { z } from 'zod';
import { found, invalid, NotFound, pageOf, redirectTo, refused } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, PostButton, RadiosField, TextField, typedFrom } from '../../kit/forms/index.ts';
import type { Typed } from '../../kit/forms/index.ts';
import { newId } from '../../kit/ids.ts';
import { dayOf, sayDay, sayWhichDay } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, Card, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { changeInPlan, chooseInPlan, eraseDay, leaveOutOfPlan } from '../actions/write-plan.ts';
import type { Done } from '../actions/write-plan.ts';
import { entryForm, entryProblems, saidProblem, typedOfEntry, wordsFrom } from '../entry-form.ts';
import type { EntryValues } from '../entry-form.ts';
import { deskOf, isOver, readersFor } from '../plan-desk.ts';
import type { Desk, Voice } from '../plan-desk.ts';
import { partOf } from '../plan-parts.rules.ts';
import type { Part } from '../plan-parts.rules.ts';
import { needsWhy, stepAfter, stepVerbs } from '../plan.rules.ts';
import { entryById, versionsOf } from '../plan.queries.ts';
import type { Entry } from '../plan.queries.ts';
import { readsPlan, withTogether } from '../plan-words.ts';
import { EntryQuote, EntryWords, StepHistory } from './parts/entry-shown.tsx';
import { EntryFields, SaidOn } from './parts/entry-fields.tsx';
import { HelpFirst, isCrisis } from './parts/help-first.tsx';
import { readsTogether } from './parts/reads-together.ts';

const boxOf = (part: Part, e: Entry): string | undefined => part.boxes.find((b) => b.key === e.box)?.question;

const Before = ({ versions, path, desk, today }: { versions: readonly Entry[]; path: string; desk: Desk; today: Day }) => (versions.length < 2 ? null : (
  <Section heading="What it said before">
    <p className="al-soft">Only you see this.</p>
    {versions.slice(1).map((e) => (
      <Card key={e.id}>
        {e.erased_at ? <p className="al-soft">Something you left out. It was erased {sayWhichDay(dayOf(e.erased_at), today)}.</p> : <EntryQuote entry={e} desk={desk} today={today} />}
        {e.left_out_at && !e.erased_at && e.erase_on && <p className="al-soft">Left out. It is erased on {sayDay(e.erase_on, today)}.</p>}
        {!e.left_out_at && <Actions><PostButton action={path} idempotencyKey={newId()} hidden={{ verb: 'leave earlier', earlier: e.id }} hiddenText="this earlier version">Leave this out</PostButton></Actions>}
      </Card>
    ))}
  </Section>
));

const LeftOut = ({ entry, path, today }: { entry: Entry; path: string; today: Day }) => (entry.erased_at ? <p>You left this out. Its words were erased {sayWhichDay(dayOf(entry.erased_at), today)}.</p> : (
  <Card actions={<PostButton action={path} idempotencyKey={newId()} hidden={{ verb: 'bring back' }}>Bring it back</PostButton>}
    after={entry.erase_on ? `Only you see it. It is erased on ${sayDay(entry.erase_on, today)}, unless you bring it back.` : undefined}>
    <p>You left this out: <EntryWords entry={entry} name="" today={today} /></p>
  </Card>
));

/** The page of one entry in one voice. */
export const entryPage = (voice: Voice) => page({
  params: z.object({ id: z.uuid() }),
  query: z.object({ help: z.literal('1').optional().catch(undefined) }),
  form: entryForm,
  also: (v) => ({
    verb: v.verb ? undefined : 'Choose what to do',
    why: v.verb && needsWhy(v.verb as 'drop') && v.verb === 'drop' && !v.why ? 'Write a word why' : undefined,
    said_on: voice === 'together' && v.said_on === undefined ? 'Enter the day they said it' : undefined,
  }),
  show: async ({ tx, params: { id }, query, typed, errors, refused: because, key }) => {
    const entry = found(await entryById(tx, id));
    const desk = await deskOf(tx, voice, entry.person_id);
    if (desk.personId !== entry.person_id) throw new NotFound();
    look(tx, 'plan.together-open', desk.personId);
    const part = found(partOf(entry.part));
    const [versions, readers, today] = [desk.mine ? await versionsOf(tx, id) : [], withTogether(await readersFor(tx, desk, entry.part), desk.beside, entry), dayOf(tx.now)];
    const path = `${desk.mine ? '/my-plan/words' : '/plan-words'}/${id}`;
    const [step, said] = [part.kind === 'steps', typedFrom({ said_on: today })];
    const typedFor = (verbs: readonly string[], start: Typed): Typed => (verbs.includes(String(typed.verb)) ? typed : { ...start, ...said });
    const [ends, changes] = [['finish', 'drop', ''], ['change']];
    const end = fields(entryForm, typedFor(ends, {}), ends.includes(String(typed.verb ?? '')) && !changes.includes(String(typed.verb)) ? errors : {}, 'end');
    const change = fields(entryForm, typedFor(changes, typedOfEntry(entry)), typed.verb === 'change' ? errors : {});
    const out = fields(entryForm, typedFor(['leave out'], {}), typed.verb === 'leave out' ? errors : {}, 'out');
    const hidden = { seen: entry.id };
    return pageOf(part.title, (
      <Reading>
        <FormErrors form={typed.verb === 'change' ? change : typed.verb === 'leave out' ? out : end} refused={because} />
        {(query.help || isCrisis(typed)) && <HelpFirst desk={desk} saved={query.help === '1'} />}
        <PageTitle caption={<a href={`${desk.base}/${part.key}`}>{part.title}</a>}>{step ? 'A step' : boxOf(part, entry) ?? part.title}</PageTitle>
        {entry.left_out_at ? <LeftOut entry={entry} path={path} today={today} /> : (
          <>
            <EntryQuote entry={entry} desk={desk} today={today} />
            {step && entry.state !== 'open' && <p><StepHistory entry={entry} today={today} /></p>}
            {step && stepVerbs(entry.state).includes('finish') && (
              <Section heading="What became of it?">
                <Form action={path} idempotencyKey={key} hidden={hidden}>
                  <RadiosField form={end} name="verb" label="This step is" items={[{ value: 'finish', label: 'Done' }, { value: 'drop', label: 'Dropped', hint: 'That is fine. Plans change.' }]} />
                  <TextField form={end} name="why" label="A word about it" hint="If it is dropped, a word why. If it is done, only if you like." readsThis={desk.mine ? readsPlan(readers, isOver(desk.beside)) : readsTogether(desk)} />
                  <SaidOn f={end} desk={desk} />
                  <Actions><Button variant={desk.mine ? 'secondary' : undefined}>Save what became of it</Button></Actions>
                </Form>
              </Section>
            )}
            {step && stepVerbs(entry.state).includes('open again') && desk.mine && <PostButton action={path} idempotencyKey={newId()} hidden={{ verb: 'open again', ...hidden }}>Open this step again</PostButton>}
            {(!step || entry.state === 'open') && part.kind !== 'meeting' && (
              <Section heading="Change it">
                <Form action={path} idempotencyKey={newId()} hidden={{ verb: 'change', ...hidden }}>
                  <EntryFields f={change} kind={part.kind} desk={desk} box={boxOf(part, entry)} reads={desk.mine ? readsPlan(readers, isOver(desk.beside)) : readsTogether(desk)} />
                  {step && <TextField form={change} name="why" label="A word why it changes" />}
                  <SaidOn f={change} desk={desk} />
                  <Actions><Button variant="secondary">Save the change</Button></Actions>
                </Form>
              </Section>
            )}
            {desk.mine && entry.support_id && part.kind !== 'meeting' && desk.beside?.sees && (
              <Section heading="Who sees it">
                <p>{desk.beside.known_as} sees this, because {entry.choice === 'worker' ? 'it is theirs to do' : 'you wrote it together'}.</p>
                <PostButton action={path} idempotencyKey={newId()} hidden={{ verb: 'keep' }}>Keep this to myself</PostButton>
              </Section>
            )}
            <Section heading="Leave it out">
              <p>{desk.mine ? `It goes from your plan and from the paper at once. Its words, and what it said before, are erased on ${sayDay(await eraseDay(tx), today)}. Until then only you see it, and you can bring it back.` : `If ${desk.name} wants it left out: it goes at once, and its words are erased on ${sayDay(await eraseDay(tx), today)}.`}</p>
              {desk.mine ? <PostButton action={path} idempotencyKey={newId()} hidden={{ verb: 'leave out' }}>Leave it out</PostButton> : (
                <Form action={path} idempotencyKey={newId()} hidden={{ verb: 'leave out' }}><SaidOn f={out} desk={desk} /><Actions><Button variant="secondary">Leave it out</Button></Actions></Form>
              )}
            </Section>
          </>
        )}
        {desk.mine && <Before versions={versions} path={path} desk={desk} today={today} />}
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v, typed }) => {
    const entry = found(await entryById(tx, id));
    const desk = await deskOf(tx, voice, entry.person_id);
    const part = found(partOf(entry.part));
    const problem = saidProblem(v.said_on, dayOf(tx.now));
    if (problem) return invalid({ said_on: problem });
    const said = desk.mine ? null : { on: found(v.said_on), supportId: found(desk.beside).support_id };
    if (v.verb === 'change') {
      const missing = Object.entries(entryProblems(part.kind, voice, v)).filter((one): one is [string, string] => one[1] !== undefined);
      if (part.kind === 'steps' && !v.why) missing.push(['why', 'Write a word why it changes']);
      if (missing.length > 0) return invalid(Object.fromEntries(missing));
    }
    const done = await act(tx, { desk, said }, part, id, v);
    if (!done.ok) return refused(done.because);
    const gone = v.verb === 'leave out';
    return redirectTo(`${gone || part.kind !== 'words' ? `${desk.base}/${part.key}` : desk.base}${isCrisis(typed) ? '?help=1' : ''}`, gone ? (desk.mine ? 'plan-left-out' : 'plan-left-out-said') : v.verb === 'bring back' ? 'plan-back' : v.verb === 'keep' ? 'plan-kept' : 'plan-saved');
  },
});

/** What a press means. */
const act = (tx: Parameters<typeof changeInPlan>[0], at: Parameters<typeof changeInPlan>[1], part: Part, id: string, v: EntryValues): Promise<Done> => {
  const worker = at.desk.beside?.known_as;
  switch (v.verb) {
    case 'leave out': return leaveOutOfPlan(tx, at, id);
    case 'bring back': return chooseInPlan(tx, at.desk, id, { bringBack: true });
    case 'leave earlier': return chooseInPlan(tx, at.desk, id, { earlier: found(v.earlier) });
    case 'keep': return chooseInPlan(tx, at.desk, id, { keep: true });
    case 'change': return changeInPlan(tx, at, id, v.seen, (was) => wordsFrom(part.kind, v, worker, was.box));
    default: {
      const verb = v.verb ?? 'finish';
      return changeInPlan(tx, at, id, v.seen, (was) => {
        if (part.kind !== 'steps' || !stepVerbs(was.state).includes(verb)) throw new NotFound();
        return { box: was.box, words: was.words, who: was.who, choice: was.choice, due_on: was.due_on, why: v.why, state: stepAfter(verb) };
      });
    }
  }
};
