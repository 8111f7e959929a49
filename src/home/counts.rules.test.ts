import { expect, test } from 'vitest';
import { sayCount, withoutDifferences } from './counts.rules.ts';

const teams = (...counts: (number | null)[]) => counts.map((n, i) => ({ team: `team ${i}`, n }));

test.each([
  ['nothing hidden', 30, teams(10, 20), [10, 20]],
  ['one small team: the next smallest goes with it', 33, teams(10, 20, null), [null, 20, null]],
  ['two small teams of three in all: the smallest other goes too', 18, teams(9, 6, null, null), [9, null, null, null]],
  ['two small teams of eight in all: enough to hide each other', 28, teams(null, 20, null), [null, 20, null]],
  ['everything is small', 6, teams(null, null), [null, null]],
  ['no total, no parts', null, teams(9, 6), [null, null]],
  ['two that are alike: one of them is enough', 13, teams(6, 6, null), [null, 6, null]],
] as const)('%s', (_, total, given, shown) => {
  const counts = withoutDifferences(total, given).map((t) => t.n);
  expect(counts).toEqual(shown);
  const left = (total ?? 0) - counts.reduce<number>((sum, n) => sum + (n ?? 0), 0);
  if (total !== null && counts.includes(null)) expect(left).toBeGreaterThanOrEqual(5);
});

test('five is said, four is not', () => expect([5, null].map(sayCount)).toEqual(['5', 'fewer than five']));
