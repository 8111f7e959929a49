// Each step of 2025-26 and 2026-27 by itself, at its edges: a table of cases, each figure worked by hand (pounds a year).
import { describe, expect, test } from 'vitest';
import { answerFor } from '../answer.rules.ts';
import { ratesOf } from '../rates/rates.ts';

const ALONE = { year: '2026-27', family: 'single', age: 40, tenure: 'owner', full_time_salary: 20_000, hours: 37.5, in_nhs_pension: false };
const PARENT = { family: 'lone_parent', children_ages: [3] };
const field = (name: string, fields: object, side: 'in_work' | 'out_of_work' = 'in_work'): unknown => answerFor(ratesOf, { ...ALONE, ...fields })[side][name];
const paid = (full_time_salary: number, more: object = {}): object => ({ full_time_salary, ...more });

describe('pay', () => {
  test.each([[12_570, 0], [12_571, 0.2], [50_270, 7_540], [50_271, 7_540.4]])('income tax on %d: %d', (salary, tax) => expect(field('income_tax', paid(salary))).toBe(tax));
  test('the pension lowers the tax: 20 % of 26,000 - 1,690 - 12,570', () => expect(field('income_tax', paid(26_000, { in_nhs_pension: true }))).toBe(2_348));
  test.each([[12_570, 'annual', 0], [13_570, 'annual', 80], [50_270, 'annual', 3_016], [51_270, 'annual', 3_036], [12_584, 'weekly', 0], [13_584, 'weekly', 80]])('National Insurance on %d, %s: %d', (salary, ni_basis, insurance) => expect(field('national_insurance', paid(salary, { ni_basis }))).toBe(insurance));
  test('a pension does not lower National Insurance', () => expect(field('national_insurance', paid(26_000, { in_nhs_pension: true }))).toBe(field('national_insurance', paid(26_000))));
  test.each([[13_259, 689.47], [13_260, 861.9], [27_797, 1_806.81]])('the pension takes its rate of all the pay, 5.2 %% up to 13,259 and 6.5 %% above: %d: %d', (salary, pension) => expect(field('pension_contributions', paid(salary, { in_nhs_pension: true }))).toBe(pension));
});

describe('what Universal Credit is made of', () => {
  test.each([[{ age: 24 }, 4_062.96], [{ age: 25 }, 5_098.8], [{ family: 'couple', age: 24, partner_age: 24 }, 6_340.08], [{ family: 'couple', age: 24, partner_age: 25 }, 8_003.64]])('standard allowance, %j: %d', (who, amount) => expect(field('uc_standard_allowance', who)).toBe(amount));
  test.each([['none', 0], ['new', 2_607.12], ['protected', 5_157.6]])('health element, %s: %d', (lcwra, amount) => expect(field('uc_LCWRA_element', { lcwra })).toBe(amount));
  test.each([[{ tenure: 'social', rent_weekly: 95.2 }, 4_950.4], [{ tenure: 'private', rent_weekly: 150, lha_weekly: 92.05 }, 4_786.6], [{ tenure: 'private', rent_weekly: 80, lha_weekly: 92.05 }, 4_160], [{ tenure: 'social', rent_weekly: 95.2, non_dependants: 1 }, 3_791.8]])('rent, %j: %d', (home, amount) => expect(field('uc_housing_costs_element', home)).toBe(amount));
  test.each([[{ children_ages: [3] }, 3_647.28], [{ children_ages: [12] }, 4_222.56], [{ children_ages: [12, 3, 1] }, 11_517.12], [{ year: '2025-26', children_ages: [3, 2, 1] }, 7_027.44]])('children, %j: %d (two at most until April 2026)', (children, amount) => expect(field('uc_child_element', { ...PARENT, ...children })).toBe(amount));
  test.each([[100, 13_166.08], [400, 21_599.16]])('childcare of %d a week: 85 %% of it, up to the maximum for one child', (childcare_weekly, most) => expect(field('uc_maximum_amount', { ...PARENT, childcare_weekly })).toBe(most));
});

describe('what is taken off', () => {
  test.each([[6_000, 0], [6_000.01, 52.2], [6_250, 52.2], [6_250.01, 104.4], [16_000, 2_088]])('savings of %d count as %d', (savings, income) => expect(field('uc_unearned_income', { savings })).toBe(income));
  test('above 16,000 nothing is paid', () => expect([field('universal_credit', { savings: 16_000.01 }, 'out_of_work'), field('universal_credit', { savings: 16_000 }, 'out_of_work')]).toEqual([0, 3_010.8]));
  test.each([[{}, 0], [{ lcwra: 'new' }, 8_520], [{ lcw: 'since_2017' }, 8_520], [{ lcwra: 'new', tenure: 'social', rent_weekly: 95.2 }, 5_124], [{ ...PARENT, tenure: 'social', rent_weekly: 95.2 }, 5_124]])('work allowance, %j: %d', (who, amount) => expect(field('uc_work_allowance', who)).toBe(amount));
  test('55 % of what is earned above it: 10,000 and no tax or insurance', () => expect(field('uc_income_reduction', { full_time_salary: 10_000, lcwra: 'new', tenure: 'social', rent_weekly: 200 })).toBe(2_681.8)); // (10,000 - 5,124) x 55 %
});

describe('beside it', () => {
  test.each([[[3], 1_406.6], [[3, 5], 2_337.4], [[3, 5, 7], 3_268.2]])('Child Benefit for %j: %d', (children_ages, amount) => expect(field('child_benefit', { ...PARENT, children_ages })).toBe(amount));
  test.each([['standard', 'none', 3_988.4], ['enhanced', 'enhanced', 10_119.2]])('PIP %s and %s: %d, whatever is earned', (pip_daily_living, pip_mobility, amount) => {
    for (const side of ['in_work', 'out_of_work'] as const) expect(field('pip', { pip_daily_living, pip_mobility }, side)).toBe(amount);
  });
  test.each([['assessment', 40, 4_968.6], ['wrag', 40, 6_942], ['support', 40, 7_586.8], ['assessment', 24, 3_933.8]])('New Style ESA, %s at %i: %d out of work', (new_style_esa, age, amount) => expect(field('new_style_esa', { new_style_esa, age }, 'out_of_work')).toBe(amount));
  test.each([[8, 4_495.4], [37.5, 0]])('Carer’s Allowance at %d hours: %d', (hours, amount) => expect(field('carers_allowance', { carer_element: true, carers_allowance: true, hours })).toBe(amount));
});
