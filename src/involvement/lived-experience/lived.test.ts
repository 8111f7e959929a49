// The lived-experience group through HTTP: one test a promise.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../../tests/setup/app.ts';
import type { TestApp } from '../../../tests/setup/app.ts';
import { aScene, MONDAY_10AM } from '../../../tests/setup/scene.ts';
import { asViewer } from '../../access/index.ts';
import { NOBODY } from '../../access/viewer.ts';
import { fixNow } from '../../kit/clock.ts';
import { aGroupMember, aGroupQuestion } from '../involvement.factory.ts';
import { isInLivedExperienceGroup, livedExperienceGroup } from '../index.ts';

let app: TestApp;
beforeAll(async () => {
  fixNow(MONDAY_10AM);
  app = await testApp();
});
afterAll(() => fixNow(null));

const set = async () => {
  const s = await aScene(app);
  const [asJoan, asCallum, asNadia] = await Promise.all([s.as(s.joan), s.as(s.callum), s.as(s.nadia)]);
  return { s, asJoan, asCallum, asNadia };
};
const on = (day: number, month: number, year = 2026) => ({ 'on-day': String(day), 'on-month': String(month), 'on-year': String(year) });
const callumIn = (s: Awaited<ReturnType<typeof aScene>>) => aGroupMember(app.db, s.trust.id, s.joan.accountId, { account_id: s.callum.accountId, person_id: s.callum.id, name: 'Cal' });

describe('joining', () => {
  test('somebody asks from their own page and the lead says yes; until then they find nothing of the group', async () => {
    const { s, asJoan, asCallum } = await set();
    const question = await aGroupQuestion(app.db, s.trust.id, s.joan.accountId, { words: 'Which door do people use?' });
    expect((await asCallum.get('/lived-experience')).location).toBe('/lived-experience/join');
    expect((await asCallum.get(`/lived-experience/questions/${question}`)).status).toBe(404);
    expect((await asCallum.post('/lived-experience/join', { name: '' })).html).toContain('Write the name the group may call you');
    await asCallum.post('/lived-experience/join', { name: 'Cal' });
    expect((await asCallum.get('/lived-experience/join')).html).toContain('You have asked to join');
    expect((await asCallum.post('/lived-experience/join', { name: 'Cal' })).status).toBe(409);
    const page = await asJoan.get('/lived-experience');
    expect(page.html).toContain('Cal asked to join');
    expect(page.html.indexOf('Cal asked to join'), 'somebody waits: first').toBeLessThan(page.html.indexOf('Waiting for an answer'));
    const { id } = await app.db.selectFrom('lived_member').select('id').where('trust_id', '=', s.trust.id).executeTakeFirstOrThrow();
    await asJoan.post(`/lived-experience/members/${id}`, { answer: 'yes' });
    expect((await asCallum.get('/lived-experience')).html).toContain('Which door do people use?');
    expect((await asJoan.post(`/lived-experience/members/${id}`, { answer: 'yes' })).status).toBe(409);
  });

  test('not now needs a kind word, which they read, and they may ask again', async () => {
    const { s, asJoan, asCallum } = await set();
    await asCallum.post('/lived-experience/join', { name: 'Cal' });
    const { id } = await app.db.selectFrom('lived_member').select('id').where('trust_id', '=', s.trust.id).executeTakeFirstOrThrow();
    expect((await asJoan.post(`/lived-experience/members/${id}`, { answer: 'not now' })).html).toContain('Write a kind word about why');
    await asJoan.post(`/lived-experience/members/${id}`, { answer: 'not now', why: 'We are twelve. Ask in March.' });
    expect((await asCallum.get('/lived-experience/join')).html).toContain('Ask in March.');
    expect((await asCallum.post('/lived-experience/join', { name: 'Cal' })).status).toBe(303);
  });

  test('leaving needs no reason; what was said stays', async () => {
    const { s, asCallum, asJoan } = await set();
    const id = await callumIn(s);
    await aGroupQuestion(app.db, s.trust.id, s.joan.accountId, { words: 'Which door do people use?' });
    await asCallum.post('/lived-experience/leave', { id });
    expect((await app.db.selectFrom('lived_member').select('until').where('id', '=', id).executeTakeFirstOrThrow()).until).toBe('2026-11-23');
    expect((await asJoan.get('/lived-experience')).html).toContain('Which door do people use?');
  });

  test('a worker does not learn from it whether somebody is supported; a colleague who is also supported is asked to join as a colleague', async () => {
    const { s, asNadia } = await set();
    await callumIn(s);
    expect((await asNadia.get('/lived-experience')).location).toBe('/lived-experience/join');
    const other = await set();
    await app.db.updateTable('person').set({ walled: true }).where('id', '=', other.s.callum.id).execute();
    expect((await other.asCallum.post('/lived-experience/join', { name: 'Cal' })).html).toContain('Ask to join as a colleague');
    await aGroupMember(app.db, s.trust.id, s.joan.accountId, { account_id: s.nadia.accountId, name: 'Nadia' });
    const { html } = await asNadia.get('/lived-experience');
    expect([html.includes('Cal <'), html.includes('Callum'), html.includes(s.callum.id)]).toEqual([true, false, false]);
  });
});

describe('asked, decided, changed', () => {
  test('a question stays on top until the group has answered and somebody has said what became of it; nothing is lost', async () => {
    const { s, asJoan, asCallum } = await set();
    await callumIn(s);
    const asked = await asJoan.post('/lived-experience/questions', { words: 'Is the leaflet any good?', askedBy: 'The board', ...on(1, 10) });
    const path = asked.location ?? '';
    expect((await asCallum.get('/lived-experience')).html).toMatch(/Waiting for the group[\s\S]*Is the leaflet any good/);
    expect((await asJoan.post(`${path}/became`, { kind: 'changed', words: 'New leaflet', byWhom: 'Joan', ...on(20, 11) })).html).toContain('Write down first what it said');
    expect((await asCallum.post(path, { words: 'Shorter.', meeting: 'none', ...on(1, 9) })).html).toContain('cannot have answered before it was asked');
    await asCallum.post(path, { words: 'Shorter, and a photograph of the door.', meeting: 'none', ...on(10, 11) });
    expect((await asCallum.get('/lived-experience')).html).toContain('nobody has said yet what became of it');
    await asJoan.post(`${path}/became`, { kind: 'on its way', words: 'At the printer’s.', byWhom: 'Joan', ...on(12, 11) });
    await asJoan.post(`${path}/became`, { kind: 'changed', words: 'Two sides, with the door.', byWhom: 'Joan', ...on(20, 11) });
    const page = await asCallum.get('/lived-experience');
    for (const words of ['Nothing waits', 'photograph of the door', 'At the printer’s', 'Two sides, with the door']) expect(page.html).toContain(words);
    expect(await app.db.selectFrom('lived_outcome').select('id').where('trust_id', '=', s.trust.id).execute()).toHaveLength(2);
  });

  test('what cannot be used is said by the field, and typed text is kept', async () => {
    const { asJoan } = await set();
    const bad = await asJoan.post('/lived-experience/questions', { words: 'Half a question', askedBy: '', ...on(30, 11) });
    expect([bad.status, bad.html.includes('Half a question'), bad.html.includes('Write who asks')]).toEqual([422, true, true]);
    expect((await asJoan.post('/lived-experience/questions', { words: 'A question', askedBy: 'Joan', ...on(30, 11) })).html).toContain('The day cannot be after today');
  });

  test('a meeting keeps how many came and no name; one that is called off says so', async () => {
    const { s, asJoan } = await set();
    const { location } = await asJoan.post('/lived-experience/meetings', { agenda: 'The leaflet', place: 'Library', at: '2pm', ...on(10, 11) });
    expect((await asJoan.post(location ?? '', { came: 'nine' })).html).toContain('must be a whole number');
    await asJoan.post(location ?? '', { came: '9' });
    expect((await asJoan.get('/lived-experience')).html).toContain('9 came');
    const next = await asJoan.post('/lived-experience/meetings', { agenda: 'The door', ...on(10, 12) });
    await asJoan.post(`${next.location}/off`, {});
    expect((await asJoan.get('/lived-experience')).html).toContain('Called off');
    expect((await app.db.selectFrom('audit_row').select('action').where('trust_id', '=', s.trust.id).execute()).map((r) => r.action)).toContain('lived.meeting-became');
  });
});

test('the public page is there only once the group publishes it, names nobody, and can be taken down', async () => {
  const { s, asCallum } = await set();
  await callumIn(s);
  await aGroupQuestion(app.db, s.trust.id, s.joan.accountId, { said: {}, became: [{}] });
  const path = `/t/${s.trust.slug}/lived-experience`;
  expect((await app.signedOut().get(path)).status).toBe(404);
  await asCallum.post('/lived-experience/publish', { published: 'yes' });
  const open = await app.signedOut().get(path);
  expect(open.html).toContain('Changed because of it');
  expect(open.html).not.toContain('Cal<');
  await asCallum.post('/lived-experience/publish', { published: 'no' });
  expect((await app.signedOut().get(path)).status).toBe(404);
});

test('other slices ask who is in it: in the hat worn now, on the days they are in it', async () => {
  const { s } = await set();
  await callumIn(s);
  await aGroupMember(app.db, s.trust.id, s.joan.accountId, { account_id: s.nadia.accountId, name: 'Nadia', until: '2026-11-22' });
  const viewer = { ...NOBODY, trustId: s.trust.id as never, accountId: s.callum.accountId as never };
  const asks = (role: 'person' | 'peer_worker') => asViewer(app.appDb, { ...viewer, role }, (tx) => isInLivedExperienceGroup(tx));
  expect([await asks('person'), await asks('peer_worker')]).toEqual([true, false]);
  const lead = { ...viewer, accountId: s.joan.accountId as never, role: 'lead' as const };
  expect((await asViewer(app.appDb, lead, (tx) => livedExperienceGroup(tx))).map((m) => m.name)).toEqual(['Cal']);
  expect(await asViewer(app.appDb, lead, (tx) => isInLivedExperienceGroup(tx, s.callum.accountId ?? ''))).toBe(true);
});
