// Reviews, their words and who reads in them. Row security leaves only what the viewer may open.
import { sql } from '../kit/db/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import type { Tx } from '../access/index.ts';
import { newId } from '../kit/ids.ts';
import type { Part, Words } from './review-words.ts';

export type Review = { id: string; readers_needed: 1 | 2; event_id: string | null; question_id: string | null; opened_at: Date; words: Words; me: Reader | null };
export type Reader = { id: string; account_id: string; name: string; invited_at: Date; joined_at: Date | null; left_at: Date | null };
export type ReviewLine = { id: string; title: string; opened_at: Date; mine: 'invited' | 'reading' | null; published: number | null };
const MOST = 50;

/** The reviews this viewer may open, newest first; those that wait for their yes before all. */
export const reviewsOpen = async (tx: Tx): Promise<ReviewLine[]> =>
  (await sql<ReviewLine>`select * from (select r.id, r.opened_at,
      coalesce((select w.words from review_words w where w.trust_id = r.trust_id and w.review_id = r.id and w.part = 'title' order by w.at desc, w.id desc limit 1), '') as title,
      (select case when m.joined_at is null then 'invited' else 'reading' end from review_reader m where m.trust_id = r.trust_id and m.review_id = r.id and m.account_id = ${accountOf(tx)} and m.left_at is null) as mine,
      (select max(v.number) from review_version v where v.trust_id = r.trust_id and v.review_id = r.id and v.withdrawn_at is null) as published
    from review r where r.trust_id = ${trustOf(tx)} order by r.opened_at desc limit ${MOST}) as newest order by mine = 'invited' desc nulls last, opened_at desc`.execute(tx.db)).rows;

/** How many reviews wait for this viewer's yes, and in how many they read: for a line on a first screen. */
export const reviewsOfMine = async (tx: Tx): Promise<{ invited: number; reading: number }> =>
  (await sql<{ invited: number; reading: number }>`select count(*) filter (where joined_at is null)::int as invited, count(*) filter (where joined_at is not null)::int as reading
    from review_reader where trust_id = ${trustOf(tx)} and account_id = ${accountOf(tx)} and left_at is null`.execute(tx.db)).rows[0] ?? { invited: 0, reading: 0 };

export const wordsOf = async (tx: Tx, reviewId: string): Promise<Words> =>
  Object.fromEntries((await tx.db.selectFrom('review_words').select(['part', 'words']).distinctOn('part').where('trust_id', '=', trustOf(tx)).where('review_id', '=', reviewId)
    .orderBy('part').orderBy('at', 'desc').orderBy('id', 'desc').execute()).filter((row) => row.words !== '').map((row) => [row.part, row.words]));

/** How often each part was written: more than once is a change that a reader of the review may see. */
export const changesOf = async (tx: Tx, reviewId: string, parts: readonly Part[]): Promise<{ part: Part; words: string; at: Date }[]> =>
  (await tx.db.selectFrom('review_words').select(['part', 'words', 'at']).where('trust_id', '=', trustOf(tx)).where('review_id', '=', reviewId).where('part', 'in', [...parts])
    .orderBy('at', 'desc').orderBy('id', 'desc').limit(40).execute()) as { part: Part; words: string; at: Date }[];

/** One review with its words and what the viewer is in it; undefined where they may not open it. */
export const reviewById = async (tx: Tx, id: string): Promise<Review | undefined> => {
  const row = await tx.db.selectFrom('review').select(['id', 'readers_needed', 'event_id', 'question_id', 'opened_at']).where('trust_id', '=', trustOf(tx)).where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const [words, mine] = await Promise.all([wordsOf(tx, id), readersOf(tx, id, accountOf(tx))]);
  return { ...row, readers_needed: row.readers_needed as 1 | 2, words, me: mine.find((one) => one.left_at === null) ?? null };
};

/** Who was invited, reads, or has left; of one account, or of all. */
export const readersOf = async (tx: Tx, reviewId: string, accountId?: string): Promise<Reader[]> =>
  tx.db.selectFrom('review_reader').select(['id', 'account_id', 'name', 'invited_at', 'joined_at', 'left_at']).where('trust_id', '=', trustOf(tx)).where('review_id', '=', reviewId)
    .$if(accountId !== undefined, (q) => q.where('account_id', '=', accountId ?? '')).orderBy('invited_at').orderBy('id').limit(MOST).execute();

export const putReview = async (tx: Tx, readersNeeded: 1 | 2, questionId: string | null = null): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('review').values({ trust_id: trustOf(tx), id, readers_needed: readersNeeded, question_id: questionId, opened_by: accountOf(tx), opened_at: tx.now }).execute();
  return id;
};

/** Writes the parts that say something new; earlier words stay. Answers how many changed. */
export const putWords = async (tx: Tx, reviewId: string, words: Words): Promise<number> => {
  const before = await wordsOf(tx, reviewId);
  const changed = Object.entries(words).filter(([part, said]) => (said ?? '') !== (before[part as Part] ?? ''));
  if (changed.length > 0) await tx.db.insertInto('review_words').values(changed.map(([part, said]) => ({ trust_id: trustOf(tx), id: newId(), review_id: reviewId, part, words: said ?? '', by_account: accountOf(tx), at: tx.now }))).execute();
  return changed.length;
};

export const changeReadersNeeded = async (tx: Tx, reviewId: string, needed: 1 | 2): Promise<void> => {
  await tx.db.updateTable('review').set({ readers_needed: needed }).where('trust_id', '=', trustOf(tx)).where('id', '=', reviewId).execute();
};

/** Reviews opened for a question of the lived-experience group that the viewer may open, the newest first. */
export const reviewsForQuestion = async (tx: Tx, questionId: string): Promise<{ id: string; title: string }[]> =>
  (await sql<{ id: string; title: string }>`select r.id, coalesce((select w.words from review_words w where w.trust_id = r.trust_id and w.review_id = r.id and w.part = 'title' order by w.at desc, w.id desc limit 1), '') as title
    from review r where r.trust_id = ${trustOf(tx)} and r.question_id = ${questionId} order by r.opened_at desc limit 5`.execute(tx.db)).rows;

/** Puts a review on the page of an event, or takes it off (null). */
export const setEventOfReview = async (tx: Tx, reviewId: string, eventId: string | null): Promise<void> => {
  await tx.db.updateTable('review').set({ event_id: eventId }).where('trust_id', '=', trustOf(tx)).where('id', '=', reviewId).execute();
  await tx.db.updateTable('review_version').set({ event_id: eventId }).where('trust_id', '=', trustOf(tx)).where('review_id', '=', reviewId).execute();
};

/** The account that signs in with this here, if a lead may invite it; nothing else about it. */
export const accountToInvite = async (tx: Tx, signsInWith: string): Promise<string | null> =>
  (await sql<{ id: string | null }>`select account_to_invite(${signsInWith}) as id`.execute(tx.db)).rows[0]?.id ?? null;

export const putReader = async (tx: Tx, reviewId: string, reader: { accountId: string; name: string; joined?: boolean }): Promise<void> => {
  await tx.db.insertInto('review_reader').values({ trust_id: trustOf(tx), id: newId(), review_id: reviewId, account_id: reader.accountId, name: reader.name, invited_by: accountOf(tx), invited_at: tx.now, joined_at: reader.joined ? tx.now : null }).execute();
};
export const joinReview = async (tx: Tx, readerId: string, name: string): Promise<void> => {
  await tx.db.updateTable('review_reader').set((eb) => ({ name, joined_at: eb.fn.coalesce('joined_at', eb.val(tx.now)) })).where('trust_id', '=', trustOf(tx)).where('id', '=', readerId).execute();
};
export const endReader = async (tx: Tx, reviewId: string, readerId: string): Promise<boolean> =>
  (await tx.db.updateTable('review_reader').set({ left_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('review_id', '=', reviewId).where('id', '=', readerId).where('left_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;
