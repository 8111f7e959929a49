// Rules of meetings, as tables.
import { describe, expect, test } from 'vitest';
import { ACTIVITIES, activityWords } from './activities.ts';
import { contactState, isOffWard, ringTime, saidByPerson } from './contact.rules.ts';
import type { StepKind } from './contact.rules.ts';
import { pressesFor } from './contact-press.rules.ts';
import { sayFact, sayHours } from './contact-words.ts';
import { factText, toCopy } from './own-record.rules.ts';
import type { MetFacts } from './support-facts.rules.ts';
import { factsOf, isHomeDue, isMetOnce, isNew, withHeld } from './support-facts.rules.ts';

const at = (text: string): Date => new Date(text);
const NOW = at('2026-11-23T10:00:00Z');
const open = { planned_at: at('2026-11-23T14:00:00Z'), planned_minutes: 60, cancelled_at: null, recorded_at: null, held: null };

describe('where a contact stands', () => {
  test.each([
    ['planned for later', {}, 'ahead'],
    ['its time has come', { planned_at: NOW }, 'begun'],
    ['recorded as held', { recorded_at: NOW, held: true }, 'held'],
    ['recorded as not held', { recorded_at: NOW, held: false }, 'did not happen'],
    ['called off', { cancelled_at: NOW }, 'called off'],
    ['called off, and then recorded anyway', { cancelled_at: NOW, recorded_at: NOW, held: true }, 'held'],
  ] as const)('%s', (_, facts, state) => expect(contactState({ ...open, ...facts }, NOW)).toBe(state));
  test.each([['on the ward', false], ['at home', true], ['out and about', true], ['at our base', false], ['phone', false], ['video', false], ['text', false]] as const)('%s: off the ward %s', (how, off) => expect(isOffWard(how)).toBe(off));
  test('somebody rings half an hour after the planned end, and never sooner than half an hour from now', () => {
    expect(ringTime(open, NOW)).toEqual(at('2026-11-23T15:30:00Z'));
    expect(ringTime(open, at('2026-11-23T15:20:00Z'))).toEqual(at('2026-11-23T15:50:00Z'));
  });
  test('what the person said counts until the meeting is moved', () => {
    const step = (kind: StepKind, time: string) => ({ kind, at: at(time) });
    expect(saidByPerson([step('cannot make it', '2026-11-21T09:00:00Z')])).toHaveLength(1);
    expect(saidByPerson([step('cannot make it', '2026-11-21T09:00:00Z'), step('moved', '2026-11-21T10:00:00Z')])).toEqual([]);
    expect(saidByPerson([step('moved', '2026-11-21T08:00:00Z'), step('somewhere else', '2026-11-21T09:00:00Z')])).toHaveLength(1);
  });
});

describe('what can be pressed', () => {
  const around = { setOff: false, out: false, wardPhone: true, phone: true };
  const later = at('2026-11-23T14:05:00Z');
  test.each([
    ['on the ward, before', 'on the ward', NOW, {}, ['on my way', 'ring the ward', 'change']],
    ['on the ward, set off', 'on the ward', NOW, { setOff: true }, ['ring the ward', 'change']],
    ['on the ward, no number', 'on the ward', NOW, { wardPhone: false }, ['on my way', 'change']],
    ['on the ward, begun', 'on the ward', later, {}, ['record', 'change']],
    ['at home, before', 'at home', NOW, {}, ['check in', 'change']],
    ['at home, checked in early', 'at home', NOW, { out: true }, ['check out', 'change']],
    ['at home, begun and checked in', 'at home', later, { out: true }, ['check out', 'record']],
    ['at home, begun and not checked in', 'at home', later, {}, ['record', 'check in', 'change']],
    ['at home, its end two hours past', 'at home', at('2026-11-23T17:00:00Z'), {}, ['record', 'check in', 'change']],
    ['at home, long over', 'at home', at('2026-11-23T17:01:00Z'), {}, ['record', 'change']],
    ['on the ward, days before', 'on the ward', at('2026-11-20T10:00:00Z'), {}, ['ring the ward', 'change']],
    ['at home, days before', 'at home', at('2026-11-20T10:00:00Z'), {}, ['change']],
    ['at home, half a day before', 'at home', at('2026-11-23T02:00:00Z'), {}, ['check in', 'change']],
    ['phone, before', 'phone', NOW, {}, ['ring them', 'change']],
    ['video, before', 'video', NOW, {}, ['change']],
  ] as const)('%s', (_, how, when, more, presses) => expect(pressesFor({ ...open, how }, { ...around, ...more }, when)).toEqual(presses));
  test('nothing on a meeting that is over', () => {
    expect(pressesFor({ ...open, how: 'on the ward', recorded_at: NOW, held: true }, around, later)).toEqual([]);
    expect(pressesFor({ ...open, how: 'on the ward', cancelled_at: NOW }, around, NOW)).toEqual([]);
  });
});

describe('the facts of a support', () => {
  const none = { first_held_at: null, second_held_at: null, last_held_at: null, home_held_at: null };
  const [one, two, three] = [at('2026-11-02T10:00:00Z'), at('2026-11-09T10:00:00Z'), at('2026-11-16T10:00:00Z')];
  const held = (time: Date, how: 'on the ward' | 'at home' = 'on the ward') => ({ at: time, how });
  test.each([
    ['in order', [one, two, three]], ['backwards', [three, two, one]], ['the middle last', [one, three, two]],
  ] as [string, Date[]][])('first, second and last are the same however they are written down: %s', (_, order) => {
    expect(order.reduce<MetFacts>((facts, time) => withHeld(facts, held(time), null), none)).toEqual({ first_held_at: one, second_held_at: two, last_held_at: three, home_held_at: null });
    expect(factsOf(order.map((time) => held(time)), null)).toEqual({ first_held_at: one, second_held_at: two, last_held_at: three, home_held_at: null });
  });
  test.each([
    ['not left', null, 'at home', null], ['left later', '2026-11-10', 'at home', null], ['left before', '2026-11-08', 'on the ward', two],
    ['the day they left, on the ward', '2026-11-09', 'on the ward', null], ['the day they left, at home', '2026-11-09', 'at home', two],
  ] as const)('first at home, %s', (_, leftOn, how, home) => expect(withHeld(none, held(two, how), leftOn).home_held_at).toEqual(home));
  test.each([
    ['before they went back', '2026-11-10', 'at home', two], ['the day they went back, at home', '2026-11-09', 'at home', two],
    ['the day they went back, on the ward', '2026-11-09', 'on the ward', null], ['on the ward again', '2026-11-08', 'on the ward', null], ['on leave from the ward', '2026-11-08', 'at home', null],
  ] as const)('first at home of an earlier leaving: %s', (_, backOn, how, home) => expect(withHeld(none, held(two, how), '2026-11-05', backOn).home_held_at).toEqual(home));

  const base = { ...none, next_planned_at: null, rather_not_at: null, ended_at: null, leaving_hospital: true, began_at: at('2026-11-06T10:00:00Z') };
  test.each([
    ['met once, nothing booked', { first_held_at: one, last_held_at: one }, true],
    ['something is booked', { first_held_at: one, next_planned_at: three }, false],
    ['met twice', { first_held_at: one, second_held_at: two }, false],
    ['would rather not', { first_held_at: one, rather_not_at: two }, false],
    ['ended', { first_held_at: one, ended_at: two }, false],
    ['not met', {}, false],
  ])('the worklist: %s', (_, facts, listed) => expect(isMetOnce({ ...base, ...facts })).toBe(listed));
  test.each([
    ['home, not met since', { last_held_at: one }, '2026-11-05', true],
    ['met since', { last_held_at: two }, '2026-11-05', false],
    ['something booked', { last_held_at: one, next_planned_at: three }, '2026-11-05', false],
    ['still on the ward', { last_held_at: one }, null, false],
    ['not for leaving hospital', { last_held_at: one, leaving_hospital: false }, '2026-11-05', false],
    ['not for leaving hospital, but in hospital while it went on', { last_held_at: one, leaving_hospital: false }, '2026-11-12', true],
  ])('first at home due: %s', (_, facts, leftOn, due) => expect(isHomeDue({ ...base, ...facts }, leftOn)).toBe(due));
  test('somebody new is not met and has nothing booked', () => {
    expect(isNew(base)).toBe(true);
    expect(isNew({ ...base, next_planned_at: three })).toBe(false);
  });
});

describe('what is done together', () => {
  const words = ACTIVITIES.map((a) => `${a.activity} ${a.words}`).join(' ').toLowerCase();
  test.each(['therap', 'observ', 'escort', 'medic', 'cover for', 'tablet', 'assess', 'risk', 'search', 'restrain', 'transport'])('no "%s" in the menu', (word) => expect(words).not.toContain(word));
  test('a first meeting has its own, about the two of them', () => expect(ACTIVITIES.filter((a) => a.first).length).toBeGreaterThanOrEqual(4));
  test('one that has left the menu is still said', () => expect(activityWords(['listening', 'an old one'])).toEqual(['Listening', 'an old one']));
});

describe('in words', () => {
  const fact = { at: open.planned_at, planned_at: open.planned_at, cancelled_at: null, cancelled_who: null, recorded_at: null, held: null, minutes: null, how: 'on the ward' as const, place: 'Day room' };
  test.each([
    [{}, 'Monday 23 November, 2pm: on the ward, Day room'],
    [{ recorded_at: NOW, held: true, minutes: 45 }, 'Monday 23 November, 2pm: 45 minutes on the ward'],
    [{ recorded_at: NOW, held: false }, 'Monday 23 November, 2pm: did not happen'],
    [{ cancelled_at: NOW, cancelled_who: 'person' }, 'Monday 23 November, 2pm: called off, not possible for the person'],
  ])('%j', (more, said) => expect(sayFact({ ...fact, ...more }, '2026-11-23')).toBe(said));
  test.each([[810, '13½ hours'], [900, '15 hours'], [60, '1 hour'], [45, '45 minutes']])('%i minutes: %s', (minutes, said) => expect(sayHours(minutes)).toBe(said));
});

describe('the trust’s own record', () => {
  const held = { beganAt: at('2026-11-23T14:00:00Z'), minutes: 45, held: true, notHeldWho: null, how: 'on the ward' as const, place: 'Day room', activities: ['Listening'], worker: 'Nadia', corrected: null, next: at('2026-12-01T14:00:00Z') };
  test('the fact in plain text', () => expect(factText(held)).toBe('Peer support contact, 23 November 2026, 2pm.\nHeld on the ward (Day room), 45 minutes.\nTogether: Listening.\nNext: 1 December 2026, 2pm.\nNadia, peer support worker.'));
  test('what did not happen blames nobody', () => expect(factText({ ...held, held: false, notHeldWho: 'person', next: null })).toBe('Peer support contact, 23 November 2026, 2pm.\nPlanned on the ward; did not happen (not possible for the person).\nNadia, peer support worker.'));
  const [t1, t2] = [NOW, at('2026-11-24T10:00:00Z')];
  test.each([
    ['nothing copied, nothing agreed', { recordedAt: t1, factCopiedAt: null, newestKeptAt: null, wordsCopiedAt: null }, { fact: true, words: false }],
    ['the fact is copied', { recordedAt: t1, factCopiedAt: t2, newestKeptAt: null, wordsCopiedAt: null }, { fact: false, words: false }],
    ['corrected since', { recordedAt: t2, factCopiedAt: t1, newestKeptAt: null, wordsCopiedAt: null }, { fact: true, words: false }],
    ['words agreed since', { recordedAt: t1, factCopiedAt: t1, newestKeptAt: t2, wordsCopiedAt: t1 }, { fact: false, words: true }],
    ['all of it', { recordedAt: t1, factCopiedAt: t1, newestKeptAt: t1, wordsCopiedAt: t2 }, { fact: false, words: false }],
  ])('%s', (_, facts, waiting) => expect(toCopy(facts)).toEqual(waiting));
});
