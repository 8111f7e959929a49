// Statements are prepared once per connection: under row-level security planning costs more than running.
import { createHash } from 'node:crypto';
import pg from 'pg';

const namedPerConnection = 300;
const names = new Map<string, string>();

type Submitted = { text: string; values?: unknown[]; name?: string };

function isPlainQuery(value: unknown): value is Submitted {
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string' && !('submit' in value);
}

function nameOf(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = `q${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`;
    if (names.size < 5000) names.set(text, name);
  }
  return name;
}

/**
 * Gives every query with parameters a name made from its text, so that PostgreSQL keeps its plan for this connection.
 * After 300 different texts on one connection further ones stay unnamed: a list of changing length must not fill the server's memory.
 */
export function prepareStatements(client: pg.Client): void {
  const known = new Set<string>();
  const send = client.query.bind(client) as (...args: unknown[]) => unknown;
  const query = (first: unknown, ...rest: unknown[]): unknown => {
    const asked: unknown = typeof first === 'string' && Array.isArray(rest[0]) ? { text: first, values: rest.shift() as unknown[] } : first;
    if (!isPlainQuery(asked) || asked.name !== undefined || asked.values === undefined || asked.values.length === 0) return send(asked, ...rest);
    const name = nameOf(asked.text);
    if (!known.has(name) && known.size >= namedPerConnection) return send(asked, ...rest);
    known.add(name);
    return send({ ...asked, name }, ...rest);
  };
  client.query = query as typeof client.query;
}
