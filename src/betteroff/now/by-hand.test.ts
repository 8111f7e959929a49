// Three households worked out with a pencil from the order of calculation, each figure beside the engine's. One of them is the worked example of 2026-27.
import { expect, test } from 'vitest';
import { answerFor } from '../answer.rules.ts';
import { ratesOf } from '../rates/rates.ts';

const answer = (fields: object) => {
  const { out_of_work, in_work, better_off_weekly } = answerFor(ratesOf, fields);
  return [out_of_work['net_weekly'], in_work['net_weekly'], better_off_weekly];
};

test('alone, LCWRA held, rent 95.20, 16 hours at the first step of Band 3', () => {
  // Out: 424.90 + 429.80 + 95.20 x 52 / 12 = 1,267.23 a month, 292.44 a week.
  // Pay 25,760 x 16 / 37.5 = 10,990.93; pension 5.2 % 571.53; no tax, no insurance. 10,419.40 / 12 = 868.28 - 427 = 441.28 x 55 % = 242.71 off. 200.37 + 236.43 = 436.80.
  expect(answer({ year: '2026-27', family: 'single', age: 40, tenure: 'social', rent_weekly: 95.2, lcwra: 'protected', band: '3', hours: 16 })).toEqual([292.44, 436.8, 144.36]);
});

test('New Style ESA in the support group alone, no rent, 15 hours at Band 2: permitted work, and the benefit is taxed beside the pay', () => {
  // Out: 95.55 + 50.35 = 145.90. Pay 25,272 x 15 / 37.5 = 10,108.80; pension 5.2 % 525.66; earnings that count (10,108.80 - 262.83) / 52 = 189.35, under 203.50, so it stays: 7,586.80 a year.
  // Tax 20 % of 10,108.80 - 525.66 + 7,586.80 - 12,570 = 4,599.94: 919.99. In: 10,108.80 - 525.66 - 919.99 + 7,586.80 = 16,249.95; / 52 = 312.50.
  expect(answer({ year: '2026-27', family: 'single', age: 40, tenure: 'owner', new_style_esa: 'support', claims_universal_credit: false, band: '2', hours: 15 })).toEqual([145.9, 312.5, 166.6]);
});

test('two earners of 2025-26 with children of 4 and 9, a private rent above the LHA, savings of 7,000 and childcare', () => {
  // A month: 628.10 + 339.00 (born before 6 April 2017) + 292.81 + LHA 190 x 52 / 12 = 823.33; less 4.35 x 4 of savings.
  // The partner: 14,000 - 286.00 - 8 % of (14,000 - 242 x 52) = 13,600.72 after tax and insurance; above 10,152, so no cap. The worker: 22.5 hours at Band 3, pension 6.5 %, childcare 60 a week, 85 % of it back.
  const family = { year: '2025-26', family: 'couple_children', age: 38, partner_age: 36, children_ages: [4, 9], tenure: 'private', rent_weekly: 220, lha_weekly: 190, region: 'NORTH_WEST', savings: 7_000, partner_gross_annual: 14_000, band: '3', hours: 22.5, childcare_weekly: 60, ni_basis: 'weekly' };
  expect(answer(family)).toEqual([689.9, 797.86, 107.96]);
});
