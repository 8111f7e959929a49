import { found, refused } from '../../kit/http/index.ts';
import type { RefusedAnswer } from '../../kit/http/index.ts';
import { audit, authorise } from '../tx.ts';
import type { Tx } from '../tx.ts';
import { hatsOf, putMembership, staffAccountById, switchOn } from '../membership.queries.ts';
import { cannotGive } from '../membership.rules.ts';
import type { MemberRole } from '../viewer.ts';

/** Gives somebody who works or worked here one more role. Null when done. */
export const giveRole = async (tx: Tx, accountId: string, wanted: { role: Exclude<MemberRole, 'person' | 'carer'>; teamId: string | null; since?: Date }): Promise<RefusedAnswer | null> => {
  authorise(tx, 'administrator');
  const account = found(await staffAccountById(tx, accountId));
  const because = cannotGive(await hatsOf(tx, [account.id]), wanted, tx.now);
  if (because) return refused(because);
  await switchOn(tx, account.id);
  const id = await putMembership(tx, { accountId: account.id, role: wanted.role, teamId: wanted.teamId, since: wanted.since });
  audit(tx, { action: 'role.give', object: 'membership', objectId: id, detail: { account: account.id, role: wanted.role } });
  return null;
};
