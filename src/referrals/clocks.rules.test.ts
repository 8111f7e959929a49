import { describe, expect, test } from 'vitest';
import { bankHolidays } from '../teams/index.ts';
import { clocksOf, medianWorkingDays, runningClock, sayAnswerTimes, sayClock, sayDue } from './clocks.rules.ts';
import type { ClockFacts } from './clocks.rules.ts';

const LENGTHS = { answer_working_days: 3, match_working_days: 10, second_contact_days: 7, home_contact_days: 7 };
const SENT: ClockFacts = { sent_at: new Date('2026-11-20T10:00:00Z'), answer: null, answered_at: null, matched_at: null, first_held_at: null, second_held_at: null, stopped_at: null, leaving_on: null };
const at = (text: string) => new Date(text);
const running = (facts: Partial<ClockFacts>) => {
  const clock = runningClock(clocksOf({ ...SENT, ...facts }, LENGTHS, bankHolidays()));
  return clock ? `${clock.name} by ${clock.dueOn}` : 'nothing';
};
const accepted = { answer: 'accepted', answered_at: at('2026-11-23T10:00:00Z') };
const matched = { ...accepted, matched_at: at('2026-11-25T10:00:00Z') };

describe('which clock runs, and until when', () => {
  test.each<[string, Partial<ClockFacts>, string]>([
    ['sent on a Friday: Wednesday', {}, 'answered by 2026-11-25'],
    ['sent on a Saturday: the same', { sent_at: at('2026-11-21T10:00:00Z') }, 'answered by 2026-11-25'],
    ['sent before Christmas: over both bank holidays and the weekend', { sent_at: at('2026-12-23T10:00:00Z') }, 'answered by 2026-12-30'],
    ['sent half an hour after midnight in summer time, still the day before in UTC', { sent_at: at('2026-10-22T23:30:00Z') }, 'answered by 2026-10-28'],
    ['sent at the same hour after the clocks went back: the day before in London too', { sent_at: at('2026-10-29T23:30:00Z') }, 'answered by 2026-11-03'],
    ['sent in the hour that comes twice', { sent_at: at('2026-10-25T00:30:00Z') }, 'answered by 2026-10-28'],
    ['sent in the night when the clocks go forward', { sent_at: at('2027-03-28T00:59:00Z') }, 'answered by 2027-04-01'],
    ['accepted: ten working days', accepted, 'matched by 2026-12-07'],
    ['accepted before the new year', { answer: 'accepted', answered_at: at('2026-12-31T10:00:00Z') }, 'matched by 2027-01-15'],
    ['declined: nothing is due', { answer: 'declined', answered_at: at('2026-11-23T10:00:00Z') }, 'nothing'],
    ['withdrawn: nothing is due', { answer: 'withdrawn', answered_at: at('2026-11-23T10:00:00Z') }, 'nothing'],
    ['they would rather not: nothing is due', { ...accepted, stopped_at: at('2026-11-24T10:00:00Z') }, 'nothing'],
    ['matched at home: seven days', matched, 'first meeting by 2026-12-02'],
    ['matched with three days left on the ward: before they leave', { ...matched, leaving_on: '2026-11-28' }, 'first meeting by 2026-11-28'],
    ['matched with two days left: seven days after they leave', { ...matched, leaving_on: '2026-11-27' }, 'first meeting by 2026-12-04'],
    ['matched after the day they were expected to leave', { ...matched, leaving_on: '2026-11-20' }, 'first meeting by 2026-12-02'],
    ['met once: seven days', { ...matched, first_held_at: at('2026-11-26T10:00:00Z') }, 'second meeting by 2026-12-03'],
    ['met twice: nothing is due', { ...matched, first_held_at: at('2026-11-26T10:00:00Z'), second_held_at: at('2026-12-01T10:00:00Z') }, 'nothing'],
  ])('%s', (_, facts, due) => expect(running(facts)).toBe(due));

  test('every clock keeps the day it stopped', () => {
    expect(clocksOf({ ...SENT, ...matched }, LENGTHS, bankHolidays()).map((c) => [c.name, c.doneOn, c.dueOn])).toEqual([
      ['asked', '2026-11-20', null], ['answered', '2026-11-23', null], ['matched', '2026-11-25', null], ['first meeting', null, '2026-12-02'], ['second meeting', null, null],
    ]);
  });
});

test.each([
  ['2026-11-23', '2026-11-23', 'working days', 'due today'],
  ['2026-11-24', '2026-11-23', 'working days', 'due tomorrow'],
  ['2026-11-25', '2026-11-23', 'working days', 'due in 2 working days'],
  ['2026-11-30', '2026-11-27', 'working days', 'due in 1 working day'],
  ['2026-11-30', '2026-11-27', 'days', 'due in 3 days'],
  ['2026-11-20', '2026-11-23', 'working days', 'was due 1 working day ago'],
  ['2026-11-20', '2026-11-21', 'working days', 'was due yesterday'],
  ['2026-11-21', '2026-11-23', 'days', 'was due 2 days ago'],
  ['2026-12-24', '2026-12-29', 'working days', 'was due 1 working day ago'],
  ['2026-12-29', '2026-12-24', 'working days', 'due in 1 working day'],
  ['2026-10-26', '2026-10-24', 'days', 'due in 2 days'],
] as const)('due on %s, said on %s in %s: %s', (due, today, counts, words) => expect(sayDue(due, counts, today, bankHolidays())).toBe(words));

test('a clock in words', () => {
  const clocks = clocksOf({ ...SENT, ...accepted }, LENGTHS, bankHolidays());
  expect(clocks.map((c) => sayClock(c, '2026-12-03', bankHolidays()))).toEqual(['asked on Friday 20 November', 'answered on Monday 23 November', 'match due in 2 working days', null, null]);
});

describe('how long answers take', () => {
  const took = (from: string, to: string) => ({ sent_at: at(`${from}T10:00:00Z`), answered_at: at(`${to}T15:00:00Z`) });
  test.each([
    [[], null],
    [[took('2026-11-20', '2026-11-23')], 1],
    [[took('2026-11-20', '2026-11-20'), took('2026-11-20', '2026-11-25')], 2],
    [[took('2026-11-20', '2026-11-20'), took('2026-11-20', '2026-11-21'), took('2026-12-24', '2026-12-29')], 0],
    [[took('2026-12-24', '2026-12-29')], 1],
  ])('%# the middle is %s', (answers, median) => expect(medianWorkingDays(answers as ReturnType<typeof took>[], bankHolidays())).toBe(median));
  test.each([
    [0, null, 'We aim to answer within 3 working days.'],
    [4, 1, 'We aim to answer within 3 working days.'],
    [5, 1, 'Half of our answers come within 1 working day.'],
    [9, 0, 'Half of our answers come the same working day.'],
  ])('%i answers with a middle of %s: %s', (answers, median, words) => expect(sayAnswerTimes(answers, median, 3)).toBe(words));
});
