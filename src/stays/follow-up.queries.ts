// What somebody said of the clinical team's own follow-up. Written by a ward, or by a lead who was told; read by whoever may see the stay.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import type { FollowUp } from './after-leaving.rules.ts';

/** Everything said of these stays, the newest first, corrected ones too. */
export const followUpsOf = async (tx: Tx, stayIds: readonly string[]): Promise<FollowUp[]> =>
  stayIds.length === 0 ? [] : tx.db.selectFrom('follow_up').select(['id', 'stay_id', 'done_on', 'done_by', 'said_by', 'said_on', 'recorded_at', 'corrects', 'correction_why'])
    .where('trust_id', '=', trustOf(tx)).where('stay_id', 'in', [...stayIds]).orderBy('recorded_at', 'desc').orderBy('id', 'desc').limit(500).execute();
