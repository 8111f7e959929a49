// Patterns, hours, leave, pay and limits as tables of cases.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../kit/times.ts';
import { addEntries, dayProblem, leftOver, lieuBalance, minutesBetween } from './hours.rules.ts';
import type { EntryKind } from './hours.rules.ts';
import { balanceOf, bankHolidaysTaken, entitlement, leaveMinutes, leaveYearOf, yearsOfService } from './leave.rules.ts';
import type { LeaveContract } from './leave.rules.ts';
import { addsUpProblem, patternProblem, plannedWeek, weekOfTurn } from './pattern.rules.ts';
import type { Pattern } from './pattern.rules.ts';

const pattern = (weeks: number, days: [number, number, number][], more: Partial<Pattern> = {}): Pattern =>
  ({ id: 'p', worker_id: 'w', weeks, from_on: '2026-11-02', until_on: null, agreed_at: new Date('2026-10-20'), days: days.map(([week, weekday, minutes]) => ({ week, weekday, minutes, starts: null })), ...more });
const threeDays = pattern(1, [[1, 2, 300], [1, 3, 300], [1, 4, 300]]);
const longAndShort = pattern(2, [[1, 2, 480], [1, 3, 480], [2, 2, 240], [2, 3, 240], [2, 4, 360]]);

describe('patterns', () => {
  test.each([
    ['adds up', threeDays, 900, null],
    ['an hour too many', threeDays, 840, 'This comes to 15 hours. The contract is 14 hours a week, so it is 1 hour too many'],
    ['a long and a short week even out', longAndShort, 900, null],
    ['two weeks, half an hour too few', longAndShort, 915, 'Over two weeks this comes to 30 hours. The contract is 30½ hours (15 hours 15 minutes a week), so it is 30 minutes too few'],
    ['four weeks, nothing planned', pattern(4, []), 900, 'Over four weeks this comes to 0 hours. The contract is 60 hours (15 hours a week), so it is 60 hours too few'],
    ['no contract yet', threeDays, null, 'There is no contract on the day it begins, so there is nothing to compare it with'],
  ])('%s', (_what, p, contract, says) => expect(addsUpProblem(p, contract)).toBe(says));

  test.each([['2026-11-02', 1], ['2026-11-08', 1], ['2026-11-09', 2], ['2026-11-16', 1], ['2026-12-28', 1], ['2027-01-04', 2], ['2027-03-29', 2], ['2026-10-26', 2]])('of a two-week turn from 2 November, %s is in week %i', (day, week) => expect(weekOfTurn(longAndShort, day)).toBe(week));
  test('neither 29 February nor a clock change moves the turn', () => {
    const from = { weeks: 4, from_on: '2028-01-31' };
    expect(['2028-02-21', '2028-02-29', '2028-03-06', '2028-03-27'].map((d) => weekOfTurn(from, d))).toEqual([4, 1, 2, 1]);
  });
  test('a proposed pattern plans nothing; one that ended plans nothing after', () => {
    expect(plannedWeek([pattern(1, [[1, 1, 60]], { agreed_at: null })], '2026-11-02')[0]?.minutes).toBeNull();
    expect(plannedWeek([pattern(1, [[1, 1, 60], [1, 5, 60]], { until_on: '2026-11-05' })], '2026-11-02').map((d) => d.minutes)).toEqual([60, 0, 0, 0, null, null, null]);
  });
  test.each([['2026-11-03', 'A pattern begins on a Monday'], ['2026-11-02', 'There is a pattern from 2026-11-02 already. Choose a Monday after it'], ['2026-11-09', null]])('a new one from %s: %s', (from, says) => expect(patternProblem([threeDays], from)).toBe(says));
});

describe('hours', () => {
  test.each([
    ['2026-11-25', '09:00', '14:30', '2026-11-26', 30, 300], ['2026-11-25', '22:00', '02:00', '2026-11-26', 0, 240],
    ['2026-10-24', '23:00', '03:00', '2026-10-25', 0, 300], ['2026-03-28', '23:00', '03:00', '2026-03-29', 0, 180], ['2026-11-25', '09:00', '09:20', '2026-11-26', 30, -10],
  ])('on %s from %s to %s: the clocks may change', (day, from, until, next, pause, minutes) => expect(minutesBetween(day, from, until, next, pause)).toBe(minutes));
  test.each([[-1, 'The break is longer than the time worked'], [0, null], [1440, null], [1441, 'A day has 24 hours']])('%i minutes of a day: %s', (minutes, says) => expect(dayProblem(minutes)).toBe(says));
  const entry = (kind: EntryKind, minutes: number) => ({ on_day: '2026-11-25', kind, minutes });
  test('lieu: earned less taken', () => expect(lieuBalance([entry('lieu earned', 90), entry('lieu taken', 60), entry('worked', 400), entry('overtime', 30)])).toBe(30));
  test.each([
    ['as contracted', [entry('worked', 900)], 0, 0], ['an hour more, nobody said what becomes of it', [entry('worked', 960)], 0, 60],
    ['an hour more, kept for later: not counted twice', [entry('worked', 960), entry('lieu earned', 60)], 0, 0], ['an hour more, paid', [entry('worked', 960), entry('overtime', 60)], 0, 0],
    ['an hour taken back', [entry('worked', 840), entry('lieu taken', 60)], 0, 0], ['a day of leave', [entry('worked', 600)], 300, 0],
  ])('%s', (_what, entries, away, left) => expect(leftOver(addEntries(entries), 900, away)).toBe(left));
});

describe('leave', () => {
  const YEAR = { from: '2026-04-01', until: '2027-03-31' };
  const holidays = new Set(['2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28', '2027-01-01']);
  const facts = (contracts: Partial<LeaveContract>[], began = '2026-01-05') => ({
    contracts: contracts.map((c) => ({ minutes_a_week: 900, from_on: '2026-01-05', until_on: null, framework_id: 'f', ...c })), began, bankHolidays: holidays,
    rules: [{ framework_id: 'f', after_years: 0, from_on: '2004-10-01', minutes: 27 * 450 }, { framework_id: 'f', after_years: 5, from_on: '2004-10-01', minutes: 29 * 450 }], fullTimes: [{ framework_id: 'f', from_on: '2004-10-01', minutes: 2250 }],
  });
  test.each([['2026-11-25', 4, 1, '2026-04-01', '2027-03-31'], ['2026-03-31', 4, 1, '2025-04-01', '2026-03-31'], ['2028-02-29', 4, 1, '2027-04-01', '2028-03-31'], ['2026-01-01', 1, 1, '2026-01-01', '2026-12-31']])('%s is in the leave year from %i/%i', (day, month, date, from, until) => expect(leaveYearOf(day, month, date)).toEqual({ from, until }));

  test.each([
    ['full time: 27 days and 8 bank holidays of 7½ hours', [{ minutes_a_week: 2250 }], { leave: 12_150, bankHolidays: 3600 }],
    ['two fifths of it, whatever the weekdays', [{ minutes_a_week: 900 }], { leave: 4860, bankHolidays: 1440 }],
    ['from half-way: 182 of 365 days', [{ minutes_a_week: 2250, from_on: '2026-10-01' }], { leave: Math.ceil((12_150 * 182) / 365), bankHolidays: Math.ceil((3600 * 182) / 365) }],
    ['a change of hours in the year counts from its day, and once', [{ until_on: '2026-09-30' }, { minutes_a_week: 1125, from_on: '2026-10-01' }], { leave: Math.ceil((12_150 / 2250) * ((900 * 183 + 1125 * 182) / 365)), bankHolidays: Math.ceil((8 * (900 * 183 + 1125 * 182)) / (5 * 365)) }],
    ['nobody is employed', [{ from_on: '2030-01-01' }], { leave: 0, bankHolidays: 0 }],
  ])('%s', (_what, contracts, due) => expect(entitlement(facts(contracts), YEAR)).toEqual(due));

  test('after five years more days, from the day on', () => {
    const due = entitlement(facts([{ minutes_a_week: 2250, from_on: '2021-10-01' }], '2021-10-01'), YEAR);
    expect(due).toEqual({ leave: Math.ceil((27 * 450 * 183 + 29 * 450 * 182) / 365), bankHolidays: 3600 });
  });
  test('a leap year has 366 parts, and they add up to the whole', () => {
    expect(entitlement({ ...facts([{ minutes_a_week: 2250 }]), bankHolidays: new Set() }, { from: '2027-04-01', until: '2028-03-31' })).toEqual({ leave: 12_150, bankHolidays: 0 });
  });
  test.each([['2024-02-29', '2025-02-27', 0], ['2024-02-29', '2025-02-28', 1], ['2024-02-29', '2028-02-28', 3], ['2024-02-29', '2028-02-29', 4], ['2026-01-05', '2025-01-01', 0]])('began %s: on %s %i whole years', (began, day, years) => expect(yearsOfService(began, day)).toBe(years));
  test('what is not known is asked for', () => {
    expect(entitlement({ ...facts([{}]), rules: [] }, YEAR)).toEqual({ missing: 'how much leave a full-time year has' });
    expect(entitlement({ ...facts([{}]), fullTimes: [] }, YEAR)).toEqual({ missing: 'how many hours are full time' });
  });
  test('wherever a year is cut by a change to the same hours, the same is due (property)', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 364 }), fc.integer({ min: 60, max: 2250 }), (cut, minutes_a_week) => {
      const whole = entitlement(facts([{ minutes_a_week }]), YEAR);
      expect(entitlement(facts([{ minutes_a_week, until_on: addDays(YEAR.from, cut - 1) }, { minutes_a_week, from_on: addDays(YEAR.from, cut) }]), YEAR)).toEqual(whole);
    }), { numRuns: 25 });
  });

  test('bank holidays on working days take themselves; leave around them does not count them again', () => {
    const p = pattern(1, [[1, 1, 300], [1, 5, 300]], { from_on: '2026-03-30' });
    expect(bankHolidaysTaken([p], holidays, YEAR).map((h) => h.day)).toEqual(['2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28', '2027-01-01']);
    expect(leaveMinutes([p], holidays, '2026-12-21', '2027-01-03')).toBe(300);
    expect(leaveMinutes([threeDays], holidays, '2026-11-23', '2026-11-29')).toBe(900);
    expect(leaveMinutes([], holidays, '2026-11-23', '2026-11-29')).toBeNull();
  });
  test('what is left: asked for is taken off, called off and unpaid are not, another year’s is not', () => {
    const b = (minutes: number, more = {}) => ({ from_on: '2026-07-01', minutes, paid: true, answer: 'agreed', called_off_at: null, ...more });
    expect(balanceOf({ leave: 4860, bankHolidays: 1440 }, 60, [b(900), b(300, { answer: null }), b(100, { called_off_at: new Date() }), b(100, { paid: false }), b(100, { from_on: '2027-04-01' }), b(100, { answer: 'another time' })], 600, YEAR))
      .toEqual({ due: 6360, leave: 4860, bankHolidays: 1440, carried: 60, taken: 900, asked: 300, heldByBankHolidays: 600, left: 4560 });
  });
});
