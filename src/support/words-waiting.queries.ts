// Words a worker shares with people: who has not answered yet, and whose own words wait to be read. Counts, never words.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';

export type WordsWaiting = { support_id: string; waiting: number; unread: number };

/** For each of these supports that has any: how many things wait for the person's answer, and how many answers of theirs nobody has read. */
export const wordsWaiting = async (tx: Tx, supportIds: readonly string[]): Promise<WordsWaiting[]> =>
  supportIds.length === 0 ? [] : (await sql<WordsWaiting>`select support_id, sum(waiting)::int as waiting, sum(unread)::int as unread from (
      select support_id, 1 as waiting, 0 as unread from note_item where trust_id = ${trustOf(tx)} and support_id = any(${supportIds}::uuid[])
        and kept_at is null and left_out_at is null and safeguarding_at is null and corrected_at is null and (shown_at is not null or show_by <= ${tx.now})
      union all select support_id, 0, 1 from note_answer where trust_id = ${trustOf(tx)} and support_id = any(${supportIds}::uuid[]) and read_at is null and words is not null and by_account is not null
    ) w group by support_id`.execute(tx.db)).rows;

/** Minutes this worker has recorded as held between two moments. */
export const recordedMinutes = async (tx: Tx, from: Date, until: Date): Promise<number> =>
  (await sql<{ minutes: number }>`select coalesce(sum(minutes), 0)::int as minutes from contact where trust_id = ${trustOf(tx)} and worker_id = ${tx.viewer.workerId}
    and recorded_at is not null and began_at >= ${from} and began_at < ${until}`.execute(tx.db)).rows[0]?.minutes ?? 0;
