// A worker's own limits. Row security answers nobody but the worker themself.
import { accountOf, trustOf } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { newId } from '../../kit/ids.ts';
import type { Day } from '../../kit/times.ts';
import type { Limits } from './limits.rules.ts';

export const NO_LIMITS: Limits = { lowest_minutes: null, highest_minutes: null, pay_every: null, lowest_pence: null, highest_pence: null };
export const myLimits = async (tx: Tx, workerId: string): Promise<Limits> => {
  const row = await tx.db.selectFrom('worker_limit').select(['lowest_minutes', 'highest_minutes', 'pay_every', 'lowest_pence', 'highest_pence']).where('trust_id', '=', trustOf(tx)).where('worker_id', '=', workerId).executeTakeFirst();
  return row ? { ...row, pay_every: row.pay_every === 'week' || row.pay_every === 'month' ? row.pay_every : null } : NO_LIMITS;
};
/** Sets them; with nothing in them they are erased. */
export const setLimits = async (tx: Tx, workerId: string, limits: Limits): Promise<void> => {
  await tx.db.deleteFrom('worker_limit').where('trust_id', '=', trustOf(tx)).where('worker_id', '=', workerId).execute();
  if ([limits.lowest_minutes, limits.highest_minutes, limits.lowest_pence, limits.highest_pence].every((v) => v === null)) return;
  await tx.db.insertInto('worker_limit').values({ ...limits, trust_id: trustOf(tx), worker_id: workerId, account_id: accountOf(tx), set_at: tx.now }).execute();
};

export type Coming = { id: string; paid_on: Day; pence: number; kind: string };
export const comingPay = async (tx: Tx, workerId: string, from: Day): Promise<Coming[]> =>
  tx.db.selectFrom('coming_pay').select(['id', 'paid_on', 'pence', 'kind']).where('trust_id', '=', trustOf(tx)).where('worker_id', '=', workerId).where('paid_on', '>=', from).orderBy('paid_on').limit(20).execute();
export const putComing = async (tx: Tx, workerId: string, c: Omit<Coming, 'id'>): Promise<void> => {
  await tx.db.insertInto('coming_pay').values({ ...c, trust_id: trustOf(tx), id: newId(), worker_id: workerId, account_id: accountOf(tx) }).execute();
};
export const dropComing = async (tx: Tx, workerId: string, id: string): Promise<boolean> =>
  (await tx.db.deleteFrom('coming_pay').where('trust_id', '=', trustOf(tx)).where('worker_id', '=', workerId).where('id', '=', id).executeTakeFirst()).numDeletedRows > 0n;

/** Which of these workers chose to let their lead know that they want to be asked first. */
export const askFirst = async (tx: Tx, workerIds: readonly string[]): Promise<Set<string>> =>
  new Set(workerIds.length === 0 ? [] : (await tx.db.selectFrom('ask_first').select('worker_id').where('trust_id', '=', trustOf(tx)).where('worker_id', 'in', [...workerIds]).execute()).map((r) => r.worker_id));
export const setAskFirst = async (tx: Tx, workerId: string, ask: boolean): Promise<void> => {
  await tx.db.deleteFrom('ask_first').where('trust_id', '=', trustOf(tx)).where('worker_id', '=', workerId).execute();
  if (ask) await tx.db.insertInto('ask_first').values({ trust_id: trustOf(tx), worker_id: workerId, since: tx.now }).execute();
};
