// One service of an Open Referral UK 3.0 (or HSDS 3.0) feed, read leniently: taken, mended with reasons, or refused.
// The standard: https://openreferraluk.org/specifications/3.0/
import { readContactsAndPhones } from './feed-contacts.rules.ts';
import { readCosts, readNamed, readTerm } from './feed-lists.rules.ts';
import { readLocation } from './feed-location.rules.ts';
import { idFrom, idsOf, objectOf, objectsOf, sourceIdOf, type FeedObject } from './feed-object.rules.ts';
import { readSchedules } from './feed-schedule.rules.ts';
import { plainText, type Mend } from './feed-text.rules.ts';
import { ageOf, emailOf, momentOf, pastDayOf, quoted, webAddressOf } from './feed-values.rules.ts';
import type { Geography } from '../geography.ts';
import type { ImportedLocation, ImportedOrganisation, ImportedPlace, ImportedSchedule, ReadRow } from './imported-place.ts';
import type { PhraseFinder } from '../phrases.rules.ts';

/** What reading needs to know: the source's name, today's day in London, where postcodes are, which words make a place sensitive. */
export type Reading = { source: string; today: string; geography: Geography; sensitive: PhraseFinder };

/**
 * Reads one service object. Refused: what is not a service, has no id (it could not be recognised at the next import) or
 * no name. Everything else is taken; each thing left out or changed gives one reason that starts with its field. Nothing
 * is made up: what a feed does not say stays unknown.
 */
export function readService(given: unknown, reading: Reading): ReadRow {
  const service = objectOf(given);
  if (service === null) return { taken: false, because: 'It is not an object.', sourceId: null, name: null };
  const mended = new Set<string>();
  const mend: Mend = (because) => mended.add(because);
  const sourceId = sourceIdOf(service['id']);
  const name = plainText(service['name'], 'Name', 300, mend);
  if (!('status' in service || 'organization' in service || 'organization_id' in service)) {
    return { taken: false, because: 'It is not a service: it has neither a status nor an organisation.', sourceId, name };
  }
  if (sourceId === null) return { taken: false, because: 'It has no id, so it could not be recognised at the next import.', sourceId, name };
  if (name === null) return { taken: false, because: 'It has no name.', sourceId, name };
  const place = readPlace(service, sourceId, name, reading, mend);
  return { taken: true, place, mended: [...mended] };
}

function readPlace(service: FeedObject, sourceId: string, name: string, reading: Reading, mend: Mend): ImportedPlace {
  const key = idFrom(reading.source, sourceId);
  const ids = (list: string): ((given: unknown) => string) => idsOf(key, list);
  const text = (field: string, label: string, longest = 2000): string | null => plainText(service[field], label, longest, mend);
  const description = text('description', 'Description', 20_000);
  const attributes = readAttributes(service, ids('attribute'), mend);
  const phrase = reading.sensitive([name, description ?? '', ...attributes.map(({ term }) => term.name)].join('\n'));
  const links = readLinks(service, key, phrase !== null, reading, mend);
  if (phrase !== null && links.locations.some((location) => location.address_hidden)) mend(`Address: kept hidden, because of the words "${phrase}".`);
  return {
    source_id: sourceId,
    name,
    description,
    url: webAddressOf(service['url'], 'Web address', mend),
    email: emailOf(service['email'], 'E-mail', mend),
    status: readStatus(service['status'], mend),
    alert: text('alert', 'Alert'),
    fees: text('fees', 'Fees') ?? text('fees_description', 'Fees'),
    accreditations: text('accreditations', 'Accreditations'),
    eligibility: text('eligibility_description', 'Eligibility'),
    how_to_join: text('application_process', 'How to join'),
    ...readAges(service, mend),
    assured_date: pastDayOf(service['assured_date'], 'Checked by the source', reading.today, mend),
    last_modified: momentOf(service['last_modified'], 'Last changed', reading.today, mend),
    organisation: readOrganisation(service, key, mend),
    locations: links.locations,
    schedules: [...readSchedules(service['schedules'], null, ids('schedule'), mend), ...links.schedules],
    ...readContactsAndPhones(service, ids('contact'), ids('phone'), mend),
    costs: readCosts(service['cost_options'], ids('cost'), mend),
    languages: readNamed(service['languages'], 'Languages', ids('language'), mend).map(({ id, name: said, one }) => ({
      id, name: said, code: plainText(one['code'], 'Languages', 20, mend), note: plainText(one['note'], 'Languages', 500, mend),
    })),
    areas: readNamed(service['service_areas'], 'Areas', ids('area'), mend).map(({ id, name: said, one }) => ({ id, name: said, uri: webAddressOf(one['uri'], 'Areas', mend) })),
    funding: readFunding(service, ids('funding'), mend),
    attributes,
  };
}

function readFunding(service: FeedObject, ids: (given: unknown) => string, mend: Mend): ImportedPlace['funding'] {
  return objectsOf(service['funding']).flatMap((one) => {
    const source = plainText(one['source'], 'Funding', 2000, mend);
    return source === null ? [] : [{ id: ids(one['id']), source }];
  });
}

function readStatus(value: unknown, mend: Mend): ImportedPlace['status'] {
  const said = typeof value === 'string' ? value.trim().toLowerCase() : '';
  if (said === 'active' || said === 'inactive' || said === 'defunct' || said === 'temporarily closed') return said;
  mend(said === '' ? 'Status: not given.' : `Status: ${quoted(value)} is none of the four, read as not given.`);
  return null;
}

function readAges(service: FeedObject, mend: Mend): { minimum_age: number | null; maximum_age: number | null } {
  const minimum = ageOf(service['minimum_age'], 'Youngest age', mend);
  const maximum = ageOf(service['maximum_age'], 'Oldest age', mend);
  if (minimum === null || maximum === null || minimum <= maximum) return { minimum_age: minimum, maximum_age: maximum };
  mend(`Ages: ${minimum} to ${maximum} cannot be right, left out.`);
  return { minimum_age: null, maximum_age: null };
}

function readOrganisation(service: FeedObject, key: string, mend: Mend): ImportedOrganisation | null {
  const given = objectOf(service['organization']);
  const name = given && plainText(given['name'], 'Organisation', 300, mend);
  if (!given || !name) {
    mend('Organisation: no name given.');
    return null;
  }
  const sourceId = sourceIdOf(given['id']) ?? sourceIdOf(service['organization_id']) ?? `named ${name}`.slice(0, 200);
  const ids = idsOf(idFrom(key, sourceId), 'identifier');
  return {
    source_id: sourceId,
    name,
    description: plainText(given['description'], 'Organisation', 20_000, mend),
    website: webAddressOf(given['website'] ?? given['url'], 'Organisation', mend),
    email: emailOf(given['email'], 'Organisation', mend),
    uri: webAddressOf(given['uri'], 'Organisation', mend),
    parent_source_id: sourceIdOf(given['parent_organization_id']),
    identifiers: objectsOf(given['organization_identifiers']).flatMap((one) => {
      const identifier = plainText(one['identifier'], 'Organisation', 200, mend);
      if (identifier === null) return [];
      const scheme = plainText(one['identifier_scheme'], 'Organisation', 60, mend);
      return [{ id: ids(one['id']), scheme, kind: plainText(one['identifier_type'], 'Organisation', 200, mend) ?? scheme ?? 'number', identifier }];
    }),
  };
}

function readLinks(service: FeedObject, key: string, hidden: boolean, reading: Reading, mend: Mend): { locations: ImportedLocation[]; schedules: ImportedSchedule[] } {
  const linkIds = idsOf(key, 'link');
  const scheduleIds = idsOf(key, 'schedule at a venue');
  const locations = new Map<string, ImportedLocation>();
  const schedules: ImportedSchedule[] = [];
  objectsOf(service['service_at_locations']).forEach((link, turn) => {
    const given = objectOf(link['location']);
    if (!given) return mend('Venue: a link says nothing about the venue, left out.');
    const location = { link_id: linkIds(link['id']), ...readLocation(given, key, turn, hidden, reading.geography, mend) };
    if (locations.has(location.source_id)) return mend('Venue: the same one twice, the first kept.');
    locations.set(location.source_id, location);
    schedules.push(...readSchedules(link['schedules'] ?? given['schedules'], location.source_id, scheduleIds, mend));
  });
  return { locations: [...locations.values()], schedules };
}

function readAttributes(service: FeedObject, ids: (given: unknown) => string, mend: Mend): ImportedPlace['attributes'] {
  return objectsOf(service['attributes']).flatMap((one) => {
    const term = readTerm(one['taxonomy_term'], mend);
    if (term === null) mend('Kind: a term without a name, left out.');
    return term === null ? [] : [{ id: ids(one['id']), link_type: plainText(one['link_type'], 'Kind', 100, mend), term }];
  });
}
