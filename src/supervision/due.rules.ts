// When supervision is due, and where it stands. A fact for both, never anybody's fault. Pure.
import { addDays, weekdayOf } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';

export const STREAMS = ['line', 'practice', 'peer group'] as const;
export type Stream = (typeof STREAMS)[number];

export type DaysAway = { from: Day; until: Day };
export type DueFacts = {
  everyWeeks: number;
  /** The day it was arranged from: the first is due that long after. */
  begins: Day;
  lastHeld: Day | null;
  /** ISO weekdays the worker works; none known counts as any. */
  workingDays: readonly number[];
  away: readonly DaysAway[];
  closed?: ReadonlySet<Day>;
};

const LONGEST_LOOK = 1_500;

/** The day it is due: so many weeks after the last, or the first day after that on which the worker works and is not away. */
export const dueOn = ({ everyWeeks, begins, lastHeld, workingDays, away, closed }: DueFacts): Day => {
  const wanted = addDays(lastHeld ?? begins, everyWeeks * 7);
  let day = wanted;
  for (let looked = 0; looked < LONGEST_LOOK; looked += 1) {
    const gone = away.find((a) => a.from <= day && day <= a.until);
    if (gone) day = addDays(gone.until, 1);
    else if ((workingDays.length > 0 && !workingDays.includes(weekdayOf(day))) || closed?.has(day)) day = addDays(day, 1);
    else return day;
  }
  return wanted;
};

export const SOON_DAYS = 14;
export type Standing = 'overdue' | 'to write down' | 'due soon' | 'planned' | 'in time';

/** Where it stands today. One that is planned is planned, also when its day is a little late; one whose day has passed waits to be written down. */
export const standingOf = (due: Day, planned: Day | null, today: Day): Standing => {
  if (planned !== null) return planned < today ? 'to write down' : 'planned';
  if (due < today) return 'overdue';
  return due <= addDays(today, SOON_DAYS) ? 'due soon' : 'in time';
};

/** Nothing to do about it now, or somebody has something to do. */
export const needsSomebody = (standing: Standing): boolean => standing === 'overdue' || standing === 'to write down';
