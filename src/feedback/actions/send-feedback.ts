import { audit } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { putFeedback } from '../feedback.queries.ts';
import type { FeedbackKind, Reader } from '../feedback.rules.ts';

export type SendFeedback = { kind: FeedbackKind; reader: Reader; words: string; aboutWorkerId: string | null; name: string | null; contact: string | null };

/** Anybody may say how it is: signed in (then it carries who they are, for the reader they chose) or signed out (then nothing but their words). */
export const sendFeedback = async (tx: Tx, said: SendFeedback): Promise<string> => {
  const id = await putFeedback(tx, {
    kind: said.kind, reader: said.reader, words: said.words, name: said.name, contact: said.contact, about_worker_id: said.aboutWorkerId,
    person_id: tx.viewer.role === 'person' ? tx.viewer.personId : null, sent_by: tx.viewer.accountId,
  });
  audit(tx, { action: 'feedback.send', object: 'feedback', objectId: id, personId: tx.viewer.personId, detail: { reader: said.reader, kind: said.kind } });
  return id;
};
