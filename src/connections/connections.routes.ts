import type { Route } from '../access/index.ts';
import { myArea, theirArea } from './pages/area.page.tsx';
import { connectionPage } from './pages/connection.page.tsx';
import { goTogetherPage } from './pages/go-together.page.tsx';
import { leaveOut } from './pages/leave-out.page.tsx';
import { names } from './pages/names.page.tsx';
import { ourPlace } from './pages/our-place.page.tsx';
import { myPaper, theirPaper } from './pages/paper.page.tsx';
import { myText, theirText } from './pages/text.page.tsx';
import { myPlaces, theirPlaces } from './pages/places.page.tsx';

export const routes: Route[] = [
  // A search is kept nowhere, so these take no key; a place goes on a list once however often it is pressed.
  { path: '/people/:id/places', page: theirPlaces, allow: ['peer_worker'], audit: 'places.open', noKey: true },
  { path: '/my-places', page: myPlaces, allow: ['person'], audit: 'places.open', noKey: true },
  { path: '/people/:id/places/area', page: theirArea, allow: ['peer_worker'], audit: 'person.area' },
  { path: '/my-places/area', page: myArea, allow: ['person'], audit: 'person.area' },
  { path: '/people/:id/places/paper', page: theirPaper, allow: ['peer_worker'], audit: 'places.print' },
  { path: '/my-places/paper', page: myPaper, allow: ['person'], audit: 'places.print' },
  { path: '/people/:id/places/text', page: theirText, allow: ['peer_worker'], audit: 'places.print' },
  { path: '/my-places/text', page: myText, allow: ['person'], audit: 'places.print' },
  { path: '/connections/:id', page: connectionPage, allow: ['peer_worker'], audit: 'places.open' },
  { path: '/my-places/:id', page: connectionPage, allow: ['person'], audit: 'places.open' },
  { path: '/connections/:id/go-together', page: goTogetherPage, allow: ['peer_worker'], audit: 'places.go-together' },
  { path: '/connections/:id/leave-out', page: leaveOut, allow: ['peer_worker'], audit: 'places.erase-words' },
  { path: '/my-places/:id/leave-out', page: leaveOut, allow: ['person'], audit: 'places.erase-words' },
  { path: '/names-of-places', page: names, allow: ['person', 'peer_worker'], audit: 'places.names' },
  { path: '/our-places/:id', page: ourPlace, allow: ['peer_worker', 'lead'], audit: 'place.notes' },
];

export const notices = {
  'area-kept': 'Kept. Places are found near there.',
  'places-said': 'Kept.',
  'going-together': 'Planned. It is on your Today when its day has come.',
  'words-erased': 'Erased.',
  'place-note-kept': 'Kept for your colleagues.',
  'place-note-back': 'Taken back.',
};
