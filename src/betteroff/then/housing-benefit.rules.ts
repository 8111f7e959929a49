// Housing Benefit and Council Tax Benefit of 2011-12: whole on an income-related benefit; otherwise they shrink by 65% and 20% of income above the applicable amount.
import { above, share, type Fraction, type Parts } from '../parts.rules.ts';
import { count, money, rateOf, type RateBook } from '../rates/rates.rules.ts';
import { allowance, carerPremium, component, enhanced } from './benefits.rules.ts';
import { hasDla, hasSeverePremium, isCouple, type HouseholdThen } from './household.rules.ts';
import { aWeek } from './scale.rules.ts';

export type HousingRates = {
  rent: Parts; bill: Parts; tooMuchCapital: boolean; rentTaper: Fraction; billTaper: Fraction;
  /** Out of work without an income-related benefit: with the ESA component, or the disability premium beside IB. */
  outOfWork: Parts; outOfWorkSpecial: boolean;
  inWork: Parts; carerPremium: Parts; disabilityPremium: Parts; premiumByDla: boolean;
  small: Parts; special: Parts; severe: boolean; additional: Parts; additionalHours: number; additionalFullHours: number; familyPremium: boolean; ageForFull: boolean;
  partnerHours: number; partnerAgeForFull: boolean; childcare: Parts; permittedLimit: Parts;
};

export const housingRates = (book: RateBook, h: HouseholdThen): HousingRates => {
  const severe = hasSeverePremium(h);
  const children = h.children > 0 ? money(book, 'applicable_amount.family_premium_hb_ctb') + h.children * money(book, 'applicable_amount.child_hb_ctb')
    + (h.disabledChildren + h.severelyDisabledChildren) * money(book, 'applicable_amount.disabled_child_premium') : 0;
  const base = allowance(book, h) + (severe ? money(book, 'premium.severe_single') : 0) + children;
  const premium = money(book, isCouple(h) ? 'premium.disability_couple' : 'premium.disability_single');
  const needsHousing = h.rent + h.councilTax > 0;
  const onEsa = h.benefit === 'esa_contributory' || h.benefit === 'esa_income';
  const contributory = onEsa && component(book, h) > 0 ? component(book, h) + (needsHousing ? enhanced(book, h) : 0) : hasDla(h) || h.benefit === 'ib' ? premium : 0;
  const inWorkBase = base - allowance(book, h) + allowance(book, { ...h, benefit: 'none' });
  return {
    rent: aWeek(above(h.rent - h.nonDependants)), bill: aWeek(h.councilTax), tooMuchCapital: h.savings > money(book, 'capital.upper'),
    rentTaper: rateOf(book, 'hb.taper'), billTaper: rateOf(book, 'ctb.taper'),
    outOfWork: aWeek(base + contributory), outOfWorkSpecial: contributory > 0, inWork: aWeek(inWorkBase), carerPremium: aWeek(carerPremium(book, h)), disabilityPremium: aWeek(premium), premiumByDla: hasDla(h), severe,
    small: aWeek(money(book, isCouple(h) ? 'earnings_disregard.couple' : h.family === 'lone_parent' ? 'earnings_disregard.lone_parent_hb_ctb' : 'earnings_disregard.single')),
    special: aWeek(money(book, 'earnings_disregard.disabled_carer_special')), additional: aWeek(money(book, 'earnings_disregard.hb_ctb_additional')),
    additionalHours: count(book, 'wtc.hours_lower') * 2, additionalFullHours: count(book, 'wtc.hours_standard') * 2, familyPremium: h.children > 0, ageForFull: h.age >= 25,
    partnerHours: h.partner?.halfHours ?? 0, partnerAgeForFull: (h.partner?.age ?? 0) >= 25,
    childcare: h.childcare === 0 ? 0 : aWeek(Math.min(h.childcare, money(book, h.children === 1 ? 'earnings_disregard.childcare_one' : 'earnings_disregard.childcare_two'))),
    permittedLimit: aWeek(money(book, h.jobStarts < '2011-10-01' ? 'permitted_work.higher_limit_to_30_sep_2011' : 'permitted_work.higher_limit_from_1_oct_2011')),
  };
};

export type Housing = { rent: Parts; bill: Parts; counted: Parts; applicable: Parts; disregard: Parts };

/** Whole rent and bill: an income-related benefit is in payment. */
export const fullHousing = (r: HousingRates): Housing => ({ rent: r.rent, bill: r.bill, counted: 0, applicable: 0, disregard: 0 });

const byIncome = (r: HousingRates, counted: Parts, applicable: Parts, disregard: Parts): Housing => {
  if (r.tooMuchCapital) return { rent: 0, bill: 0, counted, applicable, disregard };
  const excess = above(counted - applicable);
  return { rent: above(r.rent - share(excess, r.rentTaper)), bill: above(r.bill - share(excess, r.billTaper)), counted, applicable, disregard };
};

/** What Housing Benefit looks at, a week. `other`: benefits, Carer's Allowance and income from savings. */
export type Looked = { halfHours: number; earnings: Parts; partner: Parts; credits: Parts; other: Parts; carer: boolean; childcare: boolean };

/** On a benefit from National Insurance, or on none, without work or in permitted work: the pay of permitted work does not count at all, a partner's does. */
export const housingOutOfWork = (r: HousingRates, on: Looked, permitted: boolean): Housing => {
  const first = r.outOfWorkSpecial || r.severe || on.carer ? Math.max(r.special, r.small) : r.small;
  const disregard = permitted ? Math.min(r.special, above(r.permittedLimit - on.earnings)) : withAdditional(r, on, first, r.outOfWorkSpecial);
  const counted = above((permitted ? 0 : on.earnings) + on.partner - disregard);
  return byIncome(r, counted + on.credits + on.other, r.outOfWork + (on.carer ? r.carerPremium : 0), disregard);
};

/** In work: earnings after the disregards, tax credits in full, and other income, against an applicable amount with the disability premium
 *  where there is DLA or the disability element of WTC. */
export const housingInWork = (r: HousingRates, on: Looked, wtcDisability: boolean): Housing => {
  const disabled = r.premiumByDla || wtcDisability;
  const first = disabled || r.severe || on.carer ? Math.max(r.special, r.small) : r.small;
  const disregard = withAdditional(r, on, first, disabled);
  const afterPay = above(on.earnings + on.partner - disregard) + on.credits;
  return byIncome(r, above(afterPay - (on.childcare ? r.childcare : 0)) + on.other, r.inWork + (disabled ? r.disabilityPremium : 0) + (on.carer ? r.carerPremium : 0), disregard);
};

/** 17.10 more is left out from 16 hours (with a premium or a child) or 30, for either of two, where earnings reach the whole. */
const withAdditional = (r: HousingRates, on: Looked, first: Parts, disabled: boolean): Parts => {
  const one = (hours: number, ageForFull: boolean, disabledWorker: boolean): boolean => (hours >= r.additionalFullHours && ageForFull) || (hours >= r.additionalHours && (disabledWorker || r.familyPremium));
  const may = one(on.halfHours, r.ageForFull, disabled) || one(r.partnerHours, r.partnerAgeForFull, false);
  return may && on.earnings + on.partner >= first + r.additional ? first + r.additional : first;
};
