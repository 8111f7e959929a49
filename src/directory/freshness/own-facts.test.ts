// What we know of an entry over its source: facts, hidden addresses, entries that are the same. Through HTTP and a real database.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { directoryScene, type DirectoryScene } from '../../../tests/setup/directory-scene.ts';
import { asViewer, NOBODY, systemViewer } from '../../access/index.ts';
import { fixNow } from '../../kit/clock.ts';
import { newId } from '../../kit/ids.ts';
import { aService, importServices } from '../directory.factory.ts';
import { findPairs } from './find-pairs.queries.ts';

let s: DirectoryScene;
let place: string;
beforeAll(async () => { s = await directoryScene(); });
beforeEach(async () => {
  fixNow('2026-11-25T10:00:00Z');
  place = await s.add();
});
afterAll(() => fixNow(null));

const shown = async (id = place): Promise<{ standing: string; sinks: boolean } | undefined> =>
  asViewer(s.app.appDb, NOBODY, async (tx) => (await sql<{ standing: string; sinks: boolean }>`select standing, sinks from public_place where place_id = ${id}`.execute(tx.db)).rows[0]);

describe('our own facts', () => {
  test('peer support where nobody calls it that, a former name, a network: on the page for everybody; who said so only for colleagues', async () => {
    await s.keep(place, { act: 'fact', kind: 'peer support', value: 'a cup of tea', known: 'went along' });
    await s.keep(place, { act: 'fact', kind: 'former name', value: 'Zquiffle Ramblers', known: 'read it' });
    await s.keep(place, { act: 'fact', kind: 'former name', value: 'Zquiffle Ramblers', known: 'read it' });
    const page = await s.words(s.anybody, `/places/${place}`);
    expect(page).toContain('It is peer support, though they call it “a cup of tea”.');
    expect(page.match(/It was called Zquiffle Ramblers/g)).toHaveLength(1);
    expect(page).not.toContain('Joan');
    expect(await s.words(s.joan, `/keep-directory/${place}`)).toContain('Joan, went along');
  });

  test('found under a former name and a network’s name, and as peer support, at once and after the next import', async () => {
    const found = async (q: string) => (await s.anybody.get(`/find?q=${encodeURIComponent(q)}&near=`)).html;
    place = await s.add({ name: 'Invented Larkfield branch' });
    expect(await found('Wuzzlefolk')).not.toContain('Invented Larkfield branch');
    await s.keep(place, { act: 'fact', kind: 'former name', value: 'Wuzzlefolk Friends', known: 'read it' });
    await s.keep(place, { act: 'fact', kind: 'network', value: 'Wuzzlenet', known: 'read it' });
    for (const q of ['Wuzzlefolk', 'Wuzzlenet']) expect(await found(q)).toContain('Invented Larkfield branch');
    await s.sendAgain(place, { description: 'Changed.' });
    for (const q of ['Wuzzlefolk', 'Wuzzlenet']) expect(await found(q)).toContain('Invented Larkfield branch');
  });

  test('a network is looked for by its name, and the right one is chosen; its address still does; a name nobody has says so', async () => {
    const [network, group] = [await s.add({ name: 'Invented Wobblegate Network' }), await s.add({ name: 'Invented Wobblegate Bury' })];
    await s.add({ name: 'Invented Wobblegate Sale' });
    const asked = await s.keep(group, { act: 'fact', kind: 'local group of', other: 'wobblegate network', known: 'read it' });
    expect(asked.status).toBe(422);
    expect(asked.html).toContain('Press the right one below');
    expect(asked.html).toMatch(new RegExp(`name="other" value="${network}"`));
    expect(asked.html).not.toContain(`name="other" value="${group}"`);
    expect((await s.keep(group, { act: 'fact', kind: 'local group of', other: network, known: 'read it' })).status).toBe(303);
    expect(await s.words(s.anybody, `/places/${network}`)).toContain('Invented Wobblegate Bury');
    expect((await s.keep(group, { act: 'fact', kind: 'local group of', other: 'xyzzyplugh', known: 'read it' })).html).toContain('No entry has these words');
    expect((await s.keep(group, { act: 'fact', kind: 'local group of', known: 'read it' })).html).toContain('Write the name of the entry it belongs to');
    for (const odd of ['%', '\\', "'", '"', '(', ':*', '&|!']) expect((await s.keep(group, { act: 'fact', kind: 'local group of', other: odd, known: 'read it' })).status).toBe(422);
  });

  test('a network and its local groups point to each other', async () => {
    const group = await s.add({ name: 'Invented Bury branch' });
    await s.keep(group, { act: 'fact', kind: 'local group of', other: `https://x.example/places/${place}`, known: 'read it' });
    expect(await s.words(s.anybody, `/places/${place}`)).toContain('Invented Bury branch');
    expect(await s.words(s.anybody, `/places/${group}`)).toContain('It is a local group of');
  });
});

describe('an address that must not be shown', () => {
  test('hidden by a lead it is nowhere, also after the source sends it again changed; a peer worker may not', async () => {
    const venue = (id: string, line: string) => ({ service_at_locations: [{ id: newId(), location: { id, location_type: 'physical', name: 'The quiet house', latitude: 53.44, longitude: -2.27, addresses: [{ id: newId(), address_1: line, city: 'Chorlton', state_province: 'x', postal_code: 'M21 9ZZ', country: 'GB', address_type: 'physical' }] } }] });
    const at = newId();
    place = await s.add(venue(at, '7 Hidden Lane'));
    expect(await s.words(s.anybody, `/places/${place}`)).toContain('7 Hidden Lane');
    await s.joan.post('/keep-directory', { ask: s.nadiaAccount });
    expect((await s.nadia.post(`/keep-directory/${place}`, { act: 'fact', kind: 'address hidden', known: 'rang' })).status).toBe(404);
    await s.joan.post('/keep-directory', { end: s.nadiaAccount });
    await s.keep(place, { act: 'fact', kind: 'address hidden', known: 'rang' });
    const gone = async () => {
      expect(await s.words(s.anybody, `/places/${place}`)).not.toMatch(/Hidden Lane|M21 9ZZ/);
      expect(await s.words(s.joan, `/keep-directory/${place}`)).not.toMatch(/Hidden Lane|M21 9ZZ/);
      expect(await asViewer(s.app.appDb, NOBODY, async (tx) => (await sql`select 1 from location_position where location_id in (select location_id from place_at_location where place_id = ${place})`.execute(tx.db)).rows)).toEqual([]);
      expect(await s.app.db.selectFrom('place_find').select('spot').where('place_id', '=', place).where('spot', 'is not', null).execute()).toEqual([]);
    };
    await gone();
    for (const [id, line] of [[at, '8 Hidden Lane'], [newId(), '9 Hidden Lane']] as const) {
      await s.sendAgain(place, { ...venue(id, line) });
      await gone();
    }
  });
});

describe('entries that may be the same', () => {
  const twin = (more: Record<string, unknown> = {}) => importServices(s.app.db, [aService({ name: 'Zebra Lunch Club', ...more })], { sourceName: `Another source ${newId()}` });
  const pairsOf = async (id: string) => { await asViewer(s.app.appDb, systemViewer(), (tx) => findPairs(tx)); return s.app.db.selectFrom('place_pair').select(['place_a', 'place_b', 'why', 'outcome']).where((eb) => eb.or([eb('place_a', '=', id), eb('place_b', '=', id)])).execute(); };

  test('found by a like name at the same postcode; decided once; "not the same" is never asked again', async () => {
    place = await s.add({ name: 'Zebra Luncheon Club', contacts: [] });
    await twin({ contacts: [] });
    const [pair] = await pairsOf(place);
    expect(pair).toMatchObject({ why: 'name', outcome: null });
    const other = pair?.place_a === place ? pair.place_b : pair?.place_a ?? '';
    expect(await s.words(s.joan, '/keep-directory')).toContain('Are these the same?');
    await s.keep(place, { act: 'not the same', id: other });
    expect(await pairsOf(place)).toMatchObject([{ outcome: 'not the same' }]);
    expect((await s.keep(place, { act: 'same', id: other, other: place })).status).toBe(409);
  });

  test('the same: one is shown, and both addresses answer', async () => {
    place = await s.add({ name: 'Yak Lunch Club', contacts: [{ id: newId(), phones: [{ id: newId(), number: '0161 496 0555' }] }] });
    await twin({ name: 'Yak Lunches', contacts: [{ id: newId(), phones: [{ id: newId(), number: '(0161) 4960555' }] }] });
    const [pair] = await pairsOf(place);
    expect(pair?.why).toBe('phone');
    const other = pair?.place_a === place ? pair.place_b : pair?.place_a ?? '';
    await s.keep(place, { act: 'same', id: other, other: place });
    expect(await shown(other)).toBeUndefined();
    expect(await shown(place)).toBeDefined();
    expect((await s.anybody.get(`/places/${other}`)).location).toBe(`/places/${place}`);
  });

  test('a source that lists the same twice, at one postcode: a pair', async () => {
    const organization = { id: newId(), name: 'Twice listed', description: 'x' };
    const at = (n: number) => ({ service_at_locations: [{ id: newId(), location: { id: newId(), location_type: 'physical', name: `Room ${n}`, addresses: [{ id: newId(), address_1: `${n} One Road`, city: 'Sale', state_province: 'x', postal_code: 'M33 7BB', country: 'GB', address_type: 'physical' }] } }] });
    place = await s.add({ name: 'Walrus Knitting Circle', organization, contacts: [], ...at(1) });
    await s.add({ name: 'Walrus Knitting Circle', organization, contacts: [], ...at(2) });
    expect(await pairsOf(place)).toMatchObject([{ why: 'name' }]);
  });

  test('one organisation with two venues is two entries', async () => {
    const organization = { id: newId(), name: 'Two halls', description: 'x' };
    place = await s.add({ name: 'Xylophone Club', organization });
    const other = { id: newId(), location: { id: newId(), location_type: 'physical', name: 'Hall 2', addresses: [{ id: newId(), address_1: '2 Other Road', city: 'Sale', state_province: 'x', postal_code: 'M33 7AA', country: 'GB', address_type: 'physical' }] } };
    await s.add({ name: 'Xylophone Club', organization, service_at_locations: [other] });
    expect((await pairsOf(place)).filter((one) => one.why !== 'phone')).toEqual([]);
  });
});
