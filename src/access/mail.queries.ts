// E-mail waiting to be sent. Never a health word, never anybody's name but the writer's own.
import { newId } from '../kit/ids.ts';
import type { Tx } from './tx.ts';
import { trustOf } from './tx.ts';

/** Puts a mail into the outbox of the viewer's trust. With an `id` (a form's own key), pressing twice is one mail. */
export const putMail = async (tx: Tx, mail: { to: string; subject: string; body: string; id?: string }): Promise<void> => {
  await tx.db.insertInto('mail').values({ trust_id: trustOf(tx), id: mail.id ?? newId(), to_address: mail.to, subject: mail.subject, body: mail.body, made_at: tx.now })
    .onConflict((c) => c.doNothing()).execute();
};
