import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found, NotFound } from '../../kit/http/index.ts';
import { dayOf } from '../../kit/times.ts';
import { workerById } from '../../workforce/index.ts';
import { endFacilitator, putFacilitator } from '../group.queries.ts';
import { groupToChange } from '../whose-groups.ts';

/** One more peer worker leads the group, from today. */
export const leadTogether = async (tx: Tx, groupId: string, workerId: string): Promise<void> => {
  authorise(tx, 'peer_worker', 'lead');
  await groupToChange(tx, groupId);
  const worker = found(await workerById(tx, workerId));
  await putFacilitator(tx, groupId, { id: worker.id, known_as: worker.known_as }, dayOf(tx.now));
  audit(tx, { action: 'group.lead', object: 'peer_group', objectId: groupId, detail: { worker: workerId } });
};

/** Somebody leads it no longer: from this moment they read nothing of who comes. */
export const stopLeading = async (tx: Tx, groupId: string, id: string): Promise<void> => {
  authorise(tx, 'peer_worker', 'lead');
  const group = await groupToChange(tx, groupId);
  const one = group.facilitators.find((f) => f.id === id);
  if (!one) throw new NotFound();
  await endFacilitator(tx, groupId, id, dayOf(tx.now));
  audit(tx, { action: 'group.lead-end', object: 'peer_group', objectId: groupId, detail: { worker: one.worker_id } });
};
