// Lists of the feed by page: however deep the page, reading it begins at a mark near by and passes over fewer than fifty entries.
import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../access/index.ts';

/** How many entries lie between two marks. */
export const MARK_EVERY = 50;

/** What a list holds: a query that gives `id`s, each once, in any order. */
export type Listed = RawBuilder<{ id: string }>;
export type Marks = { total: number; ids: string[] };

/** The edition of the directory and the day: what was said before is true as long as both stay. */
export async function feedEdition(tx: Tx): Promise<string> {
  const { rows } = await sql<{ edition: string }>`
    select concat_ws('.', current_database(), app_today(), (select max(n) from directory_change),
      (select count(*) from directory_change where at > app_now() - interval '1 day')) as edition`.execute(tx.db);
  return rows[0]?.edition ?? '';
}

/** Walks the whole list once: how many there are, and every fiftieth id. */
export async function marksOf(tx: Tx, listed: Listed): Promise<Marks> {
  const { rows } = await sql<{ id: string; total: number }>`
    select id, total from (select id, row_number() over (order by id) as n, count(*) over ()::int as total from (${listed}) as listed) as numbered
     where n % ${sql.lit(MARK_EVERY)} = 1 order by id`.execute(tx.db);
  return { total: rows[0]?.total ?? 0, ids: rows.map((row) => row.id) };
}

/** So many ids of a list, from an id on (or after it), passing over some. */
export async function idsOfList(tx: Tx, listed: Listed, from: { at?: string; after?: string; over: number; most: number }): Promise<string[]> {
  const begin = from.after !== undefined ? sql`where id > ${from.after}::uuid` : from.at !== undefined ? sql`where id >= ${from.at}::uuid` : sql``;
  const { rows } = await sql<{ id: string }>`select id from (${listed}) as listed ${begin} order by id limit ${from.most} offset ${from.over}`.execute(tx.db);
  return rows.map((row) => row.id);
}
