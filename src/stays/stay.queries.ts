// Where somebody is: the stay that has not ended, with the expected date and who said so.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';


export type Stay = {
  id: string; team_id: string; ward: string; ward_phone: string | null; began_on: string | null; made_at: Date; expected_on: string | null; expected_unknown_why: string | null;
  expected_said_by: string | null; expected_said_on: string | null; left_on: string | null; left_where: string | null;
  /** The leave they are on or that comes next, as long as nobody said that they are back. */
  leave_from: string | null; leave_until: string | null; leave_where: string | null;
};

export const STAY = sql`s.id, s.team_id, t.name as ward, t.phone as ward_phone, s.began_on, s.made_at, s.expected_on, s.expected_unknown_why, s.expected_said_by, s.expected_said_on, s.left_on, s.left_where,
  l.from_on as leave_from, l.until_on as leave_until, l.where_to as leave_where`;
export const JOINED = sql`stay s join host_team t on t.trust_id = s.trust_id and t.id = s.team_id
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

export type WholeStay = Stay & {
  person_id: string; known_as: string; moved_to: string | null; told_by: string | null; left_told_by: string | null;
  /** Whether peer support is under way, as a ward may know it; null for others, who see the support itself. */
  supported: boolean | null;
  /** The record is closed: kept, and nothing more is written in it. */
  locked: boolean;
};

const whole = (tx: Tx, id: string) => sql`select ${STAY}, s.person_id, coalesce(p.known_as, m.known_as) as known_as, s.moved_to, s.told_by, s.left_told_by, m.supported, coalesce(m.locked, p.locked_at is not null) as locked
  from ${JOINED} left join person p on p.trust_id = s.trust_id and p.id = s.person_id left join my_ward_people(null, ${id}) m on m.stay_id = s.id
  where s.trust_id = ${trustOf(tx)} and s.id = ${id} and s.undone_at is null and coalesce(p.known_as, m.known_as) is not null`;

/** One stay with whose it is, for the ward it is on, the lead, and whoever supports the person. */
export const stayById = async (tx: Tx, id: string): Promise<WholeStay | undefined> => (await sql<WholeStay>`${whole(tx, id)}`.execute(tx.db)).rows[0];
/** The same, held until this transaction ends, for those who may write in it: two at once come one after the other. */
export const holdStay = async (tx: Tx, id: string): Promise<WholeStay | undefined> => (await sql<WholeStay>`${whole(tx, id)} for update of s`.execute(tx.db)).rows[0];

export type PastStay = Stay & { moved_to: string | null; told_by: string | null; left_told_by: string | null };

/** Every stay of a person that counts, the newest first; one that went on to another ward has `moved_to`. At most fifty. */
export const staysOf = async (tx: Tx, personId: string): Promise<PastStay[]> =>
  (await sql<PastStay>`select ${STAY}, s.moved_to, s.told_by, s.left_told_by from ${JOINED}
    where s.trust_id = ${trustOf(tx)} and s.person_id = ${personId} and s.undone_at is null order by (s.left_on is null) desc, s.made_at desc, s.id desc limit 50`.execute(tx.db)).rows;

export type Leaving = { left_on: string; back_on: string | null };

/** The newest time they left hospital, and the day they went back if they did. */
export const newestLeaving = async (tx: Tx, personId: string): Promise<Leaving | null> =>
  (await sql<Leaving>`select left_on, back_on from newest_leaving(${trustOf(tx)}::uuid, ${personId}::uuid)`.execute(tx.db)).rows[0] ?? null;

export type GoingHome = { stay_id: string; person_id: string; known_as: string; ward: string; ward_phone: string | null; expected_on: string; expected_said_by: string | null; expected_said_on: string | null };

/** People expected to leave hospital between two days, both included, the nearest first; at most twenty. Nobody who has left. */
export const goingHome = async (tx: Tx, from: string, until: string): Promise<GoingHome[]> =>
  (await tx.db.selectFrom('stay').innerJoin('person', (j) => j.onRef('person.trust_id', '=', 'stay.trust_id').onRef('person.id', '=', 'stay.person_id'))
    .innerJoin('host_team', (j) => j.onRef('host_team.trust_id', '=', 'stay.trust_id').onRef('host_team.id', '=', 'stay.team_id'))
    .select(['stay.id as stay_id', 'stay.person_id', 'person.known_as', 'host_team.name as ward', 'host_team.phone as ward_phone', 'stay.expected_on', 'stay.expected_said_by', 'stay.expected_said_on'])
    .where('stay.trust_id', '=', trustOf(tx)).where('stay.left_on', 'is', null).where('stay.undone_at', 'is', null).where('person.locked_at', 'is', null).where('stay.expected_on', '>=', from).where('stay.expected_on', '<=', until)
    .orderBy('stay.expected_on').orderBy('stay.id').limit(20).execute()) as GoingHome[];
