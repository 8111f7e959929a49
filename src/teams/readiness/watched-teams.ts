import type { Tx } from '../../access/index.ts';
import { dayOf } from '../../kit/times.ts';
import { teamsOf } from '../team.queries.ts';
import type { Team } from '../team.queries.ts';
import { readyTerms } from './items.ts';
import { factsOf, placedIn } from './readiness.queries.ts';
import { gapsFirst, readinessOn } from './readiness.rules.ts';
import type { Watch } from './readiness.rules.ts';
import { factsOfTeam } from './team-readiness.ts';

export type WatchedTeam = Team & Watch;
/** Every open team with its readiness today, gaps first. */
export const watchedTeams = async (tx: Tx): Promise<WatchedTeam[]> => {
  const today = dayOf(tx.now);
  const [teams, placed] = await Promise.all([teamsOf(tx), placedIn(tx, today)]);
  const all = await factsOf(tx, teams.map((t) => t.id));
  return gapsFirst(teams.map((t) => ({ ...t, placed: placed.includes(t.id), readiness: readinessOn(factsOfTeam(all, t.id), today, readyTerms()), looked: all.looks.find((l) => l.team_id === t.id) ?? null })), today);
};
