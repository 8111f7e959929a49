// Income tax and National Insurance of one person, a year.
import { above, share, type Fraction, type Parts } from '../parts.rules.ts';
import { money, onceForRates, rateOf } from '../rates/rates.rules.ts';
import { aYear, byWeek } from './scale.rules.ts';

export type TaxRates = { allowance: Parts; basicBand: Parts; basic: Fraction; higher: Fraction };
export const taxRates = onceForRates((book): TaxRates => ({
  allowance: aYear(money(book, 'income_tax.personal_allowance')), basicBand: aYear(money(book, 'income_tax.basic_rate_limit')),
  basic: rateOf(book, 'income_tax.basic_rate'), higher: rateOf(book, 'income_tax.higher_rate'),
}));

/** 20% of what is above the allowance, 40% above the basic band. Pay into the NHS pension comes off first. Above £100,000 the law differs; such incomes are refused before. */
export const incomeTax = (rates: TaxRates, taxable: Parts): Parts => {
  const over = above(taxable - rates.allowance);
  return over <= rates.basicBand ? share(over, rates.basic) : share(rates.basicBand, rates.basic) + share(over - rates.basicBand, rates.higher);
};

export type InsuranceRates = { from: Parts; to: Parts; main: Fraction; upper: Fraction };

/** By the year: on pay over the yearly tax allowance, as the reference households have it. By the week: on pay over 242 a week, as payroll has it. */
export const insuranceRates = onceForRates((book): Record<'annual' | 'weekly', InsuranceRates> => {
  const allowance = aYear(money(book, 'income_tax.personal_allowance'));
  const main = rateOf(book, 'ni.main_rate');
  const upper = rateOf(book, 'ni.upper_rate');
  return {
    annual: { from: allowance, to: allowance + aYear(money(book, 'income_tax.basic_rate_limit')), main, upper },
    weekly: { from: byWeek(money(book, 'ni.primary_threshold')), to: byWeek(money(book, 'ni.upper_earnings_limit')), main, upper },
  };
});

/** 8% of pay between the two limits and 2% above. On gross pay: a pension does not lower it. */
export const nationalInsurance = (rates: InsuranceRates, gross: Parts): Parts =>
  gross <= rates.to ? share(above(gross - rates.from), rates.main) : share(rates.to - rates.from, rates.main) + share(gross - rates.to, rates.upper);
