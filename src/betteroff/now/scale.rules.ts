// Amounts of 2025-26 and later are kept a year at a time. Salary x minutes / 2250, a pension share in thousandths, a fifth of tax and 55% in the pound
// all come out whole with so many parts to a penny; up to £400,000 a year stays exact.
import type { Parts } from '../parts.rules.ts';

export const PARTS = 225_000_000;
export const FULL_TIME_MINUTES = 2_250;

export const aYear = (pence: number): Parts => pence * PARTS;
export const byMonth = (pence: number): Parts => pence * 12 * PARTS;
export const byWeek = (pence: number): Parts => pence * 52 * PARTS;
