// Registers, notes, what was agreed and how a group is led, through HTTP and a real database: one test a promise.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { testApp } from '../../tests/setup/app.ts';
import type { Browser, TestApp } from '../../tests/setup/app.ts';
import { aScene, MONDAY_10AM } from '../../tests/setup/scene.ts';
import type { Scene } from '../../tests/setup/scene.ts';
import { asViewer, NOBODY } from '../access/index.ts';
import type { Viewer } from '../access/index.ts';
import { aMembership, anAccount } from '../access/access.factory.ts';
import { fixNow } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { aPerson } from '../people/person.factory.ts';
import { aSupport } from '../support/support.factory.ts';
import { aGroup, aGroupSession, anAnswer, aPlaceIn, aSeries } from './group.factory.ts';
import { myGroupMinutes } from './index.ts';

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

const begun = (groupId: string, hoursAgo = 3) => aGroupSession(app.db, s.trust.id, groupId, { at: new Date(MONDAY_10AM.getTime() - hoursAgo * 3_600_000) });
const viewer = (w: { id: string; accountId: string }): Viewer => ({ ...NOBODY, trustId: s.trust.id, accountId: w.accountId, role: 'peer_worker', workerId: w.id, name: 'Nadia' } as Viewer);

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

  test('answers come out five at a time: whoever looks before and after one answer learns nothing; a browser leaves no mark, and pressing twice is once', async () => {
    const group = await aGroup(app.db, s.trust.id, [s.nadia], { open_to: 'anybody', counts: 'heads' });
    const path = `/t/${s.trust.slug}/groups/${group.id}/how-it-was`;
    for (let i = 0; i < 5; i += 1) await anAnswer(app.db, s.trust.id, group.id, '2026-11-01', { heard: 'yes' });
    const seen = async () => (await nadia.get(`/groups/${group.id}/how-it-is`)).html.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '');
    const before = await seen();
    const said = { heard: 'yes', words: 'Zqsixth', _key: newId() };
    for (let i = 0; i < 2; i += 1) expect((await app.signedOut().post(path, said)).status).toBe(303);
    expect(await app.db.selectFrom('spent_key').select('form').where('form', 'like', `%${group.id}/how-it-was`).execute()).toEqual([]);
    expect(await seen()).toBe(before);
    for (let i = 0; i < 4; i += 1) await app.signedOut().post(path, { heard: 'no' });
    expect(await seen()).toContain('Zqsixth');
    expect(await seen()).toContain('10 people or more have answered');
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
