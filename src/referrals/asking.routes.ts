import type { Allow, Route } from '../access/index.ts';
import { MYSELF, STAFF, TEAM_LINK } from './asking-way.ts';
import type { Way } from './asking-way.ts';
import { askingPage, keepAsking } from './pages/asking-page.tsx';
import { ourReferralPage } from './pages/our-referral.page.tsx';
import { ourReferralsPage } from './pages/our-referrals.page.tsx';
import { agreementPage, beginPage, notAskedPage, saidNoPage } from './pages/refer-agreement.page.tsx';
import { checkPage, LOOKS } from './pages/refer-check.page.tsx';
import { followPage } from './pages/refer-follow.page.tsx';
import { invite, invited } from './pages/refer-invite.page.tsx';
import { carryOnPage, erasePage, takeCodePage } from './pages/refer-later.page.tsx';
import { anotherWay, referMyself, younger } from './pages/refer-myself.page.tsx';
import { inviteSlip, paperForm } from './pages/refer-paper.page.tsx';
import { sentPage } from './pages/refer-sent.page.tsx';
import { teamLink, teamLinkCode, teamLinkEmail } from './pages/refer-team-link.page.tsx';

type Opens = Pick<Route, 'allow' | 'trustFrom'>;
const staff: Opens = { allow: ['host_team', 'lead'] satisfies Allow };
const anyone: Opens = { allow: 'anyone', trustFrom: 'slug' };

/** The pages that every way to ask has: 2 to 5, the check, what comes after, and stopping in between. */
const formRoutes = (way: Way, opens: Opens): Route[] => [
  ...LOOKS.map((look) => ({ path: `${way.path}/:draft/${look.page}`, page: askingPage(way, look), audit: 'referral.draft', ...opens })),
  { path: `${way.path}/:draft/6`, page: checkPage(way), audit: 'referral.check', ...opens },
  { path: `${way.path}/:draft/keep/:page`, page: keepAsking(way), audit: 'draft.keep', noKey: true, ...opens },
  { path: `${way.path}/:draft/sent`, page: sentPage(way), audit: 'referral.sent', ...opens },
  { path: `${way.path}/:draft/erase`, page: erasePage(way), audit: 'draft.erase', ...opens },
];
/** Page 1, where another asks for somebody. */
const agreementRoutes = (way: Way, opens: Opens): Route[] => [
  { path: way.begin(Object.fromEntries(Object.keys(way.params).map((name) => [name, `:${name}`]))), page: beginPage(way), audit: 'referral.begin-form', ...opens },
  { path: `${way.path}/:draft/1`, page: agreementPage(way), audit: 'referral.draft', ...opens },
  { path: `${way.path}/they-said-no`, page: saidNoPage(way), audit: 'referral.not-agreed', ...opens },
  { path: `${way.path}/not-asked-yet`, page: notAskedPage(way), audit: 'referral.not-agreed', ...opens },
];
/** Signed out, a code is how a form comes back. */
const codeRoutes = (way: Way): Route[] => [
  { path: `${way.path}/:draft/code`, page: takeCodePage(way), audit: 'draft.take-code', ...anyone, noKey: true },
  { path: `${way.path}/carry-on`, page: carryOnPage(way), audit: 'draft.carry-on', ...anyone },
];

export const routes: Route[] = [
  ...agreementRoutes(STAFF, staff), ...formRoutes(STAFF, staff),
  { path: '/our-referrals', page: ourReferralsPage, allow: ['host_team'], audit: 'referral.list-ours' },
  { path: '/our-referrals/:id', page: ourReferralPage, allow: ['host_team'], audit: 'referral.open' },
  { path: '/l/:secret', page: teamLink, allow: 'anyone', audit: 'team-link.open' },
  { path: TEAM_LINK.path, page: teamLinkEmail, audit: 'team-link.open', ...anyone },
  { path: `${TEAM_LINK.path}/code`, page: teamLinkCode, audit: 'team-link.code', ...anyone },
  ...agreementRoutes(TEAM_LINK, anyone), ...formRoutes(TEAM_LINK, anyone), ...codeRoutes(TEAM_LINK),
  { path: MYSELF.path, page: referMyself, audit: 'referral.begin-form', ...anyone },
  { path: `${MYSELF.path}/younger`, page: younger, audit: 'referral.begin-form', ...anyone },
  { path: `${MYSELF.path}/another-way`, page: anotherWay, audit: 'referral.begin-form', ...anyone },
  { path: `${MYSELF.path}/paper`, page: paperForm, audit: 'referral.paper', ...anyone },
  ...formRoutes(MYSELF, anyone), ...codeRoutes(MYSELF),
  { path: '/t/:slug/my-request', page: followPage, audit: 'referral.follow', ...anyone, noKey: true },
  { path: '/t/:slug/invite', page: invite, audit: 'invite.form', ...anyone, noKey: true },
  { path: '/t/:slug/invite/sent', page: invited, audit: 'invite.sent', ...anyone },
  { path: '/t/:slug/invite/slip', page: inviteSlip, audit: 'invite.slip', ...anyone },
];

export const notices = {
  'form-erased': 'The form is erased. Nothing of it is kept.',
  'referral-taken-back': 'You took the referral back. The peer lead sees why.',
  'link-code-again': 'Please ask for a code first, or for a new one: it proves that you work here, for two hours.',
};
