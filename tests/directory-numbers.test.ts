// Numbers that come from people's own lists: which places to ring first, how many of ours are confirmed, how many kept going. Never whose, nothing under five, nobody walled.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aConnection } from '../src/connections/connection.factory.ts';
import { asViewer, NOBODY, type Viewer } from '../src/access/index.ts';
import { fixNow } from '../src/kit/clock.ts';
import { newId } from '../src/kit/ids.ts';
import { aPerson } from '../src/people/person.factory.ts';
import { aSupport, type MadeSupport } from '../src/support/support.factory.ts';
import { aWorker } from '../src/workforce/worker.factory.ts';
import { directoryScene, type DirectoryScene } from './setup/directory-scene.ts';

describe('numbers from people’s lists', () => {
  let s: DirectoryScene;
  let places: string[];
  const supports: MadeSupport[] = [];
  const viewer = (role: Viewer['role'], trustId: string | null = s.trustId): Viewer => ({ ...NOBODY, role, trustId, accountId: s.nadiaAccount } as Viewer);
  const ask = async <T>(who: Viewer, what: ReturnType<typeof sql>): Promise<T[]> => asViewer(s.app.appDb, who, async (tx) => (await what.execute(tx.db)).rows as T[]);
  const lead = () => viewer('lead');
  const toCheck = async (most = 4, who = lead()): Promise<string[]> => (await ask<{ place_id: string }>(who, sql`select place_id from places_to_check(${most})`)).map((row) => row.place_id);
  const share = async (who = lead()) => (await ask<{ suggested: number | null; checked: number | null }>(who, sql`select * from suggested_and_checked()`))[0] ?? { suggested: null, checked: null };
  const kept = async (id: string, who = lead()) => (await ask<{ n: number | null }>(who, sql`select place_kept(${id}::uuid) as n`))[0]?.n ?? null;
  const check = (id: string, day: string) => s.keep(id, { act: 'check', how: 'rang', 'on-day': day.slice(8), 'on-month': day.slice(5, 7), 'on-year': day.slice(0, 4) });
  const GROUP = { attributes: [{ id: newId(), taxonomy_term: { id: newId(), name: 'Support group', description: 'x' } }] };

  beforeAll(async () => {
    s = await directoryScene();
    places = [];
    for (let i = 0; i < 6; i += 1) places.push(await s.add({ name: `Zinnia ${i}` }));
    const worker = await aWorker(s.app.db, s.trustId, { known_as: 'Ola' });
    for (let i = 0; i < 6; i += 1) supports.push(await aSupport(s.app.db, s.trustId, (await aPerson(s.app.db, s.trustId, {})).id, worker, { finding_places: true }));
  });
  afterAll(() => fixNow(null));

  test('to check: what is on somebody’s list first, then what is due, then groups nobody checked; always filled up to the number asked for', async () => {
    const groups = [await s.add({ name: 'Zinnia group', ...GROUP }), await s.add({ name: 'Zinnia circle', ...GROUP })];
    expect(new Set(await toCheck(2))).toEqual(new Set(groups));
    await check(places[0] ?? '', '2026-04-01');
    expect((await toCheck(1))[0], 'due since October').toBe(places[0]);
    const { id } = await aConnection(s.app.db, s.trustId, supports[0] as MadeSupport, { id: places[1] ?? '', name: 'x' });
    expect((await toCheck(1))[0], 'on a list').toBe(places[1]);
    expect(await toCheck(4)).toHaveLength(4);
    await check(places[1] ?? '', '2026-11-24');
    expect(await toCheck(4), 'checked yesterday').not.toContain(places[1]);
    await s.app.db.updateTable('connection').set({ closed_at: new Date('2026-11-24T10:00:00Z') }).where('id', '=', id).execute();
    await s.keep(groups[0] ?? '', { act: 'fact', kind: 'closed', known: 'rang' });
    expect(await toCheck(4), 'closed').not.toContain(groups[0]);
    expect(await toCheck(4, viewer('peer_worker')), 'not for a worker who was not asked').toEqual([]);
    expect(await toCheck(4, viewer('manager'))).toEqual([]);
    // The page shows them by name: the order of the choice would tell what is on a list.
    const page = await s.words(s.joan, '/keep-directory');
    const order = ['Zinnia 0', 'Zinnia circle'].map((name) => page.indexOf(name));
    expect(order[0]).toBeGreaterThan(0);
    expect(order[0]).toBeLessThan(order[1] ?? 0);
  });

  test('the share of suggested places that were confirmed: nothing under five places, then both numbers; only of this service', async () => {
    for (let i = 2; i < 6; i += 1) await aConnection(s.app.db, s.trustId, supports[i] as MadeSupport, { id: places[i] ?? '', name: 'x' });
    expect(await share()).toEqual({ suggested: null, checked: null });
    expect(await s.words(s.joan, '/keep-directory')).toContain('When five places or more are on people’s lists');
    await aConnection(s.app.db, s.trustId, supports[0] as MadeSupport, { id: places[0] ?? '', name: 'x' });
    await check(places[2] ?? '', '2026-11-20');
    await check(places[3] ?? '', '2026-08-01');
    expect(await share()).toEqual({ suggested: 5, checked: 1 });
    expect(await s.words(s.joan, '/keep-directory')).toContain('Of the 5 places on people’s lists, 1 were confirmed in the last 92 days: 20 %.');
    expect(await share(viewer('lead', newId()))).toEqual({ suggested: null, checked: null });
    expect(await share(viewer('manager'))).toEqual({ suggested: null, checked: null });
  });

  test('how many kept going: five different people or nothing; four weeks or more count; a colleague who is also supported does not; of this service only', async () => {
    const place = await s.add({ name: 'Zinnia choir' });
    const going = (support: MadeSupport | undefined, weeks: number, kind: 'still going' | 'sometimes') => aConnection(s.app.db, s.trustId, support as MadeSupport, { id: place, name: 'x' }, { on: '2026-09-01', steps: [{ kind: 'going on my own', on: '2026-09-05' }, { kind, on: '2026-10-10', weeks }] });
    for (const support of supports.slice(0, 4)) await going(support, 4, 'still going');
    await going(supports[4], 1, 'still going');
    expect(await kept(place), 'one of five went for a week only').toBeNull();
    expect(await s.words(s.joan, `/our-places/${place}`)).not.toMatch(/kept going/);
    await going(supports[5], 12, 'sometimes');
    expect(await kept(place)).toBe(5);
    expect(await s.words(s.joan, `/our-places/${place}`)).toContain('5 people from our service kept going for four weeks or longer.');
    expect(await kept(place, viewer('lead', newId()))).toBeNull();
    for (const role of ['person', 'carer', 'manager', 'host_team'] as const) expect(await kept(place, viewer(role)), role).toBeNull();
    await s.app.db.updateTable('person').set({ walled: true }).where('id', '=', supports[5]?.personId ?? '').execute();
    expect(await kept(place)).toBeNull();
  });
});
