// The worked example of 2011-12: every line of the table, the hours, the second year, and what the law does to other families.
import { expect, test } from 'vitest';
import { answerFor } from '../answer.rules.ts';
import { ratesOf } from '../rates/rates.ts';

const A = { year: '2011-12', family: 'single', age: 40, esa_type: 'income_related', esa_group: 'wrag', dla_care: 'none', dla_mobility: 'none', lives_alone: true, carer_paid_for_them: false, rent_weekly: 80, council_tax_weekly: 15, savings: 0, afc_point: 6, hours: 16, in_nhs_pension: true, wtc_disability_element: true, tax_credit_year: 1, job_starts: '2011-10-03' };
const B = { dla_mobility: 'lower' };
const C = { dla_mobility: 'lower', dla_care: 'middle', carer_paid_for_them: true };
const D = { dla_mobility: 'lower', dla_care: 'middle' };
const gain = (fields: object): number => answerFor(ratesOf, { ...A, ...fields }).better_off_weekly;

test.each([
  ['A', {}, 189.25, [46.1, 52.12, 49.16, 56.29], -16.89], ['A’', { esa_group: 'support' }, 208.9, [26.45, 32.47, 29.51, 36.64], -36.54],
  ['B', B, 208.8, [46.1, 52.12, 49.16, 56.29], 29.04], ['C', C, 258.1, [46.1, 52.12, 49.16, 56.29], 29.04],
  ['D', D, 313.4, [37.81, 40.88, 39.75, 42.46], -26.26], ['D’', { ...D, esa_group: 'support' }, 333.05, [18.16, 21.23, 20.1, 22.81], -45.91],
])('%s: out of work, at four pay points, and when the disability element is refused', (_, fields, out, gains, refused) => {
  expect(answerFor(ratesOf, { ...A, ...fields }).out_of_work['net_weekly']).toBe(out);
  expect([1, 8, 6, 12].map((afc_point) => gain({ ...fields, afc_point }))).toEqual(gains);
  expect(gain({ ...fields, wtc_disability_element: false })).toBe(refused);
});

test.each([[4, 30.82], [8, 61.64], [12, 92.47], [12.5, -20.33], [15.5, -17.38], [16, 49.16], [20, 58.03], [24, 69.67], [30, 116.71], [37.5, 156.62]])('at %d hours: %d', (hours, better) => {
  expect(gain({ hours })).toBe(better);
});

test('there is a hole between permitted work and 16 hours, and both edges say why', () => {
  expect(answerFor(ratesOf, A).no_worse_off).toEqual([
    { from: 0.5, to: 12, edge: 'from the first half hour; up to 12 hours, because at 12½ ESA stops: earnings pass £97.50 a week, the limit of permitted work' },
    { from: 16, to: 37.5, edge: 'from 16 hours because Working Tax Credit starts at 16 hours; up to 37½ hours, full time' },
  ]);
});

test('the limit of permitted work changed on 1 October 2011', () => {
  // 12 hours: 97.33 - half of 4.87 = 94.90; at point 8: 104.35 - 2.61 = 101.74. At 11 1/2 hours of point 8: 100.00 - 2.50 = 97.50.
  const permitted = (job_starts: string): unknown => answerFor(ratesOf, { ...A, afc_point: 7, hours: 12, job_starts }).in_work['permitted_work'];
  expect([permitted('2011-09-30'), permitted('2011-10-01')]).toEqual([false, false]);
  const at = (job_starts: string): unknown => answerFor(ratesOf, { ...A, afc_point: 7, hours: 11.5, job_starts }).in_work['permitted_work'];
  expect([at('2011-09-30'), at('2011-10-01')]).toEqual([true, true]);
  const between = (job_starts: string): unknown => answerFor(ratesOf, { ...A, full_time_salary: 16_200, hours: 12, job_starts }).in_work['permitted_work'];
  expect([between('2011-09-30'), between('2011-10-01')]).toEqual([false, true]);
});

test('contributory ESA: the same out of work when nothing else differs, and tax on it together with pay', () => {
  expect(answerFor(ratesOf, { ...A, esa_type: 'contributory' }).out_of_work['net_weekly']).toBe(189.25);
  // 12 hours: pay 97.33 - pension 4.87 + ESA 94.25 = 186.72 a week; 43.36 above 143.36 a week: tax 8.67.
  expect(answerFor(ratesOf, { ...A, esa_type: 'contributory', hours: 12 }).in_work['income_tax']).toBe(8.67);
});

test('Income Support leaves 5 of the pay and takes the rest; Jobseeker’s Allowance too', () => {
  for (const benefit of ['is', 'jsa']) {
    const week = answerFor(ratesOf, { ...A, benefit, hours: 4 });
    expect(week.better_off_weekly).toBeCloseTo(5 - 0.81, 2); // pension 1.62, of which half was already left out of earnings
  }
});

test('a parent of two: Child Tax Credit whole out of work, and after Working Tax Credit in work', () => {
  const parent = answerFor(ratesOf, { ...A, benefit: 'is', family: 'lone_parent', children_ages: [9, 6], wtc_disability_element: false });
  // Daily 545 / 366 -> 1.49 and 2 x 6.99: 15.47 x 7.
  expect(parent.out_of_work['child_tax_credit']).toBe(108.29);
  expect(parent.in_work['child_tax_credit']).toBe(108.29);
  // 1,920 -> 5.25 and 1,950 -> 5.33 a day.
  expect(parent.in_work['working_tax_credit']).toBe(74.06);
});

test('savings: 1 a week for each 250 above 6,000, nothing above 16,000', () => {
  const esa = (savings: number): unknown => answerFor(ratesOf, { ...A, savings }).out_of_work['esa'];
  expect([esa(6_000), esa(6_001), esa(6_250), esa(6_251), esa(16_000), esa(16_001)]).toEqual([94.25, 93.25, 93.25, 92.25, 54.25, 0]);
});

test('the second year of tax credits tapers 41% of income over 6,420, rounded down', () => {
  expect(answerFor(ratesOf, { ...A, tax_credit_year: 2 }).in_work['net_weekly']).toBe(238.39);
  expect(answerFor(ratesOf, { ...A, tax_credit_year: 2, afc_point: 12 }).in_work['working_tax_credit']).toBe(78);
});

test('Incapacity Benefit is not among our rates: it is asked for by name', () => {
  expect(() => answerFor(ratesOf, { ...A, benefit: 'ib' })).toThrow('incapacity_benefit.long_term is not known for 2011-12: give ib_weekly from the award letter');
  expect(answerFor(ratesOf, { ...A, benefit: 'ib', ib_weekly: 94.25 }).out_of_work['incapacity_benefit']).toBe(94.25);
});
