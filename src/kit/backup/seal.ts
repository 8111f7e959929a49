// Bytes on their way into an encrypted file and out of it again, chunk by chunk.
import { CHUNK_BYTES, frameOf, HEAD_BYTES, markIn, markOf, newHead, PROOF_BYTES, readFrame, SEALED, sealerOf } from './sealed-format.ts';

type Bytes = AsyncIterable<Buffer>;

/** Takes pieces of any size, gives pieces of the size asked for. */
const takerOf = (source: Bytes) => {
  const pieces = source[Symbol.asyncIterator]();
  let held: Buffer[] = [];
  let length = 0;
  /** That many bytes; fewer when there are no more. */
  return async (wanted: number): Promise<Buffer> => {
    while (length < wanted) {
      const next = await pieces.next();
      if (next.done) break;
      held.push(next.value);
      length += next.value.length;
    }
    const all = Buffer.concat(held);
    held = [all.subarray(wanted)];
    length = Math.max(0, all.length - wanted);
    return all.subarray(0, wanted);
  };
};

/** Encrypts a stream with a key. */
export async function* seal(source: Bytes, key: Buffer): AsyncGenerator<Buffer> {
  const head = newHead(key);
  const sealer = sealerOf(key, head);
  yield head;
  const take = takerOf(source);
  let plain = await take(CHUNK_BYTES);
  for (let at = 0, last = false; !last; at += 1) {
    const next = await take(CHUNK_BYTES);
    last = next.length === 0;
    const frame = frameOf(plain.length, last);
    yield frame;
    yield sealer.seal({ frame, at }, plain);
    plain = next;
  }
}

/** Why an encrypted file cannot be opened. */
export class Unopened extends Error {
  constructor(readonly why: 'cut' | 'changed' | 'other key') {
    super(why);
  }
}

/**
 * Opens what `seal` made; each piece it gives has been proven.
 * @throws Unopened as soon as something is missing or is not what was sealed there with this key
 */
export async function* openSealed(source: Bytes, key: Buffer): AsyncGenerator<Buffer> {
  const take = takerOf(source);
  const whole = async (length: number): Promise<Buffer> => {
    const bytes = await take(length);
    if (bytes.length < length) throw new Unopened('cut');
    return bytes;
  };
  const head = await whole(HEAD_BYTES);
  if (!head.subarray(0, SEALED.length).equals(SEALED)) throw new Unopened('changed');
  if (!markIn(head).equals(markOf(key))) throw new Unopened('other key');
  const sealer = sealerOf(key, head);
  for (let at = 0, ended = false; !ended; at += 1) {
    const frame = await whole(4);
    const { length, last } = readFrame(frame);
    if (length > CHUNK_BYTES) throw new Unopened('changed');
    const sealed = await whole(length + PROOF_BYTES);
    let plain: Buffer;
    try {
      plain = sealer.open({ frame, at }, sealed);
    } catch {
      throw new Unopened('changed');
    }
    ended = last;
    yield plain;
  }
  if ((await take(1)).length > 0) throw new Unopened('changed');
}
