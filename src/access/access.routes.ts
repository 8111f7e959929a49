import type { Route } from './page.ts';
import { ROLES } from './viewer.ts';
import { changeMyPassword } from './pages/change-password.page.tsx';
import { choose } from './pages/choose.page.tsx';
import { confirm } from './pages/confirm.page.tsx';
import { invitation, invitationPasskey } from './pages/invitation.page.tsx';
import { joinAccount } from './pages/join.page.tsx';
import { keepDraft } from './pages/keep-draft.page.tsx';
import { endOtherSessions, myAccountPage, myPasskeyAsk, removeMyPasskey } from './pages/my-account.page.tsx';
import { myName } from './pages/my-name.page.tsx';
import { passkeyAsk, passkeySignIn } from './pages/passkey.page.tsx';
import { leave, signOut } from './pages/sign-out.page.tsx';
import { signIn } from './pages/sign-in.page.tsx';
import { stillHere } from './pages/still-here.page.tsx';

export const routes: Route[] = [
  { path: '/sign-in', page: signIn, allow: 'anyone', audit: 'account.sign-in', noKey: true },
  { path: '/sign-out', page: signOut, allow: 'anyone', audit: 'account.sign-out', noKey: true },
  { path: '/leave', page: leave, allow: 'anyone', audit: 'account.leave-quickly' },
  { path: '/choose', page: choose, allow: 'anyone', audit: 'account.act-as', noKey: true },
  { path: '/confirm', page: confirm, allow: ROLES, audit: 'account.confirm', noKey: true },
  { path: '/passkey', page: passkeySignIn, allow: 'anyone', audit: 'account.passkey', noKey: true },
  { path: '/passkey/ask', page: passkeyAsk, allow: 'anyone', audit: 'account.passkey-ask', noKey: true },
  { path: '/invitation/:token', page: invitation, allow: 'anyone', audit: 'link.open', noKey: true },
  { path: '/invitation/:token/passkey', page: invitationPasskey, allow: 'anyone', audit: 'link.passkey-ask', noKey: true },
  { path: '/invitation/:token/join', page: joinAccount, allow: 'anyone', audit: 'link.join', noKey: true },
  { path: '/my-account', page: myAccountPage, allow: ROLES, audit: 'account.open' },
  { path: '/my-account/name', page: myName, allow: ROLES, audit: 'account.name' },
  { path: '/my-account/password', page: changeMyPassword, allow: ROLES, audit: 'account.password', noKey: true },
  { path: '/my-account/passkeys/ask', page: myPasskeyAsk, allow: ROLES, audit: 'passkey.ask', noKey: true },
  { path: '/my-account/passkeys/:id/remove', page: removeMyPasskey, allow: ROLES, audit: 'passkey.remove' },
  { path: '/my-account/sessions/end', page: endOtherSessions, allow: ROLES, audit: 'account.end-other-sessions' },
  { path: '/still-here', page: stillHere, allow: ROLES, audit: 'account.still-here', noKey: true },
  { path: '/drafts/:form/:about', page: keepDraft, allow: ROLES, audit: 'draft.keep', noKey: true },
];

export const notices = {
  'signed-out': 'You are signed out.',
  'password-set': 'It is set. Use it when you sign in the next time.',
  'sign-in-name': 'You are signed in. Your sign-in name is on this page: write it down before you go on.',
  'passkey-made': 'Your passkey is made. You can sign in with it from now on.',
  'passkey-removed': 'The passkey is removed. It opens nothing any more.',
  'passkey-last': 'This is all you have to sign in with, so it stays. Ask for a link to set a password first.',
  'other-sessions-ended': 'You are signed out everywhere else.',
};
