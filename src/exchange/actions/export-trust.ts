// Everything of one trust as files anybody can open: for a spreadsheet (CSV), for a program (JSON lines), with what each column means.
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { writeCsv, writeCsvRows } from '../../kit/csv.ts';
import type { CsvCell } from '../../kit/csv.ts';
import type { DictionaryTable } from '../../kit/db/dictionary.queries.ts';
import { PlainError } from '../../kit/plain-error.ts';
import { exportOf, isSecret } from '../export-tables.rules.ts';
import { beginReading, rowsOf, trustBySlug, trustSlugs } from '../export.queries.ts';
import type { ExportRow } from '../export.queries.ts';

export type ExportedTable = { table: string; rows: number; leftOut: string | null };
export type ExportTrust = {
  slug: string;
  /** Made by the export; it appears when it is whole. */
  folder: string;
  /** Signs in as the backup's role or the owner. */
  config: pg.ClientConfig;
  at: Date;
  /** Called once the trust is known and before anything is read; throw to refuse. */
  begin(trustId: string): Promise<void>;
  stopped?: AbortSignal;
};

const BYTE_ORDER_MARK = '\uFEFF'; // by which a spreadsheet program knows that it is UTF-8

/**
 * Writes the folder; answers what is in it, table by table.
 * @throws PlainError when there is no such trust, the folder is there already, or a table has not been decided about
 */
export const exportTrust = async ({ slug, folder, config, at, begin, stopped }: ExportTrust): Promise<ExportedTable[]> => {
  refuseFilledFolder(folder);
  const client = new pg.Client({ ...config, statement_timeout: 0, query_timeout: 0 });
  client.on('error', () => undefined);
  const partial = `${folder}.${process.pid}.partial`;
  try {
    await client.connect();
    const trust = await trustBySlug(client, slug);
    if (!trust) throw new PlainError(`There is no trust "${slug}". There are: ${(await trustSlugs(client)).join(', ') || 'none yet'}.`);
    await begin(trust.id);
    for (const inside of ['csv', 'json']) mkdirSync(join(partial, inside), { recursive: true, mode: 0o700 });
    const tables = await beginReading(client);
    const done: ExportedTable[] = [];
    for (const table of tables) {
      if (stopped?.aborted) throw new PlainError('The export was stopped before it was whole. Nothing was written.');
      done.push(await exportTable(client, table, trust.id, partial));
    }
    writeAbout(partial, trust.name, at, done, tables);
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(partial, folder);
    return done;
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ENOSPC' ? new PlainError('The disk is full, so the export could not be written. Free some space, or choose another place.') : error;
  } finally {
    rmSync(partial, { recursive: true, force: true });
    await client.end().catch(() => undefined);
  }
};

const refuseFilledFolder = (folder: string): void => {
  if (!existsSync(dirname(folder))) throw new PlainError(`There is no folder ${dirname(folder)} to put the export in.`);
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new PlainError(`The folder ${folder} holds something already. An export never writes over anything: choose another name.`);
};

const exportTable = async (client: pg.Client, { name, columns }: DictionaryTable, trustId: string, partial: string): Promise<ExportedTable> => {
  const names = columns.map((column) => column.name);
  const what = exportOf(name, names);
  if (!what) throw new PlainError(`Nobody has decided yet what of the table ${name} belongs to an export. This is a mistake in Alongside: please tell its makers.`);
  if ('leftOut' in what) return { table: name, rows: 0, leftOut: what.leftOut };
  const kept = names.filter((column) => !isSecret(column));
  const csv = openSync(join(partial, 'csv', `${name}.csv`), 'wx', 0o600);
  const json = openSync(join(partial, 'json', `${name}.jsonl`), 'wx', 0o600);
  let rows = 0;
  try {
    writeSync(csv, BYTE_ORDER_MARK + writeCsv(kept, []));
    for await (const lines of rowsOf(client, name, kept, what.where, trustId)) {
      writeSync(json, `${lines.join('\n')}\n`);
      writeSync(csv, writeCsvRows(kept, lines.map((line) => asCells(JSON.parse(line) as ExportRow))));
      rows += lines.length;
    }
  } finally {
    closeSync(csv);
    closeSync(json);
  }
  return { table: name, rows, leftOut: null };
};

const asCells = (row: ExportRow): Record<string, CsvCell> =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, typeof value === 'object' && value !== null ? JSON.stringify(value) : value as CsvCell]));

const writeAbout = (folder: string, trust: string, at: Date, done: readonly ExportedTable[], tables: readonly DictionaryTable[]): void => {
  const put = (name: string, text: string): void => writeFileSync(join(folder, name), text, { mode: 0o600, flag: 'wx' });
  put('counts.csv', BYTE_ORDER_MARK + writeCsv(['table', 'rows', 'left out because'], done.map((one) => ({ table: one.table, rows: one.leftOut === null ? one.rows : null, 'left out because': one.leftOut }))));
  const exported = new Set(done.filter((one) => one.leftOut === null).map((one) => one.table));
  const columns = ['table', 'column', 'type', 'may be empty', 'personal', 'what it is', 'points to'];
  put('data-dictionary.csv', BYTE_ORDER_MARK + writeCsv(columns, tables.filter(({ name }) => exported.has(name)).flatMap((table) => [
    { table: table.name, 'what it is': table.what },
    ...table.columns.filter(({ name }) => !isSecret(name)).map((c) => ({
      table: table.name, column: c.name, type: c.type, 'may be empty': c.mayBeEmpty ? 'yes' : 'no', personal: c.personal ? 'personal' : '', 'what it is': c.what, 'points to': c.pointsTo,
    })),
  ])));
  put('README.txt', [
    `Everything that Alongside holds for ${trust}, as it stood on ${at.toISOString()}.`, '',
    'It holds people\'s own words, also those of colleagues who are supported themselves, and notes that are withheld from the person.',
    'Keep it where only those may look who may see every record; erase it when it has served its purpose.', '',
    'csv/    one file a table, for a spreadsheet. Text that a spreadsheet would run as a formula has an apostrophe in front.',
    'json/   the same rows as JSON, one a line, exactly as they are kept. Times are in UTC.',
    'counts.csv            how many rows each file holds, and what was left out and why',
    'data-dictionary.csv   what each table and column means', '',
  ].join('\r\n'));
};
