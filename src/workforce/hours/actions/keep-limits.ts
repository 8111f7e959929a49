// A worker's own limits. The audit keeps that something was changed, and nothing of what.
import { audit, authorise } from '../../../access/index.ts';
import type { Tx } from '../../../access/index.ts';
import { found, invalid } from '../../../kit/http/index.ts';
import type { InvalidAnswer } from '../../../kit/http/index.ts';
import { dropComing, putComing, setAskFirst, setLimits } from '../limits.queries.ts';
import type { Coming } from '../limits.queries.ts';
import { limitsProblems } from '../limits.rules.ts';
import type { Limits } from '../limits.rules.ts';

const FIELDS: Record<keyof Limits, string> = { lowest_minutes: 'lowest', highest_minutes: 'highest', pay_every: 'every', lowest_pence: 'lowestPay', highest_pence: 'highestPay' };

/** Sets one's own lowest and highest (nothing: erased), and whether one's lead may know that one would like to be asked first. */
export const keepMyLimits = async (tx: Tx, limits: Limits, ask: boolean): Promise<InvalidAnswer | null> => {
  authorise(tx, 'peer_worker');
  const id = found(tx.viewer.workerId);
  const problems = Object.entries(limitsProblems(limits)).flatMap(([key, words]) => (words ? [[FIELDS[key as keyof Limits], words]] : []));
  if (problems.length > 0) return invalid(Object.fromEntries(problems) as Record<string, string>);
  await setLimits(tx, id, limits);
  await setAskFirst(tx, id, ask);
  audit(tx, { action: 'limits.keep', object: 'peer_worker', objectId: id });
  return null;
};

export const expectPay = async (tx: Tx, coming: Omit<Coming, 'id'>): Promise<void> => {
  authorise(tx, 'peer_worker');
  await putComing(tx, found(tx.viewer.workerId), coming);
  audit(tx, { action: 'limits.keep', object: 'peer_worker', objectId: tx.viewer.workerId ?? undefined });
};
export const expectPayNoMore = async (tx: Tx, id: string): Promise<void> => {
  authorise(tx, 'peer_worker');
  found((await dropComing(tx, found(tx.viewer.workerId), id)) || null);
  audit(tx, { action: 'limits.keep', object: 'peer_worker', objectId: tx.viewer.workerId ?? undefined });
};
