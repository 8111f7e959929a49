import Fastify from 'fastify';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { addCompression } from './compress.ts';

const page = `<p>${'A page of some words. '.repeat(200)}</p>`;
const server = Fastify();
addCompression(server);
server.get('/page', (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
server.get('/short', (_request, reply) => reply.type('text/html; charset=utf-8').send('<p>Short</p>'));
server.get('/picture', (_request, reply) => reply.type('image/png').send(Buffer.alloc(5_000, 1)));
server.get('/done', (_request, reply) => reply.type('text/css').header('content-encoding', 'br').send(Buffer.alloc(5_000, 1)));
server.get('/export', (_request, reply) => reply.type('text/csv').send('a,b\n'.repeat(300_000)));
afterAll(() => server.close());

const ask = (url: string, accepted?: string) => server.inject({ url, headers: accepted ? { 'accept-encoding': accepted } : {} });

describe('what a browser takes', () => {
  test.each(['gzip', 'gzip, deflate, br, zstd', 'br;q=1.0, gzip;q=0.8', 'GZIP'.toLowerCase()])('%s', async (accepted) => {
    const answer = await ask('/page', accepted);
    expect(answer.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding', 'content-length': String(answer.rawPayload.length) });
    expect(answer.rawPayload.length).toBeLessThan(page.length / 5);
    expect(gunzipSync(answer.rawPayload).toString()).toBe(page);
  });

  test.each([undefined, 'identity', 'br', 'gzip;q=0', 'gzip; q=0.0, br'])('not %s', async (accepted) => {
    const answer = await ask('/page', accepted);
    expect(answer.headers).not.toHaveProperty('content-encoding');
    expect(answer.headers.vary).toBe('accept-encoding');
    expect(answer.body).toBe(page);
  });
});

test('what is short, a picture, compressed already or very long goes as it is', async () => {
  expect((await ask('/short', 'gzip')).body).toBe('<p>Short</p>');
  expect((await ask('/picture', 'gzip')).headers).not.toHaveProperty('content-encoding');
  expect((await ask('/done', 'gzip')).headers['content-encoding']).toBe('br');
  expect((await ask('/export', 'gzip')).headers).not.toHaveProperty('content-encoding');
});
