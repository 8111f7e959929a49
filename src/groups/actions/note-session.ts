import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found, NotFound } from '../../kit/http/index.ts';
import { nameQuestion, namesIn } from '../note-names.rules.ts';
import { peopleIn } from '../place.queries.ts';
import { cameTo, putNote, takeBackNote } from '../register.queries.ts';
import { sessionById } from '../session.queries.ts';
import { groupILead } from '../whose-groups.ts';

export type Noted = { ok: true } | { ok: false; question: string };

/** Writes something to remember of a session. A name from the register is asked about first; it may stay when the writer says so. */
export const noteSession = async (tx: Tx, sessionId: string, words: string, mayStay: boolean): Promise<Noted> => {
  authorise(tx, 'peer_worker');
  const session = found(await sessionById(tx, sessionId));
  const group = await groupILead(tx, session.group_id);
  const [came, known] = [await cameTo(tx, sessionId), await peopleIn(tx, group.id)];
  const question = nameQuestion(namesIn(words, [...known.map((p) => p.called), ...came.flatMap((c) => c.first_name ?? [])]));
  if (question && !mayStay) return { ok: false, question };
  const id = await putNote(tx, session, words, question !== null);
  audit(tx, { action: 'group.note', object: 'group_note', objectId: id });
  return { ok: true };
};

/** Erases what one wrote, at once. 404 for another's. */
export const unwriteNote = async (tx: Tx, sessionId: string, noteId: string): Promise<void> => {
  authorise(tx, 'peer_worker');
  const session = found(await sessionById(tx, sessionId));
  await groupILead(tx, session.group_id);
  if (!(await takeBackNote(tx, sessionId, noteId))) throw new NotFound();
  audit(tx, { action: 'group.note-back', object: 'group_note', objectId: noteId });
};
