import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found, NotFound } from '../../kit/http/index.ts';
import type { SupportId } from '../../kit/ids.ts';
import { isOpen, offerById, putOfferAnswers, putOffersAway } from '../../matching/index.ts';
import type { Recorded } from '../../matching/index.ts';
import { holdReferral, lookAgain, referralAsSent, referralState } from '../../referrals/index.ts';
import { holdRoom } from '../../workforce/index.ts';
import { earlierSupports, putChoiceStep, settleChoice } from '../choice-step.queries.ts';
import { beginSupport } from './begin-support.ts';
import { endSupport } from './end-support.ts';

export type Chosen = { ok: true; supportId: SupportId } | { ok: false; because: 'answered already' | 'not waiting' | 'no room' };

/**
 * The person chooses: in their own account, or as the lead wrote it down with the day and how they said it. Their support begins; what else
 * was shown is put away, unless they would like to meet first: then it stays open to them. Somebody they met first, or asked to have
 * somebody else for, parts from them now, and nothing is anybody's fault. 404 for a profile that was not shown to them; a value when it was answered, taken back or chosen meanwhile, or when
 * the worker's last place went to somebody else a moment before.
 */
export const chooseWorker = async (tx: Tx, offerId: string, recorded: Recorded | null, meetFirst = false): Promise<Chosen> => {
  authorise(tx, 'person', 'lead', 'named_person');
  const offer = found(await offerById(tx, offerId));
  if ((tx.viewer.role !== 'person') !== (recorded !== null) || (tx.viewer.role === 'person' && offer.person_id !== tx.viewer.personId)) throw new NotFound();
  const earlier = await earlierSupports(tx, offer.person_id);
  // Whoever meets somebody first may still choose another: the referral waits again, also for row security, before it is held.
  const meeting = earlier.find((s) => s.meeting_first && s.referral_id === offer.referral_id);
  if (meeting) await lookAgain(tx, meeting.id, true);
  if (!(await holdReferral(tx, offer.referral_id))) return { ok: false, because: 'not waiting' };
  const referral = found(await referralAsSent(tx, offer.referral_id));
  if (referralState(referral) !== 'accepted') return { ok: false, because: 'not waiting' };
  if (!isOpen(found(await offerById(tx, offerId)))) return { ok: false, because: 'answered already' };
  if (((await holdRoom(tx, offer.worker_id)) ?? 0) <= 0) return { ok: false, because: 'no room' };
  if ((await putOfferAnswers(tx, [offerId], 'yes', recorded)) === 0) return { ok: false, because: 'answered already' };
  if (!meetFirst) await putOffersAway(tx, offer.referral_id);
  audit(tx, { action: 'match.yes', object: 'offer', objectId: offerId, personId: offer.person_id, detail: { recorded: recorded !== null, meet_first: meetFirst } });
  for (const s of earlier) {
    await endSupport(tx, s.id, 'parted');
    await settleChoice(tx, s.id);
  }
  const supportId = await beginSupport(tx, {
    personId: offer.person_id, workerId: offer.worker_id, referralId: offer.referral_id, leavingHospital: referral.leaving_hospital, findingPlaces: referral.finding_places, meetFirst,
  });
  if (meetFirst) await putChoiceStep(tx, { supportId, personId: offer.person_id, kind: 'meet first', recorded });
  return { ok: true, supportId };
};
