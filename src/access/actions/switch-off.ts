import { found, refused } from '../../kit/http/index.ts';
import type { RefusedAnswer } from '../../kit/http/index.ts';
import { audit, authorise } from '../tx.ts';
import type { Tx } from '../tx.ts';
import { staffAccountById, switchOff } from '../membership.queries.ts';

/** Ends everything an account works as here, its links and its sessions, at once. Null when done. */
export const switchOffAccount = async (tx: Tx, accountId: string): Promise<RefusedAnswer | null> => {
  authorise(tx, 'administrator');
  const account = found(await staffAccountById(tx, accountId));
  if (account.id === tx.viewer.accountId) return refused('You cannot switch off your own account. Ask another administrator to do it.');
  const ended = await switchOff(tx, account.id);
  audit(tx, { action: 'account.switch-off', object: 'account', objectId: account.id, detail: { roles: ended } });
  return null;
};
