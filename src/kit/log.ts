// One line of JSON per event on standard error, for people who run the service.
// No personal data: callers pass route patterns, counts, ids of requests; never names, query strings or bodies.
import { inSources } from './in-sources.ts';

type Field = string | number | boolean | null | undefined;
type Level = 'info' | 'warn' | 'error';

/** Writes one event. `what` is a short fixed phrase; everything that varies is a field. */
export function log(level: Level, what: string, fields: Record<string, Field> = {}): void {
  if (level === 'info' && process.env['ALONGSIDE_LOG'] === 'quiet') return;
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, what, ...fields })}\n`);
}

/** The part of an error that is safe to log. Its words are left out, because a database's may quote a record; programming errors keep theirs. */
export function errorFields(error: unknown): Record<string, Field> {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = (error as Error & { code?: unknown }).code;
  const ours = error instanceof TypeError || error instanceof ReferenceError;
  const frames = inSources(error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line) && !/node_modules|node:internal|\(node:/.test(line)).slice(0, 6);
  return { error: error.name, code: typeof code === 'string' ? code : undefined, words: ours ? error.message : undefined, frames: frames.map((line) => line.trim()).join(' < ') };
}

/** For Fastify: the same rules. A request is its method and route pattern, never its address or its sender. */
export function loggerOptions(): { level: string; stream: NodeJS.WritableStream; serializers: Record<string, (value: any) => unknown> } {
  return {
    level: process.env['ALONGSIDE_LOG'] === 'quiet' ? 'error' : 'info',
    stream: process.stderr,
    serializers: {
      err: errorFields,
      req: (request: { method?: string; routeOptions?: { url?: string } }) => ({ method: request.method, route: request.routeOptions?.url }),
      res: (reply: { statusCode?: number }) => ({ status: reply.statusCode }),
    },
  };
}
