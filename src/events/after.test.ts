// What stays of a gathering: files, the report, what people said, and who would like to go on.
import { beforeAll, describe, expect, test } from 'vitest';
import { aScene } from '../../tests/setup/scene.ts';
import type { Scene } from '../../tests/setup/scene.ts';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { asViewer, systemViewer } from '../access/index.ts';
import { newId } from '../kit/ids.ts';
import { aGathering, anOrganiser, aRegistration } from './event.factory.ts';
import { eraseOldRegistrations, eraseSettledInterests, giveFreePlaces } from './index.ts';

let [app, scene] = [null as unknown as TestApp, null as unknown as Scene];
beforeAll(async () => {
  app = await testApp();
  scene = await aScene(app);
});
const PAST = { begins_at: new Date('2026-05-15T10:00:00Z'), ends_at: new Date('2026-05-15T16:00:00Z') };
const gathering = async (more: Parameters<typeof aGathering>[3] = PAST) => (await aGathering(app.db, scene.trust.id, scene.joan.accountId, more)).id;
const at = (id: string): string => `/t/${scene.trust.slug}/events/${id}`;
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');

describe('slides and papers', () => {
  const sent = { title: 'How we began', byWhom: 'Ruth Vale', slides: { name: '../talk.exe', bytes: PDF } };
  test('are kept for the planning group, become public only with a yes, and come down with a reason', async () => {
    const id = await gathering();
    const joan = await scene.as(scene.joan);
    expect((await joan.postFiles(`/events/${id}/files`, sent)).status).toBe(303);
    const { id: fileId } = await app.db.selectFrom('event_file').select('id').where('event_id', '=', id).executeTakeFirstOrThrow();
    expect((await app.signedOut().get(at(id))).html).not.toContain('How we began');
    expect((await app.signedOut().get(`${at(id)}/files/${fileId}`)).status).toBe(404);
    expect((await joan.get(`/events/${id}/files/${fileId}/get`)).headers['content-disposition']).toBe('attachment; filename="talk.pdf"');
    const no = await joan.post(`/events/${id}/files/${fileId}`, { do: 'publish', permission: '' });
    expect([no.status, no.html.includes('Write who said that everybody may have it')]).toEqual([422, true]);
    await joan.post(`/events/${id}/files/${fileId}`, { do: 'publish', permission: 'Ruth, by email' });
    expect((await app.signedOut().get(at(id))).html).toContain('How we began');
    expect(await app.signedOut().get(`${at(id)}/files/${fileId}`)).toMatchObject({ status: 200, html: PDF.toString() });
    await joan.post(`/events/${id}/files/${fileId}`, { do: 'down', why: 'Ruth changed her mind' });
    expect((await app.signedOut().get(`${at(id)}/files/${fileId}`)).status).toBe(404);
  });

  test('a file that is not what it says, and a picture, are refused with words and the rest stays', async () => {
    const joan = await scene.as(scene.joan);
    const id = await gathering();
    for (const bytes of [Buffer.from('MZ program'), Buffer.from('89504e470d0a1a0a00', 'hex')]) {
      const answer = await joan.postFiles(`/events/${id}/files`, { ...sent, slides: { name: 'slides.pdf', bytes } });
      expect([answer.status, answer.html.includes('What is in this one is something else'), answer.html.includes('value="Ruth Vale"')]).toEqual([422, true, true]);
    }
    expect(await app.db.selectFrom('event_file').select('id').where('event_id', '=', id).execute()).toEqual([]);
  });
});

test('the report of the day is public in its author’s name when they want it so; a new version keeps the one before', async () => {
  const id = await gathering();
  const joan = await scene.as(scene.joan);
  const report = { title: 'The day', author: 'Marigold', called: 'a member', words: 'Zqfirst words.\n\nAnd more.' };
  await joan.post(`/events/${id}/report`, report);
  expect((await app.signedOut().get(at(id))).html).not.toContain('Zqfirst');
  await joan.post(`/events/${id}/report`, { ...report, words: 'Zqsecond words.', publish: 'yes' });
  const shown = (await app.signedOut().get(at(id))).html;
  expect(shown).toContain('By Marigold, a member');
  expect(shown).toContain('Zqsecond');
  expect(await app.db.selectFrom('event_report').select('id').where('event_id', '=', id).execute()).toHaveLength(2);
});

test('anybody says how it was, once the day has begun; nothing is kept that says who', async () => {
  const [id, coming] = [await gathering(), await gathering({})];
  const said = { good: 'Zqgood', better: '', audience: 'rather not' };
  expect((await app.signedOut().post(`${at(id)}/say`, said)).status).toBe(303);
  const callum = await scene.as(scene.callum);
  await callum.post(`${at(id)}/say`, { ...said, good: 'Zqsignedin' });
  const rows = await app.db.selectFrom('event_feedback').selectAll().where('event_id', '=', id).execute();
  expect(Object.keys(rows[0] ?? {}).sort()).toEqual(['audience', 'better', 'event_id', 'good', 'id', 'said_on', 'trust_id']);
  expect(rows.map((r) => r.good).sort()).toEqual(['Zqgood', 'Zqsignedin']);
  expect(rows.map((r) => r.id.charAt(14)), 'no id that holds a time').not.toContain('7');
  expect(await app.db.selectFrom('spent_key').select('form').where('form', 'like', `%${id}/say`).execute()).toEqual([]);
  expect(await app.db.selectFrom('audit_row').select('id').where('action', 'like', 'event.feedback%').execute()).toEqual([]);
  const twice = { ...said, good: 'Zqtwice', _key: newId() };
  expect([(await callum.post(`${at(id)}/say`, twice)).status, (await callum.post(`${at(id)}/say`, twice)).status]).toEqual([303, 303]);
  expect(await app.db.selectFrom('event_feedback').select('id').where('good', '=', 'Zqtwice').execute()).toHaveLength(1);
  expect((await callum.post(`${at(newId())}/say`, said)).status).toBe(404);
  expect(await app.db.selectFrom('audit_row').select('id').where('action', '=', 'refused').where('account_id', '=', scene.callum.accountId).execute(), 'a page that reads no session names nobody').toEqual([]);
  expect((await app.signedOut().post(`${at(coming)}/say`, said)).status).toBe(409);
  expect((await app.signedOut().post(`${at(await gathering({ ...PAST, called_off_at: new Date(), called_off_words: 'Snow' }))}/say`, said)).status).toBe(409);
  expect((await app.signedOut().post(`${at(id)}/say`, { audience: 'staff' })).html).toContain('Write something in one of the two boxes');
  expect((await app.signedOut().get(at(id))).html).not.toContain('Zqgood');
  expect((await (await scene.as(scene.joan)).get(`/events/${id}/after`)).html).toContain('Zqgood');
});

describe('who would like to go on', () => {
  const said = { kind: 'train', name: 'Zqfennel', contact: '07700 900111', agree: 'yes' };
  test('only with their yes; one person takes it on, and it stays open until what became of it is written', async () => {
    const id = await gathering();
    expect((await app.signedOut().post(`${at(id)}/help`, { ...said, agree: '' })).status).toBe(422);
    await app.signedOut().post(`${at(id)}/help`, said);
    const { id: interest } = await app.db.selectFrom('event_interest').select('id').where('event_id', '=', id).executeTakeFirstOrThrow();
    const joan = await scene.as(scene.joan);
    const page = `/events/${id}/interests/${interest}`;
    expect((await joan.get(`/events/${id}/interests`)).html).toContain('nobody has it yet');
    expect((await joan.post(page, { do: 'take' })).status).toBe(303);
    const again = await joan.post(page, { do: 'take' });
    expect([again.status, again.html.includes('has this already')]).toEqual([409, true]);
    await joan.post(page, { do: 'step', words: 'Rang on Tuesday' });
    expect((await joan.post(page, { do: 'close' })).status).toBe(422);
    await joan.post(page, { do: 'close', outcome: 'joined', more: 'Began in June' });
    expect((await joan.get(page)).html).toContain('Began in June');
  });

  test('what is settled is erased when its time is over: who they were and what was written, not what became of it; what is open stays', async () => {
    const id = await gathering();
    const joan = await scene.as(scene.joan);
    for (const name of ['Zqsettled', 'Zqopen']) await app.signedOut().post(`${at(id)}/help`, { ...said, name, words: 'Zqwords' });
    const all = await app.db.selectFrom('event_interest').select(['id', 'name']).where('event_id', '=', id).execute();
    const page = `/events/${id}/interests/${all.find((i) => i.name === 'Zqsettled')?.id}`;
    await joan.post(page, { do: 'step', words: 'Zqstep' });
    await joan.post(page, { do: 'close', outcome: 'joined', more: 'Zqmore' });
    const erase = (days: number) => asViewer(app.appDb, systemViewer(scene.trust.id), (tx) => eraseSettledInterests(tx), new Date(Date.now() + days * 86_400_000));
    expect([await erase(89), await erase(91) > 0, await erase(91)]).toEqual([0, true, 0]);
    const left = JSON.stringify([await app.db.selectFrom('event_interest').selectAll().where('event_id', '=', id).execute(), await app.db.selectFrom('event_interest_step').selectAll().where('event_id', '=', id).execute()]);
    expect([/Zqsettled|Zqstep|Zqmore/.test(left), left.includes('Zqopen'), left.includes('"joined"')]).toEqual([false, true, true]);
    expect((await joan.get(page)).status).toBe(404);
  });

  test('is read by those who follow up, and by nobody else of the planning group', async () => {
    const id = await gathering();
    await app.signedOut().post(`${at(id)}/help`, said);
    await anOrganiser(app.db, scene.trust.id, id, scene.joan.accountId, { account_id: scene.nadia.accountId, jobs: ['plan', 'door'] });
    const nadia = await scene.as(scene.nadia);
    expect((await nadia.get(`/events/${id}/interests`)).status).toBe(404);
    expect((await nadia.get(`/events/${id}`)).html).not.toContain('Zqfennel');
  });
});

test('called off: the page says why, names cannot be put down, and whoever gave an address is told without a title', async () => {
  const id = await gathering({ title: 'Zqtitle' });
  await aRegistration(app.db, scene.trust.id, id, { reach: { email: 'told@example.invalid' } });
  await (await scene.as(scene.joan)).post(`/events/${id}/call-off`, { words: 'The hall has flooded.' });
  expect((await app.signedOut().get(at(id))).html).toContain('The hall has flooded.');
  const mail = await app.db.selectFrom('mail').select(['subject', 'body']).where('to_address', '=', 'told@example.invalid').executeTakeFirstOrThrow();
  expect(`${mail.subject}${mail.body}`).not.toContain('Zqtitle');
  expect((await app.signedOut().get(`${at(id)}/calendar`)).html).toContain('STATUS:CANCELLED');
});

test('when the time is over, names, addresses and needs are erased; how many came stays', async () => {
  const id = await gathering();
  const old = await aRegistration(app.db, scene.trust.id, id, { keep_until: '2026-11-22', name: 'Zqold', reach: { needs: 'Zqneed', email: 'zq@example.invalid' } });
  const kept = await aRegistration(app.db, scene.trust.id, id, { keep_until: '2026-11-23', name: 'Zqkept' });
  const at10 = new Date('2026-11-23T10:00:00Z');
  expect(await asViewer(app.appDb, systemViewer(scene.trust.id), (tx) => eraseOldRegistrations(tx), at10)).toBe(1);
  expect(await asViewer(app.appDb, systemViewer(scene.trust.id), (tx) => eraseOldRegistrations(tx), at10)).toBe(0);
  expect(await app.db.selectFrom('event_registration').select(['name', 'audience']).where('id', 'in', [old, kept]).orderBy('name').execute()).toEqual([{ name: '', audience: 'carer' }, { name: 'Zqkept', audience: 'carer' }]);
  expect(await app.db.selectFrom('event_reach').select(['needs', 'email']).where('registration_id', '=', old).executeTakeFirst()).toEqual({ needs: null, email: null });
});

test('the day after places were kept, whoever waited gets them and is told', async () => {
  const id = await gathering({ capacity: 2, held: 1, held_until: '2027-03-12' });
  await aRegistration(app.db, scene.trust.id, id);
  const waiting = await aRegistration(app.db, scene.trust.id, id, { placed_at: null, reach: { email: 'kept@example.invalid' } });
  const placed = async () => (await app.db.selectFrom('event_registration').select('placed_at').where('id', '=', waiting).executeTakeFirst())?.placed_at;
  const on = (day: string) => asViewer(app.appDb, systemViewer(scene.trust.id), (tx) => giveFreePlaces(tx), new Date(`${day}T09:00:00Z`));
  await on('2027-03-12');
  expect(await placed()).toBeNull();
  await on('2027-03-13');
  expect(await placed()).not.toBeNull();
  expect(await app.db.selectFrom('mail').select('subject').where('to_address', '=', 'kept@example.invalid').execute()).toEqual([{ subject: 'A place has come free' }]);
});
