import { describe, expect, test } from 'vitest';
import { readyItems, readyTerms } from './items.ts';
import { gapsFirst, mayPlace, needsLook, readinessOn, sessionCounts, signingProblem } from './readiness.rules.ts';
import type { Again, Entry, Exception, Facts, Signature } from './readiness.rules.ts';
import { sayMissing, sayState } from './say-readiness.ts';

const terms = { sign_months: 12, look_again_days: 28, exception_days: 92, soon_days: 42 };
const items = [{ key: 'base', words: 'A base', good_months: 12 }, { key: 'role', words: 'A role', good_months: 24 }];
const at = (day: string, time = '10:00'): Date => new Date(`${day}T${time}:00Z`);
const has = (item: string, day: string, until: string, time = '09:00'): Entry => ({ id: `${item}${day}`, item, kind: 'evidence', words: 'A desk', owner: 'Sam', due_on: null, on_day: day, good_until: until, entered_at: at(day, time) });
const todo = (item: string, day: string, due: string): Entry => ({ id: `${item}${day}t`, item, kind: 'to do', words: '', owner: 'Sam', due_on: due, on_day: null, good_until: null, entered_at: at(day) });
const manager = (day: string, account = 'sam'): Signature => ({ signs_as: 'manager', account_id: account, signed_at: at(day) });
const peer = (day: string, account = 'nadia'): Signature => ({ signs_as: 'peer worker', account_id: account, signed_at: at(day, '11:00') });
const asked = (day: string, why: Again['why'] = 'new manager', yes = true): Again => ({ why, asked: yes, at: at(day, '12:00') });
const exception = (day: string, until: string, back = false): Exception => ({ until_on: until, signed_at: at(day), taken_back_at: back ? at(day) : null });
const facts = (f: Partial<Facts>): Facts => ({ items, entries: [], signatures: [], again: [], exceptions: [], ...f });
const both = [has('base', '2026-03-01', '2027-03-01'), has('role', '2026-03-01', '2028-03-01')];
const signed = [manager('2026-03-02'), peer('2026-03-05')];

describe('readiness of a team on a day', () => {
  test.each<[string, Partial<Facts>, string, string, string | null, string[]]>([
    ['nothing written', {}, '2026-03-10', 'not yet', null, ['base', 'role']],
    ['written, nobody signed', { entries: both }, '2026-03-10', 'not yet', null, []],
    ['the manager alone has signed', { entries: both, signatures: [manager('2026-03-02')] }, '2026-03-10', 'not yet', null, []],
    ['a peer worker alone has signed', { entries: both, signatures: [peer('2026-03-05')] }, '2026-03-10', 'not yet', null, []],
    ['one account signed as both', { entries: both, signatures: [manager('2026-03-02', 'sam'), peer('2026-03-05', 'sam')] }, '2026-03-10', 'not yet', null, []],
    ['both signed: ready until the first thing runs out', { entries: both, signatures: signed }, '2026-03-10', 'ready', '2027-03-01', []],
    ['on the last day', { entries: both, signatures: signed }, '2027-03-01', 'ready', '2027-03-01', []],
    ['the day after, one thing has run out', { entries: both, signatures: signed }, '2027-03-02', 'run out', null, ['base']],
    ['the day before both had signed', { entries: both, signatures: signed }, '2026-03-04', 'not yet', null, []],
    ['evidence renewed and signed again', { entries: [...both, has('base', '2027-02-01', '2028-02-01')], signatures: [...signed, manager('2027-02-02'), peer('2027-02-03')] }, '2027-03-02', 'ready', '2028-02-01', []],
    ['renewed but not signed: the signed evidence still holds', { entries: [...both, has('base', '2027-02-01', '2028-02-01')], signatures: signed }, '2027-02-10', 'ready', '2027-03-01', []],
    ['renewed but not signed, and the signed one is over', { entries: [...both, has('base', '2027-02-01', '2028-02-01')], signatures: signed }, '2027-03-02', 'run out', null, []],
    ['signatures too are good for a year only', { entries: [has('base', '2026-03-01', '2029-03-01'), both[1]!], signatures: signed }, '2027-03-04', 'run out', null, []],
    ['said to be gone', { entries: [...both, todo('base', '2026-06-01', '2026-07-01')], signatures: signed }, '2026-06-02', 'run out', null, ['base']],
    ['a new manager: four weeks to look again', { entries: both, signatures: signed, again: [asked('2026-06-01')] }, '2026-06-20', 'ready', '2026-06-29', []],
    ['a new manager, and nobody looked', { entries: both, signatures: signed, again: [asked('2026-06-01')] }, '2026-06-30', 'run out', null, []],
    ['a new manager who signed, and the peer worker has not', { entries: both, signatures: [...signed, manager('2026-06-03', 'tam')], again: [asked('2026-06-01')] }, '2026-06-30', 'run out', null, []],
    ['both looked again', { entries: both, signatures: [...signed, manager('2026-06-03', 'tam'), peer('2026-06-04')], again: [asked('2026-06-01')] }, '2026-06-30', 'ready', '2027-03-01', []],
    ['after a concern the lead saw no need', { entries: both, signatures: signed, again: [asked('2026-06-01', 'concern', false)] }, '2026-06-30', 'ready', '2027-03-01', []],
    ['an exception, until its day', { entries: [], exceptions: [exception('2026-03-01', '2026-04-01')] }, '2026-04-01', 'by exception', '2026-04-01', ['base', 'role']],
    ['an exception is over', { entries: [], exceptions: [exception('2026-03-01', '2026-04-01')] }, '2026-04-02', 'not yet', null, ['base', 'role']],
    ['an exception taken back', { entries: [], exceptions: [exception('2026-03-01', '2026-04-01', true)] }, '2026-03-02', 'not yet', null, ['base', 'role']],
    ['an item of the team’s own that came later', { items: [...items, { key: 'own', words: 'Own', good_months: 12 }], entries: both, signatures: signed }, '2026-03-10', 'run out', null, ['own']],
  ])('%s', (_what, some, on, state, until, missing) => {
    const r = readinessOn(facts(some), on, terms);
    expect([r.state, r.until]).toEqual([state, until]);
    expect(r.items.filter((i) => i.standing === 'not there' || i.standing === 'ran out').map((i) => i.item.key)).toEqual(missing);
    expect(mayPlace(r)).toBe(state === 'ready' || state === 'by exception');
    expect(`${sayState(r)} ${sayMissing(r)}`).not.toMatch(/undefined|null|NaN/);
  });

  test('who is missing is said: the one who has not signed since, or both', () => {
    const of = (some: Partial<Facts>, on: string) => readinessOn(facts(some), on, terms).unsigned;
    expect(of({ entries: both }, '2026-03-10')).toEqual(['manager', 'peer worker']);
    expect(of({ entries: both, signatures: [manager('2026-03-02')] }, '2026-03-10')).toEqual(['peer worker']);
    expect(of({ entries: both, signatures: signed }, '2026-03-10')).toEqual([]);
    expect(of({ entries: both, signatures: [...signed, manager('2026-06-03', 'tam')], again: [asked('2026-06-01')] }, '2026-06-10')).toEqual(['peer worker']);
  });

  test('signing waits until everything is written down, is refused twice, and by whoever signed the other line', () => {
    const of = (some: Partial<Facts>) => readinessOn(facts(some), '2026-03-10', terms);
    expect(signingProblem(of({}), 'manager', 'sam', [])).toContain('2 things are still missing');
    expect(signingProblem(of({ entries: both }), 'manager', 'sam', [])).toBeNull();
    expect(signingProblem(of({ entries: both, signatures: signed }), 'manager', 'sam', signed)).toContain('signed by the manager already');
    expect(signingProblem(of({ entries: both, signatures: [manager('2026-03-02')] }), 'peer worker', 'sam', [manager('2026-03-02')])).toContain('Two different people');
  });

  test('peer workers in a team that is not ready: somebody named looks, and looks again on the day they said', () => {
    const readiness = readinessOn(facts({ entries: both, signatures: signed }), '2027-03-02', terms);
    const of = (placed: boolean, looked: string | null) => needsLook({ placed, readiness, looked: looked === null ? null : { again_on: looked } }, '2027-03-02');
    expect([of(true, null), of(true, '2027-03-10'), of(true, '2027-03-02'), of(false, null)]).toEqual([true, false, true, false]);
    const ready = readinessOn(facts({ entries: both, signatures: signed }), '2026-04-01', terms);
    const teams = [{ name: 'a', placed: true, readiness: ready, looked: null }, { name: 'b', placed: false, readiness, looked: null }, { name: 'c', placed: true, readiness, looked: null }];
    expect(gapsFirst(teams, '2027-03-02').map((t) => t.name)).toEqual(['c', 'b', 'a']);
  });

  test('a preparation session counts when a peer worker led it and a manager was there', () => {
    expect([[1, 1], [0, 1], [2, 0]].map(([peers = 0, managers = 0]) => sessionCounts({ peers, managers }))).toEqual([true, false, false]);
  });
});

describe('the items', () => {
  test('ten to fourteen, each with what counts, how long it is good and a source; the terms can be read', () => {
    expect(readyItems().length).toBeGreaterThanOrEqual(10);
    expect(readyItems().length).toBeLessThanOrEqual(14);
    for (const item of readyItems()) expect([item.words !== '', item.counts !== '', item.good_months > 0, item.source !== ''], item.key).toEqual([true, true, true, true]);
    expect(new Set(readyItems().map((i) => i.key)).size).toBe(readyItems().length);
    expect(Object.values(readyTerms()).every((n) => n > 0)).toBe(true);
  });
});
