// A real database for a test file: a copy of the migrated template, deleted when the file is done.
import { randomBytes } from 'node:crypto';
import { statfs } from 'node:fs/promises';
import pg from 'pg';
import { inject } from 'vitest';
import type { OpenDatabase } from '../../src/kit/db/connect.ts';
import { makePool } from '../../src/kit/db/pool.ts';
import { asSuperuser, throwawayConfig } from '../../src/kit/db/throwaway.ts';
import type { ThrowawayServer } from '../../src/kit/db/throwaway.ts';
import { afterwards } from './afterwards.ts';

/** Limits for hanging: on a busy machine a request may take longer than a person would be asked to wait. */
const patient = { statement_timeout: 120_000, idle_in_transaction_session_timeout: 120_000, query_timeout: 120_000, connectionTimeoutMillis: 120_000 };
const templateName = 'alongside_template';

export type TestDatabase = {
  name: string;
  /** As the application: owns nothing, row-level security holds. */
  appPool: pg.Pool;
  /** As the owner of the tables, who migrates. Row-level security holds here too, where it is forced. */
  ownerPool: pg.Pool;
  /** As the superuser, past every policy: for looking at what is really stored, never for what is tested. */
  superuserPool: pg.Pool;
  /** The same as the app itself would have it, for startServer and the like. Do not close it. */
  open: OpenDatabase;
};

let current: Promise<TestDatabase> | null = null;

/** The database of this test file; the first call copies the template. */
export function testDatabase(): Promise<TestDatabase> {
  if (!current) {
    current = copyTemplate();
    afterwards(() => { current = null; });
  }
  return current;
}

/** A second, separate copy, for tests that need two. */
export async function copyTemplate(): Promise<TestDatabase> {
  const server = inject('databaseServer');
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await asSuperuser(server, 'postgres', (superuser) => superuser.query(`CREATE DATABASE ${name} TEMPLATE ${templateName} OWNER alongside_owner${server.major >= 15 ? ' STRATEGY file_copy' : ''}`));
  const config = (role: 'app' | 'owner' | 'backup' | 'superuser') => throwawayConfig(server, name, role);
  const pools = { app: makePool(() => config('app'), { ...patient, max: 5 }), owner: makePool(() => config('owner'), { ...patient, max: 3 }), superuser: makePool(() => config('superuser'), { ...patient, max: 2 }) };
  afterwards(async () => {
    await Promise.all(Object.values(pools).map((pool) => pool.end()));
    if (await isKeptToTheEnd(server)) return;
    await asSuperuser(server, 'postgres', (superuser) => superuser.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  });
  return {
    name, appPool: pools.app, ownerPool: pools.owner, superuserPool: pools.superuser,
    open: { kind: 'external', appPool: pools.app, appConfig: config('app'), ownerConfig: config('owner'), backupConfig: config('backup'), close: async () => undefined },
  };
}

/** On a disk with room nothing is deleted before the end of the run: files just deleted make every new one dearer (see quickPlace). */
async function isKeptToTheEnd({ socketFolder }: ThrowawayServer): Promise<boolean> {
  const { bavail, bsize } = await statfs(socketFolder);
  return socketFolder.startsWith('/tmp/') && bavail * bsize > 25 * 1024 ** 3;
}

/** Runs a test's statements in one transaction of the app's role and takes them all back afterwards. */
export async function rolledBack<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const { appPool } = await testDatabase();
  const client = await appPool.connect();
  try {
    await client.query('begin');
    return await work(client);
  } finally {
    await client.query('rollback').catch(() => undefined);
    client.release();
  }
}
