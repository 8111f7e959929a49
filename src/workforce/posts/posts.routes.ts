import type { Route } from '../../access/index.ts';
import { foiFile, foiPage, foiSickness } from './pages/foi.page.tsx';
import { payBand, payFullTime, payLeave, payLeaveYear, payRate, payTermsOne } from './pages/pay-terms-one.page.tsx';
import { payTerms } from './pages/pay-terms.page.tsx';
import { postChange, postClose, postNew, postPage } from './pages/post.page.tsx';
import { postsPage } from './pages/posts.page.tsx';
import { wteOverTime } from './pages/wte-over-time.page.tsx';

const keepers = ['lead', 'administrator'] as const;
const readers = ['lead', 'administrator', 'manager'] as const;

export const routes: Route[] = [
  { path: '/posts', page: postsPage, allow: readers, audit: 'post.list' },
  { path: '/posts/new', page: postNew, allow: keepers, audit: 'post.fund' },
  { path: '/posts/over-time', page: wteOverTime, allow: readers, audit: 'wte.open' },
  { path: '/posts/:id', page: postPage, allow: readers, audit: 'post.open' },
  { path: '/posts/:id/change', page: postChange, allow: keepers, audit: 'post.change' },
  { path: '/posts/:id/close', page: postClose, allow: keepers, audit: 'post.close' },
  { path: '/pay-terms', page: payTerms, allow: keepers, audit: 'pay-terms.list' },
  { path: '/pay-terms/:id', page: payTermsOne, allow: keepers, audit: 'pay-terms.open' },
  { path: '/pay-terms/:id/full-time', page: payFullTime, allow: keepers, audit: 'pay-terms.full-time' },
  { path: '/pay-terms/:id/band', page: payBand, allow: keepers, audit: 'pay-terms.band' },
  { path: '/pay-terms/:id/pay', page: payRate, allow: keepers, audit: 'pay-terms.pay' },
  { path: '/pay-terms/:id/leave', page: payLeave, allow: keepers, audit: 'pay-terms.leave' },
  { path: '/pay-terms/:id/leave-year', page: payLeaveYear, allow: keepers, audit: 'pay-terms.leave-year' },
  { path: '/foi', page: foiPage, allow: readers, audit: 'foi.open' },
  { path: '/foi/file', page: foiFile, allow: readers, audit: 'foi.file' },
  { path: '/foi/sickness', page: foiSickness, allow: keepers, audit: 'sickness.list' },
];

export const notices = {
  'post-added': 'The post is added.',
  'post-changed': 'The post changes from that day on.',
  'post-closed': 'The last day is saved.',
  'pay-terms-added': 'Added. Next: the bands, what they pay, and the leave.',
  'pay-terms-saved': 'Saved.',
  'sickness-saved': 'Saved. It is a number for the service, and about nobody.',
};
