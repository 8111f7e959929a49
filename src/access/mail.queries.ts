// E-mail waiting to be sent. Never a health word, never anybody's name but the writer's own.
import { sql } from 'kysely';
import { newId } from '../kit/ids.ts';
import type { Tx } from './tx.ts';
import { trustOf } from './tx.ts';

/** Puts a mail into the outbox of the viewer's trust. With an `id` (a form's own key), pressing twice is one mail. */
export const putMail = async (tx: Tx, mail: { to: string; subject: string; body: string; id?: string }): Promise<void> => {
  await tx.db.insertInto('mail').values({ trust_id: trustOf(tx), id: mail.id ?? newId(), to_address: mail.to, subject: mail.subject, body: mail.body, made_at: tx.now })
    .onConflict((c) => c.doNothing()).execute();
};

/** How many of the trust's mails could not be sent after every try, and since when: for the administrator. Never what is in them. */
export const mailsGivenUp = async (tx: Tx): Promise<{ howMany: number; since: Date | null }> => {
  const row = (await sql<{ how_many: number; since: Date | null }>`select how_many, since from mails_given_up()`.execute(tx.db)).rows[0];
  return { howMany: row?.how_many ?? 0, since: row?.since ?? null };
};

export type DueMail = { trust_id: string; id: string; to_address: string; subject: string; body: string; tries: number };

/** Takes up to `most` mails that are due and counts the try, so that no other process takes them for the next five minutes. Needs the system's viewer. */
export const takeDueMail = async (tx: Tx, most: number): Promise<DueMail[]> => {
  const again = new Date(tx.now.getTime() + 5 * 60_000);
  return (await sql<DueMail>`update mail set tries = tries + 1, next_try_at = ${again} where (trust_id, id) in (
    select trust_id, id from mail where sent_at is null and gave_up_at is null and next_try_at <= ${tx.now} order by next_try_at limit ${most} for update skip locked)
    returning trust_id, id, to_address, subject, body, tries`.execute(tx.db)).rows;
};

/** The mail went out: its words go at once (they may hold a link), the row a day later. In a demonstration both stay for the outbox page. */
export const markSent = async (tx: Tx, mail: DueMail, keepWords: boolean): Promise<void> => {
  await tx.db.updateTable('mail').set({ sent_at: tx.now, ...(keepWords ? {} : { body: '' }) }).where('trust_id', '=', mail.trust_id).where('id', '=', mail.id).execute();
};
/** It did not go out: tried again then, or given up (null). */
export const markFailed = async (tx: Tx, mail: DueMail, nextTry: Date | null): Promise<void> => {
  await tx.db.updateTable('mail').set(nextTry ? { next_try_at: nextTry } : { gave_up_at: tx.now, body: '' }).where('trust_id', '=', mail.trust_id).where('id', '=', mail.id).execute();
};

/**
 * Erases mails sent more than a day ago, those given up more than a week ago, and those that could never go out (no mail server is set):
 * after ten days no link or code in them works any more. Answers how many. For the app's own timed work.
 */
export const eraseOldMail = async (tx: Tx): Promise<number> => {
  const ago = (days: number): Date => new Date(tx.now.getTime() - days * 86_400_000);
  return Number((await tx.db.deleteFrom('mail').where((eb) => eb.or([eb('sent_at', '<', ago(1)), eb('gave_up_at', '<', ago(7)), eb('made_at', '<', ago(10))])).executeTakeFirstOrThrow()).numDeletedRows);
};

export type OutboxMail = { id: string; trust_name: string; to_address: string; subject: string; body: string; made_at: Date };
/** The newest mails of invented trusts, for the demonstration's outbox page. */
export const demoOutbox = async (tx: Tx): Promise<OutboxMail[]> => (await sql<OutboxMail>`select * from demo_mails()`.execute(tx.db)).rows;
