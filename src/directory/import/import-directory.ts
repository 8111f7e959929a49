// Imports a file as a whole: in one transaction, with word left behind when it fails.
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { asViewer, systemViewer } from '../../access/index.ts';
import type { DB, Kysely } from '../../kit/db/index.ts';
import { PlainError } from '../../kit/plain-error.ts';
import type { CsvMapping } from './csv-mapping.rules.ts';
import { readMapping, rowsOfCsv } from './csv-rows.ts';
import { bytesOfFile } from './feed-bytes.ts';
import { rowsOfUrl } from './feed-pages.ts';
import { rowsOf, type FeedRow } from './feed-rows.ts';
import { importOpenReferral, type ImportOptions, type ImportResult } from './import-open-referral.ts';
import { keepFailedRun, keepSource, reportAfter, type ReportRow, type SourceFacts } from './import-run.queries.ts';

export type ImportFile = Pick<ImportOptions, 'file' | 'acceptLoss' | 'progress' | 'stopped'> & {
  source: SourceFacts;
  /** For a CSV: the name of a mapping of ours, or a mapping's file; without it the one whose columns fit. */
  mapping?: string | null;
  /** Hosts a feed may be fetched from though they are not on the public internet. */
  allowedHosts?: readonly string[];
};

const sidecar = z.object({
  name: z.string().min(1).max(80).optional(),
  licence: z.string().max(500).optional(),
  licence_url: z.url().max(500).optional(),
  attribution: z.string().max(2000).optional(),
  url: z.url().max(500).optional(),
});

/**
 * Imports a file, all or nothing, and answers what became of its rows. A run that fails leaves its reason among the imports
 * and the directory as it was.
 */
export async function importDirectory(db: Kysely<DB>, { source, mapping, allowedHosts = [], ...options }: ImportFile): Promise<ImportResult> {
  const [file, named] = [nameOf(options.file), mapping ? readMapping(mapping) : null];
  try {
    return await asViewer(db, systemViewer(), (tx) => importOpenReferral(tx, { ...options, file, source, rows: rowsIn(options.file, named, allowedHosts, options.stopped) }));
  } catch (fault) {
    const because = fault instanceof PlainError ? fault.message : 'Something went wrong inside Alongside.';
    await asViewer(db, systemViewer(), async (tx) => {
      await keepSource(tx, source);
      await keepFailedRun(tx, source.name, file, because);
    });
    throw fault;
  }
}

/** What became of the rows of a run, a thousand at a time: a report may be as long as its feed. */
export async function* reportOf(db: Kysely<DB>, runId: string): AsyncGenerator<ReportRow[]> {
  for (let after = 0; ;) {
    const rows = await asViewer(db, systemViewer(), (tx) => reportAfter(tx, runId, after, 1_000));
    if (rows.length === 0) return;
    after = rows.at(-1)?.n ?? after;
    yield rows.map(({ n: _n, ...row }) => row);
  }
}

/** Whether it is an address on the web and no file. */
export const isWebAddress = (file: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(file);

function rowsIn(file: string, mapping: CsvMapping | null, allowedHosts: readonly string[], stopped: AbortSignal | undefined): AsyncGenerator<FeedRow> {
  if (isWebAddress(file)) {
    if (!URL.canParse(file)) throw new PlainError('This is not an address that can be read. Nothing was imported.');
    return rowsOfUrl(new URL(file), { mapping, allowedHosts, ...(stopped ? { stopped } : {}) });
  }
  return mapping !== null || /\.csv(\.gz)?$/i.test(file) ? rowsOfCsv(bytesOfFile(file), mapping) : rowsOf(bytesOfFile(file));
}

/** What is kept of where a feed was: the last part of a file's name, or host and path of an address (what follows the question mark may be a key). */
function nameOf(file: string): string {
  if (!isWebAddress(file)) return file.split(/[\\/]/).at(-1) ?? '';
  return URL.canParse(file) ? `${new URL(file).host}${new URL(file).pathname}`.slice(0, 200) : 'an address';
}

/** What is said about a source: by NAME, and by a file NAME.source.json beside the feed when there is one. */
export function sourceOf(file: string, name: string | null): SourceFacts {
  const beside = file.replace(/(\.json|\.ndjson|\.csv)?(\.gz)?$/, '.source.json');
  let said: z.output<typeof sidecar> = {};
  if (!isWebAddress(file) && existsSync(beside)) {
    try {
      said = sidecar.parse(JSON.parse(readFileSync(beside, 'utf8')));
    } catch {
      throw new PlainError(`${beside} cannot be read. It is JSON with name, licence, licence_url, attribution and url, all text.`);
    }
  }
  const known = name ?? said.name;
  if (!known) throw new PlainError('Say where the entries come from: --source "NAME". People see this name on every entry.');
  if (known.length > 80) throw new PlainError('The name after --source may have at most 80 letters.');
  return { name: known, licence: said.licence ?? null, licence_url: said.licence_url ?? null, attribution: said.attribution ?? null, url: said.url ?? null };
}
