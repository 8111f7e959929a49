import type { Route } from '../access/index.ts';
import * as growing from './growing/growing.routes.ts';
import * as own from './own/own.routes.ts';
import { agreedPage, agreePage } from './pages/agree.page.tsx';
import { arrangePage } from './pages/arrange.page.tsx';
import { correctHeldPage } from './pages/correct-held.page.tsx';
import { correctSupervision } from './pages/correct-words.page.tsx';
import { holdSupervision } from './pages/hold-session.page.tsx';
import { howOftenPage } from './pages/how-often.page.tsx';
import { callOffSupervision, moveSupervision } from './pages/move-session.page.tsx';
import { mySupervision } from './pages/my-supervision.page.tsx';
import { planSupervision } from './pages/plan-session.page.tsx';
import { sessionPage } from './pages/session.page.tsx';
import { supervisionListPage } from './pages/supervision-list.page.tsx';

export const routes: Route[] = [
  { path: '/my-supervision', page: mySupervision, allow: ['peer_worker'], audit: 'supervision.mine' },
  { path: '/supervision', page: supervisionListPage, allow: ['peer_worker', 'lead'], audit: 'supervision.list' },
  { path: '/supervision/how-often', page: howOftenPage, allow: ['lead'], audit: 'supervision.frequency' },
  { path: '/supervision/arrange/:id', page: arrangePage, allow: ['lead'], audit: 'supervision.arrange' },
  { path: '/supervision/plan/:id', page: planSupervision, allow: ['peer_worker', 'lead'], audit: 'supervision.plan' },
  { path: '/supervision/sessions/:id', page: sessionPage, allow: ['peer_worker', 'lead'], audit: 'supervision.open' },
  { path: '/supervision/sessions/:id/move', page: moveSupervision, allow: ['peer_worker', 'lead'], audit: 'supervision.move' },
  { path: '/supervision/sessions/:id/call-off', page: callOffSupervision, allow: ['peer_worker', 'lead'], audit: 'supervision.call-off' },
  { path: '/supervision/sessions/:id/held', page: holdSupervision, allow: ['peer_worker', 'lead'], audit: 'supervision.hold' },
  { path: '/supervision/sessions/:id/correct', page: correctHeldPage, allow: ['peer_worker', 'lead'], audit: 'supervision.correct-held' },
  { path: '/supervision/sessions/:id/agree', page: agreePage, allow: ['peer_worker', 'lead'], audit: 'supervision.agree' },
  { path: '/supervision/words/:id', page: correctSupervision, allow: ['peer_worker', 'lead'], audit: 'supervision.correct' },
  { path: '/supervision/agreed/:id', page: agreedPage, allow: ['peer_worker', 'lead'], audit: 'supervision.became' },
  ...growing.routes,
  ...own.routes,
];

export const notices = {
  'supervision-arranged': 'Saved who supervises.',
  'supervision-planned': 'Planned. It stands on the page of everybody who is part of it.',
  'supervision-moved': 'Moved.',
  'supervision-off': 'Called off. The next one is due as before.',
  'supervision-held': 'Saved that it was held. Now what you both want to keep of it.',
  'supervision-not-held': 'Put right: it was not held. It is open again, so move it or call it off.',
  'supervision-held-right': 'Put right. What it said before stays beside it.',
  'supervision-written': 'Added to the record.',
  'supervision-corrected': 'Corrected. What it said before stays beside it.',
  'supervision-agreed': 'Saved what you agreed.',
  'supervision-became': 'Saved what became of it.',
  'supervision-often': 'Saved how often.',
  ...growing.notices,
  ...own.notices,
};
