// One supervision: planned, moved, held, called off; and the record of it, which those who were there read and write.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import { dayOf } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import type { Stream } from './due.rules.ts';

export type Seat = { worker_id: string; account_id: string; known_as: string; there: boolean | null };
export type Session = {
  id: string; stream: Stream; supervisor_account_id: string; supervisor_name: string; stand_in_account_id: string | null; planned_at: Date; minutes: number; place: string | null;
  held_at: Date | null; held_by: string | null; held_by_name: string | null; recorded_by_name: string | null; called_off_at: Date | null; holder_account_id: string | null; holder_name: string | null;
  /** The viewer takes part: reads and writes the record. */
  mine: boolean; seats: Seat[];
};

export const sessionById = async (tx: Tx, id: string): Promise<Session | undefined> =>
  (await sql<Session>`select s.id, s.stream, s.supervisor_account_id, coalesce(a.name, 'Somebody') as supervisor_name, s.stand_in_account_id, s.planned_at, s.minutes, s.place, s.held_at, s.held_by, b.name as held_by_name, r.name as recorded_by_name,
      s.called_off_at, h.account_id as holder_account_id, c.name as holder_name, s.id = any((select my_supervision())::uuid[]) as mine, t.seats
    from supervision_session s left join account a on a.id = s.supervisor_account_id left join account b on b.id = s.held_by left join account r on r.id = s.recorded_by
    cross join lateral (select coalesce(json_agg(json_build_object('worker_id', t.worker_id, 'account_id', w.account_id, 'known_as', w.known_as, 'there', t.there) order by w.known_as), '[]') as seats
      from supervision_seat t join peer_worker w on w.trust_id = t.trust_id and w.id = t.worker_id where t.trust_id = s.trust_id and t.session_id = s.id) t
    cross join lateral (select who_supervises(s.supervisor_account_id, s.stand_in_account_id, case when s.stream <> 'peer group' then (t.seats->0->>'worker_id')::uuid end, (s.planned_at at time zone 'Europe/London')::date) as account_id) h
    left join account c on c.id = h.account_id
    where s.trust_id = ${trustOf(tx)} and s.id = ${id}`.execute(tx.db)).rows[0];

export type NewSession = { stream: Stream; supervisorId: string; standInId: string | null; at: Date; minutes: number; place: string | null; workerIds: readonly string[] };

export const putSession = async (tx: Tx, s: NewSession): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('supervision_session').values({
    trust_id: trustOf(tx), id, stream: s.stream, supervisor_account_id: s.supervisorId, stand_in_account_id: s.standInId, planned_at: s.at, minutes: s.minutes, place: s.place, planned_by: accountOf(tx), made_at: tx.now,
  }).execute();
  await tx.db.insertInto('supervision_seat').values(s.workerIds.map((worker_id) => ({ trust_id: trustOf(tx), session_id: id, worker_id, stream: s.stream, planned_at: s.at }))).execute();
  return id;
};

/** Moves or calls off one that is still open, and keeps when it was. Answers whether it was open. */
export const moveSession = async (tx: Tx, session: Session, to: { at: Date; minutes: number; place: string | null } | null): Promise<boolean> => {
  const change = to ? { planned_at: to.at, minutes: to.minutes, place: to.place } : { called_off_at: tx.now, called_off_by: accountOf(tx) };
  const done = await tx.db.updateTable('supervision_session').set(change).where('trust_id', '=', trustOf(tx)).where('id', '=', session.id).where('held_at', 'is', null).where('called_off_at', 'is', null).executeTakeFirst();
  if (done.numUpdatedRows === 0n) return false;
  await tx.db.insertInto('supervision_move').values({ trust_id: trustOf(tx), id: newId(), session_id: session.id, was_at: session.planned_at, became_at: to?.at ?? null, by_account: accountOf(tx), at: tx.now }).execute();
  await tx.db.updateTable('supervision_seat').set(to ? { planned_at: to.at } : { called_off: true }).where('trust_id', '=', trustOf(tx)).where('session_id', '=', session.id).execute();
  return true;
};

/** Writes down that it was held, by whom, and who was there. Answers whether it was still open. */
export const holdSession = async (tx: Tx, id: string, held: { at: Date; minutes: number; place: string | null; by: string; there: readonly string[] }): Promise<boolean> => {
  const done = await tx.db.updateTable('supervision_session').set({ held_at: held.at, minutes: held.minutes, place: held.place, held_by: held.by, recorded_by: accountOf(tx), recorded_at: tx.now })
    .where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('held_at', 'is', null).where('called_off_at', 'is', null).executeTakeFirst();
  if (done.numUpdatedRows === 0n) return false;
  await sql`update supervision_seat set held_on = ${dayOf(held.at)}::date, there = (worker_id = any(${[...held.there]}::uuid[])) where trust_id = ${trustOf(tx)} and session_id = ${id}`.execute(tx.db);
  return true;
};

/** Puts right what was written down: what it was stays, with why. Null: it was not held after all, and is open again. Answers whether it was held as it stood. */
export const correctHeld = async (tx: Tx, s: Session, became: { at: Date; minutes: number; place: string | null; by: string; there: readonly string[] } | null, why: string): Promise<boolean> => {
  const change = became ? { held_at: became.at, minutes: became.minutes, place: became.place, held_by: became.by } : { held_at: null, held_by: null };
  const done = await tx.db.updateTable('supervision_session').set({ ...change, recorded_by: became ? accountOf(tx) : null, recorded_at: became ? tx.now : null })
    .where('trust_id', '=', trustOf(tx)).where('id', '=', s.id).where('held_at', '=', s.held_at).executeTakeFirst();
  if (done.numUpdatedRows === 0n || s.held_at === null) return false;
  await tx.db.insertInto('supervision_correction').values({
    trust_id: trustOf(tx), id: newId(), session_id: s.id, was_held_at: s.held_at, was_minutes: s.minutes, was_place: s.place, was_held_by: s.held_by, was_there: s.seats.filter((t) => t.there).map((t) => t.worker_id),
    held_after_all: became !== null, why, by_account: accountOf(tx), at: tx.now,
  }).execute();
  await (became ? sql`update supervision_seat set held_on = ${dayOf(became.at)}::date, there = (worker_id = any(${[...became.there]}::uuid[])) where trust_id = ${trustOf(tx)} and session_id = ${s.id}`
    : sql`update supervision_seat set held_on = null, there = null where trust_id = ${trustOf(tx)} and session_id = ${s.id}`).execute(tx.db);
  return true;
};

export type Correction = { id: string; was_held_at: Date; was_minutes: number; was_held_by_name: string | null; held_after_all: boolean; why: string; by_name: string | null; at: Date };
/** What it was written down as before, newest first. */
export const correctionsOf = async (tx: Tx, id: string): Promise<Correction[]> =>
  tx.db.selectFrom('supervision_correction as c').leftJoin('account as a', 'a.id', 'c.by_account').leftJoin('account as h', 'h.id', 'c.was_held_by')
    .select(['c.id', 'c.was_held_at', 'c.was_minutes', 'h.name as was_held_by_name', 'c.held_after_all', 'c.why', 'a.name as by_name', 'c.at'])
    .where('c.trust_id', '=', trustOf(tx)).where('c.session_id', '=', id).orderBy('c.at', 'desc').limit(20).execute();

export type Move = { was_at: Date; became_at: Date | null; by_name: string | null; at: Date };
export const movesOf = async (tx: Tx, id: string): Promise<Move[]> =>
  tx.db.selectFrom('supervision_move as m').leftJoin('account as a', 'a.id', 'm.by_account').select(['m.was_at', 'm.became_at', 'a.name as by_name', 'm.at'])
    .where('m.trust_id', '=', trustOf(tx)).where('m.session_id', '=', id).orderBy('m.at').limit(20).execute();

export type PastSession = { session_id: string; stream: Stream; planned_at: Date; held_on: Day | null; there: boolean | null; called_off: boolean };
/** A worker's supervisions, newest first, one page: what is over, and what was called off. */
export const sessionsOf = async (tx: Tx, workerId: string, page: { limit: number; offset: number }): Promise<PastSession[]> =>
  (await tx.db.selectFrom('supervision_seat').select(['session_id', 'stream', 'planned_at', 'held_on', 'there', 'called_off']).where('trust_id', '=', trustOf(tx)).where('worker_id', '=', workerId)
    .where((eb) => eb.or([eb('held_on', 'is not', null), eb('called_off', '=', true)])).orderBy('planned_at', 'desc').orderBy('session_id').limit(page.limit).offset(page.offset).execute()) as PastSession[];
