// Who supervises whom, how often, and where each stands: one row for each worker and kind.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import { addDays, dayOf } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { bankHolidays } from '../teams/index.ts';
import { daysAwayOf } from '../workforce/index.ts';
import { dueOn, standingOf, STREAMS } from './due.rules.ts';
import type { Standing, Stream } from './due.rules.ts';
import { streamWords } from './streams.ts';

export type Frequency = { stream: Stream; every_weeks: number; source: string; from_on: Day | null };
export type Arrangement = {
  id: string; worker_id: string; worker_name: string; worker_account_id: string; working_days: number[]; stream: Stream;
  supervisor_account_id: string; supervisor_name: string; stand_in_account_id: string | null; stand_in_name: string | null; every_weeks: number | null; every_why: string | null; from_on: Day; last_held_on: Day | null;
  /** The next one that is open: planned, or its day has passed. */
  session_id: string | null; planned_at: Date | null;
  /** Who holds it on its day, or would today: the supervisor, whoever covers, or nobody. */
  holder_account_id: string | null; holder_name: string | null;
};
export type WhereItStands = Arrangement & { every: number; due: Day; standing: Standing };

/** How often each kind is due in this service today, and where the figure comes from. */
export const frequencies = async (tx: Tx): Promise<Record<Stream, Frequency>> => {
  const rows = await tx.db.selectFrom('supervision_frequency').select(['stream', 'every_weeks', 'source', 'from_on']).distinctOn('stream').where('trust_id', '=', trustOf(tx)).where('from_on', '<=', dayOf(tx.now))
    .orderBy('stream').orderBy('from_on', 'desc').orderBy('set_at', 'desc').execute();
  const words = streamWords();
  return Object.fromEntries(STREAMS.map((stream) => [stream, (rows.find((r) => r.stream === stream) as Frequency | undefined)
    ?? { stream, every_weeks: words[stream].everyWeeks, source: words[stream].source, from_on: null }])) as Record<Stream, Frequency>;
};

export const putFrequency = async (tx: Tx, f: { stream: Stream; everyWeeks: number; source: string; from: Day }): Promise<void> => {
  await tx.db.insertInto('supervision_frequency').values({ trust_id: trustOf(tx), id: newId(), stream: f.stream, every_weeks: f.everyWeeks, source: f.source, from_on: f.from, set_by: accountOf(tx), set_at: tx.now }).execute();
};

const rowsWhere = async (tx: Tx, where: ReturnType<typeof sql>, often: Record<Stream, Frequency>, page: { limit: number; offset: number }): Promise<Arrangement[]> => {
  const today = dayOf(tx.now);
  return (await sql<Arrangement>`select a.id, a.worker_id, w.known_as as worker_name, w.account_id as worker_account_id, w.working_days, a.stream, a.supervisor_account_id, coalesce(s.name, 'Somebody') as supervisor_name,
      a.stand_in_account_id, i.name as stand_in_name, a.every_weeks, a.every_why, a.from_on, a.last_held_on, n.session_id, n.planned_at, h.account_id as holder_account_id, c.name as holder_name
    from supervision_arrangement a join peer_worker w on w.trust_id = a.trust_id and w.id = a.worker_id and (w.left_on is null or w.left_on >= ${today}::date)
    left join account s on s.id = a.supervisor_account_id left join account i on i.id = a.stand_in_account_id
    left join lateral (select t.session_id, t.planned_at from supervision_seat t where t.trust_id = a.trust_id and t.worker_id = a.worker_id and t.stream = a.stream and t.held_on is null and not t.called_off
      order by t.planned_at limit 1) n on true
    cross join lateral (select who_supervises(a.supervisor_account_id, a.stand_in_account_id, a.worker_id, coalesce((n.planned_at at time zone 'Europe/London')::date, ${today}::date)) as account_id) h
    left join account c on c.id = h.account_id
    where a.trust_id = ${trustOf(tx)} and a.until_on is null and ${where}
    order by coalesce(a.last_held_on, a.from_on) + 7 * coalesce(a.every_weeks, case a.stream when 'line' then ${often.line.every_weeks}::int when 'practice' then ${often.practice.every_weeks}::int else ${often['peer group'].every_weeks}::int end), w.known_as, a.stream, a.id
    limit ${page.limit} offset ${page.offset}`.execute(tx.db)).rows;
};

const standing = async (tx: Tx, rows: Arrangement[], often: Record<Stream, Frequency>): Promise<WhereItStands[]> => {
  const today = dayOf(tx.now);
  const since = rows.map((r) => r.last_held_on ?? r.from_on).sort()[0] ?? today;
  const away = await daysAwayOf(tx, [...new Set(rows.map((r) => r.worker_id))], since);
  return rows.map((row) => {
    const every = row.every_weeks ?? often[row.stream].every_weeks;
    const due = dueOn({ everyWeeks: every, begins: row.from_on, lastHeld: row.last_held_on, workingDays: row.working_days, away: away.filter((a) => a.worker_id === row.worker_id), closed: bankHolidays() });
    return { ...row, every, due, standing: standingOf(due, row.planned_at ? dayOf(row.planned_at) : null, today) };
  });
};

/** One worker's supervision, in the order of the three kinds. */
export const supervisionOfWorker = async (tx: Tx, workerId: string): Promise<WhereItStands[]> => {
  const often = await frequencies(tx);
  const rows = await rowsWhere(tx, sql`a.worker_id = ${workerId}`, often, { limit: 3, offset: 0 });
  return (await standing(tx, rows, often)).sort((a, b) => STREAMS.indexOf(a.stream) - STREAMS.indexOf(b.stream));
};

/** Everybody's, what is due longest first; or only what the viewer holds themselves or covers now. One page. */
export const supervisionList = async (tx: Tx, mine: boolean, page: { limit: number; offset: number }): Promise<WhereItStands[]> => {
  const me = accountOf(tx);
  const often = await frequencies(tx);
  return standing(tx, await rowsWhere(tx, mine ? sql`(a.supervisor_account_id = ${me} or h.account_id = ${me})` : sql`true`, often, page), often);
};

export const arrangementById = async (tx: Tx, id: string): Promise<WhereItStands | undefined> => {
  const often = await frequencies(tx);
  return (await standing(tx, await rowsWhere(tx, sql`a.id = ${id}`, often, { limit: 1, offset: 0 }), often))[0];
};

/** Workers employed now who have nobody for a kind of supervision: at most twenty. */
export const withoutSupervisor = async (tx: Tx): Promise<{ worker_id: string; worker_name: string; stream: Stream }[]> =>
  (await sql<{ worker_id: string; worker_name: string; stream: Stream }>`select w.id as worker_id, w.known_as as worker_name, k.stream
    from peer_worker w cross join (values ('line', 1), ('practice', 2), ('peer group', 3)) as k(stream, n)
    where w.trust_id = ${trustOf(tx)} and (w.left_on is null or w.left_on >= ${dayOf(tx.now)}::date)
      and not exists (select 1 from supervision_arrangement a where a.trust_id = w.trust_id and a.worker_id = w.id and a.stream = k.stream and a.until_on is null)
    order by w.known_as, w.id, k.n limit 20`.execute(tx.db)).rows;

/** Peer workers who sit in one facilitator's group now. */
export const groupOf = async (tx: Tx, supervisorId: string): Promise<{ id: string; known_as: string }[]> =>
  tx.db.selectFrom('supervision_arrangement as a').innerJoin('peer_worker as w', (j) => j.onRef('w.trust_id', '=', 'a.trust_id').onRef('w.id', '=', 'a.worker_id')).select(['w.id', 'w.known_as'])
    .where('a.trust_id', '=', trustOf(tx)).where('a.supervisor_account_id', '=', supervisorId).where('a.stream', '=', 'peer group').where('a.until_on', 'is', null)
    .where((eb) => eb.or([eb('w.left_on', 'is', null), eb('w.left_on', '>=', dayOf(tx.now))])).orderBy('w.known_as').limit(40).execute();

export type NewArrangement = { workerId: string; stream: Stream; supervisorId: string; standInId: string | null; everyWeeks: number | null; everyWhy: string | null; from: Day };

/** Ends who it was, if anybody, the day before, and begins the new one. */
export const putArrangement = async (tx: Tx, a: NewArrangement): Promise<string> => {
  const id = newId();
  await sql`update supervision_arrangement set until_on = greatest(${addDays(a.from, -1)}::date, from_on - 1), ended_by = ${accountOf(tx)} where trust_id = ${trustOf(tx)} and worker_id = ${a.workerId} and stream = ${a.stream} and until_on is null`.execute(tx.db);
  await tx.db.insertInto('supervision_arrangement').values({
    trust_id: trustOf(tx), id, worker_id: a.workerId, stream: a.stream, supervisor_account_id: a.supervisorId, stand_in_account_id: a.standInId, every_weeks: a.everyWeeks, every_why: a.everyWhy, from_on: a.from, made_by: accountOf(tx), made_at: tx.now,
  }).execute();
  return id;
};

/** Days on which supervision was held with a worker there, newest first: for their own record. */
export const heldDays = async (tx: Tx, workerId: string): Promise<{ stream: Stream; held_on: Day }[]> =>
  (await tx.db.selectFrom('supervision_seat').select(['stream', 'held_on']).where('trust_id', '=', trustOf(tx)).where('worker_id', '=', workerId).where('there', '=', true).orderBy('held_on', 'desc').limit(500).execute()) as { stream: Stream; held_on: Day }[];
