// Where people are on the way now: eight counts and the list behind each. Nobody who has died, and nobody who would rather not meet for now.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { addDays, dayOf } from '../kit/times.ts';
import { DAYS_TO_ENDING, DAYS_TO_LEAVING } from './way.rules.ts';
import type { Place } from './way.rules.ts';

const LIVE = sql`s.ended_at is null and s.rather_not_at is null`;
/** The day somebody left hospital for good: they left, and are on no ward now. */
const leftOn = sql`(select max(t.left_on) filter (where t.moved_to is null) from stay t where t.trust_id = s.trust_id and t.person_id = s.person_id and t.undone_at is null
  having count(*) filter (where t.left_on is null) = 0)`;

/** Which rows belong to a place: `at` is the moment or day that the list says and is ordered by. */
const rowsOf = (tx: Tx, place: Place) => {
  const [trust, today] = [trustOf(tx), dayOf(tx.now)];
  const support = (at: ReturnType<typeof sql>, where: ReturnType<typeof sql>) => sql`select s.id, s.person_id, ${at} as at from support s where s.trust_id = ${trust} and ${where}`;
  switch (place) {
    case 'asked': return sql`select r.id, null::uuid as person_id, r.sent_at as at from referral r where r.trust_id = ${trust} and r.answer is null`;
    case 'accepted': return sql`select r.id, r.person_id, r.sent_at as at from referral r where r.trust_id = ${trust} and r.answer = 'accepted' and r.matched_at is null and r.stopped_at is null`;
    case 'matched': return support(sql`s.began_at`, sql`${LIVE} and s.first_held_at is null`);
    case 'met-once': return support(sql`s.first_held_at`, sql`${LIVE} and s.first_held_at is not null and s.second_held_at is null`);
    case 'met-twice': return support(sql`s.second_held_at`, sql`${LIVE} and s.second_held_at is not null`);
    case 'ending-soon': return support(sql`london_midnight(s.ending_on)`, sql`s.ended_at is null and s.ending_on <= ${addDays(today, DAYS_TO_ENDING)}::date`);
    case 'leaving': return sql`select t.id, t.person_id, london_midnight(t.expected_on) as at from stay t where t.trust_id = ${trust} and t.left_on is null and t.undone_at is null
      and t.expected_on >= ${today}::date and t.expected_on <= ${addDays(today, DAYS_TO_LEAVING)}::date
      and exists (select 1 from support s where s.trust_id = t.trust_id and s.person_id = t.person_id and ${LIVE})`;
    case 'at-home': return sql`select h.id, h.person_id, london_midnight(h.left_on) as at from (select s.id, s.person_id, ${leftOn} as left_on from support s where s.trust_id = ${trust} and ${LIVE} and s.leaving_hospital) h where h.left_on is not null`;
  }
};

/** How many people are where. */
export const countPlaces = async (tx: Tx, places: readonly Place[]): Promise<Map<Place, number>> => {
  const each = places.map((place) => sql`select ${place}::text as place, (select count(*)::int from (${rowsOf(tx, place)}) x) as n`);
  const { rows } = await sql<{ place: Place; n: number }>`${sql.join(each, sql` union all `)}`.execute(tx.db);
  return new Map(rows.map((r) => [r.place, r.n]));
};

export type OnTheWay = { id: string; person_id: string | null; known_as: string | null; at: Date; number: number | null; source: string | null; team: string | null; ward: string | null };

const NEWEST_FIRST: readonly Place[] = ['met-twice', 'at-home'];

/** One page of who is there. Before an answer a referral has no name on it. */
export const listPlace = async (tx: Tx, place: Place, { limit, offset }: { limit: number; offset: number }): Promise<OnTheWay[]> => {
  const order = NEWEST_FIRST.includes(place) ? sql`x.at desc, x.id` : sql`x.at, x.id`;
  return (await sql<OnTheWay>`select x.id, x.person_id, p.known_as, x.at, r.number, r.source, t.name as team, w.name as ward
    from (select * from (${rowsOf(tx, place)}) x order by ${order} limit ${limit} offset ${offset}) x
    left join person p on p.trust_id = ${trustOf(tx)} and p.id = x.person_id
    left join referral r on ${place === 'asked'} and r.trust_id = ${trustOf(tx)} and r.id = x.id
    left join host_team t on t.trust_id = r.trust_id and t.id = r.team_id left join host_team w on w.trust_id = r.trust_id and w.id = r.ward_id
    where p.locked_at is null order by ${order}`.execute(tx.db)).rows;
};
