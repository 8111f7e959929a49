// Money that is exact. An amount is a whole number of parts of a penny, so that no share of a share is ever rounded; only what is shown is.
// A system chooses how many parts a penny has (its scale) so that every division of its law comes out whole, and stays below 2^53.

/** A whole number of parts of a penny. */
export type Parts = number;

/** A rate such as 5.2%, in lowest terms. */
export type Fraction = { top: number; bottom: number };

const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));

/** 0.052 is 13 in 250. Rates of the law have at most four decimals. */
export const fraction = (rate: number): Fraction => {
  const top = Math.round(rate * 10_000);
  const divisor = common(top, 10_000);
  return { top: top / divisor, bottom: 10_000 / divisor };
};

/** A share of an amount: whole when the scale holds the denominator. */
export const share = (amount: Parts, { top, bottom }: Fraction): Parts => (amount / bottom) * top;

/** What is above nothing. */
export const above = (amount: Parts): Parts => (amount > 0 ? amount : 0);

/** Rounded to whole pence, half a penny up. `parts` is what one penny has, times the weeks when a year is shown by the week. */
export const wholePence = (amount: Parts, parts: number): number => Math.floor(amount / parts + 0.5) || 0;

/** Pounds to the penny, as people and JSON write them. */
export const pounds = (amount: Parts, parts: number): number => wholePence(amount, parts) / 100;

/** Whole pence of an amount in pounds; NaN when it is not to the penny. */
export const pence = (amount: number): number => {
  const whole = Math.round(amount * 100);
  return Math.abs(whole - amount * 100) < 1e-6 ? whole : NaN;
};
