// Universal Credit, a year: what the household needs by the law's own figures, less 55% of earnings above the work allowance, less other income.
import { above, share, type Fraction, type Parts } from '../parts.rules.ts';
import { count, money, rateOf, type RateBook } from '../rates/rates.rules.ts';
import { isCouple, type HouseholdNow } from './household.rules.ts';
import { byMonth, byWeek } from './scale.rules.ts';

export type Elements = {
  standard: Parts; children: Parts; health: Parts; carer: Parts; housing: Parts; childcare: Parts;
  workAllowance: Parts; tariffIncome: Parts; tooMuchCapital: boolean; taper: Fraction;
};

/** What does not change with the hours. */
export const elements = (book: RateBook, h: HouseholdNow): Elements => {
  const housing = housingElement(book, h);
  return {
    standard: standardAllowance(book, h), children: childElement(book, h), health: healthElement(book, h), housing,
    carer: h.carerElement && (h.lcwra === 'none' || isCouple(h.family)) ? byMonth(money(book, 'universal_credit.carer')) : 0,
    childcare: childcareElement(book, h), workAllowance: workAllowance(book, h, housing > 0), taper: rateOf(book, 'universal_credit.taper'),
    tariffIncome: tariffIncome(book, h.savings), tooMuchCapital: h.savings > money(book, 'universal_credit.capital_upper_limit'),
  };
};

const standardAllowance = (book: RateBook, h: HouseholdNow): Parts => {
  const eldest = Math.max(h.age, isCouple(h.family) ? h.partnerAge ?? 0 : 0);
  return byMonth(money(book, `universal_credit.${isCouple(h.family) ? 'couple' : 'single'}_${eldest < 25 ? 'under_25' : '25_plus'}`));
};

/** In 2025-26 two children at most, of those born after 5 April 2017; those born before all count. The first child born before then has more. */
const childElement = (book: RateBook, h: HouseholdNow): Parts => {
  const before = h.childrenAges.filter((age) => bornBeforeTheLimit(h.year, age)).length;
  const counted = Math.max(before, Math.min(h.childrenAges.length, childLimit(book)));
  if (counted === 0) return 0;
  const first = money(book, before > 0 ? 'universal_credit.child_first_born_before_6_apr_2017' : 'universal_credit.child');
  return byMonth(first + (counted - 1) * money(book, 'universal_credit.child')
    + h.disabledChildrenLower * money(book, 'universal_credit.disabled_child_lower') + h.disabledChildrenHigher * money(book, 'universal_credit.disabled_child_higher'));
};

/** How many children count; from April 2026 there is no limit, which the rates write as an empty value that is sourced. */
const childLimit = (book: RateBook): number => (book.rates['universal_credit.child_limit']?.value === null ? Infinity : count(book, 'universal_credit.child_limit'));

/** By the age a child reaches in the year in which the tax year begins: one who turns 8 in 2025 was born in 2017 and counts as born after. */
export const bornBeforeTheLimit = (year: string, age: number): boolean => Number(year.slice(0, 4)) - age < 2017;

/** One element an award. From April 2026 it depends on when the health award began: held before 6 April 2026 it is protected. */
const healthElement = (book: RateBook, h: HouseholdNow): Parts => {
  if (h.lcwra !== 'none') return byMonth(money(book, h.lcwra === 'any' ? 'universal_credit.lcwra' : `universal_credit.lcwra_${h.lcwra}`));
  return h.lcw === 'before_2017' ? byMonth(money(book, 'universal_credit.lcw_pre_april_2017')) : 0;
};

/** The rent; from a private landlord no more than the Local Housing Allowance. Somebody who owns their home has none.
 *  Another adult takes a fixed amount off, but not from somebody with daily living PIP or DLA care at the middle or highest rate (UC Regulations 2013, schedule 4, paragraph 15). */
const housingElement = (book: RateBook, h: HouseholdNow): Parts => {
  if (h.tenure === 'owner') return 0;
  const rent = byWeek(h.tenure === 'private' ? Math.min(h.rent, h.lha ?? h.rent) : h.rent);
  const spared = h.dailyLiving !== 'none' || h.dlaCare === 'middle' || h.dlaCare === 'highest';
  return h.nonDependants === 0 || spared ? rent : above(rent - h.nonDependants * byMonth(money(book, 'universal_credit.non_dependant')));
};

const childcareElement = (book: RateBook, h: HouseholdNow): Parts => {
  if (h.childcare === 0 || h.childrenAges.length === 0) return 0;
  const most = byMonth(money(book, h.childrenAges.length === 1 ? 'universal_credit.childcare_max_one' : 'universal_credit.childcare_max_two'));
  return Math.min(share(byWeek(h.childcare), rateOf(book, 'universal_credit.childcare_share')), most);
};

/** Only with a child, or for somebody found to have limited capability for work. */
const workAllowance = (book: RateBook, h: HouseholdNow, withHousing: boolean): Parts => {
  if (h.childrenAges.length === 0 && h.lcwra === 'none' && h.lcw === 'none') return 0;
  return byMonth(money(book, `universal_credit.work_allowance_${withHousing ? 'lower' : 'higher'}`));
};

/** 4.35 a month for each 250 above 6,000, or part of it. */
const tariffIncome = (book: RateBook, savings: number): Parts => {
  const over = savings - money(book, 'universal_credit.capital_lower_limit');
  return over <= 0 ? 0 : byMonth(Math.ceil(over / 25_000) * money(book, 'universal_credit.tariff_per_250'));
};

export type Award = { earned: Parts; unearned: Parts; maximum: Parts; reduction: Parts; award: Parts };
const NOTHING = { unearned: 0, maximum: 0, reduction: 0, award: 0 };

/** The award for net earnings and other income; childcare counts only in work. Over 16,000 of savings there is none. */
export const universalCredit = (of: Elements, netEarnings: Parts, otherIncome: Parts, inWork: boolean): Award => {
  const earned = above(netEarnings - of.workAllowance);
  if (of.tooMuchCapital) return { earned, ...NOTHING };
  const unearned = of.tariffIncome + otherIncome;
  const maximum = of.standard + of.children + of.health + of.carer + of.housing + (inWork ? of.childcare : 0);
  const reduction = Math.min(maximum, share(earned, of.taper) + unearned);
  return { earned, unearned, maximum, reduction, award: maximum - reduction };
};
