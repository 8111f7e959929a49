// Readiness on the first screens: one line for a host team, one number for the lead.
import type { Tx } from '../../access/index.ts';
import { sayDate, dayOf } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { mayPlace, needsLook } from './readiness.rules.ts';
import type { Readiness } from './readiness.rules.ts';
import { sayState } from './say-readiness.ts';
import { watchedTeams } from './watched-teams.ts';

/** When the team prepared together, and whether peer workers may come. */
export const ReadinessLine = ({ teamId, prepared, readiness }: { teamId: string; prepared: Day | null; readiness: Readiness | undefined }) => (
  <p>{prepared ? <>The team prepared together on <strong>{sayDate(prepared)}</strong>.</> : 'The team has not prepared together yet.'} <a href={`/readiness/${teamId}`}>Our readiness</a>{readiness ? `: ${sayState(readiness).charAt(0).toLowerCase()}${sayState(readiness).slice(1)}.` : '.'}</p>
);

/** For the lead: how many teams are not ready, and in how many of them somebody must look because peer workers are there. */
export const teamsToLookAt = async (tx: Tx): Promise<{ notReady: number; look: number }> => {
  const [teams, today] = [await watchedTeams(tx), dayOf(tx.now)];
  return { notReady: teams.filter((t) => !mayPlace(t.readiness)).length, look: teams.filter((t) => needsLook(t, today)).length };
};
