// What the week of a worker is made of: contract, days, days away, and whom they meet how often. One statement for one worker or for all.
import type { Tx } from '../../access/index.ts';
import { trustOf } from '../../access/index.ts';
import { sql } from '../../kit/db/index.ts';
import { addDays, dayOf, mondayOf, startOfDay } from '../../kit/times.ts';
import { capacitySettings } from './capacity-settings.ts';
import { capacityOf } from './capacity.rules.ts';
import type { Capacity, WeekFacts } from './capacity.rules.ts';

/** This week's capacity of these workers, as far as the viewer may know their contract; null where none is known. */
export const capacitiesOf = async (tx: Tx, workerIds: readonly string[]): Promise<Map<string, Capacity | null>> => {
  if (workerIds.length === 0) return new Map();
  const [today, settings] = [dayOf(tx.now), capacitySettings()];
  const [monday, sunday, since] = [mondayOf(today), addDays(mondayOf(today), 6), startOfDay(addDays(today, -7 * settings.weekly_weeks))];
  const { rows } = await sql<WeekFacts & { id: string }>`
    select w.id, c.minutes as contract, cardinality(w.working_days) as days, away.n as away, met.weekly, met.fortnightly
    from peer_worker w
      cross join lateral (select sum(minutes_a_week)::int as minutes from contract c where c.trust_id = w.trust_id and c.worker_id = w.id and c.from_on <= ${today}::date and (c.until_on is null or c.until_on >= ${today}::date)) c
      cross join lateral (select count(distinct d)::int as n from absence a cross join lateral generate_series(greatest(a.from_on, ${monday}::date), least(a.until_on, ${sunday}::date), interval '1 day') d
        where a.trust_id = w.trust_id and a.worker_id = w.id and a.ended_at is null and a.from_on <= ${sunday}::date and a.until_on >= ${monday}::date and (cardinality(w.working_days) = 0 or extract(isodow from d)::int = any(w.working_days))) away
      cross join lateral (select count(*) filter (where s.first_held_at is null or s.first_held_at >= ${since})::int as weekly, count(*) filter (where s.first_held_at < ${since})::int as fortnightly
        from support s where s.trust_id = w.trust_id and s.worker_id = w.id and s.ended_at is null) met
    where w.trust_id = ${trustOf(tx)} and w.id = any(${[...workerIds]}::uuid[])`.execute(tx.db);
  return new Map(rows.map(({ id, ...facts }) => [id, capacityOf(facts, settings)]));
};

export const capacityOfWorker = async (tx: Tx, workerId: string): Promise<Capacity | null> => (await capacitiesOf(tx, [workerId])).get(workerId) ?? null;
