// A worker's own domain through HTTP: one test a promise.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../../tests/setup/app.ts';
import type { TestApp } from '../../../tests/setup/app.ts';
import { aMember } from '../../../tests/setup/notes-pair.ts';
import { aScene, MONDAY_10AM } from '../../../tests/setup/scene.ts';
import { fixNow } from '../../kit/clock.ts';
import { newId } from '../../kit/ids.ts';
import { anArrangement } from '../supervision.factory.ts';

let app: TestApp;
beforeAll(async () => {
  fixNow(MONDAY_10AM);
  app = await testApp();
});
afterAll(() => fixNow(null));

const WORDS = 'Two quiet mornings after a hard week';
const set = async () => {
  const s = await aScene(app);
  await anArrangement(app.db, s.trust.id, s.nadia, s.imran.accountId, { stream: 'practice' });
  const marcus = await aMember(app, s.trust.id, 'lead', 'Marcus');
  const [asNadia, asJoan, asImran, asMarcus] = await Promise.all([s.as(s.nadia), s.as(s.joan), s.as(s.imran), app.signedIn(marcus)]);
  await asNadia.post('/my-wellbeing/4', { words: WORDS });
  await asNadia.post('/my-wellbeing/5', { words: 'Theirs alone' });
  const share = () => asNadia.post('/my-wellbeing/4/share', { reader: s.joan.accountId });
  const shareId = async () => (await app.db.selectFrom('own_part_share').select('id').where('worker_id', '=', s.nadia.id).where('ended_at', 'is', null).executeTakeFirstOrThrow()).id;
  return { s, asNadia, asJoan, asImran, asMarcus, share, shareId };
};

describe('my own domain', () => {
  test('nobody reads it until it is shared: not the lead, not whoever supervises, not a colleague', async () => {
    const { s, asNadia, asJoan, asImran } = await set();
    expect((await asNadia.get('/my-wellbeing')).html).toContain(WORDS);
    for (const who of [asJoan, asImran]) for (const path of ['/shared-by-workers', '/supervision', `/growing/${s.nadia.id}`, `/workers/${s.nadia.id}`]) expect((await who.get(path)).html, path).not.toContain(WORDS);
  });

  test('one part, one person: only that part, only they; the worker sees when it was read', async () => {
    const { asNadia, asJoan, asMarcus, asImran, share, shareId } = await set();
    expect((await share()).location).toBe('/my-wellbeing');
    const path = `/shared-by-workers/${await shareId()}`;
    expect((await asJoan.get('/shared-by-workers')).html).not.toContain(WORDS);
    expect((await asNadia.get('/my-wellbeing')).html).toContain('Not read yet');
    const read = await asJoan.get(path);
    expect([read.status, read.html.includes(WORDS), read.html.includes('Theirs alone')]).toEqual([200, true, false]);
    for (const who of [asMarcus, asImran]) expect((await who.get(path)).status).toBe(404);
    expect((await asNadia.get('/my-wellbeing')).html).toContain('Last read Monday 23 November, 10am');
  });

  test('stopped, it is closed at once; that it was shared, from when until when, stays with the worker', async () => {
    const { asNadia, asJoan, share, shareId } = await set();
    await share();
    const id = await shareId();
    expect((await asJoan.post(`/my-wellbeing/stop/${id}`)).status).toBe(403);
    expect((await asNadia.post(`/my-wellbeing/stop/${id}`)).status).toBe(303);
    expect((await asJoan.get(`/shared-by-workers/${id}`)).status).toBe(404);
    expect((await asNadia.get('/my-wellbeing')).html).toContain('Shared before');
  });

  test('rewritten, the old words are gone; emptied, the part and its sharing are', async () => {
    const { s, asNadia, asJoan, share, shareId } = await set();
    await share();
    const id = await shareId();
    await asNadia.post('/my-wellbeing/4', { words: 'One quiet morning' });
    expect((await asJoan.get(`/shared-by-workers/${id}`)).html).toContain('One quiet morning');
    await asNadia.post('/my-wellbeing/4', { words: '' });
    expect((await asJoan.get(`/shared-by-workers/${id}`)).status).toBe(404);
    const rows = await app.db.selectFrom('own_part').select(['part', 'words']).where('worker_id', '=', s.nadia.id).execute();
    expect(rows).toEqual([{ part: 'my experience', words: 'Theirs alone' }]);
    await asNadia.post('/my-wellbeing/4', { words: 'Begun again' });
    expect((await asJoan.get(`/shared-by-workers/${id}`)).status).toBe(404);
  });

  test('a copy to take, and erasing all of it: no table and no just-sent form holds a word', async () => {
    const { s, asNadia, share } = await set();
    await share();
    const copy = await asNadia.get('/my-wellbeing/copy');
    expect([copy.status, copy.html.includes(WORDS), copy.html.includes('Joan')]).toEqual([200, true, true]);
    expect((await asNadia.post('/my-wellbeing/erase')).status).toBe(303);
    expect(await app.db.selectFrom('own_part').select('id').where('worker_id', '=', s.nadia.id).execute()).toEqual([]);
    expect(JSON.stringify(await app.db.selectFrom('audit_row').selectAll().where('trust_id', '=', s.trust.id).execute())).not.toContain(WORDS);
  });

  test('shared only with a lead or whoever supervises, only what is written; too many words come back as typed', async () => {
    const { s, asNadia } = await set();
    const nurse = await aMember(app, s.trust.id, 'host_team', 'Nurse', s.ward.id);
    for (const reader of [nurse.accountId, newId(), s.nadia.accountId]) expect((await asNadia.post('/my-wellbeing/4/share', { reader })).status).toBe(422);
    expect((await asNadia.post('/my-wellbeing/4/share', { reader: s.imran.accountId })).status).toBe(303);
    expect((await asNadia.get('/my-wellbeing/1/share')).status).toBe(404);
    const long = await asNadia.post('/my-wellbeing/1', { words: 'x'.repeat(3001) });
    expect([long.status, long.html.includes('3000 characters or fewer'), long.html.includes('xxx')]).toEqual([422, true, true]);
    for (const role of ['host_team', 'manager', 'administrator', 'pals', 'named_person'] as const) expect((await (await app.signedIn(await aMember(app, s.trust.id, role, role, role === 'host_team' ? s.ward.id : undefined))).get('/shared-by-workers')).status, role).toBe(403);
  });
});
