// What a worker does with their own domain. The audit keeps that they did, never which part or a word of it.
import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { leadsOf } from '../../teams/index.ts';
import { supervisionOfWorker } from '../arrangement.queries.ts';
import { endShare, erasePlan, ownParts, putLook, putShare, setPart, shownToMe } from './own.queries.ts';
import type { Shown } from './own.queries.ts';
import type { Part } from './parts.ts';

const me = (tx: Tx): string => found(tx.viewer.workerId);

export const writePart = async (tx: Tx, part: Part, words: string | null): Promise<void> => {
  authorise(tx, 'peer_worker');
  await setPart(tx, me(tx), part, words);
  audit(tx, { action: 'own.write', object: 'peer_worker', objectId: me(tx) });
};

/** Whom a part can be shared with: the leads and whoever supervises them now. */
export const mayRead = async (tx: Tx): Promise<{ id: string; name: string }[]> => {
  const all = [...(await supervisionOfWorker(tx, me(tx))).filter((s) => s.stream !== 'peer group').map((s) => ({ id: s.supervisor_account_id, name: s.supervisor_name })), ...(await leadsOf(tx)).map((l) => ({ id: l.account_id, name: l.name }))];
  return all.filter((one, i) => one.id !== tx.viewer.accountId && all.findIndex((o) => o.id === one.id) === i);
};

/** Lets one colleague read one part. Answers whether it could be: something is written, and they are one of those who may. */
export const sharePart = async (tx: Tx, part: Part, reader: string): Promise<boolean> => {
  authorise(tx, 'peer_worker');
  if (!(await ownParts(tx, me(tx))).some((p) => p.part === part) || !(await mayRead(tx)).some((one) => one.id === reader)) return false;
  await putShare(tx, me(tx), part, reader);
  audit(tx, { action: 'own.share', object: 'peer_worker', objectId: me(tx) });
  return true;
};

export const stopSharing = async (tx: Tx, shareId: string): Promise<void> => {
  authorise(tx, 'peer_worker');
  found((await endShare(tx, me(tx), shareId)) || null);
  audit(tx, { action: 'own.stop-sharing', object: 'peer_worker', objectId: me(tx) });
};

export const eraseMyPlan = async (tx: Tx): Promise<void> => {
  authorise(tx, 'peer_worker');
  await erasePlan(tx, me(tx));
  audit(tx, { action: 'own.erase', object: 'peer_worker', objectId: me(tx) });
};

/** Opens one part that was shared with the viewer; the worker sees when. 404 when it is not, or not any more. */
export const readShown = async (tx: Tx, shareId: string): Promise<Shown> => {
  authorise(tx, 'lead', 'peer_worker');
  const shown = found((await shownToMe(tx)).find((s) => s.share_id === shareId));
  await putLook(tx, shown);
  audit(tx, { action: 'own.read-shared', object: 'peer_worker', objectId: shown.worker_id });
  return shown;
};
