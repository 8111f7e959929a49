// The shipped dates against the rules they follow, worked out another way.
import { describe, expect, test } from 'vitest';
import { addDays, weekdayOf } from '../kit/times.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../kit/working-days.ts';
import { bankHolidays } from './bank-holidays.ts';

/** Easter Sunday by the Gregorian computus (Meeus, Jones, Butcher). */
const easter = (year: number): string => {
  const a = year % 19, b = Math.floor(year / 100), c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return `${year}-${String(month).padStart(2, '0')}-${String(((h + l - 7 * m + 114) % 31) + 1).padStart(2, '0')}`;
};
const mondayFrom = (day: string): string => addDays(day, (8 - weekdayOf(day)) % 7);
const lastMonday = (lastDay: string): string => addDays(lastDay, 1 - weekdayOf(lastDay));
const free = (day: string, taken: string[]): string => (weekdayOf(day) > 5 || taken.includes(day) ? free(addDays(day, 1), taken) : day);
const byTheRules = (year: number): string[] => {
  const weekday = (day: string): boolean => weekdayOf(day) < 6;
  const christmas = weekday(`${year}-12-25`) ? `${year}-12-25` : free(`${year}-12-25`, [`${year}-12-26`].filter(weekday));
  return [free(`${year}-01-01`, []), addDays(easter(year), -2), addDays(easter(year), 1), mondayFrom(`${year}-05-01`), lastMonday(`${year}-05-31`),
    lastMonday(`${year}-08-31`), christmas, free(`${year}-12-26`, [christmas])].sort();
};

describe('bank holidays', () => {
  test.each([2025, 2026, 2027])('%i as the rules make them', (year) => {
    expect([...bankHolidays()].filter((day) => day.startsWith(String(year)))).toEqual(byTheRules(year));
  });
});

describe('working days', () => {
  const days = bankHolidays();
  test.each([
    ['2026-11-23', 3, '2026-11-26', 'Monday to Thursday'],
    ['2026-11-27', 3, '2026-12-02', 'over a weekend'],
    ['2026-11-28', 3, '2026-12-02', 'from a Saturday'],
    ['2026-11-29', 3, '2026-12-02', 'from a Sunday'],
    ['2026-12-23', 3, '2026-12-30', 'over Christmas: 25 and 28 December are not worked'],
    ['2027-03-25', 1, '2027-03-30', 'over Easter'],
    ['2026-12-31', 10, '2027-01-15', 'into the new year'],
    ['2026-11-28', 0, '2026-11-30', 'none, from a Saturday: the Monday'],
    ['2026-11-27', 0, '2026-11-27', 'none, on a working day: that day'],
  ])('%s and %i more is %s (%s)', (from, count, to) => {
    expect(addWorkingDays(from, count, days)).toBe(to);
    if (count > 0) expect(workingDaysBetween(from, to, days)).toBe(count);
  });
  test('a bank holiday is not worked, the day after is', () => {
    expect([isWorkingDay('2026-12-28', days), isWorkingDay('2026-12-29', days)]).toEqual([false, true]);
    expect(workingDaysBetween('2026-11-26', '2026-11-23', days)).toBe(-3);
  });
});
