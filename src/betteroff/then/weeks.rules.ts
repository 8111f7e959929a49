// The first year of a job in 2011-12, week by week: run-ons, Return to Work Credit, the job grant, the limit of permitted work, the second year of tax credits.
import type { Parts } from '../parts.rules.ts';
import { count, money, type RateBook } from '../rates/rates.rules.ts';
import { onIncomeRelated, type HouseholdThen } from './household.rules.ts';
import { aWeek, yearByWeek } from './scale.rules.ts';
import { prepareThen, weekAt, type WeekThen } from './week.rules.ts';

/** `from` and `to` are weeks of the job, 1 the first; `to` null: from then on. */
export type Weeks = { from: number; to: number | null; net: Parts; returnToWork: Parts; runOn: Parts; why: string };
export type FirstYear = { before: Parts; weeks: Weeks[]; jobGrant: Parts; notes: string[] };

/** What the job grant, Return to Work Credit and run-ons need: how long on the benefit before. */
export type Before = { weeksOnBenefit: number };

export const firstYear = (book: RateBook, h: HouseholdThen, { weeksOnBenefit }: Before): FirstYear => {
  const year1 = prepareThen(book, { ...h, creditYear: 1 });
  const out = weekAt(year1, 0);
  const at = weekAt(year1, h.halfHours);
  const later = weekAt(prepareThen(book, { ...h, creditYear: 2 }), h.halfHours);
  const fromSixteen = h.halfHours >= 32;
  if (at.permitted) return permittedYear(book, h, out, at);
  const rtwc = fromSixteen && weeksOnBenefit >= 13 && onHealthBenefit(h) && at.gross <= yearByWeek(money(book, 'return_to_work_credit.gross_limit')) ? aWeek(money(book, 'return_to_work_credit')) : 0;
  const long = fromSixteen && weeksOnBenefit >= 26;
  const runOnWeeks = long && onIncomeRelated(h) ? count(book, 'hb_ctb.extended_payment_weeks') : 0;
  const runOn = out.housing.rent + out.housing.bill - at.housing.rent - at.housing.bill;
  const weeks: Weeks[] = [
    ...(runOnWeeks > 0 ? [{ from: 1, to: runOnWeeks, net: at.net + rtwc + runOn, returnToWork: rtwc, runOn, why: 'Housing Benefit and Council Tax Benefit go on as they were for four weeks' }] : []),
    { from: runOnWeeks + 1, to: 52, net: at.net + rtwc, returnToWork: rtwc, runOn: 0, why: rtwc > 0 ? 'Return to Work Credit for 52 weeks' : 'the first year' },
    { from: 53, to: null, net: later.net, returnToWork: 0, runOn: 0, why: 'Return to Work Credit has ended, and tax credits look at this year’s income' },
  ];
  return {
    before: out.net, weeks, jobGrant: long && onIncomeRelated(h) ? aWeek(money(book, h.children > 0 ? 'job_grant.children' : 'job_grant.single')) : 0,
    notes: ['Working Tax Credit takes some weeks to be decided and is then paid back to the first day.', ...(runOnWeeks > 0 && h.benefit === 'esa_income' ? ['The page read names Income Support and Jobseeker’s Allowance for the run-on and the grant: for ESA, confirm it.'] : [])],
  };
};

/** In the work-related activity group permitted work lasts 52 weeks, then ESA stops if the hours stay; in the support group, and up to the lower limit, there is no end. */
const permittedYear = (book: RateBook, h: HouseholdThen, out: WeekThen, at: WeekThen): FirstYear => {
  const endless = h.group === 'support' || at.earnings <= aWeek(money(book, 'permitted_work.lower_limit'));
  const ended = weekAt(prepareThen(book, { ...h, benefit: 'none' }), h.halfHours);
  return {
    before: out.net, jobGrant: 0, notes: endless ? [] : ['Before week 52 ask about supported permitted work, which has no end.'],
    weeks: [
      { from: 1, to: endless ? null : 52, net: at.net, returnToWork: 0, runOn: 0, why: 'permitted work: the benefit stays whole, the pay is extra' },
      ...(endless ? [] : [{ from: 53, to: null, net: ended.net, returnToWork: 0, runOn: 0, why: 'permitted work has ended after 52 weeks: the benefit stops if the hours stay' }]),
    ],
  };
};

const onHealthBenefit = (h: HouseholdThen): boolean => h.benefit === 'esa_income' || h.benefit === 'esa_contributory' || h.benefit === 'ib';
