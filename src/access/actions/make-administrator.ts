import { newId } from '../../kit/ids.ts';
import { hatsOf, putAccount, putMembership } from '../membership.queries.ts';
import { isLive } from '../membership.rules.ts';
import { findSignIn } from '../sign-in.queries.ts';
import { audit, authorise } from '../tx.ts';
import type { Tx } from '../tx.ts';
import { makeLink } from './make-link.ts';
import type { MadeLink } from './make-link.ts';

/**
 * Makes an administrator of the viewer's trust, for whoever runs the machine: from the command line only. Somebody who has an account
 * gets the role in it and a link for a new password; anybody else an account and their first link.
 */
export const makeAdministrator = async (tx: Tx, who: { name: string; email: string }): Promise<{ link: MadeLink; known: boolean }> => {
  authorise(tx, 'system');
  const known = await findSignIn(tx, who.email);
  const accountId = known?.account_id ?? newId();
  if (!known) await putAccount(tx, { id: accountId, name: who.name });
  const already = known !== undefined && (await hatsOf(tx, [accountId])).some((hat) => hat.role === 'administrator' && isLive(hat, tx.now));
  if (!already) await putMembership(tx, { accountId, role: 'administrator' });
  audit(tx, { action: 'administrator.make', object: 'account', objectId: accountId, detail: { known: known !== undefined } });
  // Nobody in the trust sees this link: it goes to the terminal of whoever runs the machine.
  const link = await makeLink(tx, { accountId, kind: known ? 'reset' : 'invitation', email: known ? null : who.email, sent: true });
  return { link, known: known !== undefined };
};
