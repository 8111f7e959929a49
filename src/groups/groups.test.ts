// Groups through HTTP and a real database: one test a promise.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { Browser, TestApp } from '../../tests/setup/app.ts';
import { aScene, MONDAY_10AM } from '../../tests/setup/scene.ts';
import type { Scene } from '../../tests/setup/scene.ts';
import { asViewer, systemViewer } from '../access/index.ts';
import { fixNow } from '../kit/clock.ts';
import { aPerson, aPersonWithAccount } from '../people/person.factory.ts';
import { aGroup, aPlaceIn } from './group.factory.ts';
import { makeSessionsAhead } from './index.ts';

let app: TestApp;
let s: Scene;
let nadia: Browser;
let imran: Browser;
let callum: Browser;
beforeAll(async () => {
  fixNow(MONDAY_10AM);
  app = await testApp();
});
beforeEach(async () => {
  fixNow(MONDAY_10AM);
  s = await aScene(app);
  [nadia, imran, callum] = await Promise.all([s.as(s.nadia), s.as(s.imran), s.as(s.callum)]);
});
afterAll(() => fixNow(null));

const facts = { name: 'Tuesday Kettle', about: 'A pot of tea.', for_whom: 'Anybody', open_to: 'anybody', how: 'in person', venue: 'The Invented Hall', how_to_come: 'Just come', counts: 'heads' };
const when = { often: 'weekly', weekday: 'TU', begins: '2pm', minutes: '90', 'from-day': '24', 'from-month': '11', 'from-year': '2026' };
const idIn = (location: string | null): string => /[0-9a-f-]{36}/.exec(location ?? '')?.[0] ?? '';
const started = async (by: Browser, more: Record<string, string> = {}): Promise<string> => idIn((await by.post('/groups/new', { ...facts, ...more })).location);
const ids = async (groupId: string): Promise<{ id: string; at: Date }[]> => app.db.selectFrom('group_session').select(['id', 'at']).where('group_id', '=', groupId).orderBy('at').execute();

describe('a group and its sessions', () => {
  test('a worker starts it and leads it; its sessions stand ready by the clock on the wall; the public finds it', async () => {
    const id = await started(nadia);
    expect((await nadia.post(`/groups/${id}/when`, when)).location).toBe(`/groups/${id}`);
    const made = await ids(id);
    expect(made).toHaveLength(10);
    expect(made[0]?.at).toEqual(new Date('2026-11-24T14:00:00Z'));
    const page = await app.signedOut().get(`/t/${s.trust.slug}/groups`);
    expect(page.html).toContain('Tuesday Kettle');
    expect(page.html).toContain('Tuesday 24 November, 2pm to 3.30pm');
    expect(page.html).not.toContain('Nadia');
  });

  test('sessions made ahead again, and by two at once, are there once; one moved keeps its day and is not made again', async () => {
    const id = await started(nadia);
    await nadia.post(`/groups/${id}/when`, when);
    const [first] = await ids(id);
    await nadia.post(`/group-sessions/${first?.id}/change`, { what: 'move', 'on-day': '25', 'on-month': '11', 'on-year': '2026', begins: '11am', minutes: '60', why: 'The hall is let on Tuesday.' });
    const again = () => asViewer(app.appDb, systemViewer(s.trust.id as never), (tx) => makeSessionsAhead(tx), MONDAY_10AM);
    await Promise.all([again(), again()]);
    expect(await ids(id)).toHaveLength(10);
    expect((await ids(id)).map((one) => one.at.toISOString())[0]).toBe('2026-11-25T11:00:00.000Z');
    expect((await app.signedOut().get(`/t/${s.trust.slug}/groups`)).html).toContain('The hall is let on Tuesday.');
  });

  test('no session stands ready on a bank holiday; whoever leads the group can meet all the same', async () => {
    const id = await started(nadia);
    await nadia.post(`/groups/${id}/when`, { ...when, weekday: 'FR', 'from-day': '27' });
    const days = async () => (await ids(id)).map((one) => one.at.toISOString().slice(0, 10));
    expect((await days()).filter((day) => ['2026-12-25', '2027-01-01'].includes(day))).toEqual([]);
    expect(await days()).toContain('2026-12-18');
    const { html } = await nadia.get(`/groups/${id}`);
    expect(html).toContain('Friday 25 December is a bank holiday, so no session stands ready.');
    expect((await imran.get(`/groups/${id}`)).html).not.toContain('Meet all the same');
    expect((await imran.post(`/groups/${id}/all-the-same`, { day: '2027-01-01' })).status).toBe(404);
    expect((await nadia.post(`/groups/${id}/all-the-same`, { day: '2026-12-18' })).status, 'no bank holiday').toBe(404);
    for (const _twice of [1, 2]) expect((await nadia.post(`/groups/${id}/all-the-same`, { day: '2027-01-01' })).status).toBe(303);
    expect((await days()).filter((day) => day === '2027-01-01')).toHaveLength(1);
    expect((await nadia.get(`/groups/${id}`)).html).not.toContain('1 January is a bank holiday');
  });

  test('one called off says why and stays called off; a reason is asked for, and what was typed stays', async () => {
    const id = await started(nadia);
    await nadia.post(`/groups/${id}/when`, when);
    const [first] = await ids(id);
    expect((await nadia.post(`/group-sessions/${first?.id}/change`, { what: 'off' })).html).toContain('Say why, for those who come');
    await nadia.post(`/group-sessions/${first?.id}/change`, { what: 'off', why: 'Both of us are away.' });
    await nadia.post(`/group-sessions/${first?.id}/change`, { what: 'off', why: 'Both of us are away.' });
    expect(await app.db.selectFrom('group_session_step').select('kind').where('session_id', '=', first?.id ?? '').execute()).toEqual([{ kind: 'called off' }]);
    expect((await app.signedOut().get(`/t/${s.trust.slug}/groups`)).html).toMatch(/Not on\..*Both of us are away\./s);
    await nadia.post(`/group-sessions/${first?.id}/on-again`, {});
    expect((await app.signedOut().get(`/t/${s.trust.slug}/groups`)).html).not.toContain('Both of us are away.');
  });

  test('other days from now on: what nobody touched follows, what was said of one day stays', async () => {
    const id = await started(nadia);
    await nadia.post(`/groups/${id}/when`, when);
    const [, second] = await ids(id);
    await nadia.post(`/group-sessions/${second?.id}/change`, { what: 'off', why: 'Painting the hall.' });
    await nadia.post(`/groups/${id}/when`, { ...when, weekday: 'TH' });
    const days = (await ids(id)).map((one) => one.at.getUTCDay());
    expect(days.filter((day) => day === 2)).toHaveLength(1);
    expect(days.filter((day) => day === 4)).toHaveLength(10);
  });

  test('what it said before is kept; only those who lead it and the lead may change it', async () => {
    const id = await started(nadia);
    expect((await imran.get(`/groups/${id}/change`)).status).toBe(404);
    expect((await imran.post(`/groups/${id}/change`, facts)).status).toBe(404);
    await (await s.as(s.joan)).post(`/groups/${id}/change`, { ...facts, name: 'The Kettle' });
    expect(await app.db.selectFrom('group_change').select(['field', 'was', 'became', 'by_name']).where('group_id', '=', id).execute()).toEqual([{ field: 'name', was: 'Tuesday Kettle', became: 'The Kettle', by_name: 'Joan' }]);
  });

  test('an online group has no door: an address typed by mistake is not kept; its link is for those who have a place', async () => {
    const id = await started(nadia, { how: 'online', open_to: 'people supported', counts: 'people', postcode: 'M33 7AA', link: 'https://meet.example.invalid/zq-secret' });
    expect(await app.db.selectFrom('peer_group').select(['venue', 'postcode']).where('id', '=', id).executeTakeFirst()).toEqual({ venue: null, postcode: null });
    expect((await callum.get(`/my-groups/${id}`)).html).not.toContain('zq-secret');
    expect((await imran.get(`/groups/${id}`)).html).not.toContain('zq-secret');
    await callum.post(`/my-groups/${id}`, { what: 'join', called: 'Cal' });
    expect((await callum.get(`/my-groups/${id}`)).html).toContain('zq-secret');
    expect((await app.signedOut().get(`/t/${s.trust.slug}/groups`)).html).not.toContain('zq-secret');
    expect((await nadia.post('/groups/new', { ...facts, how: 'online', link: 'http://nowhere' })).html).toContain('begins with https://');
  });
});

describe('places and the waiting list', () => {
  const inLine = async (n: number) => Promise.all(Array.from({ length: n }, async (_, i) => {
    const person = await aPersonWithAccount(app.db, s.trust.id, { known_as: `P${i}` });
    return { person, browser: await s.as(person) };
  }));
  const standing = (groupId: string) => app.db.selectFrom('group_place').select(['called', 'place_at', 'left_at']).where('group_id', '=', groupId).orderBy('asked_at').orderBy('id').execute();

  test('places go in the order of asking; who leaves makes room for the first who waits, and may stop waiting themself', async () => {
    const group = await aGroup(app.db, s.trust.id, [s.nadia], { capacity: 2 });
    const people = await inLine(4);
    for (const [i, { browser }] of people.entries()) {
      fixNow(new Date(MONDAY_10AM.getTime() + i * 60_000));
      await browser.post(`/my-groups/${group.id}`, { what: 'join', called: `P${i}` });
    }
    expect((await standing(group.id)).map((p) => p.place_at !== null)).toEqual([true, true, false, false]);
    expect((await people[3]?.browser.get(`/my-groups/${group.id}`))?.html).toContain('second in line');
    await people[2]?.browser.post(`/my-groups/${group.id}`, { what: 'leave' });
    await people[0]?.browser.post(`/my-groups/${group.id}`, { what: 'leave' });
    expect((await standing(group.id)).filter((p) => p.left_at === null).map((p) => [p.called, p.place_at !== null])).toEqual([['P1', true], ['P3', true]]);
  });

  test('ten at once for three places: three have one, seven wait, and nobody is there twice', async () => {
    const group = await aGroup(app.db, s.trust.id, [s.nadia], { capacity: 3 });
    const people = await inLine(10);
    await Promise.all(people.flatMap(({ browser }) => [browser.post(`/my-groups/${group.id}`, { what: 'join', called: 'Me' }), browser.post(`/my-groups/${group.id}`, { what: 'join', called: 'Me' })]));
    const rows = await standing(group.id);
    expect(rows).toHaveLength(10);
    expect(rows.filter((r) => r.place_at !== null)).toHaveLength(3);
  });

  test('with their worker it is recorded as theirs, with who wrote it down and the day; another worker cannot', async () => {
    const group = await aGroup(app.db, s.trust.id, [s.imran]);
    const path = `/people/${s.callum.id}/groups/${group.id}`;
    expect((await imran.post(path, { what: 'join', called: 'Cal', 'on-day': '20', 'on-month': '11', 'on-year': '2026' })).status).toBe(404);
    expect((await nadia.post(path, { what: 'join', called: 'Cal', 'on-day': '24', 'on-month': '11', 'on-year': '2026' })).html).toContain('must be today or earlier');
    expect((await nadia.post(path, { what: 'join', called: 'Cal', 'on-day': '20', 'on-month': '11', 'on-year': '2026' })).status).toBe(303);
    expect(await app.db.selectFrom('group_place').select(['called', 'said_on', 'by_name']).where('group_id', '=', group.id).execute()).toEqual([{ called: 'Cal', said_on: '2026-11-20', by_name: 'Nadia' }]);
    expect((await callum.get('/my-groups')).html).toContain('Nadia wrote it down');
  });

  test('whoever leads a group reads the name somebody goes by there and nothing else; other workers and the lead read no name', async () => {
    const group = await aGroup(app.db, s.trust.id, [s.imran]);
    await callum.post(`/my-groups/${group.id}`, { what: 'join', called: 'Zqcalled' });
    expect((await imran.get(`/groups/${group.id}`)).html).toContain('Zqcalled');
    expect((await imran.get(`/people/${s.callum.id}`)).status).toBe(404);
    expect((await nadia.get(`/groups/${group.id}`)).html).not.toContain('Zqcalled');
    const lead = (await (await s.as(s.joan)).get(`/groups/${group.id}`)).html;
    expect(lead).not.toContain('Zqcalled');
    expect(lead).toContain('1 person in, 0 waiting');
  });

  test('a colleague who is also supported, and somebody who has died, are in no list and no count, and take nobody’s place', async () => {
    const group = await aGroup(app.db, s.trust.id, [s.imran], { capacity: 2 });
    const colleague = await aPersonWithAccount(app.db, s.trust.id, { known_as: 'Col', walled: true });
    await (await s.as(colleague)).post(`/my-groups/${group.id}`, { what: 'join', called: 'Zqcolleague' });
    const gone = await aPerson(app.db, s.trust.id, { known_as: 'Gone', locked_at: MONDAY_10AM });
    await aPlaceIn(app.db, s.trust.id, group.id, gone, { called: 'Zqgone', by: s.nadia.accountId });
    const page = (await imran.get(`/groups/${group.id}`)).html;
    expect(page).not.toMatch(/Zqcolleague|Zqgone/);
    expect(page).toContain('0 people of 2 places');
    await callum.post(`/my-groups/${group.id}`, { what: 'join', called: 'Cal' });
    const [one] = await inLine(1);
    await one?.browser.post(`/my-groups/${group.id}`, { what: 'join', called: 'Zed' });
    expect((await standing(group.id)).filter((p) => p.called !== 'Zqgone').every((p) => p.place_at !== null)).toBe(true);
  });
});

describe('groups are not for me', () => {
  test('has a day, is offered over nowhere, and changes when the person says so; what they said before is kept', async () => {
    const group = await aGroup(app.db, s.trust.id, [s.imran]);
    expect((await callum.get('/my-groups')).html).toContain('Tuesday Kettle');
    await callum.post('/my-group-wish', { choice: 'groups are not for me', words: 'Too many eyes.' });
    for (const page of [await callum.get('/my-groups'), await nadia.get(`/people/${s.callum.id}/groups`)]) {
      expect(page.html).not.toContain('Tuesday Kettle');
      expect(page.html).toContain('23 November 2026');
    }
    expect((await callum.get('/my-support')).html).not.toContain('Tuesday Kettle');
    const day = { 'on-day': '23', 'on-month': '11', 'on-year': '2026' };
    const over = await nadia.post(`/people/${s.callum.id}/groups/${group.id}`, { what: 'join', called: 'Cal', ...day });
    expect([over.status, over.html.includes('Nothing is offered over that')]).toEqual([409, true]);
    expect((await callum.post(`/my-groups/${group.id}`, { what: 'join', called: 'Cal' })).status).toBe(409);
    fixNow(new Date(MONDAY_10AM.getTime() + 60_000));
    await nadia.post(`/people/${s.callum.id}/group-wish`, { choice: 'both', ...day });
    expect((await callum.get('/my-groups')).html).toContain('Tuesday Kettle');
    expect((await app.db.selectFrom('wish').select('choice').where('person_id', '=', s.callum.id).where('about', '=', 'one to one or group').orderBy('recorded_at').execute()).map((w) => w.choice)).toEqual(['groups are not for me', 'both']);
  });
});
