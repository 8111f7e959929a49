// Profiles shown to a person, and what they said to each.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { newId } from '../kit/ids.ts';
import type { Recorded, SaidHow } from './offer.rules.ts';

export type Offer = {
  id: string; referral_id: string; person_id: string; worker_id: string; known_as: string; profile: string; working_days: number[]; area: string | null; suggested_at: Date;
  answer: 'yes' | 'no' | null; answered_at: Date | null; answered_by: string | null; said_on: string | null; said_how: SaidHow | null; taken_back_at: Date | null;
  /** Who wrote the answer down; null where the viewer may not know the name. */
  answered_by_name: string | null;
};

// Left join: a profile that was taken back is still the person's own row, though its worker is hidden from them again.
const readable = (tx: Tx) => tx.db.selectFrom('offer')
  .leftJoin('peer_worker', (j) => j.onRef('peer_worker.trust_id', '=', 'offer.trust_id').onRef('peer_worker.id', '=', 'offer.worker_id'))
  .leftJoin('account', 'account.id', 'offer.answered_by')
  .select((eb) => [eb.fn.coalesce('peer_worker.known_as', eb.val('this peer worker')).as('known_as'), eb.fn.coalesce('peer_worker.profile', eb.val('')).as('profile')])
  .select(['offer.id', 'offer.referral_id', 'offer.person_id', 'offer.worker_id', 'peer_worker.working_days', 'peer_worker.area', 'offer.suggested_at',
    'offer.answer', 'offer.answered_at', 'offer.answered_by', 'offer.said_on', 'offer.said_how', 'offer.taken_back_at', 'account.name as answered_by_name'])
  .where('offer.trust_id', '=', trustOf(tx));

/** Everything ever shown for a referral, in the order of the alphabet. */
export const offersOf = async (tx: Tx, referralId: string): Promise<Offer[]> =>
  (await readable(tx).where('offer.referral_id', '=', referralId).orderBy('peer_worker.known_as').orderBy('offer.suggested_at').limit(60).execute()) as Offer[];

/** Whom a person has to choose from now; empty when there is nothing to choose. */
export const offersOpenTo = async (tx: Tx, personId: string): Promise<Offer[]> =>
  (await readable(tx).where('offer.person_id', '=', personId).where('offer.answer', 'is', null).where('offer.taken_back_at', 'is', null).orderBy('peer_worker.known_as').limit(10).execute()) as Offer[];

/** Everything this person was ever shown and that was not taken back unanswered, the newest first. */
export const offersToPerson = async (tx: Tx, personId: string): Promise<Offer[]> =>
  (await readable(tx).where('offer.person_id', '=', personId).where('offer.taken_back_at', 'is', null).orderBy('offer.suggested_at', 'desc').orderBy('peer_worker.known_as').limit(30).execute()) as Offer[];

export const offerById = async (tx: Tx, id: string): Promise<Offer | undefined> => (await readable(tx).where('offer.id', '=', id).executeTakeFirst()) as Offer | undefined;

export type OpenOffers = { shown: number; since: Date };

/** For a list: how many profiles each person has before them now, and since when. */
export const openOffersByReferral = async (tx: Tx, referralIds: readonly string[]): Promise<Map<string, OpenOffers>> => {
  if (referralIds.length === 0) return new Map();
  const rows = await tx.db.selectFrom('offer').select((eb) => ['referral_id', eb.fn.countAll<number>().as('shown'), eb.fn.max('suggested_at').as('since')])
    .where('trust_id', '=', trustOf(tx)).where('referral_id', 'in', [...referralIds]).where('answer', 'is', null).where('taken_back_at', 'is', null).groupBy('referral_id').execute();
  return new Map(rows.map((r) => [r.referral_id, { shown: Number(r.shown), since: r.since }]));
};

export const putOffers = async (tx: Tx, referral: { id: string; person_id: string }, workerIds: readonly string[]): Promise<void> => {
  await tx.db.insertInto('offer').values(workerIds.map((worker_id) => ({
    trust_id: trustOf(tx), id: newId(), referral_id: referral.id, person_id: referral.person_id, worker_id, suggested_by: tx.viewer.accountId, suggested_at: tx.now,
  }))).execute();
};

/** Writes an answer to offers that are still open; answers how many there were. */
export const putOfferAnswers = async (tx: Tx, ids: readonly string[], answer: 'yes' | 'no', recorded: Recorded | null): Promise<number> => {
  if (ids.length === 0) return 0;
  const { numUpdatedRows } = await tx.db.updateTable('offer').set({
    answer, answered_at: tx.now, answered_by: tx.viewer.accountId, said_on: recorded?.saidOn ?? null, said_how: recorded?.saidHow ?? null,
  }).where('trust_id', '=', trustOf(tx)).where('id', 'in', [...ids]).where('answer', 'is', null).where('taken_back_at', 'is', null).executeTakeFirst();
  return Number(numUpdatedRows);
};

/** Puts away what is still shown for a referral: all of it, or one profile. */
export const putOffersAway = async (tx: Tx, referralId: string, onlyId?: string): Promise<void> => {
  const all = tx.db.updateTable('offer').set({ taken_back_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('referral_id', '=', referralId).where('answer', 'is', null).where('taken_back_at', 'is', null);
  await (onlyId ? all.where('id', '=', onlyId) : all).execute();
};
