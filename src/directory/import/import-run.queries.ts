// A run of the importer: where it comes from, what became of each row, what left its source.
import { sql } from 'kysely';
import type { Tx } from '../../access/index.ts';
import { now } from '../../kit/clock.ts';
import { newId } from '../../kit/ids.ts';

export type SourceFacts = { name: string; licence: string | null; licence_url: string | null; attribution: string | null; url: string | null };
export type ImportCounts = { read: number; taken: number; unchanged: number; mended: number; refused: number; withdrawn: number; returned: number; kept_ours: number };
export type ImportReport = ImportCounts & { id: string; source_name: string; file_name: string; began_at: Date; finished_at: Date | null; failed_because: string | null };
export type ReportRow = { at_row: number | null; source_id: string | null; name: string | null; outcome: string; reasons: string[] };

/** Makes the source known, or brings its licence up to date; facts not given stay as they were. Two imports of one source wait for each other. */
export async function keepSource(tx: Tx, source: SourceFacts): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`directory ${source.name}`}, 0))`.execute(tx.db);
  await tx.db
    .insertInto('directory_source')
    .values(source)
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((row) => ({
        licence: row.fn.coalesce('excluded.licence', 'directory_source.licence'),
        licence_url: row.fn.coalesce('excluded.licence_url', 'directory_source.licence_url'),
        attribution: row.fn.coalesce('excluded.attribution', 'directory_source.attribution'),
        url: row.fn.coalesce('excluded.url', 'directory_source.url'),
      })))
    .execute();
}

/** Statements of this transaction are planned each time they run: a plan kept from its first rows gets slower with every row that it writes (docs/measured.md). */
export async function planAnew(tx: Tx): Promise<void> {
  await sql`select set_config('plan_cache_mode', 'force_custom_plan', true)`.execute(tx.db);
}

/** Begins a run and answers its id. */
export async function beginRun(tx: Tx, sourceName: string, fileName: string): Promise<string> {
  const id = newId();
  await tx.db.insertInto('directory_import').values({ id, source_name: sourceName, file_name: fileName, by_account: tx.viewer.accountId }).execute();
  return id;
}

export async function finishRun(tx: Tx, runId: string, counts: ImportCounts): Promise<void> {
  await tx.db.updateTable('directory_import').set({ ...counts, finished_at: now() }).where('id', '=', runId).execute();
}

/** Leaves word of a run that was undone. */
export async function keepFailedRun(tx: Tx, sourceName: string, fileName: string, because: string): Promise<void> {
  const id = await beginRun(tx, sourceName, fileName);
  await tx.db.updateTable('directory_import').set({ failed_because: because.slice(0, 2000), finished_at: now() }).where('id', '=', id).execute();
}

/** Says which places were in the feed of this run, changed or not. Answers the ids of those that had left and came back. */
export async function markSeen(tx: Tx, sourceName: string, sourceIds: readonly string[], runId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string; returned: boolean }>`
    update place set last_seen_in_run = ${runId}, withdrawn_at = null
      from (select id as was_id, withdrawn_at is not null as returned from place where source_name = ${sourceName} and source_id = any(${[...sourceIds]}::text[])) was
     where place.id = was.was_id
    returning place.id, was.returned`.execute(tx.db);
  return rows.filter((row) => row.returned).map((row) => row.id);
}

/** Places of a source that are not withdrawn: how many, and how many of them this run did not meet. */
export async function countMissing(tx: Tx, sourceName: string, runId: string): Promise<{ listed: number; missing: number }> {
  const { rows } = await sql<{ listed: number; missing: number }>`
    select count(*) as listed, count(*) filter (where last_seen_in_run <> ${runId}) as missing
      from place where source_name = ${sourceName} and withdrawn_at is null`.execute(tx.db);
  return rows[0] ?? { listed: 0, missing: 0 };
}

/** Withdraws what the run did not meet, takes it out of the search and writes it into the run's report after row `reported`. Answers how many. */
export async function withdrawMissing(tx: Tx, sourceName: string, runId: string, reported: number): Promise<number> {
  const { numAffectedRows } = await sql`
    with gone as (update place set withdrawn_at = ${tx.now} where source_name = ${sourceName} and withdrawn_at is null and last_seen_in_run <> ${runId} returning id, source_id, name),
      hidden as (delete from place_find where place_id in (select id from gone))
    insert into directory_import_row (import_id, n, source_id, name, outcome, reasons)
    select ${runId}, ${reported}::int + row_number() over (order by name, id), source_id, name, 'withdrawn', array['It is no longer in the feed.'] from gone`.execute(tx.db);
  return Number(numAffectedRows ?? 0n);
}

/** Organisations and venues follow their places: seen when one of theirs was seen, withdrawn when all of theirs are. */
export async function carryOver(tx: Tx, sourceName: string, runId: string): Promise<void> {
  await sql`
    update organisation o set last_seen_in_run = ${runId}, withdrawn_at = null
      from (select distinct organisation_id from place where last_seen_in_run = ${runId}) seen where o.id = seen.organisation_id`.execute(tx.db);
  await sql`
    update location l set last_seen_in_run = ${runId}, withdrawn_at = null
      from (select distinct a.location_id from place_at_location a join place p on p.id = a.place_id where p.last_seen_in_run = ${runId}) seen where l.id = seen.location_id`.execute(tx.db);
  await sql`update organisation set withdrawn_at = ${tx.now} where source_name = ${sourceName} and withdrawn_at is null and last_seen_in_run <> ${runId}`.execute(tx.db);
  await sql`update location set withdrawn_at = ${tx.now} where source_name = ${sourceName} and withdrawn_at is null and last_seen_in_run <> ${runId}`.execute(tx.db);
}

const RUN = ['id', 'source_name', 'file_name', 'began_at', 'finished_at', 'failed_because', 'read', 'taken', 'unchanged', 'mended', 'refused', 'withdrawn', 'returned', 'kept_ours'] as const;

/** The latest runs, newest first, for whoever keeps the directory. */
export async function latestImports(tx: Tx, most = 20): Promise<ImportReport[]> {
  return tx.db.selectFrom('directory_import').select(RUN).orderBy('began_at', 'desc').orderBy('id', 'desc').limit(most).execute();
}

export async function importById(tx: Tx, id: string): Promise<ImportReport | undefined> {
  return tx.db.selectFrom('directory_import').select(RUN).where('id', '=', id).executeTakeFirst();
}

/** The first rows of a run with one outcome, in the feed's order, and how many there are. */
export async function reportPart(tx: Tx, runId: string, outcome: string, most: number): Promise<{ total: number; rows: ReportRow[] }> {
  const rows = await tx.db.selectFrom('directory_import_row').select(['at_row', 'source_id', 'name', 'outcome', 'reasons']).where('import_id', '=', runId).where('outcome', '=', outcome).orderBy('n').limit(most).execute();
  const { total } = await tx.db.selectFrom('directory_import_row').select((one) => one.fn.countAll<number>().as('total')).where('import_id', '=', runId).where('outcome', '=', outcome).executeTakeFirstOrThrow();
  return { total: Number(total), rows };
}

/** The report of a run by row, in the feed's order: so many rows after the one with this number. */
export async function reportAfter(tx: Tx, runId: string, after: number, most: number): Promise<(ReportRow & { n: number })[]> {
  return tx.db.selectFrom('directory_import_row').select(['n', 'at_row', 'source_id', 'name', 'outcome', 'reasons']).where('import_id', '=', runId).where('n', '>', after).orderBy('n').limit(most).execute();
}
