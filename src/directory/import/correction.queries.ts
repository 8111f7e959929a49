// Corrections in the database: those of a batch of places being imported, those of one place, and what sources said meanwhile.
import { sql } from 'kysely';
import type { Tx } from '../../access/index.ts';
import type { Correction, CorrectedField } from './correction.rules.ts';

/** Whether anything of a source is corrected: most are not, and then an import need not look again. */
export async function isCorrected(tx: Tx, sourceName: string): Promise<boolean> {
  const { rows } = await sql`select 1 from place_correction c join place p on p.id = c.place_id where c.ended_at is null and p.source_name = ${sourceName} limit 1`.execute(tx.db);
  return rows.length > 0;
}

/** The corrections of these places of a source, by their id there. */
export async function correctionsOf(tx: Tx, sourceName: string, sourceIds: readonly string[]): Promise<Map<string, Correction[]>> {
  const { rows } = await sql<Correction>`
    select c.place_id, c.id, p.source_id, c.field, c.value, c.source_said, c.source_says, c.our_rows from place p join place_correction c on c.place_id = p.id and c.ended_at is null
     where p.source_name = ${sourceName} and p.source_id = any(${[...sourceIds]}::text[]) order by c.field`.execute(tx.db);
  return Map.groupBy(rows, (row) => row.source_id);
}

export type SourceNow = { place_id: string; id: string; says: string | null; rows: object[] | null };

/** Keeps what the source says now beside a correction. */
export async function keepSourceNow(tx: Tx, one: SourceNow): Promise<void> {
  await sql`update place_correction set source_says = ${one.says}, source_rows = ${one.rows === null ? null : JSON.stringify(one.rows)}::jsonb,
      source_changed_at = case when source_said is distinct from ${one.says}::text then coalesce(source_changed_at, ${tx.now}) end
     where place_id = ${one.place_id} and id = ${one.id}`.execute(tx.db);
}

/** Corrects one field; false when the viewer does not keep the directory or there is no such place. */
export async function writeCorrection(tx: Tx, one: { placeId: string; id: string; field: CorrectedField; value: string | null; rows: object[] | null; why: string }): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select correct_place(${one.placeId}, ${one.id}, ${one.field}, ${one.value}, ${one.rows === null ? null : JSON.stringify(one.rows)}::jsonb, ${one.why}) as done`.execute(tx.db);
  return rows[0]?.done ?? false;
}

/** Whether the viewer looks after the directory. */
export async function keepsDirectory(tx: Tx): Promise<boolean> {
  return (await sql<{ keeps: boolean }>`select keeps_directory() as keeps`.execute(tx.db)).rows[0]?.keeps ?? false;
}

/** Ends a correction: the place says again what its source says. */
export async function endCorrection(tx: Tx, placeId: string, id: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select end_correction(${placeId}, ${id}) as done`.execute(tx.db);
  return rows[0]?.done ?? false;
}

export type KeptCorrection = { place_id: string; id: string; name: string; field: CorrectedField; value: string | null; source_said: string | null; source_says: string | null; source_changed_at: Date | null; why: string; at: Date; by: string | null };

/** What is corrected now: of one place, or (newest change of a source first) of all. */
export async function corrections(tx: Tx, { placeId = null, most = 50 }: { placeId?: string | null; most?: number } = {}): Promise<KeptCorrection[]> {
  const { rows } = await sql<KeptCorrection>`
    select c.place_id, c.id, p.name, c.field, c.value, c.source_said, c.source_says, c.source_changed_at, c.why, c.at, (select w.name from who_corrected(c.place_id) w where w.correction_id = c.id) as by
      from place_correction c join place p on p.id = c.place_id
     where c.ended_at is null and (${placeId}::uuid is null or c.place_id = ${placeId}) order by c.source_changed_at desc nulls last, c.at desc limit ${most}`.execute(tx.db);
  return rows;
}
