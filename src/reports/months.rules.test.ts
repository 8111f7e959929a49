import { expect, test } from 'vitest';
import { dayOf } from '../kit/times.ts';
import { isMonth, lastDayOf, monthOf, sayMonth, sayShortMonth, spanOf, twelveMonthsBefore } from './months.rules.ts';

test.each([
  ['half past midnight on the 1st, in summer time', '2026-06-30T23:30:00Z', '2026-07'],
  ['one minute before midnight on the 30th, in summer time', '2026-06-30T22:59:00Z', '2026-06'],
  ['half past midnight on the 1st, in winter time', '2026-12-01T00:30:00Z', '2026-12'],
  ['half past eleven in the evening of the 30th, in winter time', '2026-11-30T23:30:00Z', '2026-11'],
  ['the hour that comes twice', '2026-10-25T01:30:00Z', '2026-10'],
  ['New Year', '2026-12-31T23:59:59Z', '2026-12'],
] as const)('%s is in %s', (_, at, month) => expect(monthOf(dayOf(new Date(at)))).toBe(month));

test.each([['2026-02', '2026-02-28'], ['2028-02', '2028-02-29'], ['2026-12', '2026-12-31'], ['2026-03', '2026-03-31']])('%s ends on %s', (month, day) => expect(lastDayOf(month)).toBe(day));

test('the twelve whole months before today, across New Year', () => {
  const months = twelveMonthsBefore('2026-03-31');
  expect(months).toHaveLength(12);
  expect([months[0], months[9], months[11]]).toEqual(['2025-03', '2025-12', '2026-02']);
});
test('a span ends where the next month begins', () => {
  expect(spanOf('2026-12')).toEqual({ from: '2026-12-01', until: '2027-01-01' });
  expect(spanOf('2025-11', '2026-10')).toEqual({ from: '2025-11-01', until: '2026-11-01' });
});
test('as people say them', () => expect([sayMonth('2026-09'), sayShortMonth('2026-09'), sayShortMonth('2026-01')]).toEqual(['September 2026', 'Sep', 'Jan 2026']));
test.each(['2026-13', '26-01', '2026-00', '2026-1', 'drop table'])('%s is no month', (text) => expect(isMonth(text)).toBe(false));
