import type { Route } from '../access/index.ts';
import { answerPage } from './pages/answer.page.tsx';
import { statementAgain, statementLinks, statementNew } from './pages/open-round.page.tsx';
import { statementPaper, statementSheet } from './pages/paper.page.tsx';
import { statementRounds } from './pages/round-list.page.tsx';
import { statementClose, statementRound, statementWithdraw } from './pages/round.page.tsx';

const readers = ['lead', 'manager', 'peer_worker', 'host_team'] as const;
const lead = ['lead'] as const;

export const routes: Route[] = [
  { path: '/t/:slug/statements/:secret', page: answerPage, allow: 'anyone', audit: 'statements.answer', trustFrom: 'slug', noKey: true, asNobody: true },
  { path: '/statements', page: statementRounds, allow: readers, audit: 'statements.list' },
  { path: '/statements/new', page: statementNew, allow: lead, audit: 'statements.open' },
  { path: '/statements/:id', page: statementRound, allow: readers, audit: 'statements.open-round' },
  { path: '/statements/:id/again', page: statementAgain, allow: lead, audit: 'statements.open' },
  { path: '/statements/:id/close', page: statementClose, allow: lead, audit: 'statements.close' },
  { path: '/statements/:id/links', page: statementLinks, allow: lead, audit: 'statements.links' },
  { path: '/statements/:id/withdraw', page: statementWithdraw, allow: lead, audit: 'statements.withdraw' },
  { path: '/statements/:id/sheet/:audience', page: statementSheet, allow: lead, audit: 'statements.sheet' },
  { path: '/statements/:id/paper/:audience', page: statementPaper, allow: lead, audit: 'statements.paper' },
];

export const notices = {
  'round-ended': 'The round is over. Nobody can answer any more.',
  'round-withdrawn': 'Taken back. The answers are erased.',
  'paper-saved': 'The counts are saved.',
};
