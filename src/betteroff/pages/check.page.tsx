// The guided check at /better-off. It does not know who asks, and keeps nothing: each page carries the answers so far to the next, in the form itself.
import { pageOf } from '../../kit/http/index.ts';
import type { PageAnswer } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, readForm } from '../../kit/forms/index.ts';
import type { Errors, Typed } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { dayOf } from '../../kit/times.ts';
import { Actions, ButtonLink, PageTitle, PrintButton, Reading, Section } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { answerLines } from '../check/answers-words.ts';
import { answersIn, yearFor, type Answers } from '../check/answers.rules.ts';
import { FindAdvice } from '../check/find-advice.tsx';
import { sayProblem } from '../check/problem-words.ts';
import { ResultBody } from '../check/result.tsx';
import { AdviserSheet } from '../check/sheet.tsx';
import { StepFields } from '../check/step-fields.tsx';
import { alsoOf, isStep, nextStep, placeOf, STEP_NAMES, stepBefore, STEPS, type StepName } from '../check/steps.ts';
import { workOut } from '../check/work-out.ts';

export const CHECK = '/better-off';
type Body = Readonly<Record<string, unknown>>;
/** What travels from page to page: the answers, which pages were answered, and whether it began on somebody's own page. */
type Carried = { answers: Answers; asked: readonly StepName[]; mine: boolean; day: string; key: string };

const carriedIn = (body: Body, now: Date, key: string): Carried => ({
  answers: answersIn(body), asked: String(body['asked'] ?? '').split(' ').filter(isStep), mine: body['mine'] === 'yes', day: dayOf(now), key,
});
const hiddenOf = ({ answers, asked, mine }: Carried, leaveOut: readonly string[] = []): Record<string, string> =>
  ({ ...Object.fromEntries(Object.entries(answers).filter(([name]) => !leaveOut.includes(name))), asked: asked.join(' '), ...(mine ? { mine: 'yes' } : {}) });

const isGood = (step: StepName, answers: Answers): boolean => readForm(STEPS[step].schema(answers), answers, alsoOf(step)).ok;
/** The first page that was not answered yet, or whose answer no longer fits the others. */
const toAsk = ({ answers, asked }: Carried): StepName | null => STEP_NAMES.find((step) => STEPS[step].applies(answers) && !(asked.includes(step) && isGood(step, answers))) ?? null;

/** Every page has a good answer: only then is a check kept. */
export const isWhole = (answers: Answers): boolean => STEP_NAMES.every((step) => !STEPS[step].applies(answers) || isGood(step, answers));

const stepPage = (carried: Carried, step: StepName, typed: Typed = carried.answers, errors: Errors = {}): PageAnswer => {
  const schema = STEPS[step].schema(carried.answers);
  const f = fields(schema, typed, errors);
  const { at, of } = placeOf(step, carried.answers);
  return pageOf(`${Object.keys(errors).length > 0 ? 'Problem: ' : ''}${STEPS[step].title}`, (
    <Reading>
      <FormErrors form={f} />
      <PageTitle caption={`Better off in work? Page ${at} of ${of}`}>{STEPS[step].title}</PageTitle>
      <Form action={CHECK} idempotencyKey={carried.key} hidden={{ ...hiddenOf(carried, Object.keys(schema.shape)), step }}>
        <StepFields step={step} f={f} a={carried.answers} year={yearFor(carried.day)} />
        <Actions>
          <Button name="go" value="next">{nextStep(step, carried.answers) ? 'Go on' : 'See what comes out'}</Button>
          <Button name="go" value="back" variant="secondary">Back</Button>
        </Actions>
      </Form>
      <p className="al-soft">Nobody sees this and nothing is kept. Close the page and it is gone.</p>
    </Reading>
  ), Object.keys(errors).length > 0 ? { status: 422 } : {});
};

const Pressed = ({ carried, go, children, secondary }: { carried: Carried; go: string; children: string; secondary?: boolean }) => (
  <Form action={CHECK} idempotencyKey={carried.key} hidden={{ ...hiddenOf(carried), go }}><Button variant={secondary ? 'secondary' : undefined}>{children}</Button></Form>
);

const resultPage = (carried: Carried): PageAnswer => {
  const worked = workOut(carried.answers, carried.day);
  if ('problem' in worked) return cannotPage(carried, worked.problem);
  return pageOf('What comes out', (
    <>
      <PageTitle caption="Better off in work?" lede="An estimate in plain figures. Nobody sees it but you.">What comes out</PageTitle>
      <ResultBody result={worked.result} answers={carried.answers} actions={<><Pressed carried={carried} go="sheet">Make the sheet for an adviser</Pressed>{carried.mine && <SaveForm carried={carried} />}</>} />
      <Section heading="What you answered">
        <Form action={CHECK} idempotencyKey={carried.key} hidden={hiddenOf(carried)}>
          <dl className="al-answers">
            {answerLines(carried.answers).map(({ step, what, says }) => <div key={step}><dt>{what}</dt><dd>{says} <button className="al-answers__change" name="go" value={`at ${step}`}>Change<span className="nhsuk-u-visually-hidden"> {what}</span></button></dd></div>)}
          </dl>
        </Form>
        <p><a href={`${CHECK}/if-not`}>If it does not work out: the way back</a></p>
        <p className="al-soft">Nothing is kept. {carried.mine ? 'Only if you press “Keep it on my page”.' : 'Close the page and it is gone.'}</p>
      </Section>
    </>
  ));
};

/** Keeping belongs to a worker's own page, where they are known. */
const SaveForm = ({ carried }: { carried: Carried }) => (
  <Form action="/my-better-off" idempotencyKey={carried.key} hidden={hiddenOf(carried)}><Button variant="secondary">Keep it on my page</Button></Form>
);

const cannotPage = (carried: Carried, problem: string): PageAnswer => pageOf('This needs an adviser', (
  <Reading>
    <PageTitle caption="Better off in work?" lede="One thing in your answers needs somebody who knows the rules. We do not guess.">This needs an adviser</PageTitle>
    <p>{sayProblem(problem)} It says nothing about you, and nothing is wrong with what you wrote.</p>
    <p>A benefits adviser can work it out: Citizens Advice, the council’s welfare rights team, or the money adviser of your housing association. It is free, and you need not be in trouble first. <FindAdvice /></p>
    <p className="al-soft">To show to the adviser: {problem}.</p>
    <Actions><Pressed carried={carried} go={`at ${STEP_NAMES[0]}`}>Change my answers</Pressed></Actions>
  </Reading>
));

const sheetPage = (carried: Carried): PageAnswer => {
  const worked = workOut(carried.answers, carried.day);
  if ('problem' in worked) return cannotPage(carried, worked.problem);
  return pageOf('For a benefits adviser', (
    <>
      <div className="al-no-print"><Actions><PrintButton>Print this sheet</PrintButton><Pressed carried={carried} go="next" secondary>Back to what comes out</Pressed></Actions><p className="al-soft">No printer? Show it on your phone when you meet, or save the page. Nothing is kept here once you close it.</p></div>
      <AdviserSheet result={worked.result} answers={carried.answers} day={carried.day} />
    </>
  ));
};

const startPage = (key: string): PageAnswer => pageOf('Better off in work?', (
  <Reading>
    <PageTitle lede="See what a job as a peer worker would leave you to live on, beside what you have now.">Better off in work?</PageTitle>
    <p>Many peer workers weigh every hour against their benefits. That is sensible. The rules are hard, and not knowing is harder.</p>
    <ul>
      <li>About ten short pages. Have your last Universal Credit statement and your rent beside you, if you can.</li>
      <li><strong>This page does not know who you are</strong>, even when you are signed in. Nothing is kept, and nobody sees your answers: not your lead, not the people you may work with.</li>
      <li>What comes out is an estimate. You can print it for a benefits adviser.</li>
    </ul>
    <Form action={CHECK} idempotencyKey={key} hidden={{ go: 'begin' }}><Actions><Button>Begin</Button><ButtonLink href={`${CHECK}/if-not`}>If it does not work out</ButtonLink></Actions></Form>
    <p>Do you work here already? Begin on <a href="/my-better-off">your own page</a> instead, and you can keep a check there, for yourself alone.</p>
    <p>Heard that sixteen hours are the safe ones? <a href={`${CHECK}/2011-12`}>They were, in 2011-12</a>. The rules are others now.</p>
  </Reading>
));

export const check = page({
  show: ({ key }) => startPage(key),
  send: ({ tx, body, key }) => {
    const carried = carriedIn(body, tx.now, key);
    const go = String(body['go'] ?? '');
    const at = go.startsWith('at ') ? go.slice(3) : null;
    if (isStep(at)) return stepPage(carried, at);
    const step = body['step'];
    if (!isStep(step) || !STEPS[step].applies(carried.answers)) return go === 'sheet' && toAsk(carried) === null ? sheetPage(carried) : onwards(carried);
    if (go === 'back') return back(carried, step);
    const read = readForm(STEPS[step].schema(carried.answers), body, alsoOf(step));
    if (!read.ok) return stepPage(carried, step, read.typed, read.errors);
    // What was emptied on this page is empty now.
    const cleared = Object.fromEntries(Object.entries(carried.answers).filter(([name]) => !(name in STEPS[step].schema(carried.answers).shape) || read.typed[name]));
    return onwards({ ...carried, answers: cleared, asked: [...new Set([...carried.asked, step])] });
  },
});

const onwards = (carried: Carried): PageAnswer => {
  const step = toAsk(carried);
  return step ? stepPage(carried, step) : resultPage(carried);
};
const back = (carried: Carried, step: StepName): PageAnswer => {
  const before = stepBefore(step, carried.answers);
  return before ? stepPage(carried, before) : startPage(carried.key);
};
