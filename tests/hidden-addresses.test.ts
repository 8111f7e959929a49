// Addresses that could lead somebody to harm: planted in two places, looked for on every page, list, print, text and feed there is.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aConnection } from '../src/connections/connection.factory.ts';
import { fixNow } from '../src/kit/clock.ts';
import { newId } from '../src/kit/ids.ts';
import { aPersonWithAccount } from '../src/people/person.factory.ts';
import { aSupport } from '../src/support/support.factory.ts';
import { aWorker } from '../src/workforce/worker.factory.ts';
import type { Browser } from './setup/app.ts';
import { directoryScene, type DirectoryScene } from './setup/directory-scene.ts';

/** Nothing else in the test is called so, or lies there. */
const PLANTED = /quillfern|M21\s?9QF|53\.43217|-2\.27659/i;
const venue = () => ({ service_at_locations: [{ id: newId(), location: { id: newId(), location_type: 'physical', name: 'Quillfern House', description: 'Behind Quillfern park', latitude: 53.43217, longitude: -2.27659,
  external_identifier: 'quillfern-1', external_identifier_type: 'UPRN', addresses: [{ id: newId(), address_1: '9 Quillfern Lane', city: 'Quillfern', region: 'Quillfernshire', state_province: 'Greater Manchester', postal_code: 'M21 9QF', country: 'GB', address_type: 'physical' }] } }] });

describe('a hidden address', () => {
  let s: DirectoryScene;
  let ids: string[];
  let [nadia, edie]: (Browser | undefined)[] = [];
  let person = '';
  const links: string[] = [];
  beforeAll(async () => {
    s = await directoryScene();
    const [refuge, quiet] = [await s.add({ name: 'Zostera refuge', description: 'A refuge for women.', email: 'zostera@example.org', ...venue() }), await s.add({ name: 'Zostera house', description: 'Somewhere quiet.', email: 'house@example.org', ...venue() })];
    ids = [refuge, quiet];
    expect((await s.anybody.get(`/places/${quiet}`)).html, 'the plant can be seen before a lead hides it').toMatch(PLANTED);
    expect((await s.keep(quiet, { act: 'fact', kind: 'address hidden', known: 'rang' })).status).toBe(303);
    const worker = await aWorker(s.app.db, s.trustId, { known_as: 'Nadia' });
    const her = await aPersonWithAccount(s.app.db, s.trustId, { known_as: 'Edie', postcode_sector: 'M21 9' });
    const support = await aSupport(s.app.db, s.trustId, her.id, worker, { finding_places: true });
    person = her.id;
    for (const [i, id] of ids.entries()) links.push((await aConnection(s.app.db, s.trustId, support, { id, name: `Zostera ${i}` })).id);
    [nadia, edie] = [await s.app.signedIn({ trustId: s.trustId, ...worker }), await s.app.signedIn({ trustId: s.trustId, accountId: her.accountId, membershipId: her.membershipId })];
  });
  afterAll(() => fixNow(null));

  const saysNothing = async (browser: Browser | undefined, path: string, shows?: RegExp): Promise<void> => {
    const answer = await browser?.get(path);
    expect(answer?.status, path).toBe(200);
    if (shows) expect(answer?.html, path).toMatch(shows);
    expect(answer?.html.replaceAll(/quillfern(?=["&])|value="quillfern"|q=quillfern|near=M21\+9/gi, ''), path).not.toMatch(PLANTED);
  };

  test('on no page of the directory: its own, for anybody and for staff, what is kept, how it was, the group’s own', async () => {
    for (const id of ids) {
      await saysNothing(s.anybody, `/places/${id}`, /kept private/);
      for (const path of [`/places/${id}`, `/places/${id}/correct`, `/places/${id}/how-it-was`, `/keep-directory/${id}`, `/our-places/${id}`]) await saysNothing(s.joan, path);
      const own = /\/confirm-entry\/[a-z0-9-]+/.exec((await s.keep(id, { act: 'print link' })).html)?.[0] ?? '';
      await saysNothing(s.anybody, own, /kept private/);
    }
    await saysNothing(s.joan, '/keep-directory');
  });

  test('in no search: not by its words, not by its town, not near it, and no distance is given', async () => {
    for (const path of ['/find?q=zostera', '/find?q=zostera&near=M21+9', '/find.json?q=zostera', '/find.json?q=zostera&near=M21%209']) await saysNothing(s.anybody, path, /Zostera/);
    const near = (await s.anybody.get('/find.json?q=zostera&near=M21%209')).html;
    const results = (JSON.parse(near) as { results: { name: string; distance_m: number | null }[] }).results.filter(({ name }) => name.startsWith('Zostera'));
    expect(results.map(({ distance_m }) => distance_m)).toEqual([null, null]);
    for (const q of ['quillfern', 'quillfern lane', 'quillfernshire']) expect((await s.anybody.get(`/find?q=${q.replace(' ', '+')}`)).html).not.toContain('Zostera');
  });

  test('on no list of somebody’s: on the screen, on paper, as a text, one place of it', async () => {
    for (const path of [`/people/${person}/places`, `/people/${person}/places/paper`, `/people/${person}/places/text`, ...links.map((id) => `/connections/${id}`)]) await saysNothing(nadia, path, /Zostera/);
    for (const path of ['/my-places', '/my-places/paper', '/my-places/text', ...links.map((id) => `/my-places/${id}`)]) await saysNothing(edie, path, /Zostera/);
  });

  test('in no list of the open feed, and near its postcode it is not named', async () => {
    for (const path of ['services', 'services?full=true', 'services?format=ndjson', 'services?search=zostera', 'service_at_locations?full=true', 'service_at_locations?format=ndjson', 'organizations?full=true&full_service=true', ...ids.map((id) => `services/${id}`)]) {
      await saysNothing(s.anybody, `/oruk/v3/${path}`, /Zostera/);
    }
    await saysNothing(s.anybody, '/oruk/v3/services?search=quillfern');
    const all = JSON.parse((await s.anybody.get('/oruk/v3/service_at_locations?full=true')).html) as { contents: { id: string; service_id: string; location_id: string }[] };
    for (const one of all.contents.filter(({ service_id }) => ids.includes(service_id))) await saysNothing(s.anybody, `/oruk/v3/service_at_locations/${one.id}`);
    const near = JSON.parse((await s.anybody.get('/oruk/v3/service_at_locations?postcode=M21%209AA&proximity=50000')).html) as { contents: { service_id: string }[] };
    expect(near.contents.filter(({ service_id }) => ids.includes(service_id))).toEqual([]);
  });

  test('in nothing a search reads', async () => {
    expect(JSON.stringify(await s.app.db.selectFrom('place_find').selectAll().where('place_id', 'in', ids).execute())).not.toMatch(PLANTED);
    expect(JSON.stringify(await s.app.db.selectFrom('find_town').selectAll().execute())).not.toMatch(PLANTED);
  });
});
