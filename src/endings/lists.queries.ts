// What the first screens and the lead's list of endings ask: one question to the database each, capped, and never anybody whose record is closed.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { addDays } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { WEEKS_BEFORE } from './ending-date.rules.ts';

export type MineRow = { kind: 'talk' | 'asked' | 'death' | 'tell'; id: string; support_id: string | null; person_id: string; known_as: string | null; day: Day; undone: boolean };

/** For a worker: when they talked about endings, days that people asked for, somebody who has died, and what is still to tell after a handover. */
export const endingFactsOfMine = async (tx: Tx, supportIds: readonly string[]): Promise<MineRow[]> =>
  (await sql<MineRow>`
    select 'talk' as kind, t.id, t.support_id, t.person_id, null as known_as, t.talked_on as day, false as undone from ending_talk t
      where t.trust_id = ${trustOf(tx)} and t.support_id = any(${[...supportIds]}::uuid[]) and t.support_id = any((select my_supports())::uuid[])
    union all select 'asked', d.id, d.support_id, d.person_id, null, d.ending_on, false from ending_date d
      where d.trust_id = ${trustOf(tx)} and d.support_id = any(${[...supportIds]}::uuid[]) and d.answer is null and d.proposed_by = 'person' and d.support_id = any((select my_supports())::uuid[])
    union all (select 'death', d.id, null, d.person_id, p.known_as, d.told_on, d.undone_at is not null from death d join person p on p.trust_id = d.trust_id and p.id = d.person_id
      where d.trust_id = ${trustOf(tx)} and d.recorded_at > ${tx.now}::timestamptz - interval '60 days' and (d.undone_at is null or d.undone_at > ${tx.now}::timestamptz - interval '7 days')
        and d.person_id = any((select my_people())::uuid[])
        and not exists (select 1 from death_read r where r.trust_id = d.trust_id and r.death_id = d.id and r.account_id = ${accountOf(tx)} and r.read_at >= coalesce(d.undone_at, r.read_at)) order by d.recorded_at desc limit 5)
    union all (select 'tell', c.id, null, c.person_id, p.known_as, (k.planned_at at time zone 'Europe/London')::date, false from handover_contact c
      join contact k on k.trust_id = c.trust_id and k.id = c.contact_id join person p on p.trust_id = c.trust_id and p.id = c.person_id and p.locked_at is null
      where c.trust_id = ${trustOf(tx)} and c.teller_worker_id = ${tx.viewer.workerId} and c.told_at is null order by k.planned_at limit 10)`.execute(tx.db)).rows;

export type LeadRow = { kind: 'death' | 'task' | 'leaving' | 'ending'; id: string; person_id: string | null; known_as: string | null; worker: string | null; day: Day; /** The death was undone; a task is taken; somebody is proposed; they talked about it. */ done: boolean };

/** For the lead's first screen: deaths not read yet, workers to ring, people whose worker leaves, endings that are due. A few of each. */
export const endingFactsForLead = async (tx: Tx, today: Day): Promise<LeadRow[]> =>
  (await sql<LeadRow>`
    (select 'death' as kind, d.id, d.person_id, p.known_as, d.told_by as worker, d.told_on as day, d.undone_at is not null as done from death d join person p on p.trust_id = d.trust_id and p.id = d.person_id
      where d.trust_id = ${trustOf(tx)} and d.recorded_at > ${tx.now}::timestamptz - interval '60 days' and (d.undone_at is null or d.undone_at > ${tx.now}::timestamptz - interval '7 days') and d.person_id <> all((select walled_people())::uuid[])
        and not exists (select 1 from death_read r where r.trust_id = d.trust_id and r.death_id = d.id and r.account_id = ${accountOf(tx)} and r.read_at >= coalesce(d.undone_at, r.read_at)) order by d.recorded_at desc limit 3)
    union all (select 'task', t.death_id, null, null, w.known_as, (d.recorded_at at time zone 'Europe/London')::date, t.taken_by is not null from death_task t join death d on d.trust_id = t.trust_id and d.id = t.death_id and d.undone_at is null
      join peer_worker w on w.trust_id = t.trust_id and w.id = t.worker_id where t.trust_id = ${trustOf(tx)} and t.done_at is null and t.person_id <> all((select walled_people())::uuid[]) order by d.recorded_at limit 5)
    union all (select 'leaving', s.id, p.id, p.known_as, w.known_as, w.left_on, h.id is not null from peer_worker w join support s on s.trust_id = w.trust_id and s.worker_id = w.id and s.ended_at is null
      join person p on p.trust_id = s.trust_id and p.id = s.person_id and p.locked_at is null
      left join handover h on h.trust_id = s.trust_id and h.support_id = s.id and h.done_at is null and h.called_off_at is null and h.answer is distinct from 'somebody else' and h.answer is distinct from 'no more'
      where w.trust_id = ${trustOf(tx)} and w.left_on is not null and s.person_id <> all((select walled_people())::uuid[]) order by w.left_on, p.known_as limit 12)
    union all (select 'ending', s.id, p.id, p.known_as, w.known_as, s.ending_on, exists (select 1 from ending_talk t where t.trust_id = s.trust_id and t.support_id = s.id and t.talked_on >= s.ending_on - ${7 * WEEKS_BEFORE}::int)
      from support s join person p on p.trust_id = s.trust_id and p.id = s.person_id and p.locked_at is null join peer_worker w on w.trust_id = s.trust_id and w.id = s.worker_id
      where s.trust_id = ${trustOf(tx)} and s.ended_at is null and s.ending_on < ${today} and s.person_id <> all((select walled_people())::uuid[]) order by s.ending_on limit 4)`.execute(tx.db)).rows;

export type DueEnding = { support_id: string; person_id: string; known_as: string; worker: string; worker_id: string; ending_on: Day; talked_on: Day | null };
export const ENDINGS_PAGE = 25;
/** Supports that end within so many days or should have ended, the earliest first, with the last talk about it: one page. */
export const endingsDue = async (tx: Tx, today: Day, within: number, page: number): Promise<{ rows: DueEnding[]; more: boolean }> => {
  const { rows } = await sql<DueEnding>`select s.id as support_id, s.person_id, p.known_as, w.known_as as worker, w.id as worker_id, s.ending_on, t.talked_on
    from (select * from support where trust_id = ${trustOf(tx)} and ended_at is null and ending_on <= ${addDays(today, within)} order by ending_on, id) s
    join person p on p.trust_id = s.trust_id and p.id = s.person_id and p.locked_at is null join peer_worker w on w.trust_id = s.trust_id and w.id = s.worker_id
    left join lateral (select max(talked_on) as talked_on from ending_talk t where t.trust_id = s.trust_id and t.support_id = s.id and t.talked_on >= s.ending_on - ${7 * WEEKS_BEFORE}::int) t on true
    where s.person_id <> all((select walled_people())::uuid[]) order by s.ending_on, s.id limit ${ENDINGS_PAGE + 1} offset ${(page - 1) * ENDINGS_PAGE}`.execute(tx.db);
  return { rows: rows.slice(0, ENDINGS_PAGE), more: rows.length > ENDINGS_PAGE };
};
