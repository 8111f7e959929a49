// One worker's week for their lead: planned, written down, leave left. Proposing a pattern and asking for hours; the worker decides.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, ifGiven, oneOf, RadiosField, text, TextField } from '../../../kit/forms/index.ts';
import { Button } from '../../../kit/nhs/index.ts';
import { addDays, dayOf, mondayOf, sayDate, sayDay } from '../../../kit/times.ts';
import { Actions, Aside, ButtonLink, Card, Columns, PageTitle, Reading, Section } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import { employedWorkerById } from '../../admin-worker.queries.ts';
import { sayWeekHours } from '../../contract.rules.ts';
import { hours } from '../../posts/fields.ts';
import { proposePattern } from '../actions/keep-pattern.ts';
import { carryLeave } from '../actions/take-leave.ts';
import { askForHours } from '../actions/write-hours.ts';
import { lieuOf, recentAsks } from '../hours.queries.ts';
import { askFirst } from '../limits.queries.ts';
import { leaveOn } from '../my-leave.ts';
import { patternsBetween, proposedPatterns } from '../pattern.queries.ts';
import { addsUpProblem, patternOn } from '../pattern.rules.ts';
import { rotaWeek } from '../rota-week.ts';
import { BalanceList } from './my-leave.page.tsx';
import { PatternFields, patternForm, patternFrom, startProblems, turnQuery, TurnViews, typedPattern } from './pattern-fields.tsx';
import { weekAsked, WeekLinks, WeekTable } from './week-table.tsx';

const params = z.object({ id: z.uuid() });
const query = z.object({ week: z.string().max(10).catch('').default('') });
const AskedFirst = ({ name }: { name: string }) => <Aside>{name} would like to be asked before more hours.</Aside>;

export const rotaWorker = page({
  params,
  query,
  show: async ({ tx, params: { id }, query: { week: asked } }) => {
    const worker = found(await employedWorkerById(tx, id));
    const today = dayOf(tx.now);
    const monday = weekAsked(asked, today);
    const [[week], lieu, asks, proposed, first, leave] = await Promise.all([rotaWeek(tx, [id], monday), lieuOf(tx, id), recentAsks(tx, id), proposedPatterns(tx, id), askFirst(tx, [id]), leaveOn(tx, worker, today)]);
    const facts = found(week);
    const pattern = patternOn(facts.patterns, monday);
    const problem = pattern && addsUpProblem(pattern, facts.contract?.minutes_a_week ?? null);
    audit(tx, { action: 'rota.open', object: 'peer_worker', objectId: id });
    return pageOf(`The week of ${worker.known_as}`, (
      <>
        <PageTitle caption={<a href="/rota">Rota</a>} lede={`${sayDay(monday, today)} to ${sayDay(addDays(monday, 6), today)}. ${facts.contract ? `${sayWeekHours(facts.contract.minutes_a_week)} a week in the contract.` : 'No contract this week.'}`}>{worker.known_as}</PageTitle>
        {problem && <Aside>{`The pattern does not add up to the contract. ${problem}.`}</Aside>}
        {first.has(id) && <AskedFirst name={worker.known_as} />}
        <Columns
          main={<><WeekTable facts={facts} today={today} write={false} /><WeekLinks path={`/rota/${id}`} monday={monday} today={today} />
            <Actions><ButtonLink href={`/rota/${id}/pattern`}>Propose a pattern</ButtonLink><ButtonLink href={`/rota/${id}/ask`}>Ask for more hours</ButtonLink></Actions></>}
          aside={(
            <>
              <Section heading="Hours"><Card>
                <p>Kept for later: {sayWeekHours(lieu)}.</p>
                {proposed.map((p) => <p key={p.id}>A pattern from {sayDate(p.from_on)} is proposed. Not heard back yet.</p>)}
                {asks.map((a) => <p key={a.id}>{sayWeekHours(a.minutes)} {a.kind === 'training' ? 'of training' : 'more'} on {sayDay(a.on_day, today)}: {a.answer === null ? 'not heard back yet' : a.answer === 'yes' ? 'yes' : 'not this time'}.</p>)}
              </Card></Section>
              <Section heading="Leave this year"><BalanceList leave={leave} /><p><a href={`/rota/${id}/leave`}>Bring in leave, or put the balance right</a></p></Section>
            </>
          )} />
      </>
    ));
  },
});

const proposeForm = z.object({ ...patternForm.shape, said: ifGiven(date({ missing: '', what: 'The day' })) });
export const rotaPattern = page({
  params,
  query: turnQuery,
  form: proposeForm,
  also: startProblems,
  show: async ({ tx, params: { id }, query: q, typed, errors, key }) => {
    const worker = found(await employedWorkerById(tx, id));
    const today = dayOf(tx.now);
    const now = patternOn(await patternsBetween(tx, [id], today, today), today);
    const weeks = Number(typed.weeks ?? q.weeks ?? now?.weeks ?? 1);
    audit(tx, { action: 'rota.open', object: 'peer_worker', objectId: id });
    const f = fields(proposeForm, Object.keys(typed).length > 0 ? typed : typedPattern(now), errors);
    return pageOf('Propose a pattern', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`/rota/${id}`}>{worker.known_as}</a>} lede={`It counts when ${worker.known_as} says yes. Whether it suits is theirs to say, and nobody asks why.`}>Propose a pattern</PageTitle>
        <TurnViews path={`/rota/${id}/pattern`} weeks={weeks} />
        <Form action={`/rota/${id}/pattern`} idempotencyKey={key} hidden={{ weeks: String(weeks) }}>
          <PatternFields form={f as never} weeks={weeks} />
          <DateField form={f as never} name={'said' as never} label={`If ${worker.known_as} has said yes to this when you met: on which day?`} hint="For somebody who does not use this page. It stands as agreed then, with the day and that you wrote it down." />
          <Actions><Button>Propose this pattern</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => (await proposePattern(tx, id, patternFrom(v), typeof v.said === 'string' ? v.said : null)) ?? redirectTo(`/rota/${id}`, 'pattern-proposed'),
});

const askForm = z.object({ kind: oneOf(['overtime', 'training'], 'Choose what you ask for'), hours: hours({ missing: 'Enter how many hours', like: '2 or 2h 30', most: 900, least: 1 }), day: date({ missing: 'Enter the day', what: 'The day' }) });
export const rotaAsk = page({
  params,
  form: askForm,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const worker = found(await employedWorkerById(tx, id));
    const first = (await askFirst(tx, [id])).has(id);
    const f = fields(askForm, typed, errors);
    return pageOf('Ask for more hours', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`/rota/${id}`}>{worker.known_as}</a>} lede="Paid on top of the contract. A yes is a yes, a no needs no reason.">Ask for more hours</PageTitle>
        {first && <AskedFirst name={worker.known_as} />}
        <Form action={`/rota/${id}/ask`} idempotencyKey={key}>
          <RadiosField form={f} name="kind" label="What is it?" items={[{ value: 'overtime', label: 'More hours' }, { value: 'training', label: 'Training' }]} />
          <DateField form={f} name="day" label="On which day?" /><TextField form={f} name="hours" label="How many hours?" hint="For example, 2 or 2h 30" width={5} />
          <Actions><Button>{`Ask ${worker.known_as}`}</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => (await askForHours(tx, { workerId: id, day: v.day, kind: v.kind, minutes: v.hours })) ?? redirectTo(`/rota/${id}?week=${mondayOf(v.day)}`, 'hours-asked'),
});

const carryForm = z.object({ way: oneOf(['more', 'less'], 'Choose more or less'), hours: hours({ missing: 'Enter how many hours', most: 59_940 }), why: text({ missing: 'Say in a few words why', what: 'Why', max: 200 }) });
export const rotaLeave = page({
  params,
  form: carryForm,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const worker = found(await employedWorkerById(tx, id));
    const leave = await leaveOn(tx, worker, dayOf(tx.now));
    audit(tx, { action: 'leave.open', object: 'peer_worker', objectId: id });
    const f = fields(carryForm, typed, errors);
    return pageOf('Leave brought in', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`/rota/${id}`}>{worker.known_as}</a>} lede={`For the leave year from ${sayDate(leave.year.from)}. What is entered here takes the place of what stood here before.`}>Leave brought in</PageTitle>
        <Form action={`/rota/${id}/leave`} idempotencyKey={key}>
          <RadiosField form={f} name="way" label="Is it more leave, or less?" inline items={[{ value: 'more', label: 'More' }, { value: 'less', label: 'Less' }]} />
          <TextField form={f} name="hours" label="How many hours?" width={5} /><TextField form={f} name="why" label="Why?" hint={`${worker.known_as} reads this too. For example, two days carried over, or service before coming here.`} />
          <Actions><Button>Save it</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    const leave = await leaveOn(tx, found(await employedWorkerById(tx, id)), dayOf(tx.now));
    await carryLeave(tx, id, leave.year.from, v.way === 'more' ? v.hours : -v.hours, v.why);
    return redirectTo(`/rota/${id}`, 'leave-carried');
  },
});
