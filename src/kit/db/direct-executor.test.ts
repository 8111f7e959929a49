import { expect, test } from 'vitest';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { testDatabase } from '../../../tests/setup/test-database.ts';
import { kyselyOf } from './pipelined.ts';
import type { DB } from './schema.ts';

const db = async () => kyselyOf((await testDatabase()).ownerPool);
const backend = sql<{ pid: number; inside: boolean }>`select pg_backend_pid() as pid, pg_current_xact_id_if_assigned() is not null as inside`;

test('every statement of a transaction runs on its connection, also beside others', async () => {
  const all = await db();
  const seen = await Promise.all(Array.from({ length: 3 }, () => all.transaction().execute(async (trx) => {
    await sql`select pg_current_xact_id()`.execute(trx);
    const asked = await Promise.all([backend.execute(trx), backend.execute(trx), backend.execute(trx)]);
    return asked.flatMap(({ rows }) => rows);
  })));
  for (const rows of seen) expect(new Set(rows.map(({ pid, inside }) => `${pid} ${inside}`)).size).toBe(1);
  expect(seen.flat().every(({ inside }) => inside)).toBe(true);
});

test('a transaction that has ended takes nothing more, whether it was kept or taken back', async () => {
  const kept: Transaction<DB>[] = [];
  const all = await db();
  await all.transaction().execute(async (trx) => { kept.push(trx); });
  await expect(all.transaction().execute(async (trx) => {
    kept.push(trx);
    throw new Error('a change of mind');
  })).rejects.toThrow('a change of mind');
  for (const trx of kept) await expect((async () => backend.execute(trx))()).rejects.toThrow(/already (committed|rolled back)/);
});

test('outside a transaction a statement takes a connection for itself and gives it back', async () => {
  const { ownerPool } = await testDatabase();
  const { rows } = await backend.execute(kyselyOf(ownerPool));
  expect(rows[0]?.inside).toBe(false);
  expect(ownerPool.idleCount).toBe(ownerPool.totalCount);
});
