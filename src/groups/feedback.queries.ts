// How a group is led: kept without who said it, read as counts.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { namelessId } from '../kit/ids.ts';
import type { Day } from '../kit/times.ts';
import type { Cell } from './feedback.rules.ts';

/** An id that tells no order, and the month only. The same press twice is once, without a key that is kept with a browser's mark. */
export const putGroupFeedback = async (tx: Tx, groupId: string, month: Day, said: { answers: Record<string, string>; words: string | null; press: unknown }): Promise<void> => {
  await tx.db.insertInto('group_feedback').values({ trust_id: trustOf(tx), id: namelessId(`how-it-was ${groupId}`, said.press), group_id: groupId, month, answers: JSON.stringify(said.answers), words: said.words }).onConflict((c) => c.doNothing()).execute();
};
export const takesFeedback = async (tx: Tx, groupId: string): Promise<boolean> => (await sql<{ yes: boolean }>`select takes_group_feedback(${groupId}::uuid) as yes`.execute(tx.db)).rows[0]?.yes ?? false;
export const feedbackCounts = async (tx: Tx, groupId: string): Promise<Cell[]> => (await sql<Cell>`select sheets, statement, answer, n from group_feedback_counts(${groupId}::uuid)`.execute(tx.db)).rows;
/** Words of those who came, for those who lead the group; in no order. */
export const feedbackWords = async (tx: Tx, groupId: string): Promise<string[]> => (await sql<{ words: string }>`select words from group_feedback_words(${groupId}::uuid) as words`.execute(tx.db)).rows.map((r) => r.words);
