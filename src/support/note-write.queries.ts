// Writing notes: items, answers, what became of them. Nothing here overwrites words.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { sendLater, sql } from '../kit/db/index.ts';
import type { DB, Insertable, Updateable } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { ItemId } from '../kit/ids.ts';
import type { Day } from '../kit/times.ts';

type NewItem = Omit<Insertable<DB['note_item']>, 'trust_id' | 'id' | 'written_by' | 'written_at'>;

/** Puts items in one insert; answers their ids in the same order. */
export const putItems = async (tx: Tx, items: readonly NewItem[]): Promise<ItemId[]> => {
  if (items.length === 0) return [];
  const made = items.map((item) => ({ ...item, trust_id: trustOf(tx), id: newId<'item'>(), written_by: accountOf(tx), written_at: tx.now }));
  await sendLater(tx.db, tx.db.insertInto('note_item').values(made));
  return made.map((item) => item.id);
};

// An item with everything it said before: what becomes of the one becomes of all.
const chain = (tx: Tx, id: string) => sql<string>`(with recursive w as (select id, corrects from note_item where trust_id = ${trustOf(tx)} and id = ${id}
  union select n.id, n.corrects from note_item n join w on n.id = w.corrects where n.trust_id = ${trustOf(tx)}) select id from w)`;

const change = async (tx: Tx, id: string, set: Updateable<DB['note_item']>): Promise<void> => {
  await tx.db.updateTable('note_item').set(set).where('trust_id', '=', trustOf(tx)).where('id', 'in', chain(tx, id)).execute();
};

/** Who said it: the person in their own account (null), or somebody who wrote down what they said on a day. */
export type SaidBy = { recordedBy: string; saidOn: Day } | null;

/** The person agrees to keep an item, or takes it back that they left it out. */
export const markKept = (tx: Tx, id: string, said: SaidBy): Promise<void> =>
  change(tx, id, { kept_at: tx.now, kept_recorded_by: said?.recordedBy ?? null, kept_said_on: said?.saidOn ?? null, erase_on: null });

export const markLeftOut = (tx: Tx, id: string, said: SaidBy, eraseOn: Day): Promise<void> =>
  change(tx, id, { left_out_at: tx.now, left_out_by: said ? null : accountOf(tx), left_out_recorded_by: said?.recordedBy ?? null, left_out_said_on: said?.saidOn ?? null, erase_on: eraseOn });

export const markShown = async (tx: Tx, id: string): Promise<void> => {
  await tx.db.updateTable('note_item').set({ shown_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('id', 'in', chain(tx, id)).where('shown_at', 'is', null).execute();
};

/** Kept for safety: nothing of it is erased any more. */
export const markForSafety = async (tx: Tx, id: string, why: string): Promise<void> => {
  await change(tx, id, { erase_on: null });
  await tx.db.updateTable('note_item').set({ safeguarding_at: tx.now, safeguarding_by: accountOf(tx), safeguarding_why: why }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).execute();
};

export const markCorrected = async (tx: Tx, id: string): Promise<void> => {
  await tx.db.updateTable('note_item').set({ corrected_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).execute();
};

export const putAnswer = async (tx: Tx, item: { id: string; support_id: string; person_id: string }, words: string, said: SaidBy): Promise<void> => {
  await tx.db.insertInto('note_answer').values({
    trust_id: trustOf(tx), id: newId(), item_id: item.id, support_id: item.support_id, person_id: item.person_id, words, at: tx.now,
    by_account: said ? null : accountOf(tx), recorded_by: said?.recordedBy ?? null, said_on: said?.saidOn ?? null,
    // Whoever wrote it down has read it.
    read_at: said ? tx.now : null, read_by: said?.recordedBy ?? null,
  }).execute();
};

/** Marks every answer to an item as read; answers how many were new. */
export const markAnswersRead = async (tx: Tx, itemId: string): Promise<number> => {
  const done = await tx.db.updateTable('note_answer').set({ read_at: tx.now, read_by: accountOf(tx) }).where('trust_id', '=', trustOf(tx)).where('item_id', '=', itemId).where('read_at', 'is', null).executeTakeFirst();
  return Number(done.numUpdatedRows);
};
