// Hours worked, hours asked for, and what a contract says, for the worker themself and their lead.
import { accountOf, trustOf } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { sql } from '../../kit/db/index.ts';
import { newId } from '../../kit/ids.ts';
import type { Day } from '../../kit/times.ts';
import type { EntryKind } from './hours.rules.ts';

export type Entry = { id: string; worker_id: string; on_day: Day; kind: EntryKind; minutes: number; from_clock: string | null; until_clock: string | null; why: string | null };
export type HeldContract = { worker_id: string; minutes_a_week: number; from_on: Day; until_on: Day | null; band_id: string | null; band: string | null; point: string; framework_id: string | null };

/** What is written down for these workers between two days, as it stands now. */
export const entriesBetween = async (tx: Tx, workerIds: readonly string[], from: Day, until: Day): Promise<Entry[]> =>
  workerIds.length === 0 ? [] : (await sql<Entry>`select id, worker_id, on_day, kind, minutes, to_char(from_clock, 'HH24:MI') as from_clock, to_char(until_clock, 'HH24:MI') as until_clock, why from hours_entry
    where trust_id = ${trustOf(tx)} and worker_id = any(${[...workerIds]}::uuid[]) and on_day between ${from}::date and ${until}::date and replaced_at is null order by on_day, kind`.execute(tx.db)).rows;
/** What stood there before it was put right, the newest first. */
export const earlierEntries = async (tx: Tx, workerId: string, day: Day): Promise<(Entry & { replaced_at: Date })[]> =>
  (await sql<Entry & { replaced_at: Date }>`select id, worker_id, on_day, kind, minutes, null as from_clock, null as until_clock, why, replaced_at from hours_entry
    where trust_id = ${trustOf(tx)} and worker_id = ${workerId} and on_day = ${day}::date and replaced_at is not null order by replaced_at desc limit 20`.execute(tx.db)).rows;
/** All time kept for later less all that was taken back. */
export const lieuOf = async (tx: Tx, workerId: string): Promise<number> =>
  (await sql<{ n: number }>`select coalesce(sum(case kind when 'lieu earned' then minutes when 'lieu taken' then -minutes end), 0)::int as n from hours_entry
    where trust_id = ${trustOf(tx)} and worker_id = ${workerId} and replaced_at is null and kind in ('lieu earned', 'lieu taken')`.execute(tx.db)).rows[0]?.n ?? 0;

export type NewEntry = { workerId: string; day: Day; kind: EntryKind; minutes: number; from: string | null; until: string | null; why: string | null };
/** Writes hours down; where there are some for that day and kind already, these take their place with why. */
export const putEntry = async (tx: Tx, e: NewEntry): Promise<void> => {
  const [old] = await tx.db.updateTable('hours_entry').set({ replaced_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('worker_id', '=', e.workerId).where('on_day', '=', e.day).where('kind', '=', e.kind).where('replaced_at', 'is', null).returning('id').execute();
  await tx.db.insertInto('hours_entry').values({ trust_id: trustOf(tx), id: newId(), worker_id: e.workerId, on_day: e.day, kind: e.kind, minutes: e.minutes, from_clock: e.from, until_clock: e.until, corrects: old?.id ?? null, why: old ? e.why : null, entered_by: accountOf(tx), entered_at: tx.now }).execute();
};

/** Contracts of these workers that hold on some day between two, with the framework they count by (without a band: the usual one). */
export const heldContracts = async (tx: Tx, workerIds: readonly string[], from: Day, until: Day): Promise<HeldContract[]> =>
  workerIds.length === 0 ? [] : (await sql<HeldContract>`select c.worker_id, c.minutes_a_week, c.from_on, least(c.until_on, w.left_on) as until_on, c.band_id, b.name as band, c.point,
      coalesce(b.framework_id, (select f.id from pay_framework f where f.trust_id = ${trustOf(tx)} order by f.made_at, f.id limit 1)) as framework_id
    from contract c join peer_worker w on w.trust_id = c.trust_id and w.id = c.worker_id left join pay_band b on b.trust_id = c.trust_id and b.id = c.band_id
    where c.trust_id = ${trustOf(tx)} and c.worker_id = any(${[...workerIds]}::uuid[]) and c.from_on <= ${until}::date and least(c.until_on, w.left_on, 'infinity') >= greatest(c.from_on, ${from}::date) order by c.from_on`.execute(tx.db)).rows;

export type Ask = { id: string; worker_id: string; known_as: string; on_day: Day; kind: 'overtime' | 'training'; minutes: number; asked_by: string | null; answer: string | null };
const ASK = sql`select k.id, k.worker_id, w.known_as, k.on_day, k.kind, k.minutes, a.name as asked_by, k.answer from hours_ask k join peer_worker w on w.trust_id = k.trust_id and w.id = k.worker_id left join account a on a.id = k.asked_by`;
/** What a worker was asked for and has not answered, the nearest day first. */
export const openAsks = async (tx: Tx, workerId: string): Promise<Ask[]> =>
  (await sql<Ask>`${ASK} where k.trust_id = ${trustOf(tx)} and k.worker_id = ${workerId} and k.answer is null and k.taken_back_at is null order by k.on_day, k.id limit 20`.execute(tx.db)).rows;
export const recentAsks = async (tx: Tx, workerId: string): Promise<Ask[]> =>
  (await sql<Ask>`${ASK} where k.trust_id = ${trustOf(tx)} and k.worker_id = ${workerId} and k.taken_back_at is null order by k.asked_at desc limit 5`.execute(tx.db)).rows;
export const askById = async (tx: Tx, id: string): Promise<Ask | undefined> => (await sql<Ask>`${ASK} where k.trust_id = ${trustOf(tx)} and k.id = ${id} and k.taken_back_at is null`.execute(tx.db)).rows[0];
export const putAsk = async (tx: Tx, ask: { workerId: string; day: Day; kind: 'overtime' | 'training'; minutes: number }): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('hours_ask').values({ trust_id: trustOf(tx), id, worker_id: ask.workerId, on_day: ask.day, kind: ask.kind, minutes: ask.minutes, asked_by: accountOf(tx), asked_at: tx.now }).execute();
  return id;
};
/** Whether it was still open. */
export const answerAsk = async (tx: Tx, id: string, answer: 'yes' | 'no'): Promise<boolean> =>
  (await tx.db.updateTable('hours_ask').set({ answer, answered_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('answer', 'is', null).where('taken_back_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;
