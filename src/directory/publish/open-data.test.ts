// The way open data is read: by anybody, from anywhere, as nobody; nothing is written and no cookie goes either way.
import Fastify from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../../tests/setup/app.ts';
import type { TestApp } from '../../../tests/setup/app.ts';
import { makeWorld } from '../../../tests/setup/world.ts';
import { page, type Tx } from '../../access/index.ts';
import { addOpenRoute } from '../../app/open-data.ts';
import { jsonOf } from '../../kit/http/index.ts';

describe('open data', () => {
  let app: TestApp;
  beforeAll(async () => { app = await testApp(); });
  const ask = (url: string, method: 'GET' | 'HEAD' | 'OPTIONS' | 'POST' = 'GET', headers: Record<string, string> = {}) => app.server.inject({ method, url, headers: { host: 'directory.example', ...headers } });

  test('any site may read it; no cookie is set, also when one is sent', async () => {
    for (const cookie of ['', 'alongside=nonsense; alongside_form=x']) {
      const answer = await ask('/oruk/v3', 'GET', { origin: 'https://elsewhere.example', cookie });
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['access-control-allow-origin']).toBe('*');
      expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
  });

  test('HEAD has the headers and no body; OPTIONS says what may be done; nothing may be sent to it', async () => {
    const head = await ask('/oruk/v3', 'HEAD');
    expect([head.statusCode, head.body]).toEqual([200, '']);
    expect(head.headers['access-control-allow-origin']).toBe('*');
    const options = await ask('/oruk/v3', 'OPTIONS', { origin: 'https://elsewhere.example', 'access-control-request-method': 'GET' });
    expect([options.statusCode, options.headers['access-control-allow-methods'], options.headers['access-control-allow-origin']]).toEqual([204, 'GET, HEAD, OPTIONS', '*']);
    expect((await ask('/oruk/v3', 'POST')).statusCode).toBe(404);
  });

  test('what is not there answers 404 in JSON', async () => {
    const answer = await ask('/oruk/v3/nothing/here');
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toEqual({ error: 'There is nothing at this address.' });
    expect(answer.headers['access-control-allow-origin']).toBe('*');
  });

  test('what is private is out of reach whatever a page asks for, and nothing can be written', async () => {
    await makeWorld(app.db);
    const server = Fastify();
    afterAll(() => server.close());
    const open = (path: string, ask: (tx: Tx) => Promise<unknown>) => addOpenRoute(server, { db: app.appDb, settings: {} } as never, { path, allow: 'anyone', audit: 'test', open: true, page: page({ show: async ({ tx }) => jsonOf(await ask(tx)) }) });
    const PRIVATE = ['person', 'note_item', 'note_answer', 'contact', 'referral', 'concern', 'feedback', 'support', 'circle', 'wish', 'audit_row'];
    open('/read', async (tx) => {
      const counts: Record<string, number> = {};
      for (const table of PRIVATE) counts[table] = Number((await sql<{ n: string }>`select count(*) as n from ${sql.table(table)}`.execute(tx.db)).rows[0]?.n);
      return counts;
    });
    open('/write', async (tx) => { await sql`insert into directory_change default values`.execute(tx.db); return {}; });
    const stored = Number((await sql<{ n: string }>`select count(*) as n from note_item`.execute(app.db)).rows[0]?.n);
    const read = await server.inject('/read');
    expect([read.statusCode, Object.values(read.json<Record<string, number>>()).reduce((sum, n) => sum + n, 0)]).toEqual([200, 0]);
    expect(stored).toBeGreaterThan(0);
    const write = await server.inject('/write');
    // PostgreSQL says what a read-only copy says, so it counts as the database being away.
    expect([write.statusCode, Object.keys(write.json<object>())]).toEqual([503, ['error', 'reference']]);
  });
});
