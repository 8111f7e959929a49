// What people said peer support brought them, where they allowed the service to read it: words without a name, from five people on (0140).
import type { Tx } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { dayOf, daysBetween } from '../kit/times.ts';

/** A few at a time, others on another day. Nobody's words when fewer than five people allowed it. */
export const hopeWords = async (tx: Tx, few = 3): Promise<{ words: string }[]> => {
  const { rows } = await sql<{ words: string }>`select words from hope_words()`.execute(tx.db);
  const from = rows.length === 0 ? 0 : (daysBetween('2020-01-01', dayOf(tx.now)) * few) % rows.length;
  return [...rows.slice(from), ...rows.slice(0, from)].slice(0, few);
};
