import { invalid } from '../../kit/http/index.ts';
import type { InvalidAnswer } from '../../kit/http/index.ts';
import { endMyOtherSessions, myAccount, setMyPassword } from '../account.queries.ts';
import { commonPasswords } from '../common-passwords.ts';
import { hashPassword } from '../passwords.ts';
import { passwordProblem } from '../password.rules.ts';
import { audit } from '../tx.ts';
import type { Tx } from '../tx.ts';

/** Sets a new password (the page has checked the old one) and ends every other session of the account. Null when done. */
export const changePassword = async (tx: Tx, password: string): Promise<InvalidAnswer | null> => {
  const account = await myAccount(tx);
  const problem = passwordProblem(password, [account?.name ?? '', account?.email ?? '', account?.sign_in_name ?? '', tx.viewer.trustName ?? ''], commonPasswords());
  if (problem) return invalid({ password: problem });
  await setMyPassword(tx, await hashPassword(password));
  await endMyOtherSessions(tx);
  audit(tx, { action: 'account.change-password', object: 'account', objectId: tx.viewer.accountId ?? undefined });
  return null;
};
