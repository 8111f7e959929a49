// The clocks of a referral that what happens later sets: matched, first and second meeting.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sendLater } from '../kit/db/index.ts';

/** The referral now has its peer worker. Keeps the first moment. */
export const markMatched = async (tx: Tx, referralId: string): Promise<void> => {
  await tx.db.updateTable('referral').set({ matched_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('id', '=', referralId).where('matched_at', 'is', null).execute();
};

/** When they first and second met, as the support's own facts say (null: not yet). */
export const markMet = async (tx: Tx, referralId: string, met: { first: Date | null; second: Date | null }): Promise<void> => {
  await sendLater(tx.db, tx.db.updateTable('referral').set({ first_held_at: met.first, second_held_at: met.second }).where('trust_id', '=', trustOf(tx)).where('id', '=', referralId));
};
