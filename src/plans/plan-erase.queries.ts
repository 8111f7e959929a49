// Erasing what a person left out of their plan: every version, half-typed forms and just-sent ones too. For the app's own timed work.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { dayOf } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';

/** Entries of this trust whose day has come. */
export const planWordsToErase = async (tx: Tx, today: Day): Promise<string[]> =>
  (await tx.db.selectFrom('plan_entry').select('id').where('trust_id', '=', trustOf(tx)).where('erase_on', '<=', today).where('erased_at', 'is', null).limit(1000).execute()).map((row) => row.id);

/** Takes the words of these entries away everywhere. That there was one, and when it was left out, stays. */
export const erasePlanWordsOf = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  await sql`select forget_plan_words_to_erase(${trustOf(tx)})`.execute(tx.db);
  await tx.db.updateTable('plan_entry').set({ words: null, who: null, number: null, when_words: null, why: null, erased_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('id', 'in', [...ids]).execute();
};

/** After an older backup was put back: erases these again; `tx.now` is when they were erased first. Answers how many had words again. */
export const erasePlanAgain = async (tx: Tx, ids: readonly string[]): Promise<number> => {
  const { rows } = await sql<{ id: string }>`update plan_entry set left_out_at = coalesce(left_out_at, ${tx.now}), erase_on = least(erase_on, ${dayOf(tx.now)}::date)
    where trust_id = ${trustOf(tx)} and id = any(${ids}::uuid[]) and erased_at is null returning id`.execute(tx.db);
  await erasePlanWordsOf(tx, rows.map((row) => row.id));
  return rows.length;
};
