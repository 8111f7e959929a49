// Passkeys of an account, and the challenges given out for them.
import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { newId } from '../kit/ids.ts';
import type { Tx } from './tx.ts';
import { accountOf } from './tx.ts';

export type PasskeyPurpose = 'make' | 'sign in';
const MINUTES = 5;
const hashOf = (challenge: string): Buffer => createHash('sha256').update(`passkey:${challenge}`).digest();

/** A new random challenge, good once, for five minutes, for this account (or for somebody signed out). */
export const giveChallenge = async (tx: Tx, purpose: PasskeyPurpose): Promise<string> => {
  const challenge = randomBytes(32).toString('base64url');
  await tx.db.insertInto('passkey_challenge').values({ challenge_hash: hashOf(challenge), purpose, account_id: tx.viewer.accountId, expires_at: new Date(tx.now.getTime() + MINUTES * 60_000) }).execute();
  return challenge;
};

/** Takes a challenge back: true once, and only for what it was given for. */
export const takeChallenge = async (tx: Tx, purpose: PasskeyPurpose, challenge: string): Promise<boolean> => {
  const { numDeletedRows } = await tx.db.deleteFrom('passkey_challenge').where('challenge_hash', '=', hashOf(challenge)).where('purpose', '=', purpose)
    .where('account_id', 'is not distinct from', tx.viewer.accountId).where('expires_at', '>', tx.now).executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
};

/** Erases challenges that nobody took; answers how many. For the app's own timed work. */
export const eraseOldChallenges = async (tx: Tx): Promise<number> =>
  Number((await tx.db.deleteFrom('passkey_challenge').where('expires_at', '<', tx.now).executeTakeFirstOrThrow()).numDeletedRows);

export type Passkey = { id: string; label: string; made_at: Date; last_used_at: Date | null; credential_id: string; transports: string[] };

export const myPasskeys = async (tx: Tx): Promise<Passkey[]> =>
  tx.db.selectFrom('passkey').select(['id', 'label', 'made_at', 'last_used_at', 'credential_id', 'transports']).where('account_id', '=', accountOf(tx)).where('removed_at', 'is', null).orderBy('made_at').execute();

export const putPasskey = async (tx: Tx, key: { credentialId: string; publicKey: Uint8Array; counter: number; transports: string[]; label: string }): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('passkey').values({
    id, account_id: accountOf(tx), credential_id: key.credentialId, public_key: Buffer.from(key.publicKey), counter: key.counter, transports: key.transports, label: key.label, made_at: tx.now,
  }).execute();
  return id;
};

/** Removes one of the viewer's passkeys; answers whether there was one. */
export const removePasskey = async (tx: Tx, id: string): Promise<boolean> => {
  const { numUpdatedRows } = await tx.db.updateTable('passkey').set({ removed_at: tx.now }).where('id', '=', id).where('account_id', '=', accountOf(tx)).where('removed_at', 'is', null).executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
};

export type KnownPasskey = { account_id: string; passkey_id: string; public_key: Buffer; counter: number; transports: string[] };

/** The passkey that a browser names when signing in. */
export const findPasskey = async (tx: Tx, credentialId: string): Promise<KnownPasskey | undefined> =>
  (await sql<KnownPasskey>`select * from find_passkey(${credentialId})`.execute(tx.db)).rows[0];

export const notePasskeyUse = async (tx: Tx, passkeyId: string, counter: number): Promise<void> => {
  await sql`select used_passkey(${passkeyId}::uuid, ${counter}::bigint)`.execute(tx.db);
};
