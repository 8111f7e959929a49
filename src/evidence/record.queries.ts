// What was found: adding it, counting it, finding what to read next.
import { createHash } from 'node:crypto';
import { sql } from '../kit/db/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import type { Tx } from '../access/index.ts';
import { newId } from '../kit/ids.ts';
import { printOf, titleKey } from './import/found-record.rules.ts';
import type { FoundRecord } from './import/found-record.rules.ts';
import { flowBoxes } from './flow.rules.ts';
import type { FlowCounts, FlowSides } from './flow.rules.ts';
import type { Side } from './search.rules.ts';
import type { Look, Stage } from './look.rules.ts';

export type RecordRow = {
  id: string; kind: string; title: string; title_key: string; authors: string[]; year: number | null; published_in: string | null; volume: string | null; issue: string | null; pages: string | null; publisher: string | null;
  doi: string | null; pmid: string | null; url: string | null; seen_on: string | null; summary: string | null; first_look: Look; second_look: Look; out_reason: string | null; gone_into: string | null;
};
export const RECORD_COLUMNS = ['id', 'kind', 'title', 'title_key', 'authors', 'year', 'published_in', 'volume', 'issue', 'pages', 'publisher', 'doi', 'pmid', 'url', 'seen_on', 'summary', 'first_look', 'second_look', 'out_reason', 'gone_into'] as const;

/** Adds what is not there yet from this place; answers how many were new. By the account that brought it in, also when the app does it for them. */
export const putRecords = async (tx: Tx, of: { reviewId: string; searchId: string; importId: string | null; by: string }, found: readonly FoundRecord[]): Promise<number> => {
  if (found.length === 0) return 0;
  const rows = found.map((r) => ({
    trust_id: trustOf(tx), id: newId(), review_id: of.reviewId, search_id: of.searchId, import_id: of.importId, print: createHash('sha256').update(printOf(of.searchId, r)).digest('base64url'), kind: r.kind, title: r.title, title_key: titleKey(r.title), authors: r.authors,
    year: r.year, published_in: r.publishedIn, volume: r.volume, issue: r.issue, pages: r.pages, publisher: r.publisher, doi: r.doi, pmid: r.pmid, url: r.url, seen_on: r.seenOn, summary: r.summary, added_by: of.by, added_at: tx.now,
  }));
  const { numInsertedOrUpdatedRows } = await tx.db.insertInto('review_record').values(rows).onConflict((oc) => oc.columns(['trust_id', 'review_id', 'print']).doNothing()).executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0);
};

export const putOneByHand = (tx: Tx, reviewId: string, searchId: string, found: FoundRecord): Promise<number> => putRecords(tx, { reviewId, searchId, importId: null, by: accountOf(tx) }, [found]);

export const recordById = async (tx: Tx, reviewId: string, id: string): Promise<RecordRow | undefined> =>
  (await tx.db.selectFrom('review_record').select(RECORD_COLUMNS).where('trust_id', '=', trustOf(tx)).where('review_id', '=', reviewId).where('id', '=', id).executeTakeFirst()) as RecordRow | undefined;

const COLUMN = { first: 'first_look', second: 'second_look' } as const;

/** Records at this look that stand so, in the order they were found. */
export const recordsAt = async (tx: Tx, reviewId: string, stage: Stage, look: Look, most = 20): Promise<RecordRow[]> =>
  (await tx.db.selectFrom('review_record').select(RECORD_COLUMNS).where('trust_id', '=', trustOf(tx)).where('review_id', '=', reviewId).where('gone_into', 'is', null)
    .$if(stage === 'second', (q) => q.where('first_look', '=', 'in')).where(COLUMN[stage], '=', look).orderBy('id').limit(most).execute()) as RecordRow[];

/** The next record this viewer has not answered at this look, and how many wait for them. */
export const nextForMe = async (tx: Tx, reviewId: string, stage: Stage): Promise<{ record: RecordRow | null; left: number }> => {
  const mine = tx.db.selectFrom('review_record as r').where('r.trust_id', '=', trustOf(tx)).where('r.review_id', '=', reviewId).where('r.gone_into', 'is', null).where(`r.${COLUMN[stage]}`, '=', 'waiting')
    .$if(stage === 'second', (q) => q.where('r.first_look', '=', 'in'))
    .where((eb) => eb.not(eb.exists(eb.selectFrom('review_decision as d').select('d.id').where('d.trust_id', '=', trustOf(tx)).where('d.review_id', '=', reviewId).whereRef('d.record_id', '=', 'r.id').where('d.stage', '=', stage).where('d.by_account', '=', accountOf(tx)))));
  const [record, { n }] = await Promise.all([mine.select(RECORD_COLUMNS.map((c) => `r.${c}` as const)).orderBy('r.id').limit(1).executeTakeFirst(), mine.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()]);
  return { record: (record as RecordRow | undefined) ?? null, left: Number(n) };
};

/** Everything the flow counts, as the records stand at this moment. */
export const flowCounts = async (tx: Tx, reviewId: string, side?: Side): Promise<FlowCounts> => {
  const of = { trust: trustOf(tx), review: reviewId };
  const here = side === undefined ? sql`` : sql`and search_id in (select s.id from review_search s where s.trust_id = ${of.trust} and s.review_id = ${of.review} and (s.kind = 'database') = ${side === 'databases'})`;
  const [found, [counts], reasons] = await Promise.all([
    sql<{ kind: FlowCounts['found'][number]['kind']; n: number }>`select s.kind, count(*)::int as n from review_record r join review_search s on s.trust_id = r.trust_id and s.id = r.search_id
      where r.trust_id = ${of.trust} and r.review_id = ${of.review} ${here} group by s.kind order by array_position(array['database', 'web', 'magazine', 'person', 'other'], s.kind)`.execute(tx.db).then((r) => r.rows),
    sql<Omit<FlowCounts, 'found' | 'reasons'>>`select count(*) filter (where gone_into is not null)::int as same, count(*) filter (where gone_into is null and first_look in ('waiting', 'conflict'))::int as "firstWaiting",
      count(*) filter (where gone_into is null and first_look = 'out')::int as "firstOut", count(*) filter (where gone_into is null and first_look = 'in' and second_look in ('waiting', 'conflict'))::int as "secondWaiting",
      count(*) filter (where gone_into is null and first_look = 'in' and second_look = 'not got')::int as "notGot", count(*) filter (where gone_into is null and first_look = 'in' and second_look = 'out')::int as "secondOut",
      count(*) filter (where gone_into is null and first_look = 'in' and second_look = 'in')::int as included from review_record where trust_id = ${of.trust} and review_id = ${of.review} ${here}`.execute(tx.db).then((r) => r.rows),
    sql<{ reason: string | null; n: number }>`select out_reason as reason, count(*)::int as n from review_record where trust_id = ${of.trust} and review_id = ${of.review} and gone_into is null and first_look = 'in' and second_look = 'out' ${here}
      group by out_reason order by n desc, out_reason`.execute(tx.db).then((r) => r.rows),
  ]);
  return { found, reasons, ...(counts ?? { same: 0, firstWaiting: 0, firstOut: 0, secondWaiting: 0, notGot: 0, secondOut: 0, included: 0 }) };
};

/** All records of a review for a file of them, a portion at a time. */
export const recordsAfter = async (tx: Tx, reviewId: string, after: string | null, most: number): Promise<RecordRow[]> =>
  (await tx.db.selectFrom('review_record').select(RECORD_COLUMNS).where('trust_id', '=', trustOf(tx)).where('review_id', '=', reviewId).$if(after !== null, (q) => q.where('id', '>', after ?? '')).orderBy('id').limit(most).execute()) as RecordRow[];

/** The flow as a whole and in its two columns. */
export const flowOf = async (tx: Tx, reviewId: string): Promise<FlowSides> => {
  const [all, databases, other] = await Promise.all([flowCounts(tx, reviewId), flowCounts(tx, reviewId, 'databases'), flowCounts(tx, reviewId, 'other ways')]);
  return { all: flowBoxes(all), sides: { databases: flowBoxes(databases), 'other ways': flowBoxes(other) } };
};
