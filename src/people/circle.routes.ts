import type { Route } from '../access/index.ts';
import { colleagueWall } from './pages/circle-colleague.page.tsx';
import { emergencyClose, emergencyFind, emergencyOpen } from './pages/circle-emergency.page.tsx';
import { emergencyList, emergencyReview } from './pages/circle-emergency-review.page.tsx';
import { leadsEmergencyList, leadsEmergencyReview } from './pages/circle-leads-emergency.page.tsx';
import { noLongerColleague } from './pages/circle-no-longer-colleague.page.tsx';
import { shareBegin, shareRow } from './pages/circle-share.page.tsx';
import { whoLooked } from './pages/circle-who-looked.page.tsx';
import { whoSees } from './pages/circle-who-sees.page.tsx';

export const routes: Route[] = [
  { path: '/who-sees', page: whoSees, allow: ['person'], audit: 'person.who-sees' },
  { path: '/who-sees/share', page: shareBegin, allow: ['person'], audit: 'share.begin' },
  { path: '/who-sees/:id', page: shareRow, allow: ['person'], audit: 'share.change' },
  { path: '/who-looked', page: whoLooked, allow: ['person'], audit: 'person.who-looked' },
  { path: '/people/:id/break-glass', page: emergencyOpen, allow: ['peer_worker', 'lead'], audit: 'person.emergency' },
  { path: '/people/:id/colleague', page: colleagueWall, allow: ['lead'], audit: 'person.wall-off' },
  { path: '/colleagues/:id/no-longer', page: noLongerColleague, allow: ['named_person'], audit: 'colleague.no-longer' },
  { path: '/emergency', page: emergencyFind, allow: ['peer_worker', 'lead'], audit: 'person.emergency-find' },
  { path: '/emergency/close', page: emergencyClose, allow: ['peer_worker', 'lead'], audit: 'person.emergency-close' },
  { path: '/emergency/opened', page: emergencyList, allow: ['lead'], audit: 'person.emergency-list' },
  { path: '/emergency/:id', page: emergencyReview, allow: ['lead'], audit: 'person.emergency-review' },
  { path: '/opened-by-a-lead', page: leadsEmergencyList, allow: ['named_person'], audit: 'person.emergency-list' },
  { path: '/opened-by-a-lead/:id', page: leadsEmergencyReview, allow: ['named_person'], audit: 'person.emergency-review' },
];

export const notices = {
  'share-changed': 'Changed. It is so from now on.',
  'share-ended': 'You no longer share this. It ended at once.',
  'emergency-open': 'You can see this record for two hours. The lead can see that you opened it, and so can the person.',
  'emergency-closed': 'Closed. You no longer see that record.',
  'emergency-reviewed': 'Saved what you found.',
  'colleague-no-longer': 'The peer lead looks after that record now.',
  'colleague-walled': 'The named people look after that record now.',
};
