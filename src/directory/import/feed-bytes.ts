// Bytes of a feed as text: UTF-8, or UTF-16 with a byte order mark; bytes that are no UTF-8 are read as Windows-1252 and marked.
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { PlainError } from '../../kit/plain-error.ts';
import { OTHER_ENCODING } from './feed-text.rules.ts';

/** An unpacked feed may be this long; more is a mistake or a trap. */
const LONGEST_FEED = 8_000_000_000;

/** The bytes of a file, unpacked when its name ends in .gz. */
export async function* bytesOfFile(path: string): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path, { highWaterMark: 256 * 1024 });
  if (!/\.gz$/i.test(path)) return yield* file;
  const unpacked = createGunzip();
  file.on('error', (fault) => unpacked.destroy(fault));
  yield* atMost(file.pipe(unpacked), LONGEST_FEED);
}

/** The same bytes; throws when they are more than allowed. */
export async function* atMost(bytes: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const chunk of bytes) {
    total += chunk.length;
    if (total > most) throw new PlainError(`This feed is longer than ${Math.round(most / 1_000_000)} MB. Nothing was imported.`);
    yield chunk;
  }
}

/** The text of bytes, piece by piece. */
export async function* textOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let utf16: TextDecoder | null = null;
  let left: Uint8Array = new Uint8Array();
  let first = true;
  for await (const chunk of bytes) {
    if (first && chunk[0] === 0xff && chunk[1] === 0xfe) utf16 = new TextDecoder('utf-16le');
    first = false;
    if (utf16) {
      yield utf16.decode(chunk, { stream: true });
      continue;
    }
    const whole = left.length > 0 ? Buffer.concat([left, chunk]) : chunk;
    const end = completeEnd(whole);
    left = whole.subarray(end);
    yield decode(whole.subarray(0, end));
  }
  yield utf16 ? utf16.decode() : decode(left);
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const windows = new TextDecoder('windows-1252');

function decode(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    return decodeMixed(bytes);
  }
}

function decodeMixed(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at] as number;
    const length = first < 0x80 ? 1 : first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
    let run = at;
    if (length === 1) while (run < bytes.length && (bytes[run] as number) < 0x80) run += 1;
    else run = at + length;
    try {
      if (length === 0) throw new Error('no UTF-8');
      text += strict.decode(bytes.subarray(at, run));
      at = run;
    } catch {
      text += OTHER_ENCODING + windows.decode(bytes.subarray(at, at + 1));
      at += 1;
    }
  }
  return text;
}

/** Up to where whole letters go: at most three bytes of a letter that is cut are left for the next piece. */
function completeEnd(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
