import type { Route } from '../access/index.ts';
import { findJson } from './search/find-json.page.ts';
import { find } from './search/pages/find.page.tsx';
import { place } from './pages/place.page.tsx';
import { correctPlacePage, endCorrectionPage } from './import/pages/correct-place.page.tsx';
import { importReport } from './import/pages/import-report.page.tsx';
import { imports } from './import/pages/imports.page.tsx';
import { freshnessNotices, freshnessRoutes } from './freshness/freshness.routes.ts';
import { layWordNotices, layWordRoutes } from './lay-words/lay-words.routes.ts';
import { orukRoutes } from './publish/oruk.routes.ts';

export const routes: Route[] = [
  { path: '/find', page: find, allow: 'anyone', audit: 'directory.find', noKey: true },
  { path: '/find.json', page: findJson, allow: 'anyone', audit: 'directory.find', open: true },
  { path: '/places/:id', page: place, allow: 'anyone', audit: 'directory.place' },
  { path: '/directory/imports', page: imports, allow: ['lead', 'administrator'], audit: 'directory.imports' },
  { path: '/directory/imports/:id', page: importReport, allow: ['lead', 'administrator'], audit: 'directory.import-report' },
  { path: '/places/:id/correct', page: correctPlacePage, allow: ['lead', 'peer_worker'], audit: 'directory.correct-open' },
  { path: '/places/:id/correct/:correction/end', page: endCorrectionPage, allow: ['lead', 'peer_worker'], audit: 'directory.correct-end' },
  ...freshnessRoutes,
  ...layWordRoutes,
  ...orukRoutes,
];

export const notices = {
  ...freshnessNotices,
  ...layWordNotices,
  'place-corrected': 'Saved. This is what everybody reads now.',
  'correction-ended': 'The entry says again what its source says.',
};
