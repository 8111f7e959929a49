// Peer workers as the administrator keeps them: employment, room, days, contracted hours.
import { sql } from 'kysely';
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { newId } from '../kit/ids.ts';
import { dayOf } from '../kit/times.ts';
import type { Contract } from './contract.rules.ts';

export type EmployedWorker = { id: string; account_id: string; known_as: string; area: string | null; phone: string | null; room_for: number; working_days: number[]; began_on: string; left_on: string | null };
export type WorkerDetails = Pick<EmployedWorker, 'known_as' | 'area' | 'phone' | 'room_for' | 'working_days'>;

const COLUMNS = ['id', 'account_id', 'known_as', 'area', 'phone', 'room_for', 'working_days', 'began_on', 'left_on'] as const;
const PAGE = 20;

/** Those who work here (or will), by name; or those who have left. One page, and whether there are more. */
export const employedWorkers = async (tx: Tx, { left, page }: { left: boolean; page: number }): Promise<{ workers: (EmployedWorker & { minutes_a_week: number | null })[]; more: boolean }> => {
  const today = dayOf(tx.now);
  const rows = await tx.db.selectFrom('peer_worker as w').select(COLUMNS.map((column) => `w.${column}` as const))
    .select((eb) => eb.selectFrom('contract as c').select('c.minutes_a_week').whereRef('c.trust_id', '=', 'w.trust_id').whereRef('c.worker_id', '=', 'w.id').where('c.from_on', '<=', today)
      .where((or) => or.or([or('c.until_on', 'is', null), or('c.until_on', '>=', today)])).orderBy('c.from_on', 'desc').limit(1).as('minutes_a_week'))
    .where('w.trust_id', '=', trustOf(tx)).where((eb) => (left ? eb('w.left_on', '<', today) : eb.or([eb('w.left_on', 'is', null), eb('w.left_on', '>=', today)])))
    .orderBy(sql`lower(w.known_as)`).orderBy('w.id').limit(PAGE + 1).offset((page - 1) * PAGE).execute();
  return { workers: rows.slice(0, PAGE), more: rows.length > PAGE };
};

export const countWorkers = async (tx: Tx): Promise<number> =>
  Number((await tx.db.selectFrom('peer_worker').select((eb) => eb.fn.countAll().as('n')).where('trust_id', '=', trustOf(tx)).where('left_on', 'is', null).executeTakeFirstOrThrow()).n);

export const employedWorkerById = async (tx: Tx, id: string): Promise<EmployedWorker | undefined> =>
  tx.db.selectFrom('peer_worker').select(COLUMNS).where('trust_id', '=', trustOf(tx)).where('id', '=', id).executeTakeFirst();

export const workerOfAccount = async (tx: Tx, accountId: string): Promise<EmployedWorker | undefined> =>
  tx.db.selectFrom('peer_worker').select(COLUMNS).where('trust_id', '=', trustOf(tx)).where('account_id', '=', accountId).executeTakeFirst();

export const putWorker = async (tx: Tx, worker: WorkerDetails & { accountId: string; began_on: string }): Promise<string> => {
  const id = newId();
  const { accountId, ...details } = worker;
  await tx.db.insertInto('peer_worker').values({ ...details, trust_id: trustOf(tx), id, account_id: accountId, profile: '' }).execute();
  return id;
};
export const changeWorker = async (tx: Tx, id: string, details: WorkerDetails): Promise<void> => {
  await tx.db.updateTable('peer_worker').set(details).where('trust_id', '=', trustOf(tx)).where('id', '=', id).execute();
};
/** Sets the last day, or takes it back (null). */
export const setLeftOn = async (tx: Tx, id: string, leftOn: string | null): Promise<void> => {
  await tx.db.updateTable('peer_worker').set({ left_on: leftOn }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).execute();
};

/** Every contract of a worker, newest first. */
export type KnownContract = Contract & ContractMore;
export const contractsOf = async (tx: Tx, workerId: string): Promise<KnownContract[]> =>
  tx.db.selectFrom('contract').select(['id', 'minutes_a_week', 'from_on', 'until_on', 'post_id', 'band_id', 'point', sql<ContractMore['kind']>`kind`.as('kind')]).where('trust_id', '=', trustOf(tx)).where('worker_id', '=', workerId).orderBy('from_on', 'desc').orderBy('until_on', (o) => o.desc().nullsFirst()).execute();

/** Beside the hours: in which post and band, and whether it ends by itself. What nobody has said stays empty. */
export type ContractMore = { post_id: string | null; band_id: string | null; point: string; kind: 'permanent' | 'fixed-term' | null; until_on: string | null };
export const NOTHING_MORE: ContractMore = { post_id: null, band_id: null, point: '', kind: null, until_on: null };
export const putContract = async (tx: Tx, workerId: string, minutes: number, from: string, more: ContractMore = NOTHING_MORE): Promise<void> => {
  await tx.db.insertInto('contract').values({ ...more, trust_id: trustOf(tx), id: newId(), worker_id: workerId, minutes_a_week: minutes, from_on: from, made_by: accountOf(tx), made_at: tx.now }).execute();
};
export const endContract = async (tx: Tx, id: string, lastDay: string): Promise<void> => {
  await tx.db.updateTable('contract').set({ until_on: lastDay }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).execute();
};

/** Whether a worker still supports somebody: yes or no, never whom. */
export const stillSupports = async (tx: Tx, workerId: string): Promise<boolean> =>
  (await sql<{ still: boolean }>`select still_supports(${workerId}::uuid) as still`.execute(tx.db)).rows[0]?.still ?? false;
