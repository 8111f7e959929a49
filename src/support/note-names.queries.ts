// Whose account is whose name, as far as this viewer may know it.
import type { Tx } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';

export type Names = ReadonlyMap<string, string>;

/** Names by account, for the viewer: a person knows those around them, staff know staff. Anybody else is left out of the map. */
export const namesOf = async (tx: Tx, accounts: readonly (string | null)[]): Promise<Names> => {
  const known = new Map<string, string>();
  if (tx.viewer.accountId) known.set(tx.viewer.accountId, tx.viewer.name);
  const wanted = [...new Set(accounts)].filter((id): id is string => id !== null && !known.has(id));
  if (wanted.length === 0) return known;
  const rows = tx.viewer.role === 'person'
    ? (await sql<{ account_id: string; name: string }>`select account_id, name from names_around_me() where account_id = any(${wanted}::uuid[])`.execute(tx.db)).rows
    : await tx.db.selectFrom('account').select(['id as account_id', 'name']).where('id', 'in', wanted).execute();
  for (const row of rows) known.set(row.account_id, row.name);
  return known;
};
