import type { Route } from '../access/index.ts';
import { adminCover, adminCoverEnd } from './pages/admin-cover.page.tsx';
import { adminWorkerBack, adminWorkerHours, adminWorkerLeave } from './pages/admin-worker-changes.page.tsx';
import { adminWorkerNew } from './pages/admin-worker-new.page.tsx';
import { adminWorker } from './pages/admin-worker.page.tsx';
import { adminWorkers } from './pages/admin-workers.page.tsx';
import { keepAwayOff, keepAwayPage } from './pages/keep-away.page.tsx';
import { myExperience } from './pages/my-experience.page.tsx';
import { myProfile } from './pages/my-profile.page.tsx';
import { workerList } from './pages/worker-list.page.tsx';
import { workerPage } from './pages/worker.page.tsx';
import * as hours from './hours/hours.routes.ts';
import * as posts from './posts/posts.routes.ts';

const administrator = ['administrator'] as const;

export const routes: Route[] = [
  { path: '/my-profile', page: myProfile, allow: ['peer_worker'], audit: 'worker.profile' },
  { path: '/my-profile/experience', page: myExperience, allow: ['peer_worker'], audit: 'worker.experience' },
  { path: '/my-profile/keep-away', page: keepAwayPage, allow: ['peer_worker'], audit: 'worker.keep-away' },
  { path: '/my-profile/keep-away/:id/off', page: keepAwayOff, allow: ['peer_worker'], audit: 'worker.keep-away' },
  { path: '/workers', page: workerList, allow: ['lead'], audit: 'worker.list' },
  { path: '/workers/:id', page: workerPage, allow: ['lead'], audit: 'worker.open' },
  { path: '/admin/workers', page: adminWorkers, allow: administrator, audit: 'worker.list' },
  { path: '/admin/workers/new', page: adminWorkerNew, allow: administrator, audit: 'worker.employ' },
  { path: '/admin/workers/:id', page: adminWorker, allow: administrator, audit: 'worker.read' },
  { path: '/admin/workers/:id/hours', page: adminWorkerHours, allow: administrator, audit: 'contract.change' },
  { path: '/admin/workers/:id/leave', page: adminWorkerLeave, allow: administrator, audit: 'worker.leave' },
  { path: '/admin/workers/:id/back', page: adminWorkerBack, allow: administrator, audit: 'worker.return' },
  { path: '/admin/cover', page: adminCover, allow: administrator, audit: 'lead-cover.list' },
  { path: '/admin/cover/:id/end', page: adminCoverEnd, allow: administrator, audit: 'lead-cover.end' },
  ...posts.routes,
  ...hours.routes,
];

export const notices = {
  'profile-saved': 'Saved.',
  'experience-saved': 'Saved. What you did not tick is not kept.',
  'keep-away-added': 'On your list. Only you can read it.',
  'keep-away-off': 'Off your list, and erased.',
  'worker-added': 'They work here. They write their own profile when they sign in.',
  'worker-added-link-sent': 'They work here, and their link is on its way by e-mail.',
  'hours-changed': 'The hours are changed from that day on.',
  'worker-leaves': 'The last day is saved. What they can open ends with it.',
  'cover-set': 'The cover is set.',
  'cover-ended': 'The cover has ended.',
  ...posts.notices,
  ...hours.notices,
};
