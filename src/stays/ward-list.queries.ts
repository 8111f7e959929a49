// A ward's own list: who is there with peer support under way or asked for, and who left lately. Nothing about notes, plans or places.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import type { Day } from '../kit/times.ts';
import type { FollowUp } from './after-leaving.rules.ts';
import { followUpsOf } from './follow-up.queries.ts';
import { JOINED, STAY } from './stay.queries.ts';
import type { Stay } from './stay.queries.ts';

export type OnWard = Stay & {
  known_as: string; supported: boolean;
  /** Who asked whether the day still stands, since it was last said. */
  asked_by: string | null; asked_on: Day | null;
};
export type WardList = { here: OnWard[]; left: (OnWard & { left_on: Day })[]; followUps: FollowUp[] };

const MOST = 100;

/** Of the viewer's own wards: who is there, the nearest day of leaving first, and who left since a day, the newest first. */
export const wardList = async (tx: Tx, since: Day): Promise<WardList> => {
  const { rows } = await sql<OnWard>`select ${STAY}, m.known_as, m.supported, a.said_by as asked_by, a.said_on as asked_on
    from my_ward_people(${since}, null) m join ${JOINED} on s.trust_id = ${trustOf(tx)} and s.id = m.stay_id
    left join lateral (select q.said_by, q.said_on from stay_step q where q.trust_id = s.trust_id and q.stay_id = s.id and q.kind = 'asked'
      and not exists (select 1 from expected_date e where e.trust_id = s.trust_id and e.stay_id = s.id and e.recorded_at >= q.recorded_at) order by q.recorded_at desc limit 1) a on s.left_on is null
    order by s.left_on desc nulls first, s.expected_on nulls first, s.id limit ${MOST}`.execute(tx.db);
  const left = rows.filter((row): row is OnWard & { left_on: Day } => row.left_on !== null);
  return { here: rows.filter((row) => row.left_on === null), left, followUps: await followUpsOf(tx, left.map((row) => row.id)) };
};
