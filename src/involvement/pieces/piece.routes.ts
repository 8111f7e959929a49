import type { Route } from '../../access/index.ts';
import { involvementPage } from './pages/involvement.page.tsx';
import { myInvolvement, myPiece, notForMe } from './pages/my-involvement.page.tsx';
import { endPartPage, myPart, shareMyPart } from './pages/my-part.page.tsx';
import { offerPage } from './pages/offer.page.tsx';
import { forMeBackPage, forMePage, hoursBackPage, hoursPage, moneyPage } from './pages/part-forms.page.tsx';
import { partPage, payPage } from './pages/part.page.tsx';
import { closePage, piecePage, writeDownPage } from './pages/piece.page.tsx';
import { publicInvolvement } from './pages/public-involvement.page.tsx';
import { myInvolvementPdf, myInvolvementRecord, partRecord } from './pages/record.page.tsx';
import { sharedWithWorker } from './pages/shared-with-worker.page.tsx';

const THEIRS = ['person', 'carer'] as const;
/** The lead; for a colleague who is also supported, a named person. Which rows each sees is the database's to say. */
const KEEPS = ['lead', 'named_person'] as const;

export const routes: Route[] = [
  { path: '/my-involvement', page: myInvolvement, allow: THEIRS, audit: 'piece.mine' },
  { path: '/my-involvement/record', page: myInvolvementRecord, allow: THEIRS, audit: 'piece.record' },
  { path: '/my-involvement/record.pdf', page: myInvolvementPdf, allow: THEIRS, audit: 'piece.record-print' },
  { path: '/my-involvement/pieces/:id', page: myPiece, allow: THEIRS, audit: 'piece.take' },
  { path: '/my-involvement/pieces/:id/no', page: notForMe, allow: THEIRS, audit: 'piece.not-for-me' },
  { path: '/my-involvement/:id', page: myPart, allow: THEIRS, audit: 'piece.open-part' },
  { path: '/my-involvement/:id/hours', page: hoursPage, allow: THEIRS, audit: 'piece.hours' },
  { path: '/my-involvement/:id/hours/:which', page: hoursBackPage, allow: THEIRS, audit: 'piece.hours-back' },
  { path: '/my-involvement/:id/money', page: moneyPage, allow: THEIRS, audit: 'piece.claim' },
  { path: '/my-involvement/:id/for-me', page: forMePage, allow: THEIRS, audit: 'piece.for-me' },
  { path: '/my-involvement/:id/words/:which', page: forMeBackPage, allow: THEIRS, audit: 'piece.for-me-back' },
  { path: '/my-involvement/:id/share', page: shareMyPart, allow: THEIRS, audit: 'piece.share' },
  { path: '/my-involvement/:id/end', page: endPartPage, allow: THEIRS, audit: 'piece.stop' },
  { path: '/involvement', page: involvementPage, allow: KEEPS, audit: 'piece.list' },
  { path: '/involvement/offer', page: offerPage, allow: ['lead'], audit: 'piece.offer' },
  { path: '/involvement/pieces/:id', page: piecePage, allow: KEEPS, audit: 'piece.open' },
  { path: '/involvement/pieces/:id/close', page: closePage, allow: ['lead'], audit: 'piece.close' },
  { path: '/involvement/pieces/:id/write-down', page: writeDownPage, allow: ['lead'], audit: 'piece.write-down' },
  { path: '/involvement/parts/:id', page: partPage, allow: KEEPS, audit: 'piece.open-part' },
  { path: '/involvement/parts/:id/hours', page: hoursPage, allow: KEEPS, audit: 'piece.hours' },
  { path: '/involvement/parts/:id/hours/:which', page: hoursBackPage, allow: KEEPS, audit: 'piece.hours-back' },
  { path: '/involvement/parts/:id/money', page: moneyPage, allow: KEEPS, audit: 'piece.claim' },
  { path: '/involvement/parts/:id/for-me', page: forMePage, allow: KEEPS, audit: 'piece.for-me' },
  { path: '/involvement/parts/:id/words/:which', page: forMeBackPage, allow: KEEPS, audit: 'piece.for-me-back' },
  { path: '/involvement/parts/:id/end', page: endPartPage, allow: KEEPS, audit: 'piece.stop' },
  { path: '/involvement/parts/:id/record', page: partRecord, allow: KEEPS, audit: 'piece.record-for' },
  { path: '/involvement/money/:id', page: payPage, allow: KEEPS, audit: 'piece.pay' },
  { path: '/people/:id/taking-part', page: sharedWithWorker, allow: ['peer_worker'], audit: 'piece.shared-open' },
  { path: '/t/:slug/involvement', page: publicInvolvement, allow: 'anyone', audit: 'piece.public', trustFrom: 'slug' },
];

export const notices = {
  'piece-taken': 'You have taken this on. Thank you. The peer lead sees the name you chose and gets in touch.', 'piece-no': 'That is fine. You can look again while it is offered.', 'piece-finished': 'Finished. Your record is yours to keep.', 'piece-stopped': 'Stopped. Nobody asks why.',
  'piece-shared': 'Your peer worker sees that you do this.', 'piece-unshared': 'Your peer worker does not see it any more.', 'piece-hours': 'Saved these hours.', 'piece-hours-back': 'Taken back.', 'piece-asked': 'Asked for. The day it is paid stands here.',
  'piece-words': 'Kept.', 'piece-words-back': 'Erased.', 'piece-offered': 'Offered. Anybody can read it now.', 'piece-closed': 'Closed. Who is in it stays in it.', 'piece-written': 'Written down, as theirs.', 'piece-thanked': 'Thank you said.', 'piece-paid': 'Saved. They see it on their own page.',
};
