import { expect, test } from 'vitest';
import { emergencyRefusal, isConfirmed, isOpenNow, looksByDay, looksByViewer, mayReview } from './circle.rules.ts';
import type { CircleFacts, LookRow } from './circle.rules.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const BEFORE = new Date('2026-11-23T09:00:00Z');
const AFTER = new Date('2026-11-23T11:00:00Z');
const row: CircleFacts = { kind: 'support', since: BEFORE, until: null, ended_at: null };

test.each<[string, Partial<CircleFacts>, boolean]>([
  ['without an end', {}, true], ['until later', { until: AFTER }, true], ['until this moment', { until: NOW }, false], ['ended', { ended_at: BEFORE, until: AFTER }, false], ['from later', { since: AFTER }, false], ['from this moment', { since: NOW }, true],
])('a row %s opens: %j %s', (_, more, open) => expect(isOpenNow({ ...row, ...more }, NOW)).toBe(open));

test.each<[string | null, boolean]>([['2026-11-23T09:55:00Z', true], ['2026-11-23T09:54:59Z', false], [null, false]])('proved at %s: fresh enough %s', (at, fresh) => expect(isConfirmed(at === null ? null : new Date(at), NOW)).toBe(fresh));

const ask = { reason: 'She rang in tears', confirmed: true, openNow: false, seesAlready: false };
test.each([
  [{}, null], [{ confirmed: false }, 'confirm'], [{ reason: '' }, 'reason'], [{ reason: '   nine  ch   ' }, 'reason'], [{ reason: '1234567890' }, null], [{ openNow: true }, 'one at a time'], [{ seesAlready: true }, 'sees already'],
] as const)('opening in an emergency, %j: refused because %s', (more, why) => expect(emergencyRefusal({ ...ask, ...more })).toBe(why));

test.each([['ruth', null, true], ['joan', null, false], ['ruth', NOW, false]])('%s reviews what Joan opened, reviewed before at %s: %s', (reviewer, reviewed_at, may) => expect(mayReview({ account_id: 'joan', reviewed_at }, reviewer)).toBe(may));

test('looks are grouped by day and viewer, the newest day first, with reasons once', () => {
  const look = (day: string, account_id: string, action: string, times: number, reasons: string[] = []): LookRow => ({ day, account_id, role: 'lead', action, times, reasons });
  const days = looksByDay([look('2026-11-20', 'n', 'person.open', 2), look('2026-11-23', 'j', 'person.open', 1, ['why']), look('2026-11-23', 'j', 'note.open', 1, ['why']), look('2026-11-23', 'n', 'person.open', 3)]);
  expect(days).toEqual([
    { day: '2026-11-23', account_id: 'n', role: 'lead', times: 3, actions: ['person.open'], reasons: [] },
    { day: '2026-11-23', account_id: 'j', role: 'lead', times: 2, actions: ['person.open', 'note.open'], reasons: ['why'] },
    { day: '2026-11-20', account_id: 'n', role: 'lead', times: 2, actions: ['person.open'], reasons: [] },
  ]);
  expect(looksByViewer(days)).toEqual([
    { account_id: 'n', role: 'lead', times: 5, actions: ['person.open'], reasons: [] }, { account_id: 'j', role: 'lead', times: 2, actions: ['person.open', 'note.open'], reasons: ['why'] },
  ]);
});
