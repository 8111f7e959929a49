// Which tables a backup holds, in an order in which they can be put back; all from the database's own catalogue, so that a new table is never forgotten.
import pg from 'pg';

export type BackupTable = { name: string; columns: string[] };
export type Applied = { number: number; name: string; checksum: string };

/** Only the ledger of migrations stays out: putting back begins by making the tables, and that writes it. */
const LEDGER = 'schema_migration';
/** Data that migrations themselves bring, so that a new database holds it from its first moment. A backup holds its own rows of these. */
export const FILLED_BY_MIGRATIONS: readonly string[] = ['check_interval', 'check_interval_term'];
const quoted = (names: readonly string[]): string => names.map((name) => pg.escapeIdentifier(name)).join(', ');

/** Every table with the columns that hold something of their own (not those made from others), each after all that its foreign keys point to. */
export const tablesInOrder = async (client: pg.Client): Promise<BackupTable[]> => {
  const { rows: tables } = await client.query<{ name: string; columns: string[] }>(`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> $1 group by c.relname order by c.relname`, [LEDGER]);
  const { rows: links } = await client.query<{ from: string; to: string }>(`
    select f.relname as from, t.relname as to from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
    where k.contype = 'f' and f.relnamespace = 'public'::regnamespace and f.oid <> t.oid`);
  const ordered: BackupTable[] = [];
  const left = new Map(tables.map((table) => [table.name, table]));
  while (left.size > 0) {
    const ready = [...left.values()].filter(({ name }) => !links.some((link) => link.from === name && left.has(link.to)));
    if (ready.length === 0) throw new Error(`These tables point at each other in a circle, so no order puts them back: ${[...left.keys()].join(', ')}`);
    for (const table of ready) {
      ordered.push(table);
      left.delete(table.name);
    }
  }
  return ordered;
};

/** The same text for the same value on every server: PostgreSQL's own settings decide how values are written. */
export const SAME_TEXT = `set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC'; set local extra_float_digits = 1;
  set local bytea_output = 'hex'; set local client_encoding = 'UTF8'; set local xmloption = 'content'; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`;

export const copyOutOf = ({ name, columns }: BackupTable): string => `copy public.${quoted([name])} (${quoted(columns)}) to stdout`;
export const copyInto = ({ name, columns }: BackupTable): string => `copy public.${quoted([name])} (${quoted(columns)}) from stdin`;

export const appliedMigrations = async (client: pg.Client): Promise<Applied[]> =>
  (await client.query<Applied>(`select number, name, checksum from ${LEDGER} order by number`)).rows;

/** The number of the last migration this database has had; 0 when it has had none. */
export const lastMigration = async (client: pg.Client): Promise<number> => {
  const { rows } = await client.query<{ there: boolean }>(`select to_regclass('public.${LEDGER}') is not null as there`);
  return rows[0]?.there ? (await appliedMigrations(client)).at(-1)?.number ?? 0 : 0;
};

/** What stands in the way of putting a backup back: tables that are not ours, or rows that no migration brought. Null when the database is empty. */
export const whatIsThere = async (client: pg.Client): Promise<string | null> => {
  const { rows: names } = await client.query<{ name: string }>(`select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e') order by 1`);
  if (names.length > 0 && !names.some(({ name }) => name === LEDGER)) return `tables that are not Alongside's (for instance ${names[0]?.name})`;
  for (const { name } of names.filter((one) => one.name !== LEDGER && !FILLED_BY_MIGRATIONS.includes(one.name))) {
    const { rows } = await client.query<{ some: boolean }>(`select exists (select from public.${quoted([name])}) as some`);
    if (rows[0]?.some) return `data already (for instance in the table ${name})`;
  }
  return null;
};

/** Until the database is whole the app's role cannot look into it: a restore that breaks off can never be opened by mistake. */
export const shutOut = async (client: pg.Client, role: string): Promise<void> => {
  await client.query(`revoke usage on schema public from ${quoted([role])}`);
};
export const letIn = async (client: pg.Client, role: string): Promise<void> => {
  await client.query(`grant usage on schema public to ${quoted([role])}`);
};
export const isShutOut = async (client: pg.Client, role: string): Promise<boolean> =>
  (await client.query<{ out: boolean }>("select not has_schema_privilege($1, 'public', 'usage') as out", [role])).rows[0]?.out ?? false;

/** COPY FROM does not go through row security, and rows that were good when they were backed up need no trigger: off in this transaction, then on again. */
export const openForLoading = async (client: pg.Client, tables: readonly BackupTable[]): Promise<void> => {
  for (const { name } of tables) await client.query(`alter table public.${quoted([name])} no force row level security, disable trigger user`);
};
/** What migrations brought gives way to what the backup holds of it. */
export const emptyForLoading = async (client: pg.Client, tables: readonly BackupTable[]): Promise<void> => {
  for (const { name } of tables.toReversed().filter((table) => FILLED_BY_MIGRATIONS.includes(table.name))) await client.query(`delete from public.${quoted([name])}`);
};
export const closeAfterLoading = async (client: pg.Client, tables: readonly BackupTable[]): Promise<void> => {
  for (const { name } of tables) await client.query(`alter table public.${quoted([name])} force row level security, enable trigger user`);
};

export const serverMajor = async (client: pg.Client): Promise<number> =>
  (await client.query<{ major: number }>("select current_setting('server_version_num')::int / 10000 as major")).rows[0]?.major ?? 0;

export const countRows = async (client: pg.Client, { name }: BackupTable): Promise<number> =>
  (await client.query<{ n: number }>(`select count(*) as n from public.${quoted([name])}`)).rows[0]?.n ?? -1;
