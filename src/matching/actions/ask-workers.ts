import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { holdReferral, referralAsSent, referralState } from '../../referrals/index.ts';
import { workerById } from '../../workforce/index.ts';
import { offersOneToOne, wishesOf } from '../../people/index.ts';
import { asksOf, putAskAnswer, putAsks } from '../ask.queries.ts';
import { isAsked, mayAsk } from '../ask.rules.ts';
import type { AskSaidHow } from '../ask.rules.ts';
import { offersOf } from '../offer.queries.ts';
import { isOpen } from '../offer.rules.ts';
import { availableFor } from '../shortlist.queries.ts';

export type Asked = { ok: true } | { ok: false; because: 'not waiting' } | { ok: false; because: 'too many'; may: number } | { ok: false; because: 'no room'; who: string } | { ok: false; because: 'not for them' };

/**
 * Workers are asked whether a person may see their profile: up to three at once, beside those who are shown. With `saidYes` they said so already, on a
 * day and to whoever writes it down, and the profiles are shown at once. Somebody who cannot be asked, for whatever reason, is refused in the same
 * words as somebody without room. Nobody is asked for somebody who said that one to one is not for them. 404 for a referral or a worker that is not there.
 */
export const askWorkers = async (tx: Tx, referralId: string, workerIds: readonly string[], saidYes: { saidOn: string; saidHow: AskSaidHow } | null): Promise<Asked> => {
  authorise(tx, 'lead', 'named_person');
  found((await holdReferral(tx, referralId)) || null);
  const referral = found(await referralAsSent(tx, referralId));
  if (referralState(referral) !== 'accepted' || !referral.person_id) return { ok: false, because: 'not waiting' };
  if (!offersOneToOne((await wishesOf(tx, referral.person_id)).find((w) => w.about === 'one to one or group'))) return { ok: false, because: 'not for them' };
  const [offers, asks] = [await offersOf(tx, referralId), await asksOf(tx, referralId)];
  const fresh = [...new Set(workerIds)].filter((id) => !offers.some((o) => isOpen(o) && o.worker_id === id) && !asks.some((k) => isAsked(k) && k.worker_id === id));
  const may = mayAsk(offers, asks);
  if (fresh.length > may) return { ok: false, because: 'too many', may };
  const available = await availableFor(tx, referralId, fresh);
  for (const id of fresh) {
    const worker = found(await workerById(tx, id));
    if (!available.some((w) => w.id === id)) return { ok: false, because: 'no room', who: worker.known_as };
  }
  const ids = await putAsks(tx, { id: referralId, person_id: referral.person_id }, fresh);
  audit(tx, { action: 'match.ask', object: 'referral', objectId: referralId, personId: referral.person_id, ids: fresh, detail: { said_yes: saidYes !== null } });
  if (saidYes) for (const id of ids) await putAskAnswer(tx, id, 'yes', saidYes);
  return { ok: true };
};
