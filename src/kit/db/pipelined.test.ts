import { expect, onTestFinished, test, vi } from 'vitest';
import { sql } from 'kysely';
import type { DB, Transaction } from './index.ts';
import { copyTemplate, testDatabase } from '../../../tests/setup/test-database.ts';
import { isDatabaseAway } from './database-away.ts';
import { kyselyOf } from './kysely.ts';
import pg from 'pg';
import { sendFirst, sendLast, sendLater } from './pipelined.ts';

const ownerDb = async () => kyselyOf((await testDatabase()).ownerPool);
const count = (kind: string, times: number) => ({ day: '2026-11-23', kind, times });
const stored = async (kind: string): Promise<number[]> => (await (await ownerDb()).selectFrom('refusal_count').select('times').where('kind', '=', kind).execute()).map(({ times }) => times);

test('what was sent later is there after the commit, and before it for the transaction itself', async () => {
  const seen = await (await ownerDb()).transaction().execute(async (trx) => {
    await sendLater(trx, trx.insertInto('refusal_count').values(count('later', 3)));
    await sendLater(trx, trx.updateTable('refusal_count').set({ times: 4 }).where('kind', '=', 'later'));
    return trx.selectFrom('refusal_count').select('times').where('kind', '=', 'later').executeTakeFirstOrThrow();
  });
  expect(seen.times).toBe(4);
  expect(await stored('later')).toEqual([4]);
});

test('when one fails the commit fails with its error, nothing is stored, and the connection goes on', async () => {
  const failed = (await ownerDb()).transaction().execute(async (trx) => {
    await trx.insertInto('refusal_count').values(count('before', 1)).execute();
    await sendLater(trx, sql`insert into refusal_count (day, kind, times) values ('2026-11-23', 'before', ${2})`);
    await sendLater(trx, trx.insertInto('refusal_count').values(count('after', 1)));
    return 'an answer nobody may see';
  });
  await expect(failed).rejects.toThrow(/duplicate key.*refusal_count_pkey/);
  expect([...await stored('before'), ...await stored('after')]).toEqual([]);
});

test('when one fails the next statement that is waited for says why, not that the transaction is aborted', async () => {
  const failed = (await ownerDb()).transaction().execute(async (trx) => {
    await sendLater(trx, sql`insert into nowhere values (${1})`);
    await trx.selectFrom('refusal_count').select('times').execute();
  });
  await expect(failed).rejects.toThrow('relation "nowhere" does not exist');
});

test('an error that somebody swallowed never looks like a commit', async () => {
  const failed = (await ownerDb()).transaction().execute(async (trx) => {
    await sql`insert into nowhere values (${1})`.execute(trx).catch(() => undefined);
  });
  await expect(failed).rejects.toThrow('rolled back, not committed');
});

test('work that throws takes back what was sent later', async () => {
  const failed = (await ownerDb()).transaction().execute(async (trx) => {
    await sendLater(trx, trx.insertInto('refusal_count').values(count('thrown', 1)));
    throw new Error('a change of mind');
  });
  await expect(failed).rejects.toThrow('a change of mind');
  expect(await stored('thrown')).toEqual([]);
});

/** One ends the transaction; the other, side by side with it, wants to go on writing some turns later. */
const besideTheEnd = (kind: string, turns: number, end: () => void) => async (trx: Transaction<DB>): Promise<void> => {
  const ask = async (then: () => unknown): Promise<void> => { await sql`select 1`.execute(trx); await then(); };
  const other = ask(async () => { for (let i = 0; i < turns; i += 1) await Promise.resolve(); await trx.insertInto('refusal_count').values(count(kind, 1)).execute(); });
  other.catch(() => undefined);
  await ask(end);
};
test.each([0, 5, 10, 15, 20, 30, 50, 100])('what is still on its way when a transaction is undone is never run outside it (%i turns later)', async (turns) => {
  const db = await ownerDb();
  await expect(db.transaction().execute(besideTheEnd(`undone ${turns}`, turns, () => { throw new Error('no'); }))).rejects.toThrow('no');
  expect(await stored(`undone ${turns}`)).toEqual([]);
});
test.each([20, 30, 50, 100])('nor when it is committed (%i turns later)', async (turns) => {
  const db = await ownerDb();
  const told: string[] = [];
  await db.transaction().execute(async (trx) => {
    await sql`select 1`.execute(trx);
    void (async () => { for (let i = 0; i < turns; i += 1) await Promise.resolve(); await trx.insertInto('refusal_count').values(count(`late ${turns}`, 1)).execute(); })().catch((error: unknown) => { told.push(String(error)); });
  });
  expect(await stored(`late ${turns}`)).toEqual([]);
  expect(told).toHaveLength(1);
});

test('the last statements of a transaction let nothing in between them and its commit', async () => {
  const db = await ownerDb();
  const told: string[] = [];
  await db.transaction().execute(async (trx) => {
    await sql`select 1`.execute(trx);
    await sendLast(trx, trx.insertInto('refusal_count').values(count('last', 1)), trx.updateTable('refusal_count').set({ times: 2 }).where('kind', '=', 'last'));
    await trx.insertInto('refusal_count').values(count('between', 1)).execute().catch((error: unknown) => { told.push(String(error)); });
  });
  expect([await stored('last'), await stored('between'), told]).toEqual([[2], [], ['Error: this transaction is ending']]);
});

test('a connection cut under what was sent later says that the database is away, and another takes over', async () => {
  const { ownerPool, superuserPool } = await copyTemplate();
  const db = kyselyOf(ownerPool);
  const cut = db.transaction().execute(async (trx) => {
    const { pid } = (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)).rows[0] ?? { pid: 0 };
    await sendLater(trx, trx.insertInto('refusal_count').values(count('cut', 1)));
    await sendLater(trx, sql`select pg_sleep(${5})`);
    await superuserPool.query('select pg_terminate_backend($1)', [pid]);
  }).catch((error: unknown) => error);
  expect(isDatabaseAway(await cut)).toBe(true);
  expect(await db.selectFrom('refusal_count').select('times').where('kind', '=', 'cut').execute()).toEqual([]);
});

test('a hundred transactions at once on three connections keep their answers apart', async () => {
  const db = await ownerDb();
  const answers = await Promise.all(Array.from({ length: 100 }, (_, i) => db.transaction().execute(async (trx) => {
    await sendLater(trx, trx.insertInto('refusal_count').values(count(`many ${i}`, i)));
    const { n } = (await sql<{ n: number }>`select ${i}::int as n`.execute(trx)).rows[0] ?? { n: -1 };
    return n;
  })));
  expect(answers).toEqual(Array.from({ length: 100 }, (_, i) => i));
  expect((await db.selectFrom('refusal_count').select('times').where('kind', 'like', 'many %').execute())).toHaveLength(100);
});

/** A pool of one, whose one connection somebody else holds. */
const taken = async (patience: number) => {
  const { appPool } = await testDatabase();
  const pool = new pg.Pool({ ...appPool.options, max: 1, connectionTimeoutMillis: patience });
  const held = await vi.waitFor(() => pool.connect(), 30_000); // on a busy machine the first one takes longer than this patience
  let back = false;
  const give = (): void => { if (!back) held.release(); back = true; };
  onTestFinished(async () => { give(); await pool.end(); });
  return { db: kyselyOf(pool), give, pool };
};
const first = sql`select set_config('app.role', 'nobody', true)`;

test('a transaction that asks nothing needs no connection', async () => {
  const { db, pool } = await taken(200);
  expect(await db.transaction().setAccessMode('read only').execute(async (trx) => {
    await sendFirst(trx, first);
    return 'from memory';
  })).toBe('from memory');
  await expect(db.transaction().execute(async (trx) => { await sendFirst(trx, first); throw new Error('a change of mind'); })).rejects.toThrow('a change of mind');
  expect(pool.waitingCount).toBe(0);
});

test('one that asks waits for a connection, says what it asked in its order, and gives the connection back', async () => {
  const { db, give, pool } = await taken(5000);
  const asked = db.transaction().execute(async (trx) => {
    await sendFirst(trx, first);
    return Promise.all([1, 2, 3].map(async (n) => (await sql<{ n: number; role: string }>`select ${n}::int as n, current_setting('app.role') as role`.execute(trx)).rows[0]));
  });
  await expect.poll(() => pool.waitingCount).toBe(1);
  give();
  expect(await asked).toEqual([1, 2, 3].map((n) => ({ n, role: 'nobody' })));
  expect([pool.idleCount, pool.totalCount]).toEqual([1, 1]);
});

test.each(['waited for', 'sent later', 'outside a transaction'])('when none can be had, what is %s says that the database is away, nothing hangs, and the next one works', async (how) => {
  const { db, give, pool } = await taken(100);
  const one = sql<{ n: number }>`select 1 as n`;
  const failed = how === 'outside a transaction' ? one.execute(db) : db.transaction().execute(async (trx) => {
    if (how === 'sent later') await sendLater(trx, sql`select 1`);
    else await one.execute(trx);
  });
  expect(isDatabaseAway(await failed.catch((error: unknown) => error))).toBe(true);
  give();
  expect((await db.transaction().execute((trx) => one.execute(trx))).rows).toEqual([{ n: 1 }]);
  expect([pool.idleCount, pool.waitingCount]).toEqual([1, 0]);
});
