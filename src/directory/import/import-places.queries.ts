// Writes a batch of imported places: settles their ids, rewrites what changed, leaves alone what did not.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../../access/index.ts';
import { idFrom } from './feed-object.rules.ts';
import { uuidOf } from './feed-values.rules.ts';
import type { ImportedLocation, ImportedOrganisation, ImportedPlace, ImportedTerm } from './imported-place.ts';
import { addRows, putRows, removeRowsOf } from './row-writer.queries.ts';

export type Known = { id: string; digest: string };
type Table = 'place' | 'organisation' | 'location' | 'taxonomy' | 'taxonomy_term';

/** A short fingerprint of anything made of plain values. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);
}

/** What we hold of these ids of a source, by their id there. */
export async function knownPlaces(tx: Tx, sourceName: string, sourceIds: readonly string[]): Promise<Map<string, Known>> {
  const rows = await tx.db.selectFrom('place').select(['id', 'source_id', 'source_digest']).where('source_name', '=', sourceName)
    .where(sql<boolean>`source_id = any(${[...sourceIds]}::text[])`).execute();
  return new Map(rows.map((row) => [row.source_id, { id: row.id, digest: row.source_digest }]));
}

/**
 * Our id for each id of a source: the one it has already; else its own when that is a UUID that nothing else has; else
 * one made from the source and the id.
 */
export async function settleIds(tx: Tx, table: Table, sourceName: string, sourceIds: Iterable<string>): Promise<Map<string, string>> {
  const wanted = [...new Set(sourceIds)];
  const uuids = wanted.map(uuidOf).filter((id) => id !== null);
  const { rows } = await sql<{ id: string; source_id: string; ours: boolean }>`
    select id, source_id, source_name = ${sourceName} as ours from ${sql.table(table)}
     where (source_name = ${sourceName} and source_id = any(${wanted}::text[])) or id = any(${uuids}::uuid[])`.execute(tx.db);
  const ours = new Map(rows.filter((row) => row.ours).map((row) => [row.source_id, row.id]));
  const taken = new Set(rows.map((row) => row.id));
  return new Map(wanted.map((sourceId) => {
    const own = uuidOf(sourceId);
    return [sourceId, ours.get(sourceId) ?? (own !== null && !taken.has(own) ? own : idFrom(table, sourceName, sourceId))];
  }));
}

/** One place with what must be written beside it: parts already written in this run, or kept from an earlier row, are left out. */
export type PlaceToWrite = { place: ImportedPlace; digest: string; organisation: ImportedOrganisation | null; locations: ImportedLocation[]; terms: ImportedTerm[] };

/** Writes new and changed places with everything under them. Answers their ids. */
export async function writePlaces(tx: Tx, sourceName: string, runId: string, batch: readonly PlaceToWrite[]): Promise<string[]> {
  const places = batch.map(({ place }) => place);
  const organisationIds = await writeOrganisations(tx, sourceName, runId, places, batch.flatMap(({ organisation }) => organisation ?? []));
  const locationIds = await writeLocations(tx, sourceName, runId, places, batch.flatMap(({ locations }) => locations));
  const termIds = await writeTerms(tx, sourceName, places.flatMap((place) => place.attributes.map(({ term }) => term)), batch.flatMap(({ terms }) => terms));
  const ids = await settleIds(tx, 'place', sourceName, places.map((place) => place.source_id));
  const idOf = (place: ImportedPlace): string => ids.get(place.source_id) as string;
  await putRows(tx, 'place', batch.map(({ place, digest }) => ({
    ...place, id: idOf(place), source_name: sourceName, source_digest: digest, last_seen_in_run: runId, withdrawn_at: null,
    organisation_id: place.organisation ? organisationIds.get(place.organisation.source_id) : null,
  })));
  const changed = places.map(idOf);
  await mirror(tx, 'place_at_location', changed, places.flatMap((place) => place.locations.map((one) => ({ place_id: idOf(place), location_id: locationIds.get(one.source_id), id: one.link_id }))));
  await mirror(tx, 'place_schedule', changed, places.flatMap((place) => place.schedules.map((one) => ({
    ...one, place_id: idOf(place), location_id: one.location_source_id === null ? null : locationIds.get(one.location_source_id),
  }))));
  const under = <Row extends object>(pick: (place: ImportedPlace) => Row[]): (Row & { place_id: string })[] => places.flatMap((place) => pick(place).map((row) => ({ ...row, place_id: idOf(place) })));
  await mirror(tx, 'place_contact', changed, under((place) => place.contacts));
  await mirror(tx, 'place_phone', changed, under((place) => place.phones));
  await mirror(tx, 'place_cost', changed, under((place) => place.costs));
  await mirror(tx, 'place_language', changed, under((place) => place.languages));
  await mirror(tx, 'place_area', changed, under((place) => place.areas));
  await mirror(tx, 'place_funding', changed, under((place) => place.funding));
  await mirror(tx, 'place_attribute', changed, under((place) => place.attributes.map(({ id, link_type, term }) => ({ id, link_type, term_id: termIds.get(term.source_id) }))));
  return changed;
}

/** A place's own opening times as the database's rows, for keeping beside a correction of them. */
export async function scheduleRows(tx: Tx, sourceName: string, place: ImportedPlace): Promise<object[]> {
  const ids = await settleIds(tx, 'location', sourceName, place.locations.map((one) => one.source_id));
  // A venue that is new in this feed is not there yet: its hours then count for the place.
  const there = new Set((await tx.db.selectFrom('location').select('id').where('id', 'in', [...ids.values(), '00000000-0000-0000-0000-000000000000']).execute()).map((row) => row.id));
  return place.schedules.map(({ location_source_id, ...one }) => {
    const location = ids.get(location_source_id ?? '') ?? null;
    return { ...one, location_id: location !== null && there.has(location) ? location : null };
  });
}

/** Writes terms of a feed's own list, which no place need have. */
export async function writeTerms(tx: Tx, sourceName: string, used: readonly ImportedTerm[], changed: readonly ImportedTerm[]): Promise<Map<string, string>> {
  const taxonomies = new Map(changed.flatMap((term) => (term.taxonomy_source_id && term.taxonomy_name ? [[term.taxonomy_source_id, term.taxonomy_name]] : [])));
  const taxonomyIds = await settleIds(tx, 'taxonomy', sourceName, taxonomies.keys());
  await putRows(tx, 'taxonomy', [...taxonomies].map(([source_id, name]) => ({ id: taxonomyIds.get(source_id), source_name: sourceName, source_id, name })));
  const ids = await settleIds(tx, 'taxonomy_term', sourceName, used.map((term) => term.source_id));
  await putRows(tx, 'taxonomy_term', changed.map((term) => ({ ...term, id: ids.get(term.source_id), source_name: sourceName, taxonomy_id: taxonomyIds.get(term.taxonomy_source_id ?? '') ?? null })));
  return ids;
}

async function writeOrganisations(tx: Tx, sourceName: string, runId: string, places: readonly ImportedPlace[], changed: readonly ImportedOrganisation[]): Promise<Map<string, string>> {
  const ids = await settleIds(tx, 'organisation', sourceName, places.flatMap((place) => place.organisation?.source_id ?? []));
  await putRows(tx, 'organisation', changed.map((one) => ({ ...one, id: ids.get(one.source_id), source_name: sourceName, last_seen_in_run: runId })));
  await removeRowsOf(tx, 'organisation_identifier', 'organisation_id', changed.map((one) => ids.get(one.source_id) as string));
  await addRows(tx, 'organisation_identifier', changed.flatMap((one) => one.identifiers.map((row) => ({ ...row, organisation_id: ids.get(one.source_id) }))));
  return ids;
}

async function writeLocations(tx: Tx, sourceName: string, runId: string, places: readonly ImportedPlace[], changed: readonly ImportedLocation[]): Promise<Map<string, string>> {
  const ids = await settleIds(tx, 'location', sourceName, places.flatMap((place) => place.locations.map((one) => one.source_id)));
  const idOf = (one: ImportedLocation): string => ids.get(one.source_id) as string;
  await putRows(tx, 'location', changed.map((one) => ({ ...one, id: idOf(one), source_name: sourceName, last_seen_in_run: runId })));
  for (const table of ['location_address', 'location_position', 'location_access'] as const) await removeRowsOf(tx, table, 'location_id', changed.map(idOf));
  const at = (one: ImportedLocation): { location_id: string; hidden: boolean } => ({ location_id: idOf(one), hidden: one.address_hidden });
  await addRows(tx, 'location_address', changed.flatMap((one) => one.addresses.map((row) => ({ ...row, ...at(one) }))));
  await addRows(tx, 'location_position', changed.flatMap((one) => (one.position ? [{ ...one.position, ...at(one) }] : [])));
  await addRows(tx, 'location_access', changed.flatMap((one) => one.access.map((row) => ({ ...row, location_id: idOf(one) }))));
  return ids;
}

async function mirror(tx: Tx, table: Parameters<typeof addRows>[1], placeIds: readonly string[], rows: readonly Record<string, unknown>[]): Promise<void> {
  await removeRowsOf(tx, table, 'place_id', placeIds);
  await addRows(tx, table, rows);
}
