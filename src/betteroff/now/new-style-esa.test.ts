// New Style ESA beside work, Carer's Allowance and the example of the method (2026-27), by the week.
import { expect, test } from 'vitest';
import { answerFor } from '../answer.rules.ts';
import { ratesOf } from '../rates/rates.ts';

const answer = (fields: object) => answerFor(ratesOf, { year: '2026-27', family: 'single', age: 40, tenure: 'social', rent_weekly: 95.2, band: '3', point_index: 0, hours: 16, ...fields });

test.each([
  ['2026-27', 'protected', 292.44, 436.8, 144.36], ['2026-27', 'new', 243.39, 387.75, 144.36], ['2026-27', 'none', 193.25, 283.42, 90.17], ['2025-26', 'any', 285.22, 424.67, 139.45],
])('the example of %s with LCWRA %s: %d out of work, %d at 16 hours, %d better off', (year, lcwra, out, at, gain) => {
  const got = answer({ year, lcwra });
  expect([got.out_of_work['net_weekly'], got.in_work['net_weekly'], got.better_off_weekly]).toEqual([out, at, gain]);
});

test('alone: it stays under 16 hours up to the limit and then all of it stops', () => {
  const alone = { claims_universal_credit: false, new_style_esa: 'support', rent_weekly: 0, tenure: 'owner' };
  const [before, after] = [answer({ ...alone, hours: 15.5 }), answer({ ...alone, hours: 16 })];
  expect([before.in_work['new_style_esa'], after.in_work['new_style_esa']]).toEqual([7_586.8, 0]);
  // Without it: pay 10,990.93 less pension 571.53, no tax and no National Insurance, against 7,586.80.
  expect(after.better_off_weekly).toBe(54.47);
  // Band 4: 14 hours bring 10,599.68, less half of 551.18: 198.54 a week; 14 1/2 bring 10,978.24, less half of 570.87: 205.63, above 203.50.
  const four = (hours: number): unknown => answer({ ...alone, band: '4', hours }).in_work['new_style_esa'];
  expect([four(14), four(14.5)]).toEqual([7_586.8, 0]);
});

test('with low pay, losing ESA at 16 hours leaves a hole in the hours, and both edges say why', () => {
  const low = { claims_universal_credit: false, new_style_esa: 'support', rent_weekly: 0, tenure: 'owner', full_time_salary: 15_000 };
  expect(answer(low).no_worse_off).toEqual([
    { from: 0.5, to: 15.5, edge: 'from the first half hour; up to 15½ hours, because at 16 New Style ESA stops: 16 hours is no longer permitted work' },
    { from: 20.5, to: 37.5, edge: 'from 20½ hours the pay makes up for what is lost; up to 37½ hours, full time' },
  ]);
});

test('it is taxable: 15 hours of pay and ESA together are above the allowance', () => {
  // Pay 10,304.00; pension 5.2% 535.81; ESA 7,586.80. Tax 20% of (10,304 - 535.81 + 7,586.80 - 12,570) = 957.00.
  expect(answer({ claims_universal_credit: false, new_style_esa: 'support', hours: 15 }).in_work['income_tax']).toBe(957);
});

test('Universal Credit counts it in full, so under Universal Credit it changes nothing out of work', () => {
  const [without, beside] = [answer({ lcwra: 'protected' }), answer({ lcwra: 'protected', new_style_esa: 'support' })];
  expect(beside.out_of_work['net_weekly']).toBe(without.out_of_work['net_weekly']);
  expect(beside.out_of_work['uc_unearned_income']).toBe(7_586.8);
});

test('under 25 the assessment phase pays less; with a component age does not count', () => {
  const at = (age: number, new_style_esa: string): unknown => answer({ age, new_style_esa, claims_universal_credit: false }).out_of_work['new_style_esa'];
  expect([at(24, 'assessment'), at(25, 'assessment'), at(24, 'wrag')]).toEqual([3_933.8, 4_968.6, 6_942]);
});

test('Carer’s Allowance stops whole at its earnings limit', () => {
  const carer = { carers_allowance: true, carer_element: true };
  expect(answer({ ...carer, hours: 15 }).in_work['carers_allowance']).toBe(4_495.4);
  expect(answer({ ...carer, hours: 16 }).in_work['carers_allowance']).toBe(0);
});

test('council tax reduction is an input: the same at every number of hours, or by the council’s bands, each of which is a step', () => {
  const banded = { lcwra: 'protected', ctr_bands: [{ up_to_weekly: 100, ctr_weekly: 20 }, { up_to_weekly: 200, ctr_weekly: 10 }] };
  const [plain, local] = [answer({ lcwra: 'protected' }), answer(banded)];
  expect(local.out_of_work['council_tax_reduction']).toBe(1_040);
  expect(local.better_off_weekly).toBeCloseTo(plain.better_off_weekly - 20, 5);
  expect(answer({ lcwra: 'protected', ctr_out_of_work_weekly: 20, ctr_in_work_weekly: 5 }).better_off_weekly).toBeCloseTo(plain.better_off_weekly - 15, 5);
});

test('children born before 6 April 2017 all count in 2025-26; of the others two; in 2026-27 all', () => {
  const element = (year: string, children_ages: number[]): unknown => answer({ year, family: 'lone_parent', children_ages }).out_of_work['uc_child_element'];
  expect([element('2025-26', [5, 3, 1]), element('2025-26', [14, 13, 12]), element('2025-26', [14, 5, 3]), element('2026-27', [5, 3, 1])]).toEqual([7_027.44, 11_095.44, 7_581.72, 10_941.84]);
});
