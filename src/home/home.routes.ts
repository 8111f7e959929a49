import type { Route } from '../access/index.ts';
import { ROLES } from '../access/index.ts';
import { first } from './pages/first.page.tsx';
import { helpNow } from './pages/help-now.page.tsx';
import { publicHome, trustHome } from './pages/public-home.page.tsx';

export const routes: Route[] = [
  { path: '/', page: publicHome, allow: 'anyone', audit: 'home.public' },
  { path: '/first', page: first, allow: ROLES, audit: 'home.first' },
  { path: '/help-now', page: helpNow, allow: 'anyone', audit: 'home.help-now' },
  { path: '/t/:slug/help-now', page: helpNow, allow: 'anyone', audit: 'home.help-now', trustFrom: 'slug' },
  { path: '/t/:slug', page: trustHome, allow: 'anyone', audit: 'home.trust', trustFrom: 'slug' },
];

export const notices = {};
