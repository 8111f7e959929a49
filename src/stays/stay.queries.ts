// Where somebody is: the stay that has not ended, with the expected date and who said so.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';

export type Stay = {
  id: string; team_id: string; ward: string; ward_phone: string | null; began_on: string | null; expected_on: string | null; expected_unknown_why: string | null;
  expected_said_by: string | null; expected_said_on: string | null; left_on: string | null;
};

/** The person's newest stay in hospital, ended or not; undefined when there was none. */
export const newestStay = async (tx: Tx, personId: string): Promise<Stay | undefined> =>
  tx.db.selectFrom('stay').innerJoin('host_team', (j) => j.onRef('host_team.trust_id', '=', 'stay.trust_id').onRef('host_team.id', '=', 'stay.team_id'))
    .select(['stay.id', 'stay.team_id', 'host_team.name as ward', 'host_team.phone as ward_phone', 'stay.began_on', 'stay.expected_on', 'stay.expected_unknown_why',
      'stay.expected_said_by', 'stay.expected_said_on', 'stay.left_on'])
    .where('stay.trust_id', '=', trustOf(tx)).where('stay.person_id', '=', personId)
    .orderBy('stay.began_on', (o) => o.desc().nullsLast()).orderBy('stay.id', 'desc').limit(1).executeTakeFirst();
