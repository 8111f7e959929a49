import type { Route } from '../../access/index.ts';
import { leaveDays } from './pages/leave-days.page.tsx';
import { myHours } from './pages/my-hours.page.tsx';
import { leaveOff, myLeave } from './pages/my-leave.page.tsx';
import { comingPayOff, comingPayPage, myLimitsPage } from './pages/my-limits.page.tsx';
import { answerAskPage, answerPatternPage, myPattern } from './pages/my-pattern.page.tsx';
import { rotaAsk, rotaLeave, rotaPattern, rotaWorker } from './pages/rota-worker.page.tsx';
import { rotaPage } from './pages/rota.page.tsx';
import { writeHoursPage } from './pages/write-hours.page.tsx';

const worker = ['peer_worker'] as const;
const lead = ['lead'] as const;

// Limits take no key: what is sent with one is kept for two days, and these are kept nowhere else.
export const routes: Route[] = [
  { path: '/my-hours', page: myHours, allow: worker, audit: 'hours.open' },
  { path: '/my-hours/pattern', page: myPattern, allow: worker, audit: 'pattern.set' },
  { path: '/my-hours/leave', page: myLeave, allow: worker, audit: 'leave.ask' },
  { path: '/my-hours/leave/:id/off', page: leaveOff, allow: worker, audit: 'leave.call-off' },
  { path: '/my-hours/limits', page: myLimitsPage, allow: worker, audit: 'limits.keep', noKey: true },
  { path: '/my-hours/limits/coming', page: comingPayPage, allow: worker, audit: 'limits.keep', noKey: true },
  { path: '/my-hours/limits/coming/:id/off', page: comingPayOff, allow: worker, audit: 'limits.keep', noKey: true },
  { path: '/my-hours/asked/:id', page: answerAskPage, allow: worker, audit: 'hours.answer' },
  { path: '/my-hours/proposed/:id', page: answerPatternPage, allow: worker, audit: 'pattern.answer' },
  { path: '/my-hours/:day', page: writeHoursPage, allow: worker, audit: 'hours.write' },
  { path: '/rota', page: rotaPage, allow: lead, audit: 'rota.list' },
  { path: '/rota/:id', page: rotaWorker, allow: lead, audit: 'rota.open' },
  { path: '/rota/:id/pattern', page: rotaPattern, allow: lead, audit: 'pattern.propose' },
  { path: '/rota/:id/ask', page: rotaAsk, allow: lead, audit: 'hours.ask' },
  { path: '/rota/:id/leave', page: rotaLeave, allow: lead, audit: 'leave.carry' },
  { path: '/leave-days/:id', page: leaveDays, allow: lead, audit: 'leave.answer' },
];

export const notices = {
  'pattern-saved': 'Saved. It counts from that Monday.',
  'pattern-proposed': 'Saved. It counts when they have said yes.',
  'hours-written': 'Written down.',
  'hours-asked': 'Asked. Their answer appears here.',
  'answer-given': 'Thank you. Your lead sees your answer.',
  'leave-asked': 'Asked. Your lead’s answer appears here.',
  'leave-taken-back': 'Taken back.',
  'leave-agreed': 'Agreed. Now choose who covers.',
  'leave-another-time': 'Your answer is saved. Please talk about another time.',
  'leave-carried': 'Saved.',
  'limits-saved': 'Saved. Only you can read it.',
};
