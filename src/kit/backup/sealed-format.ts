// How an encrypted backup lies around a plain one: AES-256-GCM in chunks, so that gigabytes go through in a few hundred kilobytes of memory and nothing
// unproven is ever handed on.
//
//   "alongside sealed" and a byte 1                    what this is
//   8 bytes                                            the mark of the key: tells another key from a damaged file, and nothing about the key
//   32 random bytes                                    from these and the key comes the key of this one file, so that no two files share one
//   then chunks: 4 bytes how long, highest bit: last   each encrypted under its number and whether it is the last, with all of the head and these four
//   that many bytes, and 16 that prove them            bytes proven too; one that is changed, moved, repeated, missing or from another file does not open
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

export const SEALED = Buffer.from('alongside sealed\u0001', 'latin1');
export const MARK_BYTES = 8;
const SALT_BYTES = 32;
export const HEAD_BYTES = SEALED.length + MARK_BYTES + SALT_BYTES;
export const CHUNK_BYTES = 1 << 16;
export const PROOF_BYTES = 16;
const LAST = 2 ** 31;

const derived = (key: Buffer, salt: Buffer, what: string, length: number): Buffer => Buffer.from(hkdfSync('sha256', key, salt, `alongside backup ${what}`, length));

/** What tells one key from another. */
export const markOf = (key: Buffer): Buffer => derived(key, Buffer.alloc(0), 'mark', MARK_BYTES);
export const newHead = (key: Buffer): Buffer => Buffer.concat([SEALED, markOf(key), randomBytes(SALT_BYTES)]);
export const markIn = (head: Buffer): Buffer => head.subarray(SEALED.length, SEALED.length + MARK_BYTES);

/** The four bytes before a chunk, and what they say. */
export const frameOf = (length: number, last: boolean): Buffer => {
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(length + (last ? LAST : 0));
  return frame;
};
export const readFrame = (frame: Buffer): { length: number; last: boolean } => {
  const said = frame.readUInt32BE();
  return { length: said % LAST, last: said >= LAST };
};

type Chunk = { frame: Buffer; at: number };
export type Sealer = {
  seal(chunk: Chunk, plain: Buffer): Buffer;
  /** @throws when it is not what was sealed at this place of this file */
  open(chunk: Chunk, sealed: Buffer): Buffer;
};

/** Encrypts and opens the chunks of the file with this head. */
export const sealerOf = (key: Buffer, head: Buffer): Sealer => {
  const own = derived(key, head.subarray(SEALED.length + MARK_BYTES), 'file', 32);
  const nonce = ({ frame, at }: Chunk): Buffer => {
    const bytes = Buffer.alloc(12);
    bytes.writeUIntBE(at, 5, 6);
    bytes[11] = readFrame(frame).last ? 1 : 0;
    return bytes;
  };
  const proven = ({ frame }: Chunk): Buffer => Buffer.concat([head, frame]);
  return {
    seal: (chunk, plain) => {
      const cipher = createCipheriv('aes-256-gcm', own, nonce(chunk)).setAAD(proven(chunk));
      return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    open: (chunk, sealed) => {
      const decipher = createDecipheriv('aes-256-gcm', own, nonce(chunk), { authTagLength: PROOF_BYTES }).setAAD(proven(chunk)).setAuthTag(sealed.subarray(-PROOF_BYTES));
      return Buffer.concat([decipher.update(sealed.subarray(0, -PROOF_BYTES)), decipher.final()]);
    },
  };
};
