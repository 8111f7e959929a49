// Erasing what was left out: the words, what was answered beside them, and half-typed words about them.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import type { Day } from '../kit/times.ts';

/** Items of this trust whose day has come. */
export const itemsToErase = async (tx: Tx, today: Day): Promise<string[]> =>
  (await tx.db.selectFrom('note_item').select('id').where('trust_id', '=', trustOf(tx)).where('erase_on', '<=', today).where('erased_at', 'is', null).limit(1000).execute()).map((row) => row.id);

/** Takes the words of these items away, everywhere the service keeps them: drafts and just-sent forms too. That there was an item, and who left it out when, stays. */
export const eraseWordsOf = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  await sql`select forget_words_to_erase(${trustOf(tx)})`.execute(tx.db);
  await tx.db.updateTable('note_answer').set({ words: null, erased_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('item_id', 'in', ids).execute();
  await sql`update note_item set words = null, erased_at = ${tx.now}, correction_why = case when corrects is null then null else 'erased with the words' end
    where trust_id = ${trustOf(tx)} and id = any(${ids}::uuid[])`.execute(tx.db);
};
