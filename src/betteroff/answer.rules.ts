// One household in, one answer out: what the command line prints and what pages draw from.
import { gainsOf, noWorseOff, type Curve, type Interval } from './hours.rules.ts';
import { changesNow } from './now/changes.rules.ts';
import type { HouseholdNow } from './now/household.rules.ts';
import { readNow } from './now/read.rules.ts';
import { PARTS as YEAR_PARTS } from './now/scale.rules.ts';
import { prepareNow, yearAt, type PreparedNow, type YearNow } from './now/year.rules.ts';
import { pounds, wholePence } from './parts.rules.ts';
import { YEARS, type RateBook, type Year } from './rates/rates.rules.ts';
import { CannotRead, wordField, type Fields } from './read-fields.rules.ts';
import { changesThen } from './then/changes.rules.ts';
import { readThen } from './then/read.rules.ts';
import { PARTS as WEEK_PARTS } from './then/scale.rules.ts';
import { prepareThen, weekAt, type PreparedThen, type WeekThen } from './then/week.rules.ts';

export type Answer = { id?: unknown; out_of_work: Record<string, unknown>; in_work: Record<string, unknown>; better_off_weekly: number; no_worse_off: Interval[] };

/** The answer for one line: the fields stand beside `year`, or in `household` as in the reference files. */
export const answerFor = (rates: (year: Year) => RateBook, line: unknown): Answer => {
  if (typeof line !== 'object' || line === null || Array.isArray(line)) throw new CannotRead('one household, as a JSON object');
  const top = line as Fields;
  const nested = top['household'];
  const fields = typeof nested === 'object' && nested !== null && !Array.isArray(nested) ? { ...top, ...(nested as Fields) } : top;
  const book = rates(wordField(top['year'] === undefined ? fields : top, 'year', YEARS));
  const answer = book.year === '2011-12' ? answerThen(prepareThen(book, readThen(book, fields))) : answerNow(prepareNow(book, readNow(book, fields)));
  return top['id'] === undefined ? answer : { id: top['id'], ...answer };
};

/** Gain and causes by half hours, from a year of income. */
export const curveNow = (p: PreparedNow): Curve => {
  const out = yearAt(p, 0).net;
  return {
    gain: (halfHours) => wholePence(yearAt(p, halfHours * 30).net - out, YEAR_PARTS * 52),
    changes: (before, after) => changesNow(p, yearAt(p, before * 30), yearAt(p, after * 30)),
  };
};

export const curveThen = (p: PreparedThen): Curve => {
  const out = weekAt(p, 0).net;
  return {
    gain: (halfHours) => wholePence(weekAt(p, halfHours).net - out, WEEK_PARTS),
    changes: (before, after) => changesThen(p, weekAt(p, before), weekAt(p, after)),
  };
};

const answerNow = (p: PreparedNow): Answer => {
  const [out, at, curve] = [yearAt(p, 0), yearAt(p, p.h.minutes), curveNow(p)];
  return { out_of_work: fieldsNow(p, out), in_work: fieldsNow(p, at), better_off_weekly: pounds(at.net - out.net, YEAR_PARTS * 52), no_worse_off: noWorseOff(curve, gainsOf(curve)) };
};

const answerThen = (p: PreparedThen): Answer => {
  const [out, at, curve] = [weekAt(p, 0), weekAt(p, p.h.halfHours), curveThen(p)];
  return { out_of_work: outThen(p, out), in_work: inThen(p, at), better_off_weekly: pounds(at.net - out.net, WEEK_PARTS), no_worse_off: noWorseOff(curve, gainsOf(curve)) };
};

/** The fields of the reference households, in pounds a year; the last ones only for those who have them. */
const fieldsNow = (p: PreparedNow, y: YearNow): Record<string, number> => {
  const a = (parts: number): number => pounds(parts, YEAR_PARTS);
  const { h } = p;
  return {
    employment_income: a(y.gross), income_tax: a(y.tax), national_insurance: a(y.insurance), pension_contributions: a(y.pension), pip: a(p.pip), child_benefit: a(p.childBenefit),
    uc_standard_allowance: a(p.uc.standard), uc_child_element: a(p.uc.children), uc_LCWRA_element: a(p.uc.health), uc_housing_costs_element: a(p.uc.housing), uc_work_allowance: a(p.uc.workAllowance),
    uc_earned_income: a(y.earned), uc_unearned_income: a(y.unearned), uc_maximum_amount: a(y.maximum), uc_income_reduction: a(y.reduction),
    universal_credit_pre_benefit_cap: a(y.beforeCap), benefit_cap_reduction: a(y.capped), universal_credit: a(y.uc), ...extras(h, p, y, a),
    net_annual: a(y.net), net_weekly: pounds(y.net, YEAR_PARTS * 52),
  };
};

const extras = (h: HouseholdNow, p: PreparedNow, y: YearNow, a: (parts: number) => number): Record<string, number> => ({
  ...(h.esa === 'none' ? {} : { new_style_esa: a(y.esa) }),
  ...(p.dla > 0 ? { dla: a(p.dla) } : {}),
  ...(h.carersAllowance ? { carers_allowance: a(y.carers) } : {}),
  ...(h.occupationalPension > 0 ? { occupational_pension: h.occupationalPension / 100 } : {}),
  ...(h.childcare > 0 ? { childcare_costs: a(y.childcareCosts) } : {}),
  ...(h.councilTaxReduction ? { council_tax_reduction: a(y.ctr) } : {}),
});

const outThen = (p: PreparedThen, w: WeekThen): Record<string, number> => {
  const a = (parts: number): number => pounds(parts, WEEK_PARTS);
  return {
    [benefitField(p)]: a(w.benefit), dla: a(p.benefits.dla), ...family(p, w, a), ...beside(p, w, a),
    ...(w.credits.working > 0 ? { working_tax_credit: a(w.credits.working) } : {}), housing_benefit: a(w.housing.rent), council_tax_benefit: a(w.housing.bill), net_weekly: a(w.net),
  };
};

const inThen = (p: PreparedThen, w: WeekThen): Record<string, unknown> => {
  const a = (parts: number): number => pounds(parts, WEEK_PARTS);
  return {
    gross_weekly: a(w.gross), pension: a(w.pension), income_tax: a(w.tax), national_insurance: a(w.insurance), working_tax_credit: a(w.credits.working),
    [benefitField(p)]: a(w.benefit), dla: a(p.benefits.dla), ...family(p, w, a), ...beside(p, w, a), housing_benefit: a(w.housing.rent), council_tax_benefit: a(w.housing.bill),
    permitted_work: w.permitted, net_weekly: a(w.net),
  };
};

const family = (p: PreparedThen, w: WeekThen, a: (parts: number) => number): Record<string, number> =>
  p.h.children === 0 ? {} : { child_tax_credit: a(w.credits.child), child_benefit: a(p.childBenefit) };

/** Only for those who have them. */
const beside = ({ h, partner }: PreparedThen, w: WeekThen, a: (parts: number) => number): Record<string, number> => ({
  ...(h.partner ? { partner_gross_weekly: a(partner.gross), partner_net_weekly: a(partner.net) } : {}),
  ...(h.carersAllowance ? { carers_allowance: a(w.carers) } : {}),
  ...(h.childcare > 0 ? { childcare_costs: a(w.childcare) } : {}),
});

const FIELD = { esa_income: 'esa', esa_contributory: 'esa', ib: 'incapacity_benefit', is: 'income_support', jsa: 'jobseekers_allowance', jsa_contributory: 'jobseekers_allowance', none: 'esa' } as const;
const benefitField = (p: PreparedThen): string => FIELD[p.h.benefit];
