import { audit, mayGuess, noteGuess, putMail } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';

/**
 * Sends somebody the address of the page, because a carer asked. Nothing is kept about anybody but the mail that waits to go out.
 * The form's own key is the mail's id, so pressing twice is one mail. False: too many from one place.
 */
export const inviteByMail = async (tx: Tx, to: string, link: string, key: string | undefined, source: string): Promise<boolean> => {
  const asked = { kind: 'invite', about: source, source };
  if (!(await mayGuess(tx, asked))) return false;
  await noteGuess(tx, asked, false);
  await putMail(tx, {
    id: key, to, subject: 'Somebody thought of you',
    body: `Hello\n\nSomebody who knows you thought this page might be of use to you:\n${link}\n\nIt is up to you whether you look at it. You do not have to do anything.\nNobody told us anything about you, and we keep nothing: this address is erased after the mail has gone.`,
  });
  audit(tx, { action: 'invite.mail' });
  return true;
};
