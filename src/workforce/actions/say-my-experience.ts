import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { setExperience } from '../experience.queries.ts';
import type { Ticked } from '../experience.rules.ts';

/** A worker says what of their experience may be used. The audit keeps that they did, and nothing of what. */
export const sayMyExperience = async (tx: Tx, ticked: readonly Ticked[]): Promise<void> => {
  authorise(tx, 'peer_worker');
  const id = found(tx.viewer.workerId);
  await setExperience(tx, id, ticked);
  audit(tx, { action: 'worker.experience', object: 'peer_worker', objectId: id });
};
