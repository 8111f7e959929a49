import { audit, putMail, type Tx } from '../../../access/index.ts';
import { newLinkSecret } from '../../../kit/link-secret.ts';
import { dayOf, sayMoment } from '../../../kit/times.ts';
import { found } from '../../../kit/http/index.ts';
import { placeById } from '../../place.queries.ts';
import { putPlaceLink } from '../link.queries.ts';
import { placeLinkMail } from '../place-link.mail.ts';
import { mustKeep } from './keep-place.ts';

/** A fortnight: groups meet every other week, and answer on the day they do. */
const DAYS = 14;
export type MadePlaceLink = { path: string; expiresAt: Date; placeName: string };

/** Makes the link by which a group confirms its own entry. With `mailTo` it goes there and nobody here sees it; else it is shown once, to print. */
export const makePlaceLink = async (tx: Tx, placeId: string, to: { mailTo: string | null; origin: string }): Promise<MadePlaceLink> => {
  await mustKeep(tx);
  const place = found(await placeById(tx, placeId));
  const secret = newLinkSecret();
  const expiresAt = new Date(tx.now.getTime() + DAYS * 86_400_000);
  const id = await putPlaceLink(tx, { placeId, secret, sent: to.mailTo !== null, expiresAt });
  const path = `/confirm-entry/${secret}`;
  if (to.mailTo !== null) await putMail(tx, { to: to.mailTo, ...placeLinkMail({ url: `${to.origin}${path}`, until: sayMoment(expiresAt, dayOf(tx.now)) }) });
  audit(tx, { action: 'place.link', object: 'place_link', objectId: id, detail: { sent: to.mailTo !== null } });
  return { path, expiresAt, placeName: place.name };
};
