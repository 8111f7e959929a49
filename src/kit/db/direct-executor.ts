// Within a transaction a statement goes straight to the transaction's connection. Kysely would hand each one through eight promises and let
// one at a time through; our connections take them as they come (pipelined.ts), and a transaction has one connection from its beginning.
import { DefaultQueryExecutor } from 'kysely';
import type { CompiledQuery, ConnectionProvider, DatabaseConnection, DialectAdapter, QueryCompiler, QueryResult } from 'kysely';

/** Kysely's own executor everywhere but inside a transaction. It still says no to a transaction that has ended: that is asked before it comes here. */
export class DirectExecutor extends DefaultQueryExecutor {
  readonly #parts: readonly [QueryCompiler, DialectAdapter];
  readonly #connection: DatabaseConnection | null;
  /** The connection that is just being handed to somebody; a transaction makes its executor in that same turn. */
  #handed: DatabaseConnection | null = null;

  constructor(compiler: QueryCompiler, adapter: DialectAdapter, provider: ConnectionProvider, connection: DatabaseConnection | null = null) {
    super(compiler, adapter, provider);
    this.#parts = [compiler, adapter];
    this.#connection = connection;
  }

  override provideConnection<T>(consumer: (connection: DatabaseConnection) => Promise<T>, options?: Parameters<DefaultQueryExecutor['provideConnection']>[1]): Promise<T> {
    return super.provideConnection((connection) => {
      this.#handed = connection;
      try {
        return consumer(connection);
      } finally {
        this.#handed = null;
      }
    }, options);
  }

  override withConnectionProvider(provider: ConnectionProvider): DefaultQueryExecutor {
    return this.#connection ? this : new DirectExecutor(...this.#parts, provider, this.#handed);
  }

  override executeQuery<R>(query: CompiledQuery, options?: Parameters<DefaultQueryExecutor['executeQuery']>[1]): Promise<QueryResult<R>> {
    return this.#connection ? this.#connection.executeQuery<R>(query) : super.executeQuery(query, options);
  }
}
