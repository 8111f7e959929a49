// Battery S2: what people wrote may look like markup. Every stored text that holds a planted phrase gets a tail which, let through anywhere, would be an element or an attribute.
import type pg from 'pg';
import { sql } from 'kysely';
import { kyselyOf } from '../../src/kit/db/kysely.ts';

const TAIL = `" onzq=1 '<zq-x>`;
const IN_JSON = TAIL.replaceAll('"', '\\"');
const ESCAPED = '&lt;zq-x&gt;';
const PHRASE = 'Z[a-z][ab][a-z]{5,}';

/** The tail as the browser would obey it: an element of its own, or an attribute after the end of a value. Null when it was made harmless or is not there. */
export const obeyedMarkup = (html: string): string | null => {
  const at = html.search(/<zq-x|["'] ?onzq=/);
  return at < 0 ? null : html.slice(Math.max(0, at - 40), at + 30);
};
/** Whether the tail stands on this page as words to read. */
export const isShown = (html: string): boolean => html.includes(ESCAPED);

type Column = { tab: string; col: string; kind: 'text' | 'ARRAY' | 'jsonb' };

/**
 * Adds the tail to every text, list of texts and JSON in the database that holds a planted phrase, past every rule but the checks of the tables.
 * Answers of the columns that took it, as "table.column"; a column whose check refuses such a text stays as it was.
 */
export const plantMarkup = async (superuser: pg.Pool): Promise<string[]> => {
  const taken: string[] = [];
  await kyselyOf(superuser).connection().execute(async (db) => {
    await sql`set session_replication_role = replica`.execute(db);
    const { rows } = await sql<Column>`
      select c.table_name as tab, c.column_name as col, c.data_type as kind from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER' and (c.data_type in ('text', 'jsonb') or c.udt_name = '_text') order by 1, 2`.execute(db);
    for (const { tab, col, kind } of rows) {
      const column = sql.ref(col);
      const longer = {
        text: sql`${column} || ${TAIL}::text`,
        ARRAY: sql`array(select one || ${TAIL}::text from unnest(${column}) as one)`,
        jsonb: sql`regexp_replace(${column}::text, ${`(${PHRASE})`}, '\\1' || ${IN_JSON}, 'g')::jsonb`,
      }[kind];
      const changed = await sql`update ${sql.table(tab)} set ${column} = ${longer} where ${column}::text ~ ${PHRASE}`.execute(db).catch(() => null);
      if ((changed?.numAffectedRows ?? 0n) > 0n) taken.push(`${tab}.${col}`);
    }
    await sql`reset session_replication_role`.execute(db);
  });
  return taken;
};
