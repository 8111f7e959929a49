// Writes many rows of the directory's tables in one statement each. The columns and their types are named here once.
import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../access/index.ts';

const COLUMNS = {
  organisation: { id: 'uuid', source_name: 'text', source_id: 'text', name: 'text', description: 'text', website: 'text', email: 'text', uri: 'text', parent_source_id: 'text', last_seen_in_run: 'uuid' },
  organisation_identifier: { organisation_id: 'uuid', id: 'uuid', scheme: 'text', kind: 'text', identifier: 'text' },
  place: {
    id: 'uuid', source_name: 'text', source_id: 'text', organisation_id: 'uuid', name: 'text', description: 'text', url: 'text', email: 'text', status: 'text', alert: 'text', fees: 'text',
    accreditations: 'text', eligibility: 'text', how_to_join: 'text', minimum_age: 'float8', maximum_age: 'float8', assured_date: 'date', last_modified: 'timestamptz',
    source_digest: 'text', last_seen_in_run: 'uuid', withdrawn_at: 'timestamptz',
  },
  location: { id: 'uuid', source_name: 'text', source_id: 'text', kind: 'text', name: 'text', description: 'text', external_identifier: 'text', external_identifier_type: 'text', address_hidden: 'bool', last_seen_in_run: 'uuid' },
  location_address: { location_id: 'uuid', hidden: 'bool', id: 'uuid', kind: 'text', line: 'text', city: 'text', region: 'text', state_province: 'text', postcode: 'text', country: 'text' },
  location_position: { location_id: 'uuid', hidden: 'bool', lat: 'float8', lon: 'float8', known_from: 'text' },
  location_access: { location_id: 'uuid', id: 'uuid', description: 'text', details: 'text', url: 'text' },
  place_at_location: { place_id: 'uuid', location_id: 'uuid', id: 'uuid' },
  place_schedule: {
    place_id: 'uuid', id: 'uuid', location_id: 'uuid', valid_from: 'date', valid_to: 'date', dtstart: 'date', until: 'date', freq: 'text', every: 'int', byday: 'text', bymonthday: 'text',
    opens_at: 'time', closes_at: 'time', description: 'text', schedule_link: 'text', attending_type: 'text', notes: 'text',
  },
  place_contact: { place_id: 'uuid', id: 'uuid', name: 'text', title: 'text', email: 'text' },
  place_phone: { place_id: 'uuid', id: 'uuid', contact_id: 'uuid', number: 'text', description: 'text' },
  place_cost: { place_id: 'uuid', id: 'uuid', valid_from: 'date', valid_to: 'date', option: 'text', amount: 'numeric', currency: 'text', amount_description: 'text' },
  place_language: { place_id: 'uuid', id: 'uuid', name: 'text', code: 'text', note: 'text' },
  place_area: { place_id: 'uuid', id: 'uuid', name: 'text', uri: 'text' },
  place_funding: { place_id: 'uuid', id: 'uuid', source: 'text' },
  place_attribute: { place_id: 'uuid', id: 'uuid', term_id: 'uuid', link_type: 'text' },
  taxonomy: { id: 'uuid', source_name: 'text', source_id: 'text', name: 'text' },
  taxonomy_term: { id: 'uuid', source_name: 'text', source_id: 'text', taxonomy_id: 'uuid', taxonomy_name: 'text', name: 'text', description: 'text', parent_source_id: 'text', term_uri: 'text' },
  directory_import_row: { import_id: 'uuid', n: 'int', at_row: 'int', source_id: 'text', name: 'text', outcome: 'text', reasons: 'text[]' },
} as const;

type Table = keyof typeof COLUMNS;
export type RowOf<T extends Table> = Partial<Record<keyof (typeof COLUMNS)[T], unknown>>;

/** Adds rows; a key that is there already is an error. */
export async function addRows<T extends Table>(tx: Tx, table: T, rows: readonly RowOf<T>[]): Promise<void> {
  if (rows.length > 0) await insert(table, rows, sql``).execute(tx.db);
}

/** Adds rows, or rewrites the rows that have these ids. */
export async function putRows<T extends Table>(tx: Tx, table: T, rows: readonly RowOf<T>[]): Promise<void> {
  if (rows.length === 0) return;
  const changes = Object.keys(COLUMNS[table]).filter((name) => name !== 'id').map((name) => sql`${sql.id(name)} = excluded.${sql.id(name)}`);
  await insert(table, rows, sql`on conflict (id) do update set ${sql.join(changes)}`).execute(tx.db);
}

/** Takes away the rows of these owners (a place or a location), to write them anew. */
export async function removeRowsOf(tx: Tx, table: Table, owner: 'place_id' | 'location_id' | 'organisation_id', ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await sql`delete from ${sql.table(table)} where ${sql.id(owner)} = any(${[...ids]}::uuid[])`.execute(tx.db);
}

function insert<T extends Table>(table: T, rows: readonly RowOf<T>[], then: RawBuilder<unknown>): RawBuilder<unknown> {
  const columns = Object.entries(COLUMNS[table]);
  const names = sql.join(columns.map(([name]) => sql.id(name)));
  const typed = sql.join(columns.map(([name, type]) => sql`${sql.id(name)} ${sql.raw(type)}`));
  return sql`insert into ${sql.table(table)} (${names}) select ${names} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(${typed}) ${then}`;
}
