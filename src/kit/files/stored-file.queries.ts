// Files in the database, in parts of a quarter of a megabyte: neither keeping nor giving out holds more than a part of them at once.
import type { Transaction } from 'kysely';
import type { DB } from '../db/index.ts';
import { newId } from '../ids.ts';

export type StoredFile = { id: string; name: string; type: string; bytes: number };
type Kept = { trustId: string; by: string; at: Date };

const PART_BYTES = 256 * 1024;

/** Keeps a file; the answer is its id. Who may read it is a policy of the slice that points at it (0063). */
export const keepFile = async (db: Transaction<DB>, { trustId, by, at }: Kept, file: { name: string; type: string; bytes: Buffer; digest: string }): Promise<string> => {
  const id = newId<'file'>();
  await db.insertInto('stored_file').values({ trust_id: trustId, id, name: file.name, type: file.type, bytes: file.bytes.length, digest: Buffer.from(file.digest, 'hex'), kept_by: by, kept_at: at }).execute();
  for (let n = 0; n * PART_BYTES < file.bytes.length; n++) {
    await db.insertInto('stored_file_part').values({ trust_id: trustId, file_id: id, n, part: file.bytes.subarray(n * PART_BYTES, (n + 1) * PART_BYTES) }).execute();
  }
  return id;
};

/** One part of a file, counted from 0; null after the last, and when it was erased meanwhile. */
export const filePart = async (db: Transaction<DB>, trustId: string, fileId: string, n: number): Promise<Buffer | null> =>
  (await db.selectFrom('stored_file_part').select('part').where('trust_id', '=', trustId).where('file_id', '=', fileId).where('n', '=', n).executeTakeFirst())?.part ?? null;

export const partsOfFile = (bytes: number): number => Math.ceil(bytes / PART_BYTES);

/** The whole of a small file, for what is made of it here (a PDF, an import). */
export const readFileWhole = async (db: Transaction<DB>, trustId: string, fileId: string): Promise<Buffer> => {
  const parts = await db.selectFrom('stored_file_part').select('part').where('trust_id', '=', trustId).where('file_id', '=', fileId).orderBy('n').execute();
  return Buffer.concat(parts.map(({ part }) => part));
};

/** Erases what is in a file; that there was one stays. */
export const eraseFile = async (db: Transaction<DB>, { trustId, by, at }: Kept, fileId: string): Promise<void> => {
  await db.deleteFrom('stored_file_part').where('trust_id', '=', trustId).where('file_id', '=', fileId).execute();
  await db.updateTable('stored_file').set({ erased_at: at, erased_by: by }).where('trust_id', '=', trustId).where('id', '=', fileId).where('erased_at', 'is', null).execute();
};
