// How a group is led: kept without who said it, read as counts.
import { randomUUID } from 'node:crypto';
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import type { Day } from '../kit/times.ts';
import type { Cell } from './feedback.rules.ts';

/** An id that tells no order, and the month only. */
export const putGroupFeedback = async (tx: Tx, groupId: string, month: Day, answers: Record<string, string>, words: string | null): Promise<void> => {
  await tx.db.insertInto('group_feedback').values({ trust_id: trustOf(tx), id: randomUUID(), group_id: groupId, month, answers: JSON.stringify(answers), words }).execute();
};
export const takesFeedback = async (tx: Tx, groupId: string): Promise<boolean> => (await sql<{ yes: boolean }>`select takes_group_feedback(${groupId}::uuid) as yes`.execute(tx.db)).rows[0]?.yes ?? false;
export const feedbackCounts = async (tx: Tx, groupId: string): Promise<Cell[]> => (await sql<Cell>`select sheets, statement, answer, n from group_feedback_counts(${groupId}::uuid)`.execute(tx.db)).rows;
/** Words of those who came, for those who lead the group; in no order. */
export const feedbackWords = async (tx: Tx, groupId: string): Promise<string[]> => (await sql<{ words: string }>`select words from group_feedback_words(${groupId}::uuid) as words`.execute(tx.db)).rows.map((r) => r.words);
