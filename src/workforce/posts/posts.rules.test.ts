// WTE and posts as tables of cases.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../kit/times.ts';
import { sayComing } from './coming.rules.ts';
import { addUp, establishmentOn, termChange, termOn } from './post.rules.ts';
import type { PostTerm } from './post.rules.ts';
import { exact, minuteDaysByDay, sayExact, sayWte, wteOf } from './wte.rules.ts';

describe('WTE', () => {
  const MONTH = 30;
  test.each([
    ['six at full time', [{ full_time: 2250, minute_days: 6 * 2250 * MONTH }], MONTH, '6.00'],
    ['ten part-timers who come to the same', [{ full_time: 2250, minute_days: 13_500 * MONTH }], MONTH, '6.00'],
    ['one minute a week short of six', [{ full_time: 2250, minute_days: 13_499 * MONTH }], MONTH, '6.00'],
    ['16 hours of 37½', [{ full_time: 2250, minute_days: 960 }], 1, '0.43'],
    ['nobody', [], MONTH, '0.00'],
    ['half a month', [{ full_time: 2250, minute_days: 2250 * 15 }], MONTH, '0.50'],
    ['two frameworks: a third and a half', [{ full_time: 2250, minute_days: 750 }, { full_time: 2100, minute_days: 1050 }], 1, '0.83'],
  ])('%s', (_what, parts, days, says) => {
    const wte = wteOf(parts, days);
    expect(wte && sayExact(wte)).toBe(says);
  });
  test('a minute is never lost: 13,499 of 13,500 is not six', () => {
    expect(wteOf([{ full_time: 2250, minute_days: 13_499 }], 1)).toEqual(exact(13_499n, 2250n));
    expect(wteOf([{ full_time: 2250, minute_days: 13_500 }], 1)).toEqual({ n: 6n, d: 1n });
  });
  test('where nobody said what full time is, nothing is guessed', () => {
    expect(wteOf([{ full_time: null, minute_days: 900 }], 1)).toBeNull();
    expect(sayWte(null)).toBe('not known');
    expect(wteOf([{ full_time: null, minute_days: 0 }], 1)).toEqual({ n: 0n, d: 1n });
  });
  test.each([[1n, 8n, '0.13'], [1n, 200n, '0.01'], [1n, 201n, '0.00'], [-1n, 8n, '-0.13'], [5n, 1n, '5.00']])('%i/%i is said %s: half goes up', (n, d, says) => expect(sayExact(exact(n, d))).toBe(says));
  test('adding up months is adding up days, wherever one cuts (property)', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((n) => addDays('2024-01-15', n));
    fc.assert(fc.property(fc.array(fc.record({ minutes_a_week: fc.integer({ min: 0, max: 3000 }), from_on: day, until_on: fc.option(day) }), { maxLength: 5 }), day, fc.integer({ min: 1, max: 70 }), fc.integer({ min: 0, max: 69 }), (contracts, from, length, cut) => {
      const until = addDays(from, length);
      const middle = addDays(from, Math.min(cut, daysBetween(from, until) - 1));
      expect(minuteDaysByDay(contracts, from, middle) + minuteDaysByDay(contracts, addDays(middle, 1), until)).toBe(minuteDaysByDay(contracts, from, until));
    }), { numRuns: 60 });
  });
});

describe('posts', () => {
  const terms: PostTerm[] = [
    { id: 'a', minutes_a_week: 2250, kind: 'fixed-term', from_on: '2026-01-01', until_on: '2026-06-30' },
    { id: 'never', minutes_a_week: 900, kind: 'permanent', from_on: '2026-07-01', until_on: '2026-06-30' },
    { id: 'b', minutes_a_week: 1125, kind: 'permanent', from_on: '2026-07-01', until_on: null },
  ];
  test.each([['2025-12-31', undefined], ['2026-01-01', 'a'], ['2026-06-30', 'a'], ['2026-07-01', 'b'], ['2030-01-01', 'b']])('on %s it is %s', (day, id) => expect(termOn(terms, day)?.id).toBe(id));
  test.each([
    ['2026-03-01', [], { funded: 2250, filled: 0, vacant: 2250, over: 0 }],
    ['2026-03-01', [{ minutes_a_week: 900, from_on: '2026-02-01', until_on: '2026-03-01' }], { funded: 2250, filled: 900, vacant: 1350, over: 0 }],
    ['2026-03-02', [{ minutes_a_week: 900, from_on: '2026-02-01', until_on: '2026-03-01' }], { funded: 2250, filled: 0, vacant: 2250, over: 0 }],
    ['2026-08-01', [{ minutes_a_week: 1200, from_on: '2026-02-01', until_on: null }], { funded: 1125, filled: 1200, vacant: 0, over: 75 }],
    ['2025-01-01', [], { funded: 0, filled: 0, vacant: 0, over: 0 }],
  ])('on %s with %j: %j', (day, contracts, sums) => expect(establishmentOn(terms, contracts, day)).toEqual(sums));
  test('too many hours in one post hide no vacancy in another', () => {
    expect(addUp([{ funded: 1125, filled: 1200, vacant: 0, over: 75 }, { funded: 2250, filled: 2000, vacant: 250, over: 0 }])).toEqual({ funded: 3375, filled: 3200, vacant: 250, over: 75 });
  });
  test.each([
    ['2026-09-01', null, { ends: { id: 'b', lastDay: '2026-08-31' } }],
    ['2026-07-01', null, { problem: 'There is a change from 2026-07-01 already. Choose a day after it' }],
    ['2026-03-01', null, { problem: 'There is a change from 2026-07-01 already. Choose a day after it' }],
    ['2026-09-01', '2026-08-31', { problem: 'The last day must not be before the first' }],
  ])('a change from %s until %s: %j', (from, until, answer) => expect(termChange(terms, from, until)).toEqual(answer));
});

test.each<[Partial<Parameters<typeof sayComing>[0]>, string]>([
  [{ next: 1_080, from_on: '2026-12-01' }, '18 hours a week from 1 December 2026, 15 hours now.'],
  [{ now: null, next: 930, from_on: '2026-12-07' }, '15½ hours a week from 7 December 2026, no contract now.'],
  [{ until_on: '2026-12-31' }, 'fixed-term, last day 31 December 2026. Nothing comes after it yet.'],
  [{ leaves_on: '2027-01-01', until_on: '2026-12-31', next: 60, from_on: '2026-12-30' }, 'last day here 1 January 2027.'],
])('a contract that changes soon, %j: %s', (coming, says) => expect(sayComing({ now: 900, until_on: null, next: null, from_on: null, leaves_on: null, ...coming })).toBe(says));
