// Leave and the share of bank holidays, for any pattern: by hours and days held, so that nobody gains or loses by which weekday they work. Pure.
import { addDays, addMonths, daysBetween } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { holdsOn } from '../posts/post.rules.ts';
import { exact, NONE, plus } from '../posts/wte.rules.ts';
import type { Exact } from '../posts/wte.rules.ts';
import { plannedOn } from './pattern.rules.ts';
import type { Pattern } from './pattern.rules.ts';

export type LeaveYear = { from: Day; until: Day };
export type LeaveRule = { framework_id: string; after_years: number; from_on: Day; minutes: number };
export type FullTime = { framework_id: string; from_on: Day; minutes: number };
export type LeaveContract = { minutes_a_week: number; from_on: Day; until_on: Day | null; framework_id: string | null };
export type LeaveFacts = { contracts: readonly LeaveContract[]; rules: readonly LeaveRule[]; fullTimes: readonly FullTime[]; bankHolidays: ReadonlySet<Day>; began: Day };
export type Entitlement = { leave: number; bankHolidays: number } | { missing: string };

const pad = (n: number): string => String(n).padStart(2, '0');
/** The leave year a day is in; it begins on the same day each year. */
export const leaveYearOf = (day: Day, month: number, date: number): LeaveYear => {
  const year = Number(day.slice(0, 4));
  const begins = `${year}-${pad(month)}-${pad(date)}`;
  const from = day >= begins ? begins : `${year - 1}-${pad(month)}-${pad(date)}`;
  return { from, until: addDays(addMonths(from, 12), -1) };
};
export const daysOf = ({ from, until }: LeaveYear): number => daysBetween(from, until) + 1;

/** Whole years of service on a day. Somebody who began on 29 February completes a year on 28 February. */
export const yearsOfService = (began: Day, day: Day): number => {
  let years = Math.max(0, Number(day.slice(0, 4)) - Number(began.slice(0, 4)));
  while (years > 0 && addMonths(began, years * 12) > day) years -= 1;
  return years;
};

const newest = <T extends { from_on: Day }>(rows: readonly T[], day: Day): T | undefined => rows.filter((r) => r.from_on <= day).sort((a, b) => (a.from_on < b.from_on ? 1 : -1))[0];
const ruleOn = (rules: readonly LeaveRule[], framework: string | null, years: number, day: Day): LeaveRule | undefined => {
  const steps = rules.filter((r) => r.framework_id === framework && r.after_years <= years && r.from_on <= day);
  const highest = Math.max(-1, ...steps.map((r) => r.after_years));
  return newest(steps.filter((r) => r.after_years === highest), day);
};

/** Rounded up to a whole minute, once, at the end: never less than is due. */
const up = ({ n, d }: Exact): number => Number((n + d - 1n) / d);

/** The days in a year on which anything changes that counts, with the first. */
const turningDays = ({ contracts, rules, fullTimes, began }: LeaveFacts, { from, until }: LeaveYear): Day[] => [...new Set([
  from, ...contracts.flatMap((c) => [c.from_on, ...(c.until_on === null ? [] : [addDays(c.until_on, 1)])]), ...fullTimes.map((f) => f.from_on), ...rules.flatMap((r) => [r.from_on, addMonths(began, r.after_years * 12)]),
])].filter((day) => day >= from && day <= until).sort();

/**
 * Minutes of leave and of bank holidays due in a leave year: each day earns its part of a full-time year's leave, and of that year's bank
 * holidays at a fifth of a full-time week each, by the hours of the contract that holds then. A change of hours, of full time, of service
 * or of the rules counts from its day. What is not known is named.
 */
export const entitlement = (facts: LeaveFacts, year: LeaveYear): Entitlement => {
  const days = BigInt(daysOf(year));
  const holidays = [...facts.bankHolidays].filter((day) => day >= year.from && day <= year.until).length;
  const turns = turningDays(facts, year);
  let [leave, minuteDays] = [NONE, 0n];
  for (const [i, day] of turns.entries()) {
    const contract = facts.contracts.find((c) => holdsOn(c, day));
    if (!contract) continue;
    const full = newest(facts.fullTimes.filter((f) => f.framework_id === contract.framework_id), day);
    const rule = ruleOn(facts.rules, contract.framework_id, yearsOfService(facts.began, day), day);
    if (!full) return { missing: 'how many hours are full time' };
    if (!rule) return { missing: 'how much leave a full-time year has' };
    const held = BigInt(contract.minutes_a_week) * BigInt(daysBetween(day, turns[i + 1] ?? addDays(year.until, 1)));
    minuteDays += held;
    leave = plus(leave, exact(held * BigInt(rule.minutes), BigInt(full.minutes) * days));
  }
  return { leave: up(leave), bankHolidays: up(exact(minuteDays * BigInt(holidays), 5n * days)) };
};

/** Minutes of the allowance that bank holidays take by themselves: those on which the pattern has work. */
export const bankHolidaysTaken = (patterns: readonly Pattern[], bankHolidays: ReadonlySet<Day>, { from, until }: LeaveYear): { day: Day; minutes: number }[] =>
  [...bankHolidays].filter((day) => day >= from && day <= until).sort().flatMap((day) => {
    const minutes = plannedOn(patterns, day)?.minutes ?? 0;
    return minutes > 0 ? [{ day, minutes }] : [];
  });

/** Minutes of leave in these days by the pattern, bank holidays left out (they are taken anyway); null when no pattern holds on some day: then the worker says how many. */
export const leaveMinutes = (patterns: readonly Pattern[], bankHolidays: ReadonlySet<Day>, from: Day, until: Day): number | null => {
  let sum = 0;
  for (let day = from; day <= until; day = addDays(day, 1)) {
    const planned = plannedOn(patterns, day);
    if (!planned) return null;
    if (!bankHolidays.has(day)) sum += planned.minutes;
  }
  return sum;
};

export type Booked = { from_on: Day; minutes: number; paid: boolean; answer: string | null; called_off_at: Date | null };
export type Balance = { due: number; leave: number; bankHolidays: number; carried: number; taken: number; asked: number; heldByBankHolidays: number; left: number };
/** What is left of a leave year: what is asked for is taken off too, so that nobody counts on it twice. */
export const balanceOf = (due: { leave: number; bankHolidays: number }, carried: number, bookings: readonly Booked[], held: number, { from, until }: LeaveYear): Balance => {
  const mine = bookings.filter((b) => b.paid && b.called_off_at === null && b.from_on >= from && b.from_on <= until);
  const taken = mine.filter((b) => b.answer === 'agreed').reduce((sum, b) => sum + b.minutes, 0);
  const asked = mine.filter((b) => b.answer === null).reduce((sum, b) => sum + b.minutes, 0);
  const all = due.leave + due.bankHolidays + carried;
  return { due: all, leave: due.leave, bankHolidays: due.bankHolidays, carried, taken, asked, heldByBankHolidays: held, left: all - taken - asked - held };
};

/** The last bank holiday known; a leave year beyond it has too few, and says so. */
export const bankHolidaysKnownUntil = (bankHolidays: ReadonlySet<Day>): Day => [...bankHolidays].sort().at(-1)?.slice(0, 4).concat('-12-31') ?? '';
