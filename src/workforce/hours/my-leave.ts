// A worker's leave year: what is due, taken, asked for and left.
import type { Tx } from '../../access/index.ts';
import { bankHolidays } from '../../teams/index.ts';
import { addDays } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { frameworks, fullTimeWeeks, rulesOfLeave } from '../posts/framework.queries.ts';
import { heldContracts } from './hours.queries.ts';
import { balanceOf, bankHolidaysKnownUntil, bankHolidaysTaken, entitlement, leaveMinutes, leaveYearOf } from './leave.rules.ts';
import type { Balance, LeaveYear } from './leave.rules.ts';
import { carriedInto, leaveSince } from './leave.queries.ts';
import type { Booking } from './leave.queries.ts';
import { patternsBetween } from './pattern.queries.ts';
import type { Pattern } from './pattern.rules.ts';

export type LeaveOfYear = { year: LeaveYear; balance: Balance | null; missing: string | null; carriedWhy: string | null; bookings: Booking[]; patterns: readonly Pattern[]; /** The leave year goes beyond the bank holidays that are known. */ unknownAfter: Day | null };

export const leaveOn = async (tx: Tx, worker: { id: string; began_on: Day }, day: Day): Promise<LeaveOfYear> => {
  const [all, fullTimes, rules, held] = await Promise.all([frameworks(tx), fullTimeWeeks(tx), rulesOfLeave(tx), heldContracts(tx, [worker.id], worker.began_on, '9999-12-31')]);
  const framework = all.find((f) => f.id === held.find((c) => c.from_on <= day && (c.until_on === null || c.until_on >= day))?.framework_id) ?? all[0];
  const year = leaveYearOf(day, framework?.leave_year_month ?? 4, framework?.leave_year_day ?? 1);
  const [patterns, booked, carried] = await Promise.all([patternsBetween(tx, [worker.id], year.from, year.until), leaveSince(tx, worker.id, year.from), carriedInto(tx, worker.id, year.from)]);
  // Back sooner: what was not taken is theirs again, where the pattern says how much that was.
  const bookings = booked.map((b) => (b.back_on === null ? b : { ...b, minutes: leaveMinutes(patterns, bankHolidays(), b.from_on, addDays(b.back_on, -1)) ?? b.minutes }));
  const due = entitlement({ contracts: held, rules, fullTimes, bankHolidays: bankHolidays(), began: worker.began_on }, year);
  const holidays = bankHolidaysTaken(patterns, bankHolidays(), year).reduce((sum, h) => sum + h.minutes, 0);
  const knownUntil = bankHolidaysKnownUntil(bankHolidays());
  return {
    year, bookings, patterns, carriedWhy: carried?.why ?? null, missing: 'missing' in due ? due.missing : null,
    balance: 'missing' in due ? null : balanceOf(due, carried?.minutes ?? 0, bookings, holidays, year), unknownAfter: year.until > knownUntil ? knownUntil : null,
  };
};
