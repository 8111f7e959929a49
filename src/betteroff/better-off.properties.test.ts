// What must hold for every household: nobody's gain changes when something irrelevant does, the intervals agree with the curve, and money stays exact.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerFor, type Answer } from './answer.rules.ts';
import { readNow } from './now/read.rules.ts';
import { prepareNow, yearAt } from './now/year.rules.ts';
import { ratesOf } from './rates/rates.ts';
import { readThen } from './then/read.rules.ts';
import { prepareThen, weekAt } from './then/week.rules.ts';

type Fields = Record<string, unknown>;
const answer = (fields: Fields): Answer => answerFor(ratesOf, fields);
const halves = fc.integer({ min: 1, max: 75 }).map((n) => n / 2);
const money = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most * 100 }).map((n) => n / 100);
const oneOf = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

const families = fc.record({ kind: oneOf('single', 'couple', 'lone_parent', 'couple_children'), partner: fc.integer({ min: 18, max: 65 }), ages: fc.array(fc.integer({ min: 0, max: 17 }), { minLength: 1, maxLength: 4 }) })
  .map(({ kind, partner, ages }) => ({ family: kind, ...(kind.startsWith('couple') ? { partner_age: partner } : {}), children_ages: kind === 'single' || kind === 'couple' ? [] : ages }));

const householdsNow: fc.Arbitrary<Fields> = fc.tuple(families, fc.record({
  year: oneOf('2025-26', '2026-27'), age: fc.integer({ min: 18, max: 65 }), band: oneOf('2', '3', '4', '5'), hours: halves, in_nhs_pension: fc.boolean(), health: fc.boolean(),
  new_style_esa: oneOf('none', 'none', 'assessment', 'wrag', 'support'), pip_daily_living: oneOf('none', 'standard', 'enhanced'), pip_mobility: oneOf('none', 'standard', 'enhanced'),
  tenure: oneOf('social', 'private', 'owner'), rent_weekly: money(400), lha_weekly: money(300), savings: money(18_000), partner_gross_annual: money(30_000), region: oneOf('LONDON', 'NORTH_WEST'), ni_basis: oneOf('annual', 'weekly'),
})).map(([family, { health, ...rest }]) => ({ ...family, ...rest, lcwra: health ? (rest.year === '2025-26' ? 'any' : 'protected') : 'none', partner_gross_annual: family.family.startsWith('couple') ? rest.partner_gross_annual : 0 }));

const householdsThen: fc.Arbitrary<Fields> = fc.record({
  year: fc.constant('2011-12'), kind: oneOf('single', 'single', 'couple', 'lone_parent', 'couple_children'), age: fc.integer({ min: 18, max: 64 }), benefit: oneOf('esa', 'esa', 'is', 'jsa', 'none'), jsa_type: oneOf('income_based', 'contributory'),
  esa_type: oneOf('income_related', 'contributory'), esa_group: oneOf('assessment', 'wrag', 'support'), dla_care: oneOf('none', 'lowest', 'middle', 'highest'), dla_mobility: oneOf('none', 'lower', 'higher'), lives_alone: fc.boolean(), carer_paid_for_them: fc.boolean(),
  carers: fc.boolean(), ages: fc.array(fc.integer({ min: 0, max: 17 }), { minLength: 1, maxLength: 4 }), disabled: fc.boolean(), childcare: money(250), partner_age: fc.integer({ min: 18, max: 64 }), partner_hours: fc.integer({ min: 1, max: 90 }).map((n) => n / 2), partner_pay: money(40_000),
  rent_weekly: money(200), council_tax_weekly: money(30), savings: money(18_000), afc_point: fc.integer({ min: 1, max: 23 }), hours: halves, in_nhs_pension: fc.boolean(), wtc_disability_element: fc.boolean(), tax_credit_year: oneOf(1, 2), last_year_income: money(9_000),
}).map(({ kind, ages, carers, disabled, childcare, partner_age, partner_hours, partner_pay, ...rest }) => {
  const [couple, children] = [kind.startsWith('couple'), kind === 'lone_parent' || kind === 'couple_children'];
  const insured = rest.benefit === 'esa' ? rest.esa_type === 'contributory' : rest.benefit === 'jsa' && rest.jsa_type === 'contributory';
  return {
    ...rest, family: kind, carers_allowance: carers && !insured, esa_group: couple && rest.esa_group === 'support' ? 'wrag' : rest.esa_group, // a couple's enhanced premium is not among our rates
    ...(children ? { children_ages: ages, childcare_weekly: childcare, disabled_children_lower: disabled ? 1 : 0 } : {}), ...(couple && partner_pay > 5_000 ? { partner_age, partner_hours, partner_gross_annual: partner_pay } : {}),
  };
});
const households = fc.oneof(householdsNow, householdsThen);

test('each interval is exactly where the gain is 0 or more, and none of them touch', () => {
  fc.assert(fc.property(households, (fields) => {
    const { no_worse_off } = answer(fields);
    const inside = (hours: number): boolean => no_worse_off.some(({ from, to }) => from <= hours && hours <= to);
    for (let hours = 0.5; hours <= 37.5; hours += 0.5) expect(inside(hours), `${hours}`).toBe(answer({ ...fields, hours }).better_off_weekly >= 0);
    no_worse_off.forEach(({ from }, i) => { if (i > 0) expect(from).toBeGreaterThan((no_worse_off[i - 1]?.to ?? 0) + 0.5); });
    for (const { edge } of no_worse_off) expect(edge.length).toBeGreaterThan(10);
  }), { numRuns: 60 });
});

test('what has nothing to do with the money changes nothing: names, the region without a cap, the LHA of somebody who owns, the offer beside the curve', () => {
  fc.assert(fc.property(households, halves, money(500), (fields, hours, lha_weekly) => {
    const before = answer(fields);
    expect(answer({ ...fields, id: undefined, name: 'x', gross_annual_in_work: 5, pension_annual: 9 })).toEqual(before);
    expect(answer({ ...fields, hours }).no_worse_off).toEqual(before.no_worse_off);
    expect(answer({ ...fields, hours }).out_of_work).toEqual(before.out_of_work);
    if (fields['tenure'] !== 'private') expect(answer({ ...fields, lha_weekly }).better_off_weekly).toBe(before.better_off_weekly);
    if (fields['lcwra'] === 'protected') expect(answer({ ...fields, region: 'LONDON' })).toEqual(answer({ ...fields, region: 'NORTH_WEST' }));
  }), { numRuns: 150 });
});

test('PIP never changes what work brings to somebody whom the cap does not touch anyway, nor does DLA in 2025 and after', () => {
  fc.assert(fc.property(householdsNow, (fields) => {
    const lifted = { ...fields, pip_mobility: 'standard' };
    const gain = answer(lifted).better_off_weekly;
    expect(answer({ ...lifted, pip_daily_living: 'enhanced' }).better_off_weekly).toBe(gain);
    expect(answer({ ...lifted, dla_care: 'middle' }).better_off_weekly).toBe(gain);
  }), { numRuns: 150 });
});

test('under Universal Credit alone more hours never leave less, but for the steps of the pension; without the pension there are none', () => {
  fc.assert(fc.property(householdsNow, (fields) => {
    const plain = { ...fields, new_style_esa: 'none', in_nhs_pension: false };
    const p = prepareNow(ratesOf(String(fields['year']) as '2025-26'), readNow(ratesOf(String(fields['year']) as '2025-26'), plain));
    for (let half = 1; half <= 75; half += 1) expect(yearAt(p, half * 30).net).toBeGreaterThanOrEqual(yearAt(p, half * 30 - 30).net);
    expect(answer(plain).no_worse_off).toHaveLength(1);
  }), { numRuns: 150 });
});

test('more savings never bring more, and more rent never less, out of work', () => {
  fc.assert(fc.property(households, money(3_000), (fields, more) => {
    const out = (change: Fields): number => Number(answer({ ...fields, ...change }).out_of_work['net_weekly']);
    expect(out({ savings: Number(fields['savings']) + Math.floor(more) })).toBeLessThanOrEqual(out({}));
    if (fields['tenure'] === 'social') expect(out({ rent_weekly: Number(fields['rent_weekly']) + Math.floor(more) })).toBeGreaterThanOrEqual(out({}));
  }), { numRuns: 150 });
});

test('2011-12: the lines of an answer add up to its net, for two earners, children, carers and childcare too', () => {
  fc.assert(fc.property(householdsThen, (fields) => {
    for (const at of ['in_work', 'out_of_work'] as const) {
      const w = answer(fields)[at] as Record<string, number>;
      const sum = (names: string[]): number => names.reduce((total, name) => total + (w[name] ?? 0), 0);
      const pay = at === 'in_work' ? sum(['gross_weekly', 'partner_gross_weekly']) - sum(['income_tax', 'national_insurance', 'pension']) : w['partner_net_weekly'] ?? 0;
      const taxOut = at === 'out_of_work' ? Number(sum(['esa', 'incapacity_benefit', 'jobseekers_allowance', 'carers_allowance']) > 140) : 0; // taxable benefits above the allowance: only the net says so
      const all = pay + sum(['working_tax_credit', 'child_tax_credit', 'child_benefit', 'esa', 'incapacity_benefit', 'income_support', 'jobseekers_allowance', 'dla', 'carers_allowance', 'housing_benefit', 'council_tax_benefit']) - sum(['childcare_costs']);
      if (taxOut === 0) expect(Math.abs(all - (w['net_weekly'] ?? 0)), JSON.stringify(fields)).toBeLessThanOrEqual(0.08);
    }
  }), { numRuns: 200 });
});

test('2011-12: a partner without pay is the same as nobody who says so, and a partner’s pay never leaves a family with less', () => {
  fc.assert(fc.property(householdsThen, money(200), (fields, more) => {
    if (fields['partner_gross_annual'] === undefined) return;
    const out = (pay: number): number => Number(answer({ ...fields, partner_gross_annual: pay, benefit: 'none', tax_credit_year: 2 }).out_of_work['net_weekly']);
    const { partner_gross_annual: _, partner_hours: __, partner_age: ___, ...alone } = fields;
    expect(answer({ ...alone, partner_gross_annual: 0, partner_hours: 20 })).toEqual(answer(alone));
    expect(out(Number(fields['partner_gross_annual']) + Math.floor(more))).toBeGreaterThanOrEqual(out(Number(fields['partner_gross_annual'])) - 0.01);
  }), { numRuns: 150 });
});

test('the lines of an answer add up to its net, within the pennies they are shown in', () => {
  fc.assert(fc.property(householdsNow, (fields) => {
    const { in_work: w } = answer(fields) as unknown as { in_work: Record<string, number> };
    const sum = (w['employment_income'] ?? 0) - (w['income_tax'] ?? 0) - (w['national_insurance'] ?? 0) - (w['pension_contributions'] ?? 0) + (w['pip'] ?? 0) + (w['child_benefit'] ?? 0) + (w['universal_credit'] ?? 0) + (w['new_style_esa'] ?? 0);
    expect(Math.abs(sum - (w['net_annual'] ?? 0))).toBeLessThanOrEqual(0.04);
  }), { numRuns: 150 });
});

test('money is exact: every amount is a whole number of parts, and safe', () => {
  const whole = (amounts: object): void => { for (const [name, value] of Object.entries(amounts)) if (typeof value === 'number') expect(Number.isSafeInteger(value), `${name} ${value}`).toBe(true); };
  fc.assert(fc.property(householdsNow, (fields) => {
    const book = ratesOf(String(fields['year']) as '2025-26');
    const h = readNow(book, fields);
    whole(yearAt(prepareNow(book, h), h.minutes));
  }), { numRuns: 200 });
  fc.assert(fc.property(householdsThen, (fields) => {
    const h = readThen(ratesOf('2011-12'), fields);
    const week = weekAt(prepareThen(ratesOf('2011-12'), h), h.halfHours);
    whole(week); whole(week.credits); whole(week.housing);
  }), { numRuns: 200 });
});
