// The way in, stage by stage; how long somebody has been in one, and whether they should hear from us. Pure.
import { addDays, addMonths, count, daysBetween } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';

export const STAGES = ['interest', 'information event', 'training', 'interview', 'checks', 'appointed', 'reserve', 'not this time', 'their choice'] as const;
export type Stage = (typeof STAGES)[number];
export const isStage = (word: string): word is Stage => (STAGES as readonly string[]).includes(word);

export const STAGE_WORDS: Record<Stage, string> = {
  interest: 'Interested', 'information event': 'Came to an information event', training: 'In training', interview: 'Interview', checks: 'Checks', appointed: 'Appointed', reserve: 'On the reserve list', 'not this time': 'Not this time', 'their choice': 'Did not want to go on',
};
/** Those who wait for something from us, in the order of the way. */
export const OPEN_STAGES: readonly Stage[] = ['interest', 'information event', 'training', 'interview', 'checks', 'reserve'];

/** Days after which somebody should hear from us again, also when nothing has happened. Our starting values: long gaps are what people complain about. */
const HEAR_AGAIN: Partial<Record<Stage, number>> = { interest: 21, 'information event': 28, interview: 14, checks: 14, reserve: 31 };

/** "12 days", "3 weeks", "5 months": how long somebody has been in a stage. */
export const sayTimeIn = (since: Day, today: Day): string => {
  const days = Math.max(0, daysBetween(since, today));
  if (days < 14) return count(days, 'day');
  if (days < 61) return count(Math.floor(days / 7), 'week');
  return count(Math.floor(days / 30), 'month');
};
/** "for 3 weeks", or "since today". */
export const sayHowLong = (since: Day, today: Day): string => (since >= today ? 'since today' : `for ${sayTimeIn(since, today)}`);
/** Whether they have waited so long in a stage that they should hear from somebody. */
export const isLongQuiet = (stage: Stage, since: Day, today: Day): boolean => {
  const after = HEAR_AGAIN[stage];
  return after !== undefined && daysBetween(since, today) > after;
};

const MONTHS_KEPT = 6;
/** Details are kept for six months after the newest step, unless another day was agreed. */
export const keepUntil = (day: Day): Day => addMonths(day, MONTHS_KEPT);
/** What is wrong with a day until which details are kept, or null. */
export const keepProblem = (until: Day, today: Day): string | null =>
  until < today ? 'The day must be today or later. To forget somebody now, press the button below' : until > addDays(addMonths(today, 12), 0) ? 'A year at most: ask them again then' : null;
