import { audit } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { writingDesk } from '../desk.ts';
import { putWords } from '../review.queries.ts';
import type { Words } from '../review-words.ts';

/** Writes parts of a review. What they said before stays readable. */
export const writeWords = async (tx: Tx, reviewId: string, words: Words): Promise<void> => {
  await writingDesk(tx, reviewId);
  const changed = await putWords(tx, reviewId, words);
  audit(tx, { action: 'review.words-written', object: 'review', objectId: reviewId, detail: { changed, parts: Object.keys(words).join(', ') } });
};
