import { audit } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { writingDesk } from '../desk.ts';
import { putSearch, takeSearchBack } from '../search.queries.ts';
import type { Search } from '../search.queries.ts';

/** Notes where somebody looked. */
export const lookSomewhere = async (tx: Tx, reviewId: string, search: Omit<Search, 'id' | 'records'>): Promise<string> => {
  await writingDesk(tx, reviewId);
  const id = await putSearch(tx, reviewId, search);
  audit(tx, { action: 'review.looked', object: 'review', objectId: reviewId, detail: { kind: search.kind } });
  return id;
};

/** Takes it back, as long as nothing came from it. */
export const takeLookBack = async (tx: Tx, reviewId: string, searchId: string): Promise<boolean> => {
  await writingDesk(tx, reviewId);
  const done = await takeSearchBack(tx, reviewId, searchId);
  audit(tx, { action: 'review.looked-back', object: 'review', objectId: reviewId, detail: { done } });
  return done;
};
