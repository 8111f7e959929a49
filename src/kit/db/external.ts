// A PostgreSQL server that somebody else runs: named by DATABASE_URL.
import pg from 'pg';
import { PlainError } from '../plain-error.ts';
import { refusePowerfulRole } from './roles.ts';
import { valueTypes } from './value-types.ts';

const oldestMajor = 15;

/** Connection settings for a URL, with our types. */
export function urlConfig(url: string): pg.ClientConfig {
  return { connectionString: url, types: valueTypes, application_name: 'alongside', connectionTimeoutMillis: 5_000 };
}

/** Connects once as the application's role and refuses, in a sentence, whatever would not work or not be safe. */
export async function checkExternal(url: string, pooled = false): Promise<void> {
  const client = new pg.Client(urlConfig(url));
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new PlainError(`${whyNot(url, error)} Check DATABASE_URL, or leave it out to use the embedded database.`);
  }
  try {
    const { rows } = await client.query<{ major: number; version: string }>(
      "select current_setting('server_version_num')::int / 10000 as major, current_setting('server_version') as version");
    const major = rows[0]?.major ?? 0;
    if (major < oldestMajor) throw new PlainError(`The database server is PostgreSQL ${rows[0]?.version}. Alongside needs PostgreSQL ${oldestMajor} or newer.`);
    await refusePowerfulRole(client);
    if (pooled) await refuseEndless(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Behind a pooler a connection brings no time limits of its own, so the role must have them: one endless statement would hold up everybody. */
async function refuseEndless(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ endless: boolean; role: string }>(
    "select current_setting('statement_timeout') = '0' or current_setting('idle_in_transaction_session_timeout') = '0' as endless, current_user as role");
  if (!rows[0]?.endless) return;
  throw new PlainError(`ALONGSIDE_POOLER is set, and the role "${rows[0].role}" has no time limits of its own. As the database's administrator: `
    + `ALTER ROLE ${rows[0].role} SET statement_timeout = '5s'; ALTER ROLE ${rows[0].role} SET idle_in_transaction_session_timeout = '10s'; then make the pooler connect anew.`);
}

function whyNot(url: string, error: unknown): string {
  const { hostname, port, username, pathname } = new URL(url);
  const server = `${hostname || 'the local server'}:${port || 5432}`;
  const first = error instanceof AggregateError ? error.errors[0] as unknown : error;
  const { code, message } = first as NodeJS.ErrnoException;
  if (code === 'ECONNREFUSED' || code === 'ENOENT') return `No database server answers at ${server}. Is it running?`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `There is no machine called "${hostname}".`;
  if (code === '28P01' || code === '28000') return `The database server at ${server} does not let "${decodeURIComponent(username)}" in: the role or its password is wrong.`;
  if (code === '3D000') return `The database server at ${server} has no database called "${decodeURIComponent(pathname.slice(1))}".`;
  if (code === 'ETIMEDOUT' || /timeout/i.test(message)) return `The database server at ${server} did not answer within 5 seconds.`;
  return `The database server at ${server} cannot be used (${code ?? message}).`;
}
