// What was erased, kept beside the signed heads, outside the database: only ids, never a word. Restoring an older backup erases it again before anybody looks.
import { createPublicKey, sign, verify } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../kit/plain-error.ts';
import { signingKeyIn } from './signing-key.ts';
import type { Erasure } from './erasure.rules.ts';

export type ErasureList = {
  /** Adds signed lines. The same erasure twice does no harm. */
  add(erasures: readonly Erasure[]): void;
  /**
   * Everything ever erased, oldest first.
   * @throws PlainError when a line is not signed with our key: somebody else wrote it, or it was changed
   */
  all(): Erasure[];
};

const FILE = 'erased.jsonl';
const signedText = ({ kind, trustId, ids, at }: Erasure): Buffer => Buffer.from(`alongside erased ${JSON.stringify([kind, trustId, ids, at])}`);

/** The list in the folder of the signed heads. */
export const erasureListIn = (folder: string): ErasureList => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, FILE);
  return {
    add: (erasures) => {
      if (erasures.length === 0) return;
      const key = signingKeyIn(folder);
      const lines = erasures.map((one) => JSON.stringify({ ...one, signature: sign(null, signedText(one), key).toString('base64url') }));
      appendFileSync(file, `\n${lines.join('\n')}\n`, { mode: 0o600 }); // on a new line, whatever a power failure left of the last one
    },
    all: () => {
      if (!existsSync(file)) return [];
      const publicKey = createPublicKey(signingKeyIn(folder));
      return readFileSync(file, 'utf8').split('\n').flatMap((text, i) => {
        const line = read(text);
        if (!line) return []; // empty, or cut short by a power failure: the sealer puts it again
        if (!verify(null, signedText(line), publicKey, Buffer.from(line.signature, 'base64url'))) {
          throw new PlainError(`Line ${i + 1} of ${file} is not signed with the key beside it, so the list of what was erased cannot be trusted. Put the folder back from its own copy.`);
        }
        const { kind, trustId, ids, at } = line;
        return [{ kind, trustId, ids, at }];
      });
    },
  };
};

const read = (text: string): (Erasure & { signature: string }) | null => {
  try {
    return JSON.parse(text) as Erasure & { signature: string };
  } catch {
    return null;
  }
};
