// What is kept only to slow guessing down or to tell a second press from a first, and goes when that is over. For the app's own timed work.
import type { Tx } from './tx.ts';

const HOUR = 3_600_000;
const hoursBefore = (tx: Tx, hours: number): Date => new Date(tx.now.getTime() - hours * HOUR);

/** Erases idempotency keys older than two days: no browser sends a form again after that. Answers how many. */
export const forgetSpentKeys = async (tx: Tx): Promise<number> =>
  Number((await tx.db.deleteFrom('spent_key').where('at', '<', hoursBefore(tx, 48)).executeTakeFirstOrThrow()).numDeletedRows);

/** Erases counted sign-in attempts older than a day. Answers how many. */
export const forgetSignInAttempts = async (tx: Tx): Promise<number> =>
  Number((await tx.db.deleteFrom('sign_in_attempt').where('at', '<', hoursBefore(tx, 24)).executeTakeFirstOrThrow()).numDeletedRows);
