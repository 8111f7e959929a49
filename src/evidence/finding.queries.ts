// What each included record found.
import { sql } from '../kit/db/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import type { Tx } from '../access/index.ts';
import { newId } from '../kit/ids.ts';
import type { Effect, Sure } from './finding.rules.ts';
import { RECORD_COLUMNS } from './record.queries.ts';
import type { RecordRow } from './record.queries.ts';

export type Finding = { effect: Effect; for_whom: string; words: string; sure: Sure; why: string };
export type Included = RecordRow & { finding: Finding | null };

/** Every record that is in, with the newest words about what it found: oldest publication first. */
export const includedOf = async (tx: Tx, reviewId: string): Promise<Included[]> => {
  const [records, findings] = await Promise.all([
    tx.db.selectFrom('review_record').select(RECORD_COLUMNS).where('trust_id', '=', trustOf(tx)).where('review_id', '=', reviewId).where('gone_into', 'is', null).where('first_look', '=', 'in').where('second_look', '=', 'in')
      .orderBy(sql`year nulls last`).orderBy('id').limit(200).execute() as Promise<RecordRow[]>,
    tx.db.selectFrom('review_finding').select(['record_id', 'effect', 'for_whom', 'words', 'sure', 'why']).distinctOn('record_id').where('trust_id', '=', trustOf(tx)).where('review_id', '=', reviewId)
      .orderBy('record_id').orderBy('at', 'desc').orderBy('id', 'desc').execute() as Promise<(Finding & { record_id: string })[]>,
  ]);
  return records.map((record) => ({ ...record, finding: findings.find((one) => one.record_id === record.id) ?? null }));
};

export const putFinding = async (tx: Tx, reviewId: string, recordId: string, finding: Finding): Promise<void> => {
  await tx.db.insertInto('review_finding').values({ trust_id: trustOf(tx), id: newId(), review_id: reviewId, record_id: recordId, ...finding, by_account: accountOf(tx), at: tx.now }).execute();
};
