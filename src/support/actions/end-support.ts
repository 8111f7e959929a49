// A support ends, in whatever way. The actions that end one (parting here, the other endings right of here) say why they may and what follows.
import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { NotFound } from '../../kit/http/index.ts';
import { addDays, dayOf, startOfDay } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { settingsOf } from '../../teams/index.ts';
import { endSupportRows, supportFacts } from '../support.queries.ts';
import type { EndedHow } from '../support.rules.ts';
import { seenUntil } from '../support.rules.ts';

export type EndedSupport = { supportId: string; personId: string; workerId: string; referralId: string | null; endedAt: Date; /** The last day the worker can open the record. */ seenUntil: Day; /** Meetings that were called off. */ calledOff: number };

/**
 * Ends one support now: what lies ahead is called off, the worker and whoever covers see the record for as many days more as the trust says
 * (`seenDays` of one's own where none may be left), and the facts of the ending are set. By the lead, its worker, the person, or one of the two
 * named people. 404 when it is not theirs or has ended already. Audited as `support.end`; the referral's clocks are not touched.
 */
export const endSupport = async (tx: Tx, supportId: string, how: EndedHow, seenDays?: number): Promise<EndedSupport> => {
  authorise(tx, 'lead', 'peer_worker', 'person', 'named_person');
  const support = await supportFacts(tx, supportId);
  if (!support || support.ended_at) throw new NotFound();
  const last = seenUntil(dayOf(tx.now), seenDays ?? (await settingsOf(tx)).circle_after_ending_days);
  const calledOff = await endSupportRows(tx, supportId, how, seenDays === 0 ? tx.now : startOfDay(addDays(last, 1)));
  if (calledOff === null) throw new NotFound();
  audit(tx, { action: 'support.end', object: 'support', objectId: supportId, personId: support.person_id, detail: { how, called_off: calledOff } });
  return { supportId, personId: support.person_id, workerId: support.worker_id, referralId: support.referral_id, endedAt: tx.now, seenUntil: last, calledOff };
};
