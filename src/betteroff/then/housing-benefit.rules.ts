// Housing Benefit and Council Tax Benefit of 2011-12: whole on an income-related benefit; otherwise they shrink by 65% and 20% of income above the applicable amount.
import { above, share, type Fraction, type Parts } from '../parts.rules.ts';
import { count, money, rateOf, type RateBook } from '../rates/rates.rules.ts';
import { allowance, component, enhanced } from './benefits.rules.ts';
import { hasDla, hasSeverePremium, isCouple, type HouseholdThen } from './household.rules.ts';
import { aWeek } from './scale.rules.ts';

export type HousingRates = {
  rent: Parts; bill: Parts; tooMuchCapital: boolean; rentTaper: Fraction; billTaper: Fraction;
  /** Out of work on a benefit from National Insurance: with the ESA component, or the disability premium beside IB. */
  outOfWork: Parts;
  inWork: Parts; disabilityPremium: Parts; premiumByDla: boolean;
  small: Parts; special: Parts; severe: boolean; additional: Parts; additionalHours: number; additionalFullHours: number; familyPremium: boolean; ageForFull: boolean;
};

export const housingRates = (book: RateBook, h: HouseholdThen): HousingRates => {
  const severe = hasSeverePremium(h);
  const children = h.children > 0 ? money(book, 'applicable_amount.family_premium_hb_ctb') + h.children * money(book, 'applicable_amount.child_hb_ctb') : 0;
  const base = allowance(book, h) + (severe ? money(book, 'premium.severe_single') : 0) + children;
  const premium = money(book, isCouple(h) ? 'premium.disability_couple' : 'premium.disability_single');
  const contributory = h.benefit === 'esa_contributory' ? component(book, h) + enhanced(book, h) : hasDla(h) || h.benefit === 'ib' ? premium : 0;
  const inWorkBase = base - allowance(book, h) + allowance(book, { ...h, benefit: 'none' });
  return {
    rent: aWeek(above(h.rent - h.nonDependants)), bill: aWeek(h.councilTax), tooMuchCapital: h.savings > money(book, 'capital.upper'),
    rentTaper: rateOf(book, 'hb.taper'), billTaper: rateOf(book, 'ctb.taper'),
    outOfWork: aWeek(base + contributory), inWork: aWeek(inWorkBase), disabilityPremium: aWeek(premium), premiumByDla: hasDla(h), severe,
    small: aWeek(money(book, isCouple(h) ? 'earnings_disregard.couple' : h.family === 'lone_parent' ? 'earnings_disregard.lone_parent_hb_ctb' : 'earnings_disregard.single')),
    special: aWeek(money(book, 'earnings_disregard.disabled_carer_special')), additional: aWeek(money(book, 'earnings_disregard.hb_ctb_additional')),
    additionalHours: count(book, 'wtc.hours_lower') * 2, additionalFullHours: count(book, 'wtc.hours_standard') * 2, familyPremium: h.children > 0, ageForFull: h.age >= 25,
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

/** On a contributory benefit, or on none: the benefit counts in full; the pay of permitted work does not count at all. */
export const housingOutOfWork = (r: HousingRates, income: Parts): Housing => byIncome(r, income, r.outOfWork, 0);

/** In work: earnings after the disregards, tax credits in full, and income from savings, against an applicable amount with the disability premium
 *  where there is DLA or the disability element of WTC. 17.10 more is left out from 16 hours (with a premium or a child) or 30. */
export const housingInWork = (r: HousingRates, halfHours: number, earnings: Parts, credits: Parts, tariff: Parts, wtcDisability: boolean): Housing => {
  const disabled = r.premiumByDla || wtcDisability;
  const first = disabled || r.severe ? Math.max(r.special, r.small) : r.small;
  const mayHaveMore = (halfHours >= r.additionalFullHours && r.ageForFull) || (halfHours >= r.additionalHours && (disabled || r.familyPremium));
  const disregard = mayHaveMore && earnings >= first + r.additional ? first + r.additional : first;
  return byIncome(r, above(earnings - disregard) + credits + tariff, r.inWork + (disabled ? r.disabilityPremium : 0), disregard);
};
