// Whether a verb may be used on an item now: found, in scope, and standing where the verb makes sense.
import type { Tx } from '../access/index.ts';
import { found } from '../kit/http/index.ts';
import { personById } from '../people/index.ts';
import { noteById } from './note.queries.ts';
import type { Note } from './note.queries.ts';
import { mayDo } from './note.rules.ts';
import type { NoteVerb } from './note.rules.ts';

export type Done = { ok: true; note: Note } | { ok: false; because: string };

export const mayOf = (note: Note): readonly NoteVerb[] => mayDo(note.reader, note.state, { said_by: note.said_by, withheld: note.withheld !== null });

const WHY_NOT: Record<Note['state'], string> = {
  'not shown yet': 'These words have not been shown yet.',
  waiting: 'These words are waiting for an answer.',
  kept: 'These words are kept already.',
  'left out': 'These words were left out. They can be brought back until they are erased.',
  erased: 'These words were erased. They cannot be brought back.',
  'for safety': 'These words are kept for safety, so they cannot be left out. Words can be added beside them.',
  corrected: 'These words were corrected. Open the newer ones.',
};

export const CLOSED = 'This record is closed. It is kept, and nothing more is written in it.';
export const isClosed = async (tx: Tx, personId: string): Promise<boolean> => ((await personById(tx, personId))?.locked_at ?? null) !== null;

/** The item when the viewer may do this with it now; else the reason in a sentence. 404 for anybody else's. */
export const noteFor = async (tx: Tx, id: string, verb: NoteVerb): Promise<Done> => {
  const note = found(await noteById(tx, id));
  if (await isClosed(tx, note.person_id)) return { ok: false, because: CLOSED };
  if (mayOf(note).includes(verb)) return { ok: true, note };
  return { ok: false, because: note.withheld ? 'These words are withheld for now. They stay as they are until they are looked at again.' : WHY_NOT[note.state] };
};
