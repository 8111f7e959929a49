// Dates from a programme: full weeks, part-time, bank holidays, the night the clocks change.
import { describe, expect, test } from 'vitest';
import { clockTimeOf, dayOf } from '../kit/times.ts';
import { daysOf, layOut, rhythmProblems, weeksOf } from './timetable.rules.ts';

const twenty = Array.from({ length: 20 }, (_, i) => ({ id: String(i), week: Math.floor(i / 4) + 1, minutes: 240 }));
const rhythm = { from: '2026-09-28', weekdays: [2, 4], perDay: 2, startsAt: '09:30', breakMinutes: 30 };
const plan = (more: Partial<typeof rhythm> = {}, closed: string[] = []) => layOut(twenty, { ...rhythm, ...more }, new Set(closed));
const weeks = (more: Partial<typeof rhythm> = {}) => weeksOf(plan(more).map((d) => ({ begins_at: d.beginsAt, minutes: 240 })));

describe('a timetable', () => {
  test('five weeks of two days: 16 hours a week; part-time: ten weeks of eight', () => {
    expect(weeks().map((w) => w.minutes / 60)).toEqual([16, 16, 16, 16, 16]);
    expect(weeks({ weekdays: [3] }).map((w) => w.minutes / 60)).toEqual(Array.from({ length: 10 }, () => 8));
  });
  test('the second session of a day begins after the first and the break, by the clock also when the clocks have changed', () => {
    const clock = plan().map((d) => `${dayOf(d.beginsAt)} ${clockTimeOf(d.beginsAt)}`);
    expect(clock.slice(0, 3)).toEqual(['2026-09-29 09:30', '2026-09-29 14:00', '2026-10-01 09:30']);
    expect(clock.at(-1)).toBe('2026-10-29 14:00');
  });
  test('a bank holiday is passed over, and nothing is lost', () => {
    const days = new Set(plan({}, ['2026-10-06']).map((d) => dayOf(d.beginsAt)));
    expect(days.has('2026-10-06')).toBe(false);
    expect([...days].length).toBe(10);
  });
  test.each([[{ weekdays: [] }, 'weekdays'], [{ perDay: 3, startsAt: '14:00' }, 'perDay']] as const)('%o does not work', (more, field) => {
    expect(Object.keys(rhythmProblems(twenty, { ...rhythm, ...more }))).toEqual([field]);
  });
  test('hours of a day are added up', () => {
    expect(daysOf([{ begins_at: new Date('2026-10-01T08:30:00Z'), minutes: 240 }, { begins_at: new Date('2026-10-01T13:00:00Z'), minutes: 60 }])).toEqual([{ on_day: '2026-10-01', minutes: 300 }]);
  });
});
