// A worker's own pattern; and their answer to what a lead proposes or asks for.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../../kit/http/index.ts';
import { fields, Form, FormErrors, oneOf, RadiosField, ticked, TickField } from '../../../kit/forms/index.ts';
import { Button } from '../../../kit/nhs/index.ts';
import { count, dayOf, mondayOf, sayDate, sayDay } from '../../../kit/times.ts';
import { Actions, Aside, PageTitle, Reading } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import { sayWeekHours } from '../../contract.rules.ts';
import { answerProposed, setMyPattern } from '../actions/keep-pattern.ts';
import { answerHoursAsk } from '../actions/write-hours.ts';
import { askById, heldContracts } from '../hours.queries.ts';
import { limitsOfMine } from '../my-limits.ts';
import { patternById, patternsBetween } from '../pattern.queries.ts';
import { addsUpProblem, patternOn } from '../pattern.rules.ts';
import { PatternFields, patternForm, patternFrom, startProblems, turnQuery, TurnViews, typedPattern } from './pattern-fields.tsx';
import { PatternTable } from './pattern-table.tsx';

const params = z.object({ id: z.uuid() });

export const myPattern = page({
  query: turnQuery,
  form: patternForm,
  also: startProblems,
  show: async ({ tx, query, typed, errors, key }) => {
    const id = found(tx.viewer.workerId);
    const today = dayOf(tx.now);
    const [patterns, contracts] = await Promise.all([patternsBetween(tx, [id], today, '9999-12-31'), heldContracts(tx, [id], today, today)]);
    const now = patternOn(patterns, today) ?? patterns.find((p) => p.agreed_at !== null);
    const weeks = Number(typed.weeks ?? query.weeks ?? now?.weeks ?? 1);
    const problem = now && addsUpProblem(now, contracts[0]?.minutes_a_week ?? null);
    audit(tx, { action: 'pattern.open', object: 'peer_worker', objectId: id });
    const f = fields(patternForm, Object.keys(typed).length > 0 ? typed : typedPattern(now), errors);
    return pageOf('When I work', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href="/my-hours">My hours</a>} lede={contracts[0] ? `Your contract is ${sayWeekHours(contracts[0].minutes_a_week)} a week.` : 'No contract of yours holds today.'}>When I work</PageTitle>
        {now && problem && <Aside>{`${problem}.`}</Aside>}
        <TurnViews path="/my-hours/pattern" weeks={weeks} />
        <p>Hours for each day, without breaks, like 5 or 5h 30. Leave a free day empty. When a day begins is only needed where it is fixed, like 9.30am.</p>
        <Form action="/my-hours/pattern" idempotencyKey={key} hidden={{ weeks: String(weeks) }}>
          <PatternFields form={f as never} weeks={weeks} />
          {errors.know && <TickField form={f} name="know" label="I know, this is what I want" />}
          <Actions><Button>Save when I work</Button></Actions>
          <p className="al-soft">Your lead sees when you work. What held before is kept, with its last day.</p>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, form: v }) => (await setMyPattern(tx, patternFrom(v), v.know === true)) ?? redirectTo(`/my-hours?week=${mondayOf(String(v.from))}`, 'pattern-saved'),
});

const answerForm = z.object({ answer: oneOf(['yes', 'no'], 'Choose yes or no'), know: ticked() });
const Answers = ({ f, errors }: { f: ReturnType<typeof fields<typeof answerForm>>; errors: Record<string, string> }) => (
  <>
    <RadiosField form={f} name="answer" label="Your answer" hint="It is yours to say, and nobody asks why." inline items={[{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }]} />
    {errors.know && <TickField form={f} name="know" label="I know, yes all the same" />}
    <Actions><Button variant="secondary">Give my answer</Button></Actions>
  </>
);
/** What a yes would break, said before the answer, to the worker alone. */
const Breaks = ({ words }: { words: string[] }) => words.length === 0 ? null : <Aside><p><strong>Only you see this.</strong></p><ul>{words.slice(0, 4).map((w) => <li key={w}>{w}</li>)}</ul></Aside>;

export const answerPatternPage = page({
  params,
  form: answerForm,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const pattern = found(await patternById(tx, id));
    if (pattern.worker_id !== tx.viewer.workerId) found(null);
    const mine = await limitsOfMine(tx, pattern.worker_id, pattern.from_on);
    audit(tx, { action: 'pattern.open', object: 'pattern', objectId: id });
    const f = fields(answerForm, typed, errors);
    return pageOf('A pattern is proposed', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href="/my-hours">My hours</a>} lede={`From ${sayDate(pattern.from_on)}, ${pattern.weeks === 1 ? 'every week the same' : `${count(pattern.weeks, 'week')} in turn`}. It counts only if you say yes.`}>A pattern is proposed</PageTitle>
        <PatternTable pattern={pattern} />
        <Breaks words={mine.with({ pattern: { ...pattern, agreed_at: tx.now } }).map((w) => w.words)} />
        <Form action={`/my-hours/proposed/${id}`} idempotencyKey={key}><Answers f={f} errors={errors} /></Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { answer } }) => (await answerProposed(tx, id, answer === 'yes')) ?? redirectTo('/my-hours', answer === 'yes' ? 'pattern-saved' : 'answer-given'),
});

export const answerAskPage = page({
  params,
  form: answerForm,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const ask = found(await askById(tx, id));
    if (ask.worker_id !== tx.viewer.workerId) found(null);
    const today = dayOf(tx.now);
    const mine = await limitsOfMine(tx, ask.worker_id, ask.on_day);
    audit(tx, { action: 'hours.asked', object: 'hours_ask', objectId: id });
    const f = fields(answerForm, typed, errors);
    const what = `${sayWeekHours(ask.minutes)} ${ask.kind === 'training' ? 'of training' : 'more'} on ${sayDay(ask.on_day, today)}`;
    return pageOf('More hours?', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href="/my-hours">My hours</a>} lede={`${ask.asked_by ?? 'Your lead'} asks for ${what}, paid on top of your contract.`}>More hours?</PageTitle>
        <Breaks words={mine.with({ entries: [{ on_day: ask.on_day, kind: ask.kind, minutes: ask.minutes }] }).map((w) => w.words)} />
        <Form action={`/my-hours/asked/${id}`} idempotencyKey={key}><Answers f={f} errors={errors} /></Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { answer, know } }) => (await answerHoursAsk(tx, id, answer === 'yes', know)) ?? redirectTo('/my-hours', 'answer-given'),
});
