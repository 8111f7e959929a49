import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { holdReferral, putStopped, referralAsSent, referralState } from '../../referrals/index.ts';
import { putOffersAway } from '../offer.queries.ts';

export type Stopped = { ok: true } | { ok: false; because: 'not waiting' };

/** The lead writes down that somebody would rather not, for now: nothing is shown to them any more and nothing is due. No reason is needed. */
export const stopWaiting = async (tx: Tx, referralId: string, words: string | null): Promise<Stopped> => {
  authorise(tx, 'lead', 'named_person');
  found((await holdReferral(tx, referralId)) || null);
  const referral = found(await referralAsSent(tx, referralId));
  if (referralState(referral) !== 'accepted') return { ok: false, because: 'not waiting' };
  await putOffersAway(tx, referralId);
  await putStopped(tx, referralId, words);
  audit(tx, { action: 'referral.stop', object: 'referral', objectId: referralId, personId: referral.person_id });
  return { ok: true };
};
