import { dayOf, sayMoment } from '../../kit/times.ts';
import { putMail } from '../mail.queries.ts';
import { invitationMail, resetMail } from '../link.mail.ts';
import type { LinkKind } from '../invitation.rules.ts';
import type { Tx } from '../tx.ts';
import { makeLink } from './make-link.ts';

/** Makes a link and mails it to the account's own address; nobody here sees it. `origin` is what people type: https://support.example. */
export const sendLink = async (tx: Tx, link: { accountId: string; kind: LinkKind; to: string; origin: string; email?: string | null }): Promise<void> => {
  const made = await makeLink(tx, { accountId: link.accountId, kind: link.kind, email: link.email, sent: true });
  const words = link.kind === 'invitation' ? invitationMail : resetMail;
  await putMail(tx, { to: link.to, ...words({ url: `${link.origin}${made.path}`, until: sayMoment(made.expiresAt, dayOf(tx.now)) }) });
};
