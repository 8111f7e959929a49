import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { NotFound } from '../../kit/http/index.ts';
import { putOfferAnswers } from '../offer.queries.ts';
import type { Offer } from '../offer.queries.ts';
import type { Recorded } from '../offer.rules.ts';

export type SaidNo = { ok: true } | { ok: false; because: 'answered already' };

/**
 * The person says no to one profile or to all, without a reason: in their own account, or as the lead wrote it down with the day and how they said it.
 * A value when all of them were answered or put away meanwhile.
 */
export const sayNo = async (tx: Tx, offers: readonly Offer[], recorded: Recorded | null): Promise<SaidNo> => {
  authorise(tx, 'person', 'lead', 'named_person');
  if ((tx.viewer.role !== 'person') !== (recorded !== null) || offers.some((o) => tx.viewer.role === 'person' && o.person_id !== tx.viewer.personId)) throw new NotFound();
  const answered = await putOfferAnswers(tx, offers.map((o) => o.id), 'no', recorded);
  if (answered === 0) return { ok: false, because: 'answered already' };
  audit(tx, { action: 'match.no', object: 'offer', personId: offers[0]?.person_id ?? null, ids: offers.map((o) => o.id), detail: { recorded: recorded !== null } });
  return { ok: true };
};
