import type { Route } from '../../access/index.ts';
import { domainPage } from './pages/domain.page.tsx';
import { checkInAnswer, myGrowing, stepTakeBack, thanksKeep } from './pages/my-growing.page.tsx';
import { myRecordPage, myRecordPdf } from './pages/record.page.tsx';
import { thankPage } from './pages/thank.page.tsx';
import { workerGrowing, workerStepBack } from './pages/worker-growing.page.tsx';

export const routes: Route[] = [
  { path: '/my-growing', page: myGrowing, allow: ['peer_worker'], audit: 'growing.mine' },
  { path: '/my-growing/check-in', page: checkInAnswer, allow: ['peer_worker'], audit: 'growing.check-in' },
  { path: '/my-growing/domains/:n', page: domainPage, allow: ['peer_worker'], audit: 'growing.goal' },
  { path: '/my-growing/record', page: myRecordPage, allow: ['peer_worker'], audit: 'growing.record' },
  { path: '/my-growing/record.pdf', page: myRecordPdf, allow: ['peer_worker'], audit: 'growing.record-print' },
  { path: '/my-growing/steps/:id', page: stepTakeBack, allow: ['peer_worker'], audit: 'growing.take-back' },
  { path: '/my-growing/thanks/:id', page: thanksKeep, allow: ['peer_worker'], audit: 'thanks.keep' },
  { path: '/growing/:id', page: workerGrowing, allow: ['peer_worker', 'lead'], audit: 'growing.open' },
  { path: '/growing/:id/steps/:step', page: workerStepBack, allow: ['lead'], audit: 'growing.take-back' },
  { path: '/thank', page: thankPage, allow: ['lead', 'peer_worker', 'host_team', 'manager', 'administrator', 'named_person', 'pals', 'advocate'], audit: 'thanks.say' },
];

export const notices = {
  'growth-added': 'Added.', 'growth-back': 'Taken back.', 'goal-saved': 'Saved this area.', 'check-in-wanted': 'Whoever supervises you sees that you would like to talk.', 'check-in-not-now': 'All right. Not now.',
  'thanks-in': 'It is in your record.', 'thanks-out': 'It is out of your record. It stays here.', 'thanks-away': 'Put away.', 'thanks-said': 'Thank you. They find it under Growing.',
};
