// What a database put back from a backup must not keep: ways in that were open then, and mail that may have gone out since.
import { sql } from '../../kit/db/index.ts';
import type { DB, Transaction } from '../../kit/db/index.ts';

/** Everybody signs in again: a session ended since the backup would otherwise be open again. One-use links made before it do not work any more either. */
export const closeWaysIn = async (db: Transaction<DB>, at: Date): Promise<void> => {
  await sql`update session set ended_at = ${at} where ended_at is null`.execute(db);
  await sql`update invitation set cancelled_at = ${at} where used_at is null and cancelled_at is null`.execute(db);
};

/** What was typed into forms just before the backup, kept to compare a second press with: the comparison stays, the words go. */
export const forgetTypedFields = async (db: Transaction<DB>): Promise<void> => {
  await sql`update spent_key set fields = '{}'`.execute(db);
};

/** Mail that was waiting then may have been sent since: it is given up rather than sent twice, and the administrator's page says how many. */
export const giveUpMail = async (db: Transaction<DB>, at: Date): Promise<number> =>
  Number((await db.updateTable('mail').set({ gave_up_at: at, body: '' }).where('sent_at', 'is', null).where('gave_up_at', 'is', null).executeTakeFirstOrThrow()).numUpdatedRows);
