// Pay: the whole-time salary, shared by the hours worked. The NHS pension takes one share of all of it, set by what is really earned in a year.
import { fraction, share, type Fraction, type Parts } from '../parts.rules.ts';
import { onceForRates, table } from '../rates/rates.rules.ts';
import { aYear, FULL_TIME_MINUTES, PARTS } from './scale.rules.ts';

/** Salary x minutes / 2250 (37.5 hours). */
export const grossPay = (salaryPence: number, minutes: number): Parts => salaryPence * minutes * (PARTS / FULL_TIME_MINUTES);

export type PensionTier = { upTo: Parts; rate: Fraction };

/** The last tier has no end. */
export const pensionTiers = onceForRates((book): readonly PensionTier[] =>
  table<[number | null, number][]>(book, 'nhs_pension.tiers').map(([upTo, rate]) => ({ upTo: upTo === null ? Infinity : aYear(upTo * 100 + 99), rate: fraction(rate) })));

/** Tiers are written in whole pounds: 13,259.99 is still the first, 13,260 the next. */
export const tierFor = (tiers: readonly PensionTier[], gross: Parts): PensionTier => {
  for (const tier of tiers) if (gross <= tier.upTo) return tier;
  throw new Error('the last pension tier has no end');
};

export const pensionPaid = (tiers: readonly PensionTier[], gross: Parts): Parts => share(gross, tierFor(tiers, gross).rate);
