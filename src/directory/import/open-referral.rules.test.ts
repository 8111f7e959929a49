// One service of a feed: what is taken, what is mended and said, what is refused.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { geography } from '../geography.ts';
import type { ImportedPlace } from './imported-place.ts';
import { readService, type Reading } from './open-referral.rules.ts';
import { phrasesOf } from '../word-lists.ts';

const reading: Reading = { source: 'Test', today: '2026-11-23', geography: geography(), sensitive: phrasesOf('sensitive') };
const plain = { id: 'ac148810-d857-441c-9679-408f346de14b', name: 'A group', status: 'active', organization: { id: 'd9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610', name: 'An organisation' } };

function taken(more: Record<string, unknown>): { place: ImportedPlace; mended: string[] } {
  const read = readService({ ...plain, ...more }, reading);
  if (!read.taken) throw new Error(read.because);
  return read;
}

describe('what is refused', () => {
  test.each([
    [null, 'It is not an object.'],
    ['a text', 'It is not an object.'],
    [[1], 'It is not an object.'],
    [{ ...plain, id: undefined }, 'It has no id'],
    [{ ...plain, id: '  ' }, 'It has no id'],
    [{ ...plain, id: { a: 1 } }, 'It has no id'],
    [{ ...plain, id: 'x'.repeat(201) }, 'It has no id'],
    [{ ...plain, id: 'a\u0000b' }, 'It has no id'],
    [{ ...plain, name: '' }, 'It has no name.'],
    [{ ...plain, name: 'N/A' }, 'It has no name.'],
    [{ ...plain, name: '<b></b>' }, 'It has no name.'],
    [{ id: '1', name: 'A taxonomy term', description: 'x' }, 'It is not a service'],
  ])('%j', (given, because) => {
    const read = readService(given, reading);
    expect(read.taken ? '' : read.because).toContain(because);
  });
});

test('a plain service is taken as it is, and what it does not say stays unknown', () => {
  const { place, mended } = taken({});
  expect(mended).toEqual([]);
  expect(place).toMatchObject({ source_id: plain.id, name: 'A group', status: 'active', description: null, minimum_age: null, assured_date: null, last_modified: null, costs: [], schedules: [], locations: [], phones: [] });
});

describe('what is mended, field by field', () => {
  test.each<[Record<string, unknown>, Partial<ImportedPlace>, string]>([
    [{ name: '  The   <b>Big</b>\u200B Group ' }, { name: 'The Big Group' }, 'Name: HTML taken out.'],
    [{ description: '<p>Tea &amp; talk</p><script>alert(1)</script><p>All&nbsp;welcome</p>' }, { description: 'Tea & talk\nAll welcome' }, 'Description: HTML taken out.'],
    [{ description: 'x'.repeat(30_000) }, { description: `${'x'.repeat(19_999)}…` }, 'Description: longer than 20000 characters, cut.'],
    [{ description: 'Not known' }, { description: null }, 'Description: "Not known" read as not given.'],
    [{ description: ['a'] }, { description: null }, 'Description: not text, left out.'],
    [{ description: 'caf\uFFFD' }, { description: 'caf\uFFFD' }, 'Description: some letters could not be read.'],
    [{ url: 'www.example.org/x' }, { url: 'http://www.example.org/x' }, 'Web address: http:// put in front of "www.example.org/x".'],
    [{ url: 'javascript:alert(1)' }, { url: null }, 'Web address: "javascript:alert(1)" is not a web address, left out.'],
    [{ url: 'http://me:secret@example.org' }, { url: null }, 'is not a web address'],
    [{ email: 'ask at desk' }, { email: null }, 'E-mail: "ask at desk" is not an e-mail address, left out.'],
    [{ status: 'Open' }, { status: null }, 'Status: "Open" is none of the four, read as not given.'],
    [{ minimum_age: -1, maximum_age: -1 }, { minimum_age: null, maximum_age: null }, 'Youngest age: -1 is not an age, left out.'],
    [{ minimum_age: 65, maximum_age: 18 }, { minimum_age: null, maximum_age: null }, 'Ages: 65 to 18 cannot be right, left out.'],
    [{ assured_date: '2027-01-01' }, { assured_date: null }, 'Checked by the source: 2027-01-01 cannot be right, left out.'],
    [{ assured_date: '1970-01-01' }, { assured_date: null }, 'Checked by the source: 1970-01-01 cannot be right, left out.'],
    [{ assured_date: '2026-02-30' }, { assured_date: null }, 'Checked by the source: "2026-02-30" is not a date, left out.'],
    [{ last_modified: '2022-07-01 10:00:00' }, { last_modified: '2022-07-01T09:00:00.000Z' }, 'Last changed: no time zone, read as UK time.'],
    [{ last_modified: '1970-01-01T00:00:00Z' }, { last_modified: null }, 'Last changed: 1970-01-01 cannot be right, left out.'],
    [{ organization: undefined, organization_id: 'x' }, { organisation: null }, 'Organisation: no name given.'],
    [{ cost_options: [{ id: '1', amount: -5 }] }, { costs: [] }, 'Cost: -5 cannot be right, left out.'],
    [{ languages: [{ id: '1' }] }, { languages: [] }, 'Languages: an entry without a name, left out.'],
    [{ attributes: [{ id: '1', taxonomy_term_id: 'x' }] }, { attributes: [] }, 'Kind: a term without a name, left out.'],
  ])('%j', (more, expected, because) => {
    const { place, mended } = taken(more);
    expect(place).toMatchObject(expected);
    expect(mended.join('\n')).toContain(because);
  });

  test('right values are taken silently', () => {
    const more = { url: 'https://example.org', email: 'info@example.org', status: 'Temporarily Closed', minimum_age: '16', maximum_age: 25.5, assured_date: '2018-07-31', last_modified: '2018-07-31T00:00:00.000Z' };
    const { place, mended } = taken(more);
    expect(mended).toEqual([]);
    expect(place).toMatchObject({ ...more, status: 'temporarily closed', minimum_age: 16 });
  });
});

describe('telephones, wherever a feed puts them', () => {
  test.each<[unknown, string[], string | null]>([
    ['0117 332 7111', ['0117 332 7111'], null],
    ['Bristol Youth MAPS: 0117 332 7111', ['0117 332 7111 (Bristol Youth MAPS)'], 'words beside the number'],
    ['0161 273 3977 (during opening hours)', ['0161 273 3977 (during opening hours)'], 'words beside the number'],
    ['0161 761 5908 or 07724113035', ['0161 761 5908', '07724113035'], null],
    ['O1706 369 777', ['01706 369 777'], 'letter O read as nought'],
    ['7464036317', ['07464036317'], 'put back'],
    [1617991234, ['1617991234'], null],
    ['+44 161 496 0000', ['+44 161 496 0000'], null],
    ['116 123', ['116 123'], null],
    ['Information will be posted asap', [], 'has no number in it'],
    ['00000 000000', [], 'has no number in it'],
    ['Not known', [], 'read as not given'],
  ])('%j', (number, said, because) => {
    const { place, mended } = taken({ contacts: [{ id: '1', name: 'Desk', phones: [{ id: '2', number }] }] });
    expect(place.phones.map((phone) => (phone.description ? `${phone.number} (${phone.description})` : phone.number))).toEqual(said);
    if (because === null) expect(mended).toEqual([]);
    else expect(mended.join()).toContain(because);
  });

  test('the same number in two places is one', () => {
    const phone = { number: '0161 496 0000' };
    const link = { phones: [{ number: '+44 161 4960000' }], location: { id: 'l', location_type: 'physical', phones: [phone] } };
    expect(taken({ phones: [phone], contacts: [{ phones: [phone] }], service_at_locations: [link] }).place.phones).toHaveLength(1);
  });

  test('whoever keeps the source\'s record is never taken over', () => {
    expect(JSON.stringify(taken({ assurer_email: 'somebody@example.org' }).place)).not.toContain('somebody');
  });
});

describe('where it is', () => {
  const at = (location: Record<string, unknown>, more: Record<string, unknown> = {}) =>
    taken({ service_at_locations: [{ id: '1', location: { id: 'l', location_type: 'physical', ...location } }], ...more });
  const address = (postal_code: string): Record<string, unknown> => ({ addresses: [{ id: 'a', address_1: '1 Road', city: 'Chorlton', postal_code }] });

  test.each<[Record<string, unknown>, unknown, string | null]>([
    [{ latitude: 53.44, longitude: -2.27, ...address('M21 9AA') }, { lat: 53.44, lon: -2.27, known_from: 'source' }, null],
    [{ latitude: '53.44', longitude: '-2.27' }, { lat: 53.44, lon: -2.27, known_from: 'source' }, null],
    [{ latitude: -2.27, longitude: 53.44 }, { lat: 53.44, lon: -2.27, known_from: 'source' }, 'the wrong way round'],
    [{ latitude: 0, longitude: 0 }, null, 'is not in the United Kingdom'],
    [{ latitude: 100, longitude: 101 }, null, 'is not in the United Kingdom'],
    [{ ...address('m21 9aa') }, { known_from: 'sector' }, null],
    [{ ...address('BT1 1AA') }, { known_from: 'outcode' }, null],
    [{ latitude: 51.5, longitude: -0.1, ...address('M21 9AA') }, { known_from: 'sector' }, 'km from its postcode'],
    [{ ...address('WA154 1HF') }, null, null],
  ])('%j', (location, position, because) => {
    const { place, mended } = at(location);
    if (position === null) expect(place.locations[0]?.position).toBeNull();
    else expect(place.locations[0]?.position).toMatchObject(position as object);
    if (because === null) expect(mended).toEqual([]);
    else expect(mended.join()).toContain(because);
  });

  test('a postcode is tidied; what is none is kept as it was written', () => {
    expect(at(address('m219aa')).place.locations[0]?.addresses[0]?.postcode).toBe('M21 9AA');
    expect(at(address('WA154 1HF')).place.locations[0]?.addresses[0]?.postcode).toBe('WA154 1HF');
  });

  test('a sensitive place keeps its address hidden, in a venue of its own, without name or number', () => {
    const location = { name: 'Safe House, 1 Road', external_identifier: '100', latitude: 53.44, longitude: -2.27, ...address('M21 9AA') };
    const { place, mended } = at(location, { description: 'A refuge for women.' });
    expect(place.locations[0]).toMatchObject({ source_id: 'l (kept hidden)', address_hidden: true, name: null, external_identifier: null });
    expect(mended).toEqual(['Address: kept hidden, because of the words "refuge".']);
    expect(at(location, { description: 'For refugees.' }).place.locations[0]).toMatchObject({ source_id: 'l', address_hidden: false });
  });

  test('the same venue twice is one, and a link without a venue is left out', () => {
    const link = { location: { id: 'l', location_type: 'physical' } };
    const { place, mended } = taken({ service_at_locations: [link, link, { id: 'x' }] });
    expect(place.locations).toHaveLength(1);
    expect(mended).toEqual(['Venue: the same one twice, the first kept.', 'Venue: a link says nothing about the venue, left out.']);
  });
});

describe('opening times', () => {
  test.each<[Record<string, unknown>, unknown, string | null]>([
    [{ freq: 'WEEKLY', interval: 1, byday: 'MO', opens_at: '08:30', closes_at: '13:00' }, { freq: 'WEEKLY', every: 1, byday: 'MO', opens_at: '08:30:00', closes_at: '13:00:00' }, null],
    [{ freq: 'monthly', byday: '1TU', opens_at: '9:00' }, { freq: 'MONTHLY', byday: '1TU', opens_at: '09:00:00' }, null],
    [{ freq: 'DAILY' }, { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR,SA,SU' }, 'daily written as every day'],
    [{ freq: 'WEEKLY', byday: 'MO', opens_at: '10:00+01:00' }, { opens_at: '10:00:00' }, 'time zone taken off'],
    [{ freq: 'WEEKLY', byday: 'MO', opens_at: '25:00' }, { opens_at: null }, 'is not a time'],
    [{ freq: 'WEEKLY', byday: 'Mondays', description: 'Mondays' }, { freq: null, byday: null, description: 'Mondays' }, 'only the words kept'],
    [{ freq: 'YEARLY', description: 'Once a year' }, { freq: null, description: 'Once a year' }, 'only the words kept'],
    [{ freq: 'WEEKLY', description: 'Weekly' }, { freq: null, description: 'Weekly' }, 'no days not understood'],
    [{ freq: 'WEEKLY', interval: 0, byday: 'MO', description: 'x' }, { freq: null }, 'only the words kept'],
    [{ opens_at: '09:00' }, undefined, 'says nothing'],
  ])('%j', (given, expected, because) => {
    const { place, mended } = taken({ schedules: [{ id: 's', ...given }] });
    if (expected === undefined) expect(place.schedules).toEqual([]);
    else expect(place.schedules[0]).toMatchObject(expected as object);
    if (because === null) expect(mended).toEqual([]);
    else expect(mended.join()).toContain(because);
  });
});

describe('ids', () => {
  test('a list keeps UUIDs that are its own and makes the others from the place and the turn, the same each time', () => {
    const own = '48102e86-bb50-41c4-8f1e-e269368c41d1';
    const phones = [{ id: own, number: '0161 496 0001' }, { id: own, number: '0161 496 0002' }, { number: '0161 496 0003' }];
    const ids = taken({ phones }).place.phones.map(({ id }) => id);
    expect(ids[0]).toBe(own);
    expect(new Set(ids).size).toBe(3);
    expect(taken({ phones }).place.phones.map(({ id }) => id)).toEqual(ids);
  });
});

describe('the official examples', () => {
  const example = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../../tests/reference/oruk/examples/${name}.json`, import.meta.url), 'utf8'));

  test('service_full: everything it says is taken; only a position outside the UK and a language without a name are left out', () => {
    const read = readService(example('service_full'), reading);
    if (!read.taken) throw new Error(read.because);
    expect(read.mended).toEqual(['Position: 100, 101 is not in the United Kingdom, left out.', 'Languages: an entry without a name, left out.']);
    expect(read.place).toMatchObject({
      source_id: 'ac148810-d857-441c-9679-408f346de14b', name: 'Community Counselling', minimum_age: 12, maximum_age: 100, assured_date: '2005-01-01', last_modified: '2023-03-15T10:30:45.123Z',
      organisation: { source_id: 'd9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610', identifiers: [{ scheme: 'GB-COH', identifier: '1234567' }] },
      schedules: [{ freq: 'WEEKLY', byday: 'TH,FR', opens_at: '10:00:00' }], costs: [{ amount: 35 }], contacts: [{ name: 'Ann Persona' }], funding: [{ id: '1f2df32c-bf08-4b8e-bd6f-e834014b19bc' }],
    });
    expect(JSON.stringify(read.place)).not.toContain('A. Persona');
  });
  test.each(['taxonomy', 'taxonomy_term'])('%s is no service', (name) => {
    expect(readService(example(name), reading).taken).toBe(false);
  });
});
