// What the list of accounts says about each, in a line. Pure.
import { isAhead, isLive, linkStanding, ROLE_NAMES } from '../access/index.ts';
import type { Hat, Link } from '../access/index.ts';
import { dayOf, sayDate, sayMoment } from '../kit/times.ts';

export const sayHat = (hat: Hat, now: Date): string => {
  const role = `${ROLE_NAMES[hat.role]}${hat.team_name ? `, ${hat.team_name}` : ''}`;
  if (isLive(hat, now)) return hat.until ? `${role}, until ${sayMoment(hat.until, dayOf(now))}` : role;
  return isAhead(hat, now) ? `${role}, from ${sayDate(dayOf(hat.since))}` : `${role}, ended ${sayDate(dayOf(hat.until ?? hat.since))}`;
};

/** "peer lead, and administrator"; or when everything ended. */
export const sayHats = (hats: readonly Hat[], now: Date): string => {
  const ahead = hats.filter((hat) => isAhead(hat, now));
  if (ahead.length > 0) return ahead.map((hat) => sayHat(hat, now)).join('; ');
  const last = hats[0];
  return last ? `Nothing here now. Was ${sayHat(last, now)}` : 'Nothing here now';
};

/** Where the newest link of an account stands, when that matters to whoever looks after it. */
export const sayLink = (links: readonly Link[], now: Date): string | null => {
  const [newest] = links;
  if (!newest) return null;
  const standing = linkStanding(newest, now);
  if (standing === 'open') return `Link made, works until ${sayMoment(newest.expires_at, dayOf(now))}`;
  if (standing === 'expired' && !links.some((link) => link.used_at)) return 'The link ran out before it was used';
  return null;
};
