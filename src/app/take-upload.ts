// Files by upload: who -> may they -> read what comes. Nobody's bytes are read before it is known that they may send them.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { fileLimits } from '../kit/forms/index.ts';
import { readMultipart, UnreadableForm } from '../kit/http/index.ts';
import { WaitedTooLong } from '../kit/in-turn.ts';
import type { Route } from '../access/page.ts';

/** How long a form without files may take to come in whole; one with files has the server's five minutes. */
const FORM_MS = 30_000;
export const UPLOAD_MS = 300_000;
/** Each may hold as much as its field takes; more at once are asked to try again. */
const MOST_AT_ONCE = 8;

const isMultipart = (request: FastifyRequest): boolean => /^multipart\/form-data\b/i.test(request.headers['content-type'] ?? '');

/** Leaves a form with files unread until somebody asks for it, and lets nobody keep a connection by sending any other form slowly. */
export const takeUploads = (server: FastifyInstance): void => {
  server.addContentTypeParser('multipart/form-data', (_request, _payload, done) => done(null));
  server.addHook('onRequest', (request, _reply, done) => {
    if (request.method === 'POST' && !isMultipart(request)) {
      const timer = setTimeout(() => request.raw.destroy(), FORM_MS);
      request.raw.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer));
    }
    done();
  });
};

/** A page that takes files is never open to somebody who is not signed in: every file has somebody who sent it. */
export const checkFileRoute = ({ path, page, allow }: Route): void => {
  if (fileLimits(page.form) && allow === 'anyone') throw new Error(`${path} takes files, so it must need signing in`);
};

let underWay = 0;

/** The body of a form with files; null when this request carries none. `mayThey` throws when they may not. */
export const bodyWithFiles = async (route: Route, request: FastifyRequest, mayThey: () => Promise<unknown>): Promise<Record<string, unknown> | null> => {
  if (request.method !== 'POST' || !isMultipart(request)) return null;
  const limits = fileLimits(route.page.form);
  if (!limits) throw new UnreadableForm(400);
  await mayThey();
  if (underWay >= MOST_AT_ONCE) throw new WaitedTooLong();
  underWay += 1;
  try {
    return await readMultipart(request.raw, limits);
  } finally {
    underWay -= 1;
  }
};
