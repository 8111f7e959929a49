import { authorise, look } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { putNoteRequest } from '../note-withheld.queries.ts';
import { contactFacts } from '../note-reader.queries.ts';
import { ASKED_HOURS } from '../note.rules.ts';

/** A lead asks to read the words of one meeting, with a reason that the person sees. They may for two hours. Answers the request's id. */
export const askToReadNotes = async (tx: Tx, personId: string, contactId: string, reason: string): Promise<string> => {
  authorise(tx, 'lead');
  found((await contactFacts(tx, personId, 200, 0)).find((c) => c.contact_id === contactId));
  const until = new Date(tx.now.getTime() + ASKED_HOURS * 3_600_000);
  const id = await putNoteRequest(tx, { contactId, personId, reason, until });
  look(tx, 'note.ask-to-read', personId, { object: 'contact', objectId: contactId, words: reason });
  return id;
};
