// Everybody who waits and nobody was asked for yet, and every worker's free places: what matching many at once begins with.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { dayOf } from '../kit/times.ts';
import { wishesOfRow } from './wish.queries.ts';
import type { Wishes } from './match-reasons.rules.ts';

/** So many are looked at together, the longest waiting; the next come when these have somebody. */
export const MOST_PEOPLE = 120;
const MOST_WORKERS = 400;

export type WaitsForMany = { id: string; person_id: string; known_as: string; since: Date; areas: string[]; wishes: Wishes; /** Workers who may not be asked, whatever the reason is. */ never: string[] };
type Row = Omit<WaitsForMany, 'areas' | 'wishes'> & { team_area: string | null; ward_area: string | null; items: string[] | null; with_whom: string | null; days: number[]; times: string[]; area: string | null; must: string[] };

const open = sql`trust_id = r.trust_id and referral_id = r.id and answer is null and taken_back_at is null`;

/**
 * People who were accepted, have not said that one to one is not for them, and for whom nobody is asked or shown just now, the longest waiting first. `never` holds in one list who keeps away, who was asked
 * or shown and said or heard no, and whom they have met already: nothing tells them apart.
 */
export const waitingForMany = async (tx: Tx): Promise<{ people: WaitsForMany[]; more: boolean }> => {
  const { rows } = await sql<Row>`
    with waits as (select r.trust_id, r.id, r.person_id, r.team_id, r.ward_id, coalesce(r.again_at, r.sent_at) as since from referral r
      where r.trust_id = ${trustOf(tx)} and r.answer = 'accepted' and r.matched_at is null and r.stopped_at is null
        and not exists (select 1 from offer where ${open}) and not exists (select 1 from worker_ask where ${open})
        and coalesce((select w.choice from wish w where w.trust_id = r.trust_id and w.person_id = r.person_id and w.about = 'one to one or group' order by w.said_on desc, w.recorded_at desc limit 1), '') <> 'one-to-one is not for me'
      order by coalesce(r.again_at, r.sent_at), r.id limit ${MOST_PEOPLE + 1})
    select r.id, r.person_id, p.known_as, r.since, team.area as team_area, ward.area as ward_area, w.items, w.with_whom, w.days, w.times, w.area, w.must,
      workers_to_leave_out(r.id)
        || array(select o.worker_id from offer o where o.trust_id = r.trust_id and o.referral_id = r.id and o.taken_back_at is null and o.answer = 'no')
        || array(select k.worker_id from worker_ask k where k.trust_id = r.trust_id and k.referral_id = r.id and k.taken_back_at is null and k.answer = 'not now')
        || array(select s.worker_id from support s where s.trust_id = r.trust_id and s.person_id = r.person_id and (s.ended_at is null or s.ended_how = 'parted')) as never
    from waits r join person p on p.trust_id = r.trust_id and p.id = r.person_id
      left join host_team team on team.trust_id = r.trust_id and team.id = r.team_id left join host_team ward on ward.trust_id = r.trust_id and ward.id = r.ward_id
      left join lateral (select m.items, m.with_whom, m.days, m.times, m.area, m.must from match_wish m where m.trust_id = r.trust_id and m.person_id = r.person_id order by m.recorded_at desc, m.id desc limit 1) w on true
    order by r.since, r.id`.execute(tx.db);
  const people = rows.slice(0, MOST_PEOPLE).map(({ team_area, ward_area, items, with_whom, days, times, area, must, ...r }) => ({
    ...r, areas: [...new Set([ward_area, team_area].filter((one): one is string => one !== null))], wishes: wishesOfRow(items === null ? { items: [], with_whom: null, days: [], times: [], area: null, must: [] } : { items, with_whom, days, times, area, must }),
  }));
  return { people, more: rows.length > MOST_PEOPLE };
};

export type HelpsMany = { id: string; known_as: string; area: string | null; working_days: number[]; room_for: number; with_now: number; /** Asked or shown, and not answered yet: places that may be taken soon. */ promised: number };

/** Workers who are here today, with the places they say they have, those taken, and those that may be. */
export const helpersForMany = async (tx: Tx): Promise<HelpsMany[]> =>
  (await sql<HelpsMany>`
    select w.id, w.known_as, w.area, w.working_days, w.room_for, coalesce(t.n, 0) as with_now,
      ((select count(*) from offer o where o.trust_id = w.trust_id and o.worker_id = w.id and o.answer is null and o.taken_back_at is null)
        + (select count(*) from worker_ask k where k.trust_id = w.trust_id and k.worker_id = w.id and k.answer is null and k.taken_back_at is null))::int as promised
    from peer_worker w left join places_taken() t on t.worker_id = w.id
    where w.trust_id = ${trustOf(tx)} and (w.left_on is null or w.left_on > ${dayOf(tx.now)}::date)
      and not exists (select 1 from absence a where a.trust_id = w.trust_id and a.worker_id = w.id and a.ended_at is null and a.from_on <= ${dayOf(tx.now)}::date and a.until_on >= ${dayOf(tx.now)}::date)
    order by w.known_as, w.id limit ${MOST_WORKERS}`.execute(tx.db)).rows;

/** How many people somebody is asked for or shown to just now; counted up to 100. */
export const inBetween = async (tx: Tx): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from (select 1 from referral r where r.trust_id = ${trustOf(tx)} and r.answer = 'accepted' and r.matched_at is null and r.stopped_at is null
    and (exists (select 1 from offer where ${open}) or exists (select 1 from worker_ask where ${open})) limit 100) x`.execute(tx.db)).rows[0]?.n ?? 0;
