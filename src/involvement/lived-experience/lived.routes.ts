import type { Route } from '../../access/index.ts';
import { groupPage, joinPage, leavePage, publishPage } from './pages/group.page.tsx';
import { callOffMeeting, meetingPage, planMeetingPage } from './pages/meeting.page.tsx';
import { addMemberPage, memberPage } from './pages/member.page.tsx';
import { publicGroup } from './pages/public-group.page.tsx';
import { askPage, becamePage, questionPage, reviewOfQuestion } from './pages/question.page.tsx';

/** The lead looks after the group's papers; members, in any of these roles, write in them too. Who is not in it finds only the way to join. */
const MEMBERS = ['lead', 'person', 'carer', 'peer_worker'] as const;

export const routes: Route[] = [
  { path: '/lived-experience', page: groupPage, allow: MEMBERS, audit: 'lived.open' },
  { path: '/lived-experience/join', page: joinPage, allow: MEMBERS, audit: 'lived.ask-to-join' },
  { path: '/lived-experience/leave', page: leavePage, allow: MEMBERS, audit: 'lived.leave' },
  { path: '/lived-experience/publish', page: publishPage, allow: MEMBERS, audit: 'lived.publish' },
  { path: '/lived-experience/questions', page: askPage, allow: MEMBERS, audit: 'lived.ask' },
  { path: '/lived-experience/questions/:id', page: questionPage, allow: MEMBERS, audit: 'lived.decide' },
  { path: '/lived-experience/questions/:id/became', page: becamePage, allow: MEMBERS, audit: 'lived.outcome' },
  { path: '/lived-experience/questions/:id/review', page: reviewOfQuestion, allow: ['lead'], audit: 'lived.open-review' },
  { path: '/lived-experience/meetings', page: planMeetingPage, allow: MEMBERS, audit: 'lived.plan-meeting' },
  { path: '/lived-experience/meetings/:id', page: meetingPage, allow: MEMBERS, audit: 'lived.meeting-became' },
  { path: '/lived-experience/meetings/:id/off', page: callOffMeeting, allow: MEMBERS, audit: 'lived.meeting-became' },
  { path: '/lived-experience/members', page: addMemberPage, allow: ['lead'], audit: 'lived.add-member' },
  { path: '/lived-experience/members/:id', page: memberPage, allow: ['lead'], audit: 'lived.answer-member' },
  { path: '/t/:slug/lived-experience', page: publicGroup, allow: 'anyone', audit: 'lived.public', trustFrom: 'slug' },
];

export const notices = {
  'lived-asked': 'Thank you. The peer lead answers on this page.', 'lived-left': 'Left. What was said stays, without a name.', 'lived-published': 'Published. Anybody can read it.', 'lived-down': 'Taken down. The group still reads it here.',
  'lived-question': 'Asked. It stays at the top until it is answered.', 'lived-decided': 'Saved what the group said.', 'lived-became': 'Saved what became of it.', 'lived-planned': 'Planned.', 'lived-came': 'Saved how many came.',
  'lived-off': 'Called off.', 'lived-member': 'Written down.', 'lived-answered': 'Answered. They read it on their own page.',
};
