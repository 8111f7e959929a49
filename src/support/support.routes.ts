import type { Route } from '../access/index.ts';
import { awayPage } from './pages/away.page.tsx';
import { awayBack, awayDays } from './pages/away-days.page.tsx';
import { changeContact } from './pages/change-contact.page.tsx';
import { contactPage } from './pages/contact.page.tsx';
import { copyContact } from './pages/copy-contact.page.tsx';
import { correctContactPage } from './pages/correct-contact.page.tsx';
import { latePage } from './pages/late.page.tsx';
import { checkInPage, checkOutPage, onMyWayPage } from './pages/look-out.page.tsx';
import { myMeeting } from './pages/my-meeting.page.tsx';
import { planContactPage } from './pages/plan-contact.page.tsx';
import { ratherNot } from './pages/rather-not.page.tsx';
import { recordContactPage, recordUnplannedPage } from './pages/record-contact.page.tsx';
import { toCopyPage } from './pages/to-copy.page.tsx';
import { toldPage } from './pages/told.page.tsx';

export const routes: Route[] = [
  { path: '/people/:id/next-meeting', page: planContactPage, allow: ['peer_worker'], audit: 'contact.plan' },
  { path: '/people/:id/record', page: recordUnplannedPage, allow: ['peer_worker'], audit: 'contact.record' },
  { path: '/people/:id/rather-not', page: ratherNot, allow: ['peer_worker'], audit: 'support.rather-not' },
  { path: '/contacts/:id', page: contactPage, allow: ['peer_worker', 'lead'], audit: 'contact.open' },
  { path: '/contacts/:id/record', page: recordContactPage, allow: ['peer_worker'], audit: 'contact.record' },
  { path: '/contacts/:id/correct', page: correctContactPage, allow: ['peer_worker'], audit: 'contact.correct' },
  { path: '/contacts/:id/change', page: changeContact, allow: ['peer_worker', 'lead'], audit: 'contact.change' },
  { path: '/contacts/:id/copy', page: copyContact, allow: ['peer_worker'], audit: 'contact.copied' },
  { path: '/contacts/:id/on-my-way', page: onMyWayPage, allow: ['peer_worker'], audit: 'contact.on-my-way' },
  { path: '/contacts/:id/check-in', page: checkInPage, allow: ['peer_worker'], audit: 'contact.check-in' },
  { path: '/contacts/:id/check-out', page: checkOutPage, allow: ['peer_worker'], audit: 'contact.check-out' },
  { path: '/contacts/:id/late', page: latePage, allow: ['peer_worker', 'lead'], audit: 'contact.rang' },
  { path: '/contacts/:id/told', page: toldPage, allow: ['peer_worker', 'lead'], audit: 'contact.told' },
  { path: '/to-copy', page: toCopyPage, allow: ['peer_worker'], audit: 'contact.to-copy' },
  { path: '/away', page: awayPage, allow: ['peer_worker', 'lead'], audit: 'absence.list' },
  { path: '/away/:id', page: awayDays, allow: ['peer_worker', 'lead'], audit: 'absence.open' },
  { path: '/away/:id/back', page: awayBack, allow: ['peer_worker', 'lead'], audit: 'absence.end' },
  { path: '/my-meetings/:id', page: myMeeting, allow: ['person'], audit: 'contact.mine' },
];

export const notices = {
  'contact-planned': 'Planned. It is on your Today when its day has come.',
  'contact-moved': 'Changed. Say so to them in the way that is safe.',
  'contact-called-off': 'Called off. You can plan another day.',
  'contact-recorded': 'Written down.',
  'contact-corrected': 'Corrected. What it said before stays beside it.',
  'not-begun-yet': 'You can write it down on its day.',
  'on-my-way': 'Noted that you are on your way.',
  'checked-in': 'You are checked in.',
  'checked-out': 'You are checked out. How did it go?',
  'rang-noted': 'Saved that you rang.',
  'rather-not-noted': 'Noted. They are not asked again.',
  copied: 'Noted that you copied it.',
  'away-saved': 'Saved. Here is whom to tell.',
  'cover-saved': 'Saved. They see what they need for those days, and no longer.',
  'back-saved': 'Saved. The cover has ended.',
  'told-saved': 'Saved that they were told.',
  'worker-told': 'Sent. Your worker sees it on their next working day.',
};
