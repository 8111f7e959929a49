import { describe, expect, test } from 'vitest';
import { dueOn, standingOf } from './due.rules.ts';
import type { DueFacts } from './due.rules.ts';

const BASE: DueFacts = { everyWeeks: 4, begins: '2026-09-01', lastHeld: '2026-11-03', workingDays: [2, 3, 4], away: [], closed: new Set() };

describe('when it is due', () => {
  test.each<[string, Partial<DueFacts>, string]>([
    ['four weeks after the last', {}, '2026-12-01'],
    ['the first: that long after it was arranged', { lastHeld: null }, '2026-09-29'],
    ['another figure for this worker', { everyWeeks: 2 }, '2026-11-17'],
    ['part-time: a Friday for somebody who works Tuesday to Thursday is the next Tuesday', { lastHeld: '2026-10-30' }, '2026-12-01'],
    ['one day a week', { workingDays: [1] }, '2026-12-07'],
    ['no set days: the day itself, also a Sunday', { workingDays: [], lastHeld: '2026-11-01' }, '2026-11-29'],
    ['leave over the day: the first working day back', { away: [{ from: '2026-11-30', until: '2026-12-04' }] }, '2026-12-08'],
    ['leave that ends the day before changes nothing', { away: [{ from: '2026-11-24', until: '2026-11-30' }] }, '2026-12-01'],
    ['two absences that touch', { away: [{ from: '2026-12-01', until: '2026-12-02' }, { from: '2026-12-03', until: '2026-12-08' }] }, '2026-12-09'],
    ['three months away', { away: [{ from: '2026-11-20', until: '2027-02-19' }] }, '2027-02-23'],
    ['a bank holiday', { lastHeld: '2026-11-27', workingDays: [5, 1], closed: new Set(['2026-12-25', '2026-12-28']) }, '2027-01-01'],
    ['over the clock change in October', { lastHeld: '2026-10-20', everyWeeks: 1 }, '2026-10-27'],
    ['over the clock change in March', { lastHeld: '2027-03-25', everyWeeks: 1 }, '2027-04-01'],
    ['over 29 February', { lastHeld: '2028-02-03', everyWeeks: 4, workingDays: [] }, '2028-03-02'],
    ['over the end of the year', { lastHeld: '2026-12-08' }, '2027-01-05'],
  ])('%s', (_, facts, day) => expect(dueOn({ ...BASE, ...facts })).toBe(day));

  test('somebody who is away for ever is still given a day', () => expect(dueOn({ ...BASE, workingDays: [9] })).toBe('2026-12-01'));
});

test.each([
  ['planned before it is due', '2026-12-01', '2026-11-30', 'planned'], ['planned later than due is planned, not late', '2026-11-10', '2026-11-27', 'planned'], ['planned today', '2026-11-10', '2026-11-23', 'planned'],
  ['its day has passed and nobody has said', '2026-12-01', '2026-11-20', 'to write down'], ['due yesterday', '2026-11-22', null, 'overdue'], ['due today', '2026-11-23', null, 'due soon'],
  ['due in two weeks', '2026-12-07', null, 'due soon'], ['due after that', '2026-12-08', null, 'in time'],
] as const)('%s', (_, due, planned, standing) => expect(standingOf(due, planned, '2026-11-23')).toBe(standing));
