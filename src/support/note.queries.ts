// Reading notes: what this viewer may see of an item, its words taken away where they may not be seen.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { namesOf } from './note-names.queries.ts';
import { noteState, seenBy } from './note.rules.ts';
import type { NoteReader, NoteState } from './note.rules.ts';

export type NoteAnswer = { id: string; words: string | null; at: Date; recorded_by: string | null; said_on: string | null; read_at: Date | null; read_by: string | null; erased_at: Date | null };
export type Note = {
  id: string; contact_id: string | null; support_id: string; person_id: string; said_by: 'worker' | 'together' | 'person';
  /** Null where they are erased or this viewer may not see them. */
  words: string | null;
  written_by: string; written_at: Date; show_by: Date; shown_at: Date | null;
  kept_at: Date | null; kept_recorded_by: string | null; kept_said_on: string | null;
  left_out_at: Date | null; left_out_by: string | null; left_out_recorded_by: string | null; left_out_said_on: string | null; erase_on: string | null; erased_at: Date | null;
  safeguarding_at: Date | null; safeguarding_by: string | null; safeguarding_why: string | null;
  corrects: string | null; correction_why: string | null; corrected_at: Date | null;
  state: NoteState; reader: NoteReader;
  /** An open withholding, for staff who may know of it. */
  withheld: { id: string; professional: string; why: string; review_on: string; tell_person: boolean } | null;
  answers: NoteAnswer[];
  /** What it said before it was corrected, newest first. */
  before: Note[];
  /** Names of those who wrote, recorded or read, by account. */
  names: ReadonlyMap<string, string>;
};

type Row = Omit<Note, 'state' | 'before' | 'names' | 'answers'> & { answers: (Omit<NoteAnswer, 'at' | 'read_at' | 'erased_at'> & { at: string; read_at: string | null; erased_at: string | null })[] | null };

const MINE = sql`i.support_id = any((select my_supports())::uuid[])`;
const RECORD = sql`i.person_id = any((select my_records())::uuid[])`;
const ASKED = sql`i.contact_id = any((select notes_i_asked_for())::uuid[])`;
const SHARED = sql`i.support_id = any((select supports_shared_with_me())::uuid[])`;

const rows = async (tx: Tx, where: ReturnType<typeof sql>, limit: number): Promise<Note[]> => {
  const { rows: found } = await sql<Row>`select i.id, i.contact_id, i.support_id, i.person_id, i.said_by, i.words, i.written_by, i.written_at, i.show_by, i.shown_at,
      i.kept_at, i.kept_recorded_by, i.kept_said_on, i.left_out_at, i.left_out_by, i.left_out_recorded_by, i.left_out_said_on, i.erase_on, i.erased_at,
      i.safeguarding_at, i.safeguarding_by, i.safeguarding_why, i.corrects, i.correction_why, i.corrected_at,
      case when ${MINE} then 'support' when ${RECORD} then case when (select viewer_role()) = 'person' then 'person' else 'record' end
        when ${ASKED} then 'lead who asked' when (select viewer_role()) = 'lead' then 'lead' when ${SHARED} then 'shared' else 'nobody' end as reader,
      (select json_build_object('id', w.id, 'professional', w.professional, 'why', w.why, 'review_on', w.review_on, 'tell_person', w.tell_person)
        from withholding w where w.trust_id = i.trust_id and w.item_id = i.id and w.ended_at is null) as withheld,
      (select json_agg(json_build_object('id', a.id, 'words', a.words, 'at', a.at, 'recorded_by', a.recorded_by, 'said_on', a.said_on, 'read_at', a.read_at, 'read_by', a.read_by, 'erased_at', a.erased_at) order by a.at)
        from note_answer a where a.trust_id = i.trust_id and a.item_id = i.id) as answers
    from note_item i where i.trust_id = ${trustOf(tx)} and (${MINE} or ${RECORD} or ${ASKED} or ${SHARED} or (i.safeguarding_at is not null and (select viewer_role()) = 'lead'))
      and ${where} order by i.written_at desc, i.id desc limit ${limit}`.execute(tx.db);
  return found.flatMap((row) => seen(tx, row));
};

const seen = (tx: Tx, row: Row): Note[] => {
  const state = noteState(row, tx.now);
  const sees = seenBy(row.reader, state);
  if (sees === 'nothing') return [];
  const words = sees === 'words';
  const answers = (row.answers ?? []).map((a) => ({ ...a, words: words ? a.words : null, at: new Date(a.at), read_at: a.read_at ? new Date(a.read_at) : null, erased_at: a.erased_at ? new Date(a.erased_at) : null }));
  return [{ ...row, state, words: words ? row.words : null, correction_why: words ? row.correction_why : null, answers, before: [], names: new Map() }];
};

/** Every version before the given items, by the item that corrected it. */
const versionsBefore = async (tx: Tx, notes: readonly Note[]): Promise<Note[]> => {
  const ids = notes.filter((n) => n.corrects !== null).map((n) => n.id);
  if (ids.length === 0) return [];
  return rows(tx, sql`i.id in (with recursive earlier as (select id, corrects from note_item where trust_id = ${trustOf(tx)} and id = any(${ids}::uuid[])
    union select n.id, n.corrects from note_item n join earlier e on n.id = e.corrects where n.trust_id = ${trustOf(tx)}) select id from earlier where id <> all(${ids}::uuid[]))`, 200);
};

const whole = async (tx: Tx, notes: Note[]): Promise<Note[]> => {
  const earlier = new Map((await versionsBefore(tx, notes)).map((n) => [n.id, n]));
  const before = (note: Note): Note[] => {
    const was = note.corrects === null ? undefined : earlier.get(note.corrects);
    return was ? [was, ...before(was)] : [];
  };
  const all = [...notes, ...earlier.values()];
  const names = await namesOf(tx, all.flatMap((n) => [n.written_by, n.kept_recorded_by, n.left_out_recorded_by, n.safeguarding_by, ...n.answers.flatMap((a) => [a.recorded_by, a.read_by])]));
  return notes.map((note) => {
    const was = before(note);
    // What is left out is left out in every version of it.
    const hidden = note.words === null;
    return { ...note, names, before: was.map((w) => ({ ...w, names, words: hidden ? null : w.words })) };
  });
};

/**
 * The newest things to remember about a person that this viewer may see, at most `limit`, newest first, each with the person's
 * answers and what it said before it was corrected. Row security and the viewer's circle decide which; left-out words are null to all but the person.
 */
export const notesOfPerson = async (tx: Tx, personId: string, limit: number): Promise<Note[]> =>
  whole(tx, await rows(tx, sql`i.person_id = ${personId} and i.corrected_at is null`, limit));

/** The same for one contact. */
export const notesOfContact = async (tx: Tx, contactId: string): Promise<Note[]> => whole(tx, await rows(tx, sql`i.contact_id = ${contactId} and i.corrected_at is null`, 100));

/** The same for several contacts at once. */
export const notesOfContacts = async (tx: Tx, contactIds: readonly string[]): Promise<Note[]> =>
  contactIds.length === 0 ? [] : whole(tx, await rows(tx, sql`i.contact_id = any(${[...contactIds]}::uuid[]) and i.corrected_at is null`, 500));

/** What was added without a contact: the person's own words. */
export const notesApart = async (tx: Tx, personId: string, limit: number): Promise<Note[]> =>
  whole(tx, await rows(tx, sql`i.person_id = ${personId} and i.contact_id is null and i.corrected_at is null`, limit));

/** What waits for the person's answer, oldest first. */
export const notesWaiting = async (tx: Tx, personId: string, limit: number): Promise<Note[]> =>
  (await whole(tx, await rows(tx, sql`i.person_id = ${personId} and i.corrected_at is null and i.kept_at is null and i.left_out_at is null and i.safeguarding_at is null
    and (i.shown_at is not null or i.show_by <= ${tx.now})`, limit))).reverse();

export const noteById = async (tx: Tx, id: string): Promise<Note | undefined> => (await whole(tx, await rows(tx, sql`i.id = ${id}`, 1)))[0];

/** Items kept for safety in the whole trust, for the lead: newest first, one page. */
export const notesForSafety = async (tx: Tx, limit: number, offset: number): Promise<Note[]> =>
  rows(tx, sql`i.safeguarding_at is not null and i.corrected_at is null and i.id in (select id from note_item where trust_id = ${trustOf(tx)} and safeguarding_at is not null and corrected_at is null
    order by safeguarding_at desc limit ${limit} offset ${offset})`, limit).then((notes) => whole(tx, notes));

/** The names people like, by id, of those this viewer may see: for lists. */
export const peopleNames = async (tx: Tx, ids: readonly string[]): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map();
  const people = await tx.db.selectFrom('person').select(['id', 'known_as']).where('trust_id', '=', trustOf(tx)).where('id', 'in', [...new Set(ids)]).execute();
  return new Map(people.map((p) => [p.id, p.known_as]));
};
