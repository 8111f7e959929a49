// Open Referral UK 1.0 names many things otherwise. A service of a 1.0 feed in the words of 3.0, so that one reader reads both. Pure.
import { objectOf, objectsOf, type FeedObject } from './feed-object.rules.ts';

/** The service with its 1.0 names changed to those of 3.0; anything else comes back as it was. */
export function asThirdVersion(value: unknown): unknown {
  const service = objectOf(value);
  if (service === null || !isFirst(service)) return value;
  const ages = objectsOf(service['eligibilitys'] ?? service['eligibilities']);
  return {
    ...service,
    schedules: [...objectsOf(service['schedules']), ...objectsOf(service['regular_schedules'])],
    minimum_age: service['minimum_age'] ?? leastOf(ages.map((one) => one['minimum_age'])),
    maximum_age: service['maximum_age'] ?? mostOf(ages.map((one) => one['maximum_age'])),
    eligibility_description: service['eligibility_description'] ?? (ages.map((one) => one['eligibility']).filter((one) => typeof one === 'string').join(', ') || undefined),
    languages: objectsOf(service['languages']).map((one) => ({ ...one, name: one['name'] ?? one['language'] })),
    service_areas: objectsOf(service['service_areas']).map((one) => ({ ...one, name: one['name'] ?? one['service_area'] ?? one['extent'] })),
    funding: service['funding'] ?? service['fundings'],
    attributes: service['attributes'] ?? objectsOf(service['service_taxonomys'] ?? service['service_taxonomies']).map((one) => ({ id: one['id'], taxonomy_term: termOf(one['taxonomy']) })),
    service_at_locations: objectsOf(service['service_at_locations']).map((link) => ({
      ...link, schedules: link['schedules'] ?? link['regular_schedule'] ?? link['regular_schedules'], location: venueOf(link['location']),
    })),
  };
}

const FIRST_ONLY = ['regular_schedules', 'eligibilitys', 'eligibilities', 'fundings', 'service_taxonomys', 'service_taxonomies', 'holiday_schedules', 'deliverable_type'];

function isFirst(service: FeedObject): boolean {
  return FIRST_ONLY.some((key) => key in service) || objectsOf(service['service_at_locations']).some((link) => 'physical_addresses' in (objectOf(link['location']) ?? {}));
}

function venueOf(value: unknown): unknown {
  const venue = objectOf(value);
  return venue && { ...venue, addresses: venue['addresses'] ?? venue['physical_addresses'], accessibility: venue['accessibility'] ?? venue['accessibility_for_disabilities'] };
}

function termOf(value: unknown): unknown {
  const term = objectOf(value);
  return term && { ...term, taxonomy: term['taxonomy'] ?? term['vocabulary'] };
}

const numbers = (values: readonly unknown[]): number[] => values.filter((one): one is number => typeof one === 'number' && one >= 0 && one <= 120);
const leastOf = (values: readonly unknown[]): number | undefined => (numbers(values).length === values.length && values.length > 0 ? Math.min(...numbers(values)) : undefined);
const mostOf = (values: readonly unknown[]): number | undefined => (numbers(values).length === values.length && values.length > 0 ? Math.max(...numbers(values)) : undefined);
