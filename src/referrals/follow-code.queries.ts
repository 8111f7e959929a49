// A code to follow one's own request with, signed out. Only its hash is kept; it answers one word and two days.
import { createHash } from 'node:crypto';
import type { Tx } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { codeDigits } from './team-link.rules.ts';

const hashOf = (code: string): string => createHash('sha256').update(`follow:${codeDigits(code)}`).digest('base64url');

/** For the request sent in this transaction. */
export const keepFollowCode = async (tx: Tx, referralId: string, code: string): Promise<void> => {
  await sql`select keep_referral_code(${referralId}::uuid, ${hashOf(code)})`.execute(tx.db);
};

export type Followed = { sent_at: Date; standing: 'not answered' | 'answered' | 'taken back'; answered_at: Date | null };
export const followByCode = async (tx: Tx, code: string): Promise<Followed | undefined> =>
  (await sql<Followed>`select * from follow_referral(${hashOf(code)})`.execute(tx.db)).rows[0];
