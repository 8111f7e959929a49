// A person and a place: where it stands, what can be said of it next, and when we ask. Pure.
import { addDays } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';

export const STEP_KINDS = ['suggested', 'chosen', 'going on my own', 'going with somebody', 'still going', 'sometimes', 'not any more', 'rather not be asked', 'not for me', 'put away', 'again'] as const;
export type StepKind = (typeof STEP_KINDS)[number];
/** What can be said of a place, by the person or as they said it to their worker. */
export type Answer = Exclude<StepKind, 'suggested'>;

export type StepFacts = { kind: StepKind; weeks: number | null; said_on: Day };
/** A contact planned in order to go together, as its own record says. */
export type OutingFacts = { planned_at: Date | null; cancelled_at: Date | null; recorded_at: Date | null; held: boolean | null };

export type ConnectionState = 'suggested' | 'on the list' | 'going together' | 'went together' | 'going' | 'stopped' | 'not for me' | 'put away';

const isGoing = (kind: StepKind): boolean => kind === 'going on my own' || kind === 'going with somebody' || kind === 'still going' || kind === 'sometimes';
const isOpen = (o: OutingFacts): boolean => o.cancelled_at === null && o.recorded_at === null;

/** The newest step that says where it stands: "would rather not be asked" says only that we do not ask. */
export const standing = (steps: readonly StepFacts[]): StepFacts | undefined => steps.findLast((s) => s.kind !== 'rather not be asked');

/** Where a person and a place stand, from what was said (oldest first) and whether they went together. */
export const connectionState = (steps: readonly StepFacts[], outings: readonly OutingFacts[]): ConnectionState => {
  const last = standing(steps)?.kind ?? 'suggested';
  if (last === 'not for me' || last === 'put away') return last;
  if (last === 'not any more') return 'stopped';
  if (isGoing(last)) return 'going';
  if (outings.some(isOpen)) return 'going together';
  if (outings.some((o) => o.recorded_at !== null && o.held === true)) return 'went together';
  return last === 'suggested' ? 'suggested' : 'on the list';
};

/** Nothing is planned or asked about these until the person asks for it again. */
export const isClosed = (state: ConnectionState): boolean => state === 'not for me' || state === 'put away' || state === 'stopped';

export type Due = { weeks: number; since: Day };
/** How long we go on asking after the last question fell due: eight weeks, then we let it be. */
const LET_BE_DAYS = 56;

/**
 * Whether we ask now if they still go, and after how many weeks: the latest of the trust's weeks that has come and is not answered yet.
 * An earlier one that nobody answered is let be.
 */
export const dueNow = (c: { going_since: Day | null; ask_on: Day | null; steps: readonly StepFacts[] }, weeks: readonly number[], today: Day): Due | null => {
  if (c.going_since === null || c.ask_on === null || c.ask_on > today) return null;
  const began = c.steps.findLastIndex((s) => s.kind === 'going on my own' || s.kind === 'going with somebody');
  const answered = Math.max(0, ...c.steps.slice(began + 1).map((s) => s.weeks ?? 0));
  const since = c.going_since;
  const due = weeks.filter((w) => w > answered && addDays(since, w * 7) <= today).at(-1);
  return due === undefined || addDays(since, due * 7 + LET_BE_DAYS) < today ? null : { weeks: due, since };
};

/** The earliest day a connection may have begun whose last question is still asked: what a list needs to look back to. */
export const askedSince = (weeks: readonly number[], today: Day): Day => addDays(today, -(Math.max(1, ...weeks) * 7 + LET_BE_DAYS));

/** What can be said next, in the order it is offered. */
export const answersFor = (state: ConnectionState, due: Due | null): Answer[] => {
  switch (state) {
    case 'suggested': return ['chosen', 'going on my own', 'going with somebody', 'not for me', 'put away'];
    case 'on the list': case 'going together': case 'went together': return ['going on my own', 'going with somebody', 'not for me', 'put away'];
    case 'going': return due ? ['still going', 'sometimes', 'not any more', 'rather not be asked'] : ['not any more', 'not for me'];
    case 'stopped': return ['going on my own', 'going with somebody', 'not for me'];
    case 'not for me': return ['again'];
    case 'put away': return ['again', 'not for me'];
  }
};

/** With these one may say why, in one's own words. */
export const mayHaveWords = (answer: Answer): boolean => !['chosen', 'again', 'rather not be asked', 'put away'].includes(answer);

export type Cached = { going_since: Day | null; ask_on: Day | null; closed: boolean };

/** What an answer changes of the facts that lists read. `weeks`: of the question it answers. */
export const afterAnswer = (before: Cached, answer: Answer, said: { on: Day; weeks: number | null }, weeks: readonly number[]): Cached => {
  const next = (since: Day, after: number): Day | null => {
    const w = weeks.find((one) => one > after);
    return w === undefined ? null : addDays(since, w * 7);
  };
  switch (answer) {
    case 'chosen': case 'again': return { going_since: null, ask_on: null, closed: false };
    case 'going on my own': case 'going with somebody': return { going_since: said.on, ask_on: next(said.on, 0), closed: false };
    case 'still going': case 'sometimes': return { ...before, ask_on: before.going_since === null ? null : next(before.going_since, said.weeks ?? Math.max(0, ...weeks)) };
    case 'rather not be asked': return { ...before, ask_on: null };
    case 'not any more': case 'not for me': case 'put away': return { ...before, ask_on: null, closed: true };
  }
};
