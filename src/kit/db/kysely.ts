import { Kysely, PostgresDialect, sql } from 'kysely';
import type pg from 'pg';
import type { DB } from './schema.ts';

/** Kysely over a pool of connections. */
export const kyselyOf = (pool: pg.Pool): Kysely<DB> => new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });

/** Asks the database something small; throws when it is away. */
export const askDatabase = async (db: Kysely<DB>): Promise<void> => {
  await sql`select 1`.execute(db);
};
