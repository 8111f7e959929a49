import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { dayOf } from '../../kit/times.ts';
import { workerById } from '../../workforce/index.ts';
import { keepLink, putFacilitator, putGroup } from '../group.queries.ts';
import { settled } from '../group.rules.ts';
import type { GroupFacts } from '../group.rules.ts';

/** Starts a group. A peer worker who starts one leads it; a lead says afterwards who does. */
export const startGroup = async (tx: Tx, facts: GroupFacts, link: string | null): Promise<string> => {
  authorise(tx, 'peer_worker', 'lead');
  const id = await putGroup(tx, settled(facts));
  if (tx.viewer.workerId) {
    const me = found(await workerById(tx, tx.viewer.workerId));
    await putFacilitator(tx, id, { id: me.id, known_as: me.known_as }, dayOf(tx.now));
  }
  if (link && facts.how !== 'in person') await keepLink(tx, id, link);
  audit(tx, { action: 'group.start', object: 'peer_group', objectId: id });
  return id;
};
