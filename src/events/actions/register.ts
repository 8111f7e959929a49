import { audit, putMail } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { newId } from '../../kit/ids.ts';
import { linkHash, newLinkSecret } from '../../kit/link-secret.ts';
import { dayOf } from '../../kit/times.ts';
import type { Event } from '../event.queries.ts';
import { sayWhen } from '../event.rules.ts';
import { placeAgainMail, placeMail } from '../event.mail.ts';
import { registerAt } from '../place.queries.ts';
import type { Registration } from '../place.queries.ts';
import { settle } from './settle.ts';

export type Registered = { ok: true; /** Where the link went: to their address, or it is shown here. */ byMail: true } | { ok: true; byMail: false; secret: string; placed: boolean } | { ok: false };

/**
 * Puts somebody's name down. Where an address was given and mail goes out, the link goes there and the page says the same whether the address
 * was on the list or not: no stranger learns who comes.
 */
export const register = async (tx: Tx, event: Event, told: Registration, more: { slug: string; origin: string; canMail: boolean }): Promise<Registered> => {
  const [id, secret] = [newId<'registration'>(), newLinkSecret()];
  const byMail = more.canMail && told.email !== null;
  const said = await registerAt(tx, event.id, id, linkHash(secret), told, byMail);
  if (said === 'closed') return { ok: false };
  const given = said === 'new' ? await settle(tx, event, id) : [];
  audit(tx, { action: 'event.register', object: 'event', objectId: event.id, detail: { audience: told.audience } });
  if (!byMail) return { ok: true, byMail: false, secret, placed: given.includes(id) };
  if (said === 'often') return { ok: true, byMail: true };
  const url = `${more.origin}/t/${more.slug}/my-place/${secret}`;
  await putMail(tx, { to: told.email ?? '', ...(said === 'again' ? placeAgainMail : placeMail)({ url, when: sayWhen(event, dayOf(tx.now)) }) });
  return { ok: true, byMail: true };
};
