// Reading the venues of a feed: address, position, access; and keeping sensitive addresses hidden.
import { kilometresBetween } from '../distance.rules.ts';
import { idsOf, objectsOf, sourceIdOf, type FeedObject } from './feed-object.rules.ts';
import { plainText, type Mend } from './feed-text.rules.ts';
import { numberOf, webAddressOf } from './feed-values.rules.ts';
import type { Area, Geography, Spot } from '../geography.ts';
import type { ImportedAddress, ImportedLocation, ImportedPosition } from './imported-place.ts';
import { readPostcode } from '../postcode.rules.ts';

/** A box around the United Kingdom and the islands beside it, in degrees. */
const UK = { south: 49, north: 61.5, west: -9, east: 2.5 };
/** How much further than its outcode's furthest postcode a venue may lie before its position is not believed. */
const SLACK_KM = 10;

/**
 * One venue as a feed gives it.
 * @param hidden whether the place is of a kind whose address is kept hidden: then its name and number are left out too
 */
export function readLocation(given: FeedObject, placeKey: string, turn: number, hidden: boolean, geography: Geography, mend: Mend): Omit<ImportedLocation, 'link_id'> {
  const ids = idsOf(`${placeKey}/${turn}`, 'location');
  const addresses = objectsOf(given['addresses'] ?? given['physical_addresses'])
    .map((address) => readAddress(address, ids, mend))
    .filter((address) => address !== null);
  const keepHidden = hidden && (addresses.length > 0 || kindOf(given['location_type']) !== 'virtual');
  return {
    // A venue of its own when hidden: the same hall may be public for somebody else.
    source_id: `${sourceIdOf(given['id']) ?? `${placeKey}/${turn}`}${keepHidden ? ' (kept hidden)' : ''}`,
    kind: kindOf(given['location_type']) ?? 'physical',
    name: hidden ? null : plainText(given['name'], 'Venue name', 300, mend),
    description: hidden ? null : plainText(given['description'], 'Venue description', 4000, mend),
    external_identifier: hidden ? null : plainText(given['external_identifier'], 'Venue number', 100, mend),
    external_identifier_type: hidden ? null : plainText(given['external_identifier_type'], 'Venue number', 100, mend),
    address_hidden: keepHidden,
    addresses,
    position: readPosition(given, addresses, geography, mend),
    access: readAccess(given, ids, mend),
  };
}

function readAddress(given: FeedObject, ids: (given: unknown) => string, mend: Mend): ImportedAddress | null {
  const text = (key: string, longest = 200): string | null => plainText(given[key], 'Address', longest, mend);
  const postcode = text('postal_code', 20);
  const lines = [text('address_1', 500), text('address_2', 500)].filter((line) => line !== null).join(', ');
  const address = {
    id: ids(given['id']),
    kind: kindOf(given['address_type']) ?? ('physical' as const),
    line: lines === '' ? null : lines,
    city: text('city'),
    region: text('region'),
    state_province: text('state_province'),
    postcode: postcode === null ? null : (readPostcode(postcode)?.full ?? postcode),
    country: text('country', 60),
  };
  return address.line === null && address.city === null && address.postcode === null ? null : address;
}

/** Where the venue is: what the source says when it can be right, else the middle of its postcode's sector or outcode, else unknown. */
function readPosition(given: FeedObject, addresses: ImportedAddress[], geography: Geography, mend: Mend): ImportedPosition | null {
  const postcode = addresses.map((address) => readPostcode(address.postcode ?? '')).find((parts) => parts !== null);
  const outcode = postcode ? geography.outcode(postcode.outcode) : null;
  const said = readSpot(given, mend);
  if (said && outcode && isFarFrom(said, outcode)) {
    mend(`Position: ${Math.round(kilometresBetween(said, outcode))} km from its postcode, so the middle of the postcode's area is used.`);
  } else if (said) {
    return { ...said, known_from: 'source' };
  }
  const sector = postcode ? geography.sector(postcode.sector) : null;
  if (sector) return { lat: sector.lat, lon: sector.lon, known_from: 'sector' };
  return outcode ? { lat: outcode.lat, lon: outcode.lon, known_from: 'outcode' } : null;
}

function readSpot(given: FeedObject, mend: Mend): Spot | null {
  const lat = numberOf(given['latitude'], 'Position', mend);
  const lon = numberOf(given['longitude'], 'Position', mend);
  if (lat === null || lon === null) return null;
  if (isInUk(lat, lon)) return { lat, lon };
  if (isInUk(lon, lat)) {
    mend('Position: latitude and longitude were the wrong way round.');
    return { lat: lon, lon: lat };
  }
  mend(`Position: ${lat}, ${lon} is not in the United Kingdom, left out.`);
  return null;
}

function isInUk(lat: number, lon: number): boolean {
  return lat >= UK.south && lat <= UK.north && lon >= UK.west && lon <= UK.east;
}

function isFarFrom(spot: Spot, outcode: Area): boolean {
  return outcode.furthestKm !== null && kilometresBetween(spot, outcode) > outcode.furthestKm + SLACK_KM;
}

function readAccess(given: FeedObject, ids: (given: unknown) => string, mend: Mend): ImportedLocation['access'] {
  return objectsOf(given['accessibility']).flatMap((one) => {
    const description = plainText(one['description'] ?? one['accessibility'], 'Access', 1000, mend);
    if (description === null) return [];
    return [{ id: ids(one['id']), description, details: plainText(one['details'], 'Access', 1000, mend), url: webAddressOf(one['url'], 'Access', mend) }];
  });
}

function kindOf(value: unknown): 'physical' | 'postal' | 'virtual' | null {
  const kind = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return kind === 'physical' || kind === 'postal' || kind === 'virtual' ? kind : null;
}
