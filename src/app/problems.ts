// What is said when something is not there, not allowed, or broken. Owns up, gives a reference, loses nothing.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { randomBytes } from 'node:crypto';
import { Forbidden, NotFound } from '../kit/http/index.ts';
import { isDatabaseAway } from '../kit/db/database-away.ts';
import { errorFields, log } from '../kit/log.ts';
import { Problem } from '../kit/look/index.ts';
import { NOBODY } from '../access/viewer.ts';
import { layout } from './layout.tsx';
import { SendAgain, unsavedOf } from './send-again.tsx';
import type { Unsaved } from './send-again.tsx';
import type { AppContext } from './context.ts';

const TITLES: Record<number, string> = { 403: 'This page is not part of your work here', 404: 'We could not find this page', 413: 'That was too much to send at once', 500: 'Something went wrong here', 503: 'Alongside is not working just now' };

export const statusOf = (error: unknown): 403 | 404 | 413 | 500 | 503 => {
  if (error instanceof NotFound) return 404;
  if (error instanceof Forbidden) return 403;
  if (isDatabaseAway(error)) return 503;
  const code = (error as { statusCode?: number }).statusCode;
  if (code === 413) return 413;
  return code && code >= 400 && code < 500 ? 404 : 500;
};

type Problems = (reply: FastifyReply, status: 403 | 404 | 413 | 500 | 503, reference?: string, unsaved?: Unsaved | null) => FastifyReply;

/** What stands on such a page depends on nobody: without a reference it is drawn once. */
const problems = (context: AppContext): Problems => {
  const drawn = new Map<number, string>();
  const draw = (status: Parameters<Problems>[1], reference?: string, unsaved?: Unsaved | null): string => layout({
    answer: { kind: 'page', title: TITLES[status] ?? '', body: createElement(Problem, { status, reference }, unsaved ? createElement(SendAgain, unsaved) : undefined) },
    viewer: NOBODY, path: '', beside: { lines: [] }, notice: null, hasErrors: false, assets: context.assets.page, demo: context.settings.demo,
  });
  return (reply, status, reference, unsaved) => {
    const page = drawn.get(status) ?? draw(status, reference, unsaved);
    if (reference === undefined) drawn.set(status, page);
    return reply.code(status).type('text/html; charset=utf-8').send(page);
  };
};

export const addProblems = (server: FastifyInstance, context: AppContext): void => {
  const sendProblem = problems(context);
  server.setNotFoundHandler((_request, reply) => sendProblem(reply, 404));
  server.setErrorHandler((error, request: FastifyRequest, reply) => {
    const status = statusOf(error);
    const reference = status >= 500 ? randomBytes(4).toString('hex') : undefined;
    if (status >= 500) log('error', 'a request failed', { reference: reference ?? null, route: request.pattern ?? request.routeOptions.url ?? null, method: request.method, ...errorFields(error) });
    if (status === 503) void reply.header('retry-after', '10');
    return sendProblem(reply, status, reference, status === 503 ? unsavedOf(request) : null);
  });
};
