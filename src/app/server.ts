// The web server: a readable list of what stands in front of the routes.
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import formbody from '@fastify/formbody';
import cookie from '@fastify/cookie';
import { readFields } from '../kit/http/index.ts';
import { addCompression } from './compress.ts';
import { serveAssets } from './serve-assets.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { addRoutes } from './add-routes.ts';
import { addHealth } from './health.ts';
import { addProblems } from './problems.ts';
import { appSettings } from './context.ts';
import type { AppContext } from './context.ts';
import type { Settings } from './settings.ts';
import { takeUploads, UPLOAD_MS } from './take-upload.ts';
import { startJobs } from './jobs/job-queue.ts';
import type { RunningJobs } from './jobs/job-queue.ts';
import type { OpenDatabase } from '../kit/db/connect.ts';
import { kyselyOf } from '../kit/db/kysely.ts';
import { loadAssets } from '../kit/look/index.ts';
import { now } from '../kit/clock.ts';
import { errorFields, log } from '../kit/log.ts';
import { openTransport } from '../kit/mail/index.ts';
import { keepSending } from './send-mail.ts';
import { anchorsIn, keepSealing } from '../audit/index.ts';
import { readAsNobody } from '../access/index.ts';
import { readyToFind } from '../directory/index.ts';

const LARGEST_BODY_BYTES = 256 * 1024;

/** What our own proxies wrote, from the nearest on, and nothing before it: a visitor may have written that. (Fastify takes a bare number for no proxy at all.) */
const trustedHops = (proxies: number | boolean) => proxies && ((_address: string, hop: number): boolean => hop < Number(proxies));

/** Makes the server, ready to listen or to be asked in a test. */
export const makeServer = async (context: AppContext): Promise<FastifyInstance> => {
  const server = Fastify({
    bodyLimit: LARGEST_BODY_BYTES, trustProxy: trustedHops(context.settings.trustProxy) || false,
    requestTimeout: UPLOAD_MS, routerOptions: { maxParamLength: 200, querystringParser: readFields },
  });
  addProblems(server, context);
  addSecurityHeaders(server);
  await server.register(cookie);
  server.removeAllContentTypeParsers(); // no page is sent JSON or plain text: what is no form is not read
  await server.register(formbody, { parser: readFields });
  takeUploads(server);
  addCompression(server);
  serveAssets(server, context);
  addHealth(server, context);
  addRoutes(server, context);
  return server;
};

/** Starts serving on the port of the settings. Closing answers what is under way first. */
export const startServer = async (settings: Settings, database: OpenDatabase, demo = false): Promise<FastifyInstance> => {
  const context: AppContext = {
    db: kyselyOf(database.appPool), assets: loadAssets(),
    settings: appSettings(settings, demo),
  };
  const server = await makeServer(context);
  let sealing: ReturnType<typeof keepSealing> | null = null;
  let timedWork: RunningJobs | null = null;
  let sending: ReturnType<typeof keepSending> | null = null;
  server.addHook('onClose', async () => {
    await timedWork?.stop();
    await sending?.stop();
    await sealing?.stop();
  });
  await server.listen({ host: settings.host, port: settings.port });
  // What searching reads is read now, beside everything else: whoever searches first does not wait for all of it.
  readAsNobody(context.db, readyToFind).catch((error: unknown) => log('warn', 'what searching reads could not be read just now', errorFields(error)));
  sealing = keepSealing(context.db, anchorsIn(settings.anchorsFolder), now, (error) => log('warn', 'the audit could not be sealed just now', errorFields(error)));
  timedWork = startJobs(database);
  // A demonstration sends nothing: its mails are read on a page of its own.
  if (settings.mail && !demo) sending = keepSending(context.db, openTransport(settings.mail));
  return server;
};
