import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { noteFor } from '../note-guard.ts';
import type { Done } from '../note-guard.ts';
import { markCorrected, putItems } from '../note-write.queries.ts';

/**
 * Its writer puts an item right: a new item that says why, beside the old one, which stays to be seen. The person is asked again.
 * What was kept for safety stays so.
 */
export const correctNote = async (tx: Tx, id: string, words: string, why: string): Promise<Done> => {
  authorise(tx, 'peer_worker');
  const done = await noteFor(tx, id, 'correct');
  if (!done.ok) return done;
  const { note } = done;
  const [newer] = await putItems(tx, [{
    support_id: note.support_id, person_id: note.person_id, contact_id: note.contact_id, said_by: note.said_by, words, corrects: id, correction_why: why,
    show_by: note.show_by, shown_at: note.state === 'not shown yet' ? null : tx.now,
    safeguarding_at: note.safeguarding_at, safeguarding_by: note.safeguarding_by, safeguarding_why: note.safeguarding_why,
  }]);
  await markCorrected(tx, id);
  audit(tx, { action: 'note.correct', object: 'note', objectId: id, personId: note.person_id, ids: newer ? [newer] : [] });
  return done;
};
