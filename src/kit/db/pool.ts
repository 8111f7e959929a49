// Connections to the database, with limits that keep one bad moment from becoming a standstill.
import pg from 'pg';
import { errorFields, log } from '../log.ts';
import { prepareStatements } from './prepared.ts';
import { prepareNothing } from './together.ts';
import { valueTypes } from './value-types.ts';

const stalePlan = 'cached plan must not change result type';

/** Time limits in milliseconds of a connection that answers web requests. */
export const requestLimits = {
  statement_timeout: 5_000,
  idle_in_transaction_session_timeout: 10_000,
  connectionTimeoutMillis: 5_000,
  query_timeout: 6_000, // ours, for a server that no longer answers at all
  keepAlive: true,
} satisfies pg.ClientConfig;

/** A pooler in transaction mode between us and the server (PgBouncer): one that keeps prepared statements (1.21 or newer), or one that does not. */
export type Pooler = 'prepared' | 'plain';

/** A connection that was used for a while has its plans ready; a new one makes some forty for a page. Two stay for good, others for five minutes after they were last needed. */
const kept = { min: 2, idleTimeoutMillis: 300_000 };

/** Such a pooler takes no time limits with a connection; there they are settings of the role (docs/running.md). */
const limitsFor = (pooler: Pooler | null): pg.PoolConfig =>
  pooler === null ? requestLimits : { ...requestLimits, statement_timeout: undefined, idle_in_transaction_session_timeout: undefined };

/**
 * A pool whose connections prepare their statements and find the server anew each time, because an embedded server may come back
 * in another folder. An error on an idle connection is logged and the connection replaced: a killed database never ends the app.
 * @param where asked for each new connection
 */
export function makePool(where: () => pg.ClientConfig, options: pg.PoolConfig = {}, pooler: Pooler | null = null): pg.Pool {
  function connection(config: pg.ClientConfig): pg.Client {
    const client = new pg.Client({ ...config, ...where(), types: valueTypes, pipeline: true } as pg.ClientConfig);
    client.on('error', () => undefined); // between two statements of a transaction nobody else listens; the next statement fails
    if (pooler === 'plain') prepareNothing(client);
    else prepareStatements(client);
    breakOnUnusable(client);
    return client;
  }
  const pool = new pg.Pool({ max: 10, ...kept, ...limitsFor(pooler), ...options, Client: connection as unknown as new () => pg.ClientBase });
  pool.on('error', (error) => log('warn', 'a database connection was lost', errorFields(error)));
  return pool;
}

/** A connection whose plans are out of date (after a migration) or whose server stopped answering is dropped, not reused. */
function breakOnUnusable(client: pg.Client): void {
  const send = client.query.bind(client) as (...args: unknown[]) => unknown;
  const drop = (error: unknown): void => {
    if (error instanceof Error && (error.message === stalePlan || error.message === 'Query read timeout')) {
      (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    }
  };
  const query = (...args: unknown[]): unknown => {
    const last = args.at(-1);
    if (typeof last === 'function') {
      args[args.length - 1] = (error: unknown, result: unknown) => { drop(error); (last as (e: unknown, r: unknown) => void)(error, result); };
      return send(...args);
    }
    const answer = send(...args);
    if (answer instanceof Promise) answer.catch(drop);
    return answer;
  };
  client.query = query as typeof client.query;
}
