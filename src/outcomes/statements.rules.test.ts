import { describe, expect, test } from 'vitest';
import { statementSets } from './statement-sets.ts';
import { ANSWERS, AUDIENCES, changeBetween, inBoth, overall, readFive, resultsFrom, sayChange, sayMean, sayPeople, scored } from './statements.rules.ts';
import type { AudienceResult, Counts, Statement } from './statements.rules.ts';

const words = { staff: 'x', 'peer workers': 'x', 'people supported': 'x' };
const set: Statement[] = [{ key: 'a', turned: false, words }, { key: 'b', turned: false, words }];
const result = (...counts: Counts[]): AudienceResult => ({ people: Math.max(...counts.map((c) => c.reduce((s, n) => s + n, 0))), counts: new Map(counts.map((c, i) => [set[i]?.key ?? '', c])) });

describe('means', () => {
  test('each statement counts once; a turned one counts the other way; one that the other round lacks is left out of both', () => {
    expect(scored([1, 0, 0, 0, 4], true)).toEqual([4, 0, 0, 0, 1]);
    expect(overall(inBoth(set, result([0, 0, 5, 0, 0], [0, 0, 0, 0, 10])))).toBe(3);
    expect(overall(inBoth(set, result([0, 0, 5, 0, 0], [0, 0, 0, 0, 10]), result([5, 0, 0, 0, 0])))).toBe(2);
    expect(overall([])).toBeNull();
  });
  test.each([[3.51, 'more than 3.5 of 4'], [4, 'more than 3.5 of 4'], [0, 'less than 0.5 of 4'], [2.84, '2.8 of 4']])('%f is said so that the ends tell nobody’s answer', (mean, says) => {
    expect(sayMean(mean)).toBe(says);
  });
  test.each([[5, 'between 5 and 9'], [9, 'between 5 and 9'], [12, 'between 10 and 14'], [63, '60 or more']])('%i people are said in fives', (n, says) => {
    expect(sayPeople(n)).toBe(says);
  });
});

describe('change and its uncertainty', () => {
  test.each<[string, AudienceResult | undefined, AudienceResult | undefined, 'none' | 'higher' | 'lower' | 'cannot tell']>([
    ['no round before', undefined, result([0, 0, 5, 5, 0]), 'none'],
    ['four people before', result([0, 0, 4, 0, 0], [0, 0, 4, 0, 0]), result([0, 0, 0, 5, 5], [0, 0, 0, 5, 5]), 'none'],
    ['the same twice', result([1, 2, 4, 3, 2], [1, 2, 4, 3, 2]), result([1, 2, 4, 3, 2], [1, 2, 4, 3, 2]), 'cannot tell'],
    ['a little higher, few people', result([1, 2, 2, 1, 0], [1, 2, 2, 1, 0]), result([0, 2, 2, 2, 0], [0, 2, 2, 2, 0]), 'cannot tell'],
    ['much higher, many people', result([10, 10, 4, 1, 0], [8, 12, 4, 1, 0]), result([0, 2, 6, 12, 5], [0, 1, 7, 12, 5]), 'higher'],
    ['much lower, many people', result([0, 2, 6, 12, 5], [0, 1, 7, 12, 5]), result([10, 10, 4, 1, 0], [8, 12, 4, 1, 0]), 'lower'],
    ['all five said the same, one step higher: five people are no proof', result([0, 0, 5, 0, 0]), result([0, 0, 0, 5, 0]), 'cannot tell'],
    ['from one end to the other', result([12, 0, 0, 0, 0]), result([0, 0, 0, 0, 12]), 'higher'],
  ])('%s', (_what, before, after, says) => {
    const change = changeBetween(set, before, after);
    if (says === 'none') return expect(change).toBeNull();
    if (!change) throw new Error('no change');
    expect(change.from).toBeLessThanOrEqual(change.change);
    expect(change.to).toBeGreaterThanOrEqual(change.change);
    expect(sayChange(change)).toMatch(says === 'higher' ? /^Higher/ : says === 'lower' ? /^Lower/ : /^We cannot tell/);
    expect(sayChange(change)).not.toMatch(/NaN|-0\b/);
  });

  test('the same counts say the same each time; more people, a narrower span', () => {
    const few = changeBetween(set, result([1, 2, 2, 1, 0], [1, 2, 2, 1, 0]), result([0, 2, 2, 2, 0], [0, 2, 2, 2, 0]));
    expect(changeBetween(set, result([1, 2, 2, 1, 0], [1, 2, 2, 1, 0]), result([0, 2, 2, 2, 0], [0, 2, 2, 2, 0]))).toEqual(few);
    const many = changeBetween(set, result([10, 20, 20, 10, 0], [10, 20, 20, 10, 0]), result([0, 20, 20, 20, 0], [0, 20, 20, 20, 0]));
    expect((many?.to ?? 9) - (many?.from ?? 0)).toBeLessThan((few?.to ?? 0) - (few?.from ?? 0));
  });

  test.each([[6, true], [6, false], [15, true], [15, false], [40, true]])('of %i people each time, whether their answers belong together (%s) or not: nine spans in ten and more hold the truth', (people, together) => {
    let seed = 7;
    const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    const [was, is] = [[0.1, 0.25, 0.35, 0.2, 0.1], [0.05, 0.15, 0.3, 0.3, 0.2]];
    const truth = is.reduce((s, p, i) => s + p * i, 0) - was.reduce((s, p, i) => s + p * i, 0);
    const draw = (shares: number[], rank: number): number => { let sum = 0; return Math.max(0, shares.findIndex((p) => rank <= (sum += p) + 1e-9)); };
    const round = (shares: number[]): AudienceResult => {
      const counts = set.map(() => [0, 0, 0, 0, 0]);
      for (let i = 0; i < people; i += 1) { const rank = random(); for (const c of counts) { const a = draw(shares, together ? rank : random()); c[a] = (c[a] ?? 0) + 1; } }
      return result(...counts);
    };
    let held = 0;
    for (let i = 0; i < 200; i += 1) { const c = changeBetween(set, round(was), round(is), 300, i); if (c && c.from <= truth && truth <= c.to) held += 1; }
    expect(held / 200).toBeGreaterThanOrEqual(0.9);
  });
});

describe('the sets', () => {
  test('each statement has a key, words for each audience, and in each set at least one is turned', () => {
    for (const s of statementSets()) {
      expect(s.statements.length).toBeGreaterThanOrEqual(6);
      expect(new Set(s.statements.map((one) => one.key)).size).toBe(s.statements.length);
      expect(s.statements.some((one) => one.turned)).toBe(true);
      for (const one of s.statements) for (const audience of AUDIENCES) expect(one.words[audience], one.key).toMatch(/^[A-Z].*\.$/);
    }
    expect(ANSWERS.length).toBe(5);
  });
  test.each([['0 2 3 5 1', [0, 2, 3, 5, 1]], ['0,2,3,5,1', [0, 2, 3, 5, 1]], ['0 2 3', null], ['0 2 3 5 x', null], ['9 9 0 0 0', null]])('from paper, "%s"', (typed, value) => {
    const read = readFive(typed, 12);
    expect('value' in read ? read.value : null).toEqual(value);
  });
  test('rows of the database become counts by audience and statement; an audience without any statement keeps its people', () => {
    const by = resultsFrom([{ audience: 'staff', people: 6, statement: 'a', answer: 2, n: 6 }, { audience: 'peer workers', people: 5, statement: null, answer: null, n: null }]);
    expect(by.get('staff')?.counts.get('a')).toEqual([0, 0, 6, 0, 0]);
    expect(by.get('peer workers')?.counts.size).toBe(0);
  });
});
