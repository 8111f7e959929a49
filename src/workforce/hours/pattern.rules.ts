// When a worker works: one week, or two or four in turn, from a Monday on. Pure. Minutes inside, hours on pages.
import { addDays, daysBetween, mondayOf, weekdayOf } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { sayWeekHours } from '../contract.rules.ts';
import { holdsOn } from '../posts/post.rules.ts';

export const TURNS = [1, 2, 4] as const;
export type PatternDay = { week: number; weekday: number; minutes: number; starts: string | null };
export type Pattern = { id: string; worker_id: string; weeks: number; from_on: Day; until_on: Day | null; agreed_at: Date | null; days: readonly PatternDay[] };

/** The pattern that holds on a day; one that is only proposed does not. */
export const patternOn = (patterns: readonly Pattern[], day: Day): Pattern | undefined => patterns.find((p) => p.agreed_at !== null && holdsOn(p, day));

/** Which week of the turn a day is in, from 1. Counted in calendar weeks, so that no clock change or leap day moves it. */
export const weekOfTurn = ({ weeks, from_on }: Pick<Pattern, 'weeks' | 'from_on'>, day: Day): number => {
  const at = Math.floor(daysBetween(from_on, mondayOf(day)) / 7) % weeks;
  return (at < 0 ? at + weeks : at) + 1;
};

/** What is planned on a day by the pattern that holds then: null when none does, 0 minutes on a free day. */
export const plannedOn = (patterns: readonly Pattern[], day: Day): { minutes: number; starts: string | null } | null => {
  const pattern = patternOn(patterns, day);
  if (!pattern) return null;
  const found = pattern.days.find((d) => d.week === weekOfTurn(pattern, day) && d.weekday === weekdayOf(day));
  return { minutes: found?.minutes ?? 0, starts: found?.starts ?? null };
};

/** The seven days of a week, each with what is planned. */
export const plannedWeek = (patterns: readonly Pattern[], monday: Day): { day: Day; minutes: number | null; starts: string | null }[] =>
  [0, 1, 2, 3, 4, 5, 6].map((n) => {
    const day = addDays(monday, n);
    const planned = plannedOn(patterns, day);
    return { day, minutes: planned?.minutes ?? null, starts: planned?.starts ?? null };
  });

/** Why a pattern does not add up to the contract, in a sentence; null when it does. Over all its weeks, so that a long and a short week may even out. */
export const addsUpProblem = ({ weeks, days }: Pick<Pattern, 'weeks' | 'days'>, contractMinutes: number | null): string | null => {
  if (contractMinutes === null) return 'There is no contract on the day it begins, so there is nothing to compare it with';
  const sum = days.reduce((all, d) => all + d.minutes, 0);
  const due = contractMinutes * weeks;
  if (sum === due) return null;
  const [over, less] = weeks === 1 ? ['', ''] : [`Over ${weeks === 2 ? 'two' : 'four'} weeks `, ` (${sayWeekHours(contractMinutes)} a week)`];
  return `${over || 'This '}${over ? 'this ' : ''}comes to ${sayWeekHours(sum)}. The contract is ${sayWeekHours(due)}${less || ' a week'}, so it is ${sayWeekHours(Math.abs(sum - due))} too ${sum > due ? 'many' : 'few'}`;
};

/** Why a pattern may not begin on that day, or null. */
export const patternProblem = (patterns: readonly Pattern[], from: Day): string | null => {
  if (weekdayOf(from) !== 1) return 'A pattern begins on a Monday';
  const later = patterns.find((p) => p.agreed_at !== null && (p.until_on === null || p.until_on >= p.from_on) && p.from_on >= from);
  return later ? `There is a pattern from ${later.from_on} already. Choose a Monday after it` : null;
};
