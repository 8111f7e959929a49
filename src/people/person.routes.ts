import type { Route } from '../access/index.ts';
import { editDetails } from './pages/edit-details.page.tsx';

export const routes: Route[] = [
  { path: '/people/:id/details', page: editDetails, allow: ['peer_worker', 'lead'], audit: 'person.correct' },
];

export const notices = { 'details-saved': 'Saved. What it said before is kept below the details.', 'details-same': 'Nothing was different, so nothing changed.' };
