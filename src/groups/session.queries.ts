// Sessions: made ahead once, moved or called off with a reason, and what needs a register.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import { addDays, dayOf, startOfDay } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { bankHolidays } from '../teams/index.ts';
import { beginsAt, daysAndHolidays, DAYS_AHEAD } from './series.rules.ts';
import type { Series } from './series.rules.ts';

export type Session = {
  id: string; group_id: string; group_name: string; at: Date; minutes: number; venue: string | null; called_off_at: Date | null; said_why: string | null; registered_at: Date | null;
  /** How often it was moved, called off or put on again. */ changes: number;
};
const COLUMNS = sql`s.id, s.group_id, g.name as group_name, s.at, s.minutes, s.venue, s.called_off_at, s.said_why, s.registered_at,
  (select count(*)::int from group_session_step k where k.trust_id = s.trust_id and k.session_id = s.id) as changes`;
const FROM = sql`group_session s join peer_group g on g.trust_id = s.trust_id and g.id = s.group_id`;

/** Sessions of these groups from now on, in order; called-off ones too, for they are the news. So many of each. */
export const comingSessions = async (tx: Tx, groupIds: readonly string[], most: number): Promise<Session[]> =>
  groupIds.length === 0 ? [] : (await sql<Session>`select ${COLUMNS} from unnest(${[...groupIds]}::uuid[]) w (id)
      cross join lateral (select x.* from group_session x where x.trust_id = ${trustOf(tx)} and x.group_id = w.id and x.at >= ${tx.now} order by x.at limit ${most}) s
      join peer_group g on g.trust_id = s.trust_id and g.id = s.group_id order by s.at, s.id`.execute(tx.db)).rows;
/** Sessions that have begun, the newest first: one page. */
export const pastSessions = async (tx: Tx, groupId: string, most: number): Promise<Session[]> =>
  (await sql<Session>`select ${COLUMNS} from ${FROM} where s.trust_id = ${trustOf(tx)} and s.group_id = ${groupId} and s.at < ${tx.now} order by s.at desc limit ${most}`.execute(tx.db)).rows;
export const sessionById = async (tx: Tx, id: string): Promise<Session | undefined> =>
  (await sql<Session>`select ${COLUMNS} from ${FROM} where s.trust_id = ${trustOf(tx)} and s.id = ${id}`.execute(tx.db)).rows[0];

export type ToDo = Session & { /** It begins today and has not begun. */ ahead: boolean };
/** For a worker: the sessions they lead today, and those of the last three weeks without a register. */
export const mySessions = async (tx: Tx): Promise<ToDo[]> =>
  tx.viewer.workerId === null ? [] : (await sql<ToDo>`select ${COLUMNS}, s.at > ${tx.now} as ahead from ${FROM} where s.trust_id = ${trustOf(tx)} and s.group_id = any((select my_groups())::uuid[]) and g.ended_at is null
      and s.called_off_at is null and s.registered_at is null and s.at >= ${startOfDay(addDays(dayOf(tx.now), -21))} and s.at < ${startOfDay(addDays(dayOf(tx.now), 1))} order by s.at limit 10`.execute(tx.db)).rows;

/** Makes what a series has ahead and is not there yet, but on no bank holiday; answers how many. Run twice, or by two at once, it makes each once. */
export const makeAhead = async (tx: Tx, groupId: string, series: Series & { id: string }): Promise<number> => {
  const today = dayOf(tx.now);
  const made = daysAndHolidays(series, today, addDays(today, DAYS_AHEAD), bankHolidays()).days.map((day) => ({ day, at: beginsAt(series, day) })).filter(({ at }) => at > tx.now);
  if (made.length === 0) return 0;
  const { numAffectedRows } = await sql`insert into group_session (trust_id, id, group_id, series_id, series_day, at, minutes, made_at)
    select ${trustOf(tx)}::uuid, m.id, ${groupId}::uuid, ${series.id}::uuid, m.day, m.at, ${series.minutes}::int, ${tx.now}::timestamptz
    from unnest(${made.map(() => newId())}::uuid[], ${made.map((m) => m.day)}::date[], ${made.map((m) => m.at)}::timestamptz[]) m (id, day, at)
    on conflict (trust_id, series_id, series_day) where series_id is not null do nothing`.execute(tx.db);
  return Number(numAffectedRows ?? 0n);
};
/** Every series of the trust that goes on, for the app's own timed work. */
export const runningSeries = async (tx: Tx): Promise<(Series & { id: string; group_id: string })[]> =>
  (await sql<Series & { id: string; group_id: string }>`select s.id, s.group_id, s.freq, s.every, s.byday, s.dtstart, s.until_on, to_char(s.begins, 'HH24:MI') as begins, s.minutes
    from group_series s join peer_group g on g.trust_id = s.trust_id and g.id = s.group_id where s.trust_id = ${trustOf(tx)} and s.ended_at is null and g.ended_at is null
      and (s.until_on is null or s.until_on >= ${dayOf(tx.now)}::date) order by s.id limit 5000`.execute(tx.db)).rows;

/** A new rule takes the place of the one before; sessions ahead of it that nobody touched go. */
export const putSeries = async (tx: Tx, groupId: string, s: Series): Promise<string> => {
  const id = newId();
  await tx.db.updateTable('group_series').set({ ended_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('group_id', '=', groupId).where('ended_at', 'is', null).execute();
  await dropUntouched(tx, groupId);
  await tx.db.insertInto('group_series').values({ trust_id: trustOf(tx), id, group_id: groupId, ...s, made_by: accountOf(tx), made_at: tx.now }).execute();
  return id;
};
/** Sessions made ahead of which nobody said anything. */
export const dropUntouched = async (tx: Tx, groupId: string): Promise<void> => {
  await tx.db.deleteFrom('group_session').where('trust_id', '=', trustOf(tx)).where('group_id', '=', groupId).where('at', '>', tx.now).where('series_id', 'is not', null)
    .where('called_off_at', 'is', null).where('registered_at', 'is', null).where('said_why', 'is', null).execute();
};
/** One that belongs to no series. */
export const putSession = async (tx: Tx, groupId: string, at: Date, minutes: number, venue: string | null): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('group_session').values({ trust_id: trustOf(tx), id, group_id: groupId, at, minutes, venue, made_at: tx.now }).execute();
  return id;
};

export type Moved = { at: Date; minutes: number; venue: string | null };
/** Of these moments, those at which the group has a session that is not called off: to know which bank holiday it meets on all the same. */
export const sessionsAt = async (tx: Tx, groupId: string, moments: readonly Date[]): Promise<Date[]> =>
  moments.length === 0 ? [] : (await tx.db.selectFrom('group_session').select('at').where('trust_id', '=', trustOf(tx)).where('group_id', '=', groupId).where('at', 'in', [...moments]).execute()).map((r) => r.at);

/** Moved, called off (`to` null), or on again: the session says so, and what it was is kept. */
export const changeSession = async (tx: Tx, s: Session, kind: 'moved' | 'called off' | 'on again', to: Moved, why: string | null): Promise<void> => {
  await tx.db.updateTable('group_session').set({ ...to, called_off_at: kind === 'called off' ? tx.now : null, said_why: why }).where('trust_id', '=', trustOf(tx)).where('id', '=', s.id).where('registered_at', 'is', null).execute();
  await tx.db.insertInto('group_session_step').values({ trust_id: trustOf(tx), id: newId(), session_id: s.id, group_id: s.group_id, kind, was_at: s.at, became_at: to.at, why, by_account: accountOf(tx), by_name: tx.viewer.name ?? '', at: tx.now }).execute();
};
export type SessionStep = { kind: 'moved' | 'called off' | 'on again'; was_at: Date; became_at: Date | null; why: string | null; by_name: string; at: Date };
export const sessionSteps = async (tx: Tx, sessionId: string): Promise<SessionStep[]> =>
  (await tx.db.selectFrom('group_session_step').select(['kind', 'was_at', 'became_at', 'why', 'by_name', 'at']).where('trust_id', '=', trustOf(tx)).where('session_id', '=', sessionId).orderBy('at').limit(50).execute()) as SessionStep[];

export type GroupCount = { group_id: string; name: string; held: number; /** Null where it is below five. */ came: number | null };
/** For a host team (its own groups), a manager and the lead. */
export const groupCounts = async (tx: Tx, from: Day, until: Day): Promise<GroupCount[]> => (await sql<GroupCount>`select group_id, name, held, came from group_counts(${from}::date, ${until}::date)`.execute(tx.db)).rows;
