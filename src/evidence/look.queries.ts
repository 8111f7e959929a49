// Readers' answers, each their own until the record no longer waits; conflicts; how far it is.
import { sql } from '../kit/db/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import type { Tx } from '../access/index.ts';
import { newId } from '../kit/ids.ts';
import type { BothAnswered } from './agreement.rules.ts';
import type { Answer, Stage } from './look.rules.ts';

export type Decision = { record_id: string; by_account: string; answer: Answer; reason: string | null; words: string | null; at: Date };

export const putDecision = async (tx: Tx, reviewId: string, recordId: string, d: { stage: Stage; answer: Answer; reason: string | null; words: string | null }): Promise<void> => {
  await tx.db.insertInto('review_decision').values({ trust_id: trustOf(tx), id: newId(), review_id: reviewId, record_id: recordId, ...d, by_account: accountOf(tx), at: tx.now }).execute();
};

/** The newest answer of each reader about these records, as far as this viewer may see them. */
export const decisionsOf = async (tx: Tx, stage: Stage, recordIds: readonly string[]): Promise<Decision[]> =>
  recordIds.length === 0 ? [] : (await tx.db.selectFrom('review_decision').select(['record_id', 'by_account', 'answer', 'reason', 'words', 'at']).distinctOn(['record_id', 'by_account']).where('trust_id', '=', trustOf(tx)).where('record_id', 'in', [...recordIds]).where('stage', '=', stage)
    .orderBy('record_id').orderBy('by_account').orderBy('at', 'desc').orderBy('id', 'desc').execute()) as Decision[];

/** The viewer's own last answer, to take it back or to see it. */
export const myLastDecision = async (tx: Tx, reviewId: string, stage: Stage): Promise<{ record_id: string; answer: Answer; title: string } | undefined> =>
  (await tx.db.selectFrom('review_decision as d').innerJoin('review_record as r', (j) => j.onRef('r.trust_id', '=', 'd.trust_id').onRef('r.id', '=', 'd.record_id')).select(['d.record_id', 'd.answer', 'r.title']).where('d.trust_id', '=', trustOf(tx)).where('d.review_id', '=', reviewId)
    .where('d.stage', '=', stage).where('d.by_account', '=', accountOf(tx)).orderBy('d.at', 'desc').orderBy('d.id', 'desc').limit(1).executeTakeFirst()) as { record_id: string; answer: Answer; title: string } | undefined;

export const putSettlement = async (tx: Tx, reviewId: string, recordId: string, s: { stage: Stage; answer: 'yes' | 'no' | 'not got'; reason: string | null; why: string }): Promise<void> => {
  await tx.db.insertInto('review_settlement').values({ trust_id: trustOf(tx), id: newId(), review_id: reviewId, record_id: recordId, ...s, by_account: accountOf(tx), at: tx.now }).execute();
};

/** For each look: how many wait, are in, are out, could not be got, or were answered differently. Counts tell nobody who said what. */
export const standingOf = async (tx: Tx, reviewId: string): Promise<Record<Stage, Record<string, number>>> => {
  const rows = (await sql<{ first_look: string; second_look: string; n: number }>`select first_look, second_look, count(*)::int as n from review_record where trust_id = ${trustOf(tx)} and review_id = ${reviewId} and gone_into is null group by 1, 2`.execute(tx.db)).rows;
  const sum = (of: (row: (typeof rows)[number]) => string | null): Record<string, number> => rows.reduce<Record<string, number>>((all, row) => { const look = of(row); return look === null ? all : { ...all, [look]: (all[look] ?? 0) + row.n }; }, {});
  return { first: sum((row) => row.first_look), second: sum((row) => (row.first_look === 'in' ? row.second_look : null)) };
};

/** What two readers answered about the records both have read, before anything was settled. "Not sure" goes on to the whole text, so it counts as yes. */
export const bothAnswered = async (tx: Tx, reviewId: string, stage: Stage): Promise<BothAnswered> => {
  const rows = (await sql<{ a: boolean; b: boolean; n: number }>`with newest as (select distinct on (d.record_id, d.by_account) d.record_id, d.by_account, d.answer from review_decision d join review_record r on r.trust_id = d.trust_id and r.id = d.record_id
        where d.trust_id = ${trustOf(tx)} and d.review_id = ${reviewId} and d.stage = ${stage} and r.gone_into is null order by d.record_id, d.by_account, d.at desc, d.id desc),
      both_of as (select array_agg(answer in ('yes', 'unsure') order by by_account) as said from newest where answer <> 'not got' group by record_id having count(*) >= 2)
    select said[1] as a, said[2] as b, count(*)::int as n from both_of group by 1, 2`.execute(tx.db)).rows;
  const of = (a: boolean, b: boolean): number => rows.find((row) => row.a === a && row.b === b)?.n ?? 0;
  return { yesYes: of(true, true), yesNo: of(true, false), noYes: of(false, true), noNo: of(false, false) };
};
