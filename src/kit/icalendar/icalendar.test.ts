import { describe, expect, test } from 'vitest';
import { icalendar } from './index.ts';

const at = new Date('2026-11-27T09:00:00Z');
const one = { id: '0192f0c8-0000-7000-8000-000000000001', title: 'Recovery; together, "now"', start: new Date('2027-03-26T10:00:00Z'), end: new Date('2027-03-26T16:00:00Z') };
const unfolded = (text: string): string[] => text.replace(/\r\n /g, '').split('\r\n');

describe('a date for somebody’s own calendar', () => {
  test('has its times in UTC, its signs escaped and the same id each time', () => {
    const lines = unfolded(icalendar('Events', [{ ...one, where: 'Ardwick Hall, 1 Long Lane', words: 'Lunch is there.\nBring nothing.' }], at));
    expect(lines).toEqual(expect.arrayContaining([
      'BEGIN:VCALENDAR', 'VERSION:2.0', 'METHOD:PUBLISH', 'UID:0192f0c8-0000-7000-8000-000000000001@alongside', 'DTSTART:20270326T100000Z', 'DTEND:20270326T160000Z', 'DTSTAMP:20261127T090000Z',
      'SUMMARY:Recovery\\; together\\, "now"', 'LOCATION:Ardwick Hall\\, 1 Long Lane', 'DESCRIPTION:Lunch is there.\\nBring nothing.', 'STATUS:CONFIRMED', 'SEQUENCE:0', 'END:VCALENDAR',
    ]));
  });
  test('called off, it takes itself back', () => {
    const lines = unfolded(icalendar('Events', [{ ...one, cancelled: true, version: 2 }], at));
    expect(lines).toEqual(expect.arrayContaining(['STATUS:CANCELLED', 'SEQUENCE:2']));
  });
  test('no line is longer than 75 bytes, also with letters of several bytes, and every line ends with CRLF', () => {
    const text = icalendar('Events', [{ ...one, title: 'Zażółć gęślą jaźń '.repeat(20) }], at);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(76);
  });
  test('what somebody types cannot begin a line of its own', () => {
    expect(unfolded(icalendar('Events', [{ ...one, title: 'x\r\nATTENDEE:mailto:a@example.org' }], at)).some((line) => line.startsWith('ATTENDEE'))).toBe(false);
  });
});
