import type { Route } from '../../access/index.ts';
import { readinessList } from './pages/readiness-list.page.tsx';
import { sessionPage } from './pages/session.page.tsx';
import { againPage, exceptionPage, lookPage, managerPage, noNeedPage } from './pages/sign-exception.page.tsx';
import { exceptionBack, readinessSign, teamReadiness } from './pages/team-readiness.page.tsx';
import { addItemPage, removeItemPage, writeItemPage } from './pages/write-item.page.tsx';

const readers = ['lead', 'administrator', 'manager', 'peer_worker', 'host_team'] as const;
const writers = ['lead', 'peer_worker', 'host_team'] as const;
const deciders = ['lead', 'manager'] as const;

export const routes: Route[] = [
  { path: '/readiness', page: readinessList, allow: readers, audit: 'readiness.list' },
  { path: '/readiness/:id', page: teamReadiness, allow: readers, audit: 'readiness.open' },
  { path: '/readiness/:id/sign', page: readinessSign, allow: ['host_team', 'peer_worker'], audit: 'readiness.sign' },
  { path: '/readiness/:id/items/:item', page: writeItemPage, allow: writers, audit: 'readiness.write' },
  { path: '/readiness/:id/items/:item/remove', page: removeItemPage, allow: ['lead'], audit: 'readiness.remove-item' },
  { path: '/readiness/:id/add', page: addItemPage, allow: ['lead'], audit: 'readiness.add-item' },
  { path: '/readiness/:id/session', page: sessionPage, allow: ['lead', 'peer_worker'], audit: 'readiness.preparation' },
  { path: '/readiness/:id/manager', page: managerPage, allow: ['lead', 'administrator'], audit: 'readiness.manager' },
  { path: '/readiness/:id/again', page: againPage, allow: ['lead'], audit: 'readiness.ask-again' },
  { path: '/readiness/:id/no-need', page: noNeedPage, allow: ['lead'], audit: 'readiness.no-need' },
  { path: '/readiness/:id/exception', page: exceptionPage, allow: deciders, audit: 'readiness.exception' },
  { path: '/readiness/:id/exception/back', page: exceptionBack, allow: deciders, audit: 'readiness.exception-back' },
  { path: '/readiness/:id/look', page: lookPage, allow: deciders, audit: 'readiness.look' },
];

export const notices = {
  'readiness-signed': 'Signed with your name. It counts when the manager and a peer worker have both signed.',
  'readiness-written': 'Saved.',
  'manager-named': 'Saved. They sign for the team from now on.',
  'exception-signed': 'Signed with your name. It ends by itself on its last day.',
  'exception-back': 'Taken back. Nobody new is placed there until the team is ready.',
  'readiness-looked': 'Saved that you looked. It is asked again on the day you gave.',
  'asked-to-look-again': 'Asked. The manager and a peer worker sign anew within four weeks.',
  'no-need': 'Saved that you looked and saw no need.',
  'session-counts': 'Saved. It counts for the team’s readiness.',
  'session-saved': 'Saved. It does not count for readiness yet: a peer worker leads it, and the team’s manager is in the room.',
};
