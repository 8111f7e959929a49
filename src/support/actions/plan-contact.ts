import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { holdSupport, putContact, refreshNextPlanned } from '../contact.queries.ts';
import type { NewContact } from '../contact.queries.ts';
import { workingSupport } from '../my-supports.queries.ts';
import { clearRatherNot } from '../support.queries.ts';
import type { Done } from './record-contact.ts';

export type PlanContact = Omit<NewContact, 'supportId' | 'personId' | 'workerId'> & {
  /** Somebody who said they would rather not has asked to meet again. */
  askedAgain: boolean;
};

/** Plans a meeting, call or text with a person one supports or covers (404 for others). No when the support has ended, or they would rather not and have not asked. */
export const planContact = async (tx: Tx, personId: string, { askedAgain, ...plan }: PlanContact): Promise<Done> => {
  authorise(tx, 'peer_worker');
  const support = found(await workingSupport(tx, personId));
  if (support.ended_at) return { ok: false, because: 'This support has ended, so nothing new can be planned in it. Ask your lead if they would like to begin again.' };
  if (support.rather_not_at && !askedAgain) return { ok: false, because: `${support.known_as} would rather not meet again. Plan only if they have asked to.` };
  await holdSupport(tx, support.id);
  if (support.rather_not_at) await clearRatherNot(tx, support.id);
  const contactId = await putContact(tx, { ...plan, supportId: support.id, personId, workerId: tx.viewer.workerId ?? '' });
  await refreshNextPlanned(tx, support.id);
  audit(tx, { action: 'contact.plan', object: 'contact', objectId: contactId, personId, detail: { asked_again: support.rather_not_at !== null } });
  return { ok: true, contactId };
};
