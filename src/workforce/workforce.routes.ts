import type { Route } from '../access/index.ts';
import { workerList } from './pages/worker-list.page.tsx';
import { workerPage } from './pages/worker.page.tsx';

export const routes: Route[] = [
  { path: '/workers', page: workerList, allow: ['lead'], audit: 'worker.list' },
  { path: '/workers/:id', page: workerPage, allow: ['lead'], audit: 'worker.open' },
];

export const notices = {};
