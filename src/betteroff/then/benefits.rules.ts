// What somebody lives on out of work in 2011-12, a week: ESA, Incapacity Benefit, Income Support or Jobseeker's Allowance, and DLA on top.
import { above, type Parts } from '../parts.rules.ts';
import { count, money, type RateBook } from '../rates/rates.rules.ts';
import { hasDla, hasSeverePremium, isCouple, onIncomeRelated, partnerEndsIncomeRelated, type HouseholdThen } from './household.rules.ts';
import { aWeek } from './scale.rules.ts';

export type BenefitRates = {
  /** The benefit with nothing earned. */
  full: Parts;
  tariff: Parts;
  /** What Income Support and JSA leave out of earnings, and income-related ESA out of a partner's. */
  disregard: Parts; partnerDisregard: Parts;
  carers: Parts; carersLimit: Parts;
  permittedLimit: Parts; permittedBelow: number; permittedLower: Parts;
  dla: Parts;
  taxable: boolean;
};

export const benefitRates = (book: RateBook, h: HouseholdThen): BenefitRates => {
  const tariff = tariffIncome(book, h.savings);
  return {
    full: aWeek(fullBenefit(book, h)), tariff, disregard: aWeek(workDisregard(book, h)),
    permittedLimit: aWeek(money(book, h.jobStarts < '2011-10-01' ? 'permitted_work.higher_limit_to_30_sep_2011' : 'permitted_work.higher_limit_from_1_oct_2011')),
    permittedBelow: count(book, 'permitted_work.hours_below') * 2, permittedLower: aWeek(money(book, 'permitted_work.lower_limit')),
    partnerDisregard: aWeek(money(book, 'earnings_disregard.disabled_carer_special')),
    carers: h.carersAllowance ? aWeek(money(book, 'carers_allowance.rate')) : 0, carersLimit: aWeek(money(book, 'carers_allowance.earnings_limit')),
    dla: aWeek(dla(book, h)), taxable: h.benefit === 'esa_contributory' || h.benefit === 'ib' || h.benefit === 'jsa_contributory',
  };
};

/** 1 a week for each 250 above 6,000, or part of it. */
export const tariffIncome = (book: RateBook, savings: number): Parts => {
  const over = savings - money(book, 'capital.lower');
  return over <= 0 ? 0 : aWeek(Math.ceil(over / 25_000) * money(book, 'capital.tariff'));
};

/** DLA care and mobility: never counted by anything, and never changed by work. */
export const dla = (book: RateBook, h: HouseholdThen): number =>
  (h.dlaCare === 'none' ? 0 : money(book, `dla.care_${h.dlaCare}`)) + (h.dlaMobility === 'none' ? 0 : money(book, `dla.mobility_${h.dlaMobility}`));

const fullBenefit = (book: RateBook, h: HouseholdThen): number => {
  if (h.benefit === 'none') return 0;
  if (h.benefit === 'ib') return h.ib ?? money(book, 'incapacity_benefit.long_term', 'give ib_weekly from the award letter');
  if (h.benefit === 'esa_contributory') return personal(book, h) + component(book, h);
  if (h.benefit === 'jsa_contributory') return money(book, h.age < 25 ? 'jsa.contributory_under_25' : 'jsa.contributory_25_plus');
  if (h.savings > money(book, 'capital.upper') || partnerEndsIncomeRelated(h)) return 0;
  const premiums = (hasSeverePremium(h) ? money(book, 'premium.severe_single') : 0) + carerPremium(book, h);
  if (h.benefit === 'esa_income') return allowance(book, h) + component(book, h) + enhanced(book, h) + premiums;
  return allowance(book, h) + premiums + (hasDla(h) ? money(book, isCouple(h) ? 'premium.disability_couple' : 'premium.disability_single') : 0);
};

/** For somebody who is paid Carer's Allowance. */
export const carerPremium = (book: RateBook, h: HouseholdThen): number => (h.carersAllowance ? money(book, 'premium.carer') : 0);

/** Contributory ESA is for one person; the age counts in the assessment phase only. */
const personal = (book: RateBook, h: HouseholdThen): number =>
  money(book, h.group === 'assessment' && h.age < 25 ? 'esa.contributory_assessment_under_25' : 'esa.contributory_25_plus_or_main_phase');

export const allowance = (book: RateBook, h: HouseholdThen): number => {
  if (isCouple(h)) return money(book, 'applicable_amount.couple_18_plus');
  if (h.family === 'lone_parent') return money(book, 'applicable_amount.lone_parent_18_plus');
  if (h.age >= 25) return money(book, 'applicable_amount.single_25_plus');
  const mainPhase = (h.benefit === 'esa_income' || h.benefit === 'esa_contributory') && h.group !== 'assessment';
  return money(book, mainPhase ? 'applicable_amount.main_phase_esa_single' : 'applicable_amount.single_under_25');
};

export const component = (book: RateBook, h: HouseholdThen): number => {
  if (h.benefit !== 'esa_income' && h.benefit !== 'esa_contributory') return 0;
  return h.group === 'assessment' ? 0 : money(book, h.group === 'wrag' ? 'esa.work_related_activity_component' : 'esa.support_component');
};

/** With income-related ESA the support group carries it; a couple's rate is not among our rates. */
export const enhanced = (book: RateBook, h: HouseholdThen): number =>
  h.group === 'support' ? money(book, isCouple(h) ? 'premium.enhanced_couple' : 'premium.enhanced_single') : 0;

const workDisregard = (book: RateBook, h: HouseholdThen): number => {
  if (h.benefit === 'jsa_contributory') return money(book, 'earnings_disregard.single');
  if (h.carersAllowance || (h.benefit === 'is' && (hasDla(h) || h.family === 'lone_parent'))) return money(book, h.family === 'lone_parent' ? 'earnings_disregard.lone_parent_is_jsa' : 'earnings_disregard.disabled_carer_special');
  return money(book, isCouple(h) ? 'earnings_disregard.couple' : h.family === 'lone_parent' ? 'earnings_disregard.lone_parent_is_jsa' : 'earnings_disregard.single');
};

export type InWorkBenefit = { benefit: Parts; permitted: boolean; carers: Parts };

/** What is left of the benefits beside work. ESA and IB stay whole in permitted work and stop otherwise; Income Support and JSA lose a pound for a pound and stop at 16 hours.
 *  A partner's pay and Carer's Allowance come off a benefit that looks at income, and never off one from National Insurance. */
export const benefitBesideWork = (r: BenefitRates, h: HouseholdThen, halfHours: number, earnings: Parts, partner: Parts): InWorkBenefit => {
  const carers = earnings <= r.carersLimit ? r.carers : 0;
  const left = (counted: Parts): Parts => above(r.full - (onIncomeRelated(h) ? r.tariff + carers : 0) - counted);
  const none = { benefit: 0, permitted: false, carers };
  if (h.benefit === 'none' || (halfHours > 0 && halfHours >= r.permittedBelow)) return none;
  if (h.benefit === 'is' || h.benefit === 'jsa') return { ...none, benefit: left(above(earnings + partner - r.disregard)) };
  if (h.benefit === 'jsa_contributory') return { ...none, benefit: left(above(earnings - r.disregard)) };
  const permitted = halfHours > 0 && earnings <= r.permittedLimit;
  if (halfHours > 0 && !permitted) return none;
  // In permitted work the 20 a week is the worker's own; what they do not use of it may go to the partner (ESA Regulations 2008, schedule 7).
  const ofPartner = h.benefit === 'esa_income' ? above(partner - above(r.partnerDisregard - (permitted ? earnings : 0))) : 0;
  return { benefit: left(ofPartner), permitted, carers };
};
