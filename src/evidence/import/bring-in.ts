// A file of records is brought in: the first part at once, the rest by the app itself a thousand at a time, each thousand whole or not at all.
import { audit } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { writingDesk } from '../desk.ts';
import { putRecords } from '../record.queries.ts';
import { searchesOf } from '../search.queries.ts';
import type { FoundRecord } from './found-record.rules.ts';
import { holdImport, putImport, putImportRows, sameImportOpen, saveProgress } from './import.queries.ts';
import type { ImportRow } from './import.queries.ts';
import { formatOf, tidy } from './pieces.rules.ts';
import { piecesOf, readPiece } from './read-piece.ts';

export const AT_ONCE = 500;
export const A_PORTION = 1000;

export type BroughtIn = { importId: string } | { problem: string };

/** Begins to read a file's text. A kind is found by what stands in it, whatever the file is called. */
export const bringIn = async (tx: Tx, reviewId: string, file: { searchId: string; name: string; text: string }): Promise<BroughtIn> => {
  const desk = await writingDesk(tx, reviewId);
  if (!(await searchesOf(tx, desk.id)).some((one) => one.id === file.searchId)) return { problem: 'Choose where these come from' };
  const text = tidy(file.text);
  const format = formatOf(text);
  if (!format) return { problem: 'We cannot find records in this. It must be RIS, BibTeX, PubMed (NBIB), or a table (CSV) whose first line has a column “title”. In most programs look for “Export” or “Save to file”' };
  const total = piecesOf(format, text).length;
  if (total === 0) return { problem: 'There is no record in this. Nothing was brought in' };
  const importId = (await sameImportOpen(tx, desk.id, file.searchId, text)) ?? (await putImport(tx, desk.id, { searchId: file.searchId, fileName: file.name, format, content: text, total }));
  audit(tx, { action: 'review.brought-in', object: 'review', objectId: desk.id, detail: { format, records: total } });
  await readOn(tx, importId, AT_ONCE);
  return { importId };
};

/** Reads the next records of this file, or of whichever waits longest; answers how many were read. Run twice, nothing comes in twice. */
export const readOn = async (tx: Tx, importId: string | null, most = A_PORTION): Promise<number> => {
  const held = await holdImport(tx, importId);
  if (!held) return 0;
  const pieces = held.content === null ? [] : piecesOf(held.format, held.content).slice(held.read, held.read + most);
  const [taken, told]: [FoundRecord[], ImportRow[]] = [[], []];
  let mended = 0;
  for (const piece of pieces) {
    const read = await readPiece(held.format, piece);
    if ('refused' in read) told.push({ at_row: piece.row, outcome: 'refused', reasons: [read.refused], title: read.title?.slice(0, 300) ?? null });
    else {
      taken.push(read.record);
      if (read.mended.length > 0) { mended += 1; told.push({ at_row: piece.row, outcome: 'mended', reasons: read.mended.slice(0, 10), title: read.record.title.slice(0, 300) }); }
    }
  }
  const added = await putRecords(tx, { reviewId: held.review_id, searchId: held.search_id, importId: held.id, by: held.by_account }, taken);
  await putImportRows(tx, { reviewId: held.review_id, importId: held.id }, told);
  const now = { read: held.read + pieces.length, taken: held.taken + added, mended: held.mended + mended, again: held.again + taken.length - added, refused: held.refused + pieces.length - taken.length };
  await saveProgress(tx, held.id, now, now.read >= held.total || pieces.length === 0);
  return pieces.length;
};

/** For the clock: goes on with what waits in this trust. */
export const readWaitingFiles = (tx: Tx): Promise<number> => readOn(tx, null);
