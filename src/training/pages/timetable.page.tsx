// The timetable: for the learner to answer, with what it does to their own limits; for the lead to print for somebody without an account.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, ifGiven, oneOf, RadiosField, ticked, TickField } from '../../kit/forms/index.ts';
import { icalendarFile } from '../../kit/icalendar/index.ts';
import { clockTimeOf, dayOf, ON_PAPER, sayClockTime, sayDate, sayDay, sayMinutes, sayTime } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { Button, Table } from '../../kit/nhs/index.ts';
import { Actions, Aside, CardList, CardRow, PageTitle, PrintButton, PrintSheet, Reading, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { answerTimetable, myLearning } from '../actions/answer-timetable.ts';
import { learnerITeach } from '../actions/run-cohort.ts';
import { cohortById, sessionsOf } from '../cohort.queries.ts';
import type { DatedSession } from '../cohort.queries.ts';
import { ownViewOf } from '../my-timetable.ts';
import { weeksOf } from '../timetable.rules.ts';

const params = z.object({ id: z.uuid() });
const form = z.object({ answer: oneOf(['yes', 'slower', 'no'], 'Choose what you say to it'), paid: ifGiven(oneOf(['in my hours', 'on top'], 'Choose how the hours are paid')), know: ticked() });

const sayHours = (s: DatedSession): string => `${sayTime(s.begins_at)} to ${sayClockTime(clockTimeOf(new Date(s.begins_at.getTime() + s.minutes * 60_000)))}`;
/** Day by day; the place is said once when it is always the same. */
const Sessions = ({ sessions, today }: { sessions: DatedSession[]; today: Day }) => {
  const places = [...new Set(sessions.map((s) => s.place))];
  const days = Map.groupBy(sessions, (s) => dayOf(s.begins_at));
  return (
    <>
      {places.length === 1 && places[0] && <p>Always here: {places[0]}</p>}
      <CardList>{[...days].map(([day, its]) => <CardRow key={day}><strong>{sayDay(day, today)}</strong>{its.map((s) => <p key={s.id}>{sayHours(s)}: {s.title}{places.length > 1 && s.place && <span className="al-soft">, {s.place}</span>}</p>)}</CardRow>)}</CardList>
    </>
  );
};
const Weeks = ({ sessions, today }: { sessions: DatedSession[]; today: Day }) => <Table columns={[{ heading: 'Week of' }, { heading: 'Hours', numeric: true }]} rows={weeksOf(sessions).map((w) => [sayDay(w.monday, today), sayMinutes(w.minutes)])} />;

export const myTimetable = page({
  params,
  form,
  also: (v) => ({ paid: v.answer === 'yes' && v.paid === undefined ? 'Choose how the hours are paid' : undefined }),
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const learner = await myLearning(tx, id);
    const cohort = found(await cohortById(tx, learner.cohort_id));
    const sessions = await sessionsOf(tx, [cohort.id]);
    const { limits, breaks } = await ownViewOf(tx, found(learner.worker_id), sessions);
    audit(tx, { action: 'timetable.open', object: 'learner', objectId: id });
    const today = dayOf(tx.now);
    const f = fields(form, typed, errors);
    const over = sessions.every((s) => s.begins_at <= tx.now);
    return pageOf(`Timetable: ${cohort.name}`, (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href="/my-training">My training</a>} lede={`${cohort.programme}. ${sayMinutes(sessions.reduce((sum, s) => sum + s.minutes, 0))} in ${weeksOf(sessions).length} weeks.`}>{cohort.name}</PageTitle>
        <Section heading="Hours of each week"><Weeks sessions={sessions} today={today} /></Section>
        {!over && (
          <Section heading="Your own limits">
            {limits === null ? <p>You have set no limits. If pay or hours over some line would cost you a benefit, <a href="/my-hours/limits">set them</a> first; only you see them. <a href="/my-better-off">Work out what hours mean for me</a></p> : breaks.length === 0
              ? <p>Also paid on top of your contract, this stays within your limits ({limits}). Only you see this.</p>
              : <Aside><p>Paid on top of your contract, this goes past your own limits ({limits}). Only you see this.</p><ul>{breaks.slice(0, 6).map((b) => <li key={b.words}>{b.words}</li>)}</ul><p>Within your contracted hours it changes nothing on the days you work anyway. You can also ask for a slower timetable.</p></Aside>}
          </Section>
        )}
        {!over && (
          <Section heading="Your answer">
            {learner.answer && <p>You said: {{ yes: 'yes', slower: 'a slower one, please', no: 'no to this timetable' }[learner.answer]}. You can change it.</p>}
            <Form action={`/my-training/${id}`} idempotencyKey={key}>
              <RadiosField form={f} name="answer" label="Does it suit you?" hint="Nobody asks why." items={[
                { value: 'yes', label: 'Yes', conditional: <RadiosField form={f} name="paid" label="How are the hours paid?" items={[{ value: 'in my hours', label: 'Within my contracted hours', hint: 'They are written beside the days of your pattern.' }, { value: 'on top', label: 'On top of my contract', hint: 'They are then written into your own hours.' }]} /> },
                { value: 'slower', label: 'A slower one, please', hint: 'Fewer hours a week over more weeks.' }, { value: 'no', label: 'Not this time' },
              ]} />
              {errors.know && <TickField form={f} name="know" label="I know, yes all the same" />}
              <p className="al-reads-this">The leads and your trainers see the answer, and nothing of your limits.</p>
              <Actions><Button>Send my answer</Button></Actions>
            </Form>
          </Section>
        )}
        <Section heading="Every session"><Sessions sessions={sessions} today={today} />{sessions.length > 0 && <p><a href={`/my-training/${id}/calendar`}>Put these into my calendar</a></p>}</Section>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => (await answerTimetable(tx, id, { answer: v.answer, paid: v.paid ?? null, knows: v.know })) ?? redirectTo('/my-training', `timetable-${v.answer}`),
});

/** The timetable for one's own calendar: titles of sessions, place and time; nobody's name. */
export const timetableCalendar = page({
  params,
  show: async ({ tx, origin, params: { id } }) => {
    const learner = await myLearning(tx, id);
    const cohort = found(await cohortById(tx, learner.cohort_id));
    const sessions = await sessionsOf(tx, [cohort.id]);
    audit(tx, { action: 'timetable.calendar', object: 'learner', objectId: id });
    return icalendarFile('training', cohort.programme, sessions.map((s) => ({ id: s.id, title: s.title, start: s.begins_at, end: new Date(s.begins_at.getTime() + s.minutes * 60_000), where: s.place, url: `${origin}/my-training/${id}` })), tx.now);
  },
});

export const timetableSheet = page({
  params,
  show: async ({ tx, params: { id } }) => {
    const { learner, cohort } = await learnerITeach(tx, id);
    const sessions = await sessionsOf(tx, [cohort.id]);
    audit(tx, { action: 'timetable.print', object: 'learner', objectId: id });
    return pageOf(`Timetable for ${learner.name}`, (
      <PrintSheet>
        <PageTitle caption={<a href={`/training/learners/${id}`}>{learner.name}</a>} lede={`${cohort.programme}, ${cohort.name}. Printed on ${sayDate(dayOf(tx.now))}.`}>{`Timetable for ${learner.name}`}</PageTitle>
        <Weeks sessions={sessions} today={ON_PAPER} />
        <Sessions sessions={sessions} today={ON_PAPER} />
        <p>If a week is too much, or the hours would cost you something, say so before you say yes. There is a slower way. Nobody asks why.</p>
        <PrintButton />
      </PrintSheet>
    ));
  },
});
