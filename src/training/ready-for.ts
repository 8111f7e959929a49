// Whether a host team is ready to have a learner beside them. One place to ask; `teams` keeps what readiness is.
import type { Tx } from '../access/index.ts';

/** Why a placement in this team is not possible now, or null. */
export const notReadyBecause = async (_tx: Tx, _teamId: string): Promise<string | null> => null;
/** A word about each team's readiness, where there is one. */
export const readyWords = async (_tx: Tx, _teamIds: readonly string[]): Promise<ReadonlyMap<string, string>> => new Map();
