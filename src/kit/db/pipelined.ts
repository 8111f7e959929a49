// A transaction says less often "go on": statements asked for side by side leave together, so does what nobody waits for with what comes
// next, and COMMIT waits for all of it. Each wait wakes two processes; that costs more than most of our statements (docs/measured.md).
import { PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, KyselyPlugin, QueryResult, Transaction } from 'kysely';
import type pg from 'pg';
import type { DB } from './schema.ts';
import { sendTogether } from './together.ts';
import type { Answer } from './together.ts';
import { valueTypes } from './value-types.ts';

type Later = CompiledQuery & { later?: true };
type Connection = DatabaseConnection & {
  begin(text: string): void;
  /** Commits; throws the error of the first statement that failed, also of one nobody waited for. Then nothing was stored. */
  commit(): Promise<void>;
  rollback(): Promise<void>;
  release(): void;
};

const WRITES = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/** Kysely lets one statement of a transaction through at a time and waits for its result. This one comes at once; the answer is in it later. */
type Ticket<R> = QueryResult<R> & { answer?: Promise<QueryResult<R>> };

const resultOf = <R>({ command, rowCount, rows }: Answer): QueryResult<R> =>
  ({ numAffectedRows: WRITES.has(command) ? BigInt(rowCount) : undefined, rows: rows as R[] });

const connectionOf = (client: pg.PoolClient): Connection => {
  let unheard: Promise<unknown>[] = [];
  let open = false;
  let broken = false;
  const send = (text: string, values?: readonly unknown[]): Promise<Answer> => sendTogether(client, valueTypes, text, values);
  const sendUnheard = (text: string, values?: readonly unknown[]): void => {
    const sent = send(text, values);
    sent.catch(() => undefined); // told by whatever is waited for next
    unheard.push(sent);
  };
  /** Waits for everything sent so far; the first failure is the cause of all later ones. */
  const hear = async (...last: Promise<unknown>[]): Promise<void> => {
    const all = [...unheard, ...last];
    unheard = [];
    const failed = (await Promise.allSettled(all)).find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
  };
  return {
    executeQuery: async <R>(query: Later): Promise<Ticket<R>> => {
      if (query.later && open) {
        sendUnheard(query.sql, query.parameters);
        return { rows: [] };
      }
      const answer = send(query.sql, query.parameters).then(resultOf<R>, async (error: unknown) => {
        await hear();
        throw error;
      });
      answer.catch(() => undefined); // told by whoever takes the ticket
      return { rows: [], answer };
    },
    streamQuery: () => { throw new Error('rows are not streamed over these connections'); },
    begin: (text) => {
      open = true;
      sendUnheard(text);
    },
    commit: async () => {
      open = false;
      const committed = send('commit');
      await hear(committed);
      if ((await committed).command === 'ROLLBACK') throw new Error('an earlier error was swallowed: the transaction was rolled back, not committed');
    },
    rollback: async () => {
      open = false;
      const rolledBack = send('rollback');
      await hear().catch(() => undefined);
      await rolledBack.catch((error: unknown) => {
        broken = true;
        throw error;
      });
    },
    release: () => client.release(broken),
  };
};

const driverOf = (pool: pg.Pool): Driver => ({
  init: async () => undefined,
  acquireConnection: async () => connectionOf(await pool.connect()),
  beginTransaction: async (connection, { isolationLevel, accessMode }) =>
    (connection as Connection).begin(['begin', isolationLevel && `isolation level ${isolationLevel}`, accessMode].filter(Boolean).join(' ')),
  commitTransaction: (connection) => (connection as Connection).commit(),
  rollbackTransaction: (connection) => (connection as Connection).rollback(),
  releaseConnection: async (connection) => (connection as Connection).release(),
  destroy: () => pool.end(),
});

/** Hands out the answer for the ticket, once the connection is free for the next statement. Needed beside `pipelinedDialect`. */
export const takeAnswers: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => (result as Ticket<never>).answer ?? result,
};

/** Kysely over a pool made by `makePool`, whose connections take a statement before the one before it has answered. */
export const pipelinedDialect = (pool: pg.Pool): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => driverOf(pool),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
});

/**
 * Sends a statement of a transaction whose answer nobody needs, and goes on at once. If it fails, so does the next statement that is
 * waited for, or the commit, with its error: nothing of the transaction is stored. Not for a statement whose failure is part of a rule.
 */
export const sendLater = async (trx: Transaction<DB>, statement: { compile(trx: Transaction<DB>): CompiledQuery }): Promise<void> => {
  await trx.executeQuery({ ...statement.compile(trx), later: true } as Later);
};
