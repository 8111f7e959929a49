// The benefit cap: the most that Universal Credit, Child Benefit and New Style ESA may come to together, unless something lifts it.
import { above, type Parts } from '../parts.rules.ts';
import { money, type RateBook } from '../rates/rates.rules.ts';
import type { HouseholdNow } from './household.rules.ts';
import { aYear, byMonth } from './scale.rules.ts';

export type Cap = { limit: Parts; lifted: boolean; exemptEarnings: Parts };

export const benefitCap = (book: RateBook, h: HouseholdNow): Cap => ({
  limit: aYear(money(book, `benefit_cap.${h.family === 'single' ? 'single_no_children' : 'family'}${h.london ? '_london' : ''}`)),
  lifted: liftedFor(h),
  exemptEarnings: byMonth(h.capExempt),
});

/** LCWRA, the support group, PIP, DLA, and caring lift it, whoever in the household has them. */
const liftedFor = (h: HouseholdNow): boolean =>
  h.lcwra !== 'none' || h.esa === 'support' || h.dailyLiving !== 'none' || h.mobility !== 'none' || h.dlaCare !== 'none' || h.dlaMobility !== 'none'
  || h.carerElement || h.carersAllowance || h.disabledChildrenLower + h.disabledChildrenHigher > 0;

/** What comes off Universal Credit. Earnings lift the cap from so much a month after tax, National Insurance and pension; help with childcare is never capped. */
export const capReduction = (cap: Cap, award: Parts, otherCapped: Parts, netEarnings: Parts, childcare: Parts): Parts => {
  if (cap.lifted || netEarnings >= cap.exemptEarnings) return 0;
  return Math.min(award, above(award + otherCapped - cap.limit - childcare));
};
