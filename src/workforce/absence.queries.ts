// Days a worker is away and who covers. Never a reason.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import { dayOf } from '../kit/times.ts';

export type Absence = {
  id: string; worker_id: string; worker_name: string; account_id: string; from_on: string; until_on: string;
  cover_worker_id: string | null; cover_name: string | null; cover_account_id: string | null; ended_at: Date | null;
};

const COLUMNS = sql`a.id, a.worker_id, w.known_as as worker_name, w.account_id, a.from_on, a.until_on, a.cover_worker_id, k.known_as as cover_name, k.account_id as cover_account_id, a.ended_at`;
const JOINED = sql`absence a join peer_worker w on w.trust_id = a.trust_id and w.id = a.worker_id left join peer_worker k on k.trust_id = a.trust_id and k.id = a.cover_worker_id`;

/** A worker sees their own and those they cover; a lead all. */
const scope = (tx: Tx) => (tx.viewer.role === 'lead' ? sql`true`
  : tx.viewer.role === 'peer_worker' ? sql`(a.worker_id = ${tx.viewer.workerId} or a.cover_worker_id = ${tx.viewer.workerId})` : sql`false`);

/** Absences that matter from this day on, the nearest first: a worker's own and those they cover, for a lead everybody's. Those called back are left out. */
export const absencesFrom = async (tx: Tx, day: string): Promise<Absence[]> =>
  (await sql<Absence>`select ${COLUMNS} from ${JOINED} where a.trust_id = ${trustOf(tx)} and a.ended_at is null and a.until_on >= ${day}::date and ${scope(tx)}
    order by a.from_on, a.id limit 40`.execute(tx.db)).rows;

export const absenceById = async (tx: Tx, id: string): Promise<Absence | undefined> =>
  (await sql<Absence>`select ${COLUMNS} from ${JOINED} where a.trust_id = ${trustOf(tx)} and a.id = ${id} and ${scope(tx)}`.execute(tx.db)).rows[0];

/** Whether a worker is away on any of these days. */
export const isAway = async (tx: Tx, workerId: string, from: string, until: string): Promise<boolean> =>
  (await tx.db.selectFrom('absence').select('id').where('trust_id', '=', trustOf(tx)).where('worker_id', '=', workerId).where('ended_at', 'is', null)
    .where('from_on', '<=', until).where('until_on', '>=', from).limit(1).executeTakeFirst()) !== undefined;

/** Days on which these workers are away, from a day on: for working out when something of theirs is due. */
export const daysAwayOf = async (tx: Tx, workerIds: readonly string[], from: string): Promise<{ worker_id: string; from: string; until: string }[]> =>
  workerIds.length === 0 ? [] : tx.db.selectFrom('absence').select(['worker_id', 'from_on as from', 'until_on as until']).where('trust_id', '=', trustOf(tx)).where('worker_id', 'in', [...workerIds])
    .where('ended_at', 'is', null).where('until_on', '>=', from).orderBy('from_on').limit(2_000).execute();

export const putAbsence = async (tx: Tx, away: { workerId: string; from: string; until: string }): Promise<string> => {
  const id = newId<'absence'>();
  await tx.db.insertInto('absence').values({
    trust_id: trustOf(tx), id, worker_id: away.workerId, from_on: away.from, until_on: away.until, recorded_by: accountOf(tx), recorded_at: tx.now,
  }).execute();
  return id;
};

export const setAbsenceCover = async (tx: Tx, id: string, coverWorkerId: string | null): Promise<void> => {
  await tx.db.updateTable('absence').set({ cover_worker_id: coverWorkerId }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('ended_at', 'is', null).execute();
};

/** Back sooner; answers whether it was still going on. Leave that it was for ends with it: what is not taken is theirs again. */
export const endAbsence = async (tx: Tx, id: string): Promise<boolean> => {
  const ended = (await tx.db.updateTable('absence').set({ ended_at: tx.now, ended_by: accountOf(tx) }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('ended_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;
  const today = dayOf(tx.now);
  if (ended) await sql`update leave_booking set called_off_at = case when from_on >= ${today}::date then ${tx.now}::timestamptz end, back_on = case when from_on < ${today}::date then ${today}::date end
    where trust_id = ${trustOf(tx)} and absence_id = ${id} and called_off_at is null and until_on >= ${today}::date`.execute(tx.db);
  return ended;
};

/** Peer leads who are away today, and who stands in. */
export const leadsAway = async (tx: Tx, day: string): Promise<{ lead: string; cover: string }[]> =>
  tx.db.selectFrom('lead_cover').innerJoin('account as lead', 'lead.id', 'lead_cover.lead_account_id').innerJoin('account as cover', 'cover.id', 'lead_cover.cover_account_id')
    .select(['lead.name as lead', 'cover.name as cover']).where('lead_cover.trust_id', '=', trustOf(tx)).where('lead_cover.ended_at', 'is', null)
    .where('lead_cover.from_on', '<=', day).where('lead_cover.until_on', '>=', day).execute();

/** Contracted minutes a week on a day; null where there is no contract, or it is not the viewer's to know. */
export const contractMinutes = async (tx: Tx, workerId: string, day: string): Promise<number | null> =>
  (await tx.db.selectFrom('contract').select('minutes_a_week').where('trust_id', '=', trustOf(tx)).where('worker_id', '=', workerId).where('from_on', '<=', day)
    .where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>=', day)])).orderBy('from_on', 'desc').limit(1).executeTakeFirst())?.minutes_a_week ?? null;

/** Days away of these workers that touch some day between two. Never a reason. */
export const absencesBetween = async (tx: Tx, workerIds: readonly string[], from: string, until: string): Promise<{ worker_id: string; from_on: string; until_on: string }[]> =>
  workerIds.length === 0 ? [] : tx.db.selectFrom('absence').select(['worker_id', 'from_on', 'until_on']).where('trust_id', '=', trustOf(tx)).where('worker_id', 'in', [...workerIds]).where('ended_at', 'is', null)
    .where('from_on', '<=', until).where('until_on', '>=', from).orderBy('from_on').execute();

/** Who is away on any of these days, for a lead who answers a request for leave. */
export const awayOn = async (tx: Tx, from: string, until: string): Promise<Absence[]> =>
  (await sql<Absence>`select ${COLUMNS} from ${JOINED} where a.trust_id = ${trustOf(tx)} and a.ended_at is null and a.from_on <= ${until}::date and a.until_on >= ${from}::date and ${scope(tx)} order by a.from_on, a.id limit 40`.execute(tx.db)).rows;
