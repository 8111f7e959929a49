import type { Route } from '../access/index.ts';
import { askedPage } from './pages/asked.page.tsx';
import { clinicalPostPage } from './pages/clinical-post.page.tsx';
import { clinicalPostsPage } from './pages/clinical-posts.page.tsx';
import { closedPage } from './pages/closed.page.tsx';
import { principleConcernPage } from './pages/concern.page.tsx';
import { mayRefusePage } from './pages/may-refuse.page.tsx';
import { notOursPage } from './pages/not-ours.page.tsx';
import { numbersPage } from './pages/numbers.page.tsx';
import { publicPrinciples, publicYear } from './pages/public.page.tsx';
import { rulePage } from './pages/rule.page.tsx';
import { rulesPage } from './pages/rules.page.tsx';
import { saidPage } from './pages/said.page.tsx';
import { talkPage } from './pages/talk.page.tsx';
import { lookNow, watchPage } from './pages/watch.page.tsx';
import { yearPage } from './pages/year.page.tsx';
import { yearsPage } from './pages/years.page.tsx';

export const routes: Route[] = [
  // No key is kept for these two: it would say who pressed what. The press itself has an id made of the form's key, so that twice counts once.
  // All three leave the same row in the audit, so that a row says that somebody read about it and never that they pressed.
  { path: '/not-peer-support', page: notOursPage, allow: ['peer_worker'], audit: 'principles.not-ours', noKey: true },
  { path: '/not-peer-support/:id', page: saidPage, allow: ['peer_worker'], audit: 'principles.not-ours', noKey: true },
  { path: '/what-i-may-refuse', page: mayRefusePage, allow: ['peer_worker'], audit: 'principles.not-ours' },
  { path: '/principles', page: watchPage, allow: ['lead'], audit: 'principles.open' },
  { path: '/principles/look', page: lookNow, allow: ['lead'], audit: 'principles.look' },
  { path: '/principles/closed', page: closedPage, allow: ['lead'], audit: 'principles.closed-list' },
  { path: '/principles/concerns/:id', page: principleConcernPage, allow: ['lead', 'manager'], audit: 'principles.concern' },
  // A person or carer reads the rules as a member of the lived-experience group, and anybody but a lead decides as one; for others they are not there.
  { path: '/principles/rules', page: rulesPage, allow: ['lead', 'manager', 'peer_worker', 'person', 'carer'], audit: 'principles.rules' },
  { path: '/principles/rules/:key', page: rulePage, allow: ['lead', 'peer_worker', 'person', 'carer'], audit: 'principles.rule-open' },
  { path: '/principles/asked', page: askedPage, allow: ['lead'], audit: 'principles.asked' },
  { path: '/principles/asked/:id', page: talkPage, allow: ['lead'], audit: 'principles.team' },
  { path: '/principles/clinical-posts', page: clinicalPostsPage, allow: ['lead', 'manager'], audit: 'principles.clinical-posts' },
  { path: '/principles/clinical-posts/:id', page: clinicalPostPage, allow: ['lead', 'manager'], audit: 'principles.clinical-post-open' },
  { path: '/principles/numbers', page: numbersPage, allow: ['manager'], audit: 'principles.numbers' },
  { path: '/principles/years', page: yearsPage, allow: ['lead'], audit: 'principles.years' },
  { path: '/principles/years/:year', page: yearPage, allow: ['lead'], audit: 'principles.draft' },
  { path: '/t/:slug/principles', page: publicPrinciples, allow: 'anyone', audit: 'principles.public', trustFrom: 'slug' },
  { path: '/t/:slug/principles/:year', page: publicYear, allow: 'anyone', audit: 'principles.public-year', trustFrom: 'slug' },
];

export const notices = {
  'not-ours-kept': 'Counted. Who you are is not kept.',
  'not-ours-back': 'Taken back. It counts nowhere.',
  'principles-answerer': 'Saved who answers what comes new.',
  'principles-looked': 'Looked. Something is new below.',
  'principles-nothing-new': 'Looked. Nothing is new.',
  'principles-answered': 'Saved the answer.',
  'principles-closed': 'Closed.',
  'principles-passed-on': 'Passed on.',
  'principles-rule': 'Saved what the group decided. It holds from today.',
  'principles-rate': 'Saved the rate.',
  'principles-talk': 'Saved the talk.',
  'principles-clinical': 'Saved what you were told.',
  'principles-clinical-out': 'Crossed out. It counts no more.',
  'principles-published': 'Published. Everybody can read it.',
};
