import type { Route } from '../../access/index.ts';
import { othersAdd, othersPage, othersRemove } from './pages/others.page.tsx';
import { setUpAdd, setUpTask } from './pages/set-up-task.page.tsx';
import { setUpPage } from './pages/set-up.page.tsx';

const keepers = ['lead', 'administrator'] as const;

export const routes: Route[] = [
  { path: '/set-up', page: setUpPage, allow: ['lead', 'administrator', 'manager'], audit: 'set-up.open' },
  { path: '/set-up/add', page: setUpAdd, allow: keepers, audit: 'set-up.add' },
  { path: '/set-up/others', page: othersPage, allow: ['lead', 'administrator', 'manager', 'peer_worker'], audit: 'other-service.list' },
  { path: '/set-up/others/add', page: othersAdd, allow: ['lead'], audit: 'other-service.add' },
  { path: '/set-up/others/:id/remove', page: othersRemove, allow: ['lead'], audit: 'other-service.remove' },
  { path: '/set-up/:task', page: setUpTask, allow: keepers, audit: 'set-up.step' },
];

export const notices = {
  'set-up-saved': 'Saved.',
  'service-added': 'Added. It stands beside the others.',
  'service-removed': 'Taken away.',
};
