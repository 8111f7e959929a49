import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { NotFound, found } from '../../kit/http/index.ts';
import { dayOf } from '../../kit/times.ts';
import type { SupportId } from '../../kit/ids.ts';
import { workerById } from '../../workforce/index.ts';
import { markMatched } from '../../referrals/index.ts';
import { putSupport, putSupportCircle } from '../support.queries.ts';

export type BeginSupport = { personId: string; workerId: string; referralId: string | null; leavingHospital: boolean; findingPlaces: boolean; meetFirst?: boolean };

/**
 * One person and one peer worker begin: the support, the worker's row in the person's circle, the referral's clock.
 * By the lead, or by the person who chose. The ending is agreed from the first day, so many months after going home or
 * first meeting: its date follows when that is known (decision 0046), and can move.
 * Answers the support's id; 404 when the worker is not there or has left.
 */
export const beginSupport = async (tx: Tx, begin: BeginSupport): Promise<SupportId> => {
  authorise(tx, 'lead', 'person', 'named_person');
  if (tx.viewer.role === 'person' && tx.viewer.personId !== begin.personId) throw new NotFound();
  const worker = found(await workerById(tx, begin.workerId));
  if (worker.left_on !== null && worker.left_on <= dayOf(tx.now)) throw new NotFound();
  const id = await putSupport(tx, begin);
  await putSupportCircle(tx, { personId: begin.personId, supportId: id, accountId: worker.account_id, why: 'Your peer worker' });
  if (begin.referralId) await markMatched(tx, begin.referralId);
  audit(tx, { action: 'support.begin', object: 'support', objectId: id, personId: begin.personId, detail: { worker: worker.id } });
  return id;
};
