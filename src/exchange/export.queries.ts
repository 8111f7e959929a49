// Reading everything of one trust, past the app's own policies: as the backup's role or the owner, in one moment.
import pg from 'pg';
import { readDictionary } from '../kit/db/dictionary.queries.ts';
import type { DictionaryTable } from '../kit/db/dictionary.queries.ts';

const AT_ONCE = 500;

export type ExportRow = Record<string, unknown>;

/** One moment for all that is read until the connection ends. */
export const beginReading = async (client: pg.Client): Promise<DictionaryTable[]> => {
  await client.query("begin isolation level repeatable read read only; set local timezone = 'UTC'; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0");
  return readDictionary(client);
};

export const trustBySlug = async (client: pg.Client, slug: string): Promise<{ id: string; name: string } | undefined> =>
  (await client.query<{ id: string; name: string }>('select id, name from trust where slug = $1', [slug])).rows[0];

export const trustSlugs = async (client: pg.Client): Promise<string[]> => (await client.query<{ slug: string }>('select slug from trust order by slug')).rows.map((row) => row.slug);

/** The rows of a table that a condition names ($trust stands for the id), some at a time, each as one line of JSON. */
export async function* rowsOf(client: pg.Client, table: string, columns: readonly string[], where: string, trustId: string): AsyncGenerator<string[]> {
  const list = columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  await client.query(`declare exported no scroll cursor for select row_to_json(t)::text as line from
    (select ${list} from public.${pg.escapeIdentifier(table)} where ${where.replaceAll('$trust', pg.escapeLiteral(trustId))} order by 1, 2) t`);
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${AT_ONCE} from exported`);
    if (rows.length === 0) break;
    yield rows.map((row) => row.line);
  }
  await client.query('close exported');
}
