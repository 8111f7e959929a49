import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found, NotFound } from '../../kit/http/index.ts';
import { placeById } from '../../directory/index.ts';
import { putPlaceNote, takeBackPlaceNote } from '../place-note.queries.ts';

/** Writes something down about a place for one's own service. */
export const notePlace = async (tx: Tx, placeId: string, words: string): Promise<void> => {
  authorise(tx, 'peer_worker', 'lead');
  found(await placeById(tx, placeId));
  audit(tx, { action: 'place.note', object: 'place_note', objectId: await putPlaceNote(tx, placeId, words) });
};

/** Takes back what one wrote; a lead may take back anybody's. 404 for another's. */
export const takeBackNote = async (tx: Tx, placeId: string, id: string): Promise<void> => {
  authorise(tx, 'peer_worker', 'lead');
  if (!(await takeBackPlaceNote(tx, placeId, id))) throw new NotFound();
  audit(tx, { action: 'place.note-back', object: 'place_note', objectId: id });
};
