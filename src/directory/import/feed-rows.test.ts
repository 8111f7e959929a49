import { describe, expect, test } from 'vitest';
import { rowsOf, type FeedRow } from './feed-rows.ts';

async function read(text: string | Uint8Array, piece = 7): Promise<FeedRow[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  const rows: FeedRow[] = [];
  for await (const row of rowsOf(pieces())) rows.push(row);
  return rows;
}

const services = (...values: unknown[]): FeedRow[] => values.map((value, at) => ({ list: 'services', at: at + 1, value }));

describe('every shape of feed, cut anywhere', () => {
  test.each([1, 2, 3, 5, 11, 1000])('an Open Referral page in pieces of %i bytes', async (piece) => {
    const page = { total_items: 2, extra: { services: ['not these'] }, contents: [{ id: '1', name: 'Köln "]}," \\', list: [[1], { a: 2 }] }, { id: '2' }], empty: false };
    expect(await read(JSON.stringify(page, null, 1), piece)).toEqual(services(page.contents[0], page.contents[1]));
  });

  test('lists of services and of terms in one file', async () => {
    expect(await read('{"services":[{"id":1}],"taxonomy_terms":[{"id":"t"}]}')).toEqual([...services({ id: 1 }), { list: 'taxonomy_terms', at: 1, value: { id: 't' } }]);
  });

  test.each([
    ['a bare list', '[{"id":1},{"id":2}]', services({ id: 1 }, { id: 2 })],
    ['one service, whose own lists are not rows', '{"id":1,"schedules":[{"id":"s"}]}', services({ id: 1, schedules: [{ id: 's' }] })],
    ['one service a line', '{"id":1}\n{"id":2}\n', services({ id: 1 }, { id: 2 })],
    ['an empty list', '{"contents":[]}', []],
    ['a byte order mark', '\uFEFF[{"id":1}]', services({ id: 1 })],
    ['rows that are no objects', '[1, "two", null, {"id":3}]', services(1, 'two', null, { id: 3 })],
  ])('%s', async (_what, text, rows) => {
    expect(await read(text)).toEqual(rows);
  });

  test('UTF-16 with a byte order mark', async () => {
    expect(await read(Buffer.from('\uFEFF[{"id":"é"}]', 'utf16le'))).toEqual(services({ id: 'é' }));
  });
});

describe('bad rows and bad files', () => {
  test('a row that is no JSON is told by its turn and the others are read', async () => {
    expect(await read('[{"id":1},{id:2},{"id":3}]')).toEqual([services({ id: 1 })[0], { list: 'services', at: 2, fault: 'It is not JSON.' }, { list: 'services', at: 3, value: { id: 3 } }]);
  });
  test('a row of ten million characters is refused without being kept', async () => {
    const rows = await read(`[{"id":1,"name":"${'x'.repeat(10_000_000)}"},{"id":2}]`, 65536);
    expect(rows).toEqual([{ list: 'services', at: 1, fault: 'It is larger than two million characters.' }, { list: 'services', at: 2, value: { id: 2 } }]);
  });
  test.each([
    ['', 'The file is empty'],
    ['   \n', 'The file is empty'],
    ['<html><body>Not found</body></html>', 'This file is not JSON'],
    ['{"contents":[{"id":1},', 'The file ends in the middle'],
    ['{"contents":["never closed', 'The file ends in the middle'],
    ['{"contents":[{"id":1]}', 'brackets do not match'],
  ])('%j', async (text, because) => {
    await expect(read(text)).rejects.toThrow(because);
  });
});
