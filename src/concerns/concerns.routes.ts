import type { Route } from '../access/index.ts';
import { concernList } from './pages/concern-list.page.tsx';
import { concernPage } from './pages/concern.page.tsx';
import { myConcerns } from './pages/my-concerns.page.tsx';
import { raiseConcernPage } from './pages/raise-concern.page.tsx';

export const routes: Route[] = [
  { path: '/concerns', page: concernList, allow: ['lead', 'peer_worker'], audit: 'concern.list' },
  { path: '/concerns/raise', page: raiseConcernPage, allow: ['lead', 'peer_worker'], audit: 'concern.raise' },
  { path: '/my-concerns', page: myConcerns, allow: ['person'], audit: 'concern.mine' },
  { path: '/people/:id/concern', page: raiseConcernPage, allow: ['lead', 'peer_worker'], audit: 'concern.raise' },
  { path: '/concerns/:id', page: concernPage, allow: ['lead', 'peer_worker'], audit: 'concern.open' },
];

export const notices = {
  'concern-saved': 'Saved. The peer lead sees it, and who has it.',
  'concern-keep-ringing': 'Saved. Now keep ringing until a named person says they have it.',
  'concern-step-saved': 'Saved what you did.',
};
