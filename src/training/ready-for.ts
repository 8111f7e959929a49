// Whether a host team is ready to have a learner beside them. One place to ask; `teams` keeps what readiness is.
import type { Tx } from '../access/index.ts';
import type { RefusedAnswer } from '../kit/http/index.ts';
import type { Day } from '../kit/times.ts';
import { mayPlace, readinessOf, refuseUntilReady } from '../teams/index.ts';

/** A no with what is missing while a team is not ready on the day a placement begins, else null. */
export const notReady = (tx: Tx, teamId: string, on: Day): Promise<RefusedAnswer | null> => refuseUntilReady(tx, teamId, on);
/** A word about each team that a learner cannot be placed in yet. */
export const readyWords = async (tx: Tx, teamIds: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  new Map([...await readinessOf(tx, teamIds)].filter(([, readiness]) => !mayPlace(readiness)).map(([id]) => [id, 'not ready yet']));
