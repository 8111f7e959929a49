// Reading what the catalogue keeps, and whether it still holds.
import { sql } from 'kysely';
import type { Tx } from '../../../access/index.ts';
import type { FindRow, Standing, Words } from './catalogue.ts';
import { readDocument, type Phrase } from './word-posts.rules.ts';

/**
 * Two that are the same mean that nothing in the directory changed between. Counted too, because a change with a lower number may be stored later
 * than one with a higher. `unsaved`: this transaction itself changed something, which may yet be undone.
 */
export async function directoryStamp(tx: Tx): Promise<{ stamp: string; unsaved: boolean }> {
  const { rows: [row] } = await sql<{ stamp: string; unsaved: boolean }>`
    select concat_ws('.', max(n), count(*)) as stamp, coalesce(current_setting('app.directory_changed', true), '') = 'yes' as unsaved
      from (select n from directory_change order by n desc limit 32) last`.execute(tx.db);
  return row ?? { stamp: '0', unsaved: false };
}

/** Everything stored until now, as the database names it: rows made later are not in it. */
export async function momentNow(tx: Tx): Promise<string> {
  const { rows: [row] } = await sql<{ moment: string }>`select pg_current_snapshot()::text as moment`.execute(tx.db);
  return row?.moment ?? '';
}

const columns = sql`place_id, n, location_id, document::text as document, spot[0] as lon, spot[1] as lat, approximate, name, kinds, source_name,
  free, step_free, online, women_only, no_referral, languages, youngest, oldest, made_in::text as made_in`;

/** Rows after a place, in the order of their ids; so many at a time, so that other requests come between. */
export async function findRowsAfter(tx: Tx, after: { place_id: string; n: number }, most: number): Promise<FindRow[]> {
  return (await sql<FindRow>`select ${columns} from place_find where (place_id, n) > (${after.place_id}::uuid, ${after.n}::smallint) order by place_id, n limit ${most}`.execute(tx.db)).rows;
}

/** Rows made since a moment. */
export async function findRowsSince(tx: Tx, moment: string): Promise<FindRow[]> {
  return (await sql<FindRow>`
    select ${columns} from place_find
     where place_id in (select place_id from place_find where made_in >= pg_snapshot_xmin(${moment}::pg_snapshot) and not pg_visible_in_snapshot(made_in, ${moment}::pg_snapshot))
     order by place_id, n`.execute(tx.db)).rows;
}

export async function howManyRows(tx: Tx): Promise<number> {
  return (await sql<{ n: number }>`select count(*)::int as n from place_find`.execute(tx.db)).rows[0]?.n ?? 0;
}

export async function allPlaceIds(tx: Tx): Promise<Set<string>> {
  return new Set((await sql<{ id: string }>`select distinct place_id as id from place_find`.execute(tx.db)).rows.map(({ id }) => id));
}

/** How places stand of which somebody of ours ever said something. */
export async function readStanding(tx: Tx): Promise<Map<string, Standing>> {
  const { rows } = await sql<Standing & { place_id: string }>`
    select place_id, closed or same_as is not null as gone, bad_reports >= 2 as sinks, sinks_on::text, leaves_on::text from place_standing`.execute(tx.db);
  return new Map(rows.map(({ place_id, ...standing }) => [place_id, standing]));
}

/** The words there are with their stems, and people's own ways of saying it. */
export async function readWords(tx: Tx): Promise<Words> {
  const [{ rows: words }, { rows: lay }, { rows: means }] = await Promise.all([
    sql<{ word: string; stem: string | null }>`
      select word, (ts_lexize('english_stem', word))[1] as stem from (
        select word from find_word union select word from lay_word, regexp_split_to_table(said || ' ' || array_to_string(means, ' '), ' ') as word where ended_at is null) w`.execute(tx.db),
    sql<{ said: string; key: string; means: string[] }>`select said, key, means from lay_word where ended_at is null order by origin = 'shipped', id`.execute(tx.db),
    sql<{ text: string; document: string }>`select text, to_tsvector('english', text)::text as document from (select distinct unnest(means) as text from lay_word where ended_at is null) m`.execute(tx.db),
  ]);
  return { stems: new Map(words.map(({ word, stem }) => [word, stem])), said: new Map(lay.map((row) => [row.said, row.means])), lay: new Map(lay.toReversed().map((row) => [row.key, row.means])), phrases: new Map(means.map(({ text, document }) => [text, phraseIn(document)])) };
}

function phraseIn(document: string): Phrase {
  const words = readDocument(document).sort((a, b) => a.at - b.at);
  return words.map(({ stem, at }) => ({ stem, after: at - (words[0]?.at ?? 0) }));
}
