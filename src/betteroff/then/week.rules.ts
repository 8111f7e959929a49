// A household of 2011-12 at any number of half hours: each line of its income for a week, in the order the law works them out.
import { above, type Parts } from '../parts.rules.ts';
import { money, type RateBook } from '../rates/rates.rules.ts';
import { benefitBesideWork, benefitRates, type BenefitRates } from './benefits.rules.ts';
import { onIncomeRelated, type HouseholdThen } from './household.rules.ts';
import { fullHousing, housingInWork, housingOutOfWork, housingRates, type Housing, type HousingRates } from './housing-benefit.rules.ts';
import { earningsForBenefit, incomeTax, nationalInsurance, payRates, pension, type PayRates } from './pay.rules.ts';
import { aWeek, PARTS, payByWeek } from './scale.rules.ts';
import { creditRates, taxCredits, type CreditRates, type Credits } from './tax-credits.rules.ts';

export type PreparedThen = { h: HouseholdThen; pay: PayRates; benefits: BenefitRates; credits: CreditRates; housing: HousingRates; childBenefit: Parts };

export const prepareThen = (book: RateBook, h: HouseholdThen): PreparedThen => ({
  h, pay: payRates(book), benefits: benefitRates(book, h), credits: creditRates(book), housing: housingRates(book, h),
  childBenefit: h.children === 0 ? 0 : aWeek(money(book, 'child_benefit.eldest') + (h.children - 1) * money(book, 'child_benefit.other')),
});

export type WeekThen = {
  halfHours: number; gross: Parts; pension: Parts; tax: Parts; insurance: Parts; earnings: Parts; benefit: Parts; permitted: boolean;
  credits: Credits; housing: Housing; net: Parts;
};

export const weekAt = (p: PreparedThen, halfHours: number): WeekThen => {
  const { h, pay, benefits } = p;
  const gross = payByWeek(h.salary, halfHours);
  const paid = h.inPension ? pension(pay, h.salary, gross) : 0;
  const taxOnPay = incomeTax(pay, gross - paid);
  const insurance = nationalInsurance(pay, gross, h.inPension);
  const earnings = earningsForBenefit(gross, taxOnPay, insurance, paid);
  const { benefit, permitted } = benefitBesideWork(benefits, h, halfHours, earnings);
  const tax = benefits.taxable && benefit > 0 ? incomeTax(pay, gross - paid + benefit) : taxOnPay;
  const passported = onIncomeRelated(h) && benefit > 0;
  const credits = taxCredits(p.credits, h, halfHours, creditIncome(p, gross - paid, benefit), passported);
  const housing = housingAt(p, halfHours, earnings, benefit, passported, credits);
  return {
    halfHours, gross, pension: paid, tax, insurance, earnings, benefit, permitted, credits, housing,
    net: gross - tax - insurance - paid + credits.working + credits.child + p.childBenefit + benefit + benefits.dla + housing.rent + housing.bill,
  };
};

/** This year's income for tax credits, in pence a year: pay less all of the pension, and taxable benefit over 300. */
const creditIncome = (p: PreparedThen, payAfterPension: Parts, benefit: Parts): number => {
  const yearly = (week: Parts): number => (week * 365) / (PARTS * 7);
  return yearly(payAfterPension) + (p.benefits.taxable ? above(yearly(benefit) - p.credits.otherFree) : 0);
};

const housingAt = (p: PreparedThen, halfHours: number, earnings: Parts, benefit: Parts, passported: boolean, credits: Credits): Housing => {
  if (passported) return fullHousing(p.housing);
  const { tariff } = p.benefits;
  if (benefit > 0 || halfHours === 0) return housingOutOfWork(p.housing, benefit + credits.working + credits.child + tariff);
  return housingInWork(p.housing, halfHours, earnings, credits.working + credits.child, tariff, p.h.wtcDisability && credits.maximum > 0);
};
