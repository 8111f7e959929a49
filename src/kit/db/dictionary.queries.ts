// The data dictionary: every table and column with what the migrations say about them.
import type pg from 'pg';

export type DictionaryColumn = { name: string; type: string; mayBeEmpty: boolean; personal: boolean; what: string; pointsTo: string | null };
export type DictionaryTable = { name: string; what: string; columns: DictionaryColumn[] };

/** Every table of the product by name, its columns in their order. */
export const readDictionary = async (client: pg.ClientBase): Promise<DictionaryTable[]> => {
  const { rows } = await client.query<{ table: string; about: string; column: string; type: string; empty: boolean; what: string | null; points: string | null }>(`
    select c.relname as table, coalesce(obj_description(c.oid), '') as about, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
      not a.attnotnull as empty, col_description(c.oid, a.attnum) as what,
      (select string_agg(distinct k.confrelid::regclass::text, ', ') from pg_constraint k where k.contype = 'f' and k.conrelid = c.oid
        and k.conkey[cardinality(k.conkey)] = a.attnum) as points
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname, a.attnum`);
  const tables = new Map<string, DictionaryTable>();
  for (const row of rows) {
    const table = tables.get(row.table) ?? { name: row.table, what: row.about, columns: [] };
    table.columns.push({ name: row.column, type: row.type, mayBeEmpty: row.empty, personal: false, what: row.what ?? '', pointsTo: row.points });
    tables.set(row.table, table);
  }
  return [...tables.values()].map(withPersonal);
};

/** A column is personal when its comment says so, or when another's names it ("Personal data, as are full_name, born_on."). */
const withPersonal = (table: DictionaryTable): DictionaryTable => {
  const named = table.columns.flatMap(({ what }) => /^Personal data, as are ([a-z_, ]+)/.exec(what)?.[1]?.split(/[, ]+/) ?? []);
  return { ...table, columns: table.columns.map((column) => ({ ...column, personal: column.what.startsWith('Personal data') || named.includes(column.name) })) };
};

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The dictionary as Markdown. */
export const dictionaryText = (tables: readonly DictionaryTable[]): string => [
  '# Data dictionary',
  '',
  'Generated from the comments in db/migrations by "npm run alongside -- schema". Do not edit.',
  '',
  `${tables.length} tables. "Personal" marks what says something about somebody; ids tie rows to people as well.`,
  ...tables.flatMap(({ name, what, columns }) => [
    '', `## ${name}`, '', what, '',
    '| column | type | may be empty | personal | what it is |', '|---|---|---|---|---|',
    ...columns.map((c) => `| ${c.name} | ${c.type} | ${c.mayBeEmpty ? 'yes' : ''} | ${c.personal ? 'personal' : ''} | ${cell([c.what, c.pointsTo ? `→ ${c.pointsTo}` : ''].filter(Boolean).join(' '))} |`),
  ]),
  '',
].join('\n');
