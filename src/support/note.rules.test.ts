import { describe, expect, test } from 'vitest';
import { eraseOn, isReason, mayDo, NOTE_STATES, noteState, READERS, seenBy } from './note.rules.ts';
import type { NoteFacts, NoteReader, NoteState, Seen } from './note.rules.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const BEFORE = new Date('2026-11-20T10:00:00Z');
const AFTER = new Date('2026-11-27T10:00:00Z');
const plain: NoteFacts = { shown_at: null, show_by: AFTER, kept_at: null, erase_on: null, erased_at: null, safeguarding_at: null, corrected_at: null };

test.each<[string, Partial<NoteFacts>, NoteState]>([
  ['just written', {}, 'not shown yet'],
  ['shown', { shown_at: BEFORE }, 'waiting'],
  ['its day has come', { show_by: NOW }, 'waiting'],
  ['agreed', { shown_at: BEFORE, kept_at: NOW }, 'kept'],
  ['left out', { shown_at: BEFORE, erase_on: '2026-12-23' }, 'left out'],
  ['agreed first, left out later', { shown_at: BEFORE, kept_at: BEFORE, erase_on: '2026-12-23' }, 'left out'],
  ['left out and brought back', { shown_at: BEFORE, kept_at: NOW, erase_on: null }, 'kept'],
  ['erased', { shown_at: BEFORE, erase_on: '2026-11-23', erased_at: NOW }, 'erased'],
  ['kept for safety after it was left out', { shown_at: BEFORE, safeguarding_at: NOW }, 'for safety'],
  ['kept for safety before it was shown', { safeguarding_at: NOW }, 'for safety'],
  ['corrected', { shown_at: BEFORE, kept_at: BEFORE, corrected_at: NOW }, 'corrected'],
  ['corrected, then left out and erased with its newer version', { corrected_at: BEFORE, erase_on: '2026-11-23', erased_at: NOW }, 'erased'],
])('an item %s is: %s', (_, facts, state) => {
  expect(noteState({ ...plain, ...facts }, NOW)).toBe(state);
});

// One line a state, one letter a reader: w words, f the fact alone, - nothing.
const TABLE: Record<NoteState, string> = {
  //               person support record lead asked shared nobody
  'not shown yet': '- w w - - - -',
  waiting: '        w w w - w - -',
  kept: '           w w w - w w -',
  'left out': '     w f f - - - -',
  erased: '         f f f - - - -',
  'for safety': '   w w w w w - -',
  corrected: '      w w w - w - -',
};
const LETTER: Record<string, Seen> = { w: 'words', f: 'fact', '-': 'nothing' };

describe('what each reader sees', () => {
  for (const state of NOTE_STATES) {
    TABLE[state].trim().split(' ').forEach((letter, i) => {
      const reader = READERS[i] as NoteReader;
      test(`${reader}, an item that is ${state}: ${LETTER[letter]}`, () => expect(seenBy(reader, state)).toBe(LETTER[letter]));
    });
  }
  test.each<[NoteReader, Seen]>([['person', 'nothing'], ['shared', 'nothing'], ['support', 'words'], ['lead', 'words']])('withheld: the %s sees %s', (reader, sees) => expect(seenBy(reader, 'for safety', true)).toBe(sees));
});

describe('what may be done', () => {
  test.each<[NoteReader, NoteState, 'worker' | 'together' | 'person', boolean, string]>([
    ['person', 'waiting', 'worker', false, 'keep, leave out, add words'],
    ['person', 'kept', 'worker', false, 'leave out, add words'],
    ['person', 'left out', 'worker', false, 'bring back'],
    ['person', 'erased', 'worker', false, ''],
    ['person', 'for safety', 'worker', false, 'add words'],
    ['person', 'not shown yet', 'worker', false, ''],
    ['person', 'kept', 'person', false, 'leave out, add words'],
    ['support', 'not shown yet', 'worker', false, 'show, keep, leave out, add words, correct, keep for safety'],
    ['support', 'waiting', 'together', false, 'keep, leave out, add words, correct, keep for safety'],
    ['support', 'left out', 'worker', false, 'bring back, keep for safety'],
    ['support', 'kept', 'person', false, 'leave out, add words, keep for safety'],
    ['support', 'for safety', 'worker', false, 'add words, correct, withhold'],
    ['support', 'for safety', 'worker', true, ''],
    ['support', 'erased', 'worker', false, ''],
    ['lead', 'for safety', 'worker', false, ''],
    ['record', 'waiting', 'worker', false, ''],
    ['shared', 'kept', 'worker', false, ''],
  ])('%s, %s, said by %s, withheld %s: %s', (reader, state, said_by, withheld, verbs) => {
    expect(mayDo(reader, state, { said_by, withheld }).join(', ')).toBe(verbs);
  });
});

test.each([['2026-11-23', 30, '2026-12-23'], ['2027-01-31', 30, '2027-03-02'], ['2026-11-23', 0, '2026-11-23']])('left out on %s with %i days: erased on %s', (today, days, on) => expect(eraseOn(today, days)).toBe(on));
test.each([['because', false], ['   because  ', false], ['because I need it', true], ['', false]])('%j is reason enough: %s', (words, enough) => expect(isReason(words)).toBe(enough));
