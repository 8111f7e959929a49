import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { holdReferral, putAnswer, referralAsSent } from '../answer.queries.ts';

export type Declined = { ok: true } | { ok: false; because: 'answered already' };

/** The lead says no, with a reason and words that the referrer sees. 404 outside the trust; a value when somebody answered first. */
export const declineReferral = async (tx: Tx, id: string, reason: string, words: string | null): Promise<Declined> => {
  authorise(tx, 'lead');
  found((await holdReferral(tx, id)) || null);
  const referral = found(await referralAsSent(tx, id));
  if (referral.answer !== null) return { ok: false, because: 'answered already' };
  await putAnswer(tx, id, { answer: 'declined', reason, words });
  audit(tx, { action: 'referral.decline', object: 'referral', objectId: id, detail: { reason } });
  return { ok: true };
};
