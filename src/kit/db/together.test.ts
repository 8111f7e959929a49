import pg from 'pg';
import { sql } from 'kysely';
import { expect, onTestFinished, test, vi } from 'vitest';
import { copyTemplate, testDatabase } from '../../../tests/setup/test-database.ts';
import { kyselyOf } from './kysely.ts';

const ownerDb = async () => kyselyOf((await testDatabase()).ownerPool);
const one = (n: number) => sql<{ n: number }>`select ${n}::int as n`;

/** How often this process asked a database to answer, how many statements it sent, and how many it prepared. */
const watch = () => {
  const spies = (['sync', 'execute', 'parse', 'describe'] as const).map((name) => vi.spyOn(pg.Connection.prototype as unknown as Record<'sync' | 'execute' | 'parse' | 'describe', () => void>, name));
  onTestFinished(() => spies.forEach((spy) => spy.mockRestore()));
  return () => {
    const counts = spies.map((spy) => spy.mock.calls.length);
    spies.forEach((spy) => spy.mockClear());
    return { trips: counts[0], statements: counts[1], prepared: counts[2], described: counts[3] };
  };
};

test('statements asked for side by side are one trip; asked for again, nothing is prepared or described', async () => {
  const db = kyselyOf((await copyTemplate()).ownerPool);
  const counted = watch();
  const ask = () => db.transaction().execute(async (trx) => (await Promise.all([1, 2, 3, 4].map((n) => one(n).execute(trx)))).map(({ rows }) => rows[0]?.n));
  expect(await ask()).toEqual([1, 2, 3, 4]);
  expect(counted()).toEqual({ trips: 2, statements: 6, prepared: 3, described: 6 }); // begin with the four, commit; three different texts
  expect(await ask()).toEqual([1, 2, 3, 4]);
  expect(counted()).toEqual({ trips: 2, statements: 6, prepared: 0, described: 0 });
});

test('one that fails fails those beside it that come after it, with its own error; what came before has its answer', async () => {
  const db = await ownerDb();
  const told: string[] = [];
  const failed = db.transaction().execute(async (trx) => {
    const asked = [one(1), sql<{ n: number }>`select ${1}::int / 0 as n`, one(3)].map((statement) => statement.execute(trx));
    for (const settled of await Promise.allSettled(asked)) told.push(settled.status === 'fulfilled' ? `${settled.value.rows[0]?.n}` : (settled.reason as Error).message);
    await Promise.all(asked);
  });
  await expect(failed).rejects.toThrow('division by zero');
  expect(told).toEqual(['1', 'division by zero', 'division by zero']);
});

test('a statement that was skipped is prepared the next time', async () => {
  const db = kyselyOf((await copyTemplate()).ownerPool);
  const skipped = sql<{ text: string }>`select ${'skipped'}::text as text`;
  await expect(db.transaction().execute((trx) => Promise.all([sql`select * from nowhere where ${1} = 1`.execute(trx), skipped.execute(trx)]))).rejects.toThrow('nowhere');
  expect((await skipped.execute(db)).rows).toEqual([{ text: 'skipped' }]);
});

test('a value that cannot be read fails its own statement, and the process goes on', async () => {
  const db = await ownerDb();
  const [large, small] = await db.transaction().execute((trx) => Promise.allSettled([sql`select ${'9007199254740993'}::int8 as n`.execute(trx), one(2).execute(trx)]));
  expect(large).toMatchObject({ status: 'rejected', reason: new RangeError('a whole number from the database is too large') });
  expect(small).toMatchObject({ status: 'fulfilled', value: { rows: [{ n: 2 }] } });
});

test('every kind of value comes back as it went', async () => {
  const at = new Date('2026-11-23T10:00:00.123Z');
  const { rows } = await sql`select ${at}::timestamptz as at, ${'2026-11-23'}::date as day, ${['a "b"', 'c,d']}::text[] as texts, ${JSON.stringify({ a: [1] })}::jsonb as json, ${Buffer.from('ü')}::bytea as bytes,
    ${null}::text as nothing, ${true}::boolean as yes, ${12}::int8 as whole, ${'1.50'}::numeric as exact`.execute(await ownerDb());
  expect(rows).toEqual([{ at, day: '2026-11-23', texts: ['a "b"', 'c,d'], json: { a: [1] }, bytes: Buffer.from('ü'), nothing: null, yes: true, whole: 12, exact: '1.50' }]);
});
