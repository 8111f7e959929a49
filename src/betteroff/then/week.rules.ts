// A household of 2011-12 at any number of half hours: each line of its income for a week, in the order the law works them out.
import { above, type Parts } from '../parts.rules.ts';
import { money, type RateBook } from '../rates/rates.rules.ts';
import { benefitBesideWork, benefitRates, type BenefitRates } from './benefits.rules.ts';
import { onIncomeRelated, type HouseholdThen } from './household.rules.ts';
import { fullHousing, housingInWork, housingOutOfWork, housingRates, type Housing, type HousingRates, type Looked } from './housing-benefit.rules.ts';
import { earningsForBenefit, incomeTax, nationalInsurance, payRates, pension, type PayRates } from './pay.rules.ts';
import { aWeek, PARTS, payByWeek, yearByWeek } from './scale.rules.ts';
import { childcareHelped, creditRates, taxCredits, type CreditRates, type Credits } from './tax-credits.rules.ts';

export type PreparedThen = { h: HouseholdThen; pay: PayRates; benefits: BenefitRates; credits: CreditRates; housing: HousingRates; childBenefit: Parts; partner: PartnerPay };
/** What a partner earns, the same at every number of the other's hours. */
export type PartnerPay = { gross: Parts; tax: Parts; insurance: Parts; net: Parts };

export const prepareThen = (book: RateBook, h: HouseholdThen): PreparedThen => ({
  h, pay: payRates(book), benefits: benefitRates(book, h), credits: creditRates(book), housing: housingRates(book, h),
  childBenefit: h.children === 0 ? 0 : aWeek(money(book, 'child_benefit.eldest') + (h.children - 1) * money(book, 'child_benefit.other')),
  partner: partnerPay(payRates(book), h),
});

const partnerPay = (r: PayRates, h: HouseholdThen): PartnerPay => {
  const gross = yearByWeek(h.partner?.gross ?? 0);
  const [tax, insurance] = [incomeTax(r, gross), nationalInsurance(r, gross, false)];
  return { gross, tax, insurance, net: gross - tax - insurance };
};

export type WeekThen = {
  halfHours: number; gross: Parts; pension: Parts; tax: Parts; insurance: Parts; earnings: Parts; benefit: Parts; permitted: boolean; carers: Parts; childcare: Parts;
  credits: Credits; housing: Housing; net: Parts;
};

export const weekAt = (p: PreparedThen, halfHours: number): WeekThen => {
  const { h, pay, benefits, partner } = p;
  const gross = payByWeek(h.salary, halfHours);
  const paid = h.inPension ? pension(pay, h.salary, gross) : 0;
  const taxOnPay = incomeTax(pay, gross - paid);
  const insurance = nationalInsurance(pay, gross, h.inPension);
  const earnings = earningsForBenefit(gross, taxOnPay, insurance, paid);
  const { benefit, permitted, carers } = benefitBesideWork(benefits, h, halfHours, earnings, partner.net);
  const taxed = (benefits.taxable ? benefit : 0) + carers;
  const ownTax = taxed > 0 ? incomeTax(pay, gross - paid + taxed) : taxOnPay;
  const passported = onIncomeRelated(h) && benefit > 0;
  const credits = taxCredits(p.credits, h, halfHours, creditIncome(p, gross - paid + partner.gross, taxed), passported);
  const looked = { halfHours, earnings, partner: partner.net, credits: credits.working + credits.child, other: benefit + carers + benefits.tariff, carer: carers > 0, childcare: childcareHelped(p.credits, h, halfHours) };
  const housing = housingAt(p, looked, { benefit, permitted, passported, wtcDisability: h.wtcDisability && halfHours >= p.credits.lowerHalfHours && credits.maximum > 0 });
  const tax = ownTax + partner.tax;
  const childcare = halfHours > 0 ? aWeek(h.childcare) : 0;
  return {
    halfHours, gross, pension: paid, tax, insurance: insurance + partner.insurance, earnings, benefit, permitted, carers, childcare, credits, housing,
    net: gross + partner.gross - tax - insurance - partner.insurance - paid + credits.working + credits.child + p.childBenefit + benefit + carers + benefits.dla + housing.rent + housing.bill - childcare,
  };
};

/** This year's income for tax credits, in pence a year: pay less all of the pension, and taxable benefits over 300. */
const creditIncome = (p: PreparedThen, payAfterPension: Parts, taxedBenefit: Parts): number => {
  const yearly = (week: Parts): number => (week * 365) / (PARTS * 7);
  return yearly(payAfterPension) + above(yearly(taxedBenefit) - p.credits.otherFree);
};

type Standing = { benefit: Parts; permitted: boolean; passported: boolean; wtcDisability: boolean };
const housingAt = (p: PreparedThen, looked: Looked, { benefit, permitted, passported, wtcDisability }: Standing): Housing => {
  if (passported) return fullHousing(p.housing);
  return benefit > 0 || looked.halfHours === 0 ? housingOutOfWork(p.housing, looked, permitted) : housingInWork(p.housing, looked, wtcDisability);
};
