import type { Route } from '../access/index.ts';
import { findJson } from './search/find-json.page.ts';
import { find } from './search/pages/find.page.tsx';
import { place } from './pages/place.page.tsx';
import { orukRoutes } from './publish/oruk.routes.ts';

export const routes: Route[] = [
  { path: '/find', page: find, allow: 'anyone', audit: 'directory.find', noKey: true },
  { path: '/find.json', page: findJson, allow: 'anyone', audit: 'directory.find', open: true },
  { path: '/places/:id', page: place, allow: 'anyone', audit: 'directory.place' },
  ...orukRoutes,
];

export const notices = {};
