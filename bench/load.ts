// Sends requests over kept-alive connections, one after the other on each, and keeps how long each answer took.
import { Agent, request as ask } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';

export type Ask = { method?: 'GET' | 'POST'; path: string; cookie?: string; form?: Record<string, string | string[]>; gzip?: boolean };
export type Answered = { status: number; headers: IncomingHttpHeaders; body: Buffer };
export type Load = { seconds: number; requests: number; p50: number; p95: number; p99: number; wrong: number };

const encoded = (form: Record<string, string | string[]>): string =>
  new URLSearchParams(Object.entries(form).flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => [name, one]))).toString();

/** One request to loopback, as a browser sends it. */
export const send = (agent: Agent, port: number, { method = 'GET', path, cookie, form, gzip = true }: Ask): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const body = form === undefined ? undefined : encoded(form);
    const request = ask({
      agent, port, host: '127.0.0.1', method, path, timeout: 15_000,
      headers: {
        ...(cookie ? { cookie } : {}), ...(gzip ? { 'accept-encoding': 'gzip, deflate, br' } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body), origin: `http://127.0.0.1:${port}` }),
      },
    }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
      response.on('error', reject);
    });
    request.on('timeout', () => request.destroy(new Error(`no answer within 15 seconds: ${method} ${path}`)));
    request.on('error', reject);
    request.end(body);
  });

/** The figure that this share of them stays below, of figures in order. */
export const quantile = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/**
 * Sends so many requests over so many connections; `next` makes the n-th. Answers other than `expect` are counted as wrong,
 * and the first of them is shown: a benchmark of error pages is worth nothing.
 */
export const runLoad = async (port: number, { requests, connections = 16, expect = 200, next }: { requests: number; connections?: number; expect?: number; next: (n: number) => Ask }): Promise<Load> => {
  const took: number[] = [];
  let begun = 0;
  let wrong = 0;
  const from = performance.now();
  await Promise.all(Array.from({ length: connections }, async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let n = begun++; n < requests; n = begun++) {
      const at = performance.now();
      const asked = next(n);
      const { status, body, headers } = await send(agent, port, { gzip: asked.gzip, ...asked });
      took.push(performance.now() - at);
      if (status === expect) continue;
      wrong += 1;
      if (wrong === 1) console.error(`${asked.method ?? 'GET'} ${asked.path} answered ${status}, not ${expect}`, headers.location ?? '', headers['content-encoding'] ? '' : body.toString().slice(0, 3000));
    }
    agent.destroy();
  }));
  took.sort((a, b) => a - b);
  return { seconds: (performance.now() - from) / 1000, requests, p50: quantile(took, 0.5), p95: quantile(took, 0.95), p99: quantile(took, 0.99), wrong };
};
