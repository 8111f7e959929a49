import { describe, expect, test } from 'vitest';
import { contractOn, contractProblem, endedBy, neverBegun, readWeekHours, sayWeekHours } from './contract.rules.ts';

const contracts = [
  { id: 'a', minutes_a_week: 900, from_on: '2026-01-05', until_on: '2026-06-30' },
  { id: 'replaced', minutes_a_week: 600, from_on: '2026-07-01', until_on: '2026-06-30' },
  { id: 'b', minutes_a_week: 960, from_on: '2026-07-01', until_on: null },
];

describe('contracted hours', () => {
  test.each([['2026-01-04', undefined], ['2026-01-05', 'a'], ['2026-06-30', 'a'], ['2026-07-01', 'b'], ['2027-01-01', 'b']])('on %s it is %s', (day, id) => {
    expect(contractOn(contracts, day)?.id).toBe(id);
  });
  test('a change begins after the last, never before they did', () => {
    expect(contractProblem(contracts, '2026-01-01', '2026-01-05')).toContain('before they began');
    expect(contractProblem(contracts, '2026-06-01', '2026-01-05')).toContain('later change');
    expect(contractProblem(contracts, '2026-07-01', '2026-01-05')).toBeNull();
    expect(endedBy(contracts, '2026-09-01')).toEqual({ id: 'b', lastDay: '2026-08-31' });
  });
  test('a fixed-term contract ends earlier when hours change, and one that never began keeps no day', () => {
    const fixed = [{ id: 'f', minutes_a_week: 900, from_on: '2026-01-05', until_on: '2027-03-31' }];
    expect(endedBy(fixed, '2026-09-01')).toEqual({ id: 'f', lastDay: '2026-08-31' });
    expect(contractProblem([...fixed, { id: 'g', minutes_a_week: 60, from_on: '2027-04-01', until_on: '2027-12-31' }], '2026-09-01', '2026-01-05')).toContain('later change');
    expect(neverBegun(contracts, '2026-05-31')).toEqual([{ id: 'b', lastDay: '2026-06-30' }]);
    expect(neverBegun(contracts, '2026-07-01')).toEqual([]);
  });
  test.each([['15', 900], ['15.5', 930], ['15,5', 930], ['7.25 hours', 435], ['15h 30', 930], ['15:30', 930], ['16 hours', 960], ['7 hours and 20 minutes', 440], ['0', 0]])('"%s" is %i minutes', (typed, minutes) => {
    expect(readWeekHours(typed)).toBe(minutes);
  });
  test.each(['', 'part-time', '15 days', '-3', '150'])('"%s" cannot be read', (typed) => {
    expect(readWeekHours(typed)).toBeNull();
  });
  test.each([[900, '15 hours'], [930, '15½ hours'], [440, '7 hours 20 minutes'], [60, '1 hour']])('%i is said %s', (minutes, said) => {
    expect(sayWeekHours(minutes)).toBe(said);
  });
});
