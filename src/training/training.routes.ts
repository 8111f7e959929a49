import type { Route } from '../access/index.ts';
import { cohortCsv, cohortOff, cohortPage } from './pages/cohort.page.tsx';
import { cohortNew } from './pages/cohort-new.page.tsx';
import { cohortJoin, cohortTrainers, trainerEnd } from './pages/cohort-people.page.tsx';
import { catchUpEnd, certificateGive, learnerBack, learnerPage, learnerStop, placementOff } from './pages/learner.page.tsx';
import { catchUpPage, piecePage, placementPage, withdrawPage } from './pages/learner-forms.page.tsx';
import { callOffSession, moveSessionPage } from './pages/move-session.page.tsx';
import { myTraining } from './pages/my-training.page.tsx';
import { certificateFile, checkCertificate, checkThisCertificate, recordData, recordFile } from './pages/papers.page.tsx';
import { pieceAdd, pieceChange, pieceOut, programmeChange, programmePage, sessionAdd, sessionChange, sessionOut } from './pages/programme.page.tsx';
import { programmeFromTemplate, programmesPage } from './pages/programmes.page.tsx';
import { putRightPage, registerPage } from './pages/register.page.tsx';
import { myTimetable, timetableCalendar, timetableSheet } from './pages/timetable.page.tsx';
import { trainingPage } from './pages/training.page.tsx';
import * as recruitment from './recruitment/recruitment.routes.ts';

export const routes: Route[] = [
  { path: '/training', page: trainingPage, allow: ['lead', 'peer_worker'], audit: 'training.list' },
  { path: '/training/programmes', page: programmesPage, allow: ['lead'], audit: 'programme.list' },
  { path: '/training/programmes/from-template', page: programmeFromTemplate, allow: ['lead'], audit: 'programme.begin' },
  { path: '/training/programmes/:id', page: programmePage, allow: ['lead', 'peer_worker'], audit: 'programme.open' },
  { path: '/training/programmes/:id/change', page: programmeChange, allow: ['lead'], audit: 'programme.change' },
  { path: '/training/programmes/:id/session', page: sessionAdd, allow: ['lead'], audit: 'programme.session' },
  { path: '/training/programmes/:id/piece', page: pieceAdd, allow: ['lead'], audit: 'programme.piece' },
  { path: '/training/programmes/:id/cohort', page: cohortNew, allow: ['lead'], audit: 'cohort.make' },
  { path: '/training/programme-sessions/:id', page: sessionChange, allow: ['lead'], audit: 'programme.session' },
  { path: '/training/programme-sessions/:id/leave-out', page: sessionOut, allow: ['lead'], audit: 'programme.session-out' },
  { path: '/training/pieces/:id', page: pieceChange, allow: ['lead'], audit: 'programme.piece' },
  { path: '/training/pieces/:id/leave-out', page: pieceOut, allow: ['lead'], audit: 'programme.piece-out' },
  { path: '/training/cohorts/:id', page: cohortPage, allow: ['lead', 'peer_worker'], audit: 'cohort.open' },
  { path: '/training/cohorts/:id/register.csv', page: cohortCsv, allow: ['lead', 'peer_worker'], audit: 'cohort.download' },
  { path: '/training/cohorts/:id/call-off', page: cohortOff, allow: ['lead'], audit: 'cohort.call-off' },
  { path: '/training/cohorts/:id/join', page: cohortJoin, allow: ['lead'], audit: 'learner.add' },
  { path: '/training/cohorts/:id/trainers', page: cohortTrainers, allow: ['lead'], audit: 'cohort.trainer' },
  { path: '/training/cohorts/:id/trainers/:trainer/end', page: trainerEnd, allow: ['lead'], audit: 'cohort.trainer-ends' },
  { path: '/training/sessions/:id', page: registerPage, allow: ['lead', 'peer_worker'], audit: 'register.open' },
  { path: '/training/sessions/:id/move', page: moveSessionPage, allow: ['lead'], audit: 'cohort.session-move' },
  { path: '/training/sessions/:id/call-off', page: callOffSession, allow: ['lead'], audit: 'cohort.session-off' },
  { path: '/training/learners/:id/at/:session', page: putRightPage, allow: ['lead', 'peer_worker'], audit: 'register.put-right' },
  { path: '/training/learners/:id', page: learnerPage, allow: ['lead', 'peer_worker'], audit: 'learner.open' },
  { path: '/training/learners/:id/stop', page: learnerStop, allow: ['lead'], audit: 'learner.stop' },
  { path: '/training/learners/:id/back', page: learnerBack, allow: ['lead'], audit: 'learner.back' },
  { path: '/training/learners/:id/timetable', page: timetableSheet, allow: ['lead', 'peer_worker'], audit: 'timetable.print' },
  { path: '/training/learners/:id/catch-up/:session', page: catchUpPage, allow: ['lead', 'peer_worker'], audit: 'catch-up.book' },
  { path: '/training/catch-ups/:id/:how', page: catchUpEnd, allow: ['lead', 'peer_worker'], audit: 'catch-up.end' },
  { path: '/training/learners/:id/pieces/:piece', page: piecePage, allow: ['lead', 'peer_worker'], audit: 'piece.mark' },
  { path: '/training/learners/:id/placement', page: placementPage, allow: ['lead'], audit: 'placement.make' },
  { path: '/training/learners/:id/placement/:placement/off', page: placementOff, allow: ['lead'], audit: 'placement.call-off' },
  { path: '/training/learners/:id/certificates/:kind', page: certificateGive, allow: ['lead'], audit: 'certificate.give' },
  { path: '/training/learners/:id/record.pdf', page: recordFile, allow: ['lead', 'peer_worker'], audit: 'learner.record' },
  { path: '/training/learners/:id/record.json', page: recordData, allow: ['lead', 'peer_worker'], audit: 'learner.record' },
  { path: '/training/certificates/:id/certificate.pdf', page: certificateFile, allow: ['lead', 'peer_worker'], audit: 'certificate.download' },
  { path: '/training/certificates/:id/withdraw', page: withdrawPage, allow: ['lead'], audit: 'certificate.withdraw' },
  { path: '/my-training', page: myTraining, allow: ['peer_worker'], audit: 'training.mine' },
  { path: '/my-training/:id', page: myTimetable, allow: ['peer_worker'], audit: 'timetable.open' },
  { path: '/my-training/:id/calendar', page: timetableCalendar, allow: ['peer_worker'], audit: 'timetable.calendar' },
  { path: '/check-certificate', page: checkCertificate, allow: 'anyone', audit: 'certificate.check' },
  { path: '/check-certificate/:code', page: checkThisCertificate, allow: 'anyone', audit: 'certificate.check' },
  ...recruitment.routes,
];

export const notices = {
  'programme-begun': 'The programme is there. Change what you like.',
  'programme-saved': 'Saved. Cohorts that were made already keep their own.',
  'programme-out': 'Left out. Cohorts that were made already keep their own.',
  'cohort-made': 'The cohort is made, and every session has its date.',
  'cohort-off': 'The cohort is called off. What is written down stays.',
  'learner-added': 'Added. They are on the register from their first day on.',
  'trainer-added': 'Added. They see this cohort and take its register.',
  'trainer-off': 'They do not train this cohort any more.',
  'register-taken': 'The register is taken. Put right beside a name what was different.',
  'register-kept': 'Saved. For somebody a colleague wrote something else meanwhile; theirs stands. Look below and put right what is not so.',
  'register-right': 'Put right. What it said before is kept.',
  'training-moved': 'Moved. Tell the learners as well.',
  'training-not-off': 'It was not called off: its register is taken, or it was called off already.',
  'training-off': 'Called off. Its hours count for nobody.',
  'learner-stopped': 'Written down. What they did stays, and they can come back.',
  'learner-back': 'They are on the register again.',
  'catch-up-booked': 'Saved. What is caught up counts as had.',
  'caught-up': 'Caught up. It counts now.',
  'catch-up-early': 'Its day is still to come. Say that it is done once it has been.',
  'catch-up-known': 'That is written down already.',
  'certificate-not-given': 'It was not given. What is missing, or that they have it already, stands under Certificates.',
  'catch-up-off': 'Called off. It can be booked again.',
  'piece-saved': 'Saved. They see how it stands, and your words.',
  'placement-made': 'Arranged. They and their buddy see it on their own pages.',
  'placement-off': 'Called off.',
  'certificate-given': 'Given. Download it to print; anybody who holds it can check it.',
  'certificate-withdrawn': 'Withdrawn. Whoever checks it now reads so.',
  'timetable-yes': 'Thank you. Your trainers see that you come.',
  'timetable-slower': 'Your lead sees that you would like a slower timetable. Nobody asks why.',
  'timetable-no': 'Your lead sees that this timetable does not suit you. Nobody asks why.',
  ...recruitment.notices,
};
