// Groups through HTTP and a real database: one test a promise.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { testApp } from '../../tests/setup/app.ts';
import type { Browser, TestApp } from '../../tests/setup/app.ts';
import { aScene, MONDAY_10AM } from '../../tests/setup/scene.ts';
import type { Scene } from '../../tests/setup/scene.ts';
import { asViewer, NOBODY, systemViewer } from '../access/index.ts';
import type { Viewer } from '../access/index.ts';
import { aMembership, anAccount } from '../access/access.factory.ts';
import { fixNow } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { aPerson, aPersonWithAccount } from '../people/person.factory.ts';
import { aSupport } from '../support/support.factory.ts';
import { aGroup, aGroupSession, anAnswer, aPlaceIn, aSeries } from './group.factory.ts';
import { makeSessionsAhead, myGroupMinutes } from './index.ts';

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
const begun = (groupId: string, hoursAgo = 3) => aGroupSession(app.db, s.trust.id, groupId, { at: new Date(MONDAY_10AM.getTime() - hoursAgo * 3_600_000) });
const viewer = (w: { id: string; accountId: string }): Viewer => ({ ...NOBODY, trustId: s.trust.id, accountId: w.accountId, role: 'peer_worker', workerId: w.id, name: 'Nadia' } as Viewer);

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

describe('the register', () => {
  const tick = (more: Record<string, string | string[]> = {}) => ({ held: 'yes', others: '0', minutes: '90', around: '15', leaders: [s.nadia.id, s.imran.id], ...more });

  test('counts heads, hours of both who led and the week of each, once: taken twice is the same, and another number asks', async () => {
    const group = await aGroup(app.db, s.trust.id, [s.nadia, s.imran], { counts: 'heads', open_to: 'anybody' });
    const id = await begun(group.id);
    expect((await nadia.post(`/group-sessions/${id}/register`, tick({ others: '9' }))).status).toBe(303);
    expect((await nadia.post(`/group-sessions/${id}/register`, tick({ others: '9' }))).status).toBe(303);
    const asked = await imran.post(`/group-sessions/${id}/register`, tick({ others: '8', seen: '' }));
    expect(asked.status).toBe(409);
    expect(asked.html).toContain('Nadia wrote this register a moment ago: 9 came, 90 minutes');
    expect(asked.html).toContain('value="8"');
    const seen = /name="seen" value="([^"]+)"/.exec(asked.html)?.[1] ?? '';
    expect((await imran.post(`/group-sessions/${id}/register`, tick({ others: '8', seen }))).html).toContain('Say why you change it');
    expect((await imran.post(`/group-sessions/${id}/register`, tick({ others: '8', seen, why: 'One was the caretaker.' }))).status).toBe(303);
    const rows = await app.db.selectFrom('group_register').select(['heads', 'replaced_at']).where('session_id', '=', id).orderBy('taken_at').execute();
    expect(rows.map((r) => [r.heads, r.replaced_at === null]).sort()).toEqual([[8, true], [9, false]]);
    for (const who of [s.nadia, s.imran]) expect(await asViewer(app.appDb, viewer(who), (tx) => myGroupMinutes(tx, new Date('2026-11-22'), new Date('2026-11-30')), MONDAY_10AM)).toBe(105);
  });

  test('both who lead it at the same moment: everybody of both lists, each once, nothing lost', async () => {
    const group = await aGroup(app.db, s.trust.id, [s.nadia, s.imran]);
    const people = await Promise.all(['Ann', 'Ben', 'Cat'].map((known_as) => aPerson(app.db, s.trust.id, { known_as })));
    for (const p of people) await aPlaceIn(app.db, s.trust.id, group.id, p, { called: p.known_as ?? '', by: s.nadia.accountId });
    const [ann, ben, cat] = people.map((p) => p.id) as [string, string, string];
    const id = await begun(group.id);
    const [one, two] = await Promise.all([nadia.post(`/group-sessions/${id}/register`, tick({ people: [ann, ben], leaders: [s.nadia.id] })), imran.post(`/group-sessions/${id}/register`, tick({ people: [ben, cat], others: '2', leaders: [s.imran.id] }))]);
    expect([one.status, two.status]).toEqual([303, 303]);
    const came = await app.db.selectFrom('group_came').select('person_id').where('session_id', '=', id).where('taken_back_at', 'is', null).execute();
    expect(came.map((c) => c.person_id).sort()).toEqual([ann, ben, cat].sort());
    const counts = await app.db.selectFrom('group_register').select(['heads', 'id']).where('session_id', '=', id).where('replaced_at', 'is', null).execute();
    expect(counts.map((c) => c.heads)).toEqual([5]);
    expect(await app.db.selectFrom('group_worked').select(['worker_id', 'minutes']).where('register_id', '=', counts[0]?.id ?? '').execute()).toHaveLength(2);
  });

  test('in a group of people supported, that they came stands on their own page and with their worker; taken back by a correction it does not', async () => {
    const group = await aGroup(app.db, s.trust.id, [s.imran]);
    await callum.post(`/my-groups/${group.id}`, { what: 'join', called: 'Cal' });
    const id = await begun(group.id);
    await imran.post(`/group-sessions/${id}/register`, tick({ people: s.callum.id, leaders: s.imran.id }));
    expect((await callum.get('/my-groups')).html).toContain('Came 1 time');
    expect((await nadia.get(`/people/${s.callum.id}/groups`)).html).toContain('Came 1 time');
    const { id: seen } = await app.db.selectFrom('group_register').select('id').where('session_id', '=', id).executeTakeFirstOrThrow();
    await imran.post(`/group-sessions/${id}/register`, tick({ leaders: s.imran.id, seen, why: 'It was somebody else.' }));
    expect((await callum.get('/my-groups')).html).not.toContain('Came 1 time');
    expect((await app.db.selectFrom('contact').select('id').where('person_id', '=', s.callum.id).execute())).toHaveLength(0);
  });

  test('a stranger’s id in the form is nobody who came; a session that has not begun has no register yet', async () => {
    const group = await aGroup(app.db, s.trust.id, [s.nadia]);
    const id = await begun(group.id);
    await nadia.post(`/group-sessions/${id}/register`, tick({ people: s.callum.id, leaders: [s.nadia.id, newId()] }));
    expect(await app.db.selectFrom('group_came').select('id').where('session_id', '=', id).execute()).toEqual([]);
    const later = await aGroupSession(app.db, s.trust.id, group.id, { at: new Date(MONDAY_10AM.getTime() + 3_600_000) });
    expect((await nadia.post(`/group-sessions/${later}/register`, tick())).status).toBe(409);
    expect((await imran.get(`/group-sessions/${id}/register`)).status).toBe(404);
  });

  test('first names are read by those who lead the group and by nobody else', async () => {
    const group = await aGroup(app.db, s.trust.id, [s.nadia], { counts: 'first names', open_to: 'anybody' });
    const id = await begun(group.id);
    await nadia.post(`/group-sessions/${id}/register`, tick({ names: 'Zqsam\nzqsam\nZqjo', leaders: s.nadia.id }));
    expect((await nadia.get(`/group-sessions/${id}`)).html).toContain('Zqsam, Zqjo');
    const lead = (await (await s.as(s.joan)).get(`/group-sessions/${id}`)).html;
    expect(lead).not.toContain('Zqsam');
    expect(lead).toContain('2 people came');
  });
});

describe('a note of a session', () => {
  test('a name from the register is asked about, the words stay, and it is saved when the writer says so', async () => {
    const group = await aGroup(app.db, s.trust.id, [s.nadia, s.imran]);
    await callum.post(`/my-groups/${group.id}`, { what: 'join', called: 'Cal' });
    const id = await begun(group.id);
    const asked = await nadia.post(`/group-sessions/${id}/note`, { words: 'Cal made the tea.' });
    expect(asked.status).toBe(422);
    expect(asked.html).toContain('on the register of this session');
    expect(asked.html).toContain('Cal made the tea.');
    expect((await nadia.post(`/group-sessions/${id}/note`, { words: 'Cal made the tea.', stays: 'yes' })).status).toBe(303);
    expect((await nadia.post(`/group-sessions/${id}/note`, { words: 'We talked about sleep.' })).status).toBe(303);
    expect(await app.db.selectFrom('group_note').select(['words', 'asked_about_names']).where('session_id', '=', id).orderBy('written_at').orderBy('id').execute()).toEqual([{ words: 'Cal made the tea.', asked_about_names: true }, { words: 'We talked about sleep.', asked_about_names: false }]);
    expect((await imran.get(`/group-sessions/${id}`)).html).toContain('We talked about sleep.');
    expect((await (await s.as(s.joan)).get(`/group-sessions/${id}`)).html).not.toContain('We talked about sleep.');
    const { id: note } = await app.db.selectFrom('group_note').select('id').where('session_id', '=', id).where('asked_about_names', '=', true).executeTakeFirstOrThrow();
    expect((await imran.post(`/group-sessions/${id}/note/back`, { note })).status).toBe(404);
    await nadia.post(`/group-sessions/${id}/note/back`, { note });
    expect((await app.db.selectFrom('group_note').select('words').where('id', '=', note).executeTakeFirstOrThrow()).words).toBeNull();
  });
});

describe('what was agreed', () => {
  test('every version is kept; two at once lose nothing', async () => {
    const group = await aGroup(app.db, s.trust.id, [s.nadia, s.imran]);
    const on = { 'on-day': '23', 'on-month': '11', 'on-year': '2026' };
    await nadia.post(`/groups/${group.id}/agreement`, { words: 'One speaks at a time.', seen: '0', ...on });
    const late = await imran.post(`/groups/${group.id}/agreement`, { words: 'Anybody may only listen.', seen: '0', ...on });
    expect(late.status).toBe(409);
    expect(late.html).toContain('One speaks at a time.');
    expect(late.html).toContain('Anybody may only listen.');
    await imran.post(`/groups/${group.id}/agreement`, { words: 'One speaks at a time.\nAnybody may only listen.', seen: '1', ...on });
    expect((await app.db.selectFrom('group_agreement').select('version').where('group_id', '=', group.id).orderBy('version').execute()).map((v) => v.version)).toEqual([1, 2]);
    expect((await callum.get(`/my-groups/${group.id}`)).html).toContain('Anybody may only listen.');
  });
});

describe('how a group is led', () => {
  test('holds nothing of who answered; nothing is shown under five, and the lead reads no words', async () => {
    const group = await aGroup(app.db, s.trust.id, [s.nadia], { open_to: 'anybody', counts: 'heads' });
    const path = `/t/${s.trust.slug}/groups/${group.id}/how-it-was`;
    expect((await callum.post(path, {})).html).toContain('Answer at least one line');
    expect((await callum.post(path, { heard: 'yes', words: 'Zqwords' })).status).toBe(303);
    const row = await app.db.selectFrom('group_feedback').selectAll().where('group_id', '=', group.id).executeTakeFirstOrThrow();
    expect(row).toMatchObject({ month: '2026-11-01', answers: { heard: 'yes' }, words: 'Zqwords' });
    expect(JSON.stringify(row)).not.toContain(s.callum.accountId);
    expect(await app.db.selectFrom('audit_row').select('id').where('action', '=', 'group.how-it-was').execute()).toEqual([]);
    const page = `/groups/${group.id}/how-it-is`;
    expect((await nadia.get(page)).html).not.toContain('Zqwords');
    for (let i = 0; i < 3; i += 1) await anAnswer(app.db, s.trust.id, group.id, '2026-11-01', { heard: 'yes', again: 'no' });
    expect((await nadia.get(page)).html).toContain('Fewer than five people have answered');
    await anAnswer(app.db, s.trust.id, group.id, '2026-11-01', { heard: 'yes' });
    const seen = (await nadia.get(page)).html;
    expect(seen).toContain('5 people or more have answered');
    expect(seen).toContain('Zqwords');
    expect(seen).toContain('fewer than 5');
    expect((await (await s.as(s.joan)).get(page)).html).not.toContain('Zqwords');
    expect((await imran.get(page)).status).toBe(404);
  });

  test('nobody reads the rows, and a group of another trust takes none', async () => {
    const group = await aGroup(app.db, s.trust.id, [s.nadia]);
    await anAnswer(app.db, s.trust.id, group.id, '2026-11-01', { heard: 'yes' });
    await expect(asViewer(app.appDb, viewer(s.nadia), (tx) => sql`select words from group_feedback`.execute(tx.db))).rejects.toThrow('permission denied');
    const other = await aScene(app);
    expect((await app.signedOut().post(`/t/${other.trust.slug}/groups/${group.id}/how-it-was`, { heard: 'yes' })).status).toBe(404);
  });
});

describe('host teams and managers', () => {
  test('read counts of five and over of their own groups, and nobody', async () => {
    const team = await aGroup(app.db, s.trust.id, [s.nadia], { name: 'Ward Kettle', counts: 'heads', team_id: s.ward.id });
    await aGroup(app.db, s.trust.id, [s.nadia], { name: 'Another group' });
    const account = await anAccount(app.db, { name: 'Sam' });
    const sam = await s.as({ accountId: account.id, membershipId: await aMembership(app.db, s.trust.id, account.id, 'host_team', { teamId: s.ward.id }) });
    const id = await begun(team.id);
    await nadia.post(`/group-sessions/${id}/register`, { held: 'yes', others: '4', minutes: '60', around: '0', leaders: s.nadia.id });
    const page = (await sam.get('/our-groups')).html;
    expect(page).toContain('Fewer than five came in all.');
    expect(page).not.toContain('Another group');
    const more = await begun(team.id, 30);
    await nadia.post(`/group-sessions/${more}/register`, { held: 'yes', others: '4', minutes: '60', around: '0', leaders: s.nadia.id });
    expect((await sam.get('/our-groups')).html).toContain('People came 8 times in all.');
  });
});

test('a support beside it is not touched: a group is no meeting of theirs, and the clock of the second meeting does not hear of it', async () => {
  const group = await aGroup(app.db, s.trust.id, [s.nadia]);
  await aSeries(app.db, s.trust.id, group.id, { made_by: s.nadia.accountId });
  const other = await aPerson(app.db, s.trust.id, { known_as: 'Ola' });
  const support = await aSupport(app.db, s.trust.id, other.id, s.nadia);
  await aPlaceIn(app.db, s.trust.id, group.id, other, { called: 'Ola', by: s.nadia.accountId });
  const id = await begun(group.id);
  await nadia.post(`/group-sessions/${id}/register`, { held: 'yes', people: other.id, others: '0', minutes: '60', around: '0', leaders: s.nadia.id });
  expect(await app.db.selectFrom('support').select(['first_held_at', 'last_held_at']).where('id', '=', support.id).executeTakeFirst()).toEqual({ first_held_at: null, last_held_at: null });
});
