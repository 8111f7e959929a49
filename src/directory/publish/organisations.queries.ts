// Who runs what, and what it is sorted by, for the feed.
import { sql } from 'kysely';
import type { Tx } from '../../access/index.ts';
import { isUuid } from './feed-value.rules.ts';
import type { Listed } from './feed-list.queries.ts';
import type { FullOrganisationRow } from './organisation-record.rules.ts';
import { organisationFields, termFields } from './services.queries.ts';
import type { TaxonomyRow, TermRow } from './taxonomy-record.rules.ts';

/** Organisations that run something the public sees. */
export const listedOrganisations = (search: string | undefined): Listed => sql`
  select o.id from organisation o
   where exists (select 1 from place p join public_place v on v.place_id = p.id where p.organisation_id = o.id)
     ${search === undefined ? sql`` : sql`and to_tsvector('english', o.name || ' ' || coalesce(o.description, '')) @@ websearch_to_tsquery('english', ${search})`}`;

/** Organisations with the ids of what they run. */
export async function organisationsByIds(tx: Tx, ids: readonly string[]): Promise<{ organisation: FullOrganisationRow; services: { id: string; name: string; status: string | null }[] }[]> {
  const { rows } = await sql<{ organisation: FullOrganisationRow; services: { id: string; name: string; status: string | null }[] }>`
    select ${organisationFields} || jsonb_build_object('identifiers', coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'scheme', i.scheme, 'kind', i.kind, 'identifier', i.identifier) order by i.id) from organisation_identifier i where i.organisation_id = o.id), '[]')) as organisation,
           run.services
      from organisation o
     cross join lateral (select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'status', p.status) order by p.id) as services
       from place p join public_place v on v.place_id = p.id where p.organisation_id = o.id) run
     where o.id = any(${[...ids]}::uuid[]) and run.services is not null order by o.id`.execute(tx.db);
  return rows;
}

export type TermFilter = { search?: string; taxonomy_id?: string; top_only?: boolean; parent_id?: string };
const asUuid = (id: string): string | null => (isUuid(id) ? id : null);

export const listedTerms = ({ search, taxonomy_id, top_only, parent_id }: TermFilter): Listed => sql`
  select t.id from taxonomy_term t where true
   ${search === undefined ? sql`` : sql`and to_tsvector('english', t.name || ' ' || coalesce(t.description, '')) @@ websearch_to_tsquery('english', ${search})`}
   ${taxonomy_id === undefined ? sql`` : sql`and t.taxonomy_id = ${asUuid(taxonomy_id)}::uuid`}
   ${top_only ? sql`and not exists (select 1 from taxonomy_term up where up.source_name = t.source_name and up.source_id = t.parent_source_id and up.id <> t.id)` : sql``}
   ${parent_id === undefined ? sql`` : sql`and exists (select 1 from taxonomy_term up where up.id = ${asUuid(parent_id)}::uuid and up.source_name = t.source_name and up.source_id = t.parent_source_id and up.id <> t.id)`}`;

export async function termsByIds(tx: Tx, ids: readonly string[]): Promise<TermRow[]> {
  const { rows } = await sql<{ term: TermRow }>`select ${termFields} as term from taxonomy_term t where t.id = any(${[...ids]}::uuid[]) order by t.id`.execute(tx.db);
  return rows.map((row) => row.term);
}

export const listedTaxonomies = (search: string | undefined): Listed => sql`
  select x.id from taxonomy x where ${search === undefined ? sql`true` : sql`to_tsvector('english', x.name || ' ' || coalesce(x.description, '')) @@ websearch_to_tsquery('english', ${search})`}`;

export async function taxonomiesByIds(tx: Tx, ids: readonly string[]): Promise<TaxonomyRow[]> {
  const { rows } = await sql<TaxonomyRow>`select id, name, description, uri, version from taxonomy where id = any(${[...ids]}::uuid[]) order by id`.execute(tx.db);
  return rows;
}

/** The terms of one taxonomy (at most a thousand; the list of terms has them all). */
export async function termsOfTaxonomy(tx: Tx, id: string): Promise<TermRow[]> {
  const { rows } = await sql<{ term: TermRow }>`select ${termFields} as term from taxonomy_term t where t.taxonomy_id = ${id}::uuid order by t.id limit 1000`.execute(tx.db);
  return rows.map((row) => row.term);
}
