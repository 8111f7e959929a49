// Public groups in the directory: found, opened, published as open data, kept in step, and nothing private goes with them.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { aScene, MONDAY_10AM } from '../../tests/setup/scene.ts';
import type { Scene } from '../../tests/setup/scene.ts';
import { asViewer, systemViewer } from '../access/index.ts';
import { fixNow } from '../kit/clock.ts';
import { aGroup, aGroupSession, aPlaceIn, aSeries } from './group.factory.ts';
import { listGroups } from './index.ts';

let app: TestApp;
let s: Scene;
beforeAll(async () => {
  fixNow(MONDAY_10AM);
  app = await testApp();
});
beforeEach(async () => {
  s = await aScene(app);
});
afterAll(() => fixNow(null));

const list = () => asViewer(app.appDb, systemViewer(s.trust.id as never), listGroups, MONDAY_10AM);
const place = (id: string) => app.db.selectFrom('place').select(['name', 'alert', 'withdrawn_at', 'how_to_join']).where('id', '=', id).executeTakeFirst();
const hall = { open_to: 'anybody' as const, counts: 'heads' as const, address: '1 Invented Yard', town: 'Stretford', postcode: 'M32 8AA', access: 'One step.' };

describe('a public group in the directory', () => {
  test('is found near its venue, has a page and is open data; given again, nothing changes', async () => {
    const group = await aGroup(app.db, s.trust.id, [s.nadia], { name: 'Zqkettle gathering', ...hall });
    await aSeries(app.db, s.trust.id, group.id, { made_by: s.nadia.accountId });
    await aPlaceIn(app.db, s.trust.id, group.id, { id: s.callum.id, accountId: s.callum.accountId }, { called: 'Zqcalled', by: s.nadia.accountId });
    expect([await list(), await list()]).toEqual([1, 0]);
    const out = app.signedOut();
    const page = (await out.get(`/places/${group.id}`)).html;
    expect(page).toContain('Tuesday');
    expect(page).toContain('its own groups');
    expect((await out.get('/find.json?q=zqkettle%20gathering&near=M32%208AA')).html).toContain('Zqkettle gathering');
    const open = (await out.get(`/oruk/v3/services/${group.id}`)).html;
    expect(open).toContain('Zqkettle gathering');
    for (const words of [page, open]) expect(words).not.toMatch(/Zqcalled|Nadia|Callum/);
  });

  test('says when the next session is called off; leaves when it closes its doors, also the last one, and comes back', async () => {
    const group = await aGroup(app.db, s.trust.id, [s.nadia], hall);
    await aGroupSession(app.db, s.trust.id, group.id, { at: new Date('2026-11-24T14:00:00Z'), called_off_at: MONDAY_10AM, said_why: 'The hall is let.' });
    await list();
    expect((await place(group.id))?.alert).toBe('No session on Tuesday 24 November, 2pm. The hall is let.');
    await app.db.updateTable('peer_group').set({ open_to: 'people supported' }).where('id', '=', group.id).execute();
    expect(await list()).toBe(1);
    expect((await place(group.id))?.withdrawn_at).not.toBeNull();
    expect((await app.signedOut().get(`/t/${s.trust.slug}/groups`)).html).toContain('No group here is open to anybody just now');
    await app.db.updateTable('peer_group').set({ open_to: 'anybody' }).where('id', '=', group.id).execute();
    await list();
    expect((await place(group.id))?.withdrawn_at).toBeNull();
  });

  test('an online group has no address there, and no link; a group for people supported is not there at all', async () => {
    const online = await aGroup(app.db, s.trust.id, [s.nadia], { open_to: 'anybody', counts: 'heads', how: 'online', venue: null });
    const closed = await aGroup(app.db, s.trust.id, [s.nadia]);
    await app.db.insertInto('group_link').values({ trust_id: s.trust.id, group_id: online.id, link: 'https://meet.example.invalid/zqlink', changed_by: s.nadia.accountId }).execute();
    await list();
    const at = await app.db.selectFrom('place_at_location as p').innerJoin('location as l', 'l.id', 'p.location_id').select('l.kind').where('p.place_id', '=', online.id).execute();
    expect(at).toEqual([{ kind: 'virtual' }]);
    expect((await app.signedOut().get(`/places/${online.id}`)).html).not.toContain('zqlink');
    expect(await place(closed.id)).toBeUndefined();
  });

  test('two that run at once leave one entry', async () => {
    const group = await aGroup(app.db, s.trust.id, [s.nadia], hall);
    await Promise.allSettled([list(), list()]);
    await list();
    expect(await app.db.selectFrom('place').select('id').where('id', '=', group.id).execute()).toHaveLength(1);
  });
});

test('the next days as a calendar: the name, when and where, struck through when called off; nobody and no closed group', async () => {
  const group = await aGroup(app.db, s.trust.id, [s.nadia], { name: 'Kettle', ...hall });
  const closed = await aGroup(app.db, s.trust.id, [s.nadia], { name: 'Zqclosed' });
  await aGroupSession(app.db, s.trust.id, group.id, { at: new Date('2026-11-24T14:00:00Z'), called_off_at: MONDAY_10AM, said_why: 'The hall is let.' });
  await aGroupSession(app.db, s.trust.id, closed.id, { at: new Date('2026-11-24T14:00:00Z') });
  const calendar = await app.signedOut().get(`/t/${s.trust.slug}/groups/dates`);
  expect(calendar.headers['content-type']).toContain('text/calendar');
  expect(calendar.html).toContain('SUMMARY:Kettle');
  expect(calendar.html).toContain('STATUS:CANCELLED');
  expect(calendar.html).not.toContain('Zqclosed');
});
