// A household of 2011-12 as the command line gives it.
import { moneyField, minutesField, refuse, wholeField, wordField, yesNoField, type Fields } from '../read-fields.rules.ts';
import { RateMissing, table, type RateBook } from '../rates/rates.rules.ts';
import type { HouseholdThen, OutOfWork } from './household.rules.ts';

export const readThen = (book: RateBook, from: Fields): HouseholdThen => {
  const family = wordField(from, 'family', ['single', 'couple', 'lone_parent', 'couple_children'] as const);
  const withChildren = family === 'lone_parent' || family === 'couple_children';
  const minutes = minutesField(from);
  if (minutes % 30 !== 0) refuse('hours', 'whole or half hours in 2011-12');
  if (moneyField(from, 'partner_gross_annual', 0) > 0) throw new RateMissing('partner_gross_annual', book.year, 'two people’s pay in 2011-12 is not covered');
  const esa = wordField(from, 'esa_type', ['income_related', 'contributory'] as const, 'income_related');
  const benefit = wordField(from, 'benefit', ['esa', 'ib', 'is', 'jsa', 'none'] as const, 'esa');
  return {
    family, age: wholeField(from, 'age', 18, 64), children: withChildren ? childrenOf(from) : 0,
    benefit: benefit === 'esa' ? (esa === 'contributory' ? 'esa_contributory' : 'esa_income') : (benefit satisfies OutOfWork),
    group: wordField(from, 'esa_group', ['assessment', 'wrag', 'support'] as const, benefit === 'esa' ? undefined : 'assessment'),
    ib: from['ib_weekly'] === undefined || from['ib_weekly'] === null ? null : moneyField(from, 'ib_weekly'),
    dlaCare: wordField(from, 'dla_care', ['none', 'lowest', 'middle', 'highest'] as const, 'none'), dlaMobility: wordField(from, 'dla_mobility', ['none', 'lower', 'higher'] as const, 'none'),
    livesAlone: yesNoField(from, 'lives_alone', false), carerPaid: yesNoField(from, 'carer_paid_for_them', false),
    rent: moneyField(from, 'rent_weekly', 0), councilTax: moneyField(from, 'council_tax_weekly', 0), nonDependants: moneyField(from, 'non_dependant_deduction_weekly', 0), savings: moneyField(from, 'savings', 0),
    salary: salaryOf(book, from), halfHours: minutes / 30, inPension: yesNoField(from, 'in_nhs_pension', true),
    wtcDisability: yesNoField(from, 'wtc_disability_element', false), fiftyPlus: yesNoField(from, 'wtc_fifty_plus', false),
    creditYear: wholeField(from, 'tax_credit_year', 1, 2, 1) as 1 | 2, lastYearIncome: moneyField(from, 'last_year_income', 0), jobStarts: startOf(from),
  };
};

const childrenOf = (from: Fields): number => {
  const ages = from['children_ages'];
  return Array.isArray(ages) && ages.length > 0 && ages.length <= 12 ? ages.length : refuse('children_ages', 'this family has children: give their ages');
};

/** The whole-time salary, or the pay point it stands for. */
const salaryOf = (book: RateBook, from: Fields): number => {
  const salary = from['full_time_salary'] === undefined || from['full_time_salary'] === null
    ? (table<Record<string, number>>(book, wholeField(from, 'afc_point', 1, 23) <= 17 ? 'afc.points_1_to_17' : 'afc.points_18_to_23')[String(from['afc_point'])] ?? 0) * 100
    : moneyField(from, 'full_time_salary');
  return salary <= 4_500_000 ? salary : refuse('full_time_salary', 'at most 45,000 in 2011-12');
};

const startOf = (from: Fields): string => {
  const day = from['job_starts'] ?? '2011-10-03';
  return typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day) && day >= '2011-04-06' && day <= '2012-04-05' ? day : refuse('job_starts', 'a day from 2011-04-06 to 2012-04-05');
};
