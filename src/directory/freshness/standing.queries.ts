// How an entry stands, for every query that gives places: one join, one list of columns.
import { sql } from 'kysely';
import type { Tx } from '../../access/index.ts';

/** Columns of place_standing as s, which is left-joined. */
export const FRESHNESS = sql`s.checked_on, s.how as checked_how, s.next_check, s.leaves_on, coalesce(s.bad_reports, 0) as bad_reports, s.last_report, s.last_report_on, coalesce(s.closed, false) as closed, s.same_as`;

/** Places that are not suggested to anybody now: two of us, independently, found something wrong. */
export const notSuggested = async (tx: Tx): Promise<string[]> =>
  (await tx.db.selectFrom('place_standing').select('place_id').where('bad_reports', '>=', 2).limit(1000).execute()).map((row) => row.place_id);
