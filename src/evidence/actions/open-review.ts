import { accountOf, audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { putReader, putReview, putWords } from '../review.queries.ts';

/** A lead opens a review, and reads in it too if they want. */
export const openReview = async (tx: Tx, review: { title: string; question: string; askedBy?: string; readAlong?: string; /** A question of the lived-experience group that it answers. */ questionId?: string }): Promise<string> => {
  authorise(tx, 'lead');
  const id = await putReview(tx, 2, review.questionId ?? null);
  await putWords(tx, id, { title: review.title, question: review.question, ...(review.askedBy ? { 'asked for by': review.askedBy } : {}) });
  if (review.readAlong) await putReader(tx, id, { accountId: accountOf(tx), name: review.readAlong, joined: true });
  audit(tx, { action: 'review.opened', object: 'review', objectId: id });
  return id;
};
