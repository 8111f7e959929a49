import type { Route } from '../../access/index.ts';
import { candidateChecks, candidateForget, candidatePage, interviewOff } from './pages/candidate.page.tsx';
import { candidateDetails, candidateWorker, interviewPage, letterPage } from './pages/candidate-forms.page.tsx';
import { workHere, workHereSent } from './pages/work-here.page.tsx';
import { candidateNew, recruitmentPage } from './pages/recruitment.page.tsx';

export const routes: Route[] = [
  { path: '/t/:slug/work-here', page: workHere, allow: 'anyone', audit: 'candidate.asks', trustFrom: 'slug' },
  { path: '/t/:slug/work-here/sent', page: workHereSent, allow: 'anyone', audit: 'candidate.asked', trustFrom: 'slug' },
  { path: '/recruitment', page: recruitmentPage, allow: ['lead'], audit: 'candidate.list' },
  { path: '/recruitment/new', page: candidateNew, allow: ['lead'], audit: 'candidate.add' },
  { path: '/recruitment/:id', page: candidatePage, allow: ['lead'], audit: 'candidate.open' },
  { path: '/recruitment/:id/letter', page: letterPage, allow: ['lead'], audit: 'candidate.letter' },
  { path: '/recruitment/:id/interview', page: interviewPage, allow: ['lead'], audit: 'candidate.interview' },
  { path: '/recruitment/:id/interviews/:interview/off', page: interviewOff, allow: ['lead'], audit: 'candidate.interview-off' },
  { path: '/recruitment/:id/checks', page: candidateChecks, allow: ['lead'], audit: 'candidate.check' },
  { path: '/recruitment/:id/worker', page: candidateWorker, allow: ['lead'], audit: 'candidate.becomes-worker' },
  { path: '/recruitment/:id/details', page: candidateDetails, allow: ['lead'], audit: 'candidate.change' },
  { path: '/recruitment/:id/forget', page: candidateForget, allow: ['lead'], audit: 'candidate.erase' },
];

export const notices = {
  'candidate-added': 'Written down. There is a letter for this stage.',
  'candidate-moved': 'Saved. There is a letter for this stage.',
  'candidate-saved': 'Saved.',
  'candidate-worker': 'Their training is on their own page now.',
  'candidate-forgotten': 'Their name and how to reach them are erased.',
  'check-noted': 'Noted.',
  'interview-planned': 'Planned. The peer worker who leads it sees it on their own page.',
  'interview-off': 'Called off. Tell them and whoever was to lead it.',
};
