// Working Tax Credit and Child Tax Credit of 2011-12. Each element is a daily amount rounded up to a penny; income over a threshold takes 41% away,
// rounded down to a penny a year. The first year looks at last year's income unless this year's is more than 10,000 higher.
import { above, type Parts } from '../parts.rules.ts';
import { count, money, onceForRates, rateOf } from '../rates/rates.rules.ts';
import { isCouple, type HouseholdThen } from './household.rules.ts';
import { creditYearByWeek } from './scale.rules.ts';

const DAYS = 366;

export type CreditRates = {
  basic: number; second: number; thirty: number; disabled: number; severe: number; fifty: number; fiftyThirty: number; family: number; child: number; disabledChild: number; severeChild: number;
  childcareOne: number; childcareTwo: number; childcareShare: { top: number; bottom: number };
  threshold: number; childOnly: number; familyThreshold: number; rise: number; otherFree: number; least: number; taper: { top: number; bottom: number };
  lowerHalfHours: number; standardHalfHours: number;
};

/** The pence of a year when each day is rounded up to a penny. */
const byDay = (yearly: number): number => Math.ceil(yearly / DAYS) * DAYS;

export const creditRates = onceForRates((book): CreditRates => {
  const yearly = (key: string): number => byDay(money(book, key));
  return {
    basic: yearly('wtc.basic'), second: yearly('wtc.couple'), thirty: yearly('wtc.thirty_hour'), disabled: yearly('wtc.disabled_worker'), severe: yearly('wtc.severe_disability'),
    fifty: yearly('wtc.fifty_plus_16_to_29_hours'), fiftyThirty: yearly('wtc.fifty_plus_30_hours'), family: yearly('ctc.family'), child: yearly('ctc.child'),
    disabledChild: yearly('ctc.disabled_child'), severeChild: yearly('ctc.severely_disabled_child'),
    childcareOne: money(book, 'wtc.childcare_max_one_child'), childcareTwo: money(book, 'wtc.childcare_max_two_children'), childcareShare: rateOf(book, 'wtc.childcare_share'),
    threshold: money(book, 'tax_credits.first_threshold'), childOnly: money(book, 'tax_credits.first_threshold_ctc_only'), familyThreshold: money(book, 'tax_credits.second_threshold_family_element'),
    rise: money(book, 'tax_credits.income_rise_disregard'), otherFree: money(book, 'tax_credits.other_income_disregard'), least: money(book, 'tax_credits.minimum_award'), taper: rateOf(book, 'tax_credits.taper'),
    lowerHalfHours: count(book, 'wtc.hours_lower') * 2, standardHalfHours: count(book, 'wtc.hours_standard') * 2,
  };
});

/** At 16 hours with the disability element, a child, the age of 60 or the 50-plus element; otherwise at 30 hours from the age of 25. */
export const workingCreditMinimum = (r: CreditRates, h: HouseholdThen): number => minimumFor(r, h.age, h.wtcDisability || h.children > 0 || h.fiftyPlus);
const minimumFor = (r: CreditRates, age: number, fromSixteen: boolean): number => (fromSixteen || age >= 60 ? r.lowerHalfHours : age >= 25 ? r.standardHalfHours : Infinity);

/** Pence a year before any income counts. Either of two may be the one who works; with children their hours add up to the 30-hour element. */
export const workingCreditMaximum = (r: CreditRates, h: HouseholdThen, halfHours: number): number => {
  const own = halfHours >= workingCreditMinimum(r, h);
  const partnerHours = h.partner?.halfHours ?? 0;
  const partner = h.partner !== null && partnerHours >= minimumFor(r, h.partner.age, h.children > 0);
  if (!own && !partner) return 0;
  const thirty = (own && halfHours >= r.standardHalfHours) || (partner && partnerHours >= r.standardHalfHours) || (h.children > 0 && halfHours + partnerHours >= r.standardHalfHours);
  const disabled = own && h.wtcDisability;
  return r.basic + (isCouple(h) || h.family === 'lone_parent' ? r.second : 0) + (thirty ? r.thirty : 0) + (disabled ? r.disabled : 0)
    + (disabled && h.dlaCare === 'highest' ? r.severe : 0) + (own && h.fiftyPlus ? (halfHours >= r.standardHalfHours ? r.fiftyThirty : r.fifty) : 0);
};

/** Childcare is helped with while everybody in the household works 16 hours. */
export const childcareHelped = (r: CreditRates, h: HouseholdThen, halfHours: number): boolean =>
  h.childcare > 0 && halfHours >= r.lowerHalfHours && (!isCouple(h) || (h.partner?.halfHours ?? 0) >= r.lowerHalfHours);

/** 70% of what it costs, up to the most that counts; the days of the year at a seventh of a week, rounded up. */
const childcareElement = (r: CreditRates, h: HouseholdThen): number =>
  Math.ceil((Math.min(h.childcare, h.children === 1 ? r.childcareOne : r.childcareTwo) * r.childcareShare.top * DAYS) / (r.childcareShare.bottom * 7) - 1e-9);

/** Whole pence of a yearly income that counts: in the first year last year's, unless this year's is more than 10,000 above it. `income` is this year's, in parts of `unit` to a penny. */
export const incomeThatCounts = (r: CreditRates, h: HouseholdThen, income: number): number => {
  if (h.creditYear === 2 || income <= h.lastYearIncome) return income;
  return income > h.lastYearIncome + r.rise ? income - r.rise : h.lastYearIncome;
};

export type Credits = { working: Parts; child: Parts; maximum: number; reduction: number };

/** `income` is in pence a year, unrounded. The taper reaches WTC first, then the child elements, and the family element last. */
export const taxCredits = (r: CreditRates, h: HouseholdThen, halfHours: number, income: number, passported: boolean): Credits => {
  const work = workingCreditMaximum(r, h, halfHours);
  const maximum = work + (work > 0 && childcareHelped(r, h, halfHours) ? childcareElement(r, h) : 0);
  const children = h.children * r.child + (h.disabledChildren + h.severelyDisabledChildren) * r.disabledChild + h.severelyDisabledChildren * r.severeChild;
  const family = h.children > 0 ? r.family : 0;
  if (maximum + family === 0) return { working: 0, child: 0, maximum: 0, reduction: 0 };
  const threshold = maximum > 0 ? r.threshold : r.childOnly;
  const reduction = passported ? 0 : Math.floor((above(incomeThatCounts(r, h, income) - threshold) * r.taper.top) / r.taper.bottom + 1e-9);
  const working = above(maximum - reduction);
  const afterWorking = above(children - above(reduction - maximum));
  const familyStarts = Math.max(r.familyThreshold, threshold + ((maximum + children) * r.taper.bottom) / r.taper.top);
  const familyReduction = Math.floor((above(incomeThatCounts(r, h, income) - familyStarts) * r.taper.top) / r.taper.bottom);
  const child = afterWorking + above(family - (passported ? 0 : familyReduction));
  if (working + child < r.least) return { working: 0, child: 0, maximum, reduction };
  return { working: creditYearByWeek(working), child: creditYearByWeek(child), maximum, reduction };
};
