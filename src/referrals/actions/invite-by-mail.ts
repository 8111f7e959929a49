import { audit, mayGuess, noteGuess, putMail } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { thoughtOfYouMail } from '../asking.mail.ts';

/**
 * Sends somebody the address of the page, because a carer asked. Nothing is kept about anybody but the mail that waits to go out.
 * The form's own key is the mail's id, so pressing twice is one mail. False: too many from one place.
 */
export const inviteByMail = async (tx: Tx, to: string, link: string, key: string | undefined, source: string): Promise<boolean> => {
  const asked = { kind: 'invite', about: source, source };
  if (!(await mayGuess(tx, asked))) return false;
  await noteGuess(tx, asked, false);
  await putMail(tx, { id: key, to, ...thoughtOfYouMail({ url: link }) });
  audit(tx, { action: 'invite.mail' });
  return true;
};
