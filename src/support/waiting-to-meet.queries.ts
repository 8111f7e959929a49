// For the lead: who has chosen a peer worker and has not met them yet, or met once. Facts only; nothing here counts up a worker.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';

export type WaitingToMeet = {
  support_id: string; person_id: string; known_as: string; worker_id: string; worker_name: string; began_at: Date; first_held_at: Date | null; next_planned_at: Date | null;
  /** When they were referred, where a referral began it. */
  sent_at: Date | null;
  /** The day they are expected to leave the ward they are on. */
  leaving_on: string | null;
};
type Page = { limit: number; offset: number };

const COLUMNS = sql`s.id as support_id, s.person_id, p.known_as, s.worker_id, w.known_as as worker_name, s.began_at, s.first_held_at, s.next_planned_at, r.sent_at, stay.expected_on as leaving_on`;
/** The page is taken from the index first, and only its rows are joined. */
const joined = (rows: ReturnType<typeof sql>) => sql`(${rows}) s
  join person p on p.trust_id = s.trust_id and p.id = s.person_id
  join peer_worker w on w.trust_id = s.trust_id and w.id = s.worker_id
  left join referral r on r.trust_id = s.trust_id and r.id = s.referral_id
  left join lateral (select t.expected_on from stay t where t.trust_id = s.trust_id and t.person_id = s.person_id and t.left_on is null order by t.made_at desc limit 1) stay on true`;
const LIVE = sql`s.ended_at is null and s.rather_not_at is null`;

/** Chosen, and not met yet: the longest first since they chose. */
export const waitingForFirstMeeting = async (tx: Tx, { limit, offset }: Page): Promise<WaitingToMeet[]> =>
  (await sql<WaitingToMeet>`select ${COLUMNS} from ${joined(sql`select s.* from support s where s.trust_id = ${trustOf(tx)} and ${LIVE} and s.first_held_at is null
    order by s.began_at, s.id limit ${limit} offset ${offset}`)} order by s.began_at, s.id`.execute(tx.db)).rows;

/** Met once and not again yet: the longest first since they met. Whoever would rather not is left in peace. */
export const waitingForSecondMeeting = async (tx: Tx, { limit, offset }: Page): Promise<WaitingToMeet[]> =>
  (await sql<WaitingToMeet>`select ${COLUMNS} from ${joined(sql`select s.* from support s where s.trust_id = ${trustOf(tx)} and ${LIVE} and s.first_held_at is not null and s.second_held_at is null
    order by s.first_held_at, s.id limit ${limit} offset ${offset}`)} order by s.first_held_at, s.id`.execute(tx.db)).rows;

/** How many wait for a first and for a second meeting; each count stops at `upTo`. */
export const waitingToMeetCounts = async (tx: Tx, upTo: number): Promise<{ first: number; second: number }> => {
  const { rows } = await sql<{ first: number; second: number }>`select
    (select count(*)::int from (select 1 from support s where s.trust_id = ${trustOf(tx)} and ${LIVE} and s.first_held_at is null limit ${upTo}) f) as first,
    (select count(*)::int from (select 1 from support s where s.trust_id = ${trustOf(tx)} and ${LIVE} and s.first_held_at is not null and s.second_held_at is null limit ${upTo}) g) as second`.execute(tx.db);
  return rows[0] ?? { first: 0, second: 0 };
};

export type MetOnce = { support_id: string; person_id: string; known_as: string; worker_id: string; worker_name: string; first_held_at: Date };

/** Met once and nothing booked, by worker and then the longest first: where help is needed, not a score. At most twenty. */
export const metOnceNothingBooked = async (tx: Tx): Promise<MetOnce[]> =>
  (await sql<MetOnce>`select s.id as support_id, s.person_id, p.known_as, s.worker_id, w.known_as as worker_name, s.first_held_at
    from (select * from support where trust_id = ${trustOf(tx)} and ended_at is null and first_held_at is not null and second_held_at is null and next_planned_at is null and rather_not_at is null
      order by first_held_at limit 20) s
    join person p on p.trust_id = s.trust_id and p.id = s.person_id
    join peer_worker w on w.trust_id = s.trust_id and w.id = s.worker_id
    order by w.known_as, s.worker_id, s.first_held_at`.execute(tx.db)).rows;

export type BesideOnWard = { person_id: string; worker_id: string; worker_name: string; first_held_at: Date | null; next_planned_at: Date | null };

/** Who is beside these people now, for "met on the ward?". People without a peer worker are left out. */
export const besidePeople = async (tx: Tx, personIds: readonly string[]): Promise<BesideOnWard[]> =>
  personIds.length === 0 ? [] : tx.db.selectFrom('support').innerJoin('peer_worker', (j) => j.onRef('peer_worker.trust_id', '=', 'support.trust_id').onRef('peer_worker.id', '=', 'support.worker_id'))
    .select(['support.person_id', 'support.worker_id', 'peer_worker.known_as as worker_name', 'support.first_held_at', 'support.next_planned_at'])
    .where('support.trust_id', '=', trustOf(tx)).where('support.person_id', 'in', [...personIds]).where('support.ended_at', 'is', null).orderBy('support.began_at').execute();
