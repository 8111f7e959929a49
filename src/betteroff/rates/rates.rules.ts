// Rates are data: each with its unit, the days it holds, its status and where it was read. One that is missing is refused by its name.
import { fraction, pence, type Fraction } from '../parts.rules.ts';

export const YEARS = ['2011-12', '2025-26', '2026-27'] as const;
export type Year = (typeof YEARS)[number];

/** sourced: read there. derived: worked out from a sourced figure. single: one source only. missing: not known, and never guessed. */
export type RateStatus = 'sourced' | 'derived' | 'single' | 'missing';
export type Rate = { value: unknown; unit: string; from: string; to: string | null; status: RateStatus; source: string[]; note?: string };
export type RateBook = { year: Year; rates: Readonly<Record<string, Rate>> };

/** Somebody asked for a figure that nobody has sourced. */
export class RateMissing extends Error {
  readonly key: string;
  constructor(key: string, year: Year, ask = 'ask a benefits adviser') {
    super(`${key} is not known for ${year}: ${ask}`);
    this.key = key;
  }
}

const known = (book: RateBook, key: string, ask?: string): unknown => {
  const rate = book.rates[key];
  if (!rate || rate.status === 'missing' || rate.value === null) throw new RateMissing(key, book.year, ask);
  return rate.value;
};

/** Works something out once for each year's rates. */
export const onceForRates = <T>(from: (book: RateBook) => T): ((book: RateBook) => T) => {
  const known = new WeakMap<RateBook['rates'], T>();
  return (book) => {
    let value = known.get(book.rates);
    if (value === undefined) known.set(book.rates, value = from(book));
    return value;
  };
};

/** An amount in pence; `ask` says what to do when it is not known. */
export const money = (book: RateBook, key: string, ask?: string): number => {
  const value = pence(Number(known(book, key, ask)));
  if (Number.isNaN(value)) throw new RateMissing(key, book.year, ask);
  return value;
};

/** A share, such as a taper. */
export const rateOf = (book: RateBook, key: string): Fraction => fraction(Number(known(book, key)));

/** A plain number, such as hours or weeks. */
export const count = (book: RateBook, key: string): number => Number(known(book, key));

/** A table, such as the pay points. */
export const table = <T>(book: RateBook, key: string): T => known(book, key) as T;
