// A household of 2025-26 or later at any number of hours: each line of its income for a year, in the order the law works them out.
import { above, share, type Parts } from '../parts.rules.ts';
import type { RateBook } from '../rates/rates.rules.ts';
import { benefitCap, capReduction, type Cap } from './benefit-cap.rules.ts';
import { carersAllowance, type CarersAllowance } from './carers-allowance.rules.ts';
import { childBenefit } from './child-benefit.rules.ts';
import { dla, pip } from './disability.rules.ts';
import type { HouseholdNow } from './household.rules.ts';
import { earningsForBenefit, newStyleEsa, staysWith, type NewStyleEsa } from './new-style-esa.rules.ts';
import { grossPay, pensionTiers, tierFor, type PensionTier } from './pay.rules.ts';
import { aYear, byWeek } from './scale.rules.ts';
import { incomeTax, insuranceRates, nationalInsurance, taxRates, type InsuranceRates, type TaxRates } from './tax.rules.ts';
import { elements, universalCredit, type Elements } from './universal-credit.rules.ts';

/** All that holds whatever the hours are. */
export type PreparedNow = {
  h: HouseholdNow; tiers: readonly PensionTier[]; tax: TaxRates; insurance: InsuranceRates; uc: Elements; cap: Cap; esa: NewStyleEsa; carers: CarersAllowance;
  pip: Parts; dla: Parts; childBenefit: Parts; partner: { gross: Parts; tax: Parts; insurance: Parts };
};

export const prepareNow = (book: RateBook, h: HouseholdNow): PreparedNow => {
  const tax = taxRates(book);
  const insurance = insuranceRates(book)[h.niBasis];
  const partnerGross = aYear(h.partnerGross);
  return {
    h, tax, insurance, tiers: pensionTiers(book), uc: elements(book, h), cap: benefitCap(book, h), esa: newStyleEsa(book, h.esa, h.age), carers: carersAllowance(book, h.carersAllowance),
    pip: pip(book, h), dla: dla(book, h), childBenefit: childBenefit(book, h.childrenAges.length),
    partner: { gross: partnerGross, tax: incomeTax(tax, partnerGross), insurance: nationalInsurance(insurance, partnerGross) },
  };
};

/** One year of income, in parts. Tax and National Insurance are both people's; `tier` and the flags say where an edge comes from. */
export type YearNow = {
  minutes: number; gross: Parts; ownGross: Parts; tax: Parts; taxOnPay: Parts; insurance: Parts; pension: Parts; tier: PensionTier;
  esa: Parts; esaEarnings: Parts; carers: Parts; earned: Parts; unearned: Parts; maximum: Parts; reduction: Parts; beforeCap: Parts; capped: Parts; uc: Parts;
  childcareCosts: Parts; ctr: Parts; net: Parts;
};

export const yearAt = (p: PreparedNow, minutes: number): YearNow => {
  const { h, partner } = p;
  const ownGross = grossPay(h.salary, minutes);
  const tier = tierFor(p.tiers, ownGross);
  const pension = h.inPension ? share(ownGross, tier.rate) : 0;
  const ownInsurance = nationalInsurance(p.insurance, ownGross);
  const occupational = aYear(h.occupationalPension);
  const taxOnPay = incomeTax(p.tax, ownGross - pension + occupational);
  // Whether the work is permitted is asked of the pay alone, so that a benefit's own tax never decides whether the benefit stays.
  const esaEarnings = earningsForBenefit(ownGross, taxOnPay, ownInsurance, pension);
  const esa = p.esa.amount > 0 && staysWith(p.esa, minutes, esaEarnings) ? p.esa.amount : 0;
  const carers = p.carers.amount > 0 && esaEarnings <= p.carers.earningsLimit ? p.carers.amount : 0;
  const ownTax = esa + carers > 0 ? incomeTax(p.tax, ownGross - pension + occupational + esa + carers) : taxOnPay;
  const gross = ownGross + partner.gross;
  const tax = ownTax + partner.tax;
  const insurance = ownInsurance + partner.insurance;
  // Pay bears the tax that is there because of it; what other income would owe by itself is not taken from earnings.
  const taxOfOthers = esa + carers + occupational > p.tax.allowance ? incomeTax(p.tax, esa + carers + occupational) : 0;
  const netEarnings = above(gross - (tax - taxOfOthers) - insurance - pension);
  const inWork = minutes > 0 && (h.partnerAge === null || h.partnerGross > 0);
  const award = h.claimsUc ? universalCredit(p.uc, netEarnings, esa + carers + occupational, inWork) : { earned: 0, unearned: 0, maximum: 0, reduction: 0, award: 0 };
  const capped = capReduction(p.cap, award.award, p.childBenefit + esa, netEarnings, inWork ? p.uc.childcare : 0);
  const uc = award.award - capped;
  const childcareCosts = minutes > 0 ? byWeek(h.childcare) : 0;
  const ctr = councilTaxReduction(h, minutes, netEarnings);
  return {
    minutes, gross, ownGross, tax, taxOnPay: taxOnPay + partner.tax, insurance, pension, tier, esa, esaEarnings, carers,
    earned: award.earned, unearned: award.unearned, maximum: award.maximum, reduction: award.reduction, beforeCap: award.award, capped, uc, childcareCosts, ctr,
    net: gross - tax - insurance - pension + uc + esa + carers + occupational + p.pip + p.dla + p.childBenefit + ctr - childcareCosts,
  };
};

/** Local, so an input: the council's bands by net earnings where given, else what it is out of work and in work. */
const councilTaxReduction = (h: HouseholdNow, minutes: number, netEarnings: Parts): Parts => {
  const local = h.councilTaxReduction;
  if (!local) return 0;
  if (local.bands.length > 0) return byWeek(local.bands.find(({ upTo }) => netEarnings <= byWeek(upTo))?.pence ?? 0);
  return byWeek(minutes > 0 ? local.inWork : local.out);
};
