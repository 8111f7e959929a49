// What each role finds at the top of every page. First comes their first screen.
import type { Role } from '../access/viewer.ts';

export type NavLink = { href: string; label: string };

const NAV: Partial<Record<Role, NavLink[]>> = {
  person: [
    { href: '/my-support', label: 'Support' }, { href: '/my-plan', label: 'Plan' }, { href: '/my-notes', label: 'Notes' }, { href: '/who-sees', label: 'Who sees' },
    { href: '/my-places', label: 'Places' },
  ],
  peer_worker: [
    { href: '/today', label: 'Today' }, { href: '/people', label: 'People' }, { href: '/away', label: 'Away' },
    { href: '/find', label: 'Places' }, { href: '/my-profile', label: 'Profile' },
  ],
  lead: [
    { href: '/service', label: 'Today' }, { href: '/referrals', label: 'Referrals' }, { href: '/people', label: 'People' }, { href: '/workers', label: 'Peer workers' },
    { href: '/concerns', label: 'Concerns' }, { href: '/feedback', label: 'How it is' }, { href: '/find', label: 'Places' }, { href: '/service#every-part', label: 'More' },
  ],
  host_team: [{ href: '/our-referrals', label: 'Our referrals' }, { href: '/refer', label: 'Refer somebody' }, { href: '/our-groups', label: 'Groups' }, { href: '/find', label: 'Places' }],
  carer: [{ href: '/shared', label: 'Shared with me' }, { href: '/find', label: 'Places' }],
  manager: [{ href: '/counts', label: 'The service' }, { href: '/our-groups', label: 'Groups' }, { href: '/find', label: 'Places' }],
  administrator: [
    { href: '/admin', label: 'Overview' }, { href: '/admin/accounts', label: 'Accounts' }, { href: '/admin/teams', label: 'Teams' },
    { href: '/admin/workers', label: 'Peer workers' }, { href: '/admin/clocks', label: 'Clocks' }, { href: '/admin/help', label: 'Help lines' },
  ],
  named_person: [{ href: '/colleagues', label: 'Colleagues supported' }, { href: '/opened-by-a-lead', label: 'Opened by a lead' }],
  pals: [{ href: '/feedback', label: 'How it is' }],
  advocate: [{ href: '/feedback', label: 'How it is' }],
  reviewer: [{ href: '/reviews', label: 'Reviews' }],
};

/** Pages to read, for anybody: not forms, so that nobody is led away from what they are writing (decision 0065). */
const WITH_A_FORM = /\/(register|say|help|report|wrong|confirm)$|\/(questions|how-it-was)(\/|$)/;
const TO_READ = /^\/(t\/[a-z0-9-]{1,40}(\/(what-is-peer-support|groups|events|reviews|principles|involvement|lived-experience|help-now)(\/.*)?)?|what-is-peer-support|help-now|find|places(\/.*)?)?$/;
const publicNav = (path: string): NavLink[] => {
  if (!TO_READ.test(path) || WITH_A_FORM.test(path)) return [];
  const home = /^\/t\/[a-z0-9-]{1,40}/.exec(path)?.[0] ?? '';
  return [{ href: home || '/', label: 'Start' }, { href: `${home}/what-is-peer-support`, label: 'What it is' }, { href: '/find', label: 'Places' }, { href: '/sign-in', label: 'Sign in' }];
};

/** The navigation of a role, with the entry for this path marked. */
export const navFor = (role: Role, path: string): (NavLink & { current: boolean })[] => {
  const links = role === 'nobody' ? publicNav(path) : (NAV[role] ?? []);
  const best = links.filter((l) => path === l.href || path.startsWith(`${l.href}/`)).sort((a, b) => b.href.length - a.href.length)[0];
  // For somebody signed out, Start is the page itself, not all that stands under it.
  return links.map((link) => ({ ...link, current: link === best && (role !== 'nobody' || link.label !== 'Start' || link.href === path) }));
};

/** The first screen of a role. */
export const firstScreen = (role: Role): string => NAV[role]?.[0]?.href ?? '/';
