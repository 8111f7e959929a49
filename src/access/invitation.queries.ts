// One-use links. Only the hash of a link's secret is kept.
import { sql } from 'kysely';
import { linkHash } from '../kit/link-secret.ts';
import { newId } from '../kit/ids.ts';
import type { LinkKind, LinkStanding } from './invitation.rules.ts';
import type { Tx } from './tx.ts';
import { trustOf } from './tx.ts';
import type { MemberRole } from './viewer.ts';

export type OpenedLink = {
  invitation_id: string; standing: LinkStanding; kind: LinkKind; trust_id: string; trust_name: string; trust_slug: string; account_id: string; account_name: string;
  email: string | null; sign_in_name: string | null; role: MemberRole | null; team_name: string | null;
};

/** What a link is for and where it stands; undefined for one that never was. */
export const openLink = async (tx: Tx, secret: string): Promise<OpenedLink | undefined> =>
  (await sql<OpenedLink>`select * from open_invitation(${linkHash(secret)}::bytea)`.execute(tx.db)).rows[0];

/** Spends a link: sets the password (null: a passkey is coming), ends the account's sessions. */
export const spendLink = async (tx: Tx, secret: string, passwordHash: string | null, email: string | null): Promise<'done' | 'gone' | 'email taken'> =>
  (await sql<{ outcome: 'done' | 'gone' | 'email taken' }>`select outcome from use_invitation(${linkHash(secret)}::bytea, ${passwordHash}::text, ${email}::text)`.execute(tx.db)).rows[0]?.outcome ?? 'gone';

/** Spends a link for somebody who has an account already: what it offers becomes theirs. */
export const joinByLink = async (tx: Tx, secret: string, accountId: string): Promise<'done' | 'gone' | 'already here'> =>
  (await sql<{ outcome: 'done' | 'gone' | 'already here' }>`select outcome from join_invitation(${linkHash(secret)}::bytea, ${accountId}::uuid)`.execute(tx.db)).rows[0]?.outcome ?? 'gone';

export const putLink = async (tx: Tx, link: { secret: string; accountId: string; kind: LinkKind; email: string | null; sent: boolean; expiresAt: Date }): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('invitation').values({
    trust_id: trustOf(tx), id, token_hash: linkHash(link.secret), kind: link.kind, account_id: link.accountId, email: link.email, sent: link.sent,
    made_by: tx.viewer.accountId, made_at: tx.now, expires_at: link.expiresAt,
  }).execute();
  return id;
};

/** Ends the links of an account that nobody has used yet: there is one good link at a time. */
export const cancelLinks = async (tx: Tx, accountId: string): Promise<void> => {
  if (tx.viewer.role === 'system') return;
  await tx.db.updateTable('invitation').set({ cancelled_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('account_id', '=', accountId)
    .where('used_at', 'is', null).where('cancelled_at', 'is', null).execute();
};

export type Link = { account_id: string; kind: LinkKind; email: string | null; made_at: Date; expires_at: Date; used_at: Date | null; cancelled_at: Date | null };

/** Every link made for these accounts in this trust, newest first. */
export const linksOf = async (tx: Tx, accountIds: readonly string[]): Promise<Link[]> =>
  accountIds.length === 0 ? [] : (await tx.db.selectFrom('invitation').select(['account_id', 'kind', 'email', 'made_at', 'expires_at', 'used_at', 'cancelled_at'])
    .where('trust_id', '=', trustOf(tx)).where('account_id', 'in', [...accountIds]).orderBy('made_at', 'desc').execute()) as Link[];
