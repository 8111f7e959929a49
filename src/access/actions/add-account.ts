import { newId } from '../../kit/ids.ts';
import { audit, authorise } from '../tx.ts';
import type { Tx } from '../tx.ts';
import { Forbidden } from '../../kit/http/index.ts';
import { putAccount, putMembership } from '../membership.queries.ts';
import { mayInvite } from '../invitation.rules.ts';
import type { MemberRole } from '../viewer.ts';

/**
 * Makes an account with a role in the viewer's trust, without e-mail or password: a link (makeLink, sendLink) lets its holder set them.
 * So nobody can tell from here whether an address already has an account elsewhere. Answers the account's id.
 */
export const addAccount = async (tx: Tx, account: { name: string; role: MemberRole; teamId?: string | null }): Promise<string> => {
  authorise(tx, 'administrator', 'person');
  if (!mayInvite(tx.viewer.role, account.role)) throw new Forbidden();
  const id = newId();
  await putAccount(tx, { id, name: account.name });
  await putMembership(tx, { accountId: id, role: account.role, teamId: account.teamId });
  audit(tx, { action: 'account.make', object: 'account', objectId: id, detail: { role: account.role } });
  return id;
};
