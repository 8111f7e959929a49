// Working days: Monday to Friday without bank holidays. Pure.
import { addDays, daysBetween, weekdayOf } from './times.ts';
import type { Day } from './times.ts';

/** Whether people work on that day. */
export const isWorkingDay = (day: Day, bankHolidays: ReadonlySet<Day>): boolean => weekdayOf(day) < 6 && !bankHolidays.has(day);

/**
 * The day so many working days later; the day itself does not count. Three working days from a Friday, a Saturday or a Sunday are all
 * Wednesday. With 0: the day itself, or the next working day.
 */
export const addWorkingDays = (day: Day, days: number, bankHolidays: ReadonlySet<Day>): Day => {
  let at = day;
  for (let left = days; left > 0;) {
    at = addDays(at, 1);
    if (isWorkingDay(at, bankHolidays)) left -= 1;
  }
  while (days === 0 && !isWorkingDay(at, bankHolidays)) at = addDays(at, 1);
  return at;
};

/** Working days after one day, up to and with another; 0 on the same day, negative when it lies before. */
export const workingDaysBetween = (from: Day, to: Day, bankHolidays: ReadonlySet<Day>): number => {
  const away = daysBetween(from, to);
  if (away < 0) return -workingDaysBetween(to, from, bankHolidays);
  let days = 0;
  for (let i = 1; i <= away; i += 1) if (isWorkingDay(addDays(from, i), bankHolidays)) days += 1;
  return days;
};
