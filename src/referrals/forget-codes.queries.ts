// Codes sent to work e-mail addresses go a day after they ran out. For the app's own timed work.
import type { Tx } from '../access/index.ts';

const DAY = 86_400_000;

/** Erases e-mail codes that ran out more than a day ago, with the address each went to. Answers how many. */
export const forgetEmailCodes = async (tx: Tx): Promise<number> =>
  Number((await tx.db.deleteFrom('email_code').where('expires_at', '<', new Date(tx.now.getTime() - DAY)).executeTakeFirstOrThrow()).numDeletedRows);
