// What an import takes over for one place, whatever the format it came in. Keys are those of the database's columns.

export type ImportedOrganisation = {
  source_id: string;
  name: string;
  description: string | null;
  website: string | null;
  email: string | null;
  uri: string | null;
  parent_source_id: string | null;
  identifiers: { id: string; scheme: string | null; kind: string; identifier: string }[];
};

export type ImportedAddress = {
  id: string;
  kind: 'physical' | 'postal' | 'virtual';
  line: string | null;
  city: string | null;
  region: string | null;
  state_province: string | null;
  postcode: string | null;
  country: string | null;
};

export type ImportedPosition = { lat: number; lon: number; known_from: 'source' | 'sector' | 'outcode' };

export type ImportedLocation = {
  source_id: string;
  /** Id of the link between place and location. */
  link_id: string;
  kind: 'physical' | 'postal' | 'virtual';
  name: string | null;
  description: string | null;
  external_identifier: string | null;
  external_identifier_type: string | null;
  address_hidden: boolean;
  addresses: ImportedAddress[];
  position: ImportedPosition | null;
  access: { id: string; description: string; details: string | null; url: string | null }[];
};

export type ImportedSchedule = {
  id: string;
  /** The location these hours are for, by its id in the source; null for the place's own. */
  location_source_id: string | null;
  valid_from: string | null;
  valid_to: string | null;
  dtstart: string | null;
  until: string | null;
  freq: 'WEEKLY' | 'MONTHLY' | null;
  every: number | null;
  byday: string | null;
  bymonthday: string | null;
  opens_at: string | null;
  closes_at: string | null;
  description: string | null;
  schedule_link: string | null;
  attending_type: string | null;
  notes: string | null;
};

export type ImportedTerm = {
  source_id: string;
  name: string;
  description: string | null;
  parent_source_id: string | null;
  term_uri: string | null;
  taxonomy_source_id: string | null;
  taxonomy_name: string | null;
};

export type ImportedPlace = {
  source_id: string;
  name: string;
  description: string | null;
  url: string | null;
  email: string | null;
  status: 'active' | 'inactive' | 'defunct' | 'temporarily closed' | null;
  alert: string | null;
  fees: string | null;
  accreditations: string | null;
  eligibility: string | null;
  how_to_join: string | null;
  minimum_age: number | null;
  maximum_age: number | null;
  assured_date: string | null;
  last_modified: string | null;
  organisation: ImportedOrganisation | null;
  locations: ImportedLocation[];
  schedules: ImportedSchedule[];
  contacts: { id: string; name: string | null; title: string | null; email: string | null }[];
  phones: { id: string; contact_id: string | null; number: string; description: string | null }[];
  costs: { id: string; valid_from: string | null; valid_to: string | null; option: string | null; amount: number | null; currency: string | null; amount_description: string | null }[];
  languages: { id: string; name: string | null; code: string | null; note: string | null }[];
  areas: { id: string; name: string | null; uri: string | null }[];
  funding: { id: string; source: string }[];
  attributes: { id: string; link_type: string | null; term: ImportedTerm }[];
};

/** One row of a feed, read: taken (with what had to be mended), or refused with the reason. */
export type ReadRow =
  | { taken: true; place: ImportedPlace; mended: string[] }
  | { taken: false; because: string; sourceId: string | null; name: string | null };
