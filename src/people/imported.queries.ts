// Who is here already, asked while an old list is brought in. Colleagues' own records are left out: what the list is told, others read.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';

export type Alike = { id: string; full_name: string; born_on: string | null; nhs_number: string | null };

/** People of this trust with one of these NHS numbers, or one of these full names (in small letters). */
export const peopleAlike = async (tx: Tx, nhsNumbers: readonly string[], names: readonly string[]): Promise<Alike[]> =>
  (await sql<Alike>`select id, full_name, born_on, nhs_number from person
    where trust_id = ${trustOf(tx)} and not walled and (nhs_number = any(${[...nhsNumbers]}::text[]) or lower(full_name) = any(${[...names]}::text[]))`.execute(tx.db)).rows;
