import type { Route } from '../access/index.ts';
import { ROLES } from '../access/index.ts';
import { counts } from './pages/counts.page.tsx';
import { first } from './pages/first.page.tsx';
import { people } from './pages/people.page.tsx';
import { personPage } from './pages/person.page.tsx';
import { today } from './pages/today.page.tsx';
import { helpNow } from './pages/help-now.page.tsx';
import { serviceToday } from './pages/service-today.page.tsx';
import { waitingList } from './pages/waiting-list.page.tsx';
import { publicHome, trustHome } from './pages/public-home.page.tsx';

export const routes: Route[] = [
  { path: '/', page: publicHome, allow: 'anyone', audit: 'home.public' },
  { path: '/first', page: first, allow: ROLES, audit: 'home.first' },
  { path: '/help-now', page: helpNow, allow: 'anyone', audit: 'home.help-now' },
  { path: '/t/:slug/help-now', page: helpNow, allow: 'anyone', audit: 'home.help-now', trustFrom: 'slug' },
  { path: '/service', page: serviceToday, allow: ['lead'], audit: 'service.today' },
  { path: '/counts', page: counts, allow: ['manager'], audit: 'counts.open' },
  { path: '/referrals', page: waitingList, allow: ['lead'], audit: 'referral.waiting' },
  { path: '/today', page: today, allow: ['peer_worker'], audit: 'home.today' },
  { path: '/people', page: people, allow: ['peer_worker', 'lead'], audit: 'person.list', noKey: true },
  { path: '/people/:id', page: personPage, allow: ['peer_worker', 'lead'], audit: 'person.open' },
  { path: '/t/:slug', page: trustHome, allow: 'anyone', audit: 'home.trust', trustFrom: 'slug' },
];

export const notices = {};
