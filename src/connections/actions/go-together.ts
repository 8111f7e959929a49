import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { planContact } from '../../support/index.ts';
import type { PlanContact } from '../../support/index.ts';
import { connectionById, putOuting } from '../connection.queries.ts';
import { connectionState, isClosed } from '../connection.rules.ts';

export type Going = { ok: true; contactId: string } | { ok: false; because: string };

/** Plans a contact in order to go to a place together. Whether they went is what the contact's record will say. */
export const goTogether = async (tx: Tx, connectionId: string, plan: PlanContact): Promise<Going> => {
  authorise(tx, 'peer_worker');
  const c = found(await connectionById(tx, connectionId));
  if (isClosed(connectionState(c.steps, c.outings))) return { ok: false, because: 'They said that this place is not for them, or put it away. Plan it when they ask for it again.' };
  const planned = await planContact(tx, c.person_id, plan);
  if (!planned.ok) return planned;
  await putOuting(tx, connectionId, c.person_id, planned.contactId);
  audit(tx, { action: 'places.go-together', object: 'connection', objectId: connectionId, personId: c.person_id });
  return planned;
};
