import { audit } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { writingDesk } from '../desk.ts';
import { foundRecord } from '../import/found-record.rules.ts';
import type { RawRecord } from '../import/found-record.rules.ts';
import { putOneByHand } from '../record.queries.ts';
import { searchesOf } from '../search.queries.ts';

/** One thing typed in: a page that was read, an article cut out, what somebody said is worth reading. Answers false when it is there already. */
export const addByHand = async (tx: Tx, reviewId: string, searchId: string, raw: RawRecord): Promise<boolean | { problem: string }> => {
  await writingDesk(tx, reviewId);
  if (!(await searchesOf(tx, reviewId)).some((one) => one.id === searchId)) return { problem: 'Choose where you found it' };
  const read = foundRecord(raw);
  if ('refused' in read) return { problem: read.refused };
  const added = await putOneByHand(tx, reviewId, searchId, read.record);
  audit(tx, { action: 'review.added-by-hand', object: 'review', objectId: reviewId, detail: { added } });
  return added > 0;
};
