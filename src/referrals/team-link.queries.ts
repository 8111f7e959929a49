// A team's own link, and the codes by mail that prove who is asking.
import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { trustOf } from '../access/index.ts';
import type { Tx } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import { linkHash } from '../kit/link-secret.ts';
import { LINK_CODE } from './team-link.rules.ts';

export type LinkedTeam = { trust_id: string; trust_slug: string; team_id: string; team_name: string };

/** The open team whose link holds this secret. Only the secret's hash is kept anywhere. */
export const teamByLink = async (tx: Tx, secret: string): Promise<LinkedTeam | undefined> =>
  (await sql<LinkedTeam>`select * from find_team_link(${linkHash(secret)}::bytea)`.execute(tx.db)).rows[0];

export type LinkCode = { id: string; email: string; code_hash: string; made_at: Date; expires_at: Date; tries: number; used_at: Date | null };
const hashOf = (id: string, digits: string): string => createHash('sha256').update(`link:${id}:${digits}`).digest('base64url');

/** Makes a code for this browser; answers its digits, which are kept nowhere. */
export const makeLinkCode = async (tx: Tx, teamId: string, email: string): Promise<string> => {
  const id = newId();
  const digits = String(randomInt(10 ** LINK_CODE.digits)).padStart(LINK_CODE.digits, '0');
  await tx.db.insertInto('email_code').values({
    trust_id: trustOf(tx), id, team_id: teamId, visitor: tx.viewer.visitor ?? '', email, code_hash: hashOf(id, digits), made_at: tx.now,
    expires_at: new Date(tx.now.getTime() + LINK_CODE.minutes * 60_000),
  }).execute();
  return digits;
};

/** The newest code of this browser for this team. */
export const latestLinkCode = async (tx: Tx, teamId: string): Promise<LinkCode | undefined> =>
  tx.viewer.visitor === null ? undefined
    : tx.db.selectFrom('email_code').select(['id', 'email', 'code_hash', 'made_at', 'expires_at', 'tries', 'used_at']).where('trust_id', '=', trustOf(tx))
      .where('visitor', '=', tx.viewer.visitor).where('team_id', '=', teamId).orderBy('made_at', 'desc').orderBy('id', 'desc').limit(1).forUpdate().executeTakeFirst();

export const isLinkCode = (code: LinkCode, digits: string): boolean => timingSafeEqual(Buffer.from(hashOf(code.id, digits)), Buffer.from(code.code_hash));

export const noteLinkTry = async (tx: Tx, code: LinkCode, right: boolean): Promise<void> => {
  await tx.db.updateTable('email_code').set(right ? { used_at: tx.now } : { tries: code.tries + 1 }).where('trust_id', '=', trustOf(tx)).where('id', '=', code.id).execute();
};
