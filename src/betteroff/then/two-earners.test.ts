// Two earners, children, carers and childcare in 2011-12: each worked by hand.
import { expect, test } from 'vitest';
import { answerFor } from '../answer.rules.ts';
import { ratesOf } from '../rates/rates.ts';

const COUPLE = { year: '2011-12', family: 'couple', age: 40, partner_age: 42, benefit: 'esa', esa_group: 'wrag', rent_weekly: 80, council_tax_weekly: 15, afc_point: 6, hours: 16 };
const answer = (fields: object) => answerFor(ratesOf, { ...COUPLE, ...fields });
const out = (fields: object) => answer(fields).out_of_work;
const at = (fields: object) => answer(fields).in_work;

// A partner on 7,300 a year: 140.00 a week, no tax, 12% of 1.00: 139.88 clear.
const PARTNER = { partner_gross_annual: 7_300, partner_hours: 20 };

test('income-related ESA: a partner’s pay comes off, all but 20 a week; rent and council tax stay whole while anything is left', () => {
  // 105.95 + 26.75 = 132.70; 139.88 - 20.00 = 119.88; 12.82 is left.
  expect(out(PARTNER)).toMatchObject({ esa: 12.82, partner_gross_weekly: 140, partner_net_weekly: 139.88, housing_benefit: 80, council_tax_benefit: 15, net_weekly: 247.7 });
});

test('permitted work: the pay is extra, and the 20 a week is used by it before the partner’s', () => {
  // 12 hours: the worker's earnings are above 20, so that all of 139.88 comes off 132.70: no ESA, and 12 hours of pay are no longer beside it.
  expect(at({ ...PARTNER, hours: 12 })).toMatchObject({ esa: 0, permitted_work: true });
  const less = { ...PARTNER, partner_gross_annual: 5_214 }; // 100.00 a week (99.9945): 100.00 - 20.00 leaves 52.71; in permitted work 132.70 - 99.99
  expect([out(less)['esa'], at({ ...less, hours: 12 })['esa']]).toEqual([52.71, 32.71]);
});

test('24 hours of a partner’s work end what looks at income; ESA from National Insurance goes on', () => {
  const full = { ...PARTNER, partner_hours: 24 };
  expect(out(full)['esa']).toBe(0);
  // Housing Benefit: 139.88 - 20 (ESA’s component is in the applicable amount) = 119.88, under 105.95 + 26.75.
  expect(out(full)).toMatchObject({ housing_benefit: 80, council_tax_benefit: 15 });
  expect(out({ ...full, esa_type: 'contributory' })['esa']).toBe(94.25);
});

test('Income Support: 10 a week of what both earn is left out', () => {
  // 105.95 - (139.88 - 10) is below nothing; with 60 a week: 105.95 - 50 = 55.95.
  expect(out({ ...PARTNER, benefit: 'is' })['income_support']).toBe(0);
  expect(out({ ...PARTNER, benefit: 'is', partner_gross_annual: 3_128.57 })['income_support']).toBe(55.95);
});

test('Working Tax Credit: a partner of 25 at 30 hours has it for both; the income of both counts in the second year', () => {
  const partner = { partner_gross_annual: 10_000, partner_hours: 30, benefit: 'none', tax_credit_year: 2 };
  // A day: 5.25 + 5.33 + 2.16 (790 / 366) = 12.74 x 366 = 4,662.84. 41% of (10,000 - 6,420) = 1,467.80. 3,195.04 x 7 / 366 = 61.11.
  expect(out(partner)['working_tax_credit']).toBe(61.11);
  // In work 6,766.93 more, less 338.35: 10,008.58 above the threshold: 4,103.51 off; 559.33 x 7 / 366 = 10.70.
  expect(at(partner)['working_tax_credit']).toBe(10.7);
  expect(out({ ...partner, partner_age: 24 })['working_tax_credit']).toBeUndefined();
});

test('with children the hours of both add up to the 30-hour element, and 16 hours of either are enough', () => {
  const family = { family: 'couple_children', children_ages: [8], benefit: 'none', rent_weekly: 0, council_tax_weekly: 0, partner_gross_annual: 5_000 };
  const credit = (hours: number, partner_hours: number): unknown => at({ ...family, hours, partner_hours })['working_tax_credit'];
  // (5.25 + 5.33) x 7 = 74.06, with 2.16 x 7 more: 89.18.
  expect([credit(14, 15), credit(14, 16), credit(16, 13.5), credit(16, 14)]).toEqual([0, 89.18, 74.06, 89.18]);
});

test('childcare: 70% up to the most that counts while everybody works 16 hours; Housing Benefit leaves it out; what it costs is taken off', () => {
  const parent = { family: 'lone_parent', children_ages: [4], benefit: 'is', childcare_weekly: 100, rent_weekly: 120 };
  // 24,... a day: 70 x 366 / 7 = 3,660 a year: 70.00 a week beside 5.25 and 5.33.
  expect(at(parent)['working_tax_credit']).toBe(144.06);
  expect(at({ ...parent, hours: 15.5 })['working_tax_credit']).toBe(0);
  expect(out(parent)['childcare_costs']).toBe(0);
  expect(at(parent)['childcare_costs']).toBe(100);
  expect(at({ ...parent, childcare_weekly: 300 })['working_tax_credit']).toBe(196.56); // 122.50 of 175
  expect(at({ ...parent, family: 'couple_children', partner_gross_annual: 5_000, partner_hours: 15 })['working_tax_credit']).toBe(89.18);
});

test('a child with DLA has more Child Tax Credit and a premium in Housing Benefit; the highest rate is refused where a premium is missing', () => {
  const parent = { family: 'lone_parent', children_ages: [4], benefit: 'is', disabled_children_lower: 1 };
  // 545 -> 1.49, 2,555 -> 6.99, 2,800 -> 7.66 a day: 16.14 x 7.
  expect(out(parent)['child_tax_credit']).toBe(112.98);
  const high = { ...parent, disabled_children_lower: 0, disabled_children_higher: 1 };
  expect(() => answer(high)).toThrow('premium.enhanced_child is not known for 2011-12');
  expect(out({ ...high, rent_weekly: 0, council_tax_weekly: 0 })['child_tax_credit']).toBe(134.61); // and 1,130 -> 3.09
});

test('Carer’s Allowance: counted by Income Support, with its premium; it stops above 100 a week', () => {
  // 67.50 + 31.00 - 55.55 = 42.95, and 55.55 beside it.
  const carer = { family: 'single', benefit: 'is', carers_allowance: true };
  expect(out(carer)).toMatchObject({ income_support: 42.95, carers_allowance: 55.55, net_weekly: 193.5 });
  // 12 hours of point 6: 97.34 - half of 4.87: 94.90; at 13 hours 102.81.
  expect([at({ ...carer, hours: 12 })['carers_allowance'], at({ ...carer, hours: 13 })['carers_allowance']]).toEqual([55.55, 0]);
});

test('contributory Jobseeker’s Allowance: 5 a week is left out, a partner does not matter, and rent looks at income', () => {
  const jsa = { benefit: 'jsa', jsa_type: 'contributory' };
  expect(out({ ...jsa, ...PARTNER })['jobseekers_allowance']).toBe(67.5);
  expect(out({ ...jsa, age: 24 })['jobseekers_allowance']).toBe(53.45);
  // 4 hours: 32.44 a week, less half of 1.62: 31.63 - 5.00 = 26.63 off.
  expect(at({ ...jsa, hours: 4 })['jobseekers_allowance']).toBe(40.87);
});

test('half of full time, 18¾ hours, is worked out as it is', () => {
  expect(at({ family: 'single', hours: 18.75 })['gross_weekly']).toBe(152.08); // 7,930 x 7 / 365
});
