import { accountOf, audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { arrangementById, groupOf } from '../arrangement.queries.ts';
import type { WhereItStands } from '../arrangement.queries.ts';
import { moveSession, putSession, sessionById } from '../session.queries.ts';
import type { Session } from '../session.queries.ts';

export type When = { at: Date; minutes: number; place: string | null };

/** A supervision that the viewer may plan: their own as a worker, one they hold or cover, or any for a lead. 404 for others. */
export const plannable = async (tx: Tx, arrangementId: string): Promise<WhereItStands> => {
  const a = found(await arrangementById(tx, arrangementId));
  const me = accountOf(tx);
  const mine = tx.viewer.role === 'lead' || a.supervisor_account_id === me || a.holder_account_id === me || (a.worker_account_id === me && a.stream !== 'peer group');
  return found(mine ? a : undefined);
};

/** Plans the next one; a peer group for everybody in it. No when one is open already. */
export const planSession = async (tx: Tx, arrangementId: string, when: When): Promise<{ ok: true; id: string } | { ok: false; because: string }> => {
  authorise(tx, 'peer_worker', 'lead');
  const a = await plannable(tx, arrangementId);
  if (a.session_id) return { ok: false, because: 'One is planned already. Move it, or say that it was held.' };
  const workerIds = a.stream === 'peer group' ? (await groupOf(tx, a.supervisor_account_id)).map((w) => w.id) : [a.worker_id];
  const id = await putSession(tx, { stream: a.stream, supervisorId: a.supervisor_account_id, standInId: a.stand_in_account_id, ...when, workerIds });
  audit(tx, { action: 'supervision.plan', object: 'supervision_session', objectId: id, ids: workerIds });
  return { ok: true, id };
};

/** A session that the viewer takes part in; 404 for others. */
export const mySession = async (tx: Tx, id: string): Promise<Session> => {
  const session = found(await sessionById(tx, id));
  return found(session.mine ? session : undefined);
};

/** Moves it, or calls it off. No when it was held or called off already. */
export const moveOrCallOff = async (tx: Tx, id: string, to: When | null): Promise<{ ok: true } | { ok: false; because: string }> => {
  authorise(tx, 'peer_worker', 'lead');
  const session = await mySession(tx, id);
  if (!(await moveSession(tx, session, to))) return { ok: false, because: session.held_at ? 'It was held already.' : 'It is called off already. Plan another one.' };
  audit(tx, { action: to ? 'supervision.move' : 'supervision.call-off', object: 'supervision_session', objectId: id });
  return { ok: true };
};
