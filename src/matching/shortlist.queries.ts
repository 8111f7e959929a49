// Who could be asked for somebody: room, here, not keeping away, not asked or shown already, not said no to. The rest is a pure rule.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { dayOf } from '../kit/times.ts';

export type Available = { id: string; account_id: string; known_as: string; profile: string; area: string | null; working_days: number[]; room: number };

/**
 * Workers with room who are here today and may be asked about this referral, by name. Those who keep away are left out in the same breath as those
 * without room: no count tells them apart. `only`: whether these few still are (for the moment of asking).
 */
export const availableFor = async (tx: Tx, referralId: string, only: readonly string[] | null = null): Promise<Available[]> =>
  (await sql<Available>`
    select w.id, w.account_id, w.known_as, w.profile, w.area, w.working_days, w.room_for - coalesce(t.n, 0) as room
    from peer_worker w left join places_taken() t on t.worker_id = w.id
    where w.trust_id = ${trustOf(tx)} and (w.left_on is null or w.left_on > ${dayOf(tx.now)}::date) and w.room_for > coalesce(t.n, 0)
      and not exists (select 1 from absence a where a.trust_id = w.trust_id and a.worker_id = w.id and a.ended_at is null and a.from_on <= ${dayOf(tx.now)}::date and a.until_on >= ${dayOf(tx.now)}::date)
      and w.id <> all((select workers_to_leave_out(${referralId}))::uuid[])
      and not exists (select 1 from offer o where o.trust_id = w.trust_id and o.referral_id = ${referralId} and o.worker_id = w.id and o.taken_back_at is null and (o.answer is null or o.answer = 'no'))
      and not exists (select 1 from worker_ask k where k.trust_id = w.trust_id and k.referral_id = ${referralId} and k.worker_id = w.id and k.taken_back_at is null and (k.answer is null or k.answer = 'not now'))
      and not exists (select 1 from support s join referral r on r.trust_id = s.trust_id and r.person_id = s.person_id where r.trust_id = w.trust_id and r.id = ${referralId} and s.worker_id = w.id
        and (s.ended_at is null or s.ended_how = 'parted'))
      ${only === null ? sql`` : sql`and w.id = any(${[...only]}::uuid[])`}
    order by w.known_as, w.id limit 400`.execute(tx.db)).rows;
