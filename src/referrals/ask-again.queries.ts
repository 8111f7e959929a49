// Somebody asks to come back: whether a request of theirs waits already, and what they wished before.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';

/** A request of this person that nobody answered yet, or that waits for a peer worker. */
export const openReferralOf = async (tx: Tx, personId: string): Promise<string | undefined> =>
  (await sql<{ id: string }>`select id from referral where trust_id = ${trustOf(tx)} and person_id = ${personId} and stopped_at is null
    and (answer is null or (answer = 'accepted' and matched_at is null)) limit 1`.execute(tx.db)).rows[0]?.id;

export type WishesBefore = { one_or_group: 'one-to-one' | 'group' | 'both'; worker_wishes: string | null; meeting_safely: string | null };
/** What they wished the last time they asked. */
export const wishesBefore = async (tx: Tx, personId: string): Promise<WishesBefore | undefined> =>
  tx.db.selectFrom('referral').select(['one_or_group', 'worker_wishes', 'meeting_safely']).where('trust_id', '=', trustOf(tx)).where('person_id', '=', personId).orderBy('sent_at', 'desc').limit(1).executeTakeFirst() as Promise<WishesBefore | undefined>;

export const isWalled = async (tx: Tx, personId: string): Promise<boolean> => (await sql<{ walled: boolean }>`select ${personId}::uuid = any(walled_people()) as walled`.execute(tx.db)).rows[0]?.walled ?? false;
