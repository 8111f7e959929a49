import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { cancelOpenContact, contactById, holdSupport, moveOpenContact, refreshNextPlanned } from '../contact.queries.ts';
import type { Moved } from '../contact.queries.ts';
import type { NotHeldWho } from '../contact.rules.ts';
import { putContactStep } from '../contact-step.queries.ts';
import { dropOut } from '../out-now.queries.ts';
import type { Done } from './record-contact.ts';

const LATE = 'This meeting was called off or written down meanwhile. Open it to see what it says now.';

/** Moves a meeting: another time, place or way. It answers what the person said about it. The worker, their cover, or the lead. */
export const moveContact = async (tx: Tx, contactId: string, to: Moved): Promise<Done> => {
  authorise(tx, 'peer_worker', 'lead');
  const contact = found(await contactById(tx, contactId));
  await holdSupport(tx, contact.support_id);
  if (!(await moveOpenContact(tx, contactId, to))) return { ok: false, because: LATE };
  await putContactStep(tx, { contactId, personId: contact.person_id, kind: 'moved' });
  await refreshNextPlanned(tx, contact.support_id);
  audit(tx, { action: 'contact.move', object: 'contact', objectId: contactId, personId: contact.person_id });
  return { ok: true, contactId };
};

/** Calls a meeting off before it has begun: whose doing it was, without blame. */
export const cancelContact = async (tx: Tx, contactId: string, who: NotHeldWho): Promise<Done> => {
  authorise(tx, 'peer_worker', 'lead');
  const contact = found(await contactById(tx, contactId));
  await holdSupport(tx, contact.support_id);
  if (!(await cancelOpenContact(tx, contactId, who))) return { ok: false, because: LATE };
  await dropOut(tx, contactId);
  await refreshNextPlanned(tx, contact.support_id);
  audit(tx, { action: 'contact.cancel', object: 'contact', objectId: contactId, personId: contact.person_id, detail: { who } });
  return { ok: true, contactId };
};
