// At the door, and who looks after whom: one test a promise.
import { beforeAll, describe, expect, test } from 'vitest';
import { aScene } from '../../tests/setup/scene.ts';
import type { Scene } from '../../tests/setup/scene.ts';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { newId } from '../kit/ids.ts';
import { readPresses, sayHeads } from './door.rules.ts';
import { aGathering, anOrganiser, aRegistration } from './event.factory.ts';

let [app, scene] = [null as unknown as TestApp, null as unknown as Scene];
beforeAll(async () => {
  app = await testApp();
  scene = await aScene(app);
});
const gathering = async (more: Parameters<typeof aGathering>[3] = {}) => (await aGathering(app.db, scene.trust.id, scene.joan.accountId, more)).id;
const helper = (id: string, who: { accountId: string }, jobs: string[]) => anOrganiser(app.db, scene.trust.id, id, scene.joan.accountId, { account_id: who.accountId, joined_at: new Date(), jobs });
const person = (id: string, more: Parameters<typeof aRegistration>[3] = {}) => aRegistration(app.db, scene.trust.id, id, more);
const inside = (id: string) => app.db.selectFrom('event_arrival').select(['registration_id', 'audience', 'people']).where('event_id', '=', id).where('taken_back_at', 'is', null).execute();
const NOW = new Date('2026-11-23T10:00:00Z');

describe('presses as a phone sends them', () => {
  const id = newId();
  test.each<[string, unknown, number]>([
    ['nothing', [], 0], ['no list', { id }, 0], ['no JSON', 'x', 0], ['a registration', [{ id, registration: newId(), at: NOW.getTime() }], 1], ['a walk-in', [{ id, audience: 'carer', at: 1 }], 1],
    ['an audience nobody knows', [{ id, audience: 'spy' }], 0], ['no id', [{ audience: 'carer' }], 0], ['an id that is none', [{ id: "x' or 1", audience: 'carer' }], 0], ['some good, some broken', [null, 5, { id, audience: 'staff' }], 1],
    ['more than a morning', Array.from({ length: 900 }, () => ({ id: newId(), audience: 'other' })), 500],
  ])('%s', (_what, sent, n) => {
    expect(readPresses(sent === 'x' ? 'x' : JSON.stringify(sent), NOW)).toHaveLength(n);
  });
  test('a clock that is wrong by days is set to now', () => {
    expect(readPresses(JSON.stringify([{ id, audience: 'carer', at: 1 }]), NOW)[0]?.at).toEqual(NOW);
  });
  test('heads by audience, and those who came along', () => {
    expect(sayHeads([{ audience: 'staff', pressed: 2, people: 2 }, { audience: 'service user', pressed: 3, people: 5 }])).toEqual({ all: 7, rows: [{ audience: 'service user', people: 3 }, { audience: 'staff', people: 2 }], along: 2 });
  });
});

describe('counting in', () => {
  test('what is no press counts nobody and leads back to the door', async () => {
    const id = await gathering();
    const joan = await scene.as(scene.joan);
    for (const registration of ['x\r\nset-cookie: a=b', 'Żółw 中', `${newId()}\n`]) expect(await joan.post(`/events/${id}/door`, { registration })).toMatchObject({ status: 303 });
    expect(await inside(id)).toEqual([]);
  });
  const send = (who: Awaited<ReturnType<Scene['as']>>, id: string, presses: unknown[]) => who.post(`/events/${id}/door/presses`, { presses: JSON.stringify(presses) });

  test('two at the door press the same person at the same moment, and send it again: counted once, with whoever came along', async () => {
    const id = await gathering();
    const wren = await person(id, { comes_with: 2 });
    await helper(id, scene.nadia, ['door']);
    const [joan, nadia] = [await scene.as(scene.joan), await scene.as(scene.nadia)];
    const press = () => ({ id: newId(), registration: wren, at: Date.now() });
    const mine = press();
    const answers = await Promise.all([send(joan, id, [mine]), send(nadia, id, [press()]), send(joan, id, [mine])]);
    expect(answers.map((a) => a.status)).toEqual([200, 200, 200]);
    expect(JSON.parse(answers[0]?.html ?? '')).toMatchObject({ here: [wren], count: '3 in: 1 carer or friend, 2 who came along.' });
    expect(await inside(id)).toHaveLength(1);
  });

  test('150 by two doors at once, each sending all of it twice: 150', async () => {
    const id = await gathering();
    const all = await Promise.all(Array.from({ length: 150 }, (_, i) => person(id, { name: `Name ${i}`, audience: i % 2 ? 'staff' : 'service user' })));
    const [one, two] = [await scene.as(scene.joan), await scene.as(scene.joan)];
    const presses = (ids: string[]) => ids.map((registration) => ({ id: newId(), registration, at: Date.now() }));
    const [left, right] = [presses(all.slice(0, 100)), presses(all.slice(50))];
    await Promise.all([send(one, id, left), send(two, id, right), send(one, id, left), send(two, id, right)]);
    expect(await inside(id)).toHaveLength(150);
  });

  test('a press taken back is not counted; sent late, it undoes nothing newer', async () => {
    const id = await gathering();
    const wren = await person(id);
    const joan = await scene.as(scene.joan);
    const [first, back] = [{ id: newId(), registration: wren, at: Date.now() - 60_000 }, { id: newId(), registration: wren, back: true, at: Date.now() - 30_000 }];
    await send(joan, id, [first, back]);
    expect(await inside(id)).toEqual([]);
    await send(joan, id, [{ id: newId(), registration: wren, at: Date.now() }]);
    await send(joan, id, [first, back]);
    expect(await inside(id)).toHaveLength(1);
  });

  test('without the script: one press a person, walk-ins by audience, the same press twice once, the last one taken back', async () => {
    const id = await gathering();
    const wren = await person(id);
    const joan = await scene.as(scene.joan);
    expect((await joan.post(`/events/${id}/door`, { registration: wren })).location).toBe(`/events/${id}/door#r-${wren}`);
    const press = newId();
    await joan.post(`/events/${id}/door`, { walkIn: 'staff', press });
    await joan.post(`/events/${id}/door`, { walkIn: 'staff', press });
    expect((await joan.get(`/events/${id}/door`)).html).toContain('2 in: 1 carer or friend, 1 member of staff.');
    await joan.post(`/events/${id}/door`, { undo: press });
    await joan.post(`/events/${id}/door`, { back: wren });
    expect((await joan.get(`/events/${id}/door`)).html).toContain('Nobody is in yet.');
  });

  test('somebody of another gathering is not counted here', async () => {
    const [id, other] = [await gathering(), await gathering()];
    const wren = await person(other);
    await send(await scene.as(scene.joan), id, [{ id: newId(), registration: wren, at: Date.now() }]);
    expect(await inside(id)).toEqual([]);
  });
});

describe('each looks after their part', () => {
  const reach = { email: 'zqmail@example.invalid', phone: '07700 900777', needs: 'Zqneed a ramp', food: 'Zqfood' };
  test('whoever is at the door reads names, and neither needs nor addresses; whoever plans only reads neither', async () => {
    const id = await gathering();
    await person(id, { name: 'Zqname', reach });
    await helper(id, scene.nadia, ['door']);
    await helper(id, scene.imran, ['plan']);
    const [nadia, imran] = [await scene.as(scene.nadia), await scene.as(scene.imran)];
    expect((await nadia.get(`/events/${id}/door`)).html).toContain('Zqname');
    for (const path of ['people', 'list', 'for-venue', 'details']) expect((await nadia.get(`/events/${id}/${path}`)).status, path).toBe(404);
    for (const path of ['people', 'list', 'for-venue', 'door']) expect((await imran.get(`/events/${id}/${path}`)).status, path).toBe(404);
    for (const page of [await nadia.get(`/events/${id}/door`), await nadia.get(`/events/${id}`), await imran.get(`/events/${id}`)]) expect(page.html).not.toMatch(/Zqneed|Zqfood|zqmail|(?<![0-9a-f])900777/);
  });

  test('needs are answered one by one, out of sight of the list; the venue gets them without a name', async () => {
    const id = await gathering();
    const wren = await person(id, { name: 'Zqname', reach, secret: 'eeee-bbbb-cccc-dddd' });
    const joan = await scene.as(scene.joan);
    const list = await joan.get(`/events/${id}/people`);
    expect(list.html).toContain('1 said what they need and have no answer yet');
    expect(list.html).not.toContain('Zqneed');
    expect((await joan.post(`/events/${id}/people/${wren}`, { do: 'answer', words: '' })).status).toBe(422);
    await joan.post(`/events/${id}/people/${wren}`, { do: 'answer', words: 'The side door has a ramp.' });
    expect((await app.signedOut().get(`/t/${scene.trust.slug}/my-place/eeee-bbbb-cccc-dddd`)).html).toContain('The side door has a ramp.');
    const venue = (await joan.get(`/events/${id}/for-venue`)).html;
    expect(venue).toContain('Zqneed a ramp');
    expect(venue).not.toContain('Zqname');
  });

  test('the list as a file: a name that begins like a formula runs nowhere', async () => {
    const id = await gathering();
    await person(id, { name: '=HYPERLINK("http://x.example","Wren")' });
    const file = await (await scene.as(scene.joan)).get(`/events/${id}/list`);
    expect(file.html).toContain(`"'=HYPERLINK(""http://x.example"",""Wren"")"`);
  });

  test('the same phone twice is marked; one is taken off, and the place goes to the next', async () => {
    const id = await gathering({ capacity: 2 });
    const twice = await person(id, { name: 'Wren', reach: { phone: '07700 900 123' } });
    await person(id, { name: 'Wren T', reach: { phone: '+44 7700 900123' } });
    const next = await person(id, { name: 'Next', placed_at: null, asked_at: new Date('2026-11-12T09:00:00Z') });
    const joan = await scene.as(scene.joan);
    expect((await joan.get(`/events/${id}/people`)).html.match(/perhaps down twice/g)).toHaveLength(2);
    await joan.post(`/events/${id}/people/${twice}`, { do: 'twice' });
    expect((await app.db.selectFrom('event_registration').select('placed_at').where('id', '=', next).executeTakeFirst())?.placed_at).not.toBeNull();
  });

  test('a person supported joins the planning group by a link, once, and plans that day and no other', async () => {
    const [id, other] = [await gathering(), await gathering()];
    const joan = await scene.as(scene.joan);
    const made = await joan.post(`/events/${id}/group/add`, { name: 'Ruth', called: 'Member of the recovery group', side: 'service user', chair: 'yes' });
    const path = /\/events\/join\/[a-z0-9-]+/.exec(made.html)?.[0] ?? '';
    const callum = await scene.as(scene.callum);
    expect((await callum.get(`/events/${id}`)).status).toBe(404);
    expect((await callum.post(path, { join: 'yes' })).location).toBe(`/events/${id}`);
    expect((await callum.get(`/events/${id}/people`)).status).toBe(200);
    expect((await callum.get(`/events/${other}`)).status).toBe(404);
    expect((await (await scene.as(scene.nadia)).post(path, { join: 'yes' })).status).toBe(404);
  });
});
