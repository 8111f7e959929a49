// Readiness of teams, and the gate in front of placing a peer worker in one.
import type { Tx } from '../../access/index.ts';
import { refused } from '../../kit/http/index.ts';
import type { RefusedAnswer } from '../../kit/http/index.ts';
import { dayOf, sayDate } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { teamById } from '../team.queries.ts';
import { readyItems, readyTerms } from './items.ts';
import { mayPlace, readinessOn } from './readiness.rules.ts';
import type { Facts, Readiness } from './readiness.rules.ts';
import { factsOf } from './readiness.queries.ts';
import type { TeamFacts } from './readiness.queries.ts';
import { sayMissing } from './say-readiness.ts';

/** What is written down about one team of those asked for. */
export const factsOfTeam = (all: TeamFacts, teamId: string): Facts => {
  const own = <T extends { team_id: string }>(rows: T[]): T[] => rows.filter((row) => row.team_id === teamId);
  return {
    items: [...readyItems(), ...own(all.own).map((i) => ({ key: i.id, words: i.words, good_months: i.good_months }))],
    entries: own(all.entries), signatures: own(all.signatures), again: own(all.again), exceptions: own(all.exceptions),
  };
};

/** Readiness of some teams on a day, by team. A day that is over counts as today: what was written since holds. */
export const readinessOf = async (tx: Tx, teamIds: readonly string[], on?: Day): Promise<Map<string, Readiness>> => {
  const today = dayOf(tx.now);
  const day = on !== undefined && on > today ? on : today;
  const all = await factsOf(tx, teamIds);
  return new Map(teamIds.map((id) => [id, readinessOn(factsOfTeam(all, id), day, readyTerms())]));
};

/**
 * The gate: a no with what is missing and by whom while a host team is not ready on that day, else null. Ask it before a post in a team is filled
 * and before a training placement begins. Works for a lead, an administrator, a manager and a peer worker; a host team for itself.
 */
export const refuseUntilReady = async (tx: Tx, teamId: string, on?: Day): Promise<RefusedAnswer | null> => {
  const [team, all] = await Promise.all([teamById(tx, teamId), readinessOf(tx, [teamId], on)]);
  const readiness = all.get(teamId);
  if (!team || !readiness || mayPlace(readiness)) return null;
  const day = on !== undefined && on > dayOf(tx.now) ? ` on ${sayDate(on)}` : '';
  return refused(`${team.name} is not ready for peer workers${day}${readiness.state === 'run out' ? `: its readiness ran out` : ''}. ${sayMissing(readiness)} Nobody is placed there until it is, or until a peer lead or a manager signs an exception on the page “Ready teams”.`);
};
