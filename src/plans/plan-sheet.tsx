// The plan as a document: one to three pages somebody would put on the fridge. The person's words first, then who and when, numbers, the days.
import type { ReactNode } from 'react';
import { sayDate, sayDay } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { classes } from '../kit/nhs/index.ts';
import { DayStrip, PrintSheet } from '../kit/look/index.ts';
import { firstDays, stepsInOrder } from './plan.rules.ts';
import { PARTS, partOf } from './plan-parts.rules.ts';
import type { PartKey } from './plan-parts.rules.ts';
import type { Entry } from './plan.queries.ts';
import { sayLeaning, sayStepWho } from './plan-words.ts';

export type RingLine = { who: string; number: string; when?: string };
export type SheetProps = {
  name: string; entries: readonly Entry[]; today: Day; large?: boolean;
  /** The day of going home, where it is known and still near. */
  home?: Day | null;
  /** Numbers that stand on every plan: the service's crisis lines, then the national ones. */
  numbers: readonly RingLine[];
  /** Room to write instead of words. */
  blank?: boolean;
  /** Sections of other kinds, such as places somebody is trying. */
  children?: ReactNode;
};

const Lines = ({ words }: { words: string | null }) => <>{(words ?? '').split('\n').map((line, i) => <span key={i}>{i > 0 && <br />}{line}</span>)}</>;
const Room = ({ lines }: { lines: number }) => <>{Array.from({ length: lines }, (_, i) => <div className="al-ask__line" key={i} />)}</>;
const title = (key: PartKey): string => partOf(key)?.onPaper ?? '';

const Part = ({ heading, whole, children }: { heading: string; /** On one page, never across two. */ whole?: boolean; children: ReactNode }) => <section className={classes('al-plan__part', whole && 'al-keep')}><h2 className="al-plan__heading">{heading}</h2>{children}</section>;

type Of = (part: PartKey, box?: string) => Entry[];

/** Short enough to stand in half a page's width, and in one piece; longer words flow on. */
const isShort = (entries: readonly Entry[]): boolean => entries.reduce((sum, e) => sum + (e.words ?? '').length, 0) <= 400;
const LAST: readonly PartKey[] = ['home', 'money-and-work', 'health', 'first-week', 'first-month'];

/** The three first days side by side. */
const Days = ({ of, home, today, blank }: { of: Of; home: Day | null | undefined; today: Day; blank: boolean }) => (
  <DayStrip days={(partOf('first-days')?.boxes ?? []).map((box, i) => {
    const day = firstDays(home ?? null)[i];
    return {
      day: day ? sayDay(day, today) : box.question,
      words: blank ? <Room lines={4} /> : <ul className="al-days__list">{of('first-days', box.key).map((e) => <li key={e.id}>{e.when_words && <strong>{e.when_words}: </strong>}<Lines words={e.words} />{e.who ? `, with ${e.who}` : ''}</li>)}</ul>,
    };
  })} />
);

const Steps = ({ steps, today, blank }: { steps: readonly Entry[]; today: Day; blank: boolean }) => (
  <table className="al-plan__steps">
    <thead><tr><th scope="col">What</th><th scope="col">Who</th><th scope="col">When</th></tr></thead>
    <tbody>{blank ? [1, 2, 3, 4].map((n) => <tr key={n} className="al-plan__room"><td>{'\u00a0'}</td><td /><td /></tr>) : steps.map((e) => <tr key={e.id}><td><Lines words={e.words} /></td><td>{sayStepWho(e, 'Me')}</td><td>{e.due_on ? sayDay(e.due_on, today) : 'Some day'}</td></tr>)}</tbody>
  </table>
);

const People = ({ people, blank }: { people: readonly Entry[]; blank: boolean }) => (blank ? <Room lines={4} /> : (
  <ul>{people.map((e) => <li key={e.id}><strong>{e.who}</strong>{e.number ? ` ${e.number}` : ''}. {sayLeaning(e.choice)}.{e.words ? <> <Lines words={e.words} /></> : null}</li>)}</ul>
));

/** The sheet; a part with nothing in it is not on it. */
export const PlanSheet = ({ name, entries, today, large, home, numbers, blank = false, children }: SheetProps) => {
  const of: Of = (part, box) => entries.filter((e) => e.part === part && (box === undefined || e.box === box) && e.left_out_at === null);
  const has = (part: PartKey): boolean => blank || of(part).length > 0;
  const [steps, ring] = [stepsInOrder(of('steps')), of('people').filter((e) => e.number)];
  const words = (part: PartKey): ReactNode => partOf(part)?.boxes.map((box) => {
    const here = of(part, box.key);
    if (!blank && here.length === 0) return null;
    return <div key={box.key} className={blank || isShort(here) ? 'al-keep' : undefined}>{(partOf(part)?.boxes.length ?? 0) > 1 || blank ? <h3 className="al-plan__question">{blank ? box.question : box.onPaper ?? box.question}</h3> : null}{blank ? <Room lines={(partOf(part)?.boxes.length ?? 1) > 1 ? 3 : 4} /> : here.map((e) => <p key={e.id}><Lines words={e.words} /></p>)}</div>;
  });
  const first = of('what-matters', 'what matters');
  return (
    <PrintSheet large={large}>
      <h1 className="al-title al-plan__name">{blank ? 'My plan' : `${name}’s plan`}</h1>
      {blank ? <p>Name: <span className="al-plan__line" /></p> : <p className="al-plan__day">{sayDate(today)}</p>}
      {!blank && first.map((e) => <p key={e.id} className="al-plan__first"><Lines words={e.words} /></p>)}
      {blank && <Part heading={title('what-matters')}>{words('what-matters')}</Part>}
      {!blank && of('what-matters', 'a good day').length > 0 && <Part heading="A day worth having">{of('what-matters', 'a good day').map((e) => <p key={e.id}><Lines words={e.words} /></p>)}</Part>}
      {(blank || steps.length > 0) && <Part heading={title('steps')}><Steps steps={steps} today={today} blank={blank} /></Part>}
      <Part heading="Numbers to ring" whole>
        <ul className="al-plan__numbers">
          {!blank && ring.map((e) => <li key={e.id}><strong>{e.number}</strong> {e.who}</li>)}
          {blank && [1, 2].map((n) => <li key={n}><span className="al-plan__line" /></li>)}
          {numbers.map((line) => <li key={line.who}><strong>{line.number}</strong> {line.who}{line.when ? `, ${line.when}` : ''}</li>)}
        </ul>
      </Part>
      {has('first-days') && <Part heading={title('first-days')} whole><Days of={of} home={home} today={today} blank={blank} /></Part>}
      {has('keeping-well') && <Part heading={title('keeping-well')}>{words('keeping-well')}</Part>}
      {has('people') && <Part heading={title('people')} whole><People people={of('people')} blank={blank} /></Part>}
      <div className={!blank && LAST.every((part) => isShort(of(part))) ? 'al-plan__pairs' : undefined}>{PARTS.filter((p) => LAST.includes(p.key) && has(p.key)).map((p) => <Part key={p.key} heading={p.onPaper}>{words(p.key)}</Part>)}{children}</div>
    </PrintSheet>
  );
};
