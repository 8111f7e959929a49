import type { Route } from './page.ts';
import { ROLES } from './viewer.ts';
import { choose } from './pages/choose.page.tsx';
import { keepDraft } from './pages/keep-draft.page.tsx';
import { leave, signOut } from './pages/sign-out.page.tsx';
import { signIn } from './pages/sign-in.page.tsx';
import { stillHere } from './pages/still-here.page.tsx';

export const routes: Route[] = [
  { path: '/sign-in', page: signIn, allow: 'anyone', audit: 'account.sign-in', noKey: true },
  { path: '/sign-out', page: signOut, allow: 'anyone', audit: 'account.sign-out', noKey: true },
  { path: '/leave', page: leave, allow: 'anyone', audit: 'account.leave-quickly' },
  { path: '/choose', page: choose, allow: 'anyone', audit: 'account.act-as', noKey: true },
  { path: '/still-here', page: stillHere, allow: ROLES, audit: 'account.still-here', noKey: true },
  { path: '/drafts/:form/:about', page: keepDraft, allow: ROLES, audit: 'draft.keep', noKey: true },
];

export const notices = { 'signed-out': 'You are signed out.', 'password-set': 'Your password is set.' };
