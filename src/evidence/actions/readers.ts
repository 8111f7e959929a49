// Who reads: asked by the lead, says yes themselves under the name they choose, and may leave at any time.
import { accountOf, audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { NotFound } from '../../kit/http/index.ts';
import { deskOf } from '../desk.ts';
import { accountToInvite, changeReadersNeeded, endReader, joinReview, putReader, putWords, readersOf } from '../review.queries.ts';

/** Asks somebody by what they sign in with; answers what stands in the way, or null. */
export const inviteReader = async (tx: Tx, reviewId: string, { signsInWith, name }: { signsInWith: string; name: string }): Promise<string | null> => {
  authorise(tx, 'lead');
  await deskOf(tx, reviewId);
  const accountId = await accountToInvite(tx, signsInWith);
  if (!accountId) return 'Nobody who can be asked signs in here with that. Check it with them';
  if ((await readersOf(tx, reviewId, accountId)).some((one) => one.left_at === null)) return 'They are asked already, or read already';
  await putReader(tx, reviewId, { accountId, name, joined: accountId === accountOf(tx) });
  audit(tx, { action: 'review.reader-asked', object: 'review', objectId: reviewId });
  return null;
};

/** Says yes, or changes the name one goes by in this review. */
export const join = async (tx: Tx, reviewId: string, name: string): Promise<void> => {
  const { me } = await deskOf(tx, reviewId);
  if (!me) throw new NotFound();
  await joinReview(tx, me.id, name);
  audit(tx, { action: 'review.reader-joined', object: 'review', objectId: reviewId });
};

/** A reader leaves, says no, or the lead ends it. Their answers stay; what they had not read is read by another. */
export const leave = async (tx: Tx, reviewId: string, readerId: string): Promise<void> => {
  const desk = await deskOf(tx, reviewId);
  if (desk.me?.id !== readerId) authorise(tx, 'lead');
  if (!(await endReader(tx, reviewId, readerId))) throw new NotFound();
  audit(tx, { action: 'review.reader-left', object: 'review', objectId: reviewId });
};

/** From two readers to one with a reason, or back to two. */
export const sayHowMany = async (tx: Tx, reviewId: string, needed: 1 | 2, because: string): Promise<void> => {
  authorise(tx, 'lead');
  await deskOf(tx, reviewId);
  await putWords(tx, reviewId, { 'one reader because': needed === 1 ? because : '' });
  await changeReadersNeeded(tx, reviewId, needed);
  audit(tx, { action: 'review.readers-needed', object: 'review', objectId: reviewId, detail: { needed } });
};
