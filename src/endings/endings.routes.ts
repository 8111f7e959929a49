import type { Route } from '../access/index.ts';
import { deathPage, deathRang, deathRead, deathTake, personDied, stayDied } from './pages/death.page.tsx';
import { endingDate, endingEnd, endingGoOn, endingTalk } from './pages/ending-forms.page.tsx';
import { comeBackByPhone, endingHope, endingLetter, endingPaper, endingSummary } from './pages/ending-paper.page.tsx';
import { endingAnswer, endingPage } from './pages/ending.page.tsx';
import { endingsPage } from './pages/endings.page.tsx';
import { handoverAnswer, handoverCallOff, handoverDone, handoverPage, handoverTold } from './pages/handover.page.tsx';
import { myEnding, myEndingAnswer, myEndingDate } from './pages/my-ending.page.tsx';
import { myHandover } from './pages/my-handover.page.tsx';
import { myHope, myHopeBack, mySummary, mySummaryPrint } from './pages/my-keepsake.page.tsx';
import { comeBack, myGoOn, myStop } from './pages/my-stop.page.tsx';

export const routes: Route[] = [
  { path: '/my-ending', page: myEnding, allow: ['person'], audit: 'ending.mine' },
  { path: '/my-ending/date', page: myEndingDate, allow: ['person'], audit: 'ending.propose' },
  { path: '/my-ending/answer', page: myEndingAnswer, allow: ['person'], audit: 'ending.answer' },
  { path: '/my-ending/hope', page: myHope, allow: ['person'], audit: 'ending.hope' },
  { path: '/my-ending/hope/back', page: myHopeBack, allow: ['person'], audit: 'ending.hope-back' },
  { path: '/my-ending/summary', page: mySummary, allow: ['person'], audit: 'ending.summary' },
  { path: '/my-ending/summary/print', page: mySummaryPrint, allow: ['person'], audit: 'ending.print' },
  { path: '/my-ending/stop', page: myStop, allow: ['person'], audit: 'ending.stop' },
  { path: '/my-ending/go-on', page: myGoOn, allow: ['person'], audit: 'ending.undo' },
  { path: '/my-handover', page: myHandover, allow: ['person'], audit: 'handover.answer' },
  { path: '/come-back', page: comeBack, allow: ['person'], audit: 'referral.again' },
  { path: '/endings', page: endingsPage, allow: ['lead'], audit: 'ending.list' },
  { path: '/people/:id/ending', page: endingPage, allow: ['peer_worker', 'lead', 'named_person'], audit: 'ending.open' },
  { path: '/people/:id/ending/date', page: endingDate, allow: ['peer_worker'], audit: 'ending.propose' },
  { path: '/people/:id/ending/answer', page: endingAnswer, allow: ['peer_worker'], audit: 'ending.answer' },
  { path: '/people/:id/ending/talk', page: endingTalk, allow: ['peer_worker'], audit: 'ending.talk' },
  { path: '/people/:id/ending/end', page: endingEnd, allow: ['peer_worker', 'lead', 'named_person'], audit: 'ending.record' },
  { path: '/people/:id/ending/go-on', page: endingGoOn, allow: ['peer_worker', 'lead', 'named_person'], audit: 'ending.undo' },
  { path: '/people/:id/ending/summary', page: endingSummary, allow: ['peer_worker'], audit: 'ending.summary' },
  { path: '/people/:id/ending/paper', page: endingPaper, allow: ['peer_worker'], audit: 'ending.print' },
  { path: '/people/:id/ending/hope', page: endingHope, allow: ['peer_worker'], audit: 'ending.hope' },
  { path: '/people/:id/ending/letter', page: endingLetter, allow: ['peer_worker', 'lead'], audit: 'ending.print' },
  { path: '/people/:id/come-back', page: comeBackByPhone, allow: ['lead'], audit: 'referral.again' },
  { path: '/people/:id/handover', page: handoverPage, allow: ['lead', 'peer_worker'], audit: 'handover.open' },
  { path: '/people/:id/handover/answer', page: handoverAnswer, allow: ['lead', 'peer_worker'], audit: 'handover.answer' },
  { path: '/people/:id/handover/done', page: handoverDone, allow: ['lead'], audit: 'handover.done' },
  { path: '/people/:id/handover/call-off', page: handoverCallOff, allow: ['lead'], audit: 'handover.call-off' },
  { path: '/people/:id/handover/told', page: handoverTold, allow: ['lead', 'peer_worker'], audit: 'handover.told' },
  { path: '/people/:id/died', page: personDied, allow: ['lead', 'named_person'], audit: 'death.record' },
  { path: '/stays/:id/died', page: stayDied, allow: ['host_team'], audit: 'death.record' },
  { path: '/deaths/:id', page: deathPage, allow: ['lead', 'named_person', 'peer_worker'], audit: 'death.open' },
  { path: '/deaths/:id/read', page: deathRead, allow: ['lead', 'named_person', 'peer_worker'], audit: 'death.read' },
  { path: '/deaths/:id/take', page: deathTake, allow: ['lead', 'named_person'], audit: 'death.task' },
  { path: '/deaths/:id/rang', page: deathRang, allow: ['lead', 'named_person'], audit: 'death.task' },
];

export const notices = {
  'ending-asked': 'Asked. It moves when both of you say yes.',
  'ending-agreed': 'Agreed. That is the day now.',
  'ending-kept': 'It stays as it was.',
  'ending-answered-already': 'It was answered meanwhile. Here is how it stands.',
  'ending-talked': 'Saved that you talked.',
  'ending-held': 'Saved. Support has ended.',
  'support-stopped': 'Your support has stopped. You can change your mind for two weeks.',
  'support-goes-on': 'Support goes on as before. Meetings that were called off are planned anew.',
  'cannot-go-on': 'It is too late to simply go on, or somebody else is there now. You can ask to come back: it is the same record.',
  'hope-saved': 'Saved, for those you chose.',
  'hope-back': 'Taken back. Your words are erased.',
  'summary-saved': 'Saved. It can be printed.',
  'asked-back': 'Asked. The peer lead answers you.',
  'asked-back-by-phone': 'The request has begun. Answer it like any other.',
  'handover-proposed': 'Proposed. They decide.',
  'handover-answered': 'Written down, as theirs.',
  'handover-mine': 'Sent. The peer lead arranges it.',
  'handover-done': 'Handed over. Here is who tells whom.',
  'handover-not-done': 'It was not handed over: there is no room any more, or they said something else meanwhile.',
  'handover-called-off': 'Called off. Nothing changes.',
  'death-recorded': 'Written down. Everything about them has stopped.',
  'death-undone': 'Put back. Everything is as it was.',
  'task-taken': 'It is yours. Ring today.',
  'say-offered': 'Say what you offered, in a few words. Then it is saved.',
  'task-done': 'Saved. Thank you for ringing.',
};
