import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { holdReferral, referralAsSent, referralState } from '../../referrals/index.ts';
import { roomLeft, workerRoom } from '../../workforce/index.ts';
import { offersOf, putOffers } from '../offer.queries.ts';
import { isOpen, mayAdd } from '../offer.rules.ts';

export type Suggested = { ok: true } | { ok: false; because: 'not waiting' } | { ok: false; because: 'too many'; may: number } | { ok: false; because: 'no room'; who: string };

/**
 * The lead shows a person up to three profiles at once to choose from. Only workers with room who are here; whoever is shown already stays shown.
 * 404 for a referral or a worker that is not there.
 */
export const suggestWorkers = async (tx: Tx, referralId: string, workerIds: readonly string[]): Promise<Suggested> => {
  authorise(tx, 'lead');
  found((await holdReferral(tx, referralId)) || null);
  const referral = found(await referralAsSent(tx, referralId));
  if (referralState(referral) !== 'accepted' || !referral.person_id) return { ok: false, because: 'not waiting' };
  const offers = await offersOf(tx, referralId);
  const fresh = [...new Set(workerIds)].filter((id) => !offers.some((o) => isOpen(o) && o.worker_id === id));
  const may = mayAdd(offers);
  if (fresh.length > may) return { ok: false, because: 'too many', may };
  for (const id of fresh) {
    const worker = found(await workerRoom(tx, id));
    if (roomLeft(worker) === 0) return { ok: false, because: 'no room', who: worker.known_as };
  }
  if (fresh.length > 0) await putOffers(tx, { id: referralId, person_id: referral.person_id }, fresh);
  audit(tx, { action: 'match.suggest', object: 'referral', objectId: referralId, personId: referral.person_id, ids: fresh });
  return { ok: true };
};
