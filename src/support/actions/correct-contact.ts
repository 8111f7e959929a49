import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { heldMeetings, lockContact, putRecord, recordsOf } from '../contact-record.queries.ts';
import type { Recorded } from '../contact-record.queries.ts';
import { factsOf } from '../support-facts.rules.ts';
import { passToReferral } from './record-contact.ts';
import type { Done } from './record-contact.ts';

/**
 * Corrects what was recorded: a new record that says why; the old one stays. `version` is the record that was open on the screen:
 * when somebody else was quicker the service says no, and shows what is there now.
 */
export const correctContact = async (tx: Tx, contactId: string, version: string, recorded: Omit<Recorded, 'firstOfSupport'>, why: string): Promise<Done> => {
  authorise(tx, 'peer_worker');
  const contact = found(await lockContact(tx, contactId));
  const newest = found((await recordsOf(tx, contactId))[0]);
  if (newest.id !== version) return { ok: false, because: 'Somebody corrected this while you were writing. What you typed is still here, beside what it says now.' };
  if (contact.locked_at) return { ok: false, because: 'This record is closed: it is kept, and nothing more is written in it.' };
  const others = await heldMeetings(tx, contact.support_id, contactId);
  const facts = factsOf(recorded.held ? [...others, { at: recorded.beganAt, how: recorded.how }] : others, contact.left_on, contact.back_on);
  const first = recorded.held && facts.first_held_at?.getTime() === recorded.beganAt.getTime();
  await putRecord(tx, { support: contact, contactId, planned: contact, draft: null, recorded: { ...recorded, firstOfSupport: first }, facts, ratherNot: false, corrects: { id: newest.id, why } });
  await passToReferral(tx, contact, facts);
  audit(tx, { action: 'contact.correct', object: 'contact', objectId: contactId, personId: contact.person_id });
  return { ok: true, contactId };
};
