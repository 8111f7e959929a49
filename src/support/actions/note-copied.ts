import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found, NotFound } from '../../kit/http/index.ts';
import { contactById } from '../contact.queries.ts';
import { putCopied } from '../own-record.queries.ts';
import type { CopyWhat } from '../own-record.queries.ts';

/** Notes that the text of a recorded contact is now in the trust's own record. 404 where nothing is recorded, or it is somebody else's. */
export const noteCopied = async (tx: Tx, contactId: string, what: CopyWhat): Promise<void> => {
  authorise(tx, 'peer_worker');
  const contact = found(await contactById(tx, contactId));
  if (!contact.recorded_at) throw new NotFound();
  await putCopied(tx, { contactId, personId: contact.person_id, what });
  audit(tx, { action: 'contact.copied', object: 'contact', objectId: contactId, personId: contact.person_id, detail: { what } });
};
