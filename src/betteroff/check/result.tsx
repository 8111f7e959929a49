// What the check says: the two incomes, the hours at which nothing is lost, the picture with its table, each line with its arithmetic, and what is not counted.
import type { ReactNode } from 'react';
import { Details } from '../../kit/nhs/index.ts';
import { Aside, Card, Section } from '../../kit/look/index.ts';
import { sayHours } from '../hours.rules.ts';
import type { Line } from '../now/explain.rules.ts';
import { sayPence } from '../say-money.rules.ts';
import { CurveChart } from './curve-chart.tsx';
import { worseBands } from './curve.rules.ts';
import { sayIntervals, tableHours } from './hours-words.rules.ts';
import type { Answers } from './answers.rules.ts';
import { RatesUsed } from './rates-used.tsx';
import type { Result, Shown } from './work-out.ts';

export const sayHoursOf = (hours: number): string => (Number.isInteger(hours * 2) ? sayHours(hours * 2) : String(Math.round(hours * 100) / 100));
/** "about £144.36 a week more than now" */
export const sayGain = (pence: number): string => (pence === 0 ? 'the same as out of work' : `about ${sayPence(Math.abs(pence))} a week ${pence > 0 ? 'more' : 'less'} than out of work`);

const Lines = ({ caption, lines, net }: { caption: string; lines: readonly Line[]; net: number }) => (
  <table className="al-numbers al-lines">
    <caption>{caption}</caption>
    <thead><tr><th scope="col">A week</th><th scope="col">£</th></tr></thead>
    <tbody>
      {lines.map(({ what, pence, words }) => <tr key={what}><th scope="row">{what}<span className="al-lines__why">{words}</span></th><td>{sayPence(pence)}</td></tr>)}
      <tr className="al-numbers__all"><th scope="row">To live on</th><td>{sayPence(net)}</td></tr>
    </tbody>
  </table>
);

export const BothIncomes = ({ result }: { result: Shown }) => (
  <div className="al-both">
    <Lines caption="Out of work" lines={result.out} net={result.outPence} />
    <Lines caption={`Working ${sayHoursOf(result.hours)} hours`} lines={result.at} net={result.atPence} />
  </div>
);

/** The same as the picture, for somebody who hears it. */
const describe = (r: Shown): string => {
  const runs = worseBands(r.net);
  return `Out of work ${sayPence(r.outPence)} a week. ${runs.length === 0 ? 'The line never goes below that.' : `It is below that from ${runs.map(([from, to]) => `${sayHours(from)} to ${sayHours(to)}`).join(' and from ')} hours.`} At ${sayHoursOf(r.hours)} hours ${sayPence(r.atPence)}; full time ${sayPence(Math.round((r.net.at(-1) ?? 0) * 100))}.`;
};

export const Picture = ({ result: r }: { result: Shown }) => (
  <div className="al-beside">
    <CurveChart net={r.net} chosenHalf={r.hours * 2} desc={describe(r)} />
    <table className="al-numbers al-money">
      <caption>What you would live on a week</caption>
      <thead><tr><th scope="col">Hours</th><th scope="col">To live on</th><th scope="col">Beside out of work</th></tr></thead>
      <tbody>
        {tableHours(r.hours, r.intervals, r.steps).map((half) => (
          <tr key={half} className={half === r.hours * 2 ? 'al-numbers__all' : undefined}>
            <th scope="row">{sayHours(half)}</th><td>{sayPence(Math.round((r.net[half] ?? 0) * 100))}</td><td>{(r.gains[half - 1] ?? 0) > 0 ? '+' : ''}{sayPence(r.gains[half - 1] ?? 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

export const WhichHours = ({ result: r }: { result: Shown }) => (
  <>
    <p><strong>{r.intervals.length === 0 ? 'At each number of hours we looked at, less is left than out of work. An adviser can look for what would change that.' : `Nothing is lost ${sayIntervals(r.intervals)}.`}</strong></p>
    {r.intervals.length > 0 && !(r.intervals.length === 1 && r.intervals[0]?.from === 0.5 && r.intervals[0].to === 37.5) && <ul>{r.intervals.map((one) => <li key={one.from}>{sayHours(one.from * 2)} to {sayHours(one.to * 2)}: {one.edge}.</li>)}</ul>}
    {r.steps.length > 0 && <><p>Here half an hour more leaves you with less than half an hour before:</p><ul>{r.steps.map((one) => <li key={one.halfHours}>at {sayHours(one.halfHours)} hours {sayPence(Math.abs(one.pence))} a week less: {one.why}.</li>)}</ul></>}
  </>
);

export const NotCounted = ({ result: r }: { result: Result }) => (
  <>
    <p><strong>Counted:</strong> pay, income tax, National Insurance by the week as payroll takes it (from £242 a week), the NHS pension, Universal Credit, New Style ESA, Carer’s Allowance, PIP, Child Benefit, the benefit cap{r.countedCouncil ? ', and council tax reduction as you gave it' : ''}.</p>
    <p><strong>Not counted:</strong> {r.countedCouncil ? '' : 'council tax reduction (each council has its own rules), '}travel to work, free prescriptions and school meals, other people who live with you, debts and what is taken off for them, student loans, what the self-employed pay, and the nine months in which the benefit cap waits after a job.</p>
    {r.year === '2026-27' && <p>The earnings that lift the benefit cap in 2026-27 (£881 a month) follow from the minimum wage; we have not read them anywhere official.</p>}
    {r.universalCreditMonth > 0 && <p>Universal Credit is paid by the month: here about {sayPence(r.universalCreditMonth)} a month in work. A first payment is about five weeks away.</p>}
  </>
);

/** Everything under the heading of a result. */
export const ResultBody = ({ result, answers, actions }: { result: Result; answers: Answers; actions?: ReactNode }) => (
  <>
    <Card heading={`Working ${sayHoursOf(result.hours)} hours you would have ${sayGain(result.gainPence)}`} headingLevel={2} actions={actions}>
      <p>To live on: {sayPence(result.outPence)} a week out of work, {sayPence(result.atPence)} a week in work. Rent and council tax are paid from both.</p>
    </Card>
    <Aside>This is an estimate, with the rules of {result.year}. It decides nothing. Before you say yes or no to a job, take the printed sheet to a benefits adviser.</Aside>
    <Section heading="At which hours"><WhichHours result={result} /><Picture result={result} /></Section>
    <Section heading="How it was worked out"><BothIncomes result={result} /></Section>
    <Section heading="What is counted, and what is not">
      <NotCounted result={result} />
      <Details summary={`The rates of ${result.year} that were used, and where they were read`}><RatesUsed year={result.year} answers={answers} /></Details>
    </Section>
  </>
);
