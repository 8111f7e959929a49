// The yearly page: drafted from the facts of the year, and published versions, which never change.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { Day } from '../kit/times.ts';
import type { YearFacts } from './year.rules.ts';

export type ConcernCount = { rule_key: string; raised: number; answered: number; open: number };
/** Concerns that were raised, or raised again, in a year, by rule; how many of them were answered and how many stay open. */
export const concernsOfYear = async (tx: Tx, from: Day, until: Day): Promise<ConcernCount[]> =>
  (await sql<ConcernCount>`select c.rule_key, count(*)::int as raised, (count(*) filter (where c.answered_at is not null or c.closed_on is not null))::int as answered, (count(*) filter (where c.closed_on is null))::int as open
    from principle_concern c where c.trust_id = ${trustOf(tx)} and exists (select 1 from principle_step s where s.trust_id = c.trust_id and s.concern_id = c.id and s.kind in ('raised', 'came back')
      and s.at >= ${from}::date and s.at < ${until}::date + 1) group by c.rule_key order by c.rule_key`.execute(tx.db)).rows;
/** Supervisions that took place in a year, each once. */
export const supervisionsHeld = async (tx: Tx, from: Day, until: Day): Promise<number> =>
  (await sql<{ n: number }>`select count(distinct session_id)::int as n from supervision_seat where trust_id = ${trustOf(tx)} and there and held_on between ${from}::date and ${until}::date`.execute(tx.db)).rows[0]?.n ?? 0;

export type PublishedYear = { year: number; version: number; facts: YearFacts; words: string; published_name: string; why: string | null; published_at: Date };
const published = (tx: Tx) => tx.db.selectFrom('principle_year').select(['year', 'version', 'facts', 'words', 'published_name', 'why', 'published_at']).where('trust_id', '=', trustOf(tx));
/** Every published year as it stands now, the newest first; for everybody. */
export const publishedYears = async (tx: Tx): Promise<PublishedYear[]> =>
  (await published(tx).distinctOn('year').orderBy('year', 'desc').orderBy('version', 'desc').limit(50).execute()) as unknown as PublishedYear[];
/** Every version of a year, the newest first. */
export const versionsOf = async (tx: Tx, year: number): Promise<PublishedYear[]> => (await published(tx).where('year', '=', year).orderBy('version', 'desc').limit(50).execute()) as unknown as PublishedYear[];
export type NewYear = { year: number; version: number; facts: YearFacts; words: string; name: string; why: string | null };
/** Whether it is the first of that version: another lead may have been quicker. */
export const putYear = async (tx: Tx, y: NewYear): Promise<boolean> =>
  ((await tx.db.insertInto('principle_year').values({ trust_id: trustOf(tx), id: newId(), year: y.year, version: y.version, facts: JSON.stringify(y.facts), words: y.words, published_name: y.name, why: y.why, published_by: accountOf(tx), published_at: tx.now })
    .onConflict((oc) => oc.columns(['trust_id', 'year', 'version']).doNothing()).executeTakeFirst()).numInsertedOrUpdatedRows ?? 0n) > 0n;
