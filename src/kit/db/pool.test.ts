import { expect, inject, test } from 'vitest';
import { copyTemplate, testDatabase } from '../../../tests/setup/test-database.ts';
import { isDatabaseAway } from './database-away.ts';
import { makePool } from './pool.ts';
import { asSuperuser, throwawayConfig } from './throwaway.ts';

const server = inject('databaseServer');

test('days stay days, points in time are dates, whole numbers are numbers', async () => {
  const { appPool } = await testDatabase();
  const { rows } = await appPool.query("select date '2026-03-29' as day, timestamptz '2026-03-29T01:00:00Z' as moment, count(*) as many, 1.50::numeric as money from generate_series(1, 3)");
  expect(rows).toEqual([{ day: '2026-03-29', moment: new Date('2026-03-29T01:00:00Z'), many: 3, money: '1.50' }]);
  await expect(appPool.query('select 9007199254740993::bigint as too_large')).rejects.toThrow(RangeError);
});

test('queries with parameters are prepared once per connection, those without are not', async () => {
  const { appPool } = await testDatabase();
  const client = await appPool.connect();
  try {
    for (let i = 0; i < 3; i += 1) {
      await client.query('select $1::int + 1', [i]);
      await client.query({ text: 'select $1::text', values: ['a'] });
      await client.query('select 7');
    }
    const { rows } = await client.query<{ statement: string }>('select statement from pg_prepared_statements order by statement');
    expect(rows.map(({ statement }) => statement)).toEqual(['select $1::int + 1', 'select $1::text']);
  } finally {
    client.release();
  }
});

test('a text that keeps changing does not fill the server: 300 are prepared, the rest still answer', async () => {
  const { appPool } = await copyTemplate();
  const client = await appPool.connect();
  try {
    for (let i = 0; i < 320; i += 1) expect((await client.query<{ sum: number }>(`select $1::int + ${i} as sum`, [1])).rows[0]?.sum).toBe(i + 1);
    expect((await client.query<{ many: number }>('select count(*) as many from pg_prepared_statements')).rows[0]?.many).toBe(300);
  } finally {
    client.release();
  }
});

test('a table that changes under a prepared statement costs one connection, not the service', async () => {
  const { appPool, superuserPool } = await copyTemplate();
  await superuserPool.query('create table changing (id int); grant select on changing to alongside_app');
  const read = async () => (await appPool.query('select * from changing where $1', [true])).fields.length;
  expect(await read()).toBe(1);
  await superuserPool.query('alter table changing add word text');
  await expect(read()).rejects.toThrow('cached plan must not change result type');
  expect(await read()).toBe(2);
});

test('a connection the server ends is replaced, and nothing is thrown outside a query', async () => {
  const { appPool, name } = await copyTemplate();
  await appPool.query('select 1');
  await asSuperuser(server, 'postgres', (superuser) => superuser.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = 'alongside_app'", [name]));
  await expect.poll(() => appPool.totalCount).toBe(0);
  expect((await appPool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});

test('a query cut off in the middle says that the database is away', async () => {
  const { name } = await testDatabase();
  const patient = makePool(() => throwawayConfig(server, name, 'app'), { max: 1, statement_timeout: 600_000, query_timeout: 600_000 });
  const cut = patient.query('select pg_sleep(600)').catch((error: unknown) => error);
  await expect.poll(() => asSuperuser(server, 'postgres', async (superuser) =>
    (await superuser.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and query like '%pg_sleep%'", [name])).rowCount)).toBe(1);
  expect(isDatabaseAway(await cut)).toBe(true);
  await patient.end();
});

test('the time limit of a statement says so too, and the connection can go on', async () => {
  const pool = makePool(() => throwawayConfig(server, 'alongside_template_none', 'app'), { statement_timeout: 50 });
  const missing = await pool.query('select 1').catch((error: unknown) => error);
  expect(isDatabaseAway(missing)).toBe(false); // a database that does not exist is a mistake, not a bad moment
  await pool.end();
  const { name } = await testDatabase();
  const limited = makePool(() => throwawayConfig(server, name, 'app'), { statement_timeout: 1_000, max: 1 });
  expect(isDatabaseAway(await limited.query('select pg_sleep(60)').catch((error: unknown) => error))).toBe(true);
  expect((await limited.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await limited.end();
});

test('nobody listening, and no free connection, are a bad moment', async () => {
  const gone = makePool(() => ({ host: '/tmp/alongside-pg-nowhere', port: 5432, user: 'alongside_app', database: 'alongside' }));
  expect(isDatabaseAway(await gone.query('select 1').catch((error: unknown) => error))).toBe(true);
  await gone.end();
  const { name } = await testDatabase();
  const narrow = makePool(() => throwawayConfig(server, name, 'app'), { max: 1, connectionTimeoutMillis: 1_500 });
  const only = await narrow.connect();
  expect(isDatabaseAway(await narrow.query('select 1').catch((error: unknown) => error))).toBe(true);
  only.release();
  await narrow.end();
});

test('a mistake of ours is not called a bad moment', async () => {
  const { appPool } = await testDatabase();
  expect(isDatabaseAway(await appPool.query('select nonsense').catch((error: unknown) => error))).toBe(false);
  expect(isDatabaseAway(new TypeError('x is not a function'))).toBe(false);
  const fatal = (code: string) => Object.assign(new Error('could not write init file'), { severity: 'FATAL', code });
  expect([isDatabaseAway(fatal('XX000')), isDatabaseAway(fatal('28P01'))]).toEqual([true, false]); // a full disk; a wrong password
});
