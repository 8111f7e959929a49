import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { offerById, putOffersAway } from '../offer.queries.ts';

/** The lead no longer shows one profile. Nothing happens to one that was answered already. 404 when it is not there. */
export const takeBackOffer = async (tx: Tx, referralId: string, offerId: string): Promise<void> => {
  authorise(tx, 'lead', 'named_person');
  const offer = found(await offerById(tx, offerId));
  found(offer.referral_id === referralId || null);
  await putOffersAway(tx, referralId, offerId);
  audit(tx, { action: 'match.take-back', object: 'offer', objectId: offerId, personId: offer.person_id });
};
