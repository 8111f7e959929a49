import { describe, expect, test } from 'vitest';
import { defaultEnding, endingDateProblem, fourWeeksBefore, halfWay, mindUntil, sayDefault, talkDue } from './ending-date.rules.ts';

describe('the day it ends by itself', () => {
  test.each([
    ['left hospital', { stay: { leftOn: '2026-11-27' }, firstMetOn: '2026-11-20', months: 4 }, '2027-03-27'],
    ['still on the ward, met already', { stay: { leftOn: null }, firstMetOn: '2026-11-20', months: 4 }, null],
    ['no stay, met', { stay: null, firstMetOn: '2026-11-20', months: 4 }, '2027-03-20'],
    ['no stay, not met', { stay: null, firstMetOn: null, months: 4 }, null],
    ['the last day of a month', { stay: { leftOn: '2026-10-31' }, firstMetOn: null, months: 4 }, '2027-02-28'],
    ['a trust that gives six months', { stay: null, firstMetOn: '2026-11-20', months: 6 }, '2027-05-20'],
  ] as const)('%s', (_what, facts, on) => expect(defaultEnding(facts)).toBe(on));
  test('before it is known it is said in words', () => {
    expect(sayDefault({ stay: { leftOn: null }, months: 4 }, 'you')).toBe('four months after you go home');
    expect(sayDefault({ stay: null, months: 1 }, 'they')).toBe('one month after they first meet');
  });
});

describe('talking about it', () => {
  const facts = { beganOn: '2026-11-01', endingOn: '2027-03-01' };
  test('half-way is the middle, four weeks before is 28 days', () => {
    expect(halfWay('2026-11-01', '2027-03-01')).toBe('2026-12-31');
    expect(fourWeeksBefore('2027-03-01')).toBe('2027-02-01');
  });
  test.each([
    ['the day before half-way', '2026-12-30', [], null],
    ['half-way', '2026-12-31', [], 'half-way'],
    ['half-way, talked the day before only', '2026-12-31', ['2026-12-30'], 'half-way'],
    ['half-way, talked', '2027-01-10', ['2027-01-02'], null],
    ['four weeks before, half-way was talked', '2027-02-01', ['2027-01-02'], 'four weeks before'],
    ['four weeks before, nothing was talked: only the nearer one is asked', '2027-02-10', [], 'four weeks before'],
    ['both talked', '2027-02-10', ['2027-01-02', '2027-02-05'], null],
    ['past its day, not talked', '2027-03-05', [], 'four weeks before'],
  ] as const)('%s', (_what, today, talkedOn, due) => expect(talkDue({ ...facts, talkedOn }, today)).toBe(due));
  test('without a day nothing is due', () => expect(talkDue({ beganOn: '2026-11-01', endingOn: null, talkedOn: [] }, '2027-11-01')).toBeNull());
});

test('a day in the past or years away cannot be agreed', () => {
  expect(endingDateProblem('2026-11-22', '2026-11-23')).toContain('still to come');
  expect(endingDateProblem('2026-11-23', '2026-11-23')).toBeNull();
  expect(endingDateProblem('2028-12-01', '2026-11-23')).toContain('before 23 May 2028');
});
test('they may change their mind for fourteen days, the day itself among them', () => expect(mindUntil('2026-11-23')).toBe('2026-12-06'));
