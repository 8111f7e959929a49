// What the yearly page says of a year: counts that may be printed, and what is missing. Pure; kept as it was published.
import type { Day } from '../kit/times.ts';

export type YearFacts = {
  from: Day; until: Day; drafted: Day;
  /** Null: below five, or it would give away one that is. */
  refused: { all: number | null; none: boolean; kinds: { kind: string; times: number | null }[] };
  concerns: { rule: string; words: string; raised: number; answered: number; open: number }[];
  pay: { lowest: number | null; wage: number | null };
  supervision: { held: number | null; late: number | null };
  missing: string[];
};
export const YEARS_BACK = 5;

/** Years a page may be drafted for: this one and those before it. */
export const yearsToDraft = (today: Day): number[] => Array.from({ length: YEARS_BACK + 1 }, (_, i) => Number(today.slice(0, 4)) - i);
export const yearDays = (year: number, today: Day): { from: Day; until: Day } => ({ from: `${year}-01-01`, until: `${year}-12-31` < today ? `${year}-12-31` : today });
export const fiveOrOver = (n: number): number | null => (n < 5 ? null : n);
/** A year that is not over says so. */
export const sayYear = (year: number, facts: Pick<YearFacts, 'until'>): string => (facts.until === `${year}-12-31` ? String(year) : `${year} so far`);
