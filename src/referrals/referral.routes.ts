import type { Route } from '../access/index.ts';
import { answerReferral } from './pages/answer-referral.page.tsx';
import { declined } from './pages/declined.page.tsx';
import { referralPage } from './pages/referral.page.tsx';

/** Answering. Asking has its own table. */
export const routes: Route[] = [
  { path: '/referrals/declined', page: declined, allow: ['lead'], audit: 'referral.declined' },
  { path: '/referrals/:id', page: referralPage, allow: ['lead', 'named_person'], audit: 'referral.open' },
  { path: '/referrals/:id/answer', page: answerReferral, allow: ['lead'], audit: 'referral.answer-form' },
];

export const notices = {
  'referral-accepted': 'You said yes, and whoever asked can see it. Now choose whom to suggest.',
  'referral-declined': 'You said no. Whoever asked can see why.',
};
