// Amounts of 2011-12 are kept a week at a time. Salary x half hours / 75 x 7 / 365, half of a 6.5% pension, 12% and 1.6%, a fifth, 65% and 20% and
// tax credits by 366 days all come out whole with so many parts to a penny; up to £1,300 a week stays exact.
import type { Parts } from '../parts.rules.ts';

export const PARTS = 66_795_000_000;
/** Agenda for Change pay and yearly tax are brought to a week by 7 / 365, tax credits by 7 / 366: 2011-12 has a 29 February. */
const WEEK_OF_YEAR = (PARTS / 365) * 7;
const WEEK_OF_CREDIT_YEAR = (PARTS / 366) * 7;

export const aWeek = (pence: number): Parts => pence * PARTS;
export const yearByWeek = (pence: number): Parts => pence * WEEK_OF_YEAR;
export const creditYearByWeek = (pence: number): Parts => pence * WEEK_OF_CREDIT_YEAR;
/** A salary, shared by half hours out of 75, by the week. */
export const payByWeek = (salaryPence: number, halfHours: number): Parts => salaryPence * halfHours * (WEEK_OF_YEAR / 75);
