// A part of the plan that is words: one or a few boxes on a page, kept as they are typed, none required.
import { z } from 'zod';
import { found, invalid, pageOf, redirectTo, refused } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, optionalText, TextAreaField, typedFrom } from '../../kit/forms/index.ts';
import type { Typed } from '../../kit/forms/index.ts';
import { dayOf, sayTime } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, Aside, Card, PageTitle, Reading } from '../../kit/look/index.ts';
import { dropDraftsOf, findDraft, look, page } from '../../access/index.ts';
import { DraftOffer, offered } from '../../support/index.ts';
import { inBox, writeBoxes } from '../actions/write-plan.ts';
import { saidOn, saidProblem, WORDS_MAX } from '../entry-form.ts';
import { deskOf, isOver, openSupport, readersFor } from '../plan-desk.ts';
import type { Voice } from '../plan-desk.ts';
import { planOf } from '../plan.queries.ts';
import { readsPlan, withTogether } from '../plan-words.ts';
import { readsTogether } from './parts/reads-together.ts';
import type { Part } from '../plan-parts.rules.ts';
import { EntryQuote } from './parts/entry-shown.tsx';
import { HelpFirst, isCrisis } from './parts/help-first.tsx';
import { SaidOn } from './parts/entry-fields.tsx';

const BOXES = ['w0', 'w1', 'w2'] as const;
const SEEN = ['s0', 's1', 's2'] as const;
const box = optionalText({ what: 'What you write', max: WORDS_MAX });
const seen = optionalText({ max: 40 });
const form = z.object({ w0: box, w1: box, w2: box, s0: seen, s1: seen, s2: seen, said_on: saidOn });

/** The page of one part in one voice. */
export const wordsPage = (part: Part, voice: Voice) => page({
  params: voice === 'together' ? z.object({ id: z.uuid() }) : z.object({ id: z.uuid().optional() }),
  query: z.object({ draft: z.enum(['open', 'new']).optional().catch(undefined), help: z.literal('1').optional().catch(undefined) }),
  form,
  also: (v) => (voice === 'together' && v.said_on === undefined ? { said_on: 'Enter the day they said it' } : {}),
  show: async ({ tx, params: { id }, query, typed, errors, refused: because, key }) => {
    const desk = await deskOf(tx, voice, id);
    look(tx, 'plan.together-open', desk.personId);
    const [entries, readers, draft, kept] = [
      await planOf(tx, desk.personId, part.key), await readersFor(tx, desk, part.key),
      desk.mine ? await findDraft(tx, `plan-${part.key}`, desk.personId) : undefined, desk.mine ? undefined : await offered(tx, `plan-${part.key}`, desk.personId, query.draft),
    ];
    const today = dayOf(tx.now);
    const now = part.boxes.map((b) => inBox(entries, b.key));
    const start: Typed = { ...typedFrom(Object.fromEntries(now.map((e, i) => [BOXES[i] ?? '', e?.words]))), ...typedFrom({ said_on: today }) };
    const again = Object.keys(typed).length > 0;
    const f = fields(form, again ? typed : { ...start, ...((draft?.fields ?? kept?.fields ?? {}) as Typed) }, errors);
    const path = `${desk.base}/${part.key}`;
    const saved = draft?.saved_at ?? kept?.opened;
    return pageOf(part.title, (
      <Reading>
        <FormErrors form={f} refused={because} />
        {(query.help || isCrisis(again ? typed : {})) && <HelpFirst desk={desk} saved={query.help === '1'} />}
        <PageTitle caption={<a href={desk.base}>{desk.mine ? 'My plan' : `${desk.name}’s plan`}</a>} lede={part.hint}>{part.question}</PageTitle>
        {kept && <DraftOffer draft={kept} path={path} now={tx.now} />}
        {(because || (saved && now.some((e) => e && e.made_at > saved))) && now.map((e) => e && <EntryQuote key={e.id} entry={e} desk={desk} today={today} />)}
        <Form action={path} idempotencyKey={key} draft={{ url: `/drafts/plan-${part.key}/${desk.personId}`, id: draft?.id ?? kept?.id ?? '', savedAt: saved ? sayTime(saved) : undefined }} hidden={Object.fromEntries(now.map((e, i) => [SEEN[i] ?? '', e?.id ?? '']))}>
          {part.boxes.map((b, i) => (
            <div key={b.key}>
              <TextAreaField form={f} name={BOXES[i] ?? 'w0'} label={b.question} hint={b.hint} rows={part.boxes.length > 1 ? 4 : 7} readsThis={desk.mine ? readsPlan(withTogether(readers, desk.beside, now[i]), isOver(desk.beside)) : readsTogether(desk)} />
              {now[i] && <p className="al-soft">{now[i]?.said_on ? 'Written together. ' : ''}<a href={`${desk.mine ? '/my-plan/words' : '/plan-words'}/${now[i]?.thread}`}>{desk.mine ? 'What it said before, or leave it out' : 'Leave it out'}<span className="nhsuk-u-visually-hidden">: {b.question}</span></a></p>}
            </div>
          ))}
          <SaidOn f={f} desk={desk} />
          <Actions><Button variant={desk.mine ? 'secondary' : undefined}>Save these words</Button></Actions>
        </Form>
        {entries.filter((e) => e.left_out_at === null && !now.includes(e)).map((e) => (
          <Card key={e.id}><EntryQuote entry={e} desk={desk} today={today} /><p><a href={`${desk.mine ? '/my-plan/words' : '/plan-words'}/${e.thread}`}>Change or leave out</a></p></Card>
        ))}
        {desk.mine && <p>{readers.worker || readers.lead || readers.carers.length > 0 ? '' : 'Nobody else sees this part. '}<a href="/my-plan/sharing">Choose who sees it</a></p>}
        {!desk.mine && openSupport(desk) === undefined && <Aside>This support has ended. What you write down now is the last they said.</Aside>}
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v, typed }) => {
    const desk = await deskOf(tx, voice, id);
    const problem = saidProblem(v.said_on, dayOf(tx.now));
    if (problem) return invalid({ said_on: problem });
    const said = desk.mine ? null : { on: found(v.said_on), supportId: found(desk.beside).support_id };
    const done = await writeBoxes(tx, { desk, said }, part, part.boxes.map((b, i) => ({ box: b.key, words: v[BOXES[i] ?? 'w0'], seen: v[SEEN[i] ?? 's0'] })));
    if (!done.ok) return refused(done.because);
    await dropDraftsOf(tx, `plan-${part.key}`, desk.personId);
    return redirectTo(isCrisis(typed) ? `${desk.base}/${part.key}?help=1` : desk.base, 'plan-saved');
  },
});
