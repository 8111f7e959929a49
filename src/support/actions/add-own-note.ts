import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import type { ItemId } from '../../kit/ids.ts';
import { putItems } from '../note-write.queries.ts';
import type { SaidBy } from '../note-write.queries.ts';

export type OwnNote = { supportId: string; personId: string; contactId: string | null; words: string };

/** Something the person wants remembered, in their own words; theirs from the start, so there is nothing to agree. */
export const addOwnNote = async (tx: Tx, note: OwnNote, said: SaidBy = null): Promise<ItemId | undefined> => {
  authorise(tx, 'person', 'peer_worker');
  const [id] = await putItems(tx, [{
    support_id: note.supportId, person_id: note.personId, contact_id: note.contactId, said_by: 'person', words: note.words, show_by: tx.now, shown_at: tx.now,
    kept_at: tx.now, kept_recorded_by: said?.recordedBy ?? null, kept_said_on: said?.saidOn ?? null,
  }]);
  audit(tx, { action: 'note.add', object: 'note', objectId: id, personId: note.personId });
  return id;
};
