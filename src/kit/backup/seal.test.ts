// The encrypted form alone: what went in comes out, and nothing else ever does.
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openSealed, seal, Unopened } from './seal.ts';
import { CHUNK_BYTES, frameOf, HEAD_BYTES, PROOF_BYTES } from './sealed-format.ts';

const KEY = randomBytes(32);
async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}
const gather = async (stream: AsyncIterable<Buffer>): Promise<Buffer> => {
  const all: Buffer[] = [];
  for await (const piece of stream) all.push(piece);
  return Buffer.concat(all);
};
const sealed = (plain: Buffer, key = KEY): Promise<Buffer> => gather(seal(inPieces(plain, 50_000), key));
/** Everything that came out before it was refused, and why it was. */
const opened = async (bytes: Buffer, key = KEY): Promise<{ out: Buffer; why: string | null }> => {
  const out: Buffer[] = [];
  try {
    for await (const piece of openSealed(inPieces(bytes, 30_001), key)) out.push(piece);
    return { out: Buffer.concat(out), why: null };
  } catch (error) {
    return { out: Buffer.concat(out), why: error instanceof Unopened ? error.why : String(error) };
  }
};

const what = (bytes: Buffer, whole: Buffer): string => (whole.subarray(0, bytes.length).equals(bytes) ? `the first ${bytes.length} bytes` : 'something else');

test.each([0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES, 3 * CHUNK_BYTES + 5])('%i bytes come back as they went, in a file that holds none of them', async (length) => {
  const plain = randomBytes(length);
  const file = await sealed(plain);
  const { out, why } = await opened(file);
  expect([what(out, plain), why]).toEqual([`the first ${length} bytes`, null]);
  expect(file.length).toBe(HEAD_BYTES + Math.max(1, Math.ceil(length / CHUNK_BYTES)) * (4 + PROOF_BYTES) + length);
  if (length > 100) expect(file.includes(plain.subarray(0, 16))).toBe(false);
});

test('the same twice is not the same file', async () => expect((await sealed(Buffer.from('words'))).equals(await sealed(Buffer.from('words')))).toBe(false));

test('every single byte of a file counts: changed, it is refused and nothing of it comes out', async () => {
  const file = await sealed(Buffer.from('somebody’s words'));
  for (let at = 0; at < file.length; at += 1) {
    const bad = Buffer.from(file);
    bad[at] = (bad[at] ?? 0) ^ (1 << (at % 8));
    const { out, why } = await opened(bad);
    expect([out.length, why === null], `byte ${at}: ${why}`).toEqual([0, false]);
  }
});

test('a file cut at every length is cut short', async () => {
  const file = await sealed(Buffer.from('somebody’s words'));
  for (let length = 0; length < file.length; length += 1) expect((await opened(file.subarray(0, length))).why, `${length} bytes`).toBe('cut');
});

describe('of a file of four chunks', () => {
  const plain = randomBytes(3 * CHUNK_BYTES + 100);
  const whole = 4 + CHUNK_BYTES + PROOF_BYTES;
  const parts = async (key = KEY) => {
    const file = await sealed(plain, key);
    return { head: file.subarray(0, HEAD_BYTES), chunks: [0, 1, 2, 3].map((at) => file.subarray(HEAD_BYTES + at * whole, HEAD_BYTES + (at + 1) * whole)) };
  };
  type Parts = Awaited<ReturnType<typeof parts>>;
  const [first, second, third, fourth] = [0, 1, 2, 3].map((at) => ({ chunks }: Parts) => chunks[at] ?? Buffer.alloc(0)) as [(p: Parts) => Buffer, (p: Parts) => Buffer, (p: Parts) => Buffer, (p: Parts) => Buffer];
  const saidToBeLast = (chunk: Buffer): Buffer => Buffer.concat([frameOf(CHUNK_BYTES, true), chunk.subarray(4)]);

  test.each<[string, number, string | null, (mine: Parts, other: Parts) => Buffer[]]>([
    ['as it was', 4, null, (p) => [first(p), second(p), third(p), fourth(p)]],
    ['the last missing', 3, 'cut', (p) => [first(p), second(p), third(p)]],
    ['one in the middle missing', 1, 'changed', (p) => [first(p), third(p), fourth(p)]],
    ['two in another order', 1, 'changed', (p) => [first(p), third(p), second(p), fourth(p)]],
    ['one twice', 2, 'changed', (p) => [first(p), second(p), second(p), third(p), fourth(p)]],
    ['the end said to be earlier', 1, 'changed', (p) => [first(p), saidToBeLast(second(p))]],
    ['one of another file with the same key', 1, 'changed', (p, o) => [first(p), second(o), third(p), fourth(p)]],
    ['something after its end', 4, 'changed', (p) => [first(p), second(p), third(p), fourth(p), Buffer.from([0])]],
    ['only a head', 0, 'cut', () => []],
  ])('%s: %i chunks come out, then: %s', async (_what, chunks, why, arrange) => {
    const [mine, other] = [await parts(), await parts()];
    const { out, why: said } = await opened(Buffer.concat([mine.head, ...arrange(mine, other)]));
    expect([what(out, plain), said]).toEqual([`the first ${Math.min(chunks * CHUNK_BYTES, plain.length)} bytes`, why]);
  });
  test('the head of another file with the same key opens nothing', async () => {
    const [mine, other] = [await parts(), await parts()];
    expect(await opened(Buffer.concat([other.head, ...mine.chunks]))).toEqual({ out: Buffer.alloc(0), why: 'changed' });
  });
  test('another key opens nothing, and is told from damage', async () => {
    const { head, chunks } = await parts(randomBytes(32));
    expect(await opened(Buffer.concat([head, ...chunks]))).toEqual({ out: Buffer.alloc(0), why: 'other key' });
  });
});

test('neither way holds more than some chunks at a time, however long the stream', async () => {
  const counts = { read: 0, out: 0, most: 0 };
  async function* long(): AsyncGenerator<Buffer> {
    for (let at = 0; at < 500; at += 1) {
      counts.read += CHUNK_BYTES;
      yield Buffer.alloc(CHUNK_BYTES, at);
    }
  }
  for await (const piece of openSealed(seal(long(), KEY), KEY)) {
    counts.out += piece.length;
    counts.most = Math.max(counts.most, counts.read - counts.out);
  }
  expect(counts.out).toBe(500 * CHUNK_BYTES);
  expect(counts.most).toBeLessThanOrEqual(4 * CHUNK_BYTES);
});
