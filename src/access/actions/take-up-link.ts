import type { Cookie } from '../../kit/http/index.ts';
import { commonPasswords } from '../common-passwords.ts';
import { hashPassword } from '../passwords.ts';
import { passwordProblem } from '../password.rules.ts';
import { putPasskey } from '../passkey.queries.ts';
import { readMade } from '../passkeys.ts';
import { spendLink } from '../invitation.queries.ts';
import type { OpenedLink } from '../invitation.queries.ts';
import { beginSession, goOnAs } from '../sign-in.queries.ts';
import { SESSION_COOKIE } from '../session.ts';
import { audit } from '../tx.ts';
import type { Tx } from '../tx.ts';

export type TakenUp =
  | { outcome: 'done'; chosen: boolean; cookies: Cookie[]; /** Set when they have nothing else to sign in with. */ signInName: string | null }
  | { outcome: 'gone' }
  | { outcome: 'wrong'; field: 'email' | 'password' | 'passkey'; because: string };

type Choice = { email: string | null; password: string | null; passkey: string | null; origin: string };

const EMAIL_TAKEN = 'We cannot use this address for a new account. If you already sign in to Alongside with it, add this to the account you have (below)';

/** The holder of a link chooses a password or makes a passkey: the link is spent, every session of the account ends, and a new one begins. */
export const takeUpLink = async (tx: Tx, link: OpenedLink, secret: string, choice: Choice): Promise<TakenUp> => {
  const email = link.email ?? choice.email;
  if (!email && !link.sign_in_name) return { outcome: 'wrong', field: 'email', because: 'Enter your e-mail address' };
  const made = choice.passkey ? await readMade(tx, choice.passkey, choice.origin) : null;
  if (choice.passkey && !made) return { outcome: 'wrong', field: 'passkey', because: 'The passkey could not be made. Try again, or choose a password' };
  const problem = made ? null : passwordProblem(choice.password ?? '', [link.account_name, email ?? '', link.sign_in_name ?? '', link.trust_name], commonPasswords());
  if (problem) return { outcome: 'wrong', field: 'password', because: problem };
  const outcome = await spendLink(tx, secret, made ? null : await hashPassword(choice.password ?? ''), email);
  if (outcome === 'email taken') return { outcome: 'wrong', field: 'email', because: EMAIL_TAKEN };
  if (outcome === 'gone') return { outcome: 'gone' };
  const { token, chosen } = await beginSession(tx, link.account_id);
  await goOnAs(tx, token);
  if (made) await putPasskey(tx, { ...made, label: 'Made with a link' });
  audit(tx, { action: link.kind === 'reset' ? 'account.reset' : 'account.begin', object: 'account', objectId: link.account_id, detail: { link: link.invitation_id, passkey: made !== null } });
  return { outcome: 'done', chosen, cookies: [{ name: SESSION_COOKIE, value: token }], signInName: email ? null : link.sign_in_name };
};
