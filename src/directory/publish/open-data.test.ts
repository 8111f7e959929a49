// The way open data is read: by anybody, from anywhere, as nobody; nothing is written and no cookie goes either way.
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../../tests/setup/app.ts';
import type { TestApp } from '../../../tests/setup/app.ts';

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
});
