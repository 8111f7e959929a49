// A file that is being read: how far, what was mended, what was refused.
import { accountOf, trustOf } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { newId } from '../../kit/ids.ts';
import type { Format } from './pieces.rules.ts';

export type Import = { id: string; review_id: string; search_id: string; file_name: string; format: Format; total: number; read: number; taken: number; mended: number; again: number; refused: number; by_account: string; at: Date; ended_at: Date | null };
export type ImportRow = { at_row: number; outcome: 'mended' | 'refused'; reasons: string[]; title: string | null };
const COLUMNS = ['id', 'review_id', 'search_id', 'file_name', 'format', 'total', 'read', 'taken', 'mended', 'again', 'refused', 'by_account', 'at', 'ended_at'] as const;

export const putImport = async (tx: Tx, reviewId: string, file: { searchId: string; fileName: string; format: Format; content: string; total: number }): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('review_import').values({ trust_id: trustOf(tx), id, review_id: reviewId, search_id: file.searchId, file_name: file.fileName, format: file.format, content: file.content, total: file.total, by_account: accountOf(tx), at: tx.now }).execute();
  return id;
};

/** The same file, still being read: pressed twice, it is one. */
export const sameImportOpen = async (tx: Tx, reviewId: string, searchId: string, content: string): Promise<string | undefined> =>
  (await tx.db.selectFrom('review_import').select('id').where('trust_id', '=', trustOf(tx)).where('review_id', '=', reviewId).where('search_id', '=', searchId).where('ended_at', 'is', null).where('content', '=', content).limit(1).executeTakeFirst())?.id;

export const importById = async (tx: Tx, reviewId: string, id: string): Promise<Import | undefined> =>
  (await tx.db.selectFrom('review_import').select(COLUMNS).where('trust_id', '=', trustOf(tx)).where('review_id', '=', reviewId).where('id', '=', id).executeTakeFirst()) as Import | undefined;

export const importsOf = async (tx: Tx, reviewId: string, most = 20): Promise<Import[]> =>
  (await tx.db.selectFrom('review_import').select(COLUMNS).where('trust_id', '=', trustOf(tx)).where('review_id', '=', reviewId).orderBy('at', 'desc').orderBy('id', 'desc').limit(most).execute()) as Import[];

/** Takes an import to read on, this one or whichever waits longest: nobody else reads it meanwhile. */
export const holdImport = async (tx: Tx, id: string | null): Promise<(Import & { content: string | null }) | undefined> =>
  (await tx.db.selectFrom('review_import').select([...COLUMNS, 'content']).where('trust_id', '=', trustOf(tx)).where('ended_at', 'is', null).$if(id !== null, (q) => q.where('id', '=', id ?? ''))
    .orderBy('at').limit(1).forUpdate().skipLocked().executeTakeFirst()) as (Import & { content: string | null }) | undefined;

export const saveProgress = async (tx: Tx, id: string, now: Pick<Import, 'read' | 'taken' | 'mended' | 'again' | 'refused'>, ended: boolean): Promise<void> => {
  await tx.db.updateTable('review_import').set({ ...now, ...(ended ? { ended_at: tx.now, content: null } : {}) }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).execute();
};

export const putImportRows = async (tx: Tx, of: { reviewId: string; importId: string }, rows: readonly ImportRow[]): Promise<void> => {
  if (rows.length === 0) return;
  await tx.db.insertInto('review_import_row').values(rows.map((row) => ({ trust_id: trustOf(tx), id: newId(), review_id: of.reviewId, import_id: of.importId, ...row }))).execute();
};

export const importRows = async (tx: Tx, importId: string, outcome: ImportRow['outcome'], most: number): Promise<ImportRow[]> =>
  (await tx.db.selectFrom('review_import_row').select(['at_row', 'outcome', 'reasons', 'title']).where('trust_id', '=', trustOf(tx)).where('import_id', '=', importId).where('outcome', '=', outcome).orderBy('at_row').limit(most).execute()) as ImportRow[];
