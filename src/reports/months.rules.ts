// Calendar months in London. Pure.
import { addDays, addMonths } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';

/** A calendar month, 'YYYY-MM'. */
export type Month = string;
/** From the first day of one month up to the day before another begins. */
export type Span = { from: Day; until: Day };

const NAMES = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

export const monthOf = (day: Day): Month => day.slice(0, 7);
export const firstDayOf = (month: Month): Day => `${month}-01`;
export const lastDayOf = (month: Month): Day => addDays(addMonths(firstDayOf(month), 1), -1);
/** Whether it names a month: for what stands in an address. */
export const isMonth = (text: string): boolean => /^20\d\d-(0[1-9]|1[0-2])$/.test(text);
/** The days of a month, or from one month to the end of another. */
export const spanOf = (month: Month, last: Month = month): Span => ({ from: firstDayOf(month), until: addMonths(firstDayOf(last), 1) });

/** The twelve whole months before today's, the oldest first. */
export const twelveMonthsBefore = (today: Day): Month[] =>
  Array.from({ length: 12 }, (_, i) => monthOf(addMonths(firstDayOf(monthOf(today)), i - 12)));

/** "September 2026". */
export const sayMonth = (month: Month): string => `${NAMES[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;
/** "Sep", and "Jan 2026" where a year begins: for the side of a chart. */
export const sayShortMonth = (month: Month, withYear = month.endsWith('-01')): string => `${NAMES[Number(month.slice(5)) - 1]?.slice(0, 3)}${withYear ? ` ${month.slice(0, 4)}` : ''}`;
