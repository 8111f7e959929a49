// The two clocks as tables of cases: weekends, bank holidays, both clock changes, month ends, 29 February, late evenings.
import { describe, expect, test } from 'vitest';
import { addDays, dayOf, weekdayOf } from '../kit/times.ts';
import { clocksAfterLeaving, followUpOf, followUpTiming } from './after-leaving.rules.ts';
import type { FollowUp } from './after-leaving.rules.ts';

const said = (over: Partial<FollowUp> = {}): FollowUp => ({ id: 'a', stay_id: 's', done_on: '2026-11-24', done_by: 'the crisis team', said_by: 'Sam', said_on: '2026-11-24', recorded_at: new Date('2026-11-24T12:00:00Z'), corrects: null, correction_why: null, ...over });

describe('the clinical follow-up counts whole calendar days, never hours', () => {
  // Discharge on each weekday: the same day never counts, the third day does, the fourth does not. Weekends count like other days.
  test.each([0, 1, 2, 3, 4, 5, 6])('left on weekday Monday + %i', (n) => {
    const left = addDays('2026-11-16', n);
    expect(weekdayOf(left)).toBe(n + 1);
    expect([0, 1, 2, 3, 4].map((days) => followUpTiming(left, addDays(left, days)))).toEqual(['on the day they left', 'within three days', 'within three days', 'within three days', 'after the third day']);
  });
  test.each([
    ['Christmas: bank holidays count like other days', '2026-12-24', '2026-12-27', 'within three days'],
    ['Christmas, the fourth day', '2026-12-24', '2026-12-28', 'after the third day'],
    ['the clocks go forward in between', '2026-03-27', '2026-03-30', 'within three days'],
    ['the clocks go back in between', '2026-10-23', '2026-10-26', 'within three days'],
    ['the clocks go back, the fourth day', '2026-10-23', '2026-10-27', 'after the third day'],
    ['over a month’s end', '2026-04-29', '2026-05-02', 'within three days'],
    ['over 29 February', '2028-02-28', '2028-03-02', 'within three days'],
    ['over 28 February, no leap year', '2027-02-27', '2027-03-03', 'after the third day'],
    ['over New Year', '2026-12-30', '2027-01-02', 'within three days'],
    ['before they left', '2026-11-20', '2026-11-19', 'before they left'],
  ] as const)('%s', (_, left, done, timing) => expect(followUpTiming(left, done)).toBe(timing));
  test.each([
    ['late on a winter evening', '2026-11-20T23:40:00Z', '2026-11-20'],
    ['late on a summer evening, already tomorrow in London', '2026-07-20T23:40:00Z', '2026-07-21'],
    ['in the hour that comes twice', '2026-10-25T00:30:00Z', '2026-10-25'],
    ['just before the clocks go forward', '2026-03-29T00:59:00Z', '2026-03-29'],
  ])('left %s: the day is London’s', (_, at, day) => {
    expect(dayOf(new Date(at))).toBe(day);
    expect(followUpTiming(dayOf(new Date(at)), addDays(day, 3))).toBe('within three days');
  });
});

describe('what was said of it', () => {
  const later = (minutes: number) => new Date(new Date('2026-11-24T12:00:00Z').getTime() + minutes * 60_000);
  test.each<[string, FollowUp[], string | null]>([
    ['nothing said', [], null],
    ['one', [said()], 'a'],
    ['the newest of several', [said(), said({ id: 'b', recorded_at: later(1) })], 'b'],
    ['in any order', [said({ id: 'b', recorded_at: later(1) }), said()], 'b'],
    ['corrected', [said(), said({ id: 'b', done_on: '2026-11-25', corrects: 'a', correction_why: 'the wrong day', recorded_at: later(1) })], 'b'],
    ['corrected twice', [said(), said({ id: 'b', corrects: 'a', recorded_at: later(1) }), said({ id: 'c', corrects: 'b', recorded_at: later(2) })], 'c'],
    ['taken back: unknown again', [said(), said({ id: 'b', done_on: null, done_by: null, corrects: 'a', recorded_at: later(1) })], null],
    ['taken back, an earlier one stands', [said(), said({ id: 'b', recorded_at: later(1) }), said({ id: 'c', done_on: null, done_by: null, corrects: 'b', recorded_at: later(2) })], 'a'],
    ['of another stay', [said({ stay_id: 'other' })], null],
  ])('%s', (_, all, stands) => expect(followUpOf('s', all)?.id ?? null).toBe(stands));
});

describe('two clocks, two owners', () => {
  const clocks = (left: string, today: string, heldOn: string | null = null, followUps: FollowUp[] = [], days = 7) => clocksAfterLeaving({ id: 's', left_on: left }, { heldOn, followUps }, days, today);
  test.each([
    ['the day they leave', '2026-11-20', '2026-11-20', null, '2026-11-27', 'to come'],
    ['the seventh day itself', '2026-11-20', '2026-11-27', null, '2026-11-27', 'to come'],
    ['the day after', '2026-11-20', '2026-11-28', null, '2026-11-27', 'its day has passed'],
    ['met', '2026-11-20', '2026-11-28', '2026-11-29', '2026-11-27', 'met'],
    ['over the clocks going forward', '2026-03-25', '2026-04-01', null, '2026-04-01', 'to come'],
    ['over the clocks going back', '2026-10-22', '2026-10-29', null, '2026-10-29', 'to come'],
    ['over Christmas', '2026-12-22', '2026-12-29', null, '2026-12-29', 'to come'],
    ['over 29 February', '2028-02-25', '2028-03-03', null, '2028-03-03', 'to come'],
    ['over 28 February', '2027-02-25', '2027-03-05', null, '2027-03-04', 'its day has passed'],
  ])('ours: %s', (_, left, today, held, by, state) => expect(clocks(left, today, held).home).toEqual({ owner: 'us', by, heldOn: held, state }));
  test('a trust’s own number of days moves ours and never theirs', () => {
    expect(clocks('2026-11-20', '2026-11-20', null, [], 3)).toMatchObject({ home: { by: '2026-11-23' }, followUp: { until: '2026-11-23' } });
    expect(clocks('2026-11-20', '2026-11-20', null, [], 14)).toMatchObject({ home: { by: '2026-12-04' }, followUp: { until: '2026-11-23' } });
  });
  test('meeting at home on any day leaves theirs unknown; what is said of theirs leaves ours as it was', () => {
    for (let day = '2026-11-20'; day < '2026-12-10'; day = addDays(day, 1)) {
      expect(clocks('2026-11-20', day, day).followUp).toEqual({ owner: 'the clinical team', until: '2026-11-23', state: 'unknown' });
      expect(clocks('2026-11-20', '2026-11-28', null, [said({ done_on: day })]).home).toEqual({ owner: 'us', by: '2026-11-27', heldOn: null, state: 'its day has passed' });
    }
  });
  test('late is said as it is', () => expect(clocks('2026-11-20', '2026-11-28', null, [said({ done_on: '2026-11-26' })]).followUp).toMatchObject({ state: 'said', timing: 'after the third day' }));
});
