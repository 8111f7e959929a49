// A kept file as an answer: part after part, each in a transaction of its own, so that a slow connection holds nobody up.
import type { FileAnswer } from '../kit/http/index.ts';
import { filePart, partsOfFile } from '../kit/files/index.ts';
import type { StoredFile } from '../kit/files/index.ts';
import type { Asked } from './page.ts';
import { trustOf } from './tx.ts';

async function* partsOf(file: StoredFile, again: Asked<unknown, unknown>['again']): AsyncGenerator<Buffer> {
  for (let n = 0; n < partsOfFile(file.bytes); n++) {
    const part = await again((tx) => filePart(tx.db, trustOf(tx), file.id, n));
    if (!part) throw new Error('a file was taken away while it was being sent');
    yield part;
  }
}

/** Saved under its name, never opened inside our pages: what others sent must not run here. */
export const fileAnswer = ({ again }: Pick<Asked<unknown, unknown>, 'again'>, file: StoredFile): FileAnswer =>
  ({ kind: 'file', name: file.name, type: file.type, body: partsOf(file, again), bytes: file.bytes });
