// Every address the sweep asks for: each route with the id of own, other, ended, walled, another trust's and nobody's.
import { allRoutes } from '../../src/app/routes.ts';
import type { Route } from '../../src/access/index.ts';
import { newId } from '../../src/kit/ids.ts';
import type { OwnIds } from '../setup/world-supervision.ts';
import type { Key, TrustOfWorld, World } from '../setup/world.ts';

export const ROUTES = allRoutes(true);
/** "Leave quickly" signs out on purpose; it shows nothing. */
export const SWEPT = ROUTES.filter((r) => r.path !== '/leave' && r.path !== '/sign-out');

export type Scope = 'own' | 'other' | 'ended' | 'walled' | 'other trust' | 'random';
const SCOPES: readonly Scope[] = ['own', 'other', 'ended', 'walled', 'other trust', 'random'];
const KEY_OF: Record<Exclude<Scope, 'other trust' | 'random'>, Key> = { own: 'callum', other: 'gemma', ended: 'amir', walled: 'walled' };

/** The id of nobody and nothing, in any trust. */
const NOBODYS = newId();
/** Nadia's stand for what is own, Dev's for another's; a worker's own has neither an ended nor a walled. */
const own = (t: TrustOfWorld, key: Key, of: keyof OwnIds): string => (key === 'callum' ? t.own.nadia[of] : key === 'gemma' ? t.own.dev[of] : NOBODYS);
/** Which id a path wants, by its first words. A route with a parameter that is missing here fails the sweep. */
const ID_OF: [RegExp, (trust: TrustOfWorld, key: Key) => string][] = [
  [/^\/(emergency|opened-by-a-lead)\/:id/, (t, k) => t.people[k].emergencyId ?? NOBODYS],
  [/^\/notes\/asked\/:id/, (t, k) => t.people[k].requestId ?? NOBODYS],
  [/^\/(plan-words|my-plan\/words)\/:id/, (t, k) => t.people[k].planThread],
  [/^\/(groups|my-groups)\/:id/, (t) => t.groupId],
  [/^\/group-sessions\/:id/, (t) => t.groupSessionId],
  [/^\/people\/:id/, (t, k) => t.people[k].personId],
  [/^\/(contacts|my-meetings)\/:id/, (t, k) => t.people[k].plannedId],
  [/^\/(connections|my-places)\/:id/, (t, k) => t.people[k].connectionId],
  [/^\/(referrals|our-referrals)\/:id/, (t, k) => t.people[k].referralId],
  [/^\/concerns\/:id/, (t, k) => t.people[k].concernId],
  [/^\/feedback\/:id/, (t, k) => t.people[k].feedbackId],
  [/^\/(notes|my-notes)\/:id/, (t, k) => t.people[k].items.note],
  [/^\/stays\/:id/, (t, k) => t.people[k].stayId],
  [/^\/deaths\/:id/, (t, k) => t.people[k].deathId],
  [/^\/shared-by-workers\/:id/, (t, k) => own(t, k, 'share')],
  [/^\/growing\/:id/, (t, k) => own(t, k, 'worker')],
  [/^\/my-growing\/thanks\/:id/, (t, k) => own(t, k, 'thanks')],
  [/^\/supervision\/sessions\/:id/, (t, k) => own(t, k, 'session')],
  [/^\/supervision\/plan\/:id/, (t, k) => own(t, k, 'arrangement')],
  [/^\/supervision\/words\/:id/, (t, k) => own(t, k, 'words')],
  [/^\/supervision\/agreed\/:id/, (t, k) => own(t, k, 'agreed')],
  [/^\/lived-experience\/questions\/:id/, (t) => t.involve.question],
  [/^\/lived-experience\/meetings\/:id/, (t) => t.involve.meeting],
  [/^\/lived-experience\/members\/:id/, (t, k) => t.involve.members[k] ?? NOBODYS],
  [/^\/reviews\/:id/, (t) => t.reviewId],
  [/^\/principles\/concerns\/:id/, (t, k) => (k === 'callum' ? t.principles.leads : t.principles.managers)],
  [/^\/training\/learners\/:id/, (t, k) => own(t, k, 'learner')],
  [/^\/my-training\/:id/, (t, k) => own(t, k, 'learner')],
  [/^\/training\/cohorts\/:id/, (t, k) => own(t, k, 'cohort')],
  [/^\/training\/sessions\/:id/, (t, k) => own(t, k, 'trained')],
  [/^\/training\/catch-ups\/:id/, (t, k) => own(t, k, 'catchUp')],
  [/^\/training\/certificates\/:id/, (t, k) => own(t, k, 'certificate')],
  [/^\/training\/(programmes)\/:id/, (t, k) => own(t, k, 'programme')],
  [/^\/recruitment\/:id/, (t, k) => own(t, k, 'candidate')],
  [/^\/(my-involvement|involvement)\/pieces\/:id/, (t) => t.involve.piece],
  [/^\/(my-involvement|involvement\/parts)\/:id/, (t, k) => t.involve.parts[k] ?? NOBODYS],
  [/^\/involvement\/money\/:id/, (t, k) => t.involve.claims[k] ?? NOBODYS],
  [/^\/drafts\/:form\/:about/, (t, k) => t.people[k].contactId],
];
/** Paths whose parameter is no person's: a worker, a team, a draft, a place, a secret; swept with each trust's own and with nonsense. */
export const NOT_A_PERSON = /^\/(t\/:slug|not-peer-support\/|principles\/(rules|years|asked|clinical-posts)\/|events\/|readiness\/|set-up\/|statements\/|workers\/|posts\/|pay-terms\/|my-hours\/|rota\/|leave-days\/|admin\/|refer\/|our-places\/|l\/|directory\/|keep-directory\/|confirm-entry\/|invitation\/|places\/|assets\/|away\/|colleagues|demo\/|who-sees\/|shared|find|gallery\/|oruk|offers|choose-worker|somebody-new\/|my-profile\/|my-better-off\/|better-off\/|supervision\/arrange\/|my-wellbeing\/|my-growing\/(domains|steps)\/|my-account|passkey|break-glass|service\/over-time\/|training\/(programme-sessions|pieces)\/|check-certificate\/)/;

/** Whether a route is about somebody or somebody's. */
export const personal = (route: Route): boolean => ID_OF.some(([pattern]) => pattern.test(route.path));

const idFor = (world: World, route: Route, scope: Scope): string => {
  const find = ID_OF.find(([pattern]) => pattern.test(route.path))?.[1];
  if (!find || scope === 'random') return NOBODYS;
  return scope === 'other trust' ? find(world.b, 'callum') : find(world.a, KEY_OF[scope]);
};

/** A route's address for one kind of id. */
export const addressOf = (world: World, route: Route, scope: Scope): string => {
  const trust = scope === 'other trust' ? world.b : world.a;
  return route.path.replace('/groups/:group', `/groups/${trust.groupId}`).replace(':slug', trust.slug).replace(':form', 'record-contact').replace(':figure', 'again').replace(':place', 'met-once')
    .replace(/:[a-z]+(\([^)]*\))?/i, idFor(world, route, scope)).replaceAll(/:[a-z]+(\([^)]*\))?/gi, '1');
};

/** All addresses of a route, each with the kinds of id that lead to it: where nobody's id is in it, or a group's that everybody is in, several lead to one. */
export const addressesOf = (world: World, route: Route): Map<string, Scope[]> => {
  const addresses = new Map<string, Scope[]>();
  for (const scope of SCOPES.filter((s) => personal(route) || s === 'own' || s === 'random' || (s === 'other trust' && route.path.includes(':slug')))) {
    const address = addressOf(world, route, scope);
    addresses.set(address, [...(addresses.get(address) ?? []), scope]);
  }
  return addresses;
};
