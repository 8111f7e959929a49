import { describe, expect, test } from 'vitest';
import { sayAddress, sayAges, sayCosts, type Cost } from './place-words.rules.ts';

const cost: Cost = { amount: null, option: null, amount_description: null, valid_from: null, valid_to: null };

describe('costs', () => {
  test.each<[Partial<Cost>[], string | null, string | null]>([
    [[{ amount: 0, option: 'All', amount_description: 'Free' }], null, 'Free'],
    [[{ amount: 3.5, amount_description: 'per session', option: 'under 18s' }, { amount: 5 }], null, '£3.50 per session (under 18s); £5'],
    [[{ option: 'Ask us' }], null, '(Ask us)'],
    [[{ amount: 35, valid_to: '2022-12-31' }], null, null],
    [[{ amount: 35, valid_to: '2022-12-31' }], 'Donations welcome', 'Donations welcome'],
    [[], null, null],
  ])('%j with fees %j', (costs, fees, words) => {
    expect(sayCosts(costs.map((one) => ({ ...cost, ...one })), fees, '2026-11-23')).toBe(words);
  });
});

test.each<[number | null, number | null, string | null]>([
  [18, null, '18 and over'], [null, 25, 'Up to 25'], [11, 18, '11 to 18'], [0, 120, null], [null, null, null], [16, 100, '16 and over'], [50, 50, '50'],
])('ages from %j to %j', (youngest, oldest, words) => {
  expect(sayAges(youngest, oldest)).toBe(words);
});

test.each([
  [['Sale Library', 'Sale Library, Tatton Road, Sale', 'Sale', 'M33 1YS'], 'Sale Library, Tatton Road, Sale, M33 1YS'],
  [[null, '36 New Mount Street, Manchester', 'Manchester', 'M4 4DE'], '36 New Mount Street, Manchester, M4 4DE'],
  [['The Hall', 'Irlam Road', 'Manchester', null], 'The Hall, Irlam Road, Manchester'],
  [[null, null, 'Hale', 'WA15 8EW'], 'Hale, WA15 8EW'],
  [['Hale', '1 Halecroft Road', 'Hale', null], 'Hale, 1 Halecroft Road, Hale'],
] as const)('the address %j', ([venue, line, city, postcode], words) => {
  expect(sayAddress({ venue, line, city, postcode })).toBe(words);
});
