// A transaction says less often "go on": statements asked for side by side leave together, so does what nobody waits for with what comes
// next, and COMMIT waits for all of it. Each wait wakes two processes; that costs more than most of our statements (docs/measured.md).
import { DefaultConnectionProvider, Kysely, PostgresAdapter, PostgresIntrospector } from 'kysely';
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult, Transaction } from 'kysely';
import type pg from 'pg';
import { directExecutor } from './direct-executor.ts';
import { QueryCompiler } from './query-compiler.ts';
import type { DB } from './schema.ts';
import { sendTogether } from './together.ts';
import type { Answer } from './together.ts';
import { valueTypes } from './value-types.ts';

type Later = CompiledQuery & { later?: true; first?: true; last?: true };
type Connection = DatabaseConnection & {
  begin(text: string): void;
  /** Commits; throws the error of the first statement that failed, also of one nobody waited for. Then nothing was stored. */
  commit(): Promise<void>;
  rollback(): Promise<void>;
  release(): void;
};

/**
 * How often this process may have stored something, over all its pools: what is kept in memory of the database is asked about again when this has grown
 * (src/directory/search/catalogue). Counted before whoever stored hears of it.
 */
export const stored = { times: 0 };

const WRITES = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

const NOTHING = Promise.resolve({ rows: [] });
const resultOf = <R>({ command, rowCount, rows }: Answer): QueryResult<R> =>
  ({ numAffectedRows: WRITES.has(command) ? BigInt(rowCount) : undefined, rows: rows as R[] });

/**
 * A connection of the pool that is taken when the first statement goes out: a transaction that asks nothing waits for nobody, also when all are
 * taken. Statements asked for while it is on its way go out together, in their order; if none can be had, each fails with that error.
 */
const borrowed = (pool: pg.Pool) => {
  let client: pg.PoolClient | null = null;
  let failed: { error: unknown } | null = null;
  let waiting: { go(came: pg.PoolClient): void; fail(error: unknown): void }[] | null = null;
  let givenBack = false;
  const none = (error: unknown): void => {
    failed = { error };
    for (const one of waiting ?? []) one.fail(error);
  };
  const take = (came: pg.PoolClient): void => {
    if (givenBack) {
      came.release();
      none(new Error('the connection was given back before it came'));
      return;
    }
    client = came;
    for (const one of waiting ?? []) one.go(came);
    waiting = [];
  };
  return {
    send: (text: string, values?: readonly unknown[]): Promise<Answer> => {
      if (client) return sendTogether(client, valueTypes, text, values);
      if (failed) return Promise.reject(failed.error);
      if (waiting === null) {
        waiting = [];
        pool.connect().then(take, none);
      }
      return new Promise((resolve, reject) => { waiting?.push({ go: (came) => { sendTogether(came, valueTypes, text, values).then(resolve, reject); }, fail: reject }); });
    },
    couldNot: (): boolean => failed !== null,
    giveBack: (broken: boolean): void => {
      givenBack = true;
      client?.release(broken);
    },
  };
};

const connectionOf = (pool: pg.Pool): Connection => {
  const client = borrowed(pool);
  let unheard: Promise<unknown>[] = [];
  let open = false;
  let broken = false;
  let reads = false;
  /** What was still on its way side by side with what ended the transaction would run outside it, stored whatever became of the rest. */
  let ending = false;
  /** What goes before the first statement that somebody asks for: when nobody asks for any, the server hears nothing of this transaction, and no connection is taken. */
  let before: [text: string, values?: readonly unknown[]][] = [];
  const send = (text: string, values?: readonly unknown[]): Promise<Answer> => {
    const first = before;
    before = [];
    for (const [own, with_] of first) sendUnheard(own, with_);
    return client.send(text, values);
  };
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
    executeQuery: <R>(query: Later): Promise<QueryResult<R>> => {
      if (ending && !query.last) return Promise.reject(new Error('this transaction is ending'));
      ending ||= query.last ?? false;
      if (query.first && before.length > 0) {
        before.push([query.sql, query.parameters]);
        return NOTHING;
      }
      if ((query.later || query.first || query.last) && open) {
        sendUnheard(query.sql, query.parameters);
        return NOTHING;
      }
      const sent = send(query.sql, query.parameters);
      return (open ? sent : sent.finally(() => { stored.times += 1; })).then(resultOf<R>, async (error: unknown) => {
        await hear();
        throw error;
      });
    },
    streamQuery: () => { throw new Error('rows are not streamed over these connections'); },
    begin: (text) => {
      [open, reads, before] = [true, text.endsWith('read only'), [[text]]];
    },
    commit: async () => {
      [open, ending] = [false, true];
      if (before.length > 0) {
        before = [];
        return;
      }
      const committed = send('commit');
      await hear(committed).finally(() => { if (!reads) stored.times += 1; });
      if ((await committed).command === 'ROLLBACK') throw new Error('an earlier error was swallowed: the transaction was rolled back, not committed');
    },
    rollback: async () => {
      [open, ending] = [false, true];
      if (before.length > 0) {
        before = [];
        return;
      }
      if (client.couldNot()) return; // nothing ever reached a server
      const rolledBack = send('rollback');
      await hear().catch(() => undefined);
      await rolledBack.catch((error: unknown) => {
        if (client.couldNot()) return;
        broken = true;
        throw error;
      });
    },
    release: () => client.giveBack(broken),
  };
};

const driverOf = (pool: pg.Pool): Driver => ({
  init: async () => undefined,
  acquireConnection: async () => connectionOf(pool),
  beginTransaction: async (connection, { isolationLevel, accessMode }) =>
    (connection as Connection).begin(['begin', isolationLevel && `isolation level ${isolationLevel}`, accessMode].filter(Boolean).join(' ')),
  commitTransaction: (connection) => (connection as Connection).commit(),
  rollbackTransaction: (connection) => (connection as Connection).rollback(),
  releaseConnection: async (connection) => (connection as Connection).release(),
  destroy: () => pool.end(),
});

/** Kysely over a pool made by `makePool`: statements of a transaction leave before the one before has answered. */
export const kyselyOf = (pool: pg.Pool): Kysely<DB> => {
  const [driver, adapter, compiler] = [driverOf(pool), new PostgresAdapter(), new QueryCompiler()];
  const dialect: Dialect = { createAdapter: () => adapter, createDriver: () => driver, createIntrospector: (db) => new PostgresIntrospector(db), createQueryCompiler: () => compiler };
  return new Kysely<DB>({ config: { dialect }, driver, dialect, executor: directExecutor(compiler, adapter, new DefaultConnectionProvider(driver)) });
};

/**
 * Sends a statement of a transaction whose answer nobody needs, and goes on at once. If it fails, so does the next statement that is
 * waited for, or the commit, with its error: nothing of the transaction is stored. Not for a statement whose failure is part of a rule.
 */
export const sendLater = async (trx: Transaction<DB>, statement: { compile(trx: Transaction<DB>): CompiledQuery }): Promise<void> => {
  await trx.executeQuery({ ...statement.compile(trx), later: true } as Later);
};

/** Sends a statement just before the first other of its transaction; when none comes, it is not sent at all, and neither are BEGIN and COMMIT. */
export const sendFirst = async (trx: Transaction<DB>, statement: { compile(trx: Transaction<DB>): CompiledQuery }): Promise<void> => {
  await trx.executeQuery({ ...statement.compile(trx), first: true } as Later);
};

/**
 * Sends the last statements of a transaction, for its commit to wait for. What was still on its way in it, side by side with what ended it, is
 * turned away from now on: nothing comes between these and the commit.
 */
export const sendLast = async (trx: Transaction<DB>, ...statements: { compile(trx: Transaction<DB>): CompiledQuery }[]): Promise<void> => {
  await Promise.all(statements.map((statement) => trx.executeQuery({ ...statement.compile(trx), last: true } as Later)));
};
