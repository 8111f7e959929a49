import { newLinkSecret } from '../../kit/link-secret.ts';
import { audit, authorise } from '../tx.ts';
import type { Tx } from '../tx.ts';
import { cancelLinks, putLink } from '../invitation.queries.ts';
import { linkEnds } from '../invitation.rules.ts';
import type { LinkKind } from '../invitation.rules.ts';

export type MadeLink = { kind: LinkKind; /** In the address: /invitation/<secret>. Kept nowhere: show it now or mail it. */ secret: string; path: string; expiresAt: Date };

/**
 * Makes the one-use link by which an account's holder sets a password or a passkey. Any earlier link of theirs stops working.
 * `email` is the address the account gets when the link is used, where it has none. `sent`: it goes to the account's own e-mail and
 * nobody here sees it; a link that was seen opens no account that has another hat (db/migrations/0080).
 */
export const makeLink = async (tx: Tx, link: { accountId: string; kind: LinkKind; email?: string | null; sent?: boolean }): Promise<MadeLink> => {
  authorise(tx, 'administrator', 'lead', 'person', 'system');
  const secret = newLinkSecret();
  const expiresAt = linkEnds(link.kind, tx.now);
  await cancelLinks(tx, link.accountId);
  const id = await putLink(tx, { secret, accountId: link.accountId, kind: link.kind, email: link.email ?? null, sent: link.sent ?? false, expiresAt });
  audit(tx, { action: 'link.make', object: 'invitation', objectId: id, detail: { kind: link.kind, account: link.accountId, sent: link.sent ?? false } });
  return { kind: link.kind, secret, path: `/invitation/${secret}`, expiresAt };
};
