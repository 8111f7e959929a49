// Meetings a week that somebody's hours allow: a table of cases, and the arithmetic in words.
import { describe, expect, test } from 'vitest';
import { capacityOf, sayCapacity, sayTaken } from './capacity.rules.ts';
import type { CapacitySettings, WeekFacts } from './capacity.rules.ts';
import { capacitySettings, capacitySources } from './capacity-settings.ts';

const S: CapacitySettings = { meeting: 60, travel: 30, writing: 10, supervision: 30, team: 60, learning: 10, weekly_weeks: 10 };
const week = (about: Partial<WeekFacts>): WeekFacts => ({ contract: 600, days: 2, away: 0, weekly: 0, fortnightly: 0, ...about });

describe('meetings a week', () => {
  test.each<[string, Partial<WeekFacts>, number, number]>([
    ['ten hours: 600 − 100 = 500, a meeting takes 100', {}, 500, 5], ['sixteen hours', { contract: 960, days: 3 }, 860, 8], ['full time', { contract: 2250, days: 5 }, 2150, 21],
    ['a minute short of one more', { contract: 699 }, 599, 5], ['one day of two away', { away: 1 }, 200, 2], ['one day of three away, to the minute', { contract: 1000, days: 3, away: 1 }, 567, 5],
    ['away all week: nothing, and no team meeting to take off', { away: 2 }, 0, 0], ['more days away than are worked', { away: 7 }, 0, 0], ['no set days: a week counts seven', { contract: 700, days: 0, away: 2 }, 400, 4],
    ['hours that supervision and the team fill', { contract: 100 }, 0, 0], ['fewer hours than that', { contract: 60 }, 0, 0], ['a contract of nothing', { contract: 0 }, 0, 0],
  ])('%s', (_, about, left, meetings) => {
    expect(capacityOf(week(about), S)).toMatchObject({ left, meetings });
  });

  test('no contract: nothing can be worked out, and nothing is guessed', () => expect(capacityOf(week({ contract: null }), S)).toBeNull());
  test('the parts add up to what is left', () => {
    const c = capacityOf(week({ contract: 960, days: 3, away: 1 }), S)!;
    expect(c.parts.reduce((sum, p) => sum + p.minutes, 0)).toBe(c.left);
  });
});

describe('in words', () => {
  test.each<[Partial<WeekFacts>, string]>([
    [{}, '10 hours contract − 30 minutes supervision − 1 hour handovers and the team − 10 minutes learning = 8 hours 20 minutes. A meeting takes 1 hour 40 minutes with the way there and the writing: five meetings a week.'],
    [{ away: 1 }, '10 hours contract − 5 hours away 1 day − 30 minutes supervision − 1 hour handovers and the team − 10 minutes learning = 3 hours 20 minutes. A meeting takes 1 hour 40 minutes with the way there and the writing: two meetings a week.'],
    [{ away: 2 }, '10 hours contract − 10 hours away 2 days = nothing left. No meetings a week.'],
  ])('%j', (about, words) => expect(sayCapacity(capacityOf(week(about), S)!)).toBe(words));

  test.each<[Partial<WeekFacts>, string]>([
    [{}, 'Nobody they are with needs a meeting this week.'], [{ weekly: 3 }, 'The people they are with take three meetings a week. That leaves two.'], [{ weekly: 3, fortnightly: 3 }, 'The people they are with take four and a half meetings a week. That fills it.'],
    [{ weekly: 5 }, 'The people they are with take five meetings a week. That fills it.'], [{ weekly: 6 }, 'The people they are with take six meetings a week. That is more than the hours hold: worth talking about together.'], [{ fortnightly: 1 }, 'The people they are with take half a meeting a week. That leaves four and a half.'],
  ])('%j', (about, words) => expect(sayTaken(capacityOf(week(about), S)!, 'they are')).toBe(words));
});

test('every number of data/capacity.csv is known, whole, and says where it comes from', () => {
  expect(Object.values(capacitySettings()).every((n) => Number.isInteger(n) && n >= 0)).toBe(true);
  expect(capacitySources().map((s) => s.key).sort()).toEqual(Object.keys(S).sort());
  for (const one of capacitySources()) expect([one.status, one.source].every((words) => words.length > 8)).toBe(true);
});
