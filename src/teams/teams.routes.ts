import type { Route } from '../access/index.ts';
import { adminAccountNew } from './pages/admin-account-new.page.tsx';
import { adminAccount, adminAccountEnd, adminAccountLink, adminAccountOff } from './pages/admin-account.page.tsx';
import { adminAccounts } from './pages/admin-accounts.page.tsx';
import { adminClocks } from './pages/admin-clocks.page.tsx';
import { adminHelp, adminLineCheck, adminLineRemove, adminOnCallFirst, adminOnCallRemove } from './pages/admin-help.page.tsx';
import { adminLineNew } from './pages/admin-line-new.page.tsx';
import { adminOnCallNew } from './pages/admin-on-call-new.page.tsx';
import { adminSetting } from './pages/admin-setting.page.tsx';
import { adminTeam, adminTeamClose, adminTeamLink, adminTeamOpen } from './pages/admin-team.page.tsx';
import { adminTeamNew } from './pages/admin-team-new.page.tsx';
import { adminTeams } from './pages/admin-teams.page.tsx';
import * as readiness from './readiness/readiness.routes.ts';
import * as setUp from './set-up/set-up.routes.ts';

const allow = ['administrator'] as const;

export const routes: Route[] = [
  ...readiness.routes, ...setUp.routes,
  { path: '/admin/accounts', page: adminAccounts, allow, audit: 'account.list', noKey: true },
  { path: '/admin/accounts/new', page: adminAccountNew, allow, audit: 'account.make' },
  { path: '/admin/accounts/:id', page: adminAccount, allow, audit: 'account.read' },
  { path: '/admin/accounts/:id/end', page: adminAccountEnd, allow, audit: 'role.end' },
  { path: '/admin/accounts/:id/off', page: adminAccountOff, allow, audit: 'account.switch-off' },
  { path: '/admin/accounts/:id/link', page: adminAccountLink, allow, audit: 'link.make' },
  { path: '/admin/teams', page: adminTeams, allow, audit: 'team.list' },
  { path: '/admin/teams/new', page: adminTeamNew, allow, audit: 'team.add' },
  { path: '/admin/teams/:id', page: adminTeam, allow, audit: 'team.read' },
  { path: '/admin/teams/:id/close', page: adminTeamClose, allow, audit: 'team.close' },
  { path: '/admin/teams/:id/open', page: adminTeamOpen, allow, audit: 'team.open' },
  { path: '/admin/teams/:id/link', page: adminTeamLink, allow, audit: 'team.link' },
  { path: '/admin/clocks', page: adminClocks, allow, audit: 'setting.list' },
  { path: '/admin/clocks/:key', page: adminSetting, allow, audit: 'setting.read' },
  { path: '/admin/help', page: adminHelp, allow, audit: 'help-line.list' },
  { path: '/admin/help/lines/new', page: adminLineNew, allow, audit: 'crisis-line.add' },
  { path: '/admin/help/lines/:id/check', page: adminLineCheck, allow, audit: 'crisis-line.check' },
  { path: '/admin/help/lines/:id/remove', page: adminLineRemove, allow, audit: 'crisis-line.remove' },
  { path: '/admin/help/on-call/new', page: adminOnCallNew, allow, audit: 'on-call.add' },
  { path: '/admin/help/on-call/:id/first', page: adminOnCallFirst, allow, audit: 'on-call.order' },
  { path: '/admin/help/on-call/:id/remove', page: adminOnCallRemove, allow, audit: 'on-call.remove' },
];

export const notices = {
  ...readiness.notices, ...setUp.notices,
  'link-sent': 'The link is on its way to their e-mail address.',
  'role-given': 'They have the role from now on.',
  'role-ended': 'The role has ended. It opens nothing any more.',
  'account-off': 'Switched off. They are signed out everywhere here.',
  'team-added': 'The team is added. Its staff can be given accounts, or the team a link of its own.',
  'team-closed': 'The team is closed. Its link has stopped working.',
  'team-opened': 'The team is open again. Make a new link if it needs one.',
  'setting-saved': 'Saved. It counts from now on.',
  'line-added': 'The crisis line is added. It stands on every page that people can see.',
  'line-checked': 'Noted: it was rung today.',
  'line-removed': 'The crisis line is taken away.',
  'on-call-added': 'Added to the on-call list.',
  'on-call-removed': 'Taken off the on-call list.',
};
