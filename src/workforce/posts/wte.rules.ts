// Whole-time equivalents (WTE), exact: minutes a week times days, over what full time is. Fractions stay fractions until they are said. Pure.
import { addDays } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';

/** Contracted minutes a week times the days they held, where full time is so many minutes a week (null: nobody has said). */
export type MinuteDays = { full_time: number | null; minute_days: number };
/** A fraction in its lowest terms. */
export type Exact = { n: bigint; d: bigint };

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
export const exact = (n: bigint, d: bigint): Exact => {
  const by = gcd(n, d);
  return by === 0n ? { n: 0n, d: 1n } : { n: n / by, d: d / by };
};
export const plus = (a: Exact, b: Exact): Exact => exact(a.n * b.d + b.n * a.d, a.d * b.d);
export const NONE: Exact = { n: 0n, d: 1n };

/** WTE over so many days: the average over these days, exact. Null when it is not known what full time is for some of it: then nothing is guessed. */
export const wteOf = (parts: readonly MinuteDays[], days: number): Exact | null => {
  let sum = NONE;
  for (const { full_time, minute_days } of parts) {
    if (minute_days === 0) continue;
    if (full_time === null) return null;
    sum = plus(sum, exact(BigInt(minute_days), BigInt(full_time) * BigInt(days)));
  }
  return sum;
};

/** Rounded half up to so many figures after the point: "6.00". */
export const sayExact = ({ n, d }: Exact, figures = 2): string => {
  const scale = 10n ** BigInt(figures);
  const sign = n < 0n ? '-' : '';
  const rounded = ((n < 0n ? -n : n) * scale * 2n + d) / (d * 2n);
  return figures === 0 ? `${sign}${rounded}` : `${sign}${rounded / scale}.${String(rounded % scale).padStart(figures, '0')}`;
};
/** For a chart only. */
export const toNumber = ({ n, d }: Exact): number => Number((n * 1_000_000n) / d) / 1_000_000;

/** "6.00 WTE", or why it cannot be said. */
export const sayWte = (wte: Exact | null): string => (wte === null ? 'not known' : `${sayExact(wte)} WTE`);

export type HeldMinutes = { minutes_a_week: number; from_on: Day; until_on: Day | null };
/** The same sum, day by day: slow and plain, to hold the query against. */
export const minuteDaysByDay = (contracts: readonly HeldMinutes[], from: Day, until: Day): number => {
  let sum = 0;
  for (let day = from; day <= until; day = addDays(day, 1)) for (const c of contracts) if (c.from_on <= day && (c.until_on ?? day) >= day) sum += c.minutes_a_week;
  return sum;
};
