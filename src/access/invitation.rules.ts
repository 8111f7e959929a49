// One-use links: who may make one for whom, how long it lasts, what became of it. Pure.
import type { MemberRole, Role } from './viewer.ts';

export const INVITATION_DAYS = 7;
export const RESET_HOURS = 24;

export type LinkKind = 'invitation' | 'reset';

/** Until when a link made now works. */
export const linkEnds = (kind: LinkKind, made: Date): Date =>
  new Date(made.getTime() + (kind === 'invitation' ? INVITATION_DAYS * 24 : RESET_HOURS) * 3_600_000);

/** Roles that an administrator gives. A peer worker's comes with their page under Peer workers; people supported and carers are not theirs. */
export const GIVEN_ROLES = ['host_team', 'lead', 'manager', 'administrator', 'named_person', 'pals', 'advocate', 'reviewer'] as const satisfies readonly MemberRole[];
export type GivenRole = (typeof GIVEN_ROLES)[number];

/** Who makes an account for whom: an administrator for staff, a lead for people supported, a person for a carer of theirs. Nobody else. */
export const mayInvite = (viewer: Role, role: MemberRole): boolean => {
  if (viewer === 'administrator') return role !== 'person' && role !== 'carer';
  if (viewer === 'lead') return role === 'person' || role === 'carer';
  return viewer === 'person' && role === 'carer';
};

/** What each role is for, in a line, beside the choice. */
export const ROLE_MEANS: Record<GivenRole, string> = {
  host_team: 'Ward or community staff: they ask for peer support and see where their own requests are.',
  lead: 'Leads the peer support service: answers requests, matches, looks after the peer workers.',
  manager: 'Sees counts of five and over and reports. No person.',
  administrator: 'Looks after accounts, teams and settings. No person.',
  named_person: 'One of the two people who look after colleagues who are also supported.',
  pals: 'Patient advice: reads what people send to them.',
  advocate: 'An advocate: reads what people send to them.',
  reviewer: 'Comes from outside to read in a review of literature. No person, nothing else of the service.',
};

export type LinkFacts = { expires_at: Date; used_at: Date | null; cancelled_at: Date | null };
export type LinkStanding = 'open' | 'used' | 'expired' | 'cancelled';

export const linkStanding = (link: LinkFacts, now: Date): LinkStanding => {
  if (link.used_at) return 'used';
  if (link.cancelled_at) return 'cancelled';
  return link.expires_at <= now ? 'expired' : 'open';
};

/** The kind of link somebody needs now: their first until they have begun (the account then has its e-mail), a reset afterwards. */
export const nextLinkKind = (links: readonly LinkFacts[], hasEmail: boolean): LinkKind => (hasEmail || links.some((link) => link.used_at) ? 'reset' : 'invitation');
