import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { workingSupport } from '../my-supports.queries.ts';
import { setRatherNot } from '../support.queries.ts';

/** Notes that a person would rather not meet again. No reason is asked; they are not asked over, and nothing is booked for them. */
export const noteRatherNot = async (tx: Tx, personId: string): Promise<void> => {
  authorise(tx, 'peer_worker');
  const support = found(await workingSupport(tx, personId));
  await setRatherNot(tx, support.id);
  audit(tx, { action: 'support.rather-not', object: 'support', objectId: support.id, personId });
};
