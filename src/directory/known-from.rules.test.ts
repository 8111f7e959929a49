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
  [{ checked_on: '2026-01-05' }, 'From Trafford Council. Last checked on 5 January 2026. Ring first.'],
])('%j is said %j', (change, words) => {
  expect(sayHowKnown({ ...entry, ...change }, '2026-11-23')).toBe(words);
});
