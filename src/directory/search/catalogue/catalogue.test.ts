// The catalogue in memory is never other than the directory: not after a change elsewhere, not after one that was undone, not after a withdrawal. And the page, /find.json and the feed show the same.
import pg from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { testApp, type TestApp } from '../../../../tests/setup/app.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { asViewer, NOBODY, systemViewer, type Tx } from '../../../access/index.ts';
import { sql } from '../../../kit/db/index.ts';
import { aService, importServices } from '../../directory.factory.ts';
import { bringShippedWords } from '../bring-shipped-words.queries.ts';
import { catalogueNow } from './keep-catalogue.ts';
import { placesNear } from '../places-near.ts';
import { addToVocabulary, refreshFind } from '../place-find.queries.ts';

let app: TestApp;
beforeAll(async () => { app = await testApp(); });

const found = (tx: Tx, words: string): Promise<string[]> => placesNear(tx, { words, near: '' }).then(({ places }) => places.map(({ name }) => name));
const now = (words: string): Promise<string[]> => asViewer(app.appDb, NOBODY, (tx) => found(tx, words));
const SOURCE = { sourceName: 'Invented Borough' };

describe('what changed counts at the next search', () => {
  test('an import, a new name, a withdrawal', async () => {
    const [one, other] = [aService({ name: 'Quilting Quorum' }), aService({ name: 'Yodelling Yard' })];
    await importServices(app.appDb, [one, other], SOURCE);
    expect(await now('quilting')).toEqual(['Quilting Quorum']);
    await importServices(app.appDb, [{ ...one, name: 'Marimba Meeting' }, other], SOURCE);
    expect(await now('quilting')).toEqual([]);
    expect(await now('marimba')).toEqual(['Marimba Meeting']);
    await importServices(app.appDb, [other], SOURCE);
    expect(await now('marimba')).toEqual([]);
    expect(await now('yodelling')).toEqual(['Yodelling Yard']);
  });

  test('what is undone was never there, and what it took away is there', async () => {
    const one = aService({ name: 'Zither Zone' });
    await importServices(app.appDb, [one], { sourceName: 'Zither Borough' });
    expect(await now('zither')).toEqual(['Zither Zone']);
    await expect(asViewer(app.appDb, systemViewer(), async (tx) => {
      await sql`update place set name = 'Dulcimer Den' where id = ${one.id}`.execute(tx.db);
      await refreshFind(tx, [one.id]);
      await addToVocabulary(tx, [one.id]);
      expect(await found(tx, 'dulcimer')).toEqual(['Dulcimer Den']);
      throw new Error('undone');
    })).rejects.toThrow('undone');
    expect(await now('dulcimer')).toEqual([]);
    expect(await now('zither')).toEqual(['Zither Zone']);
  });

  test('what is not stored yet is seen by nobody else, neither by who asks meanwhile nor by who asked before', async () => {
    const one = aService({ name: 'Banjo Barn' });
    await importServices(app.appDb, [one], { sourceName: 'Banjo Borough' });
    const theirs = await asViewer(app.appDb, NOBODY, catalogueNow);
    const namesIn = ({ entries, of }: Awaited<ReturnType<typeof catalogueNow>>): string[] => (of.get(one.id) ?? []).map((n) => entries[n]?.name ?? '');
    await expect(asViewer(app.appDb, systemViewer(), async (tx) => {
      await sql`update place set name = 'Cello Cellar' where id = ${one.id}`.execute(tx.db);
      await refreshFind(tx, [one.id]);
      await addToVocabulary(tx, [one.id]);
      const [mine, meanwhile] = await Promise.all([catalogueNow(tx), asViewer(app.appDb, NOBODY, catalogueNow)]);
      expect([namesIn(mine), namesIn(meanwhile), namesIn(theirs)]).toEqual([['Cello Cellar'], ['Banjo Barn'], ['Banjo Barn']]);
      expect([await found(tx, 'cello'), await now('cello')]).toEqual([['Cello Cellar'], []]);
      throw new Error('undone');
    })).rejects.toThrow('undone');
    expect([await now('banjo'), await now('cello')]).toEqual([['Banjo Barn'], []]);
  });

  test('many ask while it changes: each gets all of it', async () => {
    await importServices(app.appDb, Array.from({ length: 30 }, (_, n) => aService({ name: `Kazoo Corner ${n}` })), { sourceName: 'Kazoo Borough' });
    const totals = await Promise.all(Array.from({ length: 12 }, () => asViewer(app.appDb, NOBODY, (tx) => placesNear(tx, { words: 'kazoo', near: '' }).then(({ total }) => total))));
    expect(new Set(totals)).toEqual(new Set([30]));
  });
});

describe('what cards say is kept until something changes', () => {
  test('it is the same for whoever looks: each table of it is read by one rule, and hidden addresses are left out by the question itself', async () => {
    const tables = ['place', 'organisation', 'location', 'place_attribute', 'taxonomy_term', 'place_area', 'place_phone', 'place_check', 'place_schedule'];
    const { rows } = await sql<{ tablename: string; qual: string }>`select tablename, qual from pg_policies where tablename = any(${tables}) and 'alongside_app' = any(roles) and cmd in ('SELECT', 'ALL')`.execute(app.db);
    expect(rows.map(({ tablename, qual }) => `${tablename}: ${qual}`).sort()).toEqual(tables.map((table) => `${table}: true`).sort());
  });

  test('however many cards are kept, a page shows all that it found: those kept from before and those read now', async () => {
    const names = Array.from({ length: 12 }, (_, n) => `Harmonica House ${n}`);
    await importServices(app.appDb, names.map((name) => aService({ name })), { sourceName: 'Harmonica Borough' });
    const shown = (most: number): Promise<number> => asViewer(app.appDb, NOBODY, (tx) => placesNear(tx, { words: 'harmonica', near: '', most }).then(({ places }) => places.length));
    expect(await shown(5)).toBe(5);
    const { cards } = await asViewer(app.appDb, NOBODY, catalogueNow);
    const [card] = cards.values();
    for (let n = 0; n < 20_000; n += 1) cards.set(`another ${n}`, card as never);
    expect(await shown(12)).toBe(12);
    expect(cards.size).toBe(20_000);
  });

  test('a new phone number is on the next card; whoever read cards before a change puts them where nobody looks again', async () => {
    const one = aService({ name: 'Ukulele Union' });
    await importServices(app.appDb, [one], { sourceName: 'Ukulele Borough' });
    const phoneOf = (): Promise<string | null | undefined> => asViewer(app.appDb, NOBODY, (tx) => placesNear(tx, { words: 'ukulele', near: '' }).then(({ places }) => places[0]?.phone));
    await phoneOf();
    const before = await asViewer(app.appDb, NOBODY, catalogueNow).then(({ cards }) => cards);
    await app.db.insertInto('place_phone').values({ id: '00000000-0000-7000-8000-000000000001', place_id: one.id, number: '0161 496 0999' }).execute();
    expect(await phoneOf()).toBe('0161 496 0999');
    expect(await asViewer(app.appDb, NOBODY, catalogueNow).then(({ cards }) => cards)).not.toBe(before);
  });
});

describe('open data asks the database only what may have changed', () => {
  const total = async (words: string): Promise<number> => (JSON.parse((await app.signedOut().get(`/find.json?q=${words}`)).html) as { total: number }).total;
  const statementsOf = async (work: () => Promise<unknown>): Promise<number> => {
    const spy = vi.spyOn(pg.Connection.prototype as unknown as Record<'execute', () => void>, 'execute');
    await work().finally(() => undefined);
    const statements = spy.mock.calls.length;
    spy.mockRestore();
    return statements;
  };
  const hide = (id: string): string => `insert into place_standing (place_id, closed) values ('${id}', true)`;

  test('the same search again is answered without one statement', async () => {
    await importServices(app.appDb, [aService({ name: 'Bassoon Bench' })], { sourceName: 'Bassoon Borough' });
    expect(await total('bassoon')).toBe(1);
    // A machine may be so busy that the time to ask again has come between the two.
    await vi.waitFor(async () => expect(await statementsOf(async () => expect(await total('bassoon')).toBe(1))).toBe(0), { timeout: 20_000 });
  });

  test('what this process hides is gone from the next answer; what another hides, within a second', async () => {
    const [here, elsewhere] = [aService({ name: 'Euphonium Evening' }), aService({ name: 'Euphonium Elevenses' })];
    await importServices(app.appDb, [here, elsewhere], { sourceName: 'Euphonium Borough' });
    expect(await total('euphonium')).toBe(2);
    await sql.raw(hide(here.id)).execute(app.db);
    expect(await total('euphonium')).toBe(1);
    await (await testDatabase()).superuserPool.query(hide(elsewhere.id));
    await pause(1000);
    expect(await total('euphonium')).toBe(0);
  });
});

test('signs that a new version ships count for places imported long before', async () => {
  await importServices(app.appDb, [aService({ name: 'Ocarina Open House', description: 'Just turn up. Women only.' })], { sourceName: 'Ocarina Borough' });
  await app.db.deleteFrom('find_sign').execute();
  await app.db.updateTable('place_find').set({ no_referral: null, women_only: null }).execute();
  expect(await asViewer(app.appDb, systemViewer(), bringShippedWords)).toBeGreaterThan(0);
  expect(await asViewer(app.appDb, systemViewer(), bringShippedWords)).toBe(0);
  const { places } = await asViewer(app.appDb, NOBODY, (tx) => placesNear(tx, { words: 'ocarina', near: '', filters: { women: true, noReferral: true } }));
  expect(places).toMatchObject([{ name: 'Ocarina Open House', unsure: false }]);
});

test('/find, /find.json and /oruk/v3 show the same: one that sinks and one without an address are in each, one withdrawn in none', async () => {
  const [plain, noAddress, suspended, gone] = [aService({ name: 'Sameness One' }), aService({ name: 'Sameness Two', service_at_locations: [] }), aService({ name: 'Sameness Three' }), aService({ name: 'Sameness Four' })];
  const source = { sourceName: 'Same Borough' };
  await importServices(app.appDb, [plain, noAddress, suspended, gone], source);
  await importServices(app.appDb, [plain, noAddress, suspended], source);
  await app.db.insertInto('place_standing').values({ place_id: suspended.id, bad_reports: 2 }).execute();
  const wanted = [plain.id, noAddress.id, suspended.id].sort();
  const json = JSON.parse((await app.signedOut().get('/find.json?source=Same+Borough')).html) as { total: number; results: { id: string }[] };
  expect(json.total).toBe(3);
  expect(json.results.map(({ id }) => id).sort()).toEqual(wanted);
  expect(json.results.at(-1)?.id).toBe(suspended.id);
  const all = JSON.parse((await app.signedOut().get('/find.json')).html) as { total: number };
  const feed = JSON.parse((await app.signedOut().get('/oruk/v3/services?per_page=100')).html) as { total_items: number; contents: { id: string }[] };
  expect(all.total).toBe(feed.total_items);
  for (const id of wanted) expect(feed.contents.map((one) => one.id)).toContain(id);
  expect(feed.contents.map(({ id }) => id)).not.toContain(gone.id);
  const { html } = await app.signedOut().get('/find?q=sameness');
  for (const id of wanted) expect(html).toContain(`/places/${id}`);
  expect(html).not.toContain(`/places/${gone.id}`);
});

test('with many places, reading what changed, and what a page shows, goes by an index under row security', async () => {
  await importServices(app.appDb, Array.from({ length: 3000 }, (_, n) => aService({ name: `Many ${n}` })), { sourceName: 'Many Borough' });
  await sql`insert into directory_change (at) select app_now() from generate_series(1, 5000)`.execute(app.db);
  await sql`analyze place_find, directory_change, place`.execute(app.db);
  const plan = (query: string): Promise<string> => asViewer(app.appDb, NOBODY, async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx.db); // how many rows are newer than the oldest work under way depends on what else this server does
    return JSON.stringify((await sql.raw(`explain ${query}`).execute(tx.db)).rows);
  });
  expect(await plan("select * from place_find where made_in >= pg_snapshot_xmin(pg_current_snapshot()) and not pg_visible_in_snapshot(made_in, pg_current_snapshot())")).toContain('place_find_made');
  expect(await plan('select max(n), count(*) from (select n from directory_change order by n desc limit 32) last')).toContain('directory_change_pkey');
});
