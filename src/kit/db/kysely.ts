import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Transaction } from 'kysely';
import type pg from 'pg';
import type { DB } from './schema.ts';

export { kyselyOf } from './pipelined.ts';

/** Kysely on one connection whose transaction somebody else began and will end. */
export const kyselyOn = (client: pg.ClientBase): Transaction<DB> => {
  const only = { query: client.query.bind(client), release: () => undefined };
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool: { connect: async () => only, end: async () => undefined } as never }) }) as Transaction<DB>;
};

/** Asks the database something small; throws when it is away. */
export const askDatabase = async (db: Kysely<DB>): Promise<void> => {
  await sql`select 1`.execute(db);
};
