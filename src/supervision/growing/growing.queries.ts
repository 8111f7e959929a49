// What a worker grows by: check-ins, thanks, their development plan, training and steps.
import type { Tx } from '../../access/index.ts';
import { accountOf, trustOf } from '../../access/index.ts';
import { sql } from '../../kit/db/index.ts';
import { newId } from '../../kit/ids.ts';
import { dayOf } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { checkInsNow } from './check-in.rules.ts';
import type { CheckIn, CheckInAnswer } from './check-in.rules.ts';

export type Thanks = { id: string; words: string; by_name: string | null; by_role: string; at: Date; in_record: boolean };
export type Goal = { id: string; domain: number; strength: string | null; next: string | null; by_when: Day | null; in_record: boolean; written_at: Date };
export type GrowthStep = { id: string; kind: 'training' | 'step'; what: string; on_day: Day; by_account: string; by_name: string | null };

/** Check-ins of these workers that are offered or wanted now, by worker. */
export const checkInsOf = async (tx: Tx, workerIds: readonly string[]): Promise<Map<string, CheckIn[]>> => {
  if (workerIds.length === 0) return new Map();
  const rows = (await sql<{ id: string; began_on: Day; held: Day | null; answers: { months: number; answer: CheckInAnswer; at: string }[] | null }>`select w.id, w.began_on,
      (select max(t.held_on) from supervision_seat t where t.trust_id = w.trust_id and t.worker_id = w.id and t.there and t.stream <> 'peer group') as held,
      (select json_agg(json_build_object('months', c.months, 'answer', c.answer, 'at', c.answered_at) order by c.answered_at desc, c.id desc) from check_in c where c.trust_id = w.trust_id and c.worker_id = w.id) as answers
    from peer_worker w where w.trust_id = ${trustOf(tx)} and w.id = any(${[...workerIds]}::uuid[])`.execute(tx.db)).rows;
  return new Map(rows.map((r) => [r.id, checkInsNow(r.began_on, (r.answers ?? []).map((a) => ({ ...a, on: dayOf(new Date(a.at)) })), r.held, dayOf(tx.now))]));
};
export const putCheckIn = async (tx: Tx, workerId: string, months: number, answer: CheckInAnswer): Promise<void> => {
  await tx.db.insertInto('check_in').values({ trust_id: trustOf(tx), id: newId(), worker_id: workerId, months, answer, answered_at: tx.now }).execute();
};

/** Thanks a worker keeps, newest first. */
export const thanksTo = async (tx: Tx, workerId: string, limit: number): Promise<Thanks[]> =>
  tx.db.selectFrom('thanks as t').leftJoin('account as a', 'a.id', 't.by_account').select(['t.id', 't.words', 'a.name as by_name', 't.by_role', 't.at', 't.in_record'])
    .where('t.trust_id', '=', trustOf(tx)).where('t.worker_id', '=', workerId).where('t.put_away_at', 'is', null).orderBy('t.at', 'desc').limit(limit).execute();
export const putThanks = async (tx: Tx, workerId: string, words: string): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('thanks').values({ trust_id: trustOf(tx), id, worker_id: workerId, words, by_account: accountOf(tx), by_role: tx.viewer.role, at: tx.now }).execute();
  return id;
};
/** Into one's own record, out of it, or put away; answers whether it was theirs. */
export const keepThanks = async (tx: Tx, workerId: string, id: string, change: { in_record: boolean } | { put_away_at: Date }): Promise<boolean> =>
  (await tx.db.updateTable('thanks').set(change).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('worker_id', '=', workerId).executeTakeFirst()).numUpdatedRows > 0n;

/** The development plan as it stands, by domain. */
export const goalsOf = async (tx: Tx, workerId: string): Promise<Goal[]> =>
  tx.db.selectFrom('development_goal').select(['id', 'domain', 'strength', 'next', 'by_when', 'in_record', 'written_at']).where('trust_id', '=', trustOf(tx)).where('worker_id', '=', workerId).where('replaced_at', 'is', null).orderBy('domain').execute();

/** Puts a new version in place of the one before, which stays. Empty words: only the one before is ended. */
export const putGoal = async (tx: Tx, workerId: string, g: { domain: number; strength: string | null; next: string | null; byWhen: Day | null; inRecord: boolean }): Promise<void> => {
  await tx.db.updateTable('development_goal').set({ replaced_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('worker_id', '=', workerId).where('domain', '=', g.domain).where('replaced_at', 'is', null).execute();
  if (g.strength === null && g.next === null) return;
  await tx.db.insertInto('development_goal').values({ trust_id: trustOf(tx), id: newId(), worker_id: workerId, domain: g.domain, strength: g.strength, next: g.next, by_when: g.byWhen, in_record: g.inRecord, written_at: tx.now }).execute();
};

/** Training and steps, newest first. */
export const growthOf = async (tx: Tx, workerId: string): Promise<GrowthStep[]> =>
  (await tx.db.selectFrom('growth_step as g').leftJoin('account as a', 'a.id', 'g.by_account').select(['g.id', 'g.kind', 'g.what', 'g.on_day', 'g.by_account', 'a.name as by_name'])
    .where('g.trust_id', '=', trustOf(tx)).where('g.worker_id', '=', workerId).where('g.taken_back_at', 'is', null).orderBy('g.on_day', 'desc').orderBy('g.id').limit(100).execute()) as GrowthStep[];
export const putGrowth = async (tx: Tx, workerId: string, g: { kind: 'training' | 'step'; what: string; on: Day }): Promise<void> => {
  await tx.db.insertInto('growth_step').values({ trust_id: trustOf(tx), id: newId(), worker_id: workerId, kind: g.kind, what: g.what, on_day: g.on, by_account: accountOf(tx), at: tx.now }).execute();
};
export const takeBackGrowth = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.db.updateTable('growth_step').set({ taken_back_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('by_account', '=', accountOf(tx)).where('taken_back_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;

/** When a worker began here. */
export const beganOn = async (tx: Tx, workerId: string): Promise<Day | undefined> =>
  (await tx.db.selectFrom('peer_worker').select('began_on').where('trust_id', '=', trustOf(tx)).where('id', '=', workerId).executeTakeFirst())?.began_on;
