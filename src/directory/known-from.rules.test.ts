import { expect, test } from 'vitest';
import { sayHowKnown, type Knowledge } from './known-from.rules.ts';

const entry: Knowledge = { source: 'Trafford Council', assured_date: '2018-07-31', last_modified: null, checked_on: null, canRing: true, canAsk: true };

test.each<[Partial<Knowledge>, string]>([
  [{}, 'From Trafford Council, July 2018. Not checked since. Ring first.'],
  [{ canRing: false }, 'From Trafford Council, July 2018. Not checked since. Ask them first.'],
  [{ canRing: false, canAsk: false }, 'From Trafford Council, July 2018. Not checked since. Ask before you go.'],
  [{ assured_date: null, last_modified: new Date('2025-03-31T23:30:00Z') }, 'From Trafford Council, April 2025. Not checked since. Ring first.'],
  [{ assured_date: null }, 'From Trafford Council, without a date. Not checked by us. Ring first.'],
  [{ checked_on: '2026-11-23' }, 'From Trafford Council. Checked today.'],
  [{ checked_on: '2026-11-22' }, 'From Trafford Council. Checked yesterday.'],
  [{ checked_on: '2026-11-11' }, 'From Trafford Council. Checked 12 days ago.'],
  [{ checked_on: '2026-11-11', checked_how: 'rang' }, 'From Trafford Council. Checked by phone 12 days ago, by the peer team.'],
  [{ checked_on: '2026-11-22', checked_how: 'owner confirmed' }, 'From Trafford Council. Confirmed by the group itself yesterday.'],
  [{ checked_on: '2026-11-16', checked_how: 'went along' }, 'From Trafford Council. Checked by going there last week, by the peer team.'],
  [{ checked_on: '2026-10-05', checked_how: 'went along' }, 'From Trafford Council. Checked by going there in the week of 5 October 2026, by the peer team.'],
  [{ checked_on: '2026-05-20', checked_how: 'rang', next_check: '2027-05-20' }, 'From Trafford Council. Checked by phone 6 months ago, by the peer team.'],
  [{ checked_on: '2026-08-20', checked_how: 'rang', next_check: '2026-11-20' }, 'From Trafford Council. Last checked by phone on 20 August 2026, by the peer team. Ring first.'],
  [{ bad_reports: 1, last_report: 'could not reach', last_report_on: '2026-11-16' }, 'Somebody from the peer team could not reach them last week. Ring first. From Trafford Council, July 2018. Not checked since.'],
  [{ bad_reports: 2, last_report: 'moved or ended', last_report_on: '2026-11-23' }, 'Two or more people from the peer team found this week that it has moved or ended. Ring first. From Trafford Council, July 2018. Not checked since.'],
  [{ checked_on: '2026-01-05' }, 'From Trafford Council. Last checked on 5 January 2026. Ring first.'],
])('%j is said %j', (change, words) => {
  expect(sayHowKnown({ ...entry, ...change }, '2026-11-23')).toBe(words);
});
