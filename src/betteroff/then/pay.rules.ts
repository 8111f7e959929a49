// Pay in 2011-12, a week: the pension tier goes by whole-time pay, and members of the NHS scheme paid less National Insurance (contracted out).
import { above, share, type Fraction, type Parts } from '../parts.rules.ts';
import { money, onceForRates, rateOf } from '../rates/rates.rules.ts';
import { aWeek, yearByWeek } from './scale.rules.ts';

export type PayRates = {
  tier1: Fraction; tier2: Fraction; tier1UpTo: number;
  allowance: Parts; basicBand: Parts; basic: Fraction; higher: Fraction;
  lower: Parts; threshold: Parts; accrual: Parts; upper: Parts; main: Fraction; above: Fraction; rebate: Fraction;
};

export const payRates = onceForRates((book): PayRates => ({
  tier1: rateOf(book, 'nhs_pension.rate_tier_1'), tier2: rateOf(book, 'nhs_pension.rate_tier_2'), tier1UpTo: money(book, 'nhs_pension.tier_1_up_to_wte'),
  allowance: yearByWeek(money(book, 'income_tax.personal_allowance')), basicBand: yearByWeek(money(book, 'income_tax.basic_rate_limit')),
  basic: rateOf(book, 'income_tax.basic_rate'), higher: rateOf(book, 'income_tax.higher_rate'),
  lower: aWeek(money(book, 'ni.lower_earnings_limit')), threshold: aWeek(money(book, 'ni.primary_threshold')), accrual: aWeek(money(book, 'ni.upper_accrual_point')),
  upper: aWeek(money(book, 'ni.upper_earnings_limit')), main: rateOf(book, 'ni.main_rate'), above: rateOf(book, 'ni.upper_rate'), rebate: rateOf(book, 'ni.contracted_out_rebate'),
}));

/** 5% of actual pay, or 6.5% where the whole-time salary is above 21,175. */
export const pension = (r: PayRates, salary: number, gross: Parts): Parts => share(gross, salary <= r.tier1UpTo ? r.tier1 : r.tier2);

/** 20% above the yearly allowance. All of the pension comes off first. */
export const incomeTax = (r: PayRates, taxable: Parts): Parts => {
  const over = above(taxable - r.allowance);
  return over <= r.basicBand ? share(over, r.basic) : share(r.basicBand, r.basic) + share(over - r.basicBand, r.higher);
};

/** 12% above 139 a week; a member of the scheme pays 1.6% less on what lies between 102 and 770, and never less than nothing. */
export const nationalInsurance = (r: PayRates, gross: Parts, inPension: boolean): Parts => {
  const due = share(above(Math.min(gross, r.upper) - r.threshold), r.main) + share(above(gross - r.upper), r.above);
  return inPension ? above(due - share(above(Math.min(gross, r.accrual) - r.lower), r.rebate)) : due;
};

/** Net earnings as ESA, Housing Benefit and Council Tax Benefit count them: half of the pension off. */
export const earningsForBenefit = (gross: Parts, tax: Parts, insurance: Parts, paid: Parts): Parts => gross - tax - insurance - share(paid, { top: 1, bottom: 2 });
