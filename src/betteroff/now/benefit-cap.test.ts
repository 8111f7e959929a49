// The benefit cap, worked by hand: no reference household comes near it. Yearly pounds; rates of data/benefits/rates.json; National Insurance by the year.
import { expect, test } from 'vitest';
import { answerFor } from '../answer.rules.ts';
import { ratesOf } from '../rates/rates.ts';

const answer = (fields: object) => answerFor(ratesOf, { in_nhs_pension: true, band: '3', point_index: 0, hours: 8, tenure: 'social', region: 'NORTH_WEST', savings: 0, ...fields });
const capOf = (year: Record<string, unknown>): unknown[] => [year['universal_credit_pre_benefit_cap'], year['benefit_cap_reduction'], year['universal_credit'], year['net_annual']];

test('1. one person, rent 250: 400.14 x 12 + 250 x 52 = 17,801.68; 3,048.68 above 14,753. At 8 hours the cap still takes all that earnings leave above it', () => {
  const { out_of_work, in_work } = answer({ year: '2025-26', family: 'single', age: 30, rent_weekly: 250 });
  expect(capOf(out_of_work)).toEqual([17_801.68, 3_048.68, 14_753, 14_753]);
  // Pay 24,937 x 8 / 37.5 = 5,319.89; pension 5.2% 276.63; net 5,043.26. UC less 55% of it (2,773.79) = 15,027.89, 274.89 above the cap.
  expect(capOf(in_work)).toEqual([15_027.89, 274.89, 14_753, 19_796.26]);
});

test('2. the same in London with rent 300: 4,801.68 + 15,600 = 20,401.68; 3,434.68 above 16,967', () => {
  expect(capOf(answer({ year: '2025-26', family: 'single', age: 30, rent_weekly: 300, region: 'LONDON' }).out_of_work)).toEqual([20_401.68, 3_434.68, 16_967, 16_967]);
});

const loneParent = { year: '2025-26', family: 'lone_parent', age: 30, children_ages: [5, 3], rent_weekly: 260 };

test('3. a parent of two, rent 260: 4,801.68 + 2 x 292.81 x 12 + 13,520 = 25,349.12, with Child Benefit 2,251.60 it is 27,600.72; 5,580.72 above 22,020', () => {
  expect(capOf(answer(loneParent).out_of_work)).toEqual([25_349.12, 5_580.72, 19_768.4, 22_020]);
});

test('4. the same parent at 25 hours: net earnings 14,624.88 are above 10,152 (846 a month), so nothing is capped', () => {
  // Pay 16,624.67; pension 6.5% 1,080.60; tax 20% of 2,974.06 = 594.81; NI 8% of 4,054.67 = 324.37. Net 14,624.88; less 4,932 (411 x 12) = 9,692.88; 55% = 5,331.08.
  // UC 25,349.12 - 5,331.08 = 20,018.04; all together 14,624.877 + 20,018.037 + 2,251.60 = 36,894.51.
  expect(capOf(answer({ ...loneParent, hours: 25 }).in_work)).toEqual([20_018.04, 0, 20_018.04, 36_894.51]);
});

test.each([
  ['LCWRA', { lcwra: 'any' }], ['PIP', { pip_mobility: 'standard' }], ['DLA', { dla_care: 'lowest' }], ['the support group', { new_style_esa: 'support' }], ['caring', { carer_element: true }],
])('5. %s lifts the cap from the household of 1', (_, lifts) => {
  expect(answer({ year: '2025-26', family: 'single', age: 30, rent_weekly: 250, ...lifts }).out_of_work['benefit_cap_reduction']).toBe(0);
});

test('6. a London couple of 2026-27 with three children, rent 400: no limit of two children any more; 39,745.48 + Child Benefit 3,268.20 = 43,013.68; 17,690.68 above 25,323', () => {
  // 666.97 x 12 = 8,003.64; 3 x 303.94 x 12 = 10,941.84; 400 x 52 = 20,800. Child Benefit (27.05 + 2 x 17.90) x 52.
  const couple = { year: '2026-27', family: 'couple_children', age: 33, partner_age: 31, children_ages: [5, 3, 1], rent_weekly: 400, region: 'LONDON' };
  expect(capOf(answer(couple).out_of_work)).toEqual([39_745.48, 17_690.68, 22_054.8, 25_323]);
});

test('7. New Style ESA in the work-related group counts towards the cap; what it takes from Universal Credit it adds itself', () => {
  // ESA (92.05 + 36.55) x 52 = 6,687.20; UC 17,801.68 - 6,687.20 = 11,114.48; together 17,801.68 as before.
  expect(capOf(answer({ year: '2025-26', family: 'single', age: 30, rent_weekly: 250, new_style_esa: 'wrag' }).out_of_work)).toEqual([11_114.48, 3_048.68, 8_065.8, 14_753]);
});

test('8. net earnings of 846 to 881 a month in 2026-27: exempt by the reference households’ figure, capped by the figure that follows the minimum wage', () => {
  // Pay 25,760 x 16 / 37.5 = 10,990.93; pension 571.53; net 10,419.40 is 868.28 a month.
  const one = { year: '2026-27', family: 'single', age: 30, rent_weekly: 300, hours: 16 };
  expect(answer(one).in_work['benefit_cap_reduction']).toBe(0);
  expect(answer({ ...one, benefit_cap_exempt_monthly: 881 }).in_work['benefit_cap_reduction']).toBe(215.13);
});
