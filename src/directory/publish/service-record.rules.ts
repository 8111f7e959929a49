// A place as Open Referral UK 3.0 says it: a "service". Fields beyond the official schema are declared in own-openapi.rules.ts.
import { emailOf, kept, uriOf } from './feed-value.rules.ts';
import { locationRecord, type LocationRow } from './location-record.rules.ts';
import { organisationRecord, type OrganisationRow } from './organisation-record.rules.ts';
import { termRecord, type TermRow } from './taxonomy-record.rules.ts';

export type ServiceRow = {
  id: string; name: string; description: string | null; url: string | null; email: string | null; status: string | null; alert: string | null; fees: string | null;
  accreditations: string | null; eligibility: string | null; how_to_join: string | null; minimum_age: number | null; maximum_age: number | null;
  assured_date: string | null; last_modified: Date; organisation: OrganisationRow | null;
  source: { name: string; licence: string | null; licence_url: string | null; attribution: string | null };
};
export type FullServiceRow = ServiceRow & {
  links: { id: string; hidden: boolean; location: LocationRow }[];
  schedules: ({ id: string; location_id: string | null; every: number | null; schedule_link: string | null } & Record<'valid_from' | 'valid_to' | 'dtstart' | 'until' | 'freq' | 'byday' | 'bymonthday' | 'opens_at' | 'closes_at' | 'description' | 'attending_type' | 'notes', string | null>)[];
  contacts: { id: string; name: string | null; title: string | null; email: string | null }[];
  phones: { id: string; contact_id: string | null; number: string; description: string | null }[];
  costs: { id: string; valid_from: string | null; valid_to: string | null; option: string | null; amount: number | null; currency: string | null; amount_description: string | null }[];
  languages: { id: string; name: string | null; code: string | null; note: string | null }[];
  areas: { id: string; name: string | null; uri: string | null }[];
  funding: { id: string; source: string }[];
  attributes: { id: string; link_type: string | null; term: TermRow }[];
};
type FeedRecord = Record<string, unknown>;

/** The fields of one value each, and who runs it: what a list gives. */
export function serviceRecord(row: ServiceRow): FeedRecord {
  return kept({
    id: row.id, organization_id: row.organisation?.id, name: row.name, description: row.description, url: uriOf(row.url), email: emailOf(row.email),
    // It is listed, so it is there: only a source that says so closes it for a while.
    status: row.status ?? 'active',
    fees: row.fees, accreditations: row.accreditations, minimum_age: row.minimum_age, maximum_age: row.maximum_age, assured_date: row.assured_date, alert: row.alert,
    last_modified: row.last_modified.toISOString(), eligibility_description: row.eligibility, application_process: row.how_to_join,
    organization: row.organisation && organisationRecord(row.organisation),
    source: kept({ name: row.source.name, license: row.source.licence, license_url: uriOf(row.source.licence_url), attribution: row.source.attribution }),
  });
}

/** Everything that is public about it. */
export function fullServiceRecord(row: FullServiceRow): FeedRecord {
  const service_id = row.id;
  const phonesOf = (contact: string | null): FeedRecord[] => row.phones.filter((one) => one.contact_id === contact).map((one) => kept({ ...one }));
  const linkOf = new Map(row.links.map((link) => [link.location.id, link.id]));
  return kept({
    ...serviceRecord(row),
    schedules: row.schedules.map(({ location_id, every, schedule_link, ...one }) => kept({
      ...one, service_id, service_at_location_id: location_id && linkOf.get(location_id), interval: every, schedule_link: uriOf(schedule_link),
    })),
    service_areas: row.areas.map((one) => kept({ ...one, service_id, uri: uriOf(one.uri) })),
    service_at_locations: row.links.map((link) => {
      const location = locationRecord(link.location, link.hidden ? link.id : null);
      return { id: link.id, service_id, location_id: location['id'], location };
    }),
    languages: row.languages.map((one) => kept({ ...one, service_id })),
    funding: row.funding.map((one) => kept({ ...one, service_id })),
    cost_options: row.costs.map((one) => kept({ ...one, service_id })),
    contacts: row.contacts.map((one) => kept({ ...one, service_id, email: emailOf(one.email), phones: phonesOf(one.id) })),
    phones: phonesOf(null),
    attributes: row.attributes.map(({ id, link_type, term }) => kept({ id, link_id: service_id, taxonomy_term_id: term.id, link_type, taxonomy_term: termRecord(term) })),
  });
}
