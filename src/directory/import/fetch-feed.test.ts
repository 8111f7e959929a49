// Feeds from the web: every page of them, and none of the ways in which an address could lead us astray or wear us out.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { rowsOfUrl, type PagingLimits } from './feed-pages.ts';
import { isPublicAddress } from './public-address.ts';

const open: Server[] = [];
const flood = gzipSync(Buffer.alloc(20_000_000, 32));
const serve = async (answer: RequestListener): Promise<string> => {
  const server = createServer(answer).listen(0, '127.0.0.1');
  open.push(server);
  await new Promise((done) => server.once('listening', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});
const all = async (address: string, more: Partial<PagingLimits> = {}): Promise<unknown[]> => {
  const values: unknown[] = [];
  for await (const row of rowsOfUrl(new URL(address), { allowedHosts: [new URL(address).host], ...more })) values.push(row.value ?? row.fault);
  return values;
};
const pages = (count: number, { first = false, stuck = false } = {}): RequestListener => (request, response) => {
  const page = Number(new URL(request.url ?? '', 'http://x').searchParams.get('page') ?? 1);
  const rows = [{ id: `${stuck ? 1 : page}a` }, { id: `${stuck ? 1 : page}b` }];
  response.setHeader('content-type', 'application/json').end(JSON.stringify(first ? { totalPages: count, number: page, first: page === 1, last: page === count, content: rows } : { total_pages: count, page_number: page, contents: rows, last_page: page === count }));
};

describe('pages', () => {
  test.each([['3.0', false], ['1.0', true]])('of Open Referral %s, to the last', async (_version, first) => {
    expect(await all(`${await serve(pages(3, { first }))}/services`)).toEqual(['1a', '1b', '2a', '2b', '3a', '3b'].map((id) => ({ id })));
  });
  test('from the address of the API itself', async () => {
    const list = pages(2);
    const base = await serve((request, response) => (request.url?.startsWith('/api/services') ? list(request, response) : void response.end(JSON.stringify({ version: 'HSDS-UK-3.0', profile: 'x', openapi_url: 'x' }))));
    expect(await all(`${base}/api/`)).toHaveLength(4);
  });
  test('one service a line, asked for once', async () => {
    let asked = 0;
    const base = await serve((_request, response) => { asked += 1; response.end('{"id":1}\n{"id":2}\n'); });
    expect(await all(`${base}/services?format=ndjson`)).toHaveLength(2);
    expect(asked).toBe(1);
  });
  test('that go round are noticed', async () => {
    await expect(all(`${await serve(pages(50, { stuck: true }))}/services`)).rejects.toThrow('The pages of this feed go round: page 2 holds what page 1 held');
  });
  test('without end stop at the most pages, bytes and minutes', async () => {
    const base = await serve(pages(1e9));
    await expect(all(`${base}/services`, { mostPages: 5 })).rejects.toThrow('more than 5 pages');
    await expect(all(`${base}/services`, { mostBytes: 2000 })).rejects.toThrow('longer than');
    await expect(all(`${base}/services`, { mostMinutes: 0 })).rejects.toThrow('took longer');
  });
  test('a CSV', async () => {
    const base = await serve((_request, response) => void response.setHeader('content-type', 'text/csv').end('name,category,address,postcode\nNowhere FC,Football,1 Road,M15 5JB\n'));
    expect(await all(`${base}/clubs`)).toMatchObject([{ name: 'Nowhere FC' }]);
  });
});

describe('a list that gives services in short', () => {
  const api = (one: (id: string) => object | null, howMany = 6): { listen: RequestListener; asked: string[] } => {
    const asked: string[] = [];
    return { asked, listen: (request, response) => {
      const id = /^\/services\/(.+)$/.exec(new URL(request.url ?? '', 'http://x').pathname)?.[1];
      if (id !== undefined) asked.push(id);
      const body = id === undefined ? { total_pages: 1, contents: Array.from({ length: howMany }, (_, n) => ({ id: `s${n}`, name: `Short ${n}`, last_modified: '2026-01-01' })) } : one(id);
      response.writeHead(body === null ? 404 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    } };
  };
  const full = (id: string) => ({ id, name: `Full ${id}`, contacts: [{ id: `c${id}` }] });

  test('each is asked for by its own address, in the order of the list', async () => {
    const { listen, asked } = api(full);
    expect(await all(`${await serve(listen)}/services`)).toEqual([0, 1, 2, 3, 4, 5].map((n) => full(`s${n}`)));
    expect(asked).toHaveLength(6);
  });
  test('one that does not answer stays in short, and its row says so', async () => {
    const base = await serve(api((id) => (id === 's1' ? null : full(id))).listen);
    const rows = [];
    for await (const row of rowsOfUrl(new URL(`${base}/services`), { allowedHosts: [new URL(base).host] })) rows.push(row);
    expect(rows[1]).toMatchObject({ at: 2, value: { name: 'Short 1' }, mended: ['The feed gave this one in short, and its own address did not answer.'] });
    expect(rows[2]?.value).toEqual(full('s2'));
  });
  test.each<[string, (id: string) => object | null]>([['bring nothing more', (id) => ({ id, name: 'Short' })], ['are not there', () => null], ['are somebody else', () => full('other')]])('when the first %s, no more are asked', async (_what, one) => {
    const { listen, asked } = api(one, 90);
    expect(await all(`${await serve(listen)}/services`)).toHaveLength(90);
    expect(asked.length).toBeLessThan(10);
  });
  test('one of ten million letters is not taken, and an address elsewhere is not followed', async () => {
    const base = await serve(api((id) => ({ ...full(id), description: 'x'.repeat(10_000_000) }), 2).listen);
    expect(await all(`${base}/services`)).toMatchObject([{ name: 'Short 0' }, { name: 'Short 1' }]);
    const led = await serve((request, response) => (request.url?.startsWith('/services/') ? void response.writeHead(302, { location: 'http://169.254.169.254/' }).end() : api(full, 2).listen(request, response)));
    expect(await all(`${led}/services`)).toMatchObject([{ name: 'Short 0' }, { name: 'Short 1' }]);
  });
});

describe('a server that is not well', () => {
  test.each<[string, RequestListener, string]>([
    ['never answers', () => undefined, 'does not answer'],
    ['stops in the middle', (_q, response) => void response.write('{"contents":['), 'stopped in the middle'],
    ['breaks off', (_q, response) => { response.write('{"contents":['); setTimeout(() => response.destroy(), 50); }, 'broke off'],
    ['answers 500', (_q, response) => void response.writeHead(500).end(), 'answered 500'],
    ['answers with a web page', (_q, response) => void response.end('<html>'), 'not JSON'],
    ['packs what is no packing', (_q, response) => void response.setHeader('content-encoding', 'gzip').end('nonsense'), 'could not be unpacked'],
    ['packs in another way', (_q, response) => void response.setHeader('content-encoding', 'br').end('x'), 'not asked for'],
    ['sends a packed flood', (_q, response) => void response.setHeader('content-encoding', 'gzip').end(flood), 'longer than 1 MB'],
    ['sends us round', (_q, response) => void response.writeHead(302, { location: '/again' }).end(), 'more than 5 times'],
  ])('%s: said, and nothing taken', async (_what, answer, because) => {
    await expect(all(`${await serve(answer)}/services`, { patience: 1_000, most: 1_000_000 })).rejects.toThrow(because);
  });
  test('a field of ten million letters is a refused row', async () => {
    const base = await serve((_q, response) => void response.end(JSON.stringify({ contents: [{ id: 1, name: 'x'.repeat(10_000_000) }, { id: 2 }] })));
    expect(await all(`${base}/services`)).toEqual(['It is larger than two million characters.', { id: 2 }]);
  });
});

describe('where we are not led', () => {
  test.each(['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255', '::1', '::', 'fe80::1', 'fc00::1', 'fd00:ec2::254', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001::1', '2001:db8::1', 'not an address'])('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
  test.each(['8.8.8.8', '172.32.0.1', '2606:4700::1111'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
  test.each(['http://127.0.0.1/', 'http://2130706433/', 'http://0x7f.1/', 'http://0177.0.0.1/', 'http://[::1]/', 'http://[::ffff:127.0.0.1]/', 'http://169.254.169.254/latest/meta-data/', 'http://localhost/', 'http://10.0.0.1:8080/services'])('%s is not asked', async (address) => {
    await expect(all(address, { allowedHosts: [] })).rejects.toThrow('not on the public internet');
  });
  test.each(['file:///etc/passwd', 'ftp://example.org/', 'data:application/json,[]'])('%s is no address for a feed', async (address) => {
    await expect(all(address, { allowedHosts: [] })).rejects.toThrow('by https or http');
  });
  test('an address with a password in it', async () => {
    await expect(all('https://me:secret@example.org/', { allowedHosts: [] })).rejects.toThrow('name and password');
  });
  test.each(['http://169.254.169.254/', 'http://localhost:1/', 'file:///etc/passwd', 'http://['])('a redirect to %s is not followed', async (to) => {
    const base = await serve((_q, response) => void response.writeHead(302, { location: to }).end());
    await expect(all(`${base}/services`)).rejects.toThrow(/not on the public internet|by https or http|no address/);
  });
});
