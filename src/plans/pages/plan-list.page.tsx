// A part of the plan that is a list: steps, people to lean on, the strip of the first days, the meeting about going home.
import { z } from 'zod';
import type { ReactNode } from 'react';
import { found, invalid, pageOf, redirectTo, refused } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, typedFrom } from '../../kit/forms/index.ts';
import type { Typed } from '../../kit/forms/index.ts';
import { dayOf, sayDay, sayTime } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { Button, Details } from '../../kit/nhs/index.ts';
import { Actions, Aside, ButtonLink, CardList, CardRow, DayStrip, EmptyState, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { dropDraftsOf, findDraft, look, page } from '../../access/index.ts';
import { newestStay } from '../../stays/index.ts';
import { DraftOffer, offered } from '../../support/index.ts';
import { addToPlan } from '../actions/write-plan.ts';
import { entryForm, entryProblems, saidProblem, typedOfEntry, wordsFrom } from '../entry-form.ts';
import { deskOf, isOver, readersFor } from '../plan-desk.ts';
import type { Desk, Voice } from '../plan-desk.ts';
import { firstDays, homeDay, stepsInOrder } from '../plan.rules.ts';
import { planOf } from '../plan.queries.ts';
import type { Entry } from '../plan.queries.ts';
import { boardLine, readsPlan } from '../plan-words.ts';
import type { Part } from '../plan-parts.rules.ts';
import { dayMade, EntryWords, SaidLine, StepHistory } from './parts/entry-shown.tsx';
import { EntryFields, SaidOn } from './parts/entry-fields.tsx';
import { HelpFirst, isCrisis } from './parts/help-first.tsx';
import { readsTogether } from './parts/reads-together.ts';

const ADD: Record<string, { heading: string; button: string; empty: string; teaches: string }> = {
  steps: { heading: 'Add a step', button: 'Add this step', empty: 'No steps yet.', teaches: 'A step is one small thing with a name beside it. The next one of yours stands on the first page.' },
  people: { heading: 'Add somebody', button: 'Add them', empty: 'Nobody is here yet.', teaches: 'One person is enough to begin with. Neighbours, shopkeepers and dogs count.' },
  days: { heading: 'Add something to a day', button: 'Add it', empty: '', teaches: '' },
  meeting: { heading: 'My answer', button: 'Save my answer', empty: '', teaches: '' },
};
const wordsLink = (desk: Desk, e: Entry): string => `${desk.mine ? '/my-plan/words' : '/plan-words'}/${e.thread}`;
const me = (desk: Desk): string => (desk.mine ? 'Me' : desk.name);

type ListProps = { desk: Desk; entries: readonly Entry[]; today: Day };

const Row = ({ desk, entry, today, hidden }: { desk: Desk; entry: Entry; today: Day; hidden: string }) => (
  <CardRow action={<a className="nhsuk-button nhsuk-button--secondary" href={wordsLink(desk, entry)}>{entry.part === 'steps' ? 'Done, change or drop' : 'Change'}<span className="nhsuk-u-visually-hidden"> {hidden}</span></a>}>
    <EntryWords entry={entry} name={desk.name} today={today} me={me(desk)} /><SaidLine entry={entry} desk={desk} today={today} />
  </CardRow>
);

const Steps = ({ desk, entries, today }: ListProps) => {
  const [open, closed] = [stepsInOrder(entries), entries.filter((e) => e.state !== 'open').sort((a, b) => b.made_at.getTime() - a.made_at.getTime())];
  return (
    <>
      {open.length === 0 ? <EmptyState>{ADD.steps?.empty} {ADD.steps?.teaches}</EmptyState> : <CardList>{open.map((e) => <Row key={e.id} desk={desk} entry={e} today={today} hidden={`the step: ${e.words ?? ''}`} />)}</CardList>}
      {closed.length > 0 && (
        <Details summary={`Finished and dropped (${closed.length})`}>
          <ul>{closed.map((e) => <li key={e.id}><a href={wordsLink(desk, e)}><EntryWords entry={e} name={desk.name} today={today} me={me(desk)} /></a> <StepHistory entry={e} today={today} /></li>)}</ul>
        </Details>
      )}
    </>
  );
};

const Strip = ({ desk, entries, today, part, home }: ListProps & { part: Part; home: Day | null }) => (
  <DayStrip days={part.boxes.map((box, i) => {
    const day = firstDays(home)[i];
    const here = entries.filter((e) => e.box === box.key);
    return {
      day: box.question,
      words: <>{day && <span className="al-soft">{sayDay(day, today)}</span>}{here.length === 0 ? <p className="al-soft">Nothing yet.</p> : <ul className="al-days__list">{here.map((e) => <li key={e.id}><EntryWords entry={e} name={desk.name} today={today} /> <a href={wordsLink(desk, e)}>Change<span className="nhsuk-u-visually-hidden"> {e.words}</span></a></li>)}</ul>}</>,
    };
  })} />
);

const Meeting = ({ desk, entries, today }: ListProps) => {
  const [e] = entries;
  if (!e) return null;
  return (
    <Aside>
      <p><strong>{e.choice === 'yes' ? `${desk.mine ? 'You invite' : `${desk.name} invites`} ${desk.beside?.known_as ?? 'your peer worker'}.` : `${desk.mine ? 'You' : desk.name} would rather not have ${desk.beside?.known_as ?? 'a peer worker'} there.`}</strong><SaidLine entry={e} desk={desk} today={today} always /></p>
      {!desk.mine && <p>For the ward’s board: “{boardLine(desk.name, desk.beside?.known_as ?? 'the peer worker', e.choice, dayMade(e))}”</p>}
    </Aside>
  );
};

const listOf = (part: Part, props: ListProps & { home: Day | null }): ReactNode => {
  switch (part.kind) {
    case 'steps': return <Steps {...props} />;
    case 'days': return <Strip {...props} part={part} />;
    case 'meeting': return <Meeting {...props} />;
    default: return props.entries.length === 0 ? <EmptyState>{ADD.people?.empty} {ADD.people?.teaches}</EmptyState> : <CardList>{props.entries.map((e) => <Row key={e.id} desk={props.desk} entry={e} today={props.today} hidden={e.who ?? ''} />)}</CardList>;
  }
};

/** The page of one part in one voice: what is in it, and a form for one thing more. */
export const listPage = (part: Part, voice: Voice) => page({
  params: voice === 'together' ? z.object({ id: z.uuid() }) : z.object({ id: z.uuid().optional() }),
  query: z.object({ draft: z.enum(['open', 'new']).optional().catch(undefined), help: z.literal('1').optional().catch(undefined) }),
  form: entryForm,
  also: (v) => entryProblems(part.kind, voice, v),
  show: async ({ tx, params: { id }, query, typed, errors, refused: because, key }) => {
    const desk = await deskOf(tx, voice, id);
    look(tx, 'plan.together-open', desk.personId);
    const entries = (await planOf(tx, desk.personId, part.key)).filter((e) => e.left_out_at === null);
    const readers = await readersFor(tx, desk, part.key);
    const stay = part.kind === 'days' ? await newestStay(tx, desk.personId) : undefined;
    const draft = desk.mine ? await findDraft(tx, `plan-${part.key}`, desk.personId) : undefined;
    const kept = desk.mine ? undefined : await offered(tx, `plan-${part.key}`, desk.personId, query.draft);
    const [today, again, add] = [dayOf(tx.now), Object.keys(typed).length > 0, ADD[part.kind]];
    const stands = part.kind === 'meeting' && entries[0] ? typedOfEntry(entries[0]) : {};
    const f = fields(entryForm, again ? typed : { ...stands, ...typedFrom({ said_on: today }), ...((draft?.fields ?? kept?.fields ?? {}) as Typed) }, errors);
    const path = `${desk.base}/${part.key}`;
    const saved = draft?.saved_at ?? kept?.opened;
    const fieldsOf = (
      <Form action={path} idempotencyKey={key} draft={{ url: `/drafts/plan-${part.key}/${desk.personId}`, id: draft?.id ?? kept?.id ?? '', savedAt: saved ? sayTime(saved) : undefined }}>
        <EntryFields f={f} kind={part.kind} desk={desk} reads={desk.mine ? readsPlan(readers, isOver(desk.beside)) : readsTogether(desk)} />
        <SaidOn f={f} desk={desk} />
        <Actions><Button variant={desk.mine ? 'secondary' : undefined}>{desk.mine ? add?.button ?? 'Save' : (add?.button ?? 'Save').replace(' my ', ' their ')}</Button></Actions>
      </Form>
    );
    return pageOf(part.title, (
      <Reading>
        <FormErrors form={f} refused={because} />
        {(query.help || isCrisis(again ? typed : {})) && <HelpFirst desk={desk} saved={query.help === '1'} />}
        <PageTitle caption={<a href={desk.base}>{desk.mine ? 'My plan' : `${desk.name}’s plan`}</a>} lede={part.hint}>{part.question}</PageTitle>
        {kept && <DraftOffer draft={kept} path={path} now={tx.now} />}
        {listOf(part, { desk, entries, today, home: homeDay(stay, today) })}
        <Section heading={desk.mine ? add?.heading : add?.heading.replace('My answer', 'Their answer')}>{fieldsOf}</Section>
        {desk.mine && part.kind !== 'meeting' && <Actions><ButtonLink href="/my-plan/sharing">Choose who sees this part</ButtonLink></Actions>}
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v, typed }) => {
    const desk = await deskOf(tx, voice, id);
    const problem = saidProblem(v.said_on, dayOf(tx.now));
    if (problem) return invalid({ said_on: problem });
    const said = desk.mine ? null : { on: found(v.said_on), supportId: found(desk.beside).support_id };
    const done = await addToPlan(tx, { desk, said }, part.key, wordsFrom(part.kind, v, desk.beside?.known_as, 'step'));
    if (!done.ok) return refused(done.because);
    await dropDraftsOf(tx, `plan-${part.key}`, desk.personId);
    return redirectTo(`${desk.base}/${part.key}${isCrisis(typed) ? '?help=1' : ''}`, 'plan-saved');
  },
});
