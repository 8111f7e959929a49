// Placeholder until the real server can be started here: answers the health checks only.
import fastify from 'fastify';
import type { OpenDatabase } from '../kit/db/connect.ts';
import { isDatabaseAway } from '../kit/db/database-away.ts';
import type { Settings } from './settings.ts';

/** Listens on the settings' host and port. `close` answers what is under way first. */
export async function startServer(settings: Settings, database: OpenDatabase): Promise<{ close(): Promise<void> }> {
  const server = fastify({ forceCloseConnections: 'idle' });
  server.get('/health/live', () => 'ok');
  server.get('/health/ready', async () => { await database.appPool.query('select 1'); return 'ok'; });
  server.setErrorHandler((error, _request, reply) => reply.code(isDatabaseAway(error) ? 503 : 500).send(isDatabaseAway(error) ? 'The database is away.' : 'Something went wrong.'));
  await server.listen({ host: settings.host, port: settings.port });
  return { close: () => server.close() };
}
