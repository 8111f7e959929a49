import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sayRoom, whoGetsPlaces } from './place.rules.ts';
import type { InLine, Places } from './place.rules.ts';

const today = '2026-11-27';
/** "s" uses services, "c" is a carer; capitals have a place; a number after it is how many they are. */
const line = (signs: string): InLine[] =>
  signs.split(' ').filter(Boolean).map((sign, i) => ({ id: `${i}${sign}`, audience: /s/i.test(sign[0] ?? '') ? 'service user' : 'carer', people: Number(sign.slice(1) || 1), placed: /[A-Z]/.test(sign[0] ?? '') }));
const of = (capacity: number | null, held = 0, held_until: string | null = null): Places => ({ capacity, held, held_until });

describe('who gets a place', () => {
  test.each<[string, Places, string, string[]]>([
    ['room for everybody', of(null), 'c s c4', ['0c', '1s', '2c4']],
    ['first come first served', of(2), 'c s c', ['0c', '1s']],
    ['full', of(1), 'C c', []],
    ['places kept: others wait though there is room', of(3, 2), 'C c s', ['2s']],
    ['places kept are taken by those they are for', of(3, 2), 'S S c', ['2c']],
    ['the day until they are kept is today: kept', of(2, 2, today), 'c s', ['1s']],
    ['that day has passed: for everybody', of(2, 2, '2026-11-26'), 'c c s', ['0c', '1c']],
    ['three together wait for three places, and whoever fits comes before', of(3), 'C c3 c', ['2c']],
    ['three together of those it is kept for', of(3, 3), 'c s3', ['1s3']],
    ['a place given back goes to whoever waited longest and fits', of(2, 1), 'S c c', ['1c']],
    ['more have places than there are: a smaller room was found', of(1), 'C C c', []],
    ['nobody waits', of(5), 'C S', []],
  ])('%s', (_what, places, signs, given) => {
    expect(whoGetsPlaces(places, today, line(signs))).toEqual(given);
  });

  const someLine = fc.array(fc.record({ audience: fc.constantFrom('service user', 'carer', 'staff'), people: fc.integer({ min: 1, max: 5 }), placed: fc.constant(false) }), { maxLength: 40 })
    .map((all) => all.map((one, i): InLine => ({ ...one, id: String(i) })));
  test('never more people than places, never a kept place to others, and nobody who fits is left waiting', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }), someLine, (capacity, heldAsked, all) => {
      const held = Math.min(heldAsked, capacity);
      const given = new Set(whoGetsPlaces(of(capacity, held), today, all));
      const people = (some: InLine[]): number => some.reduce((n, one) => n + one.people, 0);
      const [placed, others] = [all.filter((one) => given.has(one.id)), all.filter((one) => given.has(one.id) && one.audience !== 'service user')];
      const free = capacity - people(placed);
      return people(placed) <= capacity && people(others) <= capacity - held && !all.some((one) => !given.has(one.id) && one.audience === 'service user' && one.people <= free);
    }));
  });
});

test.each<[string, Places, [number, number, number], string]>([
  ['no limit', of(null), [3, 0, 0], 'There is room for everybody who would like to come.'],
  ['some free', of(10), [4, 0, 0], '6 places are free.'],
  ['one free', of(10), [9, 0, 0], 'One place is free.'],
  ['some kept', of(10, 4), [4, 1, 0], '3 places are free. 3 more are kept for people who use services.'],
  ['only kept ones left', of(10, 4), [9, 3, 2], 'The last place is kept for people who use services. Everybody else can go on the waiting list. 2 people are on the waiting list.'],
  ['full', of(10), [10, 2, 1], 'All 10 places are taken. One person is on the waiting list. You can put your name on the waiting list: places do come free.'],
])('how it is said: %s', (_what, places, [people, service_users, waiting], words) => {
  expect(sayRoom(places, today, { people, service_users, waiting })).toBe(words);
});
