import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeEach, expect, inject, test } from 'vitest';
import { until } from '../../../tests/setup/command-line.ts';
import { migrate, pendingMigrations, readMigrations } from './migrate.ts';
import { asSuperuser, makeThrowawayDatabase, throwawayConfig } from './throwaway.ts';

const server = inject('databaseServer');
const folder = mkdtempSync(join(tmpdir(), 'alongside-migrations-'));
const names: string[] = [];
let owner: pg.ClientConfig;

const file = (name: string, sql: string) => writeFileSync(join(folder, name), sql);
async function ask(sql: string): Promise<unknown[]> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    return (await client.query<{ value: unknown }>(sql)).rows.map(({ value }) => value);
  } finally {
    await client.end();
  }
}

beforeEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  const { mkdirSync } = await import('node:fs');
  mkdirSync(folder);
  const name = `migrating_${process.pid}_${names.length}`;
  names.push(name);
  await makeThrowawayDatabase(server, name);
  owner = throwawayConfig(server, name, 'owner');
  file('0001_first.sql', 'create table first (id int);');
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await asSuperuser(server, 'postgres', async (superuser) => {
    for (const name of names) await superuser.query(`DROP DATABASE ${name} WITH (FORCE)`);
  });
});

test('ours apply one version after another, each in a connection of its own, as where a service is brought up to date', async () => {
  for (const { number, name } of readMigrations()) expect(await migrate(owner, undefined, undefined, number)).toEqual([name]);
}, 240_000);

test('what is missing is applied in order, once', async () => {
  file('0010_second.sql', 'alter table first add word text;');
  expect(await migrate(owner, folder)).toEqual(['0001_first.sql', '0010_second.sql']);
  expect(await migrate(owner, folder)).toEqual([]);
  expect(await ask("select column_name as value from information_schema.columns where table_name = 'first' order by 1")).toEqual(['id', 'word']);
});

test('a new table is shut: the app\'s role reads none of it, even with the right to, until a policy says so; its owner and a backup do', async () => {
  file('0010_second.sql', 'insert into first values (1); create table second (id int); insert into second values (2); grant select on second to alongside_app;');
  await migrate(owner, folder);
  const as = async (role: 'app' | 'owner' | 'backup') => {
    const client = new pg.Client(role === 'owner' ? owner : throwawayConfig(server, names.at(-1) ?? '', role));
    await client.connect();
    try {
      return (await client.query('select id from second')).rows;
    } finally {
      await client.end();
    }
  };
  expect(await as('app')).toEqual([]);
  expect(await as('owner')).toEqual([{ id: 2 }]);
  expect(await as('backup')).toEqual([{ id: 2 }]);
});

test('the app\'s role can tell what is missing, without the right to migrate', async () => {
  const app = new pg.Client(throwawayConfig(server, names.at(-1) ?? '', 'app'));
  await app.connect();
  expect(await pendingMigrations(app, folder)).toEqual(['0001_first.sql']);
  await migrate(owner, folder);
  expect(await pendingMigrations(app, folder)).toEqual([]);
  await app.end();
});

test('a file that was applied and then changed is refused; other line ends are no change', async () => {
  await migrate(owner, folder);
  file('0001_first.sql', 'create table first (id int);\n');
  await expect(migrate(owner, folder)).rejects.toThrow('0001_first.sql has changed since this database had it');
  file('0001_first.sql', 'create table first (id int);');
  file('0002_lines.sql', 'select 1;\nselect 2;');
  await migrate(owner, folder);
  file('0002_lines.sql', 'select 1;\r\nselect 2;');
  expect(await migrate(owner, folder)).toEqual([]);
});

test('a database from a newer version is refused, and so is a number out of order', async () => {
  file('0005_later.sql', 'select 1;');
  await migrate(owner, folder);
  file('0003_between.sql', 'select 1;');
  await expect(migrate(owner, folder)).rejects.toThrow('Give it a number after 5');
  rmSync(join(folder, '0003_between.sql'));
  rmSync(join(folder, '0005_later.sql'));
  await expect(migrate(owner, folder)).rejects.toThrow('0005_later.sql, which this version of Alongside does not know');
});

test('one that fails is undone whole and named with its line; the ones before it stay', async () => {
  file('0002_broken.sql', 'create table half (id int);\nselect nonsense;');
  await expect(migrate(owner, folder)).rejects.toThrow(/0002_broken\.sql failed and was undone \(line 2\)/);
  expect(await ask("select to_regclass(t)::text as value from unnest(array['half', 'first']) t")).toEqual([null, 'first']);
});

test('killed in the middle, it leaves nothing of that file and can be run again', async () => {
  file('0002_slow.sql', 'create table slow (id int); select pg_sleep(20);');
  const broken = migrate(owner, folder);
  const outcome = expect(broken).rejects.toThrow();
  const killed = await until(() => asSuperuser(server, 'postgres', async (superuser) => {
    const { rowCount } = await superuser.query("select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep(20)%' and usename = 'alongside_owner' and datname = $1", [names.at(-1)]);
    return (rowCount ?? 0) > 0;
  }));
  expect(killed).toBe(true);
  await outcome;
  expect(await ask("select to_regclass('slow') as value")).toEqual([null]);
  file('0002_slow.sql', 'create table slow (id int);');
  expect(await migrate(owner, folder)).toEqual(['0002_slow.sql']);
});

test('two at once: one applies, the other finds it done', async () => {
  file('0002_second.sql', 'select pg_sleep(0.2);');
  const both = await Promise.all([migrate(owner, folder), migrate(owner, folder)]);
  expect(both.map((applied) => applied.length).sort()).toEqual([0, 2]);
});
