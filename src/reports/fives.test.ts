// Nothing below five leaves the database, and nothing can be had by taking away (battery A8). The rule, case by case, and over invented tables.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/setup/test-database.ts';

type Row = { at: number; cohort: number | null; yes: number | null; roughly: string | null };
const fives = async (of: number[], yes: number[]): Promise<Row[]> =>
  (await (await testDatabase()).appPool.query('select at, cohort, yes, roughly from fives_and_over($1::int[], $2::int[]) order by at', [of, yes])).rows as Row[];
const sum = (ns: readonly (number | null)[]): number => ns.reduce<number>((s, n) => s + (n ?? 0), 0);

describe('which rows may be shown', () => {
  test.each([
    ['all of five and over', [20, 15], [10, 8], 35, 18, [20, 15], [10, 8]],
    ['fewer than five in all: nothing', [2, 2], [1, 2], null, null, [null, null], [null, null]],
    ['nobody at all: nothing', [], [], null, null, [], []],
    ['one small month: the smallest of the others goes with it', [3, 12, 20], [2, 6, 10], 35, 18, [null, null, 20], [null, null, 10]],
    ['two small months of five and over together hide each other', [4, 4, 20], [1, 4, 10], 28, 15, [null, null, 20], [null, null, null]],
    ['the same, with enough hidden on both sides', [4, 4, 4, 20], [2, 1, 3, 10], 32, 16, [null, null, null, 20], [null, null, null, 10]],
    ['the rest is small: how many there were is shown, what came of it is not', [12, 20, 20], [11, 10, 10], 52, 31, [12, 20, 20], [null, null, 10]],
    ['nearly all in all: said in words, and by month not at all', [12, 20], [11, 19], 32, null, [12, 20], [null, null]],
    ['hardly any', [12, 20], [1, 2], 32, null, [12, 20], [null, null]],
    ['a month of nobody is as small as any', [0, 30, 6], [0, 15, 6], 36, 21, [null, 30, null], [null, null, null]],
    ['one row alone', [12], [6], 12, 6, [12], [6]],
    ['one row alone whose rest is small', [12], [9], 12, null, [12], [null]],
  ] as const)('%s', async (_, of, yes, total, totalYes, shownOf, shownYes) => {
    const [all, ...rows] = await fives([...of], [...yes]);
    expect([all?.cohort, all?.yes]).toEqual([total, totalYes]);
    expect(rows.map((r) => r.cohort)).toEqual(shownOf);
    expect(rows.map((r) => r.yes)).toEqual(shownYes);
  });

  test('a total whose “yes” cannot be said is said roughly', async () => {
    expect((await fives([12, 20], [11, 19]))[0]?.roughly).toBe('all but fewer than five');
    expect((await fives([12, 20], [1, 2]))[0]?.roughly).toBe('fewer than five');
    expect((await fives([12, 20], [6, 10]))[0]?.roughly).toBeNull();
  });

  test('taking away what is shown from a total leaves nothing below five, whatever the table', async () => {
    const tables = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 })), { minLength: 1, maxLength: 13 });
    await fc.assert(fc.asyncProperty(tables, async (table) => {
      const [of, yes] = [table.map(([y, n]) => y + n), table.map(([y]) => y)];
      const [all, ...rows] = await fives(of, yes);
      const hiddenOf = rows.flatMap((r, i) => (r.cohort === null ? [of[i] ?? 0] : []));
      const hiddenYes = rows.flatMap((r, i) => (r.yes === null ? [{ yes: yes[i] ?? 0, no: (of[i] ?? 0) - (yes[i] ?? 0) }] : []));
      for (const [i, r] of rows.entries()) {
        if (r.cohort !== null) expect(r.cohort).toBe(of[i]);
        if (r.cohort !== null) expect(r.cohort).toBeGreaterThanOrEqual(5);
        if (r.yes !== null) expect(Math.min(r.yes, (of[i] ?? 0) - r.yes)).toBeGreaterThanOrEqual(5);
        if (r.yes !== null) expect(r.cohort, 'no share without its whole').not.toBeNull();
      }
      if (all?.cohort !== null && hiddenOf.length > 0) {
        expect(sum(hiddenOf)).toBeGreaterThanOrEqual(5);
        expect(hiddenOf.length).toBeGreaterThan(1);
        expect((all?.cohort ?? 0) - sum(rows.map((r) => r.cohort))).toBe(sum(hiddenOf));
      }
      if (all?.yes !== null && hiddenYes.length > 0) {
        expect(sum(hiddenYes.map((h) => h.yes))).toBeGreaterThanOrEqual(5);
        expect(sum(hiddenYes.map((h) => h.no))).toBeGreaterThanOrEqual(5);
        expect(hiddenYes.length).toBeGreaterThan(1);
      }
      if (all?.yes === null) expect(rows.every((r) => r.yes === null)).toBe(true);
    }), { numRuns: 150 });
  });
});
