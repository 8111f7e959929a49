import type { Route } from '../access/index.ts';
import { ROLES } from '../access/index.ts';
import { counts } from './pages/counts.page.tsx';
import { adminOverview } from './pages/admin.page.tsx';
import { first } from './pages/first.page.tsx';
import { people } from './pages/people.page.tsx';
import { personPage } from './pages/person.page.tsx';
import { today } from './pages/today.page.tsx';
import { colleague, colleagues } from './pages/colleagues.page.tsx';
import { helpNow } from './pages/help-now.page.tsx';
import { hospital } from './pages/hospital.page.tsx';
import { myRecord, recordOnPaper } from './pages/my-record.page.tsx';
import { myPlanPrint, planPrintForPerson } from './pages/plan-print.page.tsx';
import { myRecordData, recordData } from './pages/take-away.page.tsx';
import { mySupportPage } from './pages/my-support.page.tsx';
import { sharedWithMePage } from './pages/shared-with-me.page.tsx';
import { serviceToday } from './pages/service-today.page.tsx';
import { waitingList } from './pages/waiting-list.page.tsx';
import { whatIs, whatIsHere } from './pages/what-is.page.tsx';
import { publicHome, trustHome } from './pages/public-home.page.tsx';

export const routes: Route[] = [
  { path: '/', page: publicHome, allow: 'anyone', audit: 'home.public' },
  { path: '/first', page: first, allow: ROLES, audit: 'home.first' },
  { path: '/admin', page: adminOverview, allow: ['administrator'], audit: 'home.admin' },
  { path: '/help-now', page: helpNow, allow: 'anyone', audit: 'home.help-now' },
  { path: '/t/:slug/help-now', page: helpNow, allow: 'anyone', audit: 'home.help-now', trustFrom: 'slug' },
  { path: '/my-support', page: mySupportPage, allow: ['person'], audit: 'home.my-support' },
  { path: '/my-record', page: myRecord, allow: ['person'], audit: 'person.print' },
  { path: '/my-plan/print', page: myPlanPrint, allow: ['person'], audit: 'plan.print' },
  { path: '/people/:id/plan/print', page: planPrintForPerson, allow: ['peer_worker'], audit: 'plan.print' },
  { path: '/my-record/data', page: myRecordData, allow: ['person'], audit: 'person.export' },
  { path: '/people/:id/on-paper/data', page: recordData, allow: ['peer_worker'], audit: 'person.export' },
  { path: '/people/:id/on-paper', page: recordOnPaper, allow: ['peer_worker'], audit: 'person.print' },
  { path: '/shared', page: sharedWithMePage, allow: ['carer'], audit: 'home.shared' },
  { path: '/colleagues', page: colleagues, allow: ['named_person'], audit: 'colleague.list' },
  { path: '/colleagues/:id', page: colleague, allow: ['named_person'], audit: 'colleague.open' },
  { path: '/service', page: serviceToday, allow: ['lead'], audit: 'service.today' },
  { path: '/hospital', page: hospital, allow: ['lead'], audit: 'stay.list' },
  { path: '/counts', page: counts, allow: ['manager'], audit: 'counts.open' },
  { path: '/referrals', page: waitingList, allow: ['lead'], audit: 'referral.waiting' },
  { path: '/today', page: today, allow: ['peer_worker'], audit: 'home.today' },
  { path: '/people', page: people, allow: ['peer_worker', 'lead'], audit: 'person.list', noKey: true },
  { path: '/people/:id', page: personPage, allow: ['peer_worker', 'lead'], audit: 'person.open' },
  { path: '/what-is-peer-support', page: whatIs, allow: 'anyone', audit: 'home.what-is' },
  { path: '/t/:slug/what-is-peer-support', page: whatIsHere, allow: 'anyone', audit: 'home.what-is', trustFrom: 'slug' },
  { path: '/t/:slug', page: trustHome, allow: 'anyone', audit: 'home.trust', trustFrom: 'slug' },
];

export const notices = {};
