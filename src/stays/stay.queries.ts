// Where somebody is: the stay that has not ended, with the expected date and who said so.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';


export type Stay = {
  id: string; team_id: string; ward: string; ward_phone: string | null; began_on: string | null; made_at: Date; expected_on: string | null; expected_unknown_why: string | null;
  expected_said_by: string | null; expected_said_on: string | null; left_on: string | null; left_where: string | null;
  /** The leave they are on or that comes next, as long as nobody said that they are back. */
  leave_from: string | null; leave_until: string | null; leave_where: string | null;
};

const STAY = sql`s.id, s.team_id, t.name as ward, t.phone as ward_phone, s.began_on, s.made_at, s.expected_on, s.expected_unknown_why, s.expected_said_by, s.expected_said_on, s.left_on, s.left_where,
  l.from_on as leave_from, l.until_on as leave_until, l.where_to as leave_where`;
const JOINED = sql`stay s join host_team t on t.trust_id = s.trust_id and t.id = s.team_id
  left join lateral (select v.from_on, v.until_on, v.where_to from stay_leave v where v.trust_id = s.trust_id and v.stay_id = s.id and s.left_on is null and not v.off and v.back_on is null
    and not exists (select 1 from stay_leave c where c.trust_id = v.trust_id and c.corrects = v.id) order by v.from_on limit 1) l on true`;
/** Written by mistake counts nowhere; one that went on to another ward is not where they are. */
const COUNTS = sql`s.undone_at is null and s.moved_to is null`;

/** Where each of these people is, or their newest stay in hospital when they have left, by person. */
export const newestStays = async (tx: Tx, personIds: readonly string[]): Promise<Map<string, Stay>> => {
  if (personIds.length === 0) return new Map();
  const { rows } = await sql<Stay & { person_id: string }>`select distinct on (s.person_id) s.person_id, ${STAY} from ${JOINED}
    where s.trust_id = ${trustOf(tx)} and s.person_id = any(${personIds}::uuid[]) and ${COUNTS} order by s.person_id, (s.left_on is null) desc, s.made_at desc, s.id desc`.execute(tx.db);
  return new Map(rows.map(({ person_id, ...stay }) => [person_id, stay]));
};

/** The same for one; undefined when there was none. When it began is often not told. */
export const newestStay = async (tx: Tx, personId: string): Promise<Stay | undefined> => (await newestStays(tx, [personId])).get(personId);

export type PastStay = Stay & { moved_to: string | null; told_by: string | null; left_told_by: string | null };

/** Every stay of a person that counts, the newest first; one that went on to another ward has `moved_to`. At most fifty. */
export const staysOf = async (tx: Tx, personId: string): Promise<PastStay[]> =>
  (await sql<PastStay>`select ${STAY}, s.moved_to, s.told_by, s.left_told_by from ${JOINED}
    where s.trust_id = ${trustOf(tx)} and s.person_id = ${personId} and s.undone_at is null order by (s.left_on is null) desc, s.made_at desc, s.id desc limit 50`.execute(tx.db)).rows;

export type Leaving = { left_on: string; back_on: string | null };

/** The newest time they left hospital, and the day they went back if they did. */
export const newestLeaving = async (tx: Tx, personId: string): Promise<Leaving | null> =>
  (await sql<Leaving>`select left_on, back_on from newest_leaving(${trustOf(tx)}::uuid, ${personId}::uuid)`.execute(tx.db)).rows[0] ?? null;

/** The person's stays that have not ended, newest first. */
export const openStays = async (tx: Tx, personId: string): Promise<{ id: string; team_id: string }[]> =>
  tx.db.selectFrom('stay').select(['id', 'team_id']).where('trust_id', '=', trustOf(tx)).where('person_id', '=', personId).where('left_on', 'is', null).where('undone_at', 'is', null).orderBy('made_at', 'desc').execute();

export type GoingHome = { stay_id: string; person_id: string; known_as: string; ward: string; ward_phone: string | null; expected_on: string; expected_said_by: string | null; expected_said_on: string | null };

/** People expected to leave hospital between two days, both included, the nearest first; at most twenty. Nobody who has left. */
export const goingHome = async (tx: Tx, from: string, until: string): Promise<GoingHome[]> =>
  (await tx.db.selectFrom('stay').innerJoin('person', (j) => j.onRef('person.trust_id', '=', 'stay.trust_id').onRef('person.id', '=', 'stay.person_id'))
    .innerJoin('host_team', (j) => j.onRef('host_team.trust_id', '=', 'stay.trust_id').onRef('host_team.id', '=', 'stay.team_id'))
    .select(['stay.id as stay_id', 'stay.person_id', 'person.known_as', 'host_team.name as ward', 'host_team.phone as ward_phone', 'stay.expected_on', 'stay.expected_said_by', 'stay.expected_said_on'])
    .where('stay.trust_id', '=', trustOf(tx)).where('stay.left_on', 'is', null).where('stay.undone_at', 'is', null).where('person.locked_at', 'is', null).where('stay.expected_on', '>=', from).where('stay.expected_on', '<=', until)
    .orderBy('stay.expected_on').orderBy('stay.id').limit(20).execute()) as GoingHome[];

export type Expected = { expectedOn: string | null; unknownWhy: string | null; saidBy: string; saidOn: string };

export const putStay = async (tx: Tx, stay: { personId: string; teamId: string }, expected: Expected | null): Promise<string> => {
  const id = newId<'stay'>();
  await tx.db.insertInto('stay').values({ trust_id: trustOf(tx), id, person_id: stay.personId, team_id: stay.teamId, made_by: tx.viewer.accountId, made_at: tx.now, ...columnsOf(expected) }).execute();
  if (expected) await putExpectedDate(tx, id, expected);
  return id;
};

const columnsOf = (expected: Expected | null) =>
  expected ? { expected_on: expected.expectedOn, expected_unknown_why: expected.unknownWhy, expected_said_by: expected.saidBy, expected_said_on: expected.saidOn } : {};

/** Another expected date: added to the history, and copied to the stay as the newest. */
export const putNewExpectedDate = async (tx: Tx, stayId: string, expected: Expected): Promise<void> => {
  await tx.db.updateTable('stay').set(columnsOf(expected)).where('trust_id', '=', trustOf(tx)).where('id', '=', stayId).execute();
  await putExpectedDate(tx, stayId, expected);
};

const putExpectedDate = async (tx: Tx, stayId: string, { expectedOn, unknownWhy, saidBy, saidOn }: Expected): Promise<void> => {
  await tx.db.insertInto('expected_date').values({
    trust_id: trustOf(tx), id: newId(), stay_id: stayId, expected_on: expectedOn, unknown_why: unknownWhy, said_by: saidBy, said_on: saidOn, recorded_by: tx.viewer.accountId, recorded_at: tx.now,
  }).execute();
};

/** The stay has ended; a lead writes down who told them and when. */
export const endStay = async (tx: Tx, stayId: string, leftOn: string, toldBy: string): Promise<void> => {
  await tx.db.updateTable('stay').set({ left_on: leftOn, left_told_by: toldBy, left_recorded_by: tx.viewer.accountId, left_recorded_at: tx.now })
    .where('trust_id', '=', trustOf(tx)).where('id', '=', stayId).where('left_on', 'is', null).execute();
};
