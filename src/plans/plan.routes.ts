import type { Route } from '../access/index.ts';
import { myPlanPage } from './pages/my-plan.page.tsx';
import { entryPage } from './pages/plan-entry.page.tsx';
import { listPage } from './pages/plan-list.page.tsx';
import { planSharedPage } from './pages/plan-shared.page.tsx';
import { planSharingPage } from './pages/plan-sharing.page.tsx';
import { wordsPage } from './pages/plan-words.page.tsx';
import type { Voice } from './plan-desk.ts';
import { PARTS } from './plan-parts.rules.ts';
import type { Part } from './plan-parts.rules.ts';

const partPage = (part: Part, voice: Voice): Route['page'] => (part.kind === 'words' ? wordsPage(part, voice) : listPage(part, voice)) as Route['page'];

export const routes: Route[] = [
  { path: '/my-plan', page: myPlanPage, allow: ['person'], audit: 'plan.open' },
  { path: '/my-plan/sharing', page: planSharingPage('mine'), allow: ['person'], audit: 'plan.share' },
  { path: '/my-plan/words/:id', page: entryPage('mine'), allow: ['person'], audit: 'plan.write' },
  ...PARTS.map((part): Route => ({ path: `/my-plan/${part.key}`, page: partPage(part, 'mine'), allow: ['person'], audit: 'plan.write' })),
  { path: '/people/:id/plan', page: planSharedPage, allow: ['peer_worker', 'lead'], audit: 'plan.open' },
  { path: '/people/:id/plan/sharing', page: planSharingPage('together'), allow: ['peer_worker'], audit: 'plan.share' },
  { path: '/plan-words/:id', page: entryPage('together'), allow: ['peer_worker'], audit: 'plan.write-together' },
  ...PARTS.map((part): Route => ({ path: `/people/:id/plan/${part.key}`, page: partPage(part, 'together'), allow: ['peer_worker'], audit: 'plan.write-together' })),
];

export const notices = {
  'plan-saved': 'Saved.',
  'plan-left-out': 'Left out. Only you can read it now, and you can bring it back until it is erased.',
  'plan-left-out-said': 'Left out, as they said. It is erased later; until then only they can bring it back.',
  'plan-back': 'It is back in your plan.',
  'plan-kept': 'Only you see it now.',
  'plan-shared': 'Saved. It is so from now on.',
};
