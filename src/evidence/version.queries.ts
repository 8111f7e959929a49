// Published versions. What was published stays as it was; a change is another version.
import { sql } from '../kit/db/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import type { Tx } from '../access/index.ts';
import { newId } from '../kit/ids.ts';
import type { PublishedReview } from './published.ts';

export type Version = { review_id: string; number: number; title: string; published_at: Date; withdrawn_at: Date | null };
export type PublishedLine = { id: string; title: string; number: number; published_at: Date; question: string | null; asked_by: string | null; findings: number };

export const putVersion = async (tx: Tx, reviewId: string, title: string, body: PublishedReview, eventId: string | null, questionId: string | null = null): Promise<number> => {
  const { number } = await tx.db.selectFrom('review_version').select((eb) => eb.fn.coalesce(eb.fn.max('number'), eb.lit(0)).as('number')).where('trust_id', '=', trustOf(tx)).where('review_id', '=', reviewId).executeTakeFirstOrThrow();
  await tx.db.insertInto('review_version').values({ trust_id: trustOf(tx), id: newId(), review_id: reviewId, number: Number(number) + 1, title, body: JSON.stringify(body), event_id: eventId, question_id: questionId, published_by: accountOf(tx), published_at: tx.now }).execute();
  return Number(number) + 1;
};

export const versionsOf = async (tx: Tx, reviewId: string): Promise<Version[]> =>
  tx.db.selectFrom('review_version').select(['review_id', 'number', 'title', 'published_at', 'withdrawn_at']).where('trust_id', '=', trustOf(tx)).where('review_id', '=', reviewId).orderBy('number', 'desc').limit(30).execute();

/** A published version that anybody may read: the newest, or the one with this number. */
export const publishedVersion = async (tx: Tx, reviewId: string, number?: number): Promise<{ number: number; title: string; published_at: Date; body: PublishedReview } | undefined> =>
  (await tx.db.selectFrom('review_version').select(['number', 'title', 'published_at', 'body']).where('trust_id', '=', trustOf(tx)).where('review_id', '=', reviewId).where('withdrawn_at', 'is', null)
    .$if(number !== undefined, (q) => q.where('number', '=', number ?? 0)).orderBy('number', 'desc').limit(1).executeTakeFirst()) as { number: number; title: string; published_at: Date; body: PublishedReview } | undefined;

const lines = async (tx: Tx, only: ReturnType<typeof sql>): Promise<PublishedLine[]> =>
  (await sql<PublishedLine>`select * from (select distinct on (v.review_id) v.review_id as id, v.title, v.number, v.published_at, v.body #>> '{words,question}' as question, v.body #>> '{words,asked for by}' as asked_by, jsonb_array_length(v.body -> 'findings')::int as findings
    from review_version v where v.trust_id = ${trustOf(tx)} and v.withdrawn_at is null ${only} order by v.review_id, v.number desc) as newest order by published_at desc limit 50`.execute(tx.db)).rows;

/** What is published here, the newest version of each, newest first. */
export const publishedReviews = (tx: Tx): Promise<PublishedLine[]> => lines(tx, sql``);
/** The published reviews that belong on an event's page. */
export const reviewsForEvent = async (tx: Tx, eventId: string): Promise<PublishedLine[]> => lines(tx, sql`and v.event_id = ${eventId}`);

/** The published reviews that answer what the lived-experience group was asked. */
export const publishedForQuestion = async (tx: Tx, questionId: string): Promise<PublishedLine[]> => lines(tx, sql`and v.question_id = ${questionId}`);

/** Takes a review off the public pages, with the reason. */
export const withdrawVersions = async (tx: Tx, reviewId: string, why: string): Promise<number> =>
  Number((await tx.db.updateTable('review_version').set({ withdrawn_at: tx.now, withdrawn_why: why }).where('trust_id', '=', trustOf(tx)).where('review_id', '=', reviewId).where('withdrawn_at', 'is', null).executeTakeFirst()).numUpdatedRows);
