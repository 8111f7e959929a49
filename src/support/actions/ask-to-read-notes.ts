import { audit, authorise, look } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { closeNoteRequest, myOpenNoteRequest, noteRequestsByLeads, putNoteRequest, reviewNoteRequest } from '../note-withheld.queries.ts';
import { contactFacts } from '../note-reader.queries.ts';
import { ASKED_HOURS } from '../note.rules.ts';

/** A lead asks to read the words of one meeting, with a reason that the person and their worker see. They may for two hours, one meeting at a time. */
export const askToReadNotes = async (tx: Tx, personId: string, contactId: string, reason: string): Promise<{ ok: true; id: string } | { ok: false; because: string }> => {
  authorise(tx, 'lead');
  found((await contactFacts(tx, personId, 200, 0)).find((c) => c.contact_id === contactId));
  if (await myOpenNoteRequest(tx)) return { ok: false, because: 'You have one meeting open to read. Close it first: one at a time.' };
  const until = new Date(tx.now.getTime() + ASKED_HOURS * 3_600_000);
  const id = await putNoteRequest(tx, { contactId, personId, reason, until });
  look(tx, 'note.ask-to-read', personId, { object: 'contact', objectId: contactId, words: reason });
  return { ok: true, id };
};

/** Whoever asked has read it: it closes now. 404 when it is not theirs or closed already. */
export const closeAsked = async (tx: Tx, id: string): Promise<void> => {
  authorise(tx, 'lead');
  found((await closeNoteRequest(tx, id)) || null);
  audit(tx, { action: 'note.close-asked', object: 'note_request', objectId: id });
};

/** Another lead says what they found when they looked into why it was asked. Once, and never by whoever asked. */
export const reviewAsked = async (tx: Tx, id: string, words: string): Promise<{ ok: true } | { ok: false; because: string }> => {
  authorise(tx, 'lead');
  const row = found((await noteRequestsByLeads(tx, new Date(0), id))[0]);
  if (row.asked_by === tx.viewer.accountId) return { ok: false, because: 'You asked for this one, so somebody else looks into it.' };
  if (!(await reviewNoteRequest(tx, id, words))) return { ok: false, because: 'It was looked into already.' };
  audit(tx, { action: 'note.review-asked', object: 'note_request', objectId: id, personId: row.person_id });
  return { ok: true };
};
