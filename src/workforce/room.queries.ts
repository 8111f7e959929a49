// Who has room, on which days, and whom they are with. Counts supports here, because room is what a worker has said less whom they are with,
// and both matching and the lead's pages ask. Every count stops at 61: nobody can say they have room for more than 60.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { dayOf } from '../kit/times.ts';
import type { AreaRoom } from './room.rules.ts';
import type { Worker } from './worker.queries.ts';

export type WorkerRoom = Pick<Worker, 'id' | 'account_id' | 'known_as' | 'profile' | 'area' | 'working_days' | 'room_for'> & { with_now: number; away_until: string | null };

const MOST = 61;

const withRoom = (tx: Tx) => sql`
  select w.id, w.account_id, w.known_as, w.profile, w.area, w.working_days, w.room_for, live.n::int as with_now, away.until_on as away_until
  from peer_worker w
  cross join lateral (select count(*) as n from (select 1 from support s where s.trust_id = w.trust_id and s.worker_id = w.id and s.ended_at is null limit ${sql.lit(MOST)}) x) live
  left join lateral (select max(a.until_on) as until_on from absence a where a.trust_id = w.trust_id and a.worker_id = w.id and a.ended_at is null
    and a.from_on <= ${dayOf(tx.now)}::date and a.until_on >= ${dayOf(tx.now)}::date) away on true
  where w.trust_id = ${trustOf(tx)} and (w.left_on is null or w.left_on > ${dayOf(tx.now)}::date)`;

/** Everybody employed now with their room, by area and name: one page. */
export const workersAndRoom = async (tx: Tx, page: { limit: number; offset: number }): Promise<WorkerRoom[]> =>
  (await sql<WorkerRoom>`select * from (${withRoom(tx)}) w order by w.area nulls last, w.known_as, w.id limit ${page.limit} offset ${page.offset}`.execute(tx.db)).rows;

/** Room added up by area, in the order of the alphabet, "anywhere" last. For a lead; counted in one look at all supports, however many workers there are. */
export const roomByArea = async (tx: Tx): Promise<AreaRoom[]> =>
  (await sql<AreaRoom>`select coalesce(w.area, 'anywhere') as area, coalesce(sum(greatest(0, w.room_for - coalesce(t.n, 0))) filter (where not a.away), 0)::int as room, coalesce(sum(t.n), 0)::int as with_now,
      count(*) filter (where not a.away and w.room_for > coalesce(t.n, 0))::int as workers
    from peer_worker w left join places_taken() t on t.worker_id = w.id
      cross join lateral (select exists (select 1 from absence a where a.trust_id = w.trust_id and a.worker_id = w.id and a.ended_at is null and a.from_on <= ${dayOf(tx.now)}::date and a.until_on >= ${dayOf(tx.now)}::date) as away) a
    where w.trust_id = ${trustOf(tx)} and (w.left_on is null or w.left_on > ${dayOf(tx.now)}::date)
    group by 1 order by coalesce(w.area, 'anywhere') = 'anywhere', coalesce(w.area, 'anywhere') collate "C"`.execute(tx.db)).rows;

export const workerRoom = async (tx: Tx, id: string): Promise<WorkerRoom | undefined> =>
  (await sql<WorkerRoom>`select * from (${withRoom(tx)}) w where w.id = ${id}`.execute(tx.db)).rows[0];

/**
 * Workers who could be suggested now: room left, not away, not among `except`. Those in one of the `near` areas come first, then by area and
 * name: never by how much they do. One page.
 */
export const workersWithRoom = async (tx: Tx, ask: { near: readonly string[]; except: readonly string[]; limit: number; offset: number }): Promise<WorkerRoom[]> =>
  (await sql<WorkerRoom>`select * from (${withRoom(tx)}) w where w.away_until is null and w.room_for > w.with_now and w.id <> all(${[...ask.except]}::uuid[])
    order by (w.area = any(${[...ask.near]}::text[])) desc nulls last, w.area nulls last, w.known_as, w.id limit ${ask.limit} offset ${ask.offset}`.execute(tx.db)).rows;

/** How many more people this worker has room for, held until the transaction ends; null when the viewer may not know or the worker has left. */
export const holdRoom = async (tx: Tx, workerId: string): Promise<number | null> =>
  (await sql<{ room: number | null }>`select hold_room(${workerId}) as room`.execute(tx.db)).rows[0]?.room ?? null;

/** The same without holding it, for a page that only shows. */
export const roomOf = async (tx: Tx, workerIds: readonly string[]): Promise<Map<string, number | null>> => {
  const { rows } = await sql<{ id: string; room: number | null }>`select id, room_of(id) as room from unnest(${[...workerIds]}::uuid[]) as id`.execute(tx.db);
  return new Map(rows.map(({ id, room }) => [id, room]));
};

export type WithNow = { support_id: string; person_id: string; known_as: string; began_at: Date; ending_on: string | null };

/** Whom a worker is with now, by name; those whom the viewer may see. One page of twenty. */
export const peopleWith = async (tx: Tx, workerId: string, offset: number): Promise<WithNow[]> =>
  tx.db.selectFrom('support').innerJoin('person', (j) => j.onRef('person.trust_id', '=', 'support.trust_id').onRef('person.id', '=', 'support.person_id'))
    .select(['support.id as support_id', 'support.person_id', 'person.known_as', 'support.began_at', 'support.ending_on'])
    .where('support.trust_id', '=', trustOf(tx)).where('support.worker_id', '=', workerId).where('support.ended_at', 'is', null)
    .orderBy('person.known_as').orderBy('support.id').limit(21).offset(offset).execute();

export type ComingAbsence = { id: string; from_on: string; until_on: string; cover: string | null };

/** When a worker is away, from today on, and who covers. */
export const absencesOf = async (tx: Tx, workerId: string): Promise<ComingAbsence[]> =>
  tx.db.selectFrom('absence').leftJoin('peer_worker as cover', (j) => j.onRef('cover.trust_id', '=', 'absence.trust_id').onRef('cover.id', '=', 'absence.cover_worker_id'))
    .select(['absence.id', 'absence.from_on', 'absence.until_on', 'cover.known_as as cover'])
    .where('absence.trust_id', '=', trustOf(tx)).where('absence.worker_id', '=', workerId).where('absence.ended_at', 'is', null).where('absence.until_on', '>=', dayOf(tx.now))
    .orderBy('absence.from_on').limit(10).execute();
