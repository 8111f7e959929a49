import { found, refused } from '../../kit/http/index.ts';
import type { RefusedAnswer } from '../../kit/http/index.ts';
import { audit, authorise } from '../tx.ts';
import type { Tx } from '../tx.ts';
import { accountsWithRole, endHat, hatsOf, staffAccountById } from '../membership.queries.ts';
import { cannotEnd, isAhead } from '../membership.rules.ts';

/** Ends one role of an account now: from its next request on it opens nothing any more. Null when done. */
export const endRole = async (tx: Tx, accountId: string, membershipId: string): Promise<RefusedAnswer | null> => {
  authorise(tx, 'administrator');
  const account = found(await staffAccountById(tx, accountId));
  const hat = found((await hatsOf(tx, [account.id])).find((one) => one.id === membershipId && isAhead(one, tx.now)));
  const administrators = await accountsWithRole(tx, 'administrator');
  const because = cannotEnd(hat, { ownAccount: account.id === tx.viewer.accountId, otherAdministrators: administrators.filter((one) => one.id !== account.id).length });
  if (because) return refused(because);
  await endHat(tx, hat.id, tx.now);
  audit(tx, { action: 'role.end', object: 'membership', objectId: hat.id, detail: { account: account.id, role: hat.role } });
  return null;
};
