// What a service is asked under freedom of information. The small numbers are null before they arrive here.
import { accountOf, trustOf } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { sql } from '../../kit/db/index.ts';
import { newId } from '../../kit/ids.ts';
import type { Day } from '../../kit/times.ts';
import type { FiveLine, SicknessMonth } from './foi.rules.ts';

export const workforceInFives = async (tx: Tx, day: Day): Promise<FiveLine[]> => {
  trustOf(tx);
  return (await sql<FiveLine>`select what, label, n, minutes from workforce_in_fives(${day}::date) order by what, label`.execute(tx.db)).rows;
};

export type Sickness = SicknessMonth & { source: string };
/** The totals of these months, the oldest first. */
export const sicknessBetween = async (tx: Tx, from: Day, until: Day): Promise<Sickness[]> =>
  (await tx.db.selectFrom('sickness_total').select(['month', 'tenths_of_days as tenths', 'source']).where('trust_id', '=', trustOf(tx)).where('replaced_at', 'is', null).where('month', '>=', from).where('month', '<=', until).orderBy('month').limit(60).execute());

/** The total of a month; the same month again puts it right. */
export const putSickness = async (tx: Tx, month: Day, tenths: number, source: string): Promise<void> => {
  await tx.db.updateTable('sickness_total').set({ replaced_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('month', '=', month).where('replaced_at', 'is', null).execute();
  await tx.db.insertInto('sickness_total').values({ trust_id: trustOf(tx), id: newId(), month, tenths_of_days: tenths, source, entered_by: accountOf(tx), entered_at: tx.now }).execute();
};
