// Contracts that change soon: other hours, a fixed term that ends, somebody who leaves. For whoever reads contracts; row security gives nobody else a row.
import { trustOf } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { sql } from '../../kit/db/index.ts';
import { addDays } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import type { Coming } from './coming.rules.ts';

const AHEAD_DAYS = 92;
const MOST = 40;

/** Of those who work here now, the next change of each within three months, the soonest first. */
export const contractsComing = async (tx: Tx, today: Day): Promise<Coming[]> => {
  const until = addDays(today, AHEAD_DAYS);
  return (await sql<Coming>`select w.id as worker_id, w.known_as, n.minutes_a_week as now, n.until_on, c.minutes_a_week as next, c.from_on, case when w.left_on <= ${until}::date then w.left_on end as leaves_on
    from peer_worker w
      left join lateral (select minutes_a_week, until_on from contract where trust_id = w.trust_id and worker_id = w.id and from_on <= ${today}::date and coalesce(until_on, 'infinity') >= ${today}::date order by from_on desc limit 1) n on true
      left join lateral (select minutes_a_week, from_on from contract where trust_id = w.trust_id and worker_id = w.id and from_on > ${today}::date and from_on <= ${until}::date and coalesce(until_on, 'infinity') >= from_on order by from_on limit 1) c on true
    where w.trust_id = ${trustOf(tx)} and (w.left_on is null or w.left_on >= ${today}::date) and (w.left_on <= ${until}::date or c.minutes_a_week is distinct from n.minutes_a_week and c.from_on is not null or (c.from_on is null and n.until_on <= ${until}::date))
    order by least(w.left_on, c.from_on, n.until_on), w.known_as, w.id limit ${MOST}`.execute(tx.db)).rows;
};
