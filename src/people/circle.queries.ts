// The circle of a person: who may see them, and what they share.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { CircleKind, LookRow, SharePart } from './circle.rules.ts';

export type CircleRow = {
  id: string; person_id: string; account_id: string; kind: CircleKind; support_id: string | null; why: string; parts: string[]; since: Date; until: Date | null; ended_at: Date | null;
  reviewed_at: Date | null; reviewed_by: string | null;
  /** Null when the viewer may not know it. */
  name: string | null;
};

/** Everybody who is or was in the person's own circle, the newest first: for the person themselves. */
export const circleAround = async (tx: Tx, personId: string): Promise<CircleRow[]> =>
  (await sql<CircleRow>`select c.id, c.person_id, c.account_id, c.kind, c.support_id, c.why, c.parts, c.since, c.until, c.ended_at, c.reviewed_at, c.reviewed_by, n.name
    from circle c left join names_around_me() n on n.account_id = c.account_id
    where c.trust_id = ${trustOf(tx)} and c.person_id = ${personId} and c.kind <> 'self' order by c.since desc limit 200`.execute(tx.db)).rows;

export const circleRowById = async (tx: Tx, id: string): Promise<CircleRow | undefined> =>
  (await sql<CircleRow>`select c.id, c.person_id, c.account_id, c.kind, c.support_id, c.why, c.parts, c.since, c.until, c.ended_at, c.reviewed_at, c.reviewed_by, n.name
    from circle c left join names_around_me() n on n.account_id = c.account_id where c.trust_id = ${trustOf(tx)} and c.id = ${id}`.execute(tx.db)).rows[0];

type NewShare = { personId: string; accountId: string; why: string; parts: readonly string[]; supportId?: string };

/** The person shares parts with somebody, from now until they end it. */
export const putShare = async (tx: Tx, share: NewShare): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('circle').values({
    trust_id: trustOf(tx), id, person_id: share.personId, account_id: share.accountId, kind: 'shared', support_id: share.supportId ?? null, why: share.why, parts: [...share.parts],
    since: tx.now, made_by: accountOf(tx), made_at: tx.now,
  }).execute();
  return id;
};

export const setParts = async (tx: Tx, id: string, parts: readonly SharePart[]): Promise<void> => {
  await tx.db.updateTable('circle').set({ parts: [...parts] }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('kind', '=', 'shared').execute();
};

/** Ends a row at once; answers whether it was open. */
export const endRow = async (tx: Tx, id: string): Promise<boolean> => {
  const done = await tx.db.updateTable('circle').set({ ended_at: tx.now, ended_by: accountOf(tx) }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('ended_at', 'is', null).executeTakeFirst();
  return done.numUpdatedRows > 0n;
};

export type SharedWords = { id: string; circle_id: string; words: string; said_at: Date };

/** What a person wrote to those they share with, newest first; what was taken back is gone. The same query serves the person and the reader. */
export const sharedWordsIn = async (tx: Tx, circleIds: readonly string[]): Promise<SharedWords[]> =>
  circleIds.length === 0 ? [] : (await tx.db.selectFrom('shared_words').select(['id', 'circle_id', 'words', 'said_at']).where('trust_id', '=', trustOf(tx)).where('circle_id', 'in', [...circleIds])
    .where('taken_back_at', 'is', null).orderBy('said_at', 'desc').limit(50).execute()).map((row) => ({ ...row, words: row.words ?? '' }));

export const putSharedWords = async (tx: Tx, row: { circleId: string; personId: string; words: string }): Promise<void> => {
  await tx.db.insertInto('shared_words').values({ trust_id: trustOf(tx), id: newId(), circle_id: row.circleId, person_id: row.personId, words: row.words, said_at: tx.now }).execute();
};

/** Takes words back: they are erased at once. Answers whether there was something to take back. */
export const takeBackWords = async (tx: Tx, id: string): Promise<boolean> => {
  const done = await tx.db.updateTable('shared_words').set({ words: null, taken_back_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('taken_back_at', 'is', null).executeTakeFirst();
  return done.numUpdatedRows > 0n;
};
/** Takes everything back that was written to one person; answers what was erased. */
export const takeBackAllWords = async (tx: Tx, circleId: string): Promise<string[]> =>
  (await tx.db.updateTable('shared_words').set({ words: null, taken_back_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('circle_id', '=', circleId).where('taken_back_at', 'is', null)
    .returning('id').execute()).map((row) => row.id);

export type SharedWithMe = { circle_id: string; person_id: string; known_as: string; parts: string[]; since: Date };
/** For a carer: who shared what with them, and nothing else. */
export const sharedWithMe = async (tx: Tx): Promise<SharedWithMe[]> =>
  (await sql<SharedWithMe>`select circle_id, person_id, known_as, parts, since from people_who_shared() order by since`.execute(tx.db)).rows;

/** Who looked at a person's record between two moments, by viewer, day in London and kind of look: for the person themselves. */
export const looksAt = async (tx: Tx, personId: string, from: Date, until: Date): Promise<(LookRow & { name: string | null })[]> =>
  (await sql<LookRow & { name: string | null }>`select l.*, n.name from (
      select account_id, role, ((at at time zone 'Europe/London')::date)::text as day, action, count(*)::int as times, coalesce(array_agg(distinct words) filter (where words is not null), '{}') as reasons
      from audit_row where look and trust_id = ${trustOf(tx)} and person_id = ${personId} and at >= ${from} and at < ${until}
      group by 1, 2, 3, 4 order by day desc limit 1000) l
    left join names_around_me() n on n.account_id = l.account_id order by l.day desc, l.times desc`.execute(tx.db)).rows;
