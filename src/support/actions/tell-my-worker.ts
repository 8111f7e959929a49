import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { contactById } from '../contact.queries.ts';
import { isOpen } from '../contact.rules.ts';
import { putContactStep } from '../contact-step.queries.ts';
import type { Done } from './record-contact.ts';

/** The person says about their next meeting that they cannot make it, or would like another place. The worker answers by moving it or calling it off. */
export const tellMyWorker = async (tx: Tx, contactId: string, kind: 'cannot make it' | 'somewhere else', words: string | null): Promise<Done> => {
  authorise(tx, 'person');
  const contact = found(await contactById(tx, contactId));
  if (!isOpen(contact)) return { ok: false, because: 'This meeting was called off or has already been written down.' };
  await putContactStep(tx, { contactId, personId: contact.person_id, kind, ...(words ? { words } : {}) });
  audit(tx, { action: kind === 'cannot make it' ? 'contact.cannot-make-it' : 'contact.somewhere-else', object: 'contact', objectId: contactId, personId: contact.person_id });
  return { ok: true, contactId };
};
