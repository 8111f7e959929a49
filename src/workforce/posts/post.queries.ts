// Funded posts, their dated terms, and who fills them.
import { accountOf, trustOf } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { sql } from '../../kit/db/index.ts';
import { newId } from '../../kit/ids.ts';
import type { Day } from '../../kit/times.ts';
import type { Kind } from './post.rules.ts';

export type TermFields = { team_id: string | null; band_id: string | null; minutes_a_week: number; kind: Kind; funding: string; from_on: Day; until_on: Day | null };
export type Term = TermFields & { id: string; team: string | null; band: string | null };
export type PostOnDay = { id: string; title: string; team: string | null; band: string | null; kind: Kind; funding: string; funded: number; filled: number; until_on: Day | null };
export type FilledBy = { worker_id: string; known_as: string; minutes_a_week: number; from_on: Day; until_on: Day | null };

/** Posts funded on a day, by host team and title, each with the contracted minutes in it: one page, or those of every page added up. */
const onDay = (tx: Tx, day: Day) => sql`select p.id, p.title, h.name as team, b.name as band, t.kind, t.funding, t.minutes_a_week as funded, t.until_on,
    coalesce(f.minutes, 0)::int as filled
  from post p join post_term t on t.trust_id = p.trust_id and t.post_id = p.id and t.from_on <= ${day}::date and (t.until_on is null or t.until_on >= ${day}::date)
    left join host_team h on h.trust_id = t.trust_id and h.id = t.team_id left join pay_band b on b.trust_id = t.trust_id and b.id = t.band_id left join posts_filled(${day}::date) f on f.post_id = p.id
  where p.trust_id = ${trustOf(tx)}`;
export const postsOn = async (tx: Tx, day: Day, page: { limit: number; offset: number }): Promise<PostOnDay[]> =>
  (await sql<PostOnDay>`${onDay(tx, day)} order by h.name nulls first, p.title, p.id limit ${page.limit} offset ${page.offset}`.execute(tx.db)).rows;
export type Establishment = { posts: number; funded: number; filled: number; vacant: number; over: number };
/** Every post of a day added up; hours over in one post hide no vacancy in another. */
export const establishmentSums = async (tx: Tx, day: Day): Promise<Establishment> =>
  (await sql<Establishment>`select count(*)::int as posts, coalesce(sum(funded), 0)::int as funded, coalesce(sum(filled), 0)::int as filled, coalesce(sum(greatest(funded - filled, 0)), 0)::int as vacant,
    coalesce(sum(greatest(filled - funded, 0)), 0)::int as over from (${onDay(tx, day)}) p`.execute(tx.db)).rows[0] ?? { posts: 0, funded: 0, filled: 0, vacant: 0, over: 0 };

/** Posts that are not funded on that day: not yet, or not any more. */
export const otherPosts = async (tx: Tx, day: Day): Promise<{ id: string; title: string; from_on: Day; until_on: Day | null }[]> =>
  (await sql<{ id: string; title: string; from_on: Day; until_on: Day | null }>`select p.id, p.title, min(t.from_on) as from_on, max(coalesce(t.until_on, 'infinity')) as until_on from post p join post_term t on t.trust_id = p.trust_id and t.post_id = p.id
    where p.trust_id = ${trustOf(tx)} and (t.until_on is null or t.until_on >= t.from_on) group by p.trust_id, p.id, p.title
    having not bool_or(t.from_on <= ${day}::date and (t.until_on is null or t.until_on >= ${day}::date)) order by p.title, p.id limit 50`.execute(tx.db)).rows;

export const postById = async (tx: Tx, id: string): Promise<{ id: string; title: string } | undefined> =>
  tx.db.selectFrom('post').select(['id', 'title']).where('trust_id', '=', trustOf(tx)).where('id', '=', id).executeTakeFirst();
/** Every term of a post, newest first. */
export const termsOf = async (tx: Tx, postId: string): Promise<Term[]> =>
  (await sql<Term>`select t.id, t.team_id, t.band_id, t.minutes_a_week, t.kind, t.funding, t.from_on, t.until_on, h.name as team, b.name as band from post_term t
    left join host_team h on h.trust_id = t.trust_id and h.id = t.team_id left join pay_band b on b.trust_id = t.trust_id and b.id = t.band_id
    where t.trust_id = ${trustOf(tx)} and t.post_id = ${postId} order by t.from_on desc, t.made_at desc limit 100`.execute(tx.db)).rows;
/** Who is or was in a post, newest first. A manager reads no contract, so for them this is empty. */
export const filledBy = async (tx: Tx, postId: string): Promise<FilledBy[]> =>
  (await sql<FilledBy>`select c.worker_id, w.known_as, c.minutes_a_week, c.from_on, least(c.until_on, w.left_on) as until_on from contract c join peer_worker w on w.trust_id = c.trust_id and w.id = c.worker_id
    where c.trust_id = ${trustOf(tx)} and c.post_id = ${postId} and (c.until_on is null or c.until_on >= c.from_on) order by c.from_on desc limit 50`.execute(tx.db)).rows;
/** Posts with hours free on a day, for choosing one. */
export const postChoices = async (tx: Tx, day: Day): Promise<PostOnDay[]> => postsOn(tx, day, { limit: 200, offset: 0 });

export const putPost = async (tx: Tx, title: string): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('post').values({ trust_id: trustOf(tx), id, title, made_by: accountOf(tx), made_at: tx.now }).execute();
  return id;
};
export const putTerm = async (tx: Tx, postId: string, term: TermFields): Promise<void> => {
  await tx.db.insertInto('post_term').values({ ...term, trust_id: trustOf(tx), id: newId(), post_id: postId, made_by: accountOf(tx), made_at: tx.now }).execute();
};
export const endTerm = async (tx: Tx, termId: string, lastDay: Day): Promise<void> => {
  await tx.db.updateTable('post_term').set({ until_on: lastDay }).where('trust_id', '=', trustOf(tx)).where('id', '=', termId).execute();
};
