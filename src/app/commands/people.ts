// alongside people import: a service's old list of people, from a spreadsheet.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { asViewer, systemViewer } from '../../access/index.ts';
import { importPeople, readOldList } from '../../exchange/index.ts';
import type { ReportRow } from '../../exchange/index.ts';
import { now } from '../../kit/clock.ts';
import { writeCsv } from '../../kit/csv.ts';
import { kyselyOf } from '../../kit/db/kysely.ts';
import { PlainError } from '../../kit/plain-error.ts';
import { dayOf } from '../../kit/times.ts';
import { trustRows } from '../../teams/index.ts';
import type { Command } from '../command.ts';

const usage = 'npm run alongside -- people import <file.csv> --trust SLUG [--dry-run] [--new-workers]';

export const command: Command = {
  name: 'people',
  usage: 'import <file.csv> --trust SLUG [--dry-run] [--new-workers]',
  summary: 'Brings in people, peer workers, dates and endings from an old list (docs/importing-people.md); prints what became of each row, as CSV. --dry-run keeps nothing.',
  needsDatabase: 'migrated',
  run: async ({ args, out, say, database }) => {
    const { file, slug, dryRun, makeWorkers } = readArguments(args);
    if (!database.ownerConfig) throw new PlainError('Set DATABASE_OWNER_URL to the role that owns the tables: no role of the app may write people without the lead.');
    const trusts = await asViewer(kyselyOf(database.appPool), systemViewer(), trustRows);
    const trust = trusts.find((one) => one.slug === slug);
    if (!trust) throw new PlainError(`There is no trust "${slug}". There are: ${trusts.map((one) => one.slug).join(', ') || 'none yet'}.`);
    const list = readOldList(file, dayOf(now()));
    for (const note of list.notes) say(note);
    if (list.leftOut.length > 0) say(`These columns are not taken in: ${list.leftOut.map((name) => `"${name}"`).join(', ')}.`);
    const pool = new pg.Pool({ ...database.ownerConfig, max: 1, statement_timeout: 0 });
    try {
      const { report, newWorkers } = await importPeople(kyselyOf(pool), { trustId: trust.id, demo: trust.demo, rows: list.rows, makeWorkers, dryRun, at: now() });
      out(reportCsv(report));
      say(summary(report, newWorkers, dryRun));
      return report.some(({ outcome }) => outcome === 'refused') ? 1 : 0;
    } finally {
      await pool.end();
    }
  },
};

const readArguments = (args: string[]): { file: string; slug: string; dryRun: boolean; makeWorkers: boolean } => {
  let read;
  try {
    read = parseArgs({ args, allowPositionals: true, options: { trust: { type: 'string' }, 'dry-run': { type: 'boolean' }, 'new-workers': { type: 'boolean' } } });
  } catch {
    throw new PlainError(`The people command does not know one of these options. It is: ${usage}`);
  }
  const [verb, file, ...more] = read.positionals;
  const slug = read.values.trust?.trim();
  if (verb !== 'import' || !file || !slug || more.length > 0) throw new PlainError(`Which list, and for which trust? ${usage}`);
  if (!existsSync(file)) throw new PlainError(`There is no file ${file}.`);
  return { file, slug, dryRun: read.values['dry-run'] ?? false, makeWorkers: read.values['new-workers'] ?? false };
};

/** References instead of names: a report goes through more hands than the list. */
const reportCsv = (report: readonly ReportRow[]): string =>
  writeCsv(['line', 'reference', 'outcome', 'why'], report.map(({ line, reference, outcome, because }) => ({ line, reference, outcome, why: because.join(' ') }))).trimEnd();

const summary = (report: readonly ReportRow[], newWorkers: readonly string[], dryRun: boolean): string => {
  const count = (outcome: ReportRow['outcome']): number => report.filter((row) => row.outcome === outcome).length;
  const would = dryRun ? 'would be ' : '';
  return [
    `${count('taken') + count('mended')} of ${report.length} rows ${would}taken in (${count('mended')} of them mended), ${count('refused')} ${would}refused, ${count('already here')} here already.`,
    ...(newWorkers.length > 0 ? [`New peer workers ${would}made: ${newWorkers.join(', ')}. Give each of them room, days and a link under Peer workers.`] : []),
    ...(dryRun ? ['This was a dry run: nothing is kept.'] : []),
  ].join('\n');
};
