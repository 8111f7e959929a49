import type { Route } from '../access/index.ts';
import { find } from './search/pages/find.page.tsx';
import { place } from './pages/place.page.tsx';
import { orukRoutes } from './publish/oruk.routes.ts';

export const routes: Route[] = [
  { path: '/find', page: find, allow: 'anyone', audit: 'directory.find', noKey: true },
  { path: '/places/:id', page: place, allow: 'anyone', audit: 'directory.place' },
  ...orukRoutes,
];

export const notices = {};
