// What we know of a place, or put right in it, is found at once, and its words count as known. Only the system writes what searching reads, so it is made anew as the system, in the same transaction.
import { setViewer, systemViewer, type Tx } from '../../access/index.ts';
import { addToVocabulary, refreshFind } from './place-find.queries.ts';

/** Makes what searching reads of this place anew. The viewer is the same afterwards. */
export const findAgain = async (tx: Tx, placeId: string): Promise<void> => {
  await setViewer(tx.db, systemViewer(tx.viewer.trustId), tx.now);
  await refreshFind(tx, [placeId]);
  await addToVocabulary(tx, [placeId]);
  await setViewer(tx.db, tx.viewer, tx.now);
};
