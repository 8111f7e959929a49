// The catalogue of each database, made when it is first asked for and brought up to date whenever something in the directory has changed.
import type { Tx } from '../../../access/index.ts';
import { addEntry, emptyCatalogue, setStanding, takeOut, type Catalogue } from './catalogue.ts';
import { allPlaceIds, directoryStamp, findRowsAfter, findRowsSince, howManyRows, momentNow, readStanding, readWords } from './read-catalogue.queries.ts';

type Kept = { catalogue: Catalogue; /** Empty: to be read whole. */ stamp: string; moment: string; making: Promise<void> | null };
const FIRST = '00000000-0000-0000-0000-000000000000';
const AT_A_TIME = 2000;
/** Kept by the connection pool's own object, so that each database has its own and none outlives its pool. */
const kept = new WeakMap<object, Kept>();

/** The catalogue as the directory is now. */
export async function catalogueNow(tx: Tx): Promise<Catalogue> {
  const pool = tx.db.getExecutor().adapter;
  const known: Kept = kept.get(pool) ?? { catalogue: emptyCatalogue(), stamp: '', moment: '', making: null };
  kept.set(pool, known);
  for (;;) {
    const { stamp, unsaved } = await directoryStamp(tx);
    if (known.stamp === stamp && !unsaved) return known.catalogue;
    // Whoever comes while another request brings it up to date waits, and looks again.
    if (known.making) {
      await known.making.catch(() => undefined);
      continue;
    }
    known.making = bringUpToDate(tx, known, stamp, unsaved);
    try {
      await known.making;
    } finally {
      known.making = null;
    }
    if (unsaved) return known.catalogue;
  }
}

async function bringUpToDate(tx: Tx, known: Kept, stamp: string, unsaved: boolean): Promise<void> {
  const moment = await momentNow(tx);
  if (known.stamp === '' || known.catalogue.gone > known.catalogue.entries.length / 3) known.catalogue = await readWhole(tx);
  else await readChanges(tx, known);
  const [words, standing] = await Promise.all([readWords(tx), readStanding(tx)]);
  known.catalogue.words = words;
  setStanding(known.catalogue, standing);
  known.catalogue.meant.clear();
  // A new map, not an emptied one: a request that read cards before the change still puts them into the old.
  known.catalogue.cards = new Map();
  // What is not stored yet may be undone: the next to come reads everything again.
  [known.stamp, known.moment] = [unsaved ? '' : stamp, moment];
}

async function readWhole(tx: Tx): Promise<Catalogue> {
  const catalogue = emptyCatalogue();
  for (let last = { place_id: FIRST, n: 0 }; ;) {
    const rows = await findRowsAfter(tx, last, AT_A_TIME);
    for (const row of rows) addEntry(catalogue, row);
    const end = rows.at(-1);
    if (!end || rows.length < AT_A_TIME) return catalogue;
    last = end;
  }
}

async function readChanges(tx: Tx, { catalogue, moment }: Kept): Promise<void> {
  const rows = await findRowsSince(tx, moment);
  for (const id of new Set(rows.map(({ place_id }) => place_id))) takeOut(catalogue, id);
  for (const row of rows) addEntry(catalogue, row);
  if (catalogue.entries.length - catalogue.gone === await howManyRows(tx)) return;
  const there = await allPlaceIds(tx);
  for (const id of [...catalogue.of.keys()]) if (!there.has(id)) takeOut(catalogue, id);
}
