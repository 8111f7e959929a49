import type { Route } from '../access/index.ts';
import { groupAgreement } from './pages/group-agreement.page.tsx';
import { groupChange, groupNew } from './pages/group-edit.page.tsx';
import { groupHowItIs } from './pages/group-how-it-is.page.tsx';
import { groupLeaders } from './pages/group-leaders.page.tsx';
import { groupNote, groupNoteBack } from './pages/group-note.page.tsx';
import { allTheSame, groupPage } from './pages/group.page.tsx';
import { groupRegister } from './pages/group-register.page.tsx';
import { groupSession } from './pages/group-session.page.tsx';
import { sessionChange, sessionMore, sessionOnAgain } from './pages/group-session-change.page.tsx';
import { groupSheet } from './pages/group-sheet.page.tsx';
import { groupWhen } from './pages/group-when.page.tsx';
import { groups } from './pages/groups.page.tsx';
import { myGroupWish, theirGroupWish } from './pages/group-wish.page.tsx';
import { howItWas, howItWasSent } from './pages/how-it-was.page.tsx';
import { myGroup, theirGroup } from './pages/my-group.page.tsx';
import { myGroups, theirGroups } from './pages/my-groups.page.tsx';
import { ourGroups } from './pages/our-groups.page.tsx';
import { findGroup, groupDates } from './pages/public-groups.page.tsx';

export const routes: Route[] = [
  { path: '/groups', page: groups, allow: ['peer_worker', 'lead'], audit: 'group.list' },
  { path: '/groups/new', page: groupNew, allow: ['peer_worker', 'lead'], audit: 'group.start' },
  { path: '/groups/:id', page: groupPage, allow: ['peer_worker', 'lead'], audit: 'group.open' },
  { path: '/groups/:id/change', page: groupChange, allow: ['peer_worker', 'lead'], audit: 'group.change' },
  { path: '/groups/:id/when', page: groupWhen, allow: ['peer_worker', 'lead'], audit: 'group.when' },
  { path: '/groups/:id/all-the-same', page: allTheSame, allow: ['peer_worker', 'lead'], audit: 'group.session' },
  { path: '/groups/:id/session', page: sessionMore, allow: ['peer_worker', 'lead'], audit: 'group.session' },
  { path: '/groups/:id/leaders', page: groupLeaders, allow: ['peer_worker', 'lead'], audit: 'group.lead' },
  { path: '/groups/:id/agreement', page: groupAgreement, allow: ['peer_worker'], audit: 'group.agree' },
  { path: '/groups/:id/how-it-is', page: groupHowItIs, allow: ['peer_worker', 'lead'], audit: 'group.how-it-is' },
  { path: '/groups/:id/sheet', page: groupSheet, allow: ['peer_worker', 'lead'], audit: 'group.print' },
  { path: '/group-sessions/:id', page: groupSession, allow: ['peer_worker', 'lead'], audit: 'group.session-open' },
  { path: '/group-sessions/:id/register', page: groupRegister, allow: ['peer_worker'], audit: 'group.register' },
  { path: '/group-sessions/:id/note', page: groupNote, allow: ['peer_worker'], audit: 'group.note' },
  { path: '/group-sessions/:id/note/back', page: groupNoteBack, allow: ['peer_worker'], audit: 'group.note-back' },
  { path: '/group-sessions/:id/change', page: sessionChange, allow: ['peer_worker', 'lead'], audit: 'group.move' },
  { path: '/group-sessions/:id/on-again', page: sessionOnAgain, allow: ['peer_worker', 'lead'], audit: 'group.on-again' },
  { path: '/my-groups', page: myGroups, allow: ['person'], audit: 'groups.open' },
  { path: '/my-groups/:id', page: myGroup, allow: ['person'], audit: 'groups.open' },
  { path: '/my-group-wish', page: myGroupWish, allow: ['person'], audit: 'group.wish' },
  { path: '/people/:id/groups', page: theirGroups, allow: ['peer_worker', 'lead'], audit: 'groups.open' },
  { path: '/people/:id/groups/:group', page: theirGroup, allow: ['peer_worker'], audit: 'groups.open' },
  { path: '/people/:id/group-wish', page: theirGroupWish, allow: ['peer_worker'], audit: 'group.wish' },
  { path: '/our-groups', page: ourGroups, allow: ['host_team', 'manager'], audit: 'group.counts' },
  { path: '/t/:slug/groups', page: findGroup, allow: 'anyone', audit: 'group.find', trustFrom: 'slug', asNobody: true },
  { path: '/t/:slug/groups/dates', page: groupDates, allow: 'anyone', audit: 'group.find', trustFrom: 'slug', asNobody: true },
  { path: '/t/:slug/groups/thanks', page: howItWasSent, allow: 'anyone', audit: 'group.how-it-was', trustFrom: 'slug', asNobody: true },
  // Nobody's session is read and no key is kept, so that no row can say who answered, or that two answers came from one browser.
  { path: '/t/:slug/groups/:id/how-it-was', page: howItWas, allow: 'anyone', audit: 'group.how-it-was', trustFrom: 'slug', asNobody: true, noKey: true },
];

export const notices = {
  'group-all-the-same': 'The session stands ready.',
  'group-started': 'Started. Now say when it meets.',
  'group-changed': 'Saved. What it said before is kept.',
  'group-days-kept': 'Saved. Its sessions stand ready.',
  'group-session-moved': 'Moved. Ring those who would stand at the door.',
  'group-session-off': 'Called off. Ring those who would stand at the door.',
  'group-session-on': 'It is on again.',
  'group-session-added': 'Added.',
  'group-register-kept': 'Saved, and counted once: who came, and the hours.',
  'group-register-same': 'It is written down already, just so.',
  'group-register-together': 'A colleague wrote it at the same time. Both lists are kept, and everybody counts once.',
  'group-noted': 'Saved for those who lead the group.',
  'group-note-erased': 'Erased.',
  'group-agreed': 'Saved. What was agreed before is kept.',
  'group-led': 'Saved.',
  'group-ended': 'Ended. What was counted and agreed is kept.',
  'group-joined': 'You have a place.',
  'group-waiting': 'You are in the line for a place. You can stop waiting at any time.',
  'group-left': 'Done. You can ask again at any time.',
  'group-wish-kept': 'Kept, with its day. It may change.',
};
