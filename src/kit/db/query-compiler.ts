// How Kysely's statements become text: as it does itself, but a fixed limit stands in the text.
import { PostgresQueryCompiler, ValueNode, type LimitNode } from 'kysely';

/**
 * "limit $3" is planned anew each time: a plan made for any limit looks dear to PostgreSQL, which then takes a tenth of the table for it. "limit 20" is planned once for a connection.
 */
// eslint-disable-next-line no-restricted-syntax -- Kysely's compiler finds its methods when it is made: only a class can replace one
export class QueryCompiler extends PostgresQueryCompiler {
  protected override visitLimit(node: LimitNode): void {
    const { limit } = node;
    if (!ValueNode.is(limit) || typeof limit.value !== 'number') return super.visitLimit(node);
    this.append('limit ');
    this.appendImmediateValue(limit.value);
  }
}
