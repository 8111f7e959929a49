// Imports a feed into the directory: the whole of it or nothing, and the same feed twice changes nothing.
import { authorise, type Tx } from '../../access/index.ts';
import { PlainError } from '../../kit/plain-error.ts';
import { dayOf } from '../../kit/times.ts';
import { correctionsOf, isCorrected, keepSourceNow } from './correction.queries.ts';
import { keptOurs, sourceSays, withCorrections, type Correction } from './correction.rules.ts';
import { readTerm } from './feed-lists.rules.ts';
import type { FeedRow } from './feed-rows.ts';
import { geography } from '../geography.ts';
import { digestOf, knownPlaces, scheduleRows, writePlaces, writeTerms, type PlaceToWrite } from './import-places.queries.ts';
import { beginRun, carryOver, countMissing, finishRun, keepSource, markSeen, planAnew, withdrawMissing, type ImportCounts, type ReportRow, type SourceFacts } from './import-run.queries.ts';
import type { ImportedPlace, ImportedTerm } from './imported-place.ts';
import { asThirdVersion } from './open-referral-1.rules.ts';
import { makePrints, type Prints } from './prints.ts';
import { readService, type Reading } from './open-referral.rules.ts';
import { phrasesOf } from '../word-lists.ts';
import { refreshFind, refreshVocabulary } from '../search/place-find.queries.ts';
import { addRows } from './row-writer.queries.ts';

export type ImportOptions = {
  rows: AsyncIterable<FeedRow>;
  source: SourceFacts;
  /** What the import is called among the imports: a file's name, or host and path of an address. */
  file: string;
  /** Lets more than half of a source's places be withdrawn at once. */
  acceptLoss?: boolean;
  /** Told after each batch how many rows were read. */
  progress?: (rows: number) => void;
  /** Aborted: the import throws, and nothing of it stays. */
  stopped?: AbortSignal;
};
export type ImportResult = ImportCounts & { runId: string };

const BATCH = 500;
/** A source may lose this many places without being asked about it, however few it has. */
const SMALL_LOSS = 20;

type Row = { at: number; sourceId: string | null; name: string | null; reasons: string[]; place: ImportedPlace | null };
type Run = { tx: Tx; id: string; reading: Reading; counts: ImportCounts; reported: number; seen: Prints; settled: Prints; terms: ImportedTerm[]; changed: boolean; corrected: boolean };

/**
 * Runs an import in the caller's transaction. Rows that cannot be taken are refused with their reason and keep the last
 * good version of the place; a row of a feed never stops the others.
 * @throws PlainError when the feed holds no service at all, or would withdraw more than half of its source (nothing is
 *   changed then if the caller rolls back), or is no JSON, or when it was stopped
 */
export async function importOpenReferral(tx: Tx, options: ImportOptions): Promise<ImportResult> {
  authorise(tx, 'system', 'administrator');
  await keepSource(tx, options.source);
  await planAnew(tx);
  const run: Run = {
    tx,
    id: await beginRun(tx, options.source.name, options.file.slice(0, 200)),
    reading: { source: options.source.name, today: dayOf(tx.now), geography: geography(), sensitive: phrasesOf('sensitive') },
    counts: { read: 0, taken: 0, unchanged: 0, mended: 0, refused: 0, withdrawn: 0, returned: 0, kept_ours: 0 },
    reported: 0, seen: makePrints(), settled: makePrints(), terms: [], changed: false, corrected: await isCorrected(tx, options.source.name),
  };
  let batch: Row[] = [];
  // The next rows are read while the database writes these. Nobody leaves before it has written: a statement after the rollback would stay.
  let writing = Promise.resolve();
  try {
    for await (const row of options.rows) {
      if (row.list === 'taxonomy_terms') keepTerm(run, row);
      else batch.push(readRow(run, row));
      if (batch.length < BATCH) continue;
      await writing;
      writing = takeBatch(run, batch);
      writing.catch(() => undefined);
      batch = [];
      options.progress?.(run.counts.read);
      if (options.stopped?.aborted) throw new PlainError('The import was stopped. Nothing was imported.');
    }
  } finally {
    await writing.catch(() => undefined);
  }
  await writing;
  await takeBatch(run, batch);
  options.progress?.(run.counts.read);
  if (run.counts.taken === 0) throw new PlainError(`There is no service in this file that could be taken (${run.counts.read} rows read). Nothing was changed.`);
  await finish(run, options.acceptLoss ?? false);
  return { ...run.counts, runId: run.id };
}

function keepTerm(run: Run, row: FeedRow): void {
  const term = readTerm(row.value, () => undefined);
  if (term && run.terms.length < 20_000) run.terms.push(term);
}

function readRow(run: Run, row: FeedRow): Row {
  run.counts.read += 1;
  if (row.fault !== undefined) return { at: row.at, sourceId: null, name: null, reasons: [row.fault], place: null };
  const read = readService(asThirdVersion(row.value), run.reading);
  if (!read.taken) return { at: row.at, sourceId: read.sourceId, name: read.name, reasons: [read.because], place: null };
  const { place, mended } = read;
  if (run.seen.put(place.source_id) !== 'new') return { at: row.at, sourceId: place.source_id, name: place.name, reasons: ['Its id is in the feed twice; the first was kept.'], place: null };
  return { at: row.at, sourceId: place.source_id, name: place.name, reasons: [...(row.mended ?? []), ...mended], place };
}

async function takeBatch(run: Run, batch: readonly Row[]): Promise<void> {
  if (batch.length === 0) return;
  const { tx, counts } = run;
  const source = run.reading.source;
  const known = await knownPlaces(tx, source, batch.flatMap((row) => (row.place ? [row.place.source_id] : [])));
  const ours = run.corrected ? await correctionsOf(tx, source, batch.flatMap((row) => row.place?.source_id ?? [])) : new Map<string, Correction[]>();
  const toWrite: PlaceToWrite[] = [];
  const kept: ReportRow[] = [];
  for (const { at, place, reasons } of batch) {
    if (!place) continue;
    const digest = digestOf(place);
    const parts = settleParts(run, place, reasons);
    if (known.get(place.source_id)?.digest === digest) counts.unchanged += 1;
    else {
      const corrections = ours.get(place.source_id) ?? [];
      toWrite.push({ place: withCorrections(place, corrections), digest, ...parts });
      const said = await keepWhatSourceSays(run, place, corrections);
      if (said.length > 0) kept.push({ at_row: at, source_id: place.source_id, name: place.name, outcome: 'kept ours', reasons: said });
    }
  }
  counts.kept_ours += kept.length;
  // Also a refused row says that its place is still there: its last good version stays.
  const returned = await markSeen(tx, source, batch.flatMap((row) => row.sourceId ?? []), run.id);
  const written = await writePlaces(tx, source, run.id, toWrite);
  await refreshFind(tx, [...new Set([...written, ...returned])]);
  run.changed ||= written.length + returned.length > 0;
  counts.returned += returned.length;
  for (const row of batch) {
    if (!row.place) counts.refused += 1;
    else {
      counts.taken += 1;
      if (row.reasons.length > 0) counts.mended += 1;
    }
  }
  await report(run, kept);
  await report(run, batch.filter((row) => row.reasons.length > 0).map((row) => ({
    at_row: row.at, source_id: row.sourceId, name: row.name, outcome: row.place ? 'mended' : 'refused', reasons: row.reasons,
  })));
}

/** What the source says now of fields that are corrected here. Answers, for the report, where it says something new. */
async function keepWhatSourceSays(run: Run, place: ImportedPlace, corrections: readonly Correction[]): Promise<string[]> {
  const news: string[] = [];
  for (const one of corrections) {
    const says = sourceSays(place, one.field);
    if (says !== one.source_says) news.push(keptOurs(one, says));
    const rows = one.field === 'phone' ? place.phones : one.field === 'hours' ? await scheduleRows(run.tx, run.reading.source, place) : null;
    await keepSourceNow(run.tx, { place_id: one.place_id, id: one.id, says, rows });
  }
  return news;
}

/**
 * Organisations, venues and terms come with every place that has them. The first one met in a run is the one that counts;
 * a later one that says something else is told, so that the same feed always gives the same directory.
 */
function settleParts(run: Run, place: ImportedPlace, reasons: string[]): Omit<PlaceToWrite, 'place' | 'digest'> {
  const isFirst = (kind: string, sourceId: string, part: unknown, label: string): boolean => {
    const met = run.settled.put(`${kind} ${sourceId}`, JSON.stringify(part));
    if (met === 'other') reasons.push(`${label}: described in two ways in this feed, the first was kept.`);
    return met === 'new';
  };
  return {
    organisation: place.organisation && isFirst('organisation', place.organisation.source_id, place.organisation, 'Organisation') ? place.organisation : null,
    locations: place.locations.filter(({ link_id: _link, ...location }) => isFirst('location', location.source_id, location, 'Venue')),
    terms: place.attributes.map(({ term }) => term).filter((term) => isFirst('term', term.source_id, term, 'Kind')),
  };
}

async function finish(run: Run, acceptLoss: boolean): Promise<void> {
  const { tx, counts } = run;
  const source = run.reading.source;
  const { listed, missing } = await countMissing(tx, source, run.id);
  if (!acceptLoss && missing > SMALL_LOSS && missing > listed / 2) {
    throw new PlainError(
      `This file holds only ${listed - missing} of the ${listed} places that ${source} had. It looks like a part of a feed, so nothing was changed. ` +
        'If they have really gone, import it again with --accept-loss.',
    );
  }
  counts.withdrawn = await withdrawMissing(tx, source, run.id, run.reported);
  await carryOver(tx, source, run.id);
  const newTerms = run.terms.filter((term) => !run.settled.has(`term ${term.source_id}`));
  await writeTerms(tx, source, newTerms, newTerms);
  if (run.changed || counts.withdrawn > 0) await refreshVocabulary(tx);
  await finishRun(tx, run.id, counts);
}

async function report(run: Run, rows: readonly ReportRow[]): Promise<void> {
  await addRows(run.tx, 'directory_import_row', rows.map((row) => ({ ...row, import_id: run.id, n: (run.reported += 1) })));
}
