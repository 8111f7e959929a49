import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { dayOf } from '../../kit/times.ts';
import { stayById } from '../stay.queries.ts';
import { putStep } from '../stay-write.queries.ts';

/** A worker or a lead asks the ward whether the day still stands: it is on the ward's first screen until somebody there says so. */
export const askWard = async (tx: Tx, stayId: string): Promise<{ personId: string }> => {
  authorise(tx, 'peer_worker', 'lead');
  const stay = found(await stayById(tx, stayId));
  if (!stay.left_on && !stay.locked) await putStep(tx, stay, { kind: 'asked', onDay: dayOf(tx.now) }, { saidBy: tx.viewer.name, saidOn: dayOf(tx.now) });
  audit(tx, { action: 'stay.ask', object: 'stay', objectId: stayId, personId: stay.person_id });
  return { personId: stay.person_id };
};
