// Every route of every slice, run the same way.
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Forbidden } from '../kit/http/index.ts';
import { networkOf } from '../kit/not-too-often.ts';
import type { Cookie } from '../kit/http/index.ts';
import { newToken, SESSION_COOKIE, VISITOR_COOKIE, visitorHash } from '../access/session.ts';
import type { Route } from '../access/page.ts';
import type { Tx } from '../access/tx.ts';
import { crisisLinesOf } from '../teams/index.ts';
import { mayAsk, runRoute, SignInFirst } from './run-route.ts';
import type { Outcome, Request } from './run-route.ts';
import { routeFinder } from './find-route.ts';
import { allRoutes } from './routes.ts';
import { addOpenRoute } from './open-data.ts';
import { hasStaffBand, layout } from './layout.tsx';
import type { Beside } from './layout.tsx';
import { bodyWithFiles, checkFileRoute } from './take-upload.ts';
import { dispositionOf } from '../kit/files/index.ts';
import type { AppContext } from './context.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The path of the route, with names where values stand: what may be logged. */
    pattern: string | null;
  }
}

const NOTICE_COOKIE = 'alongside_notice';
const VISITOR_SECONDS = 12 * 3600;

const isSecure = (request: FastifyRequest): boolean => request.protocol === 'https';
const setCookie = (request: FastifyRequest, reply: FastifyReply, { name, value, maxAgeSeconds }: Cookie): void => {
  void reply.setCookie(name, value ?? '', { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(request), maxAge: value === null ? 0 : maxAgeSeconds });
};

/** A form posted from another site is refused: browsers always say where it came from. */
const sameOrigin = (request: FastifyRequest): boolean => {
  const site = request.headers['sec-fetch-site'];
  if (site && site !== 'same-origin' && site !== 'none') return false;
  const origin = request.headers.origin;
  if (!origin || origin === 'null') return site === 'same-origin' || !origin;
  return URL.parse(origin)?.host === request.host;
};

const requestOf = ({ settings }: AppContext, request: FastifyRequest, reply: FastifyReply, route: Route): Request => {
  let visitorCookie = request.cookies[VISITOR_COOKIE];
  // Also beside a session's cookie: that session may have ended, and then this browser is a visitor's.
  if (!visitorCookie && route.allow === 'anyone' && route.page.form && !route.noKey) {
    visitorCookie = newToken();
    setCookie(request, reply, { name: VISITOR_COOKIE, value: visitorCookie, maxAgeSeconds: VISITOR_SECONDS });
  }
  return {
    method: request.method === 'POST' ? 'POST' : 'GET',
    path: request.url.split('?')[0] ?? '/',
    origin: settings.publicUrl ?? `${request.protocol}://${request.host}`,
    params: request.params as Record<string, string>,
    query: request.query as Record<string, unknown>,
    body: (request.body ?? {}) as Record<string, unknown>,
    token: request.cookies[SESSION_COOKIE] ?? null,
    visitor: visitorCookie ? visitorHash(visitorCookie) : null,
    source: networkOf(request.ip),
    canMail: settings.canMail ?? settings.demo,
  };
};

/** Staff have a band of their own at the foot, without the crisis lines. */
const helpBeside = async (tx: Tx): Promise<Beside> => ({ lines: hasStaffBand(tx.viewer) ? [] : await crisisLinesOf(tx) });

const send = (context: AppContext, request: FastifyRequest, reply: FastifyReply, outcome: Outcome<Beside>): FastifyReply => {
  const { answer, viewer } = outcome;
  if (answer.kind === 'redirect') {
    for (const one of answer.cookies ?? []) setCookie(request, reply, one);
    if (answer.notice) setCookie(request, reply, { name: NOTICE_COOKIE, value: answer.notice, maxAgeSeconds: 60 });
    return reply.code(303).header('location', answer.to).send();
  }
  if (answer.kind === 'empty') {
    for (const one of answer.cookies ?? []) setCookie(request, reply, one);
    return reply.code(204).send();
  }
  if (answer.kind === 'json') return reply.code(answer.status ?? 200).headers(answer.headers ?? {}).type('application/json; charset=utf-8').send(JSON.stringify(answer.body));
  if (answer.kind === 'file') {
    void reply.type(answer.type).header('content-disposition', dispositionOf(answer.name, answer.inline));
    if (typeof answer.body === 'string' || Buffer.isBuffer(answer.body)) return reply.send(answer.body);
    return reply.header('content-length', answer.bytes).send(Readable.from(answer.body, { objectMode: false }));
  }
  if (answer.kind !== 'page') throw new Error(`A page without a form answered "${answer.kind}"`);
  const notice = request.cookies[NOTICE_COOKIE] ?? null;
  if (notice) setCookie(request, reply, { name: NOTICE_COOKIE, value: null });
  const sessionSeconds = context.settings.limits.idleMinutes * 60;
  return reply.code(outcome.status).type('text/html; charset=utf-8').send(layout({
    answer, viewer, path: request.url.split('?')[0] ?? '/', beside: outcome.extra ?? { lines: [] }, notice, hasErrors: outcome.hasErrors,
    assets: context.assets.page, sessionSeconds, demo: context.settings.demo,
  }));
};

const handle = (context: AppContext, route: Route) => async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  if (request.method === 'POST' && !sameOrigin(request)) throw new Forbidden();
  const asked = requestOf(context, request, reply, route);
  const limits = context.settings.limits;
  try {
    const withFiles = await bodyWithFiles(route, request, () => mayAsk(context.db, { route, request: asked, limits }));
    return send(context, request, reply, await runRoute(context.db, { route, request: withFiles ? { ...asked, body: withFiles } : asked, limits }, helpBeside));
  } catch (error) {
    if (error instanceof SignInFirst) {
      const next = request.method === 'GET' ? `?next=${encodeURIComponent(asked.path)}` : '';
      return reply.code(303).header('location', `/sign-in${next}${error.outOfTime ? `${next ? '&' : '?'}late=1` : ''}`).send();
    }
    throw error;
  }
};

/** One route by itself, as the web server's own table has it. */
export const addRoute = (server: FastifyInstance, context: AppContext, route: Route): void => {
  if (route.open) return addOpenRoute(server, context, route);
  checkFileRoute(route);
  if (route.page.show) server.get(route.path, handle(context, route));
  if (route.page.send) server.post(route.path, handle(context, route));
};

/** The routes of the product: one entry for showing and one for sending, behind which they are looked up. */
export const addRoutes = (server: FastifyInstance, context: AppContext): void => {
  const routes = allRoutes(context.settings.demo);
  for (const route of routes.filter(({ open }) => open)) addOpenRoute(server, context, route);
  const pages = routes.filter(({ open }) => !open);
  pages.forEach(checkFileRoute);
  const findRoute = routeFinder(pages);
  const answer = (method: 'show' | 'send') => async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const found = findRoute(method, request.url);
    if (!found) return reply.callNotFound();
    request.params = found.params;
    request.pattern = found.route.path;
    return handle(context, found.route)(request, reply);
  };
  server.decorateRequest('pattern', null);
  server.get('/*', answer('show'));
  server.post('/*', answer('send'));
};
