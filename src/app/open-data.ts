// Routes that are open data: read as nobody, in a transaction that cannot write. No cookie, no session, JSON to the end.
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readAsNobody } from '../access/index.ts';
import type { Asked, OpenAsked, Route, Tx } from '../access/index.ts';
import { NotFound } from '../kit/http/index.ts';
import type { Answer } from '../kit/http/index.ts';
import { errorFields, log } from '../kit/log.ts';
import type { AppContext } from './context.ts';
import { statusOf } from './problems.ts';

/** Any site may read it; what somebody keeps of it they ask about again (ETag) before they show it. */
const OPEN = {
  'access-control-allow-origin': '*', 'access-control-expose-headers': 'etag', 'cross-origin-resource-policy': 'cross-origin', 'cache-control': 'public, no-cache',
};
const WORDS: Record<number, string> = { 404: 'There is nothing at this address.', 500: 'Something went wrong here.', 503: 'The directory cannot be reached just now. Please try again soon.' };

/** A value that could not be read: which, and why. */
class Unreadable extends Error {
  constructor(readonly field: string, readonly why: string) {
    super('a value could not be read');
  }
}

const readFrom = (context: AppContext) => <T>(read: (tx: Tx) => Promise<T>): Promise<T> => readAsNobody(context.db, read);

const queryOf = (route: Route, query: unknown): Record<string, unknown> => {
  const given = Object.fromEntries(Object.entries(query as Record<string, unknown>).filter(([, value]) => value !== ''));
  const read = route.page.query?.safeParse(given);
  const issue = read?.error?.issues[0];
  if (issue) throw new Unreadable(String(issue.path[0] ?? ''), issue.message);
  return (read?.data ?? {}) as Record<string, unknown>;
};

const askedOf = (context: AppContext, request: FastifyRequest, route: Route, tx: Tx): Asked<any, any> & { open: OpenAsked } => {
  const params = route.page.params?.safeParse(request.params);
  if (params && !params.success) throw new NotFound();
  return {
    tx, params: params?.data ?? {}, query: queryOf(route, request.query), typed: {}, errors: {}, refused: null, key: '', path: request.url.split('?')[0] ?? '/',
    origin: context.settings.publicUrl ?? `${request.protocol}://${request.host}`, sessionSeconds: 0, canMail: false, source: '',
    again: readFrom(context),
    open: { has: request.headers['if-none-match'] ?? null, address: request.url, again: readFrom(context) },
  };
};

const json = (reply: FastifyReply, status: number, body: unknown): FastifyReply =>
  reply.code(status).type('application/json; charset=utf-8').send(typeof body === 'string' ? body : JSON.stringify(body));

const send = (request: FastifyRequest, reply: FastifyReply, answer: Answer): FastifyReply => {
  if (answer.kind === 'unchanged') return reply.code(304).headers(answer.headers).send();
  if (answer.kind === 'json') return json(reply.headers(answer.headers ?? {}), answer.status ?? 200, answer.body);
  if (answer.kind !== 'stream') throw new Error(`An open route answered "${answer.kind}"`);
  void reply.headers(answer.headers ?? {}).type(answer.type);
  return request.method === 'HEAD' ? reply.send('') : reply.send(Readable.from(answer.lines));
};

const sendProblem = (reply: FastifyReply, route: Route, error: unknown): FastifyReply => {
  if (error instanceof Unreadable) return json(reply, 422, { error: error.why, field: error.field });
  const status = statusOf(error);
  const reference = status >= 500 ? randomBytes(4).toString('hex') : undefined;
  if (reference) log('error', 'a request failed', { reference, route: route.path, method: 'GET', ...errorFields(error) });
  if (status === 503) void reply.header('retry-after', '10');
  return json(reply.header('cache-control', 'no-store'), status, { error: WORDS[status] ?? WORDS[404], reference });
};

/** Adds GET, HEAD and OPTIONS of an open route. */
export const addOpenRoute = (server: FastifyInstance, context: AppContext, route: Route): void => {
  const { show } = route.page;
  if (!show || route.page.send || route.allow !== 'anyone') throw new Error(`${route.path} is open data: anyone may read it and nobody may send to it`);
  server.get(route.path, async (request, reply) => {
    void reply.headers(OPEN);
    try {
      return send(request, reply, await readFrom(context)(async (tx) => show(askedOf(context, request, route, tx))));
    } catch (error) {
      return sendProblem(reply, route, error);
    }
  });
  server.options(route.path, async (_request, reply) =>
    reply.code(204).headers({ ...OPEN, 'access-control-allow-methods': 'GET, HEAD, OPTIONS', 'access-control-allow-headers': 'if-none-match', 'access-control-max-age': '86400', allow: 'GET, HEAD, OPTIONS' }).send());
};
