// The open feed over the developer data: official schemas, every list crawled, every parameter, and what must never be in it.
import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../../tests/setup/app.ts';
import type { TestApp } from '../../../tests/setup/app.ts';
import { newId } from '../../kit/ids.ts';
import { projectRoot } from '../../kit/project-root.ts';
import { aService, importServices, type FeedService } from '../directory.factory.ts';

type Page = { total_items: number; total_pages: number; page_number: number; size: number; first_page: boolean; last_page: boolean; empty: boolean; contents: Record<string, any>[] };
const developer = JSON.parse(gunzipSync(readFileSync(join(projectRoot, 'data/directory/greater-manchester.json.gz'))).toString()) as { services: FeedService[] };
const LISTS = ['services', 'service_at_locations', 'organizations', 'taxonomies', 'taxonomy_terms'];

describe('the open feed', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
    await importServices(app.appDb, developer.services, { sourceName: 'Trafford Council' });
  });
  const ask = async (path: string, headers: Record<string, string> = {}) => app.server.inject({ method: 'GET', url: `/oruk/v3${path}`, headers: { host: 'directory.example', ...headers } });
  const get = async <T = Page>(path: string): Promise<T> => {
    const answer = await ask(path);
    expect(answer.statusCode, path).toBe(200);
    return answer.json<T>();
  };

  test.each(LISTS)('%s: a whole crawl gives each id once, and the envelope agrees', async (list) => {
    const ids: string[] = [];
    for (let n = 1, last = false; !last; n += 1) {
      const page = await get(`/${list}?page=${n}&per_page=100`);
      expect([page.page_number, page.size, page.first_page, page.empty]).toEqual([n, page.contents.length, n === 1, false]);
      expect(page.last_page).toBe(n === page.total_pages);
      ids.push(...page.contents.map((one) => one['id'] as string));
      last = page.last_page;
      if (last) expect(page.total_items).toBe(ids.length);
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(0);
    const lines = (await ask(`/${list}?format=ndjson`)).body.trimEnd().split('\n').map((line) => (JSON.parse(line) as { id: string }).id);
    expect(lines).toEqual(ids);
  });

  test('a page holds 50 unless asked, 100 at most; pages at any size join without a gap', async () => {
    expect((await get('/services')).size).toBe(50);
    expect((await get('/services?per_page=1000')).size).toBe(100);
    const whole = (await get('/services?per_page=91')).contents.map((one) => one['id']);
    const parts = [...(await get('/services?per_page=13&page=6')).contents, ...(await get('/services?per_page=13&page=7')).contents].map((one) => one['id']);
    expect(parts).toEqual(whole.slice(65, 91));
  });

  test('what cannot be read is said by its name; a page past the end is empty; no search breaks it', async () => {
    for (const [path, field] of [['page=0', 'page'], ['page=x', 'page'], ['per_page=-1', 'per_page'], ['modified_after=soon', 'modified_after'], ['format=xml', 'format'], ['full=perhaps', 'full'], ['day=someday', 'day'], ['search=a&search=b', 'search']]) {
      const answer = await ask(`/services?${path}`);
      expect([answer.statusCode, answer.json<{ field: string }>().field], path).toEqual([422, field]);
    }
    const past = await get('/services?page=999999');
    expect([past.empty, past.contents, past.last_page, past.total_items]).toEqual([true, [], true, 2027]);
    for (const search of ["'", '"', '\\', '%00', '%', '& | !', '<->', '((((', ':*', '\u{1F600}', 'x'.repeat(5000), '\ud800', "'; drop table place; --"]) {
      for (const list of LISTS) expect((await app.server.inject({ url: `/oruk/v3/${list}?search=${encodeURIComponent(search.toWellFormed())}` })).statusCode, search).toBeLessThan(500);
    }
    expect((await app.server.inject({ url: '/oruk/v3/services?search=%00%ff%c0' })).statusCode).toBeLessThan(500);
  });

  test('each parameter narrows to what it says', async () => {
    const first = (await get('/services?full=true')).contents[0] as Record<string, any>;
    const count = async (query: string, list = 'services'): Promise<number> => (await get(`/${list}?${query}`)).total_items;
    expect(await count('search=zzqxv nonsense')).toBe(0);
    expect(await count('search=food bank')).toBeGreaterThan(100);
    expect(await count('modified_after=2999-01-01')).toBe(0);
    expect(await count('modified_after=2000-01-01T00:00:00Z')).toBe(2027);
    const recent = developer.services.filter((one) => String(one['last_modified']) >= '2024-01-01').length;
    expect(await count('modified_after=2024-01-01')).toBe(recent);
    const term = first['attributes'][0].taxonomy_term as { id: string; taxonomy_id: string };
    expect(await count(`taxonomy_term_id=${term.id}`)).toBe(developer.services.filter((one) => JSON.stringify(one['attributes'] ?? []).includes(`"taxonomy_term_id":"${term.id}"`)).length);
    expect(await count(`taxonomy_id=${term.taxonomy_id}`)).toBe(2027);
    expect(await count(`taxonomy_term_id=${newId()}`)).toBe(0);
    expect(await count('taxonomy_term_id=nobody')).toBe(0);
    expect(await count(`organization_id=${first['organization_id']}`)).toBe(developer.services.filter((one) => one['organization_id'] === first['organization_id']).length);
    expect(await count('day=SU')).toBeLessThan(await count('day=Monday'));
    expect(await count('day=MO&start_time=22:00')).toBeLessThan(await count('day=MO'));
    expect(await count('maximum_age=5')).toBe(2027);
    const near = await count('postcode=M16 9EZ&proximity=1000', 'service_at_locations');
    expect(near).toBeGreaterThan(0);
    expect(near).toBeLessThan(await count('postcode=M16 9EZ&proximity=5000', 'service_at_locations'));
    expect((await ask('/service_at_locations?postcode=QQ9 9QQ')).statusCode).toBe(422);
    expect((await ask('/service_at_locations?proximity=5')).statusCode).toBe(422);
    expect(await count('top_only=true', 'taxonomy_terms')).toBeLessThan(await count('', 'taxonomy_terms') + 1);
    expect(await count(`parent_id=${newId()}`, 'taxonomy_terms')).toBe(0);
  });

  test('minimal gives only ids and when each changed, all in one page', async () => {
    const page = await get('/services?minimal=true&per_page=10');
    expect([page.total_items, page.size, page.total_pages, page.last_page, page.contents.length]).toEqual([2027, 2027, 1, true, 2027]);
    expect(Object.keys(page.contents[0] ?? {})).toEqual(['id', 'last_modified']);
  });

  test('full_service gives an organisation with its services in full', async () => {
    const { id } = (await get('/organizations')).contents[0] as { id: string };
    const short = await get<Record<string, any>>(`/organizations/${id}`);
    const full = await get<Record<string, any>>(`/organizations/${id}?full_service=true`);
    expect(Object.keys(short['services'][0])).toEqual(['id', 'name', 'status']);
    expect(full['services'][0]).toHaveProperty('source');
  });

  test('what a source says comes out as it went in', async () => {
    for (const given of developer.services.filter((_one, n) => n % 97 === 0)) {
      const told = await get<Record<string, any>>(`/services/${given.id}`);
      for (const field of ['id', 'name', 'organization_id', 'assured_date', 'last_modified', 'status']) expect(told[field], field).toEqual(given[field]);
      expect(told['service_at_locations']?.map((one: any) => one.location.addresses?.[0]?.postal_code)).toEqual((given['service_at_locations'] as any[] | undefined)?.map((one) => one.location.addresses?.[0]?.postal_code));
      expect(told['contacts']?.[0]?.phones?.[0]?.number).toEqual((given['contacts'] as any[] | undefined)?.[0]?.phones?.[0]?.number);
    }
  });

  test('an answer somebody has already costs one small question: 304; a change of the directory ends that', async () => {
    const [service] = (await get('/services')).contents as { id: string }[];
    for (const path of ['/services?page=7', `/services/${service?.id}`, '/organizations', '/services?format=ndjson']) {
      const before = await ask(path);
      const etag = String(before.headers['etag']);
      const again = await ask(path, { 'if-none-match': etag });
      expect([again.statusCode, again.body, again.headers['etag']], path).toEqual([304, '', etag]);
      expect((await ask(path, { 'if-none-match': 'W/"other"' })).statusCode).toBe(200);
    }
    const { etag } = (await ask('/services')).headers;
    await importServices(app.appDb, [aService()], { sourceName: 'Another source' });
    const after = await ask('/services', { 'if-none-match': String(etag) });
    expect(after.statusCode).toBe(200);
    expect(after.json<Page>().total_items).toBe(2028);
  });

  test('withdrawn by its source, an entry leaves every list and its id answers 404, as one that never was', async () => {
    const [stays, goes] = [aService({ name: 'Stays' }), aService({ name: 'Goes' })];
    await importServices(app.appDb, [stays, goes], { sourceName: 'Short list' });
    const link = (goes['service_at_locations'] as { id: string }[])[0]?.id;
    const owner = (goes['organization'] as { id: string }).id;
    for (const path of [`/services/${goes.id}`, `/service_at_locations/${link}`, `/organizations/${owner}`]) expect((await ask(path)).statusCode, path).toBe(200);
    await importServices(app.appDb, [stays], { sourceName: 'Short list' });
    const never = await ask(`/services/${newId()}`);
    for (const path of [`/services/${goes.id}`, `/service_at_locations/${link}`, `/organizations/${owner}`, '/services/nonsense']) {
      const gone = await ask(path);
      expect([gone.statusCode, gone.body], path).toEqual([404, never.body]);
    }
    expect((await ask('/services?format=ndjson')).body).not.toContain(goes.id);
  });

  test('a place whose address would lead somebody to harm has no address, name of a venue, number or position anywhere', async () => {
    const refuge = aService({ name: 'Invented domestic abuse service', service_at_locations: [{ id: newId(), location: { id: newId(), location_type: 'physical', name: 'Hidden House', latitude: 53.4419, longitude: -2.2785, external_identifier: '100012345678', external_identifier_type: 'UPRN',
      addresses: [{ id: newId(), address_1: '9 Hidden Street', city: 'Chorlton', state_province: 'Greater Manchester', postal_code: 'M21 9ZZ', country: 'GB', address_type: 'physical' }] } }] });
    await importServices(app.appDb, [refuge], { sourceName: 'Safe places' });
    const link = (refuge['service_at_locations'] as { id: string; location: { id: string } }[])[0];
    const one = await get<Record<string, any>>(`/services/${refuge.id}`);
    expect(one['service_at_locations'][0].location).toEqual({ id: link?.id, location_type: 'physical' });
    for (const path of [`/services/${refuge.id}`, `/service_at_locations/${link?.id}`, '/services?format=ndjson&full=true', '/service_at_locations?format=ndjson&full=true']) {
      const { body } = await ask(path);
      for (const secret of ['Hidden House', 'Hidden Street', 'M21 9ZZ', '100012345678', link?.location.id ?? '']) expect(body, path).not.toContain(secret);
    }
    expect((await ask('/service_at_locations?format=ndjson&postcode=M21 9AA&proximity=500000')).body).not.toContain(refuge.id);
  });

  test('nothing is null or empty', async () => {
    const empty: string[] = [];
    const walk = (value: unknown, where: string): void => {
      if (value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0)) empty.push(where);
      else if (typeof value === 'object') for (const [key, one] of Object.entries(value)) walk(one, `${where}.${key}`);
    };
    for (const list of LISTS) for (const line of (await ask(`/${list}?format=ndjson&full=true`.replace('&full=true', /tax/.test(list) ? '' : '&full=true'))).body.trimEnd().split('\n')) walk(JSON.parse(line), list);
    expect([...new Set(empty)]).toEqual([]);
  });
});
