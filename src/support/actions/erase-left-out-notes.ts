import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { dayOf } from '../../kit/times.ts';
import { eraseWordsOf, itemsToErase } from '../note-erase.queries.ts';

/**
 * Erases the words that people of this trust left out and did not bring back in time: of the items, of what they said before, of the
 * answers and of half-typed forms about them. Answers how many items. Run once a day for each trust, as the system.
 */
export const eraseLeftOutWords = async (tx: Tx): Promise<number> => {
  authorise(tx, 'system');
  const ids = await itemsToErase(tx, dayOf(tx.now));
  await eraseWordsOf(tx, ids);
  if (ids.length > 0) audit(tx, { action: 'note.erase', ids });
  return ids.length;
};
