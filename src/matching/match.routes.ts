import type { Route } from '../access/index.ts';
import { askAnswer, askTakeBack } from './pages/ask-answer.page.tsx';
import { match, takeBack } from './pages/match.page.tsx';
import { matchManyPage } from './pages/match-many.page.tsx';
import { printProfiles } from './pages/print-profiles.page.tsx';
import { somebodyNew, somebodyNewNotNow, somebodyNewYes } from './pages/somebody-new.page.tsx';
import { stopWaitingPage } from './pages/stop-waiting.page.tsx';
import { myWishes, wishesPage } from './pages/wishes.page.tsx';

/** Whoever matches: the lead, and for a colleague's own record the two named people. */
const matches = ['lead', 'named_person'] as const;

/** Asking and showing. Choosing begins a support, so its pages are in that slice. */
export const routes: Route[] = [
  { path: '/match-many', page: matchManyPage, allow: ['lead'], audit: 'match.many' },
  { path: '/referrals/:id/match', page: match, allow: matches, audit: 'match.open' },
  { path: '/referrals/:id/match/print', page: printProfiles, allow: matches, audit: 'match.print' },
  { path: '/referrals/:id/wishes', page: wishesPage, allow: matches, audit: 'match.wish' },
  { path: '/referrals/:id/asks/:ask', page: askAnswer, allow: matches, audit: 'match.open' },
  { path: '/referrals/:id/asks/:ask/take-back', page: askTakeBack, allow: matches, audit: 'match.take-back' },
  { path: '/referrals/:id/offers/:offer/take-back', page: takeBack, allow: matches, audit: 'match.take-back' },
  { path: '/referrals/:id/stop', page: stopWaitingPage, allow: matches, audit: 'referral.stop' },
  { path: '/somebody-new/:ask', page: somebodyNew, allow: ['peer_worker'], audit: 'match.asked' },
  { path: '/somebody-new/:ask/yes', page: somebodyNewYes, allow: ['peer_worker'], audit: 'match.worker-answer' },
  { path: '/somebody-new/:ask/not-now', page: somebodyNewNotNow, allow: ['peer_worker'], audit: 'match.worker-answer' },
  { path: '/my-wishes', page: myWishes, allow: ['person'], audit: 'match.wish' },
];

export const notices = {
  'match-suggested': 'Shown. Now it is theirs to choose.',
  'match-asked': 'Asked. They answer on a day they work.',
  'match-many-asked': 'Asked. Each answers on a day they work; then the person chooses.',
  'match-many-left': 'Left as it is. Nobody was asked.',
  'ask-yes': 'Thank you. Now it is theirs to choose.',
  'ask-not-now-mine': 'That is fine. Nobody asks why.',
  'ask-not-now': 'Written down. Somebody else can be asked.',
  'ask-taken-back': 'Not asked any more.',
  'wishes-saved': 'Saved. It may change at any time.',
  'match-taken-back': 'Taken back.',
  'referral-stopped': 'Written down. They can ask again whenever they like.',
};
