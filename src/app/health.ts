import type { FastifyInstance } from 'fastify';
import { askDatabase } from '../kit/db/kysely.ts';
import { isClosing } from './close-gently.ts';
import type { AppContext } from './context.ts';

/** `/health/live`: the process answers. `/health/ready`: the database does too, and nobody has told the process to stop. */
export const addHealth = (server: FastifyInstance, context: AppContext): void => {
  server.get('/health/live', async () => ({ live: true }));
  server.get('/health/ready', async (_request, reply) => {
    if (isClosing()) return reply.code(503).send({ ready: false });
    try {
      await askDatabase(context.db);
      return { ready: true };
    } catch {
      return reply.code(503).send({ ready: false });
    }
  });
};
