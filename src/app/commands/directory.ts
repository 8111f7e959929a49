// alongside directory import: brings a feed into the directory of places.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { kyselyOf } from '../../kit/db/kysely.ts';
import { makePool } from '../../kit/db/pool.ts';
import { writeCsv, writeCsvRows } from '../../kit/csv.ts';
import { PlainError } from '../../kit/plain-error.ts';
import { importDirectory, isWebAddress, reportOf, sourceOf, type ImportResult, type ReportRow } from '../../directory/index.ts';
import type { Command } from '../command.ts';

export const command: Command = {
  name: 'directory',
  usage: 'import <file or URL> --source NAME [--mapping NAME] [--accept-loss]',
  summary: 'Brings places into the directory from Open Referral UK 3.0 or 1.0, HSDS 3.0 or CSV, a file or a feed on the web; prints what was mended or refused, as CSV.',
  needsDatabase: 'migrated',
  run: async ({ args, out, say, stopped, database, settings }) => {
    const { file, name, acceptLoss, mapping } = readArguments(args);
    const source = sourceOf(file, name);
    const pool = makePool(() => database.appConfig, { max: 1, statement_timeout: 0, query_timeout: 0, idle_in_transaction_session_timeout: 0 });
    try {
      const result = await importDirectory(kyselyOf(pool), {
        file, source, acceptLoss, mapping, allowedHosts: settings.feedHosts, stopped, progress: (rows) => say(`${rows} rows read …`),
      });
      let first = true;
      for await (const rows of reportOf(kyselyOf(pool), result.runId)) {
        out(reportCsv(rows, first));
        first = false;
      }
      say(summary(source.name, result));
      return result.refused > 0 ? 1 : 0;
    } finally {
      await pool.end();
    }
  },
};

function readArguments(args: string[]): { file: string; name: string | null; acceptLoss: boolean; mapping: string | null } {
  const usage = 'npm run alongside -- directory import <file or URL> --source "NAME"';
  let read;
  try {
    read = parseArgs({ args, allowPositionals: true, options: { source: { type: 'string' }, mapping: { type: 'string' }, 'accept-loss': { type: 'boolean' } } });
  } catch {
    throw new PlainError(`The directory command does not know one of these options. It is: ${usage}`);
  }
  const [verb, file, ...more] = read.positionals;
  if (verb !== 'import' || !file || more.length > 0) throw new PlainError(`What shall be imported? ${usage}`);
  if (!isWebAddress(file) && !existsSync(file)) throw new PlainError(`There is no file ${file}.`);
  return { file, name: read.values.source?.trim() || null, acceptLoss: read.values['accept-loss'] ?? false, mapping: read.values.mapping ?? null };
}

function reportCsv(report: readonly ReportRow[], first: boolean): string {
  const columns = ['row', 'id', 'name', 'what', 'why'];
  return (first ? writeCsv : writeCsvRows)(columns, report.map((one) => ({ row: one.at_row, id: one.source_id, name: one.name, what: one.outcome, why: one.reasons.join(' ') }))).trimEnd();
}

function summary(source: string, result: ImportResult): string {
  const parts = [
    `${result.taken} of ${result.read} places from ${source} taken (${result.unchanged} as they were before, ${result.mended} mended)`,
    `${result.refused} refused`, `${result.withdrawn} withdrawn`, ...(result.kept_ours > 0 ? [`${result.kept_ours} where our correction was kept`] : []), ...(result.returned > 0 ? [`${result.returned} came back`] : []),
  ];
  return `${parts.join(', ')}.`;
}
