// Imports a file as a whole: in one transaction, with word left behind when it fails.
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { asViewer, systemViewer } from '../../access/index.ts';
import type { DB, Kysely } from '../../kit/db/index.ts';
import { PlainError } from '../../kit/plain-error.ts';
import { rowsOfFile } from './feed-rows.ts';
import { importOpenReferral, type ImportOptions, type ImportResult } from './import-open-referral.ts';
import { keepFailedRun, keepSource, reportRows, type ReportRow, type SourceFacts } from './import-run.queries.ts';

export type ImportFile = Pick<ImportOptions, 'file' | 'acceptLoss' | 'progress' | 'stopped'> & { source: SourceFacts };

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
export async function importDirectory(db: Kysely<DB>, { source, ...options }: ImportFile): Promise<ImportResult & { report: ReportRow[] }> {
  try {
    return await asViewer(db, systemViewer(), async (tx) => {
      const result = await importOpenReferral(tx, { ...options, source, rows: rowsOfFile(options.file) });
      return { ...result, report: await reportRows(tx, result.runId) };
    });
  } catch (fault) {
    const because = fault instanceof PlainError ? fault.message : 'Something went wrong inside Alongside.';
    await asViewer(db, systemViewer(), async (tx) => {
      await keepSource(tx, source);
      await keepFailedRun(tx, source.name, options.file.split(/[\\/]/).at(-1) ?? '', because);
    });
    throw fault;
  }
}

/** What is said about a source: by NAME, and by a file NAME.source.json beside the feed when there is one. */
export function sourceOf(file: string, name: string | null): SourceFacts {
  const beside = file.replace(/(\.json|\.ndjson)?(\.gz)?$/, '.source.json');
  let said: z.output<typeof sidecar> = {};
  if (existsSync(beside)) {
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
