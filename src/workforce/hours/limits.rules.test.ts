// A worker's own limits, and pay, as tables of cases.
import { describe, expect, test } from 'vitest';
import { addDays } from '../../kit/times.ts';
import { limitsProblems, newWarnings, paidMinutesOf, sayLimits, warningsOf } from './limits.rules.ts';
import type { Limits, Plan } from './limits.rules.ts';
import { hourPence, payIn, sayPounds } from './pay.rules.ts';
import type { PayFacts, PayRate } from './pay.rules.ts';
import type { Pattern } from './pattern.rules.ts';

const MONDAY = '2026-11-30';
const limits = (more: Partial<Limits> = {}): Limits => ({ lowest_minutes: null, highest_minutes: null, pay_every: null, lowest_pence: null, highest_pence: null, ...more });
const contract = (minutes_a_week: number, more = {}) => ({ minutes_a_week, from_on: '2026-01-05', until_on: null, band_id: 'b3', point: '', band: 'Band 3', full_time: 2250, ...more });
const rate = (more: Partial<PayRate> = {}): PayRate => ({ band_id: 'b3', point: '', from_on: '2026-04-01', year_pence: 2_737_500, hour_pence: null, first_paid_on: null, ...more });
const pay = (more: Partial<PayFacts> = {}): PayFacts => ({ contracts: [contract(900)], rates: [rate()], extras: [], coming: [], ...more });
const plan = (more: Partial<Plan> = {}): Plan => ({ patterns: [], contracts: [contract(900)], entries: [], unpaid: [], ...more });
const turn: Pattern = { id: 'p', worker_id: 'w', weeks: 2, from_on: '2026-11-16', until_on: null, agreed_at: new Date(), days: [{ week: 1, weekday: 2, minutes: 1080, starts: null }, { week: 2, weekday: 2, minutes: 720, starts: null }] };

describe('paid hours of a week', () => {
  test.each([
    ['without a pattern, the contract', plan(), MONDAY, 900],
    ['a contract that changes on the Thursday', plan({ contracts: [contract(700, { until_on: '2026-12-02' }), contract(1400, { from_on: '2026-12-03' })] }), MONDAY, 1100],
    ['the long week of a turn', plan({ patterns: [turn] }), MONDAY, 1080],
    ['the short week', plan({ patterns: [turn] }), '2026-12-07', 720],
    ['training on top', plan({ patterns: [turn], entries: [{ on_day: '2026-12-01', kind: 'training', minutes: 90 }] }), MONDAY, 1170],
    ['time kept for later is not paid twice', plan({ patterns: [turn], entries: [{ on_day: '2026-12-01', kind: 'lieu earned', minutes: 90 }] }), MONDAY, 1080],
    ['unpaid leave', plan({ patterns: [turn], unpaid: [{ from_on: '2026-12-01', until_on: '2026-12-01' }] }), MONDAY, 0],
    ['before they begin', plan({ contracts: [contract(900, { from_on: '2027-01-01' })] }), MONDAY, 0],
  ])('%s', (_what, p, monday, minutes) => expect(paidMinutesOf(p, monday)).toBe(minutes));
});

describe('16 hours is a floor for one and one too many for another', () => {
  test.each([
    ['16 hours, at least 16', { lowest_minutes: 960 }, 960, []], ['a minute under it', { lowest_minutes: 960 }, 959, ['under']],
    ['16 hours, less than 16', { highest_minutes: 959 }, 960, ['over']], ['exactly the highest', { highest_minutes: 959 }, 959, []],
    ['both, between', { lowest_minutes: 900, highest_minutes: 960 }, 930, []], ['no limit', {}, 2250, []], ['nought hours at most', { highest_minutes: 0 }, 60, ['over']],
  ])('%s', (_what, set, minutes, ways) => {
    expect(warningsOf(limits(set), plan({ contracts: [contract(minutes)] }), pay(), MONDAY, 1).warnings.map((w) => w.way)).toEqual(ways);
  });
  test('it says which week, how much and which limit', () => {
    expect(warningsOf(limits({ highest_minutes: 960 }), plan({ patterns: [turn] }), pay(), MONDAY, 4).warnings.map((w) => w.words))
      .toEqual(['Week of Monday 30 November: 18 hours. That is more than your highest, 16 hours.', 'Week of Monday 14 December: 18 hours. That is more than your highest, 16 hours.']);
  });
  test('weeks without a contract are not under the lowest', () => {
    expect(warningsOf(limits({ lowest_minutes: 960 }), plan({ contracts: [contract(960, { until_on: '2026-12-06' })] }), pay(), MONDAY, 3).warnings).toEqual([]);
  });
  test('only what a change brings is said of it', () => {
    const set = limits({ highest_minutes: 960 });
    const [before, after] = [warningsOf(set, plan({ patterns: [turn] }), pay(), MONDAY, 2), warningsOf(set, plan({ patterns: [turn], entries: [{ on_day: '2026-12-08', kind: 'overtime', minutes: 300 }] }), pay(), MONDAY, 2)];
    expect(newWarnings(before, after).map((w) => w.from)).toEqual(['2026-12-07']);
  });
});

describe('pay', () => {
  const week = { from: MONDAY, until: '2026-12-06' };
  const december = { from: '2026-12-01', until: '2026-12-31' };
  test.each([
    ['a week: 27,375 a year is 525 a week, two fifths of it', pay(), week, 'week', 21_000],
    ['a month: a twelfth', pay(), december, 'month', 91_250],
    ['an hour’s rate', pay({ rates: [rate({ year_pence: null, hour_pence: 1400 })] }), week, 'week', 21_000],
    ['three hours on top', pay({ extras: [{ on_day: '2026-12-02', minutes: 180 }] }), week, 'week', 25_200],
    ['holiday pay, as they wrote it down', pay({ coming: [{ paid_on: '2026-12-04', pence: 5000 }, { paid_on: '2026-12-24', pence: 5000 }] }), week, 'week', 26_000],
    ['half the month at other hours', pay({ contracts: [contract(900, { until_on: '2026-12-15' }), contract(1800, { from_on: '2026-12-16' })] }), december, 'month', Math.round(91_250 * (15 / 31) + 182_500 * (16 / 31))],
    ['nobody is paid before they begin', pay({ contracts: [contract(900, { from_on: '2027-01-01' })] }), week, 'week', 0],
  ] as const)('%s', (_what, facts, span, every, pence) => expect(payIn(facts, span, every)).toEqual({ pence }));

  test('an award from April that is first paid in December brings what is owed since then, in that month and no other', () => {
    const rates = [rate(), rate({ from_on: '2026-10-01', year_pence: 2_737_500 + 36_500, first_paid_on: '2026-12-23' })];
    const daily = (36_500 * 900) / 2250 / 365;
    expect(payIn(pay({ rates }), { from: '2026-11-01', until: '2026-11-30' }, 'month')).toEqual({ pence: 91_250 });
    expect(payIn(pay({ rates }), december, 'month')).toEqual({ pence: Math.round((2_774_000 * 0.4) / 12 + daily * 61) });
    expect(payIn(pay({ rates }), { from: '2027-01-01', until: '2027-01-31' }, 'month')).toEqual({ pence: Math.round((2_774_000 * 0.4) / 12) });
  });
  test.each([
    [pay({ rates: [] }), 'the pay for Band 3'], [pay({ contracts: [contract(900, { point: '2' })] }), 'the pay for Band 3, point 2'], [pay({ contracts: [contract(900, { band_id: null })] }), 'the band of your contract'],
    [pay({ contracts: [contract(900, { full_time: null })] }), 'how many hours are full time'], [pay({ rates: [rate({ from_on: addDays(MONDAY, 1) })] }), 'the pay for Band 3'],
  ])('what is missing is named, not guessed', (facts, missing) => expect(payIn(facts, week, 'week')).toEqual({ missing }));
  test('limits in pay, by week or month', () => {
    const answer = (more: Partial<Limits>, facts = pay()) => warningsOf(limits(more), plan(), facts, MONDAY, 5);
    expect(answer({ pay_every: 'week', highest_pence: 20_999 }).warnings).toHaveLength(5);
    expect(answer({ pay_every: 'week', highest_pence: 21_000 }).warnings).toEqual([]);
    expect(answer({ pay_every: 'month', highest_pence: 95_000 }, pay({ coming: [{ paid_on: '2026-12-24', pence: 10_000 }] })).warnings.map((w) => w.words)).toEqual(['December 2026: about £1,012.50 before tax. That is more than your highest, £950.00.']);
    expect(answer({ pay_every: 'month', highest_pence: 95_000 }, pay({ rates: [] }))).toEqual({ warnings: [], missing: 'the pay for Band 3' });
  });
  test('an hour and pounds', () => {
    expect(Math.round(hourPence(rate(), 2250))).toBe(1400);
    expect([sayPounds(0), sayPounds(5), sayPounds(123_456)]).toEqual(['£0.00', '£0.05', '£1,234.56']);
  });
});

test.each([
  [{ lowest_minutes: 960, highest_minutes: 900 }, 'highest_minutes'], [{ pay_every: 'week' as const, lowest_pence: 10, highest_pence: 9 }, 'highest_pence'], [{ highest_pence: 9 }, 'pay_every'], [{ lowest_minutes: 960, highest_minutes: 960 }, undefined],
])('%j: the problem stands by %s', (set, field) => expect(Object.entries(limitsProblems(limits(set))).find(([, words]) => words)?.[0]).toBe(field));
test.each([[{}, null], [{ lowest_minutes: 960 }, 'at least 16 hours a week'], [{ lowest_minutes: 960, highest_minutes: 1200, pay_every: 'month' as const, highest_pence: 50_000 }, 'at least 16 hours and at most 20 hours a week; at most £500.00 a month']])('%j is said: %s', (set, says) => expect(sayLimits(limits(set))).toBe(says));
