// Where somebody looked.
import { sql } from '../kit/db/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import type { Tx } from '../access/index.ts';
import { newId } from '../kit/ids.ts';
import type { SearchKind } from './search.rules.ts';

export type Search = { id: string; kind: SearchKind; place: string; words: string | null; on_day: string; found: number | null; note: string | null; records: number };

/** Where was looked in this review, by day, and how many records came from each. Taken back ones with records in them stay listed. */
export const searchesOf = async (tx: Tx, reviewId: string): Promise<Search[]> =>
  (await sql<Search>`select s.id, s.kind, s.place, s.words, s.on_day, s.found, s.note, coalesce(n.records, 0)::int as records from review_search s
    left join (select search_id, count(*) as records from review_record where trust_id = ${trustOf(tx)} and review_id = ${reviewId} group by search_id) n on n.search_id = s.id
    where s.trust_id = ${trustOf(tx)} and s.review_id = ${reviewId} and s.taken_back_at is null order by s.on_day, s.id limit 200`.execute(tx.db)).rows;

export const putSearch = async (tx: Tx, reviewId: string, search: Omit<Search, 'id' | 'records'>): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('review_search').values({ trust_id: trustOf(tx), id, review_id: reviewId, ...search, by_account: accountOf(tx), at: tx.now }).execute();
  return id;
};

/** Takes a place back that nothing came from. */
export const takeSearchBack = async (tx: Tx, reviewId: string, id: string): Promise<boolean> =>
  (await tx.db.updateTable('review_search').set({ taken_back_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('review_id', '=', reviewId).where('id', '=', id).where('taken_back_at', 'is', null)
    .where((eb) => eb.not(eb.exists(eb.selectFrom('review_record as r').select('r.id').where('r.trust_id', '=', trustOf(tx)).whereRef('r.search_id', '=', 'review_search.id')))).executeTakeFirst()).numUpdatedRows > 0n;
