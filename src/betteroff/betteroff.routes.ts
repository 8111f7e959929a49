import type { Route } from '../access/index.ts';
import { asItWas } from './pages/as-it-was.page.tsx';
import { check } from './pages/check.page.tsx';
import { ifNot } from './pages/if-not.page.tsx';
import { eraseCheckPage, myCheck, myChecks, putOfferAwayPage, shareCheckPage, stopSharing } from './pages/my-checks.page.tsx';
import { sharedCheck, sharedChecks } from './pages/shared-checks.page.tsx';

/** A worker's own. Keeping takes no key: what is sent with one stays for two days, and an erased check must be gone at once. */
const own = { allow: ['peer_worker'] as const, noKey: true };

export const routes: Route[] = [
  { path: '/better-off', page: check, allow: 'anyone', audit: 'better-off.check', noKey: true, asNobody: true },
  { path: '/better-off/2011-12', page: asItWas, allow: 'anyone', audit: 'better-off.as-it-was', noKey: true, asNobody: true },
  { path: '/better-off/if-not', page: ifNot, allow: 'anyone', audit: 'better-off.if-not', asNobody: true },
  { path: '/better-off/shared', page: sharedChecks, allow: ['lead'], audit: 'better-off.shared' },
  { path: '/better-off/shared/:id', page: sharedCheck, allow: ['lead'], audit: 'better-off.open-shared' },
  { path: '/my-better-off', page: myChecks, audit: 'better-off.mine', ...own },
  { path: '/my-better-off/:id', page: myCheck, audit: 'better-off.open', ...own },
  { path: '/my-better-off/:id/share', page: shareCheckPage, audit: 'better-off.share', ...own },
  { path: '/my-better-off/:id/share-with-nobody', page: stopSharing, audit: 'better-off.unshare', ...own },
  { path: '/my-better-off/:id/erase', page: eraseCheckPage, audit: 'better-off.erase', ...own },
  { path: '/my-better-off/offer/:id/put-away', page: putOfferAwayPage, audit: 'better-off.put-away', ...own },
];

export const notices = {
  'check-kept': 'Kept. Only you can read it.',
  'check-not-whole': 'It was not kept: an answer is missing. Nothing of it is stored.',
  'check-shared': 'Shared with that lead, and nobody else.',
  'check-not-shared': 'Only you can read it again.',
  'check-erased': 'Erased. Nothing of it is left.',
  'offer-put-away': 'Put away. You can always begin a check here.',
};
