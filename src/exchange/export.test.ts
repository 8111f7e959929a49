// An export holds everything of one trust and nothing of another, in forms that a spreadsheet and a program can open.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { testDatabase } from '../../tests/setup/test-database.ts';
import { makeWorld, phrase } from '../../tests/setup/world.ts';
import type { World } from '../../tests/setup/world.ts';
import { command } from '../app/commands/export.ts';
import type { CommandContext } from '../app/command.ts';
import { readSettings } from '../app/settings.ts';
import { fixNow } from '../kit/clock.ts';
import { readCsv } from '../kit/csv.ts';
import { kyselyOf } from '../kit/db/kysely.ts';
import { throwawayConfig } from '../kit/db/throwaway.ts';
import type { DB, Kysely } from '../kit/db/index.ts';
import { exportOf, isSecret } from './export-tables.rules.ts';

const parent = mkdtempSync(join(tmpdir(), 'alongside-export-'));
const folder = join(parent, 'everything');
let owner: Kysely<DB>;
let world: World;
const FORMULAS = ['=HYPERLINK("http://evil.example","x")', '+441614960000', '-2+3', '@SUM(A1)', '\tindented', ' =1+1'];

const run = async (args: string[], stopped = new AbortController().signal): Promise<string> => {
  const { open } = await testDatabase();
  const said: string[] = [];
  const context: CommandContext = { args, settings: readSettings({}), stopped, out: (line) => { said.push(line); }, say: () => undefined };
  if (command.needsDatabase !== 'migrated') throw new Error('the command has changed');
  await command.run({ ...context, database: open });
  return said.join('\n');
};
const jsonOf = (table: string): Record<string, unknown>[] => readFileSync(join(folder, 'json', `${table}.jsonl`), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>);
const csvOf = (name: string) => readCsv(readFileSync(join(folder, name), 'utf8'));

let said = '';
beforeAll(async () => {
  fixNow('2026-11-23T10:00:00Z');
  owner = kyselyOf((await testDatabase()).ownerPool);
  world = await makeWorld(owner);
  const people = Object.values(world.a.people);
  for (const [i, words] of FORMULAS.entries()) await owner.updateTable('person').set({ address: words }).where('id', '=', people[i % people.length]?.personId ?? '').execute();
  await owner.updateTable('person').set({ full_name: 'Zoë “Quote” O’Neil, 老師\r\nsecond line' }).where('id', '=', world.a.people.callum.personId).execute();
  said = await run(['--trust', world.a.slug, folder]);
});
afterAll(() => {
  fixNow(null);
  rmSync(parent, { recursive: true, force: true });
});

describe('everything of one trust', () => {
  test('every row of the trust is there, counted; no row of another trust', async () => {
    const { superuserPool } = await testDatabase();
    const { rows: tables } = await superuserPool.query<{ name: string }>(`select c.relname as name from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r'
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'trust_id' and not a.attisdropped)`);
    const counts = csvOf('counts.csv').rows;
    for (const { name } of tables) {
      const line = counts.find((row) => row.cells['table'] === name);
      if (line?.cells['left out because']) continue;
      const { rows } = await superuserPool.query<{ n: number }>(`select count(*)::int as n from ${name} where trust_id = $1`, [world.a.trustId]);
      expect({ name, rows: jsonOf(name).length }).toEqual({ name, rows: rows[0]?.n });
      expect(line?.cells['rows'], name).toBe(String(rows[0]?.n));
      expect(csvOf(`csv/${name}.csv`).rows.length, name).toBe(rows[0]?.n);
    }
    const everything = readdirSync(join(folder, 'json')).map((file) => readFileSync(join(folder, 'json', file), 'utf8')).join('');
    expect(everything).toContain(phrase('a', 'walled', 'note'));
    expect(everything).not.toContain('Zqb');
    expect(everything).not.toContain(world.b.trustId);
    expect(said).toContain(`person: 5 rows`);
  });

  test('accounts of this trust only, and no secret of any kind', async () => {
    expect(jsonOf('account').length).toBe(new Set(jsonOf('membership').map((row) => row['account_id'])).size);
    for (const file of readdirSync(join(folder, 'json'))) {
      const [first] = jsonOf(file.replace('.jsonl', ''));
      expect(Object.keys(first ?? {}).filter(isSecret), file).toEqual([]);
    }
    expect(existsSync(join(folder, 'json', 'session.jsonl'))).toBe(false);
  });

  test('a spreadsheet runs nothing of it, and reads every letter', () => {
    const raw = readFileSync(join(folder, 'csv', 'person.csv'), 'utf8');
    expect(raw.startsWith('\uFEFFtrust_id,id,')).toBe(true);
    const { rows, faults } = readCsv(raw);
    expect(faults).toEqual([]);
    for (const { cells } of rows) for (const cell of Object.values(cells)) expect(cell).not.toMatch(/^\s*[=+\-@]/);
    const names = rows.map((row) => row.cells['full_name']);
    expect(names).toContain('Zoë “Quote” O’Neil, 老師\r\nsecond line');
    expect(jsonOf('person').map((row) => row['address'])).toEqual(expect.arrayContaining(FORMULAS.slice(-5)));
  });

  test('the dictionary explains every exported column; what was left out says why', () => {
    const explained = new Set(csvOf('data-dictionary.csv').rows.map((row) => `${row.cells['table']}.${row.cells['column']}`));
    for (const file of readdirSync(join(folder, 'csv'))) for (const column of csvOf(`csv/${file}`).header) expect(explained).toContain(`${file.replace('.csv', '')}.${column}`);
    const left = csvOf('counts.csv').rows.filter((row) => row.cells['left out because']);
    expect(left.map((row) => row.cells['table'])).toEqual(expect.arrayContaining(['draft', 'session', 'place', 'spent_key']));
  });

  test('only its owner may open it, and the audit of the trust says that it was made', async () => {
    expect(statSync(join(folder, 'json')).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'csv', 'person.csv')).mode & 0o777).toBe(0o600);
    expect(await owner.selectFrom('audit_row').select(['trust_id', 'role']).where('action', '=', 'export.trust').execute()).toEqual([{ trust_id: world.a.trustId, role: 'system' }]);
  });
});

test('every table there is has been decided about', async () => {
  const { superuserPool } = await testDatabase();
  const { rows } = await superuserPool.query<{ name: string; columns: string[] }>(`select c.relname as name, array_agg(a.attname::text) as columns from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' group by 1`);
  expect(rows.filter(({ name, columns }) => exportOf(name, columns) === null).map(({ name }) => name)).toEqual([]);
});

test('the owner of the tables may export as well, with the same result', async () => {
  const { open, name } = await testDatabase();
  const into = join(parent, 'by-owner');
  if (command.needsDatabase !== 'migrated') throw new Error('the command has changed');
  await command.run({ args: ['--trust', world.a.slug, into], settings: readSettings({}), stopped: new AbortController().signal, out: () => undefined, say: () => undefined,
    database: { ...open, backupConfig: null, ownerConfig: throwawayConfig(inject('databaseServer'), name, 'owner') } });
  expect(readFileSync(join(into, 'json', 'note_item.jsonl'), 'utf8')).toBe(readFileSync(join(folder, 'json', 'note_item.jsonl'), 'utf8'));
});

describe('refused, and nothing left behind', () => {
  test('a trust that does not exist, a filled folder, no place, no names', async () => {
    await expect(run(['--trust', 'nowhere', join(parent, 'x')])).rejects.toThrow(`There is no trust "nowhere". There are: ${[world.a.slug, world.b.slug].sort().join(', ')}.`);
    await expect(run(['--trust', world.a.slug, folder])).rejects.toThrow('An export never writes over anything');
    await expect(run(['--trust', world.a.slug, join(parent, 'no', 'where')])).rejects.toThrow('There is no folder');
    await expect(run([join(parent, 'x')])).rejects.toThrow('Which trust, and into which folder?');
    await expect(run(['--all', 'x'])).rejects.toThrow('does not know one of these options');
  });

  test('told to stop', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(run(['--trust', world.a.slug, join(parent, 'stopped')], stop.signal)).rejects.toThrow('The export was stopped before it was whole');
    expect(readdirSync(parent).filter((name) => name.startsWith('stopped'))).toEqual([]);
  });

  test('an empty folder may be there already', async () => {
    const empty = join(parent, 'empty');
    mkdirSync(empty);
    await run(['--trust', world.b.slug, empty]);
    expect(readdirSync(empty).sort()).toEqual(['README.txt', 'counts.csv', 'csv', 'data-dictionary.csv', 'json']);
  });
});
