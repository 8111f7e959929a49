// Looking out for each other: on my way, checked in until a time, checked out, and whoever rings when there is no check-out.
import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { contactById } from '../contact.queries.ts';
import type { ContactWithPerson } from '../contact.queries.ts';
import { isOpen } from '../contact.rules.ts';
import { putContactStep } from '../contact-step.queries.ts';
import { dropOut, outAt, putOut } from '../out-now.queries.ts';
import type { Done } from './record-contact.ts';

const NOT_OPEN = 'This meeting was called off or is already written down.';

const mine = async (tx: Tx, contactId: string): Promise<ContactWithPerson> => {
  authorise(tx, 'peer_worker');
  return found(await contactById(tx, contactId));
};

export const onMyWay = async (tx: Tx, contactId: string): Promise<Done> => {
  const contact = await mine(tx, contactId);
  if (!isOpen(contact)) return { ok: false, because: NOT_OPEN };
  await putContactStep(tx, { contactId, personId: contact.person_id, kind: 'on my way' });
  audit(tx, { action: 'contact.on-my-way', object: 'contact', objectId: contactId, personId: contact.person_id });
  return { ok: true, contactId };
};

export type CheckIn = { finishAt: Date; rings: string; ringsAccount: string | null };

/** Checks in until a time; pressed again, the new time counts. `rings`: who rings after that, a colleague's account or a name with a number. */
export const checkIn = async (tx: Tx, contactId: string, { finishAt, rings, ringsAccount }: CheckIn): Promise<Done> => {
  const contact = await mine(tx, contactId);
  if (!isOpen(contact)) return { ok: false, because: NOT_OPEN };
  await putOut(tx, { contactId, personId: contact.person_id, workerId: tx.viewer.workerId ?? '', finishAt, rings, ringsAccount });
  await putContactStep(tx, { contactId, personId: contact.person_id, kind: 'checked in', finishAt });
  audit(tx, { action: 'contact.check-in', object: 'contact', objectId: contactId, personId: contact.person_id });
  return { ok: true, contactId };
};

/** Back and well: nobody rings. */
export const checkOut = async (tx: Tx, contactId: string): Promise<Done> => {
  const contact = await mine(tx, contactId);
  if (!(await dropOut(tx, contactId))) return { ok: false, because: 'You had already checked out of this meeting.' };
  await putContactStep(tx, { contactId, personId: contact.person_id, kind: 'checked out' });
  audit(tx, { action: 'contact.check-out', object: 'contact', objectId: contactId, personId: contact.person_id });
  return { ok: true, contactId };
};

/**
 * Whoever promised to ring, or the lead, notes that they rang and what came of it. `safe`: they spoke to the worker, who is well,
 * so nobody need ring again. Steps are kept until the worker is back; 404 for everybody else.
 */
export const noteRang = async (tx: Tx, contactId: string, rang: { words: string; safe: boolean }): Promise<void> => {
  authorise(tx, 'peer_worker', 'lead');
  const out = found(await outAt(tx, contactId));
  await putContactStep(tx, { contactId, personId: out.person_id, kind: 'rang', words: rang.words });
  if (rang.safe) await dropOut(tx, contactId);
  audit(tx, { action: 'contact.rang', object: 'contact', objectId: contactId, detail: { worker: out.worker_id, safe: rang.safe } });
};
