// The clocks of a referral that what happens later sets: matched, first and second meeting.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sendLater, sql } from '../kit/db/index.ts';

/** The referral now has its peer worker. Keeps the first moment. */
export const markMatched = async (tx: Tx, referralId: string): Promise<void> => {
  await tx.db.updateTable('referral').set({ matched_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('id', '=', referralId).where('matched_at', 'is', null).execute();
};

/** When they first and second met, as the support's own facts say (null: not yet). While somebody else is looked for they count no more. */
export const markMet = async (tx: Tx, referralId: string, met: { first: Date | null; second: Date | null }): Promise<void> => {
  await sendLater(tx.db, tx.db.updateTable('referral').set({ first_held_at: met.first, second_held_at: met.second }).where('trust_id', '=', trustOf(tx)).where('id', '=', referralId)
    .where((eb) => eb.or([eb('again_at', 'is', null), eb('matched_at', 'is not', null)])));
};

/**
 * Somebody else is looked for beside this support, or after it: its referral waits again. With `again` false they stay together, and its clocks are as they
 * were. Answers the referral; null when there is none.
 */
export const lookAgain = async (tx: Tx, supportId: string, again: boolean): Promise<string | null> =>
  (await sql<{ id: string | null }>`select look_again(${supportId}, ${again}) as id`.execute(tx.db)).rows[0]?.id ?? null;
