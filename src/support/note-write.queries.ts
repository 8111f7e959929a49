// Writing notes: items, answers, what became of them. Nothing here overwrites words.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import type { DB, Insertable } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { ItemId } from '../kit/ids.ts';

type NewItem = Omit<Insertable<DB['note_item']>, 'trust_id' | 'id' | 'written_by' | 'written_at'>;

/** Puts items in one insert; answers their ids in the same order. */
export const putItems = async (tx: Tx, items: readonly NewItem[]): Promise<ItemId[]> => {
  if (items.length === 0) return [];
  const made = items.map((item) => ({ ...item, trust_id: trustOf(tx), id: newId<'item'>(), written_by: accountOf(tx), written_at: tx.now }));
  await tx.db.insertInto('note_item').values(made).execute();
  return made.map((item) => item.id);
};
