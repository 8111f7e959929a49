// New Style ESA, from National Insurance paid: it stays while the work is permitted work, and all of it stops at once when it is not. It is taxable.
import { share, type Parts } from '../parts.rules.ts';
import { count, money, type RateBook } from '../rates/rates.rules.ts';
import type { EsaGroup } from './household.rules.ts';
import { byWeek } from './scale.rules.ts';

export type NewStyleEsa = { amount: Parts; earningsLimit: Parts; minutesBelow: number };

/** The age counts only in the assessment phase; afterwards a component comes on top. */
export const newStyleEsa = (book: RateBook, group: EsaGroup, age: number): NewStyleEsa => {
  if (group === 'none') return { amount: 0, earningsLimit: 0, minutesBelow: 0 };
  const personal = money(book, group === 'assessment' && age < 25 ? 'new_style_esa.under_25' : 'new_style_esa.25_plus');
  const component = group === 'assessment' ? 0 : money(book, `new_style_esa.${group === 'wrag' ? 'work_related_activity' : 'support'}_component`);
  return {
    amount: byWeek(personal + component),
    earningsLimit: byWeek(money(book, 'new_style_esa.permitted_work_limit')),
    minutesBelow: count(book, 'new_style_esa.permitted_work_hours_below') * 60,
  };
};

/** Earnings as these rules count them: after tax and National Insurance on the pay, and after half of the pension. */
export const earningsForBenefit = (gross: Parts, tax: Parts, insurance: Parts, pension: Parts): Parts => gross - tax - insurance - share(pension, { top: 1, bottom: 2 });

/** Permitted work: under 16 hours and at or below the limit. */
export const staysWith = (esa: NewStyleEsa, minutes: number, earnings: Parts): boolean => minutes < esa.minutesBelow && earnings <= esa.earningsLimit;
