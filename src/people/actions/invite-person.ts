import { audit, authorise, makeLink, sendLink } from '../../access/index.ts';
import type { MadeLink, Tx } from '../../access/index.ts';
import { found, refused } from '../../kit/http/index.ts';
import type { RefusedAnswer } from '../../kit/http/index.ts';
import { closeWayIn, makeWayIn, reopenWayIn, wayInOf } from '../person-account.queries.ts';
import { cannotInvite } from '../person-account.rules.ts';
import { personById } from '../person.queries.ts';

type Ask = { send: boolean; origin: string };
export type Invited = { kind: 'shown'; link: MadeLink; signInName: string | null } | { kind: 'sent' };

/**
 * The lead gives a person a way into their own record: an account (once, and for nobody else) and a one-use link, shown to print or mailed
 * to the address on their record.
 */
export const invitePerson = async (tx: Tx, personId: string, ask: Ask): Promise<Invited | RefusedAnswer> => {
  authorise(tx, 'lead');
  const person = found(await personById(tx, personId));
  const because = cannotInvite(person);
  if (because) return refused(because);
  const before = await wayInOf(tx, personId);
  const made = before ? null : found(await makeWayIn(tx, personId));
  const way = before ?? found(await wayInOf(tx, personId));
  if (made) audit(tx, { action: 'person.account', object: 'account', objectId: made.accountId, personId });
  if (!way.is_open) await reopenWayIn(tx, personId);
  const kind = way.has_signed_in ? 'reset' : 'invitation';
  audit(tx, { action: 'person.link', object: 'account', objectId: way.account_id, personId, detail: { kind, sent: ask.send } });
  const to = way.email ?? person.email;
  if (ask.send && to) {
    await sendLink(tx, { accountId: way.account_id, kind, to, email: way.email ? null : to, origin: ask.origin });
    return { kind: 'sent' };
  }
  const link = await makeLink(tx, { accountId: way.account_id, kind });
  return { kind: 'shown', link, signInName: way.sign_in_name };
};

/** The lead closes a person's way in: a lost phone, or somebody watching. Sessions end, open links stop, the record stays. */
export const closePersonAccount = async (tx: Tx, personId: string): Promise<void> => {
  authorise(tx, 'lead');
  found(await personById(tx, personId));
  if (await closeWayIn(tx, personId)) audit(tx, { action: 'person.account-closed', object: 'person', objectId: personId, personId });
};
