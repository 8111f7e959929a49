// Each time somebody left hospital, with what closes each of the two clocks: our first held meeting after it, and what is said of the clinical
// follow-up. Read side by side; neither is worked out from the other.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { dayOf } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import type { FollowUp } from '../stays/index.ts';

export type Leaving = { id: string; ward: string; ward_phone: string | null; left_on: Day; left_where: string | null; heldOn: Day | null; followUps: FollowUp[] };
type Row = Omit<Leaving, 'heldOn' | 'followUps'> & { held_at: Date | null; said: (Omit<FollowUp, 'recorded_at'> & { recorded_at: string })[] };

/** The first meeting held after this leaving: another day, or that same day and not on the ward; not after they went back. */
const HELD_AT = sql`(select min(c.began_at) from contact c
    left join lateral (select r.how from contact_record r where r.trust_id = c.trust_id and r.contact_id = c.id order by r.recorded_at desc, r.id desc limit 1) r on true
    left join lateral (select min(coalesce(b.began_on, (b.made_at at time zone 'Europe/London')::date)) as on_day from stay b
      where b.trust_id = s.trust_id and b.person_id = s.person_id and b.undone_at is null and (b.made_at, b.id) > (s.made_at, s.id)) back on true,
    lateral (select (c.began_at at time zone 'Europe/London')::date as day, coalesce(r.how, c.how) <> 'on the ward' as elsewhere) d
  where c.trust_id = s.trust_id and c.person_id = s.person_id and c.held and c.began_at >= s.left_on - interval '1 day'
    and (d.day > s.left_on or d.day = s.left_on and d.elsewhere) and (back.on_day is null or d.day < back.on_day or d.day = back.on_day and d.elsewhere))`;
const SAID = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'stay_id', f.stay_id, 'done_on', f.done_on, 'done_by', f.done_by, 'said_by', f.said_by, 'said_on', f.said_on,
    'recorded_at', f.recorded_at, 'corrects', f.corrects, 'correction_why', f.correction_why)), '[]') from follow_up f where f.trust_id = s.trust_id and f.stay_id = s.id)`;
const COLUMNS = sql`s.id, t.name as ward, t.phone as ward_phone, s.left_on, s.left_where, ${HELD_AT} as held_at, ${SAID} as said`;

const asLeaving = <More extends object>({ held_at, said, ...row }: Row & More) =>
  ({ ...row, heldOn: held_at ? dayOf(held_at) : null, followUps: said.map((one) => ({ ...one, recorded_at: new Date(one.recorded_at) })) });

/** Each time this person left hospital, the newest first. At most five. */
export const leavingsOf = async (tx: Tx, personId: string): Promise<Leaving[]> =>
  (await sql<Row>`select ${COLUMNS} from stay s join host_team t on t.trust_id = s.trust_id and t.id = s.team_id
    where s.trust_id = ${trustOf(tx)} and s.person_id = ${personId} and s.left_on is not null and s.moved_to is null and s.undone_at is null
    order by s.made_at desc, s.id desc limit 5`.execute(tx.db)).rows.map(asLeaving);

export type JustHome = Leaving & { person_id: string; known_as: string; worker_name: string | null };

/** Who left hospital since a day, the newest first, with a live support: for the lead. */
export const justHome = async (tx: Tx, since: Day, limit: number): Promise<JustHome[]> =>
  (await sql<Row & { person_id: string; known_as: string; worker_name: string | null }>`select ${COLUMNS}, s.person_id, p.known_as, w.known_as as worker_name
    from (select * from stay where trust_id = ${trustOf(tx)} and left_on >= ${since} and moved_to is null and undone_at is null order by left_on desc, id desc limit ${limit}) s
    join host_team t on t.trust_id = s.trust_id and t.id = s.team_id join person p on p.trust_id = s.trust_id and p.id = s.person_id and p.locked_at is null
    join lateral (select x.worker_id from support x where x.trust_id = s.trust_id and x.person_id = s.person_id and x.ended_at is null order by x.began_at desc limit 1) x on true
    join peer_worker w on w.trust_id = s.trust_id and w.id = x.worker_id order by s.left_on desc, s.id desc`.execute(tx.db)).rows.map((row) => asLeaving(row) as JustHome);
