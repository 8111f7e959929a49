import type { Route } from '../access/index.ts';
import { chooseFrom, chooseOne, meetFirst, noToAll, noToOne } from './pages/choose-worker.page.tsx';
import { goOnPage, myWorker, somebodyElsePage, stayPage } from './pages/my-worker.page.tsx';
import { theirAnswer } from './pages/their-answer.page.tsx';
import { whoWith, whoWithAsk, whoWithLook, whoWithPart, whoWithStay } from './pages/who-with.page.tsx';

const matches = ['lead', 'named_person'] as const;

/** Choosing a peer worker: by the person, or as the lead writes down what they said. */
export const routes: Route[] = [
  { path: '/choose-worker', page: chooseFrom, allow: ['person'], audit: 'match.mine' },
  { path: '/choose-worker/none', page: noToAll, allow: ['person'], audit: 'match.no' },
  { path: '/choose-worker/:offer', page: chooseOne, allow: ['person'], audit: 'match.mine' },
  { path: '/choose-worker/:offer/meet-first', page: meetFirst, allow: ['person'], audit: 'match.mine' },
  { path: '/choose-worker/:offer/no', page: noToOne, allow: ['person'], audit: 'match.no' },
  { path: '/my-worker', page: myWorker, allow: ['person'], audit: 'match.mine' },
  { path: '/my-worker/go-on', page: goOnPage, allow: ['person'], audit: 'support.go-on' },
  { path: '/my-worker/somebody-else', page: somebodyElsePage, allow: ['person'], audit: 'support.somebody-else' },
  { path: '/my-worker/stay', page: stayPage, allow: ['person'], audit: 'support.stay' },
  { path: '/people/:id/who-with', page: whoWith, allow: ['peer_worker', ...matches], audit: 'support.who-with' },
  { path: '/people/:id/who-with/ask', page: whoWithAsk, allow: ['peer_worker'], audit: 'support.worker-asks' },
  { path: '/people/:id/who-with/look', page: whoWithLook, allow: matches, audit: 'support.look-again' },
  { path: '/people/:id/who-with/part', page: whoWithPart, allow: matches, audit: 'support.part' },
  { path: '/people/:id/who-with/stay', page: whoWithStay, allow: matches, audit: 'support.stay' },
  { path: '/referrals/:id/their-answer', page: theirAnswer, allow: ['lead', 'named_person'], audit: 'match.open' },
];

export const notices = {
  'worker-chosen': 'You chose your peer worker. They see it on their next working day and get in touch.',
  'meeting-first': 'You meet first. They get in touch in the way you said is safe, and what else you were shown stays open to you.',
  'went-on': 'You go on together.',
  'somebody-else': 'That is fine. The peer lead looks for somebody else, and nobody asks why.',
  stayed: 'You stay together.',
  'who-with-saved': 'Written down.',
  'looking-again': 'Now you can look for somebody else.',
  parted: 'They have parted, and nothing is anybody’s fault. Now you can look for somebody.',
  'worker-asked': 'Your lead is told. They ring you.',
  'said-no': 'Written down. You never have to say why.',
  'said-already': 'That was answered already. Nothing was changed.',
  'choice-recorded': 'Written down as theirs, and that you wrote it.',
};
