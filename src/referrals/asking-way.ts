// The ways to ask. Each has its own door; behind it the pages are the same.
import { z } from 'zod';
import { draftById, draftsOf } from '../access/index.ts';
import type { Draft, Tx } from '../access/index.ts';
import { found, NotFound, redirectTo } from '../kit/http/index.ts';
import type { Answer } from '../kit/http/index.ts';
import { teamById } from '../teams/index.ts';
import type { Team } from '../teams/index.ts';
import type { ReferralSource } from './asked-row.rules.ts';
import type { Voice } from './asking.rules.ts';
import { provesStill } from './team-link.rules.ts';
import { latestLinkCode, teamByLink } from './team-link.queries.ts';

export type Params = Record<string, string>;
/** Whoever stands behind the door: which team they ask for, and what proved it. */
export type Asker = { source: ReferralSource; team: Team | null; email: string | null; /** What a draft of theirs is about. */ about: string | null };

export type Way = {
  /** What drafts of this form are called. */
  form: 'refer' | 'refer-link' | 'refer-myself';
  voice: Voice;
  /** The path pattern all its pages begin with, and its parameters. */
  path: string;
  params: z.ZodRawShape;
  base(params: Params): string;
  /** The first page. */
  begin(params: Params): string;
  /** Who is asking, or where to go instead. */
  door(tx: Tx, params: Params): Promise<Asker | Answer>;
};

export const isAnswer = (thing: Asker | Answer): thing is Answer => 'kind' in thing;

/** Signed in: a host team for its own ward or team; the lead for somebody on the phone. */
export const STAFF: Way = {
  form: 'refer', voice: 'they', path: '/refer', params: {},
  base: () => '/refer',
  begin: () => '/refer',
  door: async (tx) => {
    if (tx.viewer.role === 'lead') return { source: 'phone', team: null, email: null, about: null };
    const teamId = tx.viewer.teamIds[0];
    return teamId ? { source: 'host team', team: found(await teamById(tx, teamId)), email: null, about: teamId } : redirectTo('/our-referrals');
  },
};

/** A team without accounts: its own link, and a code sent to a work e-mail. */
export const TEAM_LINK: Way = {
  form: 'refer-link', voice: 'they', path: '/t/:slug/team-link/:secret', params: { slug: z.string().max(40), secret: z.string().min(16).max(100) },
  base: ({ slug, secret }) => `/t/${slug}/team-link/${secret}`,
  begin: ({ slug, secret }) => `/t/${slug}/team-link/${secret}/ask`,
  door: async (tx, params) => {
    const team = await linkedTeam(tx, params);
    if (tx.viewer.accountId) return redirectTo(TEAM_LINK.base(params));
    const code = await latestLinkCode(tx, team.id);
    if (!code || !provesStill(code, tx.now)) return redirectTo(TEAM_LINK.base(params), 'link-code-again');
    return { source: 'team link', team, email: code.email, about: team.id };
  },
};

/** The team of a link, when the link is of this trust. */
export const linkedTeam = async (tx: Tx, { secret = '' }: Params): Promise<Team> => {
  const link = found(await teamByLink(tx, secret));
  if (link.trust_id !== tx.viewer.trustId) throw new NotFound();
  return found(await teamById(tx, link.team_id));
};

/** The person themself, signed out or in. */
export const MYSELF: Way = {
  form: 'refer-myself', voice: 'I', path: '/t/:slug/refer-myself', params: { slug: z.string().max(40) },
  base: ({ slug }) => `/t/${slug}/refer-myself`,
  begin: ({ slug }) => `/t/${slug}/refer-myself`,
  door: () => Promise.resolve({ source: 'self', team: null, email: null, about: null }),
};

/** Every form of this kind that the writer could carry on with, newest first: begun for the same team. */
export const draftsFor = async (tx: Tx, way: Way, about: string | null): Promise<Draft[]> => (await draftsOf(tx, way.form)).filter((draft) => draft.about === about);

/** The writer's own draft of this form, and nobody else's; undefined when it is not there (any more). */
export const draftOf = async (tx: Tx, way: Way, asker: Asker, id: string): Promise<Draft | undefined> => {
  const draft = await draftById(tx, id);
  return draft && draft.form === way.form && draft.about === asker.about ? draft : undefined;
};
