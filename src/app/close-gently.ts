import { Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

const patienceMs = 1_000;
let closing = false;

/** Whether this process has been told to stop: it then still answers, but is no longer ready for more. */
export function isClosing(): boolean {
  return closing;
}

/**
 * Stops a server without failing a request. First it says that it is not ready any more, and waits for a load balancer to notice.
 * Then it takes no new connections; every answer under way is finished and says "connection: close", and connections that are
 * kept open get a moment to hear that. Then whatever is left is closed.
 */
export async function closeGently(server: FastifyInstance, drainSeconds: number): Promise<void> {
  closing = true;
  const listener = server.server;
  listener.prependListener('request', (_request, response) => { response.setHeader('connection', 'close'); });
  await pause(drainSeconds * 1_000);
  Server.prototype.close.call(listener); // not http's own close, which cuts idle connections a client may just be using
  const end = Date.now() + patienceMs;
  while (Date.now() < end && await openConnections(listener) > 0) await pause(20);
  await server.close();
}

function openConnections(listener: Server): Promise<number> {
  return new Promise((resolve) => { listener.getConnections((error, count) => resolve(error ? 0 : count)); });
}
