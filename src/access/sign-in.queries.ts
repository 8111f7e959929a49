import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { newId } from '../kit/ids.ts';
import { SIGN_IN_LIMITS } from './sign-in.rules.ts';
import { enterAs, newToken, tokenHash } from './session.ts';
import type { Tx } from './tx.ts';

const hashed = (text: string): string => createHash('sha256').update(`attempt:${text.toLowerCase()}`).digest('base64url');

export const failedLately = async (tx: Tx, email: string, source: string): Promise<{ account: number; source: number }> => {
  const since = new Date(tx.now.getTime() - SIGN_IN_LIMITS.windowMinutes * 60_000);
  const row = await tx.db.selectFrom('sign_in_attempt').select([
    sql<number>`count(*) filter (where email_hash = ${hashed(email)})::int`.as('account'),
    sql<number>`count(*) filter (where source_hash = ${hashed(source)})::int`.as('source'),
  ]).where('at', '>', since).where('worked', '=', false)
    .where((eb) => eb.or([eb('email_hash', '=', hashed(email)), eb('source_hash', '=', hashed(source))])).executeTakeFirstOrThrow();
  return row;
};

export const noteAttempt = async (tx: Tx, email: string, source: string, worked: boolean): Promise<void> => {
  await tx.db.insertInto('sign_in_attempt').values({ id: newId(), email_hash: hashed(email), source_hash: hashed(source), worked, at: tx.now }).execute();
};

/** The account with this e-mail or sign-in name, and the hash of its password. */
export const findSignIn = async (tx: Tx, email: string): Promise<{ account_id: string; password_hash: string | null } | undefined> =>
  (await sql<{ account_id: string; password_hash: string | null }>`select account_id, password_hash from find_sign_in(${email})`.execute(tx.db)).rows[0];

/** Begins a session; answers its token (for the cookie, kept nowhere else) and whether a membership must still be chosen. */
export const beginSession = async (tx: Tx, accountId: string): Promise<{ token: string; chosen: boolean }> => {
  const token = newToken();
  const { rows } = await sql<{ m: string | null }>`select begin_session(${tokenHash(token)}::bytea, ${newId()}::uuid, ${accountId}::uuid) as m`.execute(tx.db);
  return { token, chosen: rows[0]?.m !== null };
};

/** Goes on as whoever just began a session: what follows in this transaction, its audit too, is theirs. */
export const goOnAs = async (tx: Tx, token: string): Promise<void> => {
  tx.viewer = await enterAs(tx.db, { token, slug: null, visitor: null, now: tx.now, limits: { idleMinutes: 1, longestHours: 1 } });
};

export const endSession = async (tx: Tx, token: string): Promise<void> => {
  await tx.db.updateTable('session').set({ ended_at: tx.now }).where('token_hash', '=', tokenHash(token)).where('ended_at', 'is', null).execute();
};

export type Choice = { trust_id: string; trust_name: string; membership_id: string; role: string; team_name: string | null };
export const choicesOf = async (tx: Tx): Promise<Choice[]> =>
  (await sql<Choice>`select * from choices_of_account(${tx.viewer.accountId}::uuid)`.execute(tx.db)).rows;

export const actAs = async (tx: Tx, choice: Choice): Promise<void> => {
  await tx.db.updateTable('session').set({ trust_id: choice.trust_id, membership_id: choice.membership_id }).where('id', '=', tx.viewer.sessionId).execute();
};

/** They have just proved again who they are. */
export const confirmSession = async (tx: Tx): Promise<void> => {
  await tx.db.updateTable('session').set({ confirmed_at: tx.now }).where('id', '=', tx.viewer.sessionId).execute();
};
