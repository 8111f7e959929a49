// Which row of an old list became which person.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';

export type ImportedRow = { reference: string; person_id: string; row_digest: string };

/** Rows of the list that are here already, by reference. */
export const importedRows = async (tx: Tx, references: readonly string[]): Promise<Map<string, ImportedRow>> => {
  if (references.length === 0) return new Map();
  const rows = await tx.db.selectFrom('old_list_row').select(['reference', 'person_id', 'row_digest']).where('trust_id', '=', trustOf(tx)).where('reference', 'in', [...references]).execute();
  return new Map(rows.map((row) => [row.reference, row]));
};

export const putImportedRow = async (tx: Tx, row: { reference: string; personId: string; referralId: string; supportId: string | null; digest: string }): Promise<void> => {
  await tx.db.insertInto('old_list_row').values({
    trust_id: trustOf(tx), reference: row.reference, person_id: row.personId, referral_id: row.referralId, support_id: row.supportId, row_digest: row.digest, imported_at: tx.now,
  }).execute();
};
