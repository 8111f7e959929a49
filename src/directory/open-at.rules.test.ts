import { describe, expect, test } from 'vitest';
import { openAt, openEvenings, openOn, runsOn } from './open-at.rules.ts';
import type { Hours } from './opening-hours.rules.ts';
import { clockTimeOf, dayOf } from '../kit/times.ts';

const none = new Set<string>();
const week: Hours = { valid_from: null, valid_to: null, until: null, dtstart: null, freq: 'WEEKLY', every: 1, byday: 'MO', bymonthday: null, opens_at: '09:00:00', closes_at: '13:00:00', description: null };
const hours = (...all: Partial<Hours>[]): Hours[] => all.map((one) => ({ ...week, ...one }));
// 2026-11-23 is a Monday.

describe('open at a moment', () => {
  const split = hours({}, { opens_at: '14:00:00', closes_at: '17:30:00' });
  const late = hours({ byday: 'FR,SA', opens_at: '20:00:00', closes_at: '02:00:00' });
  const always = hours({ byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '00:00:00', closes_at: '00:00:00' });
  test.each<[string, Hours[], string, boolean | null]>([
    ['before it opens', split, '2026-11-23T08:59', false], ['as it opens', split, '2026-11-23T09:00', true], ['the last minute', split, '2026-11-23T12:59', true],
    ['as it closes', split, '2026-11-23T13:00', false], ['between two spans', split, '2026-11-23T13:30', false], ['in the second', split, '2026-11-23T14:00', true],
    ['another day', split, '2026-11-24T10:00', false],
    ['late in the evening', late, '2026-11-27T23:30', true], ['past midnight', late, '2026-11-28T01:59', true], ['past its end', late, '2026-11-28T02:00', false],
    ['past midnight from Saturday to Sunday', late, '2026-11-29T01:00', true], ['past midnight, but not after such a day', late, '2026-11-27T01:00', false],
    ['round the clock', always, '2026-11-25T03:00', true], ['until midnight', hours({ opens_at: '18:00:00', closes_at: '24:00:00' }), '2026-11-23T23:59', true],
    ['no hours at all', [], '2026-11-23T10:00', null], ['only words', hours({ freq: null, byday: null, opens_at: null, closes_at: null, description: 'Most mornings' }), '2026-11-23T10:00', null],
    ['no end given, before it begins', hours({ closes_at: null }), '2026-11-23T08:00', false], ['no end given, after', hours({ closes_at: null }), '2026-11-23T10:00', null],
    ['a day without a time', hours({ opens_at: null, closes_at: null }), '2026-11-23T10:00', null], ['a day without a time, another day', hours({ opens_at: null, closes_at: null }), '2026-11-24T10:00', false],
    ['a known span beside words', hours({}, { freq: null, byday: null, opens_at: null, closes_at: null }), '2026-11-23T10:00', true],
    ['words beside a span that is shut', hours({}, { freq: null, byday: null, opens_at: null, closes_at: null }), '2026-11-23T20:00', null],
  ])('%s', (_what, all, at, open) => {
    expect(openAt(all, at.slice(0, 10), at.slice(11), none)).toBe(open);
  });

  test('on a bank holiday it may differ: what would be open or shut is not known', () => {
    expect(openAt(hours({ byday: 'FR' }), '2026-12-25', '10:00', new Set(['2026-12-25']))).toBe(null);
    expect(openAt(hours({ byday: 'FR' }), '2026-12-25', '10:00', none)).toBe(true);
  });

  test('hours that ended long ago say nothing of today; those of a term say when they begin', () => {
    const term = hours({ valid_from: '2026-09-07', valid_to: '2026-10-23' }, { valid_from: '2026-11-02', valid_to: '2026-12-18' });
    expect(openAt(term, '2026-10-19', '10:00', none)).toBe(true);
    expect(openAt(term, '2026-10-26', '10:00', none)).toBe(false);
    expect(openAt(term, '2026-11-02', '10:00', none)).toBe(true);
    expect(openAt(term, '2027-01-11', '10:00', none)).toBe(null);
  });
});

describe('both nights on which the clocks change', () => {
  const night = hours({ byday: 'SA', opens_at: '22:00:00', closes_at: '02:00:00' });
  const early = hours({ byday: 'SU', opens_at: '01:30:00', closes_at: '05:00:00' });
  // 28 March 2027: 00:59 GMT is followed by 02:00 BST. 31 October 2027: 01:59 BST is followed by 01:00 GMT.
  test.each<[string, Hours[], string, boolean]>([
    ['the last minute before they go forward', night, '2027-03-28T00:59:00Z', true], ['the first after: it closes at two by the clock', night, '2027-03-28T01:00:00Z', false],
    ['an opening time that is skipped has passed', early, '2027-03-28T01:00:00Z', true],
    ['half past one, the first time', night, '2027-10-31T00:30:00Z', true], ['half past one, the second time', night, '2027-10-31T01:30:00Z', true], ['two by the clock', night, '2027-10-31T02:00:00Z', false],
    ['one o’clock again: not open yet by the clock', early, '2027-10-31T01:00:00Z', false],
    ['the day after, in winter time', hours({}), '2027-11-01T09:00:00Z', true], ['the day after, in summer time', hours({}), '2027-03-29T08:00:00Z', true], ['an hour early in summer', hours({}), '2027-03-29T07:59:00Z', false],
  ])('%s', (_what, all, at, open) => {
    expect(openAt(all, dayOf(new Date(at)), clockTimeOf(new Date(at)), none)).toBe(open);
  });
});

describe('whose turn it is on a day', () => {
  const monthly = (byday: string | null, more: Partial<Hours> = {}): Partial<Hours> => ({ freq: 'MONTHLY', byday, ...more });
  test.each<[string, Partial<Hours>, string, boolean | null]>([
    ['first Tuesday', monthly('1TU'), '2026-12-01', true], ['not the second', monthly('1TU'), '2026-12-08', false], ['not a Monday', monthly('1TU'), '2026-12-07', false],
    ['first Tuesday on the seventh', monthly('1TU'), '2026-07-07', true], ['last Friday', monthly('-1FR'), '2026-11-27', true], ['last Friday of February', monthly('-1FR'), '2027-02-26', true], ['last but one', monthly('-2FR'), '2026-11-20', true],
    ['fifth Monday', monthly('5MO'), '2026-11-30', true], ['no fifth Monday', monthly('5MO'), '2026-12-28', false], ['first and third', monthly('1WE,3WE'), '2026-11-18', true], ['a plain weekday, monthly', monthly('TU'), '2026-12-15', true],
    ['the fifteenth', monthly(null, { bymonthday: '15' }), '2026-11-15', true], ['the last day', monthly(null, { bymonthday: '-1' }), '2026-11-30', true], ['the last day of February', monthly(null, { bymonthday: '-1' }), '2028-02-29', true],
    ['every second month', monthly('1TU', { every: 2, dtstart: '2026-10-06' }), '2026-12-01', true], ['the month between', monthly('1TU', { every: 2, dtstart: '2026-10-06' }), '2026-11-03', false], ['every second month, which is not said', monthly('1TU', { every: 2 }), '2026-12-01', null],
    ['fortnightly, its week', { every: 2, dtstart: '2026-11-09' }, '2026-11-23', true], ['fortnightly, the other', { every: 2, dtstart: '2026-11-09' }, '2026-11-30', false], ['fortnightly over new year', { every: 2, dtstart: '2026-12-21' }, '2027-01-04', true],
    ['fortnightly, begun on a Thursday for Mondays', { every: 2, dtstart: '2026-11-12' }, '2026-11-23', true], ['fortnightly, which week is not said', { every: 2 }, '2026-11-23', null], ['fortnightly, another weekday', { every: 2 }, '2026-11-24', false],
    ['before it begins', { dtstart: '2026-12-01' }, '2026-11-23', false], ['after it ends', { until: '2026-11-22' }, '2026-11-23', false], ['on its last day', { until: '2026-11-23' }, '2026-11-23', true], ['on its first day', { valid_from: '2026-11-23' }, '2026-11-23', true],
    ['weekly, the day from its start', { byday: null, dtstart: '2026-11-02' }, '2026-11-23', true], ['once only', { freq: null, byday: null, dtstart: '2026-11-23' }, '2026-11-23', true], ['once only, another day', { freq: null, byday: null, dtstart: '2026-11-23' }, '2026-11-30', false],
  ])('%s', (_what, rule, day, runs) => {
    expect(runsOn({ ...week, ...rule }, day)).toBe(runs);
  });
});

describe('on a day, and in the evenings', () => {
  test.each<[string, Hours[], boolean | null]>([
    ['mornings only', hours({}), false], ['until half past six', hours({ closes_at: '18:30:00' }), true], ['until six', hours({ closes_at: '18:00:00' }), false], ['from seven', hours({ opens_at: '19:00:00', closes_at: '21:00:00' }), true],
    ['first Tuesday at half past seven', hours({ freq: 'MONTHLY', byday: '1TU', opens_at: '19:30:00', closes_at: '21:00:00' }), true], ['not known', [], null], ['no end given', hours({ closes_at: null }), null], ['past midnight', hours({ opens_at: '17:00:00', closes_at: '01:00:00' }), true],
  ])('evenings: %s', (_what, all, open) => {
    expect(openEvenings(all, '2026-11-23', none)).toBe(open);
  });
  test('a bank holiday among the weeks to come makes nobody unsure of the evenings', () => {
    expect(openEvenings(hours({ byday: 'MO', opens_at: '09:00:00', closes_at: '12:00:00' }), '2026-11-25', new Set(['2026-12-28']))).toBe(false);
    expect(openEvenings(hours({ byday: 'MO', opens_at: '19:00:00', closes_at: '21:00:00' }), '2026-11-25', new Set(['2026-12-28']))).toBe(true);
  });
  test('on a day', () => {
    expect(openOn(hours({}), '2026-11-23', none)).toBe(true);
    expect(openOn(hours({}), '2026-11-24', none)).toBe(false);
    expect(openOn([], '2026-11-24', none)).toBe(null);
    expect(openEvenings(hours({ opens_at: '19:00:00', closes_at: '21:00:00' }), '2026-11-23', none, '2026-11-24')).toBe(false);
  });
});
