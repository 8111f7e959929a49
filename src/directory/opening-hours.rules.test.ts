import { describe, expect, test } from 'vitest';
import { sayHours, type Hours } from './opening-hours.rules.ts';

const week: Hours = { valid_from: null, valid_to: null, until: null, dtstart: null, freq: 'WEEKLY', every: 1, byday: 'MO', bymonthday: null, opens_at: '09:00:00', closes_at: '13:00:00', description: null };
const say = (...hours: Partial<Hours>[]): string[] => sayHours(hours.map((one) => ({ ...week, ...one })), '2026-11-23').map(({ days, times }) => `${days}: ${times}`);

describe('opening times as people say them', () => {
  test('days that are alike share a line, and two spans a day are said in their order', () => {
    const days = ['MO', 'TU', 'WE', 'TH', 'FR'].flatMap((byday) => [{ byday, opens_at: '14:00:00', closes_at: '17:30:00' }, { byday, opens_at: '08:30:00' }]);
    expect(say(...days, { byday: 'SA', opens_at: '09:00:00', closes_at: '12:30:00' })).toEqual(['Monday to Friday: 8.30am to 1pm, 2pm to 5.30pm', 'Saturday: 9am to 12.30pm']);
  });
  test.each<[Partial<Hours>, string[]]>([
    [{ byday: 'TU,TH' }, ['Tuesday and Thursday: 9am to 1pm']],
    [{ every: 2, byday: 'TU' }, ['Every second week, Tuesday: 9am to 1pm']],
    [{ byday: null, dtstart: '2026-11-24', every: 2 }, ['Every second week, Tuesday: 9am to 1pm']],
    [{ freq: 'MONTHLY', byday: '1TU' }, ['The first Tuesday of the month: 9am to 1pm']],
    [{ freq: 'MONTHLY', byday: '2WE,-1FR' }, ['The second Wednesday and last Friday of the month: 9am to 1pm']],
    [{ freq: 'MONTHLY', byday: null, bymonthday: '1,15' }, ['Day 1, 15 of the month: 9am to 1pm']],
    [{ opens_at: '22:00:00', closes_at: '24:00:00' }, ['Monday: 10pm to midnight']],
    [{ closes_at: null }, ['Monday: from 9am']],
    [{ opens_at: null, closes_at: null }, ['Monday: times not known']],
    [{ freq: null, byday: null, description: 'Ask at the desk' }, [': Ask at the desk']],
    [{ freq: null, byday: null }, []],
    [{ valid_to: '2026-11-22' }, []],
    [{ valid_from: '2026-11-24' }, []],
    [{ until: '2026-01-01' }, []],
    [{ valid_from: '2026-11-23', valid_to: '2026-11-23' }, ['Monday: 9am to 1pm']],
  ])('%j', (change, lines) => {
    expect(say(change)).toEqual(lines);
  });
});
