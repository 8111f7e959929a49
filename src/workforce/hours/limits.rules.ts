// A worker's own lowest and highest, and what would break them. Pure. Nobody but the worker ever sees what this answers.
import { addDays, sayDay } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { sayWeekHours } from '../contract.rules.ts';
import { holdsOn } from '../posts/post.rules.ts';
import type { HoursEntry } from './hours.rules.ts';
import { monthOf, payIn, sayPounds } from './pay.rules.ts';
import type { PayFacts } from './pay.rules.ts';
import { plannedOn } from './pattern.rules.ts';
import type { Pattern } from './pattern.rules.ts';

export type Limits = { lowest_minutes: number | null; highest_minutes: number | null; pay_every: 'week' | 'month' | null; lowest_pence: number | null; highest_pence: number | null };
export type UnpaidLeave = { from_on: Day; until_on: Day };
export type Plan = { patterns: readonly Pattern[]; contracts: readonly { minutes_a_week: number; from_on: Day; until_on: Day | null }[]; entries: readonly HoursEntry[]; unpaid: readonly UnpaidLeave[] };
export type Warning = { from: Day; every: 'week' | 'month'; way: 'over' | 'under'; words: string };
/** What is not known and is needed to say whether pay stays within: asked for by name. */
export type Answer = { warnings: Warning[]; missing: string | null };

/** Paid hours of a week: the pattern (or, without one, the contract spread over its days), what is paid on top, and of a course within the contract what a day of the pattern does not hold; without unpaid leave. Paid leave and time off in lieu change nothing. */
export const paidMinutesOf = ({ patterns, contracts, entries, unpaid }: Plan, monday: Day): number => {
  let sum = 0;
  let spread = 0;
  for (let n = 0; n < 7; n += 1) {
    const day = addDays(monday, n);
    const planned = plannedOn(patterns, day);
    const contract = contracts.find((c) => holdsOn(c, day));
    const off = unpaid.some((u) => u.from_on <= day && u.until_on >= day);
    if (contract && !off) {
      if (planned) sum += planned.minutes;
      else spread += contract.minutes_a_week;
    }
    const of = (...kinds: readonly string[]): number => entries.filter((e) => e.on_day === day && kinds.includes(e.kind)).reduce((all, e) => all + e.minutes, 0);
    sum += of('overtime', 'training') + (planned ? Math.max(0, of('training in hours') - planned.minutes) : 0);
  }
  return sum + Math.round(spread / 7);
};

const outside = (value: number, lowest: number | null, highest: number | null): 'over' | 'under' | null =>
  highest !== null && value > highest ? 'over' : lowest !== null && value < lowest ? 'under' : null;

const sentence = (when: string, value: string, way: 'over' | 'under', limit: string): string => `${when}: ${value}. That is ${way === 'over' ? 'more than your highest' : 'less than your lowest'}, ${limit}.`;

const weekWarning = (limits: Limits, plan: Plan, monday: Day): Warning[] => {
  const minutes = paidMinutesOf(plan, monday);
  const way = outside(minutes, limits.lowest_minutes, limits.highest_minutes);
  const limit = way === 'over' ? limits.highest_minutes : limits.lowest_minutes;
  return way && limit !== null ? [{ from: monday, every: 'week', way, words: sentence(`Week of ${sayDay(monday)}`, sayWeekHours(minutes), way, sayWeekHours(limit)) }] : [];
};

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const payWarnings = (limits: Limits, pay: PayFacts, first: Day, weeks: number): Answer => {
  if (limits.pay_every === null) return { warnings: [], missing: null };
  const last = addDays(first, weeks * 7 - 1);
  const warnings: Warning[] = [];
  for (let from = limits.pay_every === 'week' ? first : monthOf(first).from; from <= last;) {
    const span = limits.pay_every === 'week' ? { from, until: addDays(from, 6) } : monthOf(from);
    const paid = payIn(pay, span, limits.pay_every);
    if ('missing' in paid) return { warnings, missing: paid.missing };
    const way = outside(paid.pence, limits.lowest_pence, limits.highest_pence);
    const limit = way === 'over' ? limits.highest_pence : limits.lowest_pence;
    const when = limits.pay_every === 'week' ? `Week of ${sayDay(from)}` : `${MONTHS[Number(from.slice(5, 7)) - 1]} ${from.slice(0, 4)}`;
    if (way && limit !== null) warnings.push({ from, every: limits.pay_every, way, words: sentence(when, `about ${sayPounds(paid.pence)} before tax`, way, sayPounds(limit)) });
    from = addDays(span.until, 1);
  }
  return { warnings, missing: null };
};

/** Everything in so many weeks from a Monday that would break the limits. A week without any contract is not "under". */
export const warningsOf = (limits: Limits, plan: Plan, pay: PayFacts, monday: Day, weeks: number): Answer => {
  const hours = Array.from({ length: weeks }, (_, n) => addDays(monday, n * 7)).filter((week) => plan.contracts.some((c) => c.from_on <= addDays(week, 6) && (c.until_on === null || c.until_on >= week)))
    .flatMap((week) => weekWarning(limits, plan, week));
  const money = payWarnings(limits, pay, monday, weeks);
  return { warnings: [...hours, ...money.warnings], missing: money.missing };
};

/** Those that a change brings: what was so before it is not its doing. */
export const newWarnings = (before: Answer, after: Answer): Warning[] => after.warnings.filter((w) => !before.warnings.some((b) => b.words === w.words));

/** What is wrong with limits as typed, by field. */
export const limitsProblems = (l: Limits): Partial<Record<keyof Limits, string>> => ({
  highest_minutes: l.lowest_minutes !== null && l.highest_minutes !== null && l.highest_minutes < l.lowest_minutes ? 'The highest must not be below the lowest' : undefined,
  highest_pence: l.lowest_pence !== null && l.highest_pence !== null && l.highest_pence < l.lowest_pence ? 'The highest must not be below the lowest' : undefined,
  pay_every: l.pay_every === null && (l.lowest_pence !== null || l.highest_pence !== null) ? 'Choose a week or a month' : undefined,
});

/** "at least 16 hours and at most 20 hours a week"; null without a limit. */
export const sayLimits = (l: Limits): string | null => {
  const range = (low: string | null, high: string | null, every: string): string | null => [low && `at least ${low}`, high && `at most ${high}`].filter(Boolean).join(' and ').concat(low || high ? ` a ${every}` : '') || null;
  const hours = range(l.lowest_minutes === null ? null : sayWeekHours(l.lowest_minutes), l.highest_minutes === null ? null : sayWeekHours(l.highest_minutes), 'week');
  const pay = l.pay_every && range(l.lowest_pence === null ? null : sayPounds(l.lowest_pence), l.highest_pence === null ? null : sayPounds(l.highest_pence), l.pay_every);
  return [hours, pay].filter(Boolean).join('; ') || null;
};

/** Warnings as one sentence after the other: the first three, and how many more. */
export const sayWarnings = (warnings: readonly Warning[]): string => `${warnings.slice(0, 3).map((w) => w.words).join(' ')}${warnings.length > 3 ? ` And ${warnings.length - 3} more.` : ''} Only you see this. Tick below if you want it all the same.`;
