import type { Route } from '../access/index.ts';
import { inHospital } from './pages/in-hospital.page.tsx';
import { stayExpected, stayStillRight } from './pages/stay-expected.page.tsx';
import { stayFollowUp } from './pages/stay-follow-up.page.tsx';
import { stayBack, stayLeave } from './pages/stay-leave.page.tsx';
import { stayAgain, stayLeft, stayMove, stayUndo } from './pages/stay-left.page.tsx';
import { askWardPage, stayPage } from './pages/stay.page.tsx';

/** Who writes days down: the ward's own people, and a lead who was told. A peer worker reads, and may ask. */
const WRITERS = ['host_team', 'lead'] as const;

export const routes: Route[] = [
  { path: '/stays/:id', page: stayPage, allow: ['host_team', 'lead', 'peer_worker'], audit: 'stay.open' },
  { path: '/stays/:id/ask', page: askWardPage, allow: ['lead', 'peer_worker'], audit: 'stay.ask' },
  { path: '/stays/:id/expected', page: stayExpected, allow: WRITERS, audit: 'stay.expected' },
  { path: '/stays/:id/still-right', page: stayStillRight, allow: WRITERS, audit: 'stay.still-right' },
  { path: '/stays/:id/leave', page: stayLeave, allow: WRITERS, audit: 'stay.leave' },
  { path: '/stays/:id/back', page: stayBack, allow: WRITERS, audit: 'stay.back' },
  { path: '/stays/:id/move', page: stayMove, allow: WRITERS, audit: 'stay.move' },
  { path: '/stays/:id/left', page: stayLeft, allow: WRITERS, audit: 'stay.left' },
  { path: '/stays/:id/again', page: stayAgain, allow: ['host_team'], audit: 'stay.begin' },
  { path: '/stays/:id/follow-up', page: stayFollowUp, allow: WRITERS, audit: 'stay.follow-up' },
  { path: '/stays/:id/mistake', page: stayUndo, allow: WRITERS, audit: 'stay.undo' },
  { path: '/people/:id/in-hospital', page: inHospital, allow: ['lead'], audit: 'stay.begin' },
];

export const notices = {
  'stay-expected': 'Saved. Everybody who plans with it sees the new day.',
  'stay-still-right': 'Saved that it is still right.',
  'stay-leave': 'Saved. Their peer worker sees the days.',
  'stay-back': 'Saved that they are back.',
  'stay-moved': 'Saved. Their stay on the other ward has begun.',
  'stay-left': 'Saved that they left. Their peer worker sees it.',
  'stay-began': 'Saved. Support goes on, and their peer worker sees where they are.',
  'stay-follow-up': 'Saved what you were told about the clinical follow-up.',
  'stay-undone': 'Taken back. It is kept with why.',
  'stay-corrected': 'Corrected. What it said before stays beside it.',
  'ward-asked': 'The ward is asked. It stands on their first screen until they say.',
};
