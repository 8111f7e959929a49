// Every format that is not Open Referral 3.0 becomes it: CSV by each of our mappings, and Open Referral UK 1.0.
import { describe, expect, test } from 'vitest';
import { geography } from '../geography.ts';
import { phrasesOf } from '../word-lists.ts';
import { ourMappings, readMapping, rowsOfCsv } from './csv-rows.ts';
import type { ImportedPlace } from './imported-place.ts';
import { asThirdVersion } from './open-referral-1.rules.ts';
import { readService, type Reading } from './open-referral.rules.ts';

const reading: Reading = { source: 'Test', today: '2026-11-23', geography: geography(), sensitive: phrasesOf('sensitive') };

type Read = { place: ImportedPlace | null; reasons: string[] };
async function readCsv(text: string | Buffer, mapping: string | null = null, piece = 13): Promise<Read[]> {
  const bytes = Buffer.from(text);
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  const all: Read[] = [];
  for await (const row of rowsOfCsv(pieces(), mapping === null ? null : readMapping(mapping))) {
    const read = row.fault === undefined ? readService(row.value, reading) : null;
    all.push(read?.taken ? { place: read.place, reasons: [...(row.mended ?? []), ...read.mended] } : { place: null, reasons: [row.fault ?? (read && !read.taken ? read.because : '')] });
  }
  return all;
}
const one = async (text: string): Promise<Read> => (await readCsv(text))[0] ?? { place: null, reasons: ['no row'] };

describe('CSV, by the mapping whose columns fit', () => {
  test('all our mappings can be read', () => {
    expect(ourMappings().map((name) => readMapping(name).for)).toHaveLength(10);
  });

  test('a food bank: words for referring, hours read, free', async () => {
    const { place } = await one('Name,Referral method,Opening times,Address,Postcode,Contact,Website,Area name,Area code\nInvented Larder,Foodbank Voucher,"Tues 11am - 2pm, Fri 11.30am -1.30pm","1 Invented Road, Bolton",BL3 2HP,ask@example.org,NA,Bolton,E0\n');
    expect(place).toMatchObject({ name: 'Invented Larder', how_to_join: 'Foodbank Voucher', email: 'ask@example.org', url: null, costs: [{ amount: 0 }], areas: [{ name: 'Bolton' }], attributes: [{ term: { name: 'Food bank' } }],
      schedules: [{ freq: 'WEEKLY', byday: 'TU', opens_at: '11:00:00', closes_at: '14:00:00' }, { byday: 'FR', opens_at: '11:30:00' }], locations: [{ addresses: [{ postcode: 'BL3 2HP', city: 'Bolton' }] }] });
  });

  test('hours that leave something to guess stay words, and that is said', async () => {
    const { place, reasons } = await one('Name,Referral method,Opening times,Address,Postcode,Contact,Website,Area name,Area code\nInvented Larder,Not known,Mon - Fri by appointment,1 Road,BL3 2HP,NA,NA,Bolton,E0\n');
    expect(place?.schedules).toMatchObject([{ freq: null, description: 'Mon - Fri by appointment' }]);
    expect(place?.how_to_join).toBeNull();
    expect(reasons).toContain('Opening times: not sure what they mean, kept as words.');
  });

  test('a group whose time stands inside its description', async () => {
    const { place } = await one('name,description,address,postcode,telephone,website\nInvented Anxiety Group,This drop-in group is kind. Meets on Tuesdays 7-9pm.,1 Road,M21 9JG,0161 496 0000,https://example.org/\n');
    expect(place).toMatchObject({ phones: [{ number: '0161 496 0000' }], schedules: [{ freq: 'WEEKLY', byday: 'TU', opens_at: '19:00:00', closes_at: '21:00:00' }] });
  });

  test('a pharmacy: hours by day, two spans, closed on Sunday', async () => {
    const days = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ').map((day) => `opening_hours_${day}`).join(',');
    const { place } = await one(`pharmacy_name,address,postcode,${days},organisation_data_service_code,la_name\nInvented Pharmacy,1 Road,BL3 1SX,"08:30-13:00,14:00-17:30",NA,NA,NA,NA,09:00-12:30,CLOSED,FX000,Bolton\n`);
    expect(place?.schedules.map(({ byday, opens_at }) => `${byday} ${opens_at}`)).toEqual(['MO 08:30:00', 'MO 14:00:00', 'SA 09:00:00']);
  });

  test('rows of one sports site are one place with all it has; access is what says Yes', async () => {
    const header = 'site_id,site_name,facility_type,access_type,street,town,postcode,telephone,email,website,disability_parking,disability_doorways,lon,lat,site_last_updated_date';
    const row = (type: string): string => `77,Invented Park,${type},Free Public Access,1 Road,Flixton,M41 5DE,NA,NA,NA,Yes,No,-2.367,53.447,2025-03-28`;
    const all = await readCsv([header, row('Tennis'), row('Bowls'), row('Tennis')].join('\n'));
    expect(all).toHaveLength(1);
    expect(all[0]?.place).toMatchObject({ source_id: '77', description: 'Facilities: Tennis, Bowls. Who may use it: Free Public Access.', assured_date: '2025-03-28', locations: [{ access: [{ description: 'Disabled parking' }], position: { known_from: 'source' } }] });
  });

  test('a charity in capital letters, with its number; NA is nothing', async () => {
    const { place } = await one('registered_charity_number,charity_name,charity_type,charity_activities,date_of_registration,outcode,charity_contact_web\n1,THE INVENTED TRUST (HELD ICW ),Other,NA,1965-04-29,SK6,NA\n');
    expect(place).toMatchObject({ name: 'The Invented Trust (Held Icw )', description: null, url: null, organisation: { identifiers: [{ scheme: 'GB-CHC', identifier: '1' }] } });
  });

  test.each([
    ['job-centres', 'name,address,postcode,area_name,area_code,lon,lat\nNowhere,1 Road,M15 5JB,Manchester,E0,-2.25,53.46\n', 'Jobcentre Plus Nowhere'],
    ['libraries', 'name,address,postcode,type,email,website,area_name,area_code,lon,lat\nNowhere Library,1 Road,M15 5JB,Community library,NA,NA,Bolton,E0,-2.5,53.5\n', 'Nowhere Library'],
    ['sports-clubs', 'name,category,address,postcode\nNowhere FC,Football,1 Road,M15 5JB\n', 'Nowhere FC'],
    ['allotments', 'name,osm_id,lon,lat\nNowhere Lane,1,-2.36,53.37\n', 'Nowhere Lane allotments'],
    ['childrens-centres', "name,address,postcode,telephone,unique_reference_number,lon,lat\nNowhere Children's Centre,1 Road,M31 4FL,0161-912-2122,1,-2.4,53.4\n", "Nowhere Children's Centre"],
  ])('%s', async (mapping, text, name) => {
    expect((await one(text)).place?.name).toBe(name);
    expect((await readCsv(text, mapping))[0]?.place?.name).toBe(name);
  });

  test('the same row gives the same id at every import, whatever its turn and its capitals', async () => {
    const head = 'name,category,address,postcode\n';
    const [a, b] = [await readCsv(`${head}Nowhere FC,Football,1 Road,M15 5JB\n`), await readCsv(`${head}Other,Golf,2 Road,M1 1AA\nNOWHERE  FC,football,3 Road,m15 5jb\n`)];
    expect(b[1]?.place?.source_id).toBe(a[0]?.place?.source_id);
  });

  test('letters that are no UTF-8 are read as Windows-1252 and said; those beside them stay', async () => {
    const text = Buffer.concat([Buffer.from('name,category,address,postcode\nCaf'), Buffer.from([0xe9]), Buffer.from(' Köln,Golf,1 Road,M1 1AA\n')]);
    for (const piece of [1, 2, 3, 1000]) {
      const [read] = await readCsv(text, null, piece);
      expect(read?.place?.name).toBe('Café Köln');
      expect(read?.reasons).toContain('Name: letters in another encoding, read as Windows-1252.');
    }
  });

  test('a row with too few cells is refused, the others are taken', async () => {
    const all = await readCsv('name,category,address,postcode\nShort,Golf\nNowhere FC,Football,1 Road,M15 5JB\n');
    expect(all.map((read) => read.place?.name ?? read.reasons[0])).toEqual(['It has 2 cells and the header has 4.', 'Nowhere FC']);
  });

  test.each([
    ['', null, 'The file is empty'],
    ['a,b\n1,2\n', null, 'We have no mapping for a CSV with the columns a, b'],
    ['a,b\n1,2\n', 'food-banks', 'has no column "Name"'],
    [`name,category,address,postcode\n"${'x'.repeat(2_100_000)}`, null, 'This CSV cannot be read'],
  ])('%#: nothing is imported, and why', async (text, mapping, because) => {
    await expect(readCsv(text, mapping, 65536)).rejects.toThrow(because);
  });
  test.each(['nothing', '../../package', '/etc/passwd'])('no mapping %s', (name) => {
    expect(() => readMapping(name)).toThrow('The mapping');
  });
});

test('Open Referral UK 1.0: hours, ages, terms, venues and access under their old names', () => {
  const read = readService(asThirdVersion({
    id: '1', name: 'An invented group', status: 'active', organization: { id: 'o', name: 'Invented', url: 'https://example.org' },
    regular_schedules: [{ id: 's', opens_at: '10:00', closes_at: '12:00', freq: 'WEEKLY', interval: 1, byday: 'TU' }],
    eligibilitys: [{ id: 'e', eligibility: 'Young people', minimum_age: 16, maximum_age: 25 }], languages: [{ id: 'l', language: 'Urdu' }], service_areas: [{ id: 'a', service_area: 'Trafford' }], fundings: [{ id: 'f', source: 'A grant' }],
    service_taxonomys: [{ id: 't', taxonomy: { id: 'x', name: 'Peer support', vocabulary: 'local' } }], cost_options: [{ id: 'c', amount: 0 }],
    service_at_locations: [{ id: 'sl', location: { id: 'v', name: 'Hall', latitude: 53.44, longitude: -2.28, physical_addresses: [{ address_1: '1 Road', city: 'Chorlton', postal_code: 'M21 9JG' }], accessibility_for_disabilities: [{ accessibility: 'Ramp' }] } }],
    contacts: [{ id: 'k', name: 'Enquiries', phones: [{ number: '0161 496 0000' }] }],
  }), reading);
  if (!read.taken) throw new Error(read.because);
  expect(read.place).toMatchObject({
    minimum_age: 16, maximum_age: 25, eligibility: 'Young people', schedules: [{ byday: 'TU', opens_at: '10:00:00' }], languages: [{ name: 'Urdu' }], areas: [{ name: 'Trafford' }], funding: [{ source: 'A grant' }],
    attributes: [{ term: { name: 'Peer support', taxonomy_name: 'local' } }], locations: [{ addresses: [{ postcode: 'M21 9JG' }], access: [{ description: 'Ramp' }] }], phones: [{ number: '0161 496 0000' }],
  });
});
