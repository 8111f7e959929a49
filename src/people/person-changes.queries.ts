// What somebody's details were before. Only for those in their circle (row security says so too).
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';

export type PersonChange = { id: string; field: string; was: string | null; became: string | null; why: string | null; said_by: string | null; changed_at: Date };

/** The newest changes of a person's details, at most `limit`. */
export const changesOf = async (tx: Tx, personId: string, limit: number): Promise<PersonChange[]> =>
  tx.db.selectFrom('person_change').select(['id', 'field', 'was', 'became', 'why', 'said_by', 'changed_at']).where('trust_id', '=', trustOf(tx)).where('person_id', '=', personId)
    .orderBy('changed_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
