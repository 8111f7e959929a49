import type { Route } from '../../access/index.ts';
import { myWellbeing, wellbeingCopy, wellbeingErase, wellbeingPart, wellbeingShare, wellbeingStop } from './pages/my-wellbeing.page.tsx';
import { shownList, shownPart } from './pages/shown-to-me.page.tsx';

export const routes: Route[] = [
  { path: '/my-wellbeing', page: myWellbeing, allow: ['peer_worker'], audit: 'own.open' },
  { path: '/my-wellbeing/copy', page: wellbeingCopy, allow: ['peer_worker'], audit: 'own.copy' },
  { path: '/my-wellbeing/erase', page: wellbeingErase, allow: ['peer_worker'], audit: 'own.erase' },
  { path: '/my-wellbeing/:n', page: wellbeingPart, allow: ['peer_worker'], audit: 'own.write' },
  { path: '/my-wellbeing/:n/share', page: wellbeingShare, allow: ['peer_worker'], audit: 'own.share' },
  { path: '/my-wellbeing/stop/:id', page: wellbeingStop, allow: ['peer_worker'], audit: 'own.stop-sharing' },
  { path: '/shared-by-workers', page: shownList, allow: ['peer_worker', 'lead'], audit: 'own.list-shared' },
  { path: '/shared-by-workers/:id', page: shownPart, allow: ['peer_worker', 'lead'], audit: 'own.read-shared' },
];

export const notices = {
  'own-saved': 'Saved.', 'own-erased': 'Erased.', 'own-shared': 'Shared. You see here when it is read.', 'own-stopped': 'Stopped. They cannot read it any more.', 'own-all-erased': 'All of it is erased.',
};
