// A household of 2011-12 as the command line gives it.
import { moneyField, minutesField, refuse, refuseLater, wholeField, wordField, yesNoField, type Fields } from '../read-fields.rules.ts';
import { money, table, type RateBook } from '../rates/rates.rules.ts';
import { isCouple, type HouseholdThen, type OutOfWork, type Partner } from './household.rules.ts';

/** Of today's law: nobody had them in 2011-12, and a household that gives one means another year. */
const LATER = ['pip_daily_living', 'pip_mobility', 'lcwra', 'lcw', 'new_style_esa'] as const;

export const readThen = (book: RateBook, from: Fields): HouseholdThen => {
  const family = wordField(from, 'family', ['single', 'couple', 'lone_parent', 'couple_children'] as const);
  const withChildren = family === 'lone_parent' || family === 'couple_children';
  refuseLater(from, LATER, '2011-12 did not have it');
  const children = withChildren ? childrenOf(from) : 0;
  const esa = wordField(from, 'esa_type', ['income_related', 'contributory'] as const, 'income_related');
  const benefit = wordField(from, 'benefit', ['esa', 'ib', 'is', 'jsa', 'none'] as const, 'esa');
  const jsa = wordField(from, 'jsa_type', ['income_based', 'contributory'] as const, 'income_based');
  const household: HouseholdThen = {
    family, age: wholeField(from, 'age', 18, 64), children, partner: partnerOf(from, family),
    disabledChildren: wholeField(from, 'disabled_children_lower', 0, children, 0), severelyDisabledChildren: wholeField(from, 'disabled_children_higher', 0, children, 0),
    carersAllowance: yesNoField(from, 'carers_allowance', false), childcare: moneyField(from, 'childcare_weekly', 0),
    benefit: benefit === 'esa' ? (esa === 'contributory' ? 'esa_contributory' : 'esa_income') : benefit === 'jsa' && jsa === 'contributory' ? 'jsa_contributory' : (benefit satisfies OutOfWork),
    group: wordField(from, 'esa_group', ['assessment', 'wrag', 'support'] as const, benefit === 'esa' ? undefined : 'assessment'),
    ib: from['ib_weekly'] === undefined || from['ib_weekly'] === null ? null : moneyField(from, 'ib_weekly'),
    dlaCare: wordField(from, 'dla_care', ['none', 'lowest', 'middle', 'highest'] as const, 'none'), dlaMobility: wordField(from, 'dla_mobility', ['none', 'lower', 'higher'] as const, 'none'),
    livesAlone: yesNoField(from, 'lives_alone', false), carerPaid: yesNoField(from, 'carer_paid_for_them', false),
    rent: moneyField(from, 'rent_weekly', 0), councilTax: moneyField(from, 'council_tax_weekly', 0), nonDependants: moneyField(from, 'non_dependant_deduction_weekly', 0), savings: moneyField(from, 'savings', 0),
    salary: salaryOf(book, from), halfHours: minutesField(from) / 30, inPension: yesNoField(from, 'in_nhs_pension', true),
    wtcDisability: yesNoField(from, 'wtc_disability_element', false), fiftyPlus: yesNoField(from, 'wtc_fifty_plus', false),
    creditYear: wholeField(from, 'tax_credit_year', 1, 2, 1) as 1 | 2, lastYearIncome: moneyField(from, 'last_year_income', 0), jobStarts: startOf(from),
  };
  refuseWhatWeCannotWorkOut(book, household);
  return household;
};

/** A partner's hours decide as much as their pay: at 16, at 24 and at 30 hours something starts or stops. */
const partnerOf = (from: Fields, family: HouseholdThen['family']): Partner | null => {
  const gross = moneyField(from, 'partner_gross_annual', 0);
  if (gross === 0) return null;
  if (!isCouple({ family })) refuse('partner_gross_annual', 'this family has no partner: leave it out');
  if (gross > 4_500_000) refuse('partner_gross_annual', 'at most 45,000 in 2011-12');
  return { gross, halfHours: minutesField(from, 'partner_hours', 60) / 30, age: wholeField(from, 'partner_age', 16, 64) };
};

const refuseWhatWeCannotWorkOut = (book: RateBook, h: HouseholdThen): void => {
  if (h.disabledChildren + h.severelyDisabledChildren > h.children) refuse('disabled_children_higher', 'no more than there are children');
  if (h.severelyDisabledChildren > 0 && h.rent + h.councilTax > 0) money(book, 'premium.enhanced_child');
  if (h.childcare > 0 && h.children === 0) refuse('childcare_weekly', 'this family has no children: leave it out');
  if (h.carersAllowance && (h.benefit === 'esa_contributory' || h.benefit === 'ib' || h.benefit === 'jsa_contributory')) refuse('carers_allowance', 'it overlaps with a benefit from National Insurance: ask a benefits adviser which is paid');
  if (h.fiftyPlus && h.age < 50) refuse('wtc_fifty_plus', 'it is for people of 50 and over');
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
