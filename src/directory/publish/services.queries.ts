// Places for the feed, read as nobody: what only colleagues may see is out of reach of these statements.
import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../access/index.ts';
import type { Spot } from '../geography.ts';
import { isUuid } from './feed-value.rules.ts';
import type { Listed } from './feed-list.queries.ts';
import type { FullServiceRow, ServiceRow } from './service-record.rules.ts';

export type ServiceFilter = {
  search?: string; taxonomy_term_id?: string; taxonomy_id?: string; organization_id?: string; modified_after?: Date; minimum_age?: number; maximum_age?: number;
  day?: string; start_time?: string; end_time?: string;
};

const has = (id: string): RawBuilder<unknown> => (isUuid(id) ? sql`${id}::uuid` : sql`null::uuid`);

/** What the public sees of the directory, narrowed. `v` is public_place. */
const narrowed = (filter: ServiceFilter): RawBuilder<unknown> => {
  const { day, start_time: start, end_time: end } = filter;
  const parts = [
    filter.search !== undefined && sql`v.place_id in (select place_id from place_find where document @@ websearch_to_tsquery('english', ${filter.search}))`,
    filter.taxonomy_term_id !== undefined && sql`v.place_id in (select place_id from place_attribute where term_id = ${has(filter.taxonomy_term_id)})`,
    filter.taxonomy_id !== undefined && sql`v.place_id in (select a.place_id from place_attribute a join taxonomy_term t on t.id = a.term_id where t.taxonomy_id = ${has(filter.taxonomy_id)})`,
    filter.organization_id !== undefined && sql`v.place_id in (select id from place where organisation_id = ${has(filter.organization_id)})`,
    filter.modified_after !== undefined && sql`v.place_id in (select id from place where coalesce(last_modified, changed_at) >= ${filter.modified_after})`,
    filter.minimum_age !== undefined && sql`v.place_id in (select id from place where maximum_age is null or maximum_age >= ${filter.minimum_age})`,
    filter.maximum_age !== undefined && sql`v.place_id in (select id from place where minimum_age is null or minimum_age <= ${filter.maximum_age})`,
    // Closing earlier than opening is after midnight.
    (day !== undefined || start !== undefined || end !== undefined) && sql`v.place_id in (select place_id from place_schedule where true
      ${day === undefined ? sql`` : sql`and byday ~ ${`(^|,)\\s*[-+]?\\d*${day}\\s*(,|$)`}`}
      ${start === undefined ? sql`` : sql`and (closes_at > ${start}::time or closes_at <= opens_at)`}
      ${end === undefined ? sql`` : sql`and opens_at < ${end}::time`})`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
};

export const listedServices = (filter: ServiceFilter): Listed => sql`select v.place_id as id from public_place v where ${narrowed(filter)}`;

/** Venues of public places. A link id that two places use is given once. */
export const listedLinks = (filter: ServiceFilter, near: { spot: Spot; metres: number } | null): Listed => sql`
  select a.id from place_at_location a join public_place v on v.place_id = a.place_id
   where ${narrowed(filter)} and not exists (select 1 from place_at_location b where b.id = a.id and (b.place_id, b.location_id) < (a.place_id, a.location_id))
     ${near === null ? sql`` : sql`and not exists (${hiddenByUs(sql`a.place_id`)}) and (a.place_id, a.location_id) in (select f.place_id, f.location_id from place_find f
       where f.spot <@ ${boxAround(near)}::box and 2 * 6371008.8 * asin(least(1, sqrt(pow(sin(radians(f.spot[1] - ${near.spot.lat}::float8) / 2), 2)
         + cos(radians(${near.spot.lat}::float8)) * cos(radians(f.spot[1])) * pow(sin(radians(f.spot[0] - ${near.spot.lon}::float8) / 2), 2)))) <= ${near.metres}::float8)`}`;

function boxAround({ spot, metres }: { spot: Spot; metres: number }): string {
  const up = metres / 111_000;
  const across = up / Math.max(0.1, Math.cos((spot.lat * Math.PI) / 180));
  return `((${spot.lon - across},${spot.lat - up}),(${spot.lon + across},${spot.lat + up}))`;
}

/** Whether one of us said that an entry's address must be hidden, whatever its source publishes. */
const hiddenByUs = (place: RawBuilder<unknown>): RawBuilder<unknown> => sql`select 1 from place_fact hf where hf.place_id = ${place} and hf.kind = 'address hidden' and hf.ended_at is null`;

/** An organisation's own fields, as an object; `o` is organisation. */
export const organisationFields = sql`jsonb_build_object('id', o.id, 'name', o.name, 'description', o.description, 'website', o.website, 'email', o.email, 'uri', o.uri, 'parent_id',
  (select up.id from organisation up where up.source_name = o.source_name and up.source_id = o.parent_source_id and up.id <> o.id and up.withdrawn_at is null))`;
/** A term as an object; `t` is taxonomy_term. */
export const termFields = sql`jsonb_build_object('id', t.id, 'name', t.name, 'description', t.description, 'taxonomy', coalesce(t.taxonomy_name, (select name from taxonomy where id = t.taxonomy_id)),
  'taxonomy_id', t.taxonomy_id, 'term_uri', t.term_uri, 'parent_id', (select up.id from taxonomy_term up where up.source_name = t.source_name and up.source_id = t.parent_source_id and up.id <> t.id))`;
/** Columns by name, so that a column added to a table is not published by itself. */
const objectOf = (columns: string): RawBuilder<unknown> => sql`jsonb_build_object(${sql.raw(columns.split(' ').map((name) => `'${name}', x.${name}`).join(', '))})`;
const under = (table: string, columns: string): RawBuilder<unknown> => sql`coalesce((select jsonb_agg(${objectOf(columns)} order by x.id) from ${sql.table(table)} x where x.place_id = p.id), '[]')`;
/** A venue's own fields, with or without what lies under it; `l` is location. Hidden addresses and positions cannot be read here. */
const locationFields = (full: boolean): RawBuilder<unknown> => sql`jsonb_build_object('id', l.id, 'kind', l.kind, 'name', l.name, 'description', l.description,
  'external_identifier', l.external_identifier, 'external_identifier_type', l.external_identifier_type,
  'lat', (select lat from location_position where location_id = l.id and not hidden and known_from = 'source'), 'lon', (select lon from location_position where location_id = l.id and not hidden and known_from = 'source')
  ${full ? sql`, 'addresses', coalesce((select jsonb_agg(${objectOf('id kind line city region state_province postcode country')} order by x.id) from location_address x where x.location_id = l.id and not x.hidden), '[]'),
  'access', coalesce((select jsonb_agg(${objectOf('id description details url')} order by x.id) from location_access x where x.location_id = l.id), '[]')` : sql``})`;
const ownFields = sql`p.id, p.name, p.description, p.url, p.email, p.status, p.alert, p.fees, p.accreditations, p.eligibility, p.how_to_join, p.minimum_age, p.maximum_age,
  to_char(greatest(p.assured_date, st.checked_on), 'YYYY-MM-DD') as assured_date, coalesce(p.last_modified, p.changed_at) as last_modified,
  case when o.id is not null then ${organisationFields} end as organisation,
  jsonb_build_object('name', s.name, 'licence', s.licence, 'licence_url', s.licence_url, 'attribution', s.attribution) as source`;
const fullFields = sql`,
  coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'hidden', l.address_hidden or exists (${hiddenByUs(sql`p.id`)}), 'location', ${locationFields(true)}) order by a.id)
    from place_at_location a join location l on l.id = a.location_id where a.place_id = p.id), '[]') as links,
  ${under('place_schedule', 'id location_id valid_from valid_to dtstart until freq every byday bymonthday opens_at closes_at description schedule_link attending_type notes')} as schedules, ${under('place_contact', 'id name title email')} as contacts, ${under('place_phone', 'id contact_id number description')} as phones, ${under('place_cost', 'id valid_from valid_to option amount currency amount_description')} as costs, ${under('place_language', 'id name code note')} as languages,
  ${under('place_area', 'id name uri')} as areas, ${under('place_funding', 'id source')} as funding,
  coalesce((select jsonb_agg(jsonb_build_object('id', pa.id, 'link_type', pa.link_type, 'term', ${termFields}) order by pa.id) from place_attribute pa join taxonomy_term t on t.id = pa.term_id where pa.place_id = p.id), '[]') as attributes`;

/** These public places in the order of their ids. */
export async function servicesByIds(tx: Tx, ids: readonly string[], full: false): Promise<ServiceRow[]>;
export async function servicesByIds(tx: Tx, ids: readonly string[], full: true): Promise<FullServiceRow[]>;
export async function servicesByIds(tx: Tx, ids: readonly string[], full: boolean): Promise<ServiceRow[]> {
  const { rows } = await sql<ServiceRow>`
    select ${ownFields} ${full ? fullFields : sql``}
      from public_place v join place p on p.id = v.place_id join directory_source s on s.name = p.source_name
      left join organisation o on o.id = p.organisation_id left join place_standing st on st.place_id = p.id
     where v.place_id = any(${[...ids]}::uuid[]) order by p.id`.execute(tx.db);
  return rows;
}

/** Only which these are and when they last changed. */
export async function servicesInShort(tx: Tx, ids: readonly string[]): Promise<{ id: string; last_modified: Date }[]> {
  const { rows } = await sql<{ id: string; last_modified: Date }>`
    select id, coalesce(last_modified, changed_at) as last_modified from place where id = any(${[...ids]}::uuid[]) order by id`.execute(tx.db);
  return rows;
}

export type LinkRow = { id: string; hidden: boolean; location: FullServiceRow['links'][number]['location']; place_id: string };
/** Venues of public places by the ids of their links, in their order. */
export async function linksByIds(tx: Tx, ids: readonly string[], full: boolean): Promise<LinkRow[]> {
  const { rows } = await sql<LinkRow>`
    select distinct on (a.id) a.id, a.place_id, l.address_hidden or exists (${hiddenByUs(sql`a.place_id`)}) as hidden, ${locationFields(full)} as location
      from place_at_location a join public_place v on v.place_id = a.place_id join location l on l.id = a.location_id
     where a.id = any(${[...ids]}::uuid[]) order by a.id, a.place_id, a.location_id`.execute(tx.db);
  return rows;
}
