// One place with everything a page shows of it, and the names of places that other parts of the service point to.
import { sql } from 'kysely';
import type { Tx } from '../access/index.ts';
import { FRESHNESS } from './freshness/standing.queries.ts';
import type { Freshness } from './freshness/standing.rules.ts';
import type { Hours } from './opening-hours.rules.ts';

export type PlaceVenue = {
  kind: string;
  name: string | null;
  address_hidden: boolean;
  addresses: { line: string | null; city: string | null; postcode: string | null }[];
  access: { description: string; details: string | null }[];
};
export type PlacePage = Freshness & {
  id: string;
  name: string;
  description: string | null;
  url: string | null;
  email: string | null;
  status: string | null;
  alert: string | null;
  fees: string | null;
  eligibility: string | null;
  how_to_join: string | null;
  minimum_age: number | null;
  maximum_age: number | null;
  assured_date: string | null;
  last_modified: Date | null;
  withdrawn_at: Date | null;
  organisation: string | null;
  organisation_website: string | null;
  source: string;
  licence: string | null;
  licence_url: string | null;
  attribution: string | null;
  kinds: string[];
  areas: string[];
  languages: string[];
  venues: PlaceVenue[];
  hours: Hours[];
  phones: { number: string; description: string | null; contact: string | null }[];
  costs: { amount: number | null; option: string | null; amount_description: string | null; valid_from: string | null; valid_to: string | null }[];
};

/** A place by its id, also when it is withdrawn or closed (the page says so); undefined when there is none. Hidden addresses are not in it. */
export async function placeById(tx: Tx, id: string): Promise<PlacePage | undefined> {
  const { rows } = await sql<PlacePage>`
    select p.id, p.name, p.description, p.url, p.email, p.status, p.alert, p.fees, p.eligibility, p.how_to_join, p.minimum_age, p.maximum_age, p.assured_date, p.last_modified, p.withdrawn_at,
      ${FRESHNESS},
      o.name as organisation, o.website as organisation_website, src.name as source, src.licence, src.licence_url, src.attribution,
      array(select t.name from place_attribute a join taxonomy_term t on t.id = a.term_id where a.place_id = p.id order by t.name) as kinds,
      array(select name from place_area where place_id = p.id and name is not null order by name) as areas,
      array(select coalesce(name, code) from place_language where place_id = p.id order by 1) as languages,
      coalesce((select jsonb_agg(jsonb_build_object('kind', l.kind, 'name', l.name, 'address_hidden', l.address_hidden,
          'addresses', coalesce((select jsonb_agg(jsonb_build_object('line', line, 'city', city, 'postcode', postcode) order by id) from location_address where location_id = l.id and not hidden), '[]'),
          'access', coalesce((select jsonb_agg(jsonb_build_object('description', description, 'details', details) order by description) from location_access where location_id = l.id), '[]')) order by l.name, l.id)
        from place_at_location a join location l on l.id = a.location_id where a.place_id = p.id), '[]') as venues,
      coalesce((select jsonb_agg(to_jsonb(h) order by h.id) from place_schedule h where h.place_id = p.id), '[]') as hours,
      coalesce((select jsonb_agg(jsonb_build_object('number', ph.number, 'description', ph.description, 'contact', coalesce(c.name, c.title)) order by ph.id)
        from place_phone ph left join place_contact c on c.place_id = ph.place_id and c.id = ph.contact_id where ph.place_id = p.id), '[]') as phones,
      coalesce((select jsonb_agg(to_jsonb(c) order by c.amount, c.id) from place_cost c where c.place_id = p.id), '[]') as costs
      from place p join directory_source src on src.name = p.source_name left join organisation o on o.id = p.organisation_id left join place_standing s on s.place_id = p.id
     where p.id = ${id}`.execute(tx.db);
  return rows[0];
}

/** The names of these places, by id, for lists that point to them. */
export async function placeNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db.selectFrom('place').select(['id', 'name']).where('id', 'in', [...ids]).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Where the directory's entries come from, with the lines that must be shown beside them. */
export async function directorySources(tx: Tx): Promise<{ name: string; licence: string | null; licence_url: string | null; attribution: string | null; url: string | null }[]> {
  return tx.db.selectFrom('directory_source').select(['name', 'licence', 'licence_url', 'attribution', 'url']).orderBy('name').execute();
}
