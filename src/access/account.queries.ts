// The viewer's own account: name, password, where they are signed in, which links were made for it.
import { sql } from 'kysely';
import type { LinkKind } from './invitation.rules.ts';
import type { Tx } from './tx.ts';
import { accountOf } from './tx.ts';

export type MyAccount = { id: string; name: string; email: string | null; sign_in_name: string | null };

export const myAccount = async (tx: Tx): Promise<MyAccount | undefined> =>
  tx.db.selectFrom('account').select(['id', 'name', 'email', 'sign_in_name']).where('id', '=', accountOf(tx)).executeTakeFirst();

export const myPasswordHash = async (tx: Tx): Promise<string | null> => (await sql<{ h: string | null }>`select my_password() as h`.execute(tx.db)).rows[0]?.h ?? null;

export const setMyPassword = async (tx: Tx, passwordHash: string): Promise<void> => {
  await tx.db.updateTable('account').set({ password_hash: passwordHash }).where('id', '=', accountOf(tx)).execute();
};
export const setMyName = async (tx: Tx, name: string): Promise<void> => {
  await tx.db.updateTable('account').set({ name }).where('id', '=', accountOf(tx)).execute();
};

export type SignedInPlace = { id: string; began_at: Date; last_seen_at: Date; trust_name: string | null };

/** Where the viewer is signed in now; a session that has ended by itself is not among them. */
export const mySessions = async (tx: Tx, idleSeconds: number): Promise<SignedInPlace[]> =>
  tx.db.selectFrom('session as s').leftJoin('trust as t', 't.id', 's.trust_id').select(['s.id', 's.began_at', 's.last_seen_at', 't.name as trust_name'])
    .where('s.account_id', '=', accountOf(tx)).where('s.ended_at', 'is', null).where('s.last_seen_at', '>', new Date(tx.now.getTime() - idleSeconds * 1000))
    .orderBy('s.last_seen_at', 'desc').limit(20).execute();

/** Ends every session of the viewer but the one they are in. */
export const endMyOtherSessions = async (tx: Tx): Promise<void> => {
  await tx.db.updateTable('session').set({ ended_at: tx.now }).where('account_id', '=', accountOf(tx)).where('ended_at', 'is', null).where('id', '!=', tx.viewer.sessionId).execute();
};

export type LinkMadeForMe = { kind: LinkKind; made_at: Date; used_at: Date | null; trust_name: string };

/** Links others made for this account, newest first: nobody opens another's account unseen. */
export const linksMadeForMe = async (tx: Tx): Promise<LinkMadeForMe[]> =>
  (await tx.db.selectFrom('invitation as i').innerJoin('trust as t', 't.id', 'i.trust_id').select(['i.kind', 'i.made_at', 'i.used_at', 't.name as trust_name'])
    .where('i.account_id', '=', accountOf(tx)).orderBy('i.made_at', 'desc').limit(10).execute()) as LinkMadeForMe[];
