// A venue as the feed says it. A hidden one is only that it exists.
import { kept, uriOf } from './feed-value.rules.ts';

export type LocationRow = {
  id: string; kind: 'physical' | 'postal' | 'virtual'; name: string | null; description: string | null; external_identifier: string | null; external_identifier_type: string | null;
  /** Only where the source gave it: the middle of a postcode's area is not where a venue is. */
  lat: number | null; lon: number | null;
  addresses?: { id: string; kind: string; line: string | null; city: string | null; region: string | null; state_province: string | null; postcode: string | null; country: string | null }[];
  access?: { id: string; description: string; details: string | null; url: string | null }[];
};
type FeedRecord = Record<string, unknown>;

/**
 * One venue.
 * @param hiddenAs the id to give instead of its own when its address is kept hidden: the same hall may be public for somebody else
 */
export function locationRecord(row: LocationRow, hiddenAs: string | null): FeedRecord {
  if (hiddenAs !== null) return { id: hiddenAs, location_type: row.kind };
  const known = row.addresses?.map((one) => addressRecord(one, row.id, row.name)) ?? [];
  return kept({
    id: row.id, location_type: row.kind, name: row.name, description: row.description, latitude: row.lat, longitude: row.lon,
    external_identifier: row.external_identifier, external_identifier_type: row.external_identifier_type,
    addresses: known.filter((one) => typeof one !== 'string'), partial_address: known.filter((one) => typeof one === 'string').join('; '),
    accessibility: row.access?.map((one) => kept({ ...one, location_id: row.id, url: uriOf(one.url) })),
  });
}

/** An address with everything the schema asks for; where a part is missing that cannot be told from the others, its known words. */
function addressRecord(one: NonNullable<LocationRow['addresses']>[number], location_id: string, venue: string | null): FeedRecord | string {
  const city = one.city ?? one.region ?? one.state_province;
  const address = { address_1: one.line ?? venue ?? city, city, state_province: one.state_province ?? one.region ?? city, postal_code: one.postcode };
  if (Object.values(address).some((part) => part === null)) return [one.line, one.city, one.region, one.state_province, one.postcode].filter((part) => part !== null).join(', ');
  return kept({ id: one.id, location_id, ...address, region: one.region, country: one.country ?? 'GB', address_type: one.kind });
}
