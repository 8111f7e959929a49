import type { Route } from '../access/index.ts';
import { MEMBERS } from './desk.ts';
import { bringInPage } from './pages/bring-in.page.tsx';
import { byHandPage } from './pages/by-hand.page.tsx';
import { differPage } from './pages/differ.page.tsx';
import { findingPage, findingsPage } from './pages/findings.page.tsx';
import { flowPage } from './pages/flow.page.tsx';
import { importReport } from './pages/import-report.page.tsx';
import { firstLook, secondLook } from './pages/look.page.tsx';
import { lookedBack, lookedPage } from './pages/looked.page.tsx';
import { publishedList, publishedPdf, publishedReview } from './pages/published.page.tsx';
import { publishPage } from './pages/publish.page.tsx';
import { oneReader, readerEnd, readersPage, twoReaders } from './pages/readers.page.tsx';
import { recordsCsv } from './pages/records-csv.page.ts';
import { reviewPage } from './pages/review.page.tsx';
import { newReview, reviewsPage } from './pages/reviews.page.tsx';
import { sameBack, samePage } from './pages/same.page.tsx';
import { makeOfItPage, questionPage, standpointPage, supporterPage } from './pages/words.page.tsx';

export const routes: Route[] = [
  { path: '/t/:slug/reviews', page: publishedList, allow: 'anyone', audit: 'review.public-list', trustFrom: 'slug' },
  { path: '/t/:slug/reviews/:id', page: publishedReview, allow: 'anyone', audit: 'review.public', trustFrom: 'slug' },
  { path: '/t/:slug/reviews/:id/pdf', page: publishedPdf, allow: 'anyone', audit: 'review.public-pdf', trustFrom: 'slug' },
  { path: '/reviews', page: reviewsPage, allow: MEMBERS, audit: 'review.list' },
  { path: '/reviews/new', page: newReview, allow: ['lead'], audit: 'review.open-new' },
  { path: '/reviews/:id', page: reviewPage, allow: MEMBERS, audit: 'review.desk' },
  { path: '/reviews/:id/question', page: questionPage, allow: MEMBERS, audit: 'review.question' },
  { path: '/reviews/:id/looked', page: lookedPage, allow: MEMBERS, audit: 'review.searches' },
  { path: '/reviews/:id/looked/:search/back', page: lookedBack, allow: MEMBERS, audit: 'review.looked-back' },
  { path: '/reviews/:id/bring-in', page: bringInPage, allow: MEMBERS, audit: 'review.bring-in', noKey: true },
  { path: '/reviews/:id/imports/:import', page: importReport, allow: MEMBERS, audit: 'review.import' },
  { path: '/reviews/:id/by-hand', page: byHandPage, allow: MEMBERS, audit: 'review.by-hand' },
  { path: '/reviews/:id/same', page: samePage, allow: MEMBERS, audit: 'review.same' },
  { path: '/reviews/:id/same/:pair/back', page: sameBack, allow: MEMBERS, audit: 'review.same-back' },
  { path: '/reviews/:id/first-look', page: firstLook, allow: MEMBERS, audit: 'review.first-look' },
  { path: '/reviews/:id/second-look', page: secondLook, allow: MEMBERS, audit: 'review.second-look' },
  { path: '/reviews/:id/differ', page: differPage, allow: MEMBERS, audit: 'review.differ' },
  { path: '/reviews/:id/findings', page: findingsPage, allow: MEMBERS, audit: 'review.findings' },
  { path: '/reviews/:id/findings/:record', page: findingPage, allow: MEMBERS, audit: 'review.finding' },
  { path: '/reviews/:id/make-of-it', page: makeOfItPage, allow: MEMBERS, audit: 'review.make-of-it' },
  { path: '/reviews/:id/standpoint', page: standpointPage, allow: MEMBERS, audit: 'review.standpoint' },
  { path: '/reviews/:id/supporter', page: supporterPage, allow: MEMBERS, audit: 'review.supporter' },
  { path: '/reviews/:id/readers', page: readersPage, allow: MEMBERS, audit: 'review.readers' },
  { path: '/reviews/:id/readers/:reader/end', page: readerEnd, allow: MEMBERS, audit: 'review.reader-end' },
  { path: '/reviews/:id/one-reader', page: oneReader, allow: ['lead'], audit: 'review.one-reader' },
  { path: '/reviews/:id/two-readers', page: twoReaders, allow: ['lead'], audit: 'review.two-readers' },
  { path: '/reviews/:id/flow', page: flowPage, allow: MEMBERS, audit: 'review.flow' },
  { path: '/reviews/:id/publish', page: publishPage, allow: MEMBERS, audit: 'review.publish' },
  { path: '/reviews/:id/records.csv', page: recordsCsv, allow: MEMBERS, audit: 'review.records' },
];

export const notices = {
  'review-opened': 'The review is open. Begin with any step.', 'review-joined': 'Thank you. You read in this review now.', 'review-words-saved': 'Saved. What it said before stays below.', 'review-looked': 'Noted.', 'review-looked-back': 'Taken back.',
  'review-brought-in': 'Read. Here is what became of it.', 'review-added': 'Added. You can add the next one.', 'review-there-already': 'That is there already, so nothing was added.', 'review-taken-out': 'Taken out. You can put it back below.',
  'review-different': 'Noted that they are not the same.', 'review-put-back': 'It is in again. Every number has followed.', 'review-decided': 'Saved. Here is the next.', 'review-settled': 'Settled.', 'review-finding-saved': 'Saved what it found.',
  'review-asked': 'Asked. They find it when they sign in.', 'review-left': 'Noted. What was not read yet is read by somebody else.', 'review-readers': 'Changed. The review says so.', 'review-published': 'Published. Everybody can read it now.', 'review-withdrawn': 'Taken off the public pages.',
};
