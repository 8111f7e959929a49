// Codes go when they are over: those sent to work e-mail addresses a day after they ran out, those to follow a request after six months. For the app's own timed work.
import { trustOf } from '../access/index.ts';
import type { Tx } from '../access/index.ts';

const DAY = 86_400_000;

/** Erases e-mail codes that ran out more than a day ago, with the address each went to. Answers how many. */
export const forgetEmailCodes = async (tx: Tx): Promise<number> =>
  Number((await tx.db.deleteFrom('email_code').where('expires_at', '<', new Date(tx.now.getTime() - DAY)).executeTakeFirstOrThrow()).numDeletedRows);

/** Erases the codes by which requests were followed, once they answer nothing any more (six months; row security lets no younger one go). For the app's own timed work in one trust. Answers how many. */
export const forgetReferralCodes = async (tx: Tx): Promise<number> =>
  Number((await tx.db.deleteFrom('referral_code').where('trust_id', '=', trustOf(tx)).executeTakeFirstOrThrow()).numDeletedRows);
