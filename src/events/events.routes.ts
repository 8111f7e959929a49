import type { Route } from '../access/index.ts';
import { afterPage, callOffPage, fileGet, filePage, filesPage, reportPage } from './pages/after.page.tsx';
import { interestPage, interestsPage } from './pages/interests.page.tsx';
import { programmeOut, programmePage } from './pages/programme.page.tsx';
import { publicFile, sayHowItWas, wantToHelp } from './pages/say-and-help.page.tsx';
import { PLANNERS } from './actions/plan-event.ts';
import { door, doorPresses } from './pages/door.page.tsx';
import { eventDetails, newEvent } from './pages/event-details.page.tsx';
import { eventPlan } from './pages/event-plan.page.tsx';
import { addMember, groupPage, joinPage, taskPage } from './pages/group.page.tsx';
import { publicEvent } from './pages/event-public.page.tsx';
import { eventCalendar, eventsCalendar, publicEvents } from './pages/events-public.page.tsx';
import { myPlacePage } from './pages/my-place.page.tsx';
import { addPerson, forVenue, listFile, peoplePage, personPage } from './pages/people.page.tsx';
import { plannedEvents } from './pages/planned-events.page.tsx';
import { registeredPage, registerPage } from './pages/register.page.tsx';

const anyone: Pick<Route, 'allow' | 'trustFrom'> = { allow: 'anyone', trustFrom: 'slug' };

export const routes: Route[] = [
  { path: '/t/:slug/events', page: publicEvents, audit: 'event.public-list', ...anyone },
  { path: '/t/:slug/events/calendar', page: eventsCalendar, audit: 'event.public-calendar', ...anyone },
  { path: '/t/:slug/events/:event', page: publicEvent, audit: 'event.public', ...anyone },
  { path: '/t/:slug/events/:event/calendar', page: eventCalendar, audit: 'event.calendar', ...anyone },
  { path: '/t/:slug/events/:event/register', page: registerPage, audit: 'event.register-open', ...anyone },
  { path: '/t/:slug/events/:event/registered', page: registeredPage, audit: 'event.registered', ...anyone },
  // Nobody's session is read and no key is kept, so that no row can say who answered.
  { path: '/t/:slug/events/:event/say', page: sayHowItWas, audit: 'event.feedback-open', ...anyone, asNobody: true, noKey: true },
  { path: '/t/:slug/events/:event/help', page: wantToHelp, audit: 'event.interest-open', ...anyone },
  { path: '/t/:slug/events/:event/files/:file', page: publicFile, audit: 'event.public-file', ...anyone },
  { path: '/t/:slug/my-place/:secret', page: myPlacePage, audit: 'event.my-place', ...anyone },
  { path: '/events', page: plannedEvents, allow: PLANNERS, audit: 'event.list' },
  { path: '/events/new', page: newEvent, allow: ['lead'], audit: 'event.new' },
  { path: '/events/:id', page: eventPlan, allow: PLANNERS, audit: 'event.open' },
  { path: '/events/join/:secret', page: joinPage, allow: PLANNERS, audit: 'event.join' },
  { path: '/events/:id/group', page: groupPage, allow: PLANNERS, audit: 'event.group' },
  { path: '/events/:id/group/add', page: addMember, allow: PLANNERS, audit: 'event.organiser-new' },
  { path: '/events/:id/group/task', page: taskPage, allow: PLANNERS, audit: 'event.task-new' },
  { path: '/events/:id/programme', page: programmePage, allow: PLANNERS, audit: 'event.programme' },
  { path: '/events/:id/programme/out', page: programmeOut, allow: PLANNERS, audit: 'event.programme-out' },
  { path: '/events/:id/after', page: afterPage, allow: PLANNERS, audit: 'event.after' },
  { path: '/events/:id/files', page: filesPage, allow: PLANNERS, audit: 'event.file-new' },
  { path: '/events/:id/files/:file', page: filePage, allow: PLANNERS, audit: 'event.file' },
  { path: '/events/:id/files/:file/get', page: fileGet, allow: PLANNERS, audit: 'event.file-get' },
  { path: '/events/:id/report', page: reportPage, allow: PLANNERS, audit: 'event.report' },
  { path: '/events/:id/call-off', page: callOffPage, allow: PLANNERS, audit: 'event.call-off' },
  { path: '/events/:id/interests', page: interestsPage, allow: PLANNERS, audit: 'event.interests' },
  { path: '/events/:id/interests/:interest', page: interestPage, allow: PLANNERS, audit: 'event.interest' },
  { path: '/events/:id/people', page: peoplePage, allow: PLANNERS, audit: 'event.people' },
  { path: '/events/:id/people/add', page: addPerson, allow: PLANNERS, audit: 'event.person-new' },
  { path: '/events/:id/people/:person', page: personPage, allow: PLANNERS, audit: 'event.person' },
  { path: '/events/:id/list', page: listFile, allow: PLANNERS, audit: 'event.list-file' },
  { path: '/events/:id/for-venue', page: forVenue, allow: PLANNERS, audit: 'event.for-venue' },
  { path: '/events/:id/door', page: door, allow: PLANNERS, audit: 'event.door', noKey: true },
  { path: '/events/:id/door/presses', page: doorPresses, allow: PLANNERS, audit: 'event.door-presses', noKey: true },
  { path: '/events/:id/details', page: eventDetails, allow: PLANNERS, audit: 'event.details' },
];

export const notices = {
  'event-programme': 'The programme is changed.', 'event-after': 'The number is on the page.', 'event-file-kept': 'The file is kept. It is not public yet.', 'event-file-public': 'The file is on the page.', 'event-file-down': 'The file is taken down.',
  'event-report-saved': 'The report is saved.', 'event-said': 'Thank you. The planning group reads it.', 'event-interest': 'Thank you. Somebody gets in touch with you.', 'event-followed': 'Saved.', 'event-called-off': 'It is called off. The page and everybody’s own link say so now. Ring those who gave no e-mail address.',
  'event-answered': 'Your answer is saved. They read it at their own link.', 'event-taken-off': 'They are off the list.', 'event-put-down': 'Their name is down.', 'event-group-saved': 'Saved.', 'event-joined': 'You are in the planning group.',
  'event-begun': 'The day is in your plans. Nobody else sees it yet.', 'event-changed': 'The changes are saved.', 'event-published': 'The page is public now.',
  'event-registered': 'Your name is down. Keep the address of this page.', 'event-change': 'What you need is saved.', 'event-leave': 'You are off the list. Thank you for saying so.', 'event-erase': 'It is erased.',
};
