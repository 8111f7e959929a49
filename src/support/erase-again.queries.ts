// After an older backup was put back: what had been erased since is erased again, before anybody looks.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { dayOf } from '../kit/times.ts';
import { eraseWordsOf } from './note-erase.queries.ts';

/**
 * Erases these items again, with answers and half-typed words about them; `tx.now` is when they were erased first. That an item was left
 * out the backup may not know: then that day is written down as the day of leaving out, without a name. Answers how many had words again.
 */
export const eraseNotesAgain = async (tx: Tx, ids: readonly string[]): Promise<number> => {
  const { rows } = await sql<{ id: string }>`update note_item set left_out_at = coalesce(left_out_at, ${tx.now}), erase_on = least(erase_on, ${dayOf(tx.now)}::date)
    where trust_id = ${trustOf(tx)} and id = any(${ids}::uuid[]) and erased_at is null returning id`.execute(tx.db);
  await eraseWordsOf(tx, rows.map((row) => row.id));
  return rows.length;
};
