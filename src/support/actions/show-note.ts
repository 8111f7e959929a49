import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { noteFor } from '../note-guard.ts';
import type { Done } from '../note-guard.ts';
import { markAnswersRead, markShown } from '../note-write.queries.ts';

/** The person sees an item from now on, before the day it would be shown anyway. */
export const showNote = async (tx: Tx, id: string): Promise<Done> => {
  authorise(tx, 'peer_worker');
  const done = await noteFor(tx, id, 'show');
  if (!done.ok) return done;
  await markShown(tx, id);
  audit(tx, { action: 'note.show', object: 'note', objectId: id, personId: done.note.person_id });
  return done;
};

/** The worker has read what the person answered. */
export const readNoteAnswers = async (tx: Tx, id: string): Promise<Done> => {
  authorise(tx, 'peer_worker');
  const done = await noteFor(tx, id, 'add words');
  if (!done.ok) return done;
  const newly = await markAnswersRead(tx, id);
  audit(tx, { action: 'note.read-answers', object: 'note', objectId: id, personId: done.note.person_id, detail: { newly } });
  return done;
};
