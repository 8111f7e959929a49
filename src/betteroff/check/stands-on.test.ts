// A rate that the sheet leaves out changes no figure of it, whatever was answered.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ratesOf } from '../rates/rates.ts';
import type { Answers } from './answers.rules.ts';
import { standsOn } from './stands-on.rules.ts';
import { workOut } from './work-out.ts';

const oneOf = (...words: string[]): fc.Arbitrary<string> => fc.constantFrom(...words);
const pounds = (most: number): fc.Arbitrary<string> => fc.integer({ min: 0, max: most * 100 }).map((pence) => (pence / 100).toFixed(2));
const answers: fc.Arbitrary<Answers> = fc.record({
  family: oneOf('single', 'couple', 'lone_parent', 'couple_children'), age: oneOf('19', '24', '25', '40', '65'), partner_age: oneOf('22', '38'), children: oneOf('3', '1, 9', '2 and 15'), partner_pay: oneOf('0', '9000', '30000'), home: oneOf('social', 'private', 'owner'), london: oneOf('yes', 'no'),
  rent: pounds(400), rent_every: oneOf('week', 'month'), lha: pounds(300), universal_credit: oneOf('yes', 'yes', 'no'), esa: oneOf('none', 'none', 'assessment', 'wrag', 'support'), health: oneOf('none', 'lcw', 'lcwra_before', 'lcwra_new'), caring: oneOf('none', 'none', 'element', 'allowance'),
  daily_living: oneOf('none', 'standard', 'enhanced'), mobility: oneOf('none', 'standard', 'enhanced'), savings: oneOf('0', '8000', '17000'), childcare: oneOf('0', '90'), band: oneOf('2-0', '3-1', '5-0'), hours: oneOf('4', '16', '22.5', '37.5'), pension: oneOf('yes', 'no'),
}).map((a) => ({ ...a, caring: a.esa === 'none' ? a.caring : 'none' }));

test('doubled or halved, a rate that is left out leaves both incomes and every half hour as they were', () => {
  fc.assert(fc.property(answers, oneOf('2025-10-01', '2026-11-27'), fc.constantFrom(2, 0.5), (a, day, by) => {
    const book = ratesOf(day < '2026-04-06' ? '2025-26' : '2026-27');
    const before = workOut(a, day);
    const changed = Object.fromEntries(Object.entries(book.rates).map(([key, rate]) => [key, !standsOn(key, a) && typeof rate.value === 'number' ? { ...rate, value: Math.round(rate.value * by * 100) / 100 } : rate]));
    expect(workOut(a, day, { ...book, rates: changed })).toEqual(before);
  }), { numRuns: 120 });
});

test('the worked example stands on none of children, partners or other benefits', () => {
  const a = { family: 'single', age: '40', home: 'social', london: 'no', rent: '95.20', rent_every: 'week', universal_credit: 'yes', esa: 'none', health: 'lcwra_before', caring: 'none', daily_living: 'standard', mobility: 'none', savings: '0', hours: '16', pension: 'yes', band: '3-0' };
  const keys = Object.keys(ratesOf('2026-27').rates).filter((key) => standsOn(key, a));
  expect(keys.filter((key) => /^(universal_credit|pip|new_style|child|carers|benefit_cap)/.test(key))).toEqual([
    'universal_credit.single_25_plus', 'universal_credit.lcwra_protected', 'universal_credit.work_allowance_higher', 'universal_credit.work_allowance_lower', 'universal_credit.taper', 'universal_credit.capital_lower_limit', 'universal_credit.capital_upper_limit', 'universal_credit.tariff_per_250',
    'pip.daily_living_standard', 'benefit_cap.single_no_children', 'benefit_cap.exempt_earnings',
  ]);
});
