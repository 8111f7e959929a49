// A worker's private list. The audit keeps that it was changed, and nothing of what.
import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { teamById } from '../../teams/index.ts';
import { dropKeepAway, keptAwayFrom, putKeepAway } from '../keep-away.queries.ts';

/** From now on the worker is suggested to nobody there. Named twice is the same as once. 404 for a team that is not here. */
export const keepAwayFrom = async (tx: Tx, from: { teamId: string } | { name: string; bornOn: string | null }): Promise<void> => {
  authorise(tx, 'peer_worker');
  const id = found(tx.viewer.workerId);
  if ('teamId' in from) {
    found(await teamById(tx, from.teamId));
    if ((await keptAwayFrom(tx, id)).some((k) => k.team_id === from.teamId)) return;
  }
  await putKeepAway(tx, id, from);
  audit(tx, { action: 'worker.keep-away', object: 'peer_worker', objectId: id });
};

/** Takes one line off the list and erases it. 404 when it is not theirs. */
export const noLongerKeepAway = async (tx: Tx, lineId: string): Promise<void> => {
  authorise(tx, 'peer_worker');
  const id = found(tx.viewer.workerId);
  found((await dropKeepAway(tx, id, lineId)) || null);
  audit(tx, { action: 'worker.keep-away', object: 'peer_worker', objectId: id });
};
