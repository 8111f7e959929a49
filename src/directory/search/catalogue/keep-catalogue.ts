// The catalogue of each database, made when it is first asked for and brought up to date whenever something in the directory has changed.
import type { Tx } from '../../../access/index.ts';
import { stored } from '../../../kit/db/index.ts';
import { addEntry, emptyCatalogue, setStanding, takeOut, type Catalogue } from './catalogue.ts';
import { forget } from './kept-searches.rules.ts';
import { allPlaceIds, directoryStamp, findRowsAfter, findRowsSince, howManyRows, momentNow, readStanding, readWords } from './read-catalogue.queries.ts';

type Kept = {
  catalogue: Catalogue; /** Empty: to be read whole. */ stamp: string; moment: string; making: Promise<void> | null;
  /** When the database was last asked whether it still holds, and how often this process had stored something by then. */
  asked: { at: number; stored: number };
};
/** Other processes may change the directory too: what they hide is gone here after so long at most. What this process hides is gone at once. */
const ASK_EVERY_MS = 400;
const FIRST = '00000000-0000-0000-0000-000000000000';
/** Other requests come between. */
const AT_A_TIME = 500;
/** Kept by the connection pool's own object, so that each database has its own and none outlives its pool. */
const kept = new WeakMap<object, Kept>();

/**
 * The catalogue as the directory is now. A transaction that cannot write asks the database only when this process has stored something since it was last asked, or it was not asked for
 * nearly half a second; every other transaction always asks. One that changed the directory itself reads a catalogue of its own: what is not stored yet may be undone, and is nobody else's to see.
 */
export async function catalogueNow(tx: Tx): Promise<Catalogue> {
  const pool = tx.db.getExecutor().adapter;
  const known: Kept = kept.get(pool) ?? { catalogue: emptyCatalogue(), stamp: '', moment: '', making: null, asked: { at: -Infinity, stored: -1 } };
  kept.set(pool, known);
  if (tx.reads && known.stamp !== '' && known.asked.stored === stored.times && performance.now() - known.asked.at < ASK_EVERY_MS) return known.catalogue;
  for (;;) {
    const asking = { at: performance.now(), stored: stored.times };
    // One asks for all when only time has passed. If it fails, the next asks.
    if (tx.reads && known.asked.stored === asking.stored) known.asked.at = asking.at;
    const { stamp, unsaved } = await directoryStamp(tx).catch((fault: unknown) => {
      known.asked.at = -Infinity;
      throw fault;
    });
    if (unsaved) return readWhole(tx);
    if (known.stamp === stamp) {
      if (tx.reads) known.asked = asking;
      return known.catalogue;
    }
    // Whoever comes while another request brings it up to date waits, and looks again.
    if (known.making) {
      await known.making.catch(() => undefined);
      continue;
    }
    known.making = bringUpToDate(tx, known, stamp);
    try {
      await known.making;
    } catch (fault) {
      known.asked.at = -Infinity;
      throw fault;
    } finally {
      known.making = null;
    }
  }
}

async function bringUpToDate(tx: Tx, known: Kept, stamp: string): Promise<void> {
  const moment = await momentNow(tx);
  if (known.stamp === '' || known.catalogue.gone > known.catalogue.entries.length / 3) known.catalogue = await readWhole(tx);
  else {
    await readChanges(tx, known);
    await readMeanings(tx, known.catalogue);
    known.catalogue.meant.clear();
    forget(known.catalogue.ranked);
    // A new map, not an emptied one: a request that read cards before the change still puts them into the old.
    known.catalogue.cards = new Map();
  }
  [known.stamp, known.moment] = [stamp, moment];
}

async function readWhole(tx: Tx): Promise<Catalogue> {
  const catalogue = emptyCatalogue();
  for (let last = { place_id: FIRST, n: 0 }; ;) {
    const rows = await findRowsAfter(tx, last, AT_A_TIME);
    for (const row of rows) addEntry(catalogue, row);
    const end = rows.at(-1);
    if (!end || rows.length < AT_A_TIME) break;
    last = end;
  }
  await readMeanings(tx, catalogue);
  return catalogue;
}

/** What words mean here, and what somebody of ours said of places. */
async function readMeanings(tx: Tx, catalogue: Catalogue): Promise<void> {
  const [words, standing] = await Promise.all([readWords(tx), readStanding(tx)]);
  catalogue.words = words;
  setStanding(catalogue, standing);
}

async function readChanges(tx: Tx, { catalogue, moment }: Kept): Promise<void> {
  const rows = await findRowsSince(tx, moment);
  for (const id of new Set(rows.map(({ place_id }) => place_id))) takeOut(catalogue, id);
  for (const row of rows) addEntry(catalogue, row);
  if (catalogue.entries.length - catalogue.gone === await howManyRows(tx)) return;
  const there = await allPlaceIds(tx);
  for (const id of [...catalogue.of.keys()]) if (!there.has(id)) takeOut(catalogue, id);
}
