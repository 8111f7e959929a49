import type { Route } from '../access/index.ts';
import { chooseFrom, chooseOne, noToAll, noToOne } from './pages/choose-worker.page.tsx';
import { theirAnswer } from './pages/their-answer.page.tsx';

/** Choosing a peer worker: by the person, or as the lead writes down what they said. */
export const routes: Route[] = [
  { path: '/choose-worker', page: chooseFrom, allow: ['person'], audit: 'match.mine' },
  { path: '/choose-worker/none', page: noToAll, allow: ['person'], audit: 'match.no' },
  { path: '/choose-worker/:offer', page: chooseOne, allow: ['person'], audit: 'match.mine' },
  { path: '/choose-worker/:offer/no', page: noToOne, allow: ['person'], audit: 'match.no' },
  { path: '/referrals/:id/their-answer', page: theirAnswer, allow: ['lead'], audit: 'match.open' },
];

export const notices = {
  'worker-chosen': 'You chose your peer worker. They see it on their next working day and get in touch.',
  'said-no': 'Written down. You never have to say why.',
  'said-already': 'That was answered already. Nothing was changed.',
  'choice-recorded': 'Written down as theirs, and that you wrote it.',
};
