import type { Route } from '../access/index.ts';
import { match, takeBack } from './pages/match.page.tsx';
import { printProfiles } from './pages/print-profiles.page.tsx';
import { stopWaitingPage } from './pages/stop-waiting.page.tsx';

/** Suggesting. Choosing begins a support, so its pages are in that slice. */
export const routes: Route[] = [
  { path: '/referrals/:id/match', page: match, allow: ['lead'], audit: 'match.open' },
  { path: '/referrals/:id/match/print', page: printProfiles, allow: ['lead'], audit: 'match.print' },
  { path: '/referrals/:id/offers/:offer/take-back', page: takeBack, allow: ['lead'], audit: 'match.take-back' },
  { path: '/referrals/:id/stop', page: stopWaitingPage, allow: ['lead'], audit: 'referral.stop' },
];

export const notices = {
  'match-suggested': 'Shown. Now it is theirs to choose.',
  'match-taken-back': 'Taken back.',
  'referral-stopped': 'Written down. They can ask again whenever they like.',
};
