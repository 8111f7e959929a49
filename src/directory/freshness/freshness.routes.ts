import type { Route } from '../../access/index.ts';
import { confirmEntry } from './pages/confirm-entry.page.tsx';
import { howItWas } from './pages/how-it-was.page.tsx';
import { intervals } from './pages/intervals.page.tsx';
import { keepPlace } from './pages/keep-place.page.tsx';
import { keepDirectory } from './pages/queue.page.tsx';

export const freshnessRoutes: Route[] = [
  { path: '/places/:id/how-it-was', page: howItWas, allow: ['peer_worker', 'lead'], audit: 'place.how-it-was' },
  { path: '/keep-directory', page: keepDirectory, allow: ['lead', 'peer_worker'], audit: 'directory.keep' },
  { path: '/keep-directory/intervals', page: intervals, allow: ['lead'], audit: 'directory.intervals' },
  { path: '/keep-directory/:id', page: keepPlace, allow: ['lead', 'peer_worker'], audit: 'directory.keep-place' },
  { path: '/confirm-entry/:token', page: confirmEntry, allow: 'anyone', audit: 'directory.confirm', noKey: true },
];

export const freshnessNotices = {
  'place-was-running': 'Thank you. The entry says that somebody was there.',
  'place-reported': 'Thank you. Everybody who looks at the entry is told, and somebody looks into it.',
  'place-kept': 'Kept.',
  'place-link-sent': 'The link is on its way to them.',
  'keeper-asked': 'Asked. They find this page on their Today.',
  'keeper-ended': 'Ended.',
  'interval-changed': 'Saved. It counts at once, also for what was checked before.',
};
