// London's days and times, around the nights the clocks change (battery R6).
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { addDays, clockTimeOf, dayOf, LONDON, momentOf } from './times.ts';

test.each([
  ['2026-03-29T00:59:00Z', '2026-03-29', '00:59'], ['2026-03-29T01:00:00Z', '2026-03-29', '02:00'],
  ['2026-10-25T00:59:00Z', '2026-10-25', '01:59'], ['2026-10-25T01:00:00Z', '2026-10-25', '01:00'],
  ['2026-06-30T23:30:00Z', '2026-07-01', '00:30'], ['2026-12-31T23:59:00Z', '2026-12-31', '23:59'],
])('at %s it is %s, %s in London', (at, day, time) => {
  expect([dayOf(new Date(at)), clockTimeOf(new Date(at))]).toEqual([day, time]);
});

test('moments all over five years are what the calendar says', () => {
  const from = Date.UTC(2024, 0, 1);
  for (let at = from; at < Date.UTC(2029, 0, 1); at += 30 * 60_000 + 7 * HOUR) {
    const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(LONDON);
    expect([dayOf(new Date(at)), clockTimeOf(new Date(at))]).toEqual([zoned.toPlainDate().toString(), zoned.toPlainTime().toString({ smallestUnit: 'minute' })]);
  }
});
const HOUR = 3_600_000;

test.each([['2026-03-29', '01:30', '2026-03-29T01:30:00.000Z'], ['2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'], ['2026-07-01', '14:00', '2026-07-01T13:00:00.000Z']])('%s at %s is the moment %s', (day, time, at) => {
  expect(momentOf(day, time).toISOString()).toBe(at);
});

test.each(['2024-02-28', '2026-03-28', '2026-12-31', '1899-12-30'])('days after and before %s are what the calendar says', (day) => {
  for (const days of [0, 1, -1, 2, 60, -365, 1_461, 40_000]) expect(addDays(day, days)).toBe(Temporal.PlainDate.from(day).add({ days }).toString());
});
