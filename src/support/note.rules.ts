// Notes written together: what an item is, from its facts, and what each reader sees of it. Pure.
import { addDays } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';

export type NoteFacts = {
  shown_at: Date | null;
  show_by: Date;
  kept_at: Date | null;
  /** Set while it is left out; null again when somebody changed their mind. */
  erase_on: Day | null;
  erased_at: Date | null;
  safeguarding_at: Date | null;
  corrected_at: Date | null;
};

export const NOTE_STATES = ['not shown yet', 'waiting', 'kept', 'left out', 'erased', 'for safety', 'corrected'] as const;
export type NoteState = (typeof NOTE_STATES)[number];

/** Where an item stands. "Waiting" is for the person's answer; "for safety" is kept whether or not they agree. */
export const noteState = (note: NoteFacts, at: Date): NoteState => {
  if (note.erased_at) return 'erased';
  if (note.corrected_at) return 'corrected';
  if (note.safeguarding_at) return 'for safety';
  if (note.erase_on) return 'left out';
  if (note.kept_at) return 'kept';
  return note.shown_at !== null || note.show_by <= at ? 'waiting' : 'not shown yet';
};

/**
 * By what right somebody reads: the person; who supports or covers; whoever opened the whole record (an emergency, the two named people);
 * a lead; a lead who asked for this one with a reason; a later worker the person shared it with.
 */
export const READERS = ['person', 'support', 'record', 'lead', 'lead who asked', 'shared', 'nobody'] as const;
export type NoteReader = (typeof READERS)[number];

/** `nothing`: that there is an item is not shown either. `fact`: that there is one, and what became of it. `words`: its words too. */
export type Seen = 'nothing' | 'fact' | 'words';

const SEEN: Record<NoteState, Record<NoteReader, Seen>> = {
  'not shown yet': { person: 'nothing', support: 'words', record: 'words', lead: 'nothing', 'lead who asked': 'nothing', shared: 'nothing', nobody: 'nothing' },
  waiting: { person: 'words', support: 'words', record: 'words', lead: 'nothing', 'lead who asked': 'words', shared: 'nothing', nobody: 'nothing' },
  kept: { person: 'words', support: 'words', record: 'words', lead: 'nothing', 'lead who asked': 'words', shared: 'words', nobody: 'nothing' },
  // Left out: only the person still sees the words, so that they can change their mind.
  'left out': { person: 'words', support: 'fact', record: 'fact', lead: 'nothing', 'lead who asked': 'nothing', shared: 'nothing', nobody: 'nothing' },
  erased: { person: 'fact', support: 'fact', record: 'fact', lead: 'nothing', 'lead who asked': 'nothing', shared: 'nothing', nobody: 'nothing' },
  'for safety': { person: 'words', support: 'words', record: 'words', lead: 'words', 'lead who asked': 'words', shared: 'nothing', nobody: 'nothing' },
  corrected: { person: 'words', support: 'words', record: 'words', lead: 'nothing', 'lead who asked': 'words', shared: 'nothing', nobody: 'nothing' },
};

/** What a reader sees of an item. Withheld items are nothing to the person; that something is withheld is said apart. */
export const seenBy = (reader: NoteReader, state: NoteState, withheld = false): Seen => (withheld && (reader === 'person' || reader === 'shared') ? 'nothing' : SEEN[state][reader]);

export const NOTE_VERBS = ['keep', 'leave out', 'bring back', 'add words', 'show', 'correct', 'keep for safety', 'withhold'] as const;
export type NoteVerb = (typeof NOTE_VERBS)[number];

const PERSON_MAY: Record<NoteState, readonly NoteVerb[]> = {
  'not shown yet': [], waiting: ['keep', 'leave out', 'add words'], kept: ['leave out', 'add words'], 'left out': ['bring back'], erased: [], 'for safety': ['add words'], corrected: [],
};
const WORKER_MAY: Record<NoteState, readonly NoteVerb[]> = {
  'not shown yet': ['show', 'keep', 'leave out', 'add words', 'correct', 'keep for safety'],
  waiting: ['keep', 'leave out', 'add words', 'correct', 'keep for safety'],
  kept: ['leave out', 'add words', 'correct', 'keep for safety'],
  'left out': ['bring back', 'keep for safety'],
  erased: [],
  'for safety': ['add words', 'correct', 'withhold'],
  corrected: [],
};

/**
 * What the person may do with an item, or what their worker may: record that the person said so, or act as its writer.
 * Words of the person are theirs to change, not a worker's. A withheld item stays as it is until it is looked at again.
 */
export const mayDo = (reader: NoteReader, state: NoteState, note: { said_by: 'worker' | 'together' | 'person'; withheld: boolean }): readonly NoteVerb[] => {
  if (reader === 'person') return note.withheld ? [] : PERSON_MAY[state];
  if (reader !== 'support') return [];
  if (note.withheld) return [];
  return WORKER_MAY[state].filter((verb) => note.said_by !== 'person' || (verb !== 'correct' && verb !== 'show'));
};

/** The day words are erased that are left out today; `days` is a setting of the trust, 30 to begin with. */
export const eraseOn = (today: Day, days: number): Day => addDays(today, days);

/** The longest a withholding may stand before it is looked at again. Ours, not guidance: three months. */
export const LONGEST_WITHHOLDING_DAYS = 92;
/** How far back "as they said on …" may lie. */
export const SAID_WITHIN_DAYS = 60;
/** How long a lead who asked with a reason may read, in hours; one meeting at a time, nothing that the person has not been shown, left out, or that is withheld. */
export const ASKED_HOURS = 2;
export const SHORTEST_REASON = 10;
/** A reason long enough to mean something to the person who will read it. */
export const isReason = (words: string): boolean => words.trim().length >= SHORTEST_REASON;
