// Within a transaction a statement goes straight to the transaction's connection. Kysely would hand each one through eight promises and let
// one at a time through; our connections take them as they come (pipelined.ts), and a transaction has one connection from its beginning.
import { DefaultQueryExecutor } from 'kysely';
import type { CompiledQuery, ConnectionProvider, DatabaseConnection, DialectAdapter, QueryCompiler, QueryResult } from 'kysely';

type Options = Parameters<DefaultQueryExecutor['executeQuery']>[1];

/** Kysely's own executor everywhere but inside a transaction. It still says no to a transaction that has ended: that is asked before it comes here. */
export const directExecutor = (compiler: QueryCompiler, adapter: DialectAdapter, provider: ConnectionProvider, mine: DatabaseConnection | null = null): DefaultQueryExecutor => {
  const executor = new DefaultQueryExecutor(compiler, adapter, provider);
  /** The connection that is just being handed to somebody; a transaction makes its executor in that same turn. */
  let handed: DatabaseConnection | null = null;
  const [provide, execute] = [executor.provideConnection.bind(executor), executor.executeQuery.bind(executor)];
  return Object.assign(executor, {
    provideConnection: <T>(consumer: (connection: DatabaseConnection) => Promise<T>, options?: Options): Promise<T> => provide((connection) => {
      handed = connection;
      try {
        return consumer(connection);
      } finally {
        handed = null;
      }
    }, options),
    withConnectionProvider: (another: ConnectionProvider): DefaultQueryExecutor => (mine ? executor : directExecutor(compiler, adapter, another, handed)),
    executeQuery: <R>(query: CompiledQuery, options?: Options): Promise<QueryResult<R>> => (mine ? mine.executeQuery<R>(query) : execute<R>(query, options)),
  });
};
