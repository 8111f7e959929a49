// One place somebody is trying: what became of it so far, what can be said now, going there together, what is known of the place.
// The same page for the person (/my-places/:id) and for their peer worker (/connections/:id).
import { z } from 'zod';
import { found, invalid, NotFound, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import type { Answer } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, ifGiven, oneOf, optionalText, PostButton, RadiosField, SelectField, TextAreaField } from '../../kit/forms/index.ts';
import type { Errors, Typed } from '../../kit/forms/index.ts';
import { Button, Details, SummaryList } from '../../kit/nhs/index.ts';
import { addDays, dayOf, sayDate, sayDay } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { Actions, Aside, ButtonLink, Card, NowCard, PageTitle, Quote, Reading, Section } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { settingsOf } from '../../teams/index.ts';
import { placeById, placeRows, PlaceWarning, sayHowKnown, SourceLines } from '../../directory/index.ts';
import { chosenDay, readsThis } from '../../support/index.ts';
import { workerById } from '../../workforce/index.ts';
import { sayWhatBecame } from '../actions/say-what-became.ts';
import { connectionById } from '../connection.queries.ts';
import type { Connection } from '../connection.queries.ts';
import { answersFor, connectionState, dueNow, mayHaveWords, STEP_KINDS } from '../connection.rules.ts';
import type { Answer as WhatTheySay } from '../connection.rules.ts';
import { sayAnswer, sayBy, sayKind, sayState, sayStep, sayWent } from '../connection-words.ts';
import { NamesSwitch } from '../names-switch.tsx';
import { namesHidden } from '../screen.queries.ts';
import { openTo, voiceOf } from '../whose-places.ts';
import type { Whose } from '../whose-places.ts';

const DAYS_BACK = 14;
const form = z.object({ answer: oneOf(STEP_KINDS, 'Choose how it is'), words: optionalText({ what: 'The words', max: 1000 }), saidOn: ifGiven(chosenDay('Choose the day')) });

/** The story, oldest first: what was said and the times they went together, in one order. */
const storyOf = (c: Connection, whose: Whose, today: Day) => [
  ...c.steps.map((step) => ({ on: step.said_on, words: `${sayStep(step, voiceOf(whose))}${sayBy(step)}`, why: step.words, step: step.id })),
  ...c.outings.map((o) => ({ on: o.at ? dayOf(o.at) : today, words: sayWent(o, today), why: null, step: null })),
].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

const Story = ({ c, whose, today, idempotencyKey }: { c: Connection; whose: Whose; today: Day; idempotencyKey: string }) => (
  <Section heading="What happened so far">
    <Card>
      {storyOf(c, whose, today).map((line, i) => (
        <div key={i}>
          <p>{sayDate(line.on)}: {line.words}.</p>
          {line.why && <><Quote>{line.why}</Quote>{!whose.closed && <PostButton action={`${whose.one(c.id)}/leave-out`} idempotencyKey={idempotencyKey} hidden={{ step: line.step ?? '' }}>Leave these words out</PostButton>}</>}
        </div>
      ))}
    </Card>
  </Section>
);

const readers = async (tx: Tx, whose: Whose): Promise<string> => {
  const support = whose.supports.find((s) => s.ended_at === null);
  if (whose.mine) return readsThis(support ? await workerById(tx, support.worker_id).then((w) => w && { ...w, ended_at: null }) : undefined);
  return `${whose.name} and you read this, and whoever covers for you. Their words, only if they want. They can leave them out at any time: then they are erased.`;
};

type SayProps = { c: Connection; whose: Whose; answers: readonly WhatTheySay[]; asked: string | null; reads: string; today: Day; typed: Typed; errors: Errors; idempotencyKey: string };
const SayHowItIs = ({ c, whose, answers, asked, reads, today, typed, errors, idempotencyKey }: SayProps) => {
  const f = fields(form, typed, errors);
  return (
    <Form action={whose.one(c.id)} idempotencyKey={idempotencyKey}>
      <RadiosField form={f} name="answer" label={asked ?? (whose.mine ? 'How is it with this place?' : `How is it, does ${whose.name} say?`)} items={answers.map((answer) => ({ value: answer, label: sayAnswer(answer, voiceOf(whose)) }))} />
      {answers.some(mayHaveWords) && <TextAreaField form={f} name="words" rows={3} label={whose.mine ? 'Why, in your words, if you want' : `Why, in ${whose.name}’s words, if they want`} readsThis={reads} />}
      {!whose.mine && <SelectField form={f} name="saidOn" label={`When did ${whose.name} say so?`} options={Array.from({ length: DAYS_BACK + 1 }, (_, i) => ({ value: addDays(today, -i), text: `${i === 0 ? 'Today, ' : i === 1 ? 'Yesterday, ' : ''}${sayDay(addDays(today, -i), today)}` }))} />}
      <Actions><Button variant="secondary">Keep this answer</Button></Actions>
    </Form>
  );
};

type Shown = { typed: Typed; errors: Errors; refused: string | null; key: string };
const show = async (tx: Tx, id: string, { typed, errors, refused, key }: Shown): Promise<Answer> => {
  const c = found(await connectionById(tx, id));
  if (c.place_id === null) throw new NotFound();
  const whose = await openTo(tx, c.person_id);
  look(tx, 'places.open', c.person_id, { object: 'connection', objectId: id });
  const [known, hidden, settings, reads, today] = [await placeById(tx, c.place_id), namesHidden(tx), await settingsOf(tx), await readers(tx, whose), dayOf(tx.now)];
  const [place, voice] = [found(known), voiceOf(whose)];
  const state = connectionState(c.steps, c.outings);
  const due = dueNow(c, settings.connection_weeks, today);
  const open = c.outings.find((o) => o.recorded_at === null && o.cancelled_at === null);
  const running = !whose.mine && whose.supports.some((s) => s.mine && s.ended_at === null) && !whose.closed;
  const together = running && !open && ['suggested', 'on the list', 'went together', 'going'].includes(state);
  const asked = due ? `${whose.mine ? 'You' : whose.name} began to go ${due.weeks} weeks ago, in ${sayDate(due.since).replace(/^\d+ /, '')}. ${whose.mine ? 'Do you still go?' : `Does ${whose.name} still go?`}` : null;
  const WhereItIs = due ? NowCard : Card;
  return pageOf('A place', (
    <Reading>
      <FormErrors form={fields(form, typed, errors)} refused={refused} />
      <PageTitle caption={<a href={whose.path}>{whose.mine ? 'Places I am trying' : `Places ${whose.name} is trying`}</a>}>{hidden ? sayKind(c.kinds) : place.name}</PageTitle>
      <NamesSwitch hidden={hidden} back={whose.one(id)} idempotencyKey={key} />
      {!hidden && <PlaceWarning place={place} />}
      {place.withdrawn_at !== null && <p><strong>Not in the directory any more: ring before you go.</strong> Below is what was known.</p>}
      {!hidden && place.name !== c.name && <p className="al-soft">It was called {c.name} when it went on the list.</p>}
      <WhereItIs heading={sayState(c, voice, today)} headingLevel={2}
        actions={(together || open) && <>{together && <ButtonLink href={`/connections/${id}/go-together`} filled={state !== 'going'}>Plan to go together</ButtonLink>}{open && <ButtonLink href={whose.mine ? `/my-meetings/${open.contact_id}` : `/contacts/${open.contact_id}`}>See the meeting</ButtonLink>}</>}>
        {!whose.closed && <SayHowItIs c={c} whose={whose} answers={answersFor(state, due)} asked={asked} reads={reads} today={today} typed={typed} errors={errors} idempotencyKey={key} />}
        {whose.mine && ['suggested', 'on the list'].includes(state) && whose.supports.some((s) => s.ended_at === null) && <p className="al-soft">You need not go alone. Your peer worker can go with you the first time: tell them when you next meet.</p>}
      </WhereItIs>
      <Story c={c} whose={whose} today={today} idempotencyKey={key} />
      {hidden ? <p className="al-soft">What is known of the place is hidden with its name.</p> : (
        <Details summary="What is known of this place" open={state !== 'not for me' && state !== 'put away'}>
          <Aside><p>{sayHowKnown({ ...place, canRing: place.phones.length > 0, canAsk: place.url !== null || place.email !== null }, today)}</p></Aside>
          <SummaryList rows={placeRows(place, today).map(([name, value]) => ({ key: name, value: <>{value}</> }))} />
          {!whose.mine && <p><a href={`/places/${place.id}/how-it-was`}>Say how it was there</a></p>}
          {!whose.mine && <p><a href={`/our-places/${place.id}`}>What our service knows of it</a></p>}
          <SourceLines sources={[{ name: place.source, licence: place.licence, licence_url: place.licence_url, attribution: place.attribution }]} positions={false} />
        </Details>
      )}
    </Reading>
  ));
};

const send = async (tx: Tx, id: string, v: z.output<typeof form>): Promise<Answer> => {
  const today = dayOf(tx.now);
  if (v.answer === 'suggested') return invalid({ answer: 'Choose how it is' });
  const mine = tx.viewer.role === 'person';
  const saidOn = mine ? today : (v.saidOn ?? today);
  if (saidOn > today || saidOn < addDays(today, -DAYS_BACK)) return invalid({ saidOn: 'Choose a day from the list' });
  const done = await sayWhatBecame(tx, id, { answer: v.answer, words: v.words ?? null, saidOn });
  return done.ok ? redirectTo(mine ? `/my-places/${id}` : `/connections/${id}`, 'places-said') : no(done.because);
};

export const connectionPage = page({
  params: z.object({ id: z.uuid() }), form,
  show: ({ tx, params: { id }, typed, errors, refused, key }) => show(tx, id, { typed, errors, refused, key }),
  send: ({ tx, params: { id }, form: values }) => send(tx, id, values),
});
