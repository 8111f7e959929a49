// The same thing twice: pairs to look at, what was said of them, and taking that back.
import { sql } from '../kit/db/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import type { Tx } from '../access/index.ts';
import { newId } from '../kit/ids.ts';
import type { RecordRow } from './record.queries.ts';
import { RECORD_COLUMNS } from './record.queries.ts';

export type PairIds = { a: string; b: string };
export type AnsweredPair = { id: string; why: string; answer: 'same' | 'different'; at: Date; kept: string; other: string };

/**
 * Pairs that share a number or a title and that nobody has answered; `sure`: a number and the title. Records are gathered by what they share first, so that
 * a review of twenty thousand is read three times and never compared record by record; of more than eight alike the rest come when these are answered.
 */
export const pairIds = async (tx: Tx, reviewId: string, { sure, most }: { sure: boolean; most: number }): Promise<PairIds[]> => {
  const alike = (shared: string) => sql`select (array_agg(id order by id))[1:8] as ids, (array_agg(year order by id))[1:8] as years, ${sql.lit(shared === 'title_key')} as by_title from review_record
    where trust_id = ${trustOf(tx)} and review_id = ${reviewId} and gone_into is null and ${sql.ref(shared)} is not null and ${sql.ref(shared)} <> '' group by ${sql.ref(shared)}${sure ? sql`, title_key` : sql``} having count(*) > 1`;
  return (await sql<PairIds>`select distinct g.ids[i] as a, g.ids[j] as b from (${sql.join(['doi', 'pmid', ...(sure ? [] : ['title_key'])].map(alike), sql` union all `)}) g, generate_subscripts(g.ids, 1) i, generate_subscripts(g.ids, 1) j
    where i < j and (not g.by_title or g.years[i] is null or g.years[j] is null or abs(g.years[i] - g.years[j]) <= 1)
      and not exists (select 1 from review_pair p where p.trust_id = ${trustOf(tx)} and p.undone_at is null and least(p.kept_id, p.other_id) = g.ids[i] and greatest(p.kept_id, p.other_id) = g.ids[j])
    order by 1, 2 limit ${most}`.execute(tx.db)).rows;
};

export const recordsByIds = async (tx: Tx, reviewId: string, ids: readonly string[]): Promise<RecordRow[]> =>
  ids.length === 0 ? [] : (await tx.db.selectFrom('review_record').select(RECORD_COLUMNS).where('trust_id', '=', trustOf(tx)).where('review_id', '=', reviewId).where('id', 'in', [...new Set(ids)]).execute()) as RecordRow[];

/** What was said of pairs, newest first. */
export const answeredPairs = async (tx: Tx, reviewId: string, answer: 'same' | 'different', most = 50): Promise<AnsweredPair[]> =>
  (await tx.db.selectFrom('review_pair as p').innerJoin('review_record as k', (j) => j.onRef('k.trust_id', '=', 'p.trust_id').onRef('k.id', '=', 'p.kept_id')).innerJoin('review_record as o', (j) => j.onRef('o.trust_id', '=', 'p.trust_id').onRef('o.id', '=', 'p.other_id'))
    .select(['p.id', 'p.why', 'p.answer', 'p.at', 'k.title as kept', 'o.title as other']).where('p.trust_id', '=', trustOf(tx)).where('p.review_id', '=', reviewId).where('p.answer', '=', answer).where('p.undone_at', 'is', null)
    .orderBy('p.at', 'desc').orderBy('p.id', 'desc').limit(most).execute()) as AnsweredPair[];

export const putPairs = async (tx: Tx, reviewId: string, pairs: readonly { kept: string; other: string; answer: 'same' | 'different'; why: string }[]): Promise<void> => {
  if (pairs.length === 0) return;
  await tx.db.insertInto('review_pair').values(pairs.map((p) => ({ trust_id: trustOf(tx), id: newId(), review_id: reviewId, kept_id: p.kept, other_id: p.other, answer: p.answer, why: p.why, by_account: accountOf(tx), at: tx.now }))).execute();
};

/** Takes a record out as the same as another; null puts it back. */
export const setGoneInto = async (tx: Tx, pairs: readonly { other: string; kept: string | null }[]): Promise<void> => {
  for (let i = 0; i < pairs.length; i += 500) {
    const some = pairs.slice(i, i + 500);
    await sql`update review_record r set gone_into = p.kept from (select unnest(${some.map((p) => p.other)}::uuid[]) as other, unnest(${some.map((p) => p.kept)}::uuid[]) as kept) p where r.trust_id = ${trustOf(tx)} and r.id = p.other`.execute(tx.db);
  }
};

/** Takes an answer about a pair back; answers what it was, undefined when there is none. */
export const undoPair = async (tx: Tx, reviewId: string, id: string): Promise<{ answer: string; other_id: string } | undefined> =>
  tx.db.updateTable('review_pair').set({ undone_at: tx.now, undone_by: accountOf(tx) }).where('trust_id', '=', trustOf(tx)).where('review_id', '=', reviewId).where('id', '=', id).where('undone_at', 'is', null)
    .returning(['answer', 'other_id']).executeTakeFirst();
