// Importing into a real database: the official examples, the real 2,027, and what a second, smaller or broken feed does.
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { copyTemplate, testDatabase } from '../../../tests/setup/test-database.ts';
import { asViewer, NOBODY, systemViewer, type Role } from '../../access/index.ts';
import { sql, type DB, type Kysely } from '../../kit/db/index.ts';
import { kyselyOf } from '../../kit/db/kysely.ts';
import { newId } from '../../kit/ids.ts';
import { projectRoot } from '../../kit/project-root.ts';
import { aService, importServices, wholeReport } from '../directory.factory.ts';
import { importDirectory, sourceOf } from './import-directory.ts';
import { latestImports } from './import-run.queries.ts';
import { placeById } from '../place.queries.ts';

const real = join(projectRoot, 'data', 'directory', 'greater-manchester.json.gz');
const TABLES = ['place', 'organisation', 'organisation_identifier', 'location', 'location_address', 'location_position', 'location_access', 'place_at_location', 'place_schedule', 'place_contact',
  'place_phone', 'place_cost', 'place_language', 'place_area', 'place_funding', 'taxonomy', 'taxonomy_term', 'place_attribute', 'place_find', 'find_word', 'find_town'];

/** A digest of every row an import writes, but for which run last saw it. */
async function everything(db: Kysely<DB>): Promise<Record<string, string>> {
  const entries = await asViewer(db, systemViewer(), async (tx) => {
    const found: [string, string][] = [];
    for (const table of TABLES) {
      const { rows } = await sql<{ digest: string }>`select count(*) || ' ' || coalesce(md5(string_agg(line, '' order by line)), '') as digest from (select (to_jsonb(t) - 'last_seen_in_run')::text as line from ${sql.table(table)} t) lines`.execute(tx.db);
      found.push([table, rows[0]?.digest ?? '']);
    }
    return found;
  });
  return Object.fromEntries(entries);
}
const count = async (db: Kysely<DB>, condition: string): Promise<number> =>
  asViewer(db, systemViewer(), async (tx) => (await sql<{ n: number }>`select count(*) as n from ${sql.raw(condition)}`.execute(tx.db)).rows[0]?.n ?? -1);
const folder = mkdtempSync(join(tmpdir(), 'alongside-import-'));
const written = (name: string, text: string | Buffer): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('the real directory of 2,027 places', () => {
  let db: Kysely<DB>;
  const seconds: number[] = [];
  const importReal = async () => {
    const began = performance.now();
    const result = await importDirectory(db, { file: real, source: sourceOf(real, null) });
    seconds.push((performance.now() - began) / 1000);
    return result;
  };
  beforeAll(async () => {
    db = kyselyOf((await copyTemplate()).appPool);
  });

  test('2,027 in, 2,027 out, every mended row with its reason; the same again changes nothing', async () => {
    const first = await importReal();
    expect(first).toMatchObject({ read: 2027, taken: 2027, unchanged: 0, mended: 27, refused: 0, withdrawn: 0 });
    const report = await wholeReport(db, first.runId);
    expect(report).toHaveLength(27);
    expect(report.every((row) => row.reasons.length > 0 && row.at_row !== null)).toBe(true);
    const before = await everything(db);
    expect(before['place']).toMatch(/^2027 /);
    expect(before['place_find']).toMatch(/^2027 /);
    const again = await importReal();
    expect(again).toMatchObject({ read: 2027, taken: 2027, unchanged: 2027, mended: 27, refused: 0, withdrawn: 0, returned: 0 });
    expect(await wholeReport(db, again.runId)).toEqual(report);
    expect(await everything(db)).toEqual(before);
    console.log(`import of 2,027 places: ${seconds[0]?.toFixed(1)} s (${Math.round(2027 / (seconds[0] ?? 1))} a second); again, unchanged: ${seconds[1]?.toFixed(1)} s`);
  });

  test('places keep the ids of their source, its dates, its licence; nothing counts as checked by us', async () => {
    const place = await asViewer(db, NOBODY, (tx) => placeById(tx, 'fa7d9953-c73b-5cab-b655-6d67fa051ba3'));
    expect(place).toMatchObject({ name: 'Chorlton Anxiety Group', assured_date: '2018-07-31', checked_on: null, source: 'Trafford Council', licence: 'Open Government Licence v3.0', kinds: ['Mental health support'] });
    expect(place?.attribution).toContain('Charity Commission');
    expect(await count(db, 'place_check')).toBe(0);
  });

  test('everything the file says is there: hours, access, numbers, costs, charity numbers', async () => {
    expect(await count(db, 'place_schedule')).toBe(4664);
    expect(await count(db, 'location_access')).toBe(683);
    expect(await count(db, 'place_cost where amount = 0')).toBe(351);
    expect(await count(db, "organisation_identifier where scheme = 'GB-CHC'")).toBe(716);
    expect(await count(db, "location_position where known_from = 'source'")).toBe(1290);
    expect(await count(db, 'place_area')).toBe(2027);
  });
});

describe('a feed that changes', () => {
  let db: Kysely<DB>;
  let sourceName = '';
  beforeAll(async () => {
    db = kyselyOf((await testDatabase()).appPool);
  });
  beforeEach(() => {
    sourceName = `Invented Council ${newId().slice(-8)}`;
  });
  const take = (services: readonly unknown[], more: { acceptLoss?: boolean } = {}) => importServices(db, services, { sourceName, ...more });
  const read = (id: string) => asViewer(db, NOBODY, (tx) => placeById(tx, id));
  const isFindable = async (id: string): Promise<boolean> => (await count(db, `place_find where place_id = '${id}'`)) > 0;

  test('what changed is rewritten under the same id, with what is under it', async () => {
    const walk = aService();
    await take([walk]);
    const result = await take([{ ...walk, name: 'Chorlton Wandering Group', contacts: [{ phones: [{ number: '0161 496 0009' }] }] }]);
    expect(result).toMatchObject({ taken: 1, unchanged: 0, withdrawn: 0 });
    expect(await read(walk.id)).toMatchObject({ name: 'Chorlton Wandering Group', phones: [{ number: '0161 496 0009' }] });
  });

  test('what vanished is withdrawn, leaves the search and keeps its page; when it comes back it returns', async () => {
    const [gone, stays] = [aService({ name: 'Gone' }), aService({ name: 'Stays' })];
    await take([gone, stays]);
    const second = await take([stays]);
    expect(second).toMatchObject({ taken: 1, unchanged: 1, withdrawn: 1 });
    expect((await read(gone.id))?.withdrawn_at).toBeInstanceOf(Date);
    expect(await isFindable(gone.id)).toBe(false);
    expect(await isFindable(stays.id)).toBe(true);
    const report = await wholeReport(db, second.runId);
    expect(report).toEqual([{ at_row: null, source_id: gone.id, name: 'Gone', outcome: 'withdrawn', reasons: ['It is no longer in the feed.'] }]);
    expect(await take([gone, stays])).toMatchObject({ unchanged: 2, returned: 1, withdrawn: 0 });
    expect(await read(gone.id)).toMatchObject({ withdrawn_at: null });
    expect(await isFindable(gone.id)).toBe(true);
  });

  test('a row that can no longer be read keeps its last good version', async () => {
    const [walk, other] = [aService(), aService()];
    await take([walk, other]);
    expect(await take([{ ...walk, name: '' }, other])).toMatchObject({ taken: 1, refused: 1, withdrawn: 0 });
    expect(await read(walk.id)).toMatchObject({ name: 'Chorlton Walking Group', withdrawn_at: null });
  });

  test('bad rows are refused with their reason and stop no other', async () => {
    const [good, twice] = [aService(), aService({ name: 'First' })];
    const result = await take([good, 'text', { ...aService(), id: null }, { ...aService(), name: ' ' }, twice, { ...twice, name: 'Second' }]);
    expect(result).toMatchObject({ read: 6, taken: 2, refused: 4 });
    const report = await wholeReport(db, result.runId);
    expect(report.map((row) => [row.at_row, row.outcome, row.reasons[0]])).toEqual([
      [2, 'refused', 'It is not an object.'],
      [3, 'refused', 'It has no id, so it could not be recognised at the next import.'],
      [4, 'refused', 'It has no name.'],
      [6, 'refused', 'Its id is in the feed twice; the first was kept.'],
    ]);
    expect((await read(twice.id))?.name).toBe('First');
  });

  test('an organisation described in two ways: the first is kept, the second told, the same at every import', async () => {
    const one = aService({ organization: { id: 'org', name: 'One way' } });
    const two = aService({ organization: { id: 'org', name: 'Another way' } });
    expect(await take([one, two])).toMatchObject({ mended: 1 });
    expect(await take([one, two])).toMatchObject({ unchanged: 2, mended: 1 });
    expect((await read(two.id))?.organisation).toBe('One way');
  });

  test('two sources with the same id: the first keeps it, the second gets one of its own that stays the same', async () => {
    const shared = aService();
    await take([shared]);
    const first = sourceName;
    sourceName = `${first} again`;
    await take([{ ...shared, name: 'The same id elsewhere' }]);
    await take([{ ...shared, name: 'The same id elsewhere, changed' }]);
    expect((await read(shared.id))?.source).toBe(first);
    expect(await count(db, `place where source_name = '${sourceName}' and source_id = '${shared.id}' and id <> '${shared.id}'`)).toBe(1);
  });

  test('an id that is no UUID gives one that stays the same', async () => {
    await take([aService({ id: 'walk-17' })]);
    const first = await asViewer(db, NOBODY, (tx) => tx.db.selectFrom('place').select('id').where('source_name', '=', sourceName).execute());
    await take([aService({ id: 'walk-17', name: 'Changed' })]);
    expect(await asViewer(db, NOBODY, (tx) => tx.db.selectFrom('place').select('id').where('source_name', '=', sourceName).execute())).toEqual(first);
  });

  test('a place that closed for good or is inactive leaves the search; one closed for now stays', async () => {
    const [defunct, inactive, now] = [aService({ status: 'defunct' }), aService({ status: 'inactive' }), aService({ status: 'temporarily closed' })];
    await take([defunct, inactive, now]);
    expect([await isFindable(defunct.id), await isFindable(inactive.id), await isFindable(now.id)]).toEqual([false, false, true]);
  });

  test('a feed that lost more than half of its places changes nothing, unless that is accepted', async () => {
    const many = Array.from({ length: 50 }, () => aService());
    await take(many);
    await expect(take(many.slice(0, 10))).rejects.toThrow('This file holds only 10 of the 50 places');
    expect(await count(db, `place where source_name = '${sourceName}' and withdrawn_at is null`)).toBe(50);
    expect(await take(many.slice(0, 10), { acceptLoss: true })).toMatchObject({ withdrawn: 40 });
  });

  test('an import may be stopped and leaves nothing', async () => {
    const stopped = AbortSignal.abort();
    await expect(importServices(db, Array.from({ length: 600 }, () => aService()), { sourceName, stopped })).rejects.toThrow('stopped');
    expect(await count(db, `place where source_name = '${sourceName}'`)).toBe(0);
  });
});

describe('files', () => {
  let db: Kysely<DB>;
  beforeAll(async () => {
    db = kyselyOf((await testDatabase()).appPool);
  });
  const source = (name: string) => ({ name, licence: null, licence_url: null, attribution: null, url: null });
  const example = (name: string): string => join(projectRoot, 'tests', 'reference', 'oruk', 'examples', `${name}.json`);

  test.each([['service_full', 1], ['service_list', 1]])('the official example %s is taken', async (name, taken) => {
    expect(await importDirectory(db, { file: example(name), source: source(`Official ${name}`) })).toMatchObject({ read: taken, taken, refused: 0 });
  });

  test.each(['taxonomy', 'taxonomy_list', 'taxonomy_term', 'taxonomy_term_list', 'organization_list', 'service_at_location_list'])('the official example %s holds no service: said, nothing taken', async (name) => {
    await expect(importDirectory(db, { file: example(name), source: source(`Official ${name}`) })).rejects.toThrow('There is no service in this file');
  });

  test('HSDS 3.0 core, which has more than the UK profile: telephones of a venue and of the service, languages with code, access, and fields we do not know', async () => {
    const [id, organization_id] = [newId(), newId()];
    const hsds = {
      id, organization_id, name: 'Invented Core Kitchen', alternate_name: 'The Kitchen', description: 'Soup.', status: 'active', interpretation_services: 'By phone', application_process: 'Walk in.', fees_description: 'Free',
      wait_time: 'None', eligibility_description: 'Anybody.', minimum_age: 18, last_modified: '2026-05-01T10:00:00.000Z', additional_urls: [{ id: newId(), label: 'More', url: 'https://example.org' }], capacities: [{ id: newId(), available: 3 }],
      phones: [{ id: newId(), number: '0161 496 0701', type: 'voice' }], languages: [{ id: newId(), name: 'Urdu', code: 'ur' }],
      schedules: [{ id: newId(), freq: 'WEEKLY', byday: 'MO,TU', opens_at: '09:00', closes_at: '12:00', timezone: 0 }], cost_options: [{ id: newId(), amount: 0, currency: 'GBP' }],
      organization: { id: organization_id, name: 'Invented Core', description: 'x', year_incorporated: 1999, organization_identifiers: [{ id: newId(), identifier_scheme: 'GB-CHC', identifier_type: 'Charity number', identifier: '1234567' }] },
      service_at_locations: [{ id: newId(), location: { id: newId(), location_type: 'physical', name: 'Core Hall', latitude: 53.44, longitude: -2.27, phones: [{ id: newId(), number: '0161 496 0702' }],
        addresses: [{ id: newId(), address_1: '1 Invented Road', city: 'Sale', state_province: 'x', postal_code: 'M33 7AA', country: 'GB', address_type: 'physical' }], accessibility: [{ id: newId(), description: 'Step-free' }] } }],
      attributes: [{ id: newId(), taxonomy_term: { id: newId(), name: 'Food', description: 'x', taxonomy: 'Core' } }],
      metadata: [{ id: newId(), resource_type: 'service', last_action_date: '2026-01-01' }],
    };
    for (const [n, value] of [{ contents: [hsds], total_items: 1, total_pages: 1 }, [hsds], hsds].entries()) {
      expect(await importDirectory(db, { file: written(`hsds-${n}.json`, JSON.stringify(value)), source: source('Invented core feed') })).toMatchObject({ read: 1, taken: 1, refused: 0, unchanged: n === 0 ? 0 : 1 });
    }
    const place = await asViewer(db, NOBODY, (tx) => placeById(tx, id));
    expect(place).toMatchObject({ name: 'Invented Core Kitchen', how_to_join: 'Walk in.', eligibility: 'Anybody.', fees: 'Free', minimum_age: 18, languages: ['Urdu'], kinds: ['Food'], organisation: 'Invented Core' });
    expect(place?.phones.map((one) => one.number).sort()).toEqual(['0161 496 0701', '0161 496 0702']);
    expect(place?.hours).toMatchObject([{ byday: 'MO,TU', opens_at: '09:00:00', closes_at: '12:00:00' }]);
    expect(place?.venues[0]).toMatchObject({ name: 'Core Hall', access: [{ description: 'Step-free', details: null }] });
  });

  test('a file that is broken changes nothing and leaves its reason among the imports', async () => {
    const [first, second] = [aService(), aService()];
    const good = written('good.ndjson', `${JSON.stringify(first)}\n${JSON.stringify(second)}\n`);
    await importDirectory(db, { file: good, source: source('Broken later') });
    const broken = written('broken.json.gz', gzipSync(`{"contents":[${JSON.stringify({ ...first, name: 'Half' })},`));
    await expect(importDirectory(db, { file: broken, source: source('Broken later') })).rejects.toThrow('The file ends in the middle');
    expect((await asViewer(db, NOBODY, (tx) => placeById(tx, first.id)))?.name).toBe('Chorlton Walking Group');
    const runs = await asViewer(db, systemViewer(), (tx) => latestImports(tx));
    expect(runs.find((run) => run.file_name === 'broken.json.gz')).toMatchObject({ source_name: 'Broken later', taken: 0, failed_because: 'The file ends in the middle. Nothing was imported.' });
  });

  test('the name and licence of a source stand beside its file, and may be named on the command line instead', () => {
    const feed = join(folder, 'walks.json');
    writeFileSync(feed, '[]');
    expect(() => sourceOf(feed, null)).toThrow('Say where the entries come from');
    copyFileSync(join(projectRoot, 'data', 'directory', 'greater-manchester.source.json'), join(folder, 'walks.source.json'));
    expect(sourceOf(feed, null)).toMatchObject({ name: 'Trafford Council', licence: 'Open Government Licence v3.0' });
    expect(sourceOf(feed, 'Another')).toMatchObject({ name: 'Another', licence: 'Open Government Licence v3.0' });
    writeFileSync(join(folder, 'walks.source.json'), '{"name": 3}');
    expect(() => sourceOf(feed, 'Another')).toThrow('cannot be read');
  });
});

describe('who may change the directory, and what stays hidden', () => {
  let db: Kysely<DB>;
  beforeAll(async () => {
    db = kyselyOf((await testDatabase()).appPool);
  });
  const as = (role: Role) => ({ ...NOBODY, role });

  test.each<Role>(['nobody', 'person', 'peer_worker', 'lead', 'host_team', 'carer', 'manager'])('the database lets %s read and change nothing', async (role) => {
    const walk = aService();
    await importServices(db, [walk], { sourceName: 'Invented for rights', acceptLoss: true });
    await asViewer(db, as(role), async (tx) => {
      expect((await placeById(tx, walk.id))?.name).toBe('Chorlton Walking Group');
      const changed = await tx.db.updateTable('place').set({ name: 'Changed' }).where('id', '=', walk.id).executeTakeFirst();
      expect(changed.numUpdatedRows).toBe(0n);
      const removed = await tx.db.deleteFrom('place_phone').where('place_id', '=', walk.id).executeTakeFirst();
      expect(removed.numDeletedRows).toBe(0n);
    });
    await expect(asViewer(db, as(role), (tx) => tx.db.insertInto('place_area').values({ place_id: walk.id, id: newId(), name: 'Elsewhere' }).execute())).rejects.toThrow('row-level security');
  });

  test('no place can be deleted, by nobody', async () => {
    await expect(asViewer(db, systemViewer(), (tx) => tx.db.deleteFrom('place').execute())).rejects.toThrow('permission denied');
  });

  test('the address and position of a sensitive place never leave the database, not even for a search', async () => {
    const refuge = aService({ name: 'An invented refuge' });
    await importServices(db, [refuge], { sourceName: 'Invented refuges' });
    for (const role of ['nobody', 'person', 'peer_worker', 'lead'] as const) {
      await asViewer(db, as(role), async (tx) => {
        const page = await placeById(tx, refuge.id);
        expect(page?.venues).toEqual([{ kind: 'physical', name: null, address_hidden: true, addresses: [], access: [] }]);
        expect(await tx.db.selectFrom('location_address').selectAll().where('hidden', '=', true).execute()).toEqual([]);
        expect(await tx.db.selectFrom('location_position').selectAll().where('hidden', '=', true).execute()).toEqual([]);
        const found = await tx.db.selectFrom('place_find').selectAll().where('place_id', '=', refuge.id).execute();
        expect(found.map((row) => row.spot)).toEqual([null]);
        expect(JSON.stringify(found)).not.toContain('chorlton');
      });
    }
    expect(await count(db, "location_address where hidden and city = 'Chorlton'")).toBe(1);
  });
});
