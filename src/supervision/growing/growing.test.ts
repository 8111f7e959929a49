// Growing through HTTP: one test a promise.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../../tests/setup/app.ts';
import type { TestApp } from '../../../tests/setup/app.ts';
import { aMember } from '../../../tests/setup/notes-pair.ts';
import { aScene, MONDAY_10AM } from '../../../tests/setup/scene.ts';
import { fixNow } from '../../kit/clock.ts';
import { newId } from '../../kit/ids.ts';
import { anArrangement, aSupervision } from '../supervision.factory.ts';

let app: TestApp;
beforeAll(async () => {
  fixNow(MONDAY_10AM);
  app = await testApp();
});
afterAll(() => fixNow(null));

const set = async () => {
  const s = await aScene(app);
  await anArrangement(app.db, s.trust.id, s.nadia, s.imran.accountId);
  const [asNadia, asJoan, asImran] = await Promise.all([s.as(s.nadia), s.as(s.joan), s.as(s.imran)]);
  return { s, asNadia, asJoan, asImran };
};
const DAY = { 'on-day': '1', 'on-month': '10', 'on-year': '2026' };

describe('check-ins', () => {
  test('offered at four months; what is wanted is seen by whoever supervises, until supervision was held', async () => {
    const { s, asNadia, asJoan, asImran } = await set();
    await app.db.updateTable('peer_worker').set({ began_on: '2026-07-23' }).where('id', '=', s.nadia.id).execute();
    expect((await asNadia.get('/my-growing')).html).toContain('Your first four months here');
    expect((await asNadia.post('/my-growing/check-in', { months: '12', answer: 'would like one' })).status).toBe(404);
    expect((await asNadia.post('/my-growing/check-in', { months: '4', answer: 'not now' })).status).toBe(303);
    expect((await asImran.get(`/growing/${s.nadia.id}`)).html).not.toContain('would like to talk');
    await asNadia.post('/my-growing/check-in', { months: '4', answer: 'would like one' });
    for (const who of [asImran, asJoan]) expect((await who.get(`/growing/${s.nadia.id}`)).html).toContain('would like to talk about the first four months');
    await app.db.updateTable('check_in').set({ answered_at: new Date('2026-11-20T10:00:00Z') }).where('worker_id', '=', s.nadia.id).execute();
    await aSupervision(app.db, s.trust.id, { supervisor: s.imran.accountId, workers: [s.nadia] }, { held: { at: new Date('2026-11-22T10:00:00Z') } });
    expect((await asImran.get(`/growing/${s.nadia.id}`)).html).not.toContain('would like to talk');
  });
});

describe('thanks', () => {
  test('anybody who works here can say it; only the worker and whoever said it read it', async () => {
    const { s, asNadia, asJoan, asImran } = await set();
    const nurse = await app.signedIn(await aMember(app, s.trust.id, 'host_team', 'Nurse Sam', s.ward.id));
    expect((await nurse.post('/thank', { worker: s.nadia.id, words: 'The day room was a kinder place' })).status).toBe(303);
    expect((await asNadia.get('/my-growing')).html).toContain('The day room was a kinder place');
    for (const [who, path] of [[asJoan, `/growing/${s.nadia.id}`], [asImran, `/growing/${s.nadia.id}`], [asJoan, `/workers/${s.nadia.id}`]] as const) expect((await who.get(path)).html).not.toContain('kinder place');
    expect((await asNadia.post('/thank', { worker: s.nadia.id, words: 'Well done me' })).status).toBe(422);
    const empty = await nurse.post('/thank', { worker: newId(), words: 'Kept words' });
    expect([empty.status, empty.html.includes('Kept words')]).toEqual([422, true]);
    expect((await (await s.as(s.callum)).get('/thank')).status).toBe(403);
  });
});

describe('my plan and my record', () => {
  test('what I write in an area is read by whoever supervises me, not by another lead; what it said before stays', async () => {
    const { s, asNadia, asImran, asJoan } = await set();
    await asNadia.post('/my-growing/domains/3', { strength: 'Sitting quietly', next: 'Groups' });
    await asNadia.post('/my-growing/domains/3', { strength: 'Sitting quietly, also in groups', 'by-day': '1', 'by-month': '3', 'by-year': '2027', inRecord: 'yes' });
    expect((await asImran.get(`/growing/${s.nadia.id}`)).html).toContain('also in groups');
    const lead = await asJoan.get(`/growing/${s.nadia.id}`);
    expect([lead.status, lead.html.includes('also in groups')]).toEqual([200, false]);
    expect(await app.db.selectFrom('development_goal').select('id').where('worker_id', '=', s.nadia.id).execute()).toHaveLength(2);
    expect((await asNadia.get('/my-growing/domains/10')).status).toBe(404);
    const [open, folded] = (await asNadia.get('/my-growing')).html.split('Nothing written yet: 8');
    expect(open).toContain('/my-growing/domains/3');
    expect(open).not.toContain('/my-growing/domains/4');
    expect(folded?.match(/\/my-growing\/domains\/\d/g)).toHaveLength(8);
    expect((await (await s.as(s.nadia)).get(`/growing/${s.imran.id}`)).status).toBe(404);
  });

  test('my record holds training, steps, supervision days and the thanks I chose; as a PDF it is tagged', async () => {
    const { s, asNadia, asJoan } = await set();
    await aSupervision(app.db, s.trust.id, { supervisor: s.imran.accountId, workers: [s.nadia] }, { held: { at: new Date('2026-11-12T10:00:00Z') } });
    expect((await asNadia.post('/my-growing', { kind: 'training', what: 'Sharing lived experience', ...DAY })).status).toBe(303);
    expect((await asJoan.post(`/growing/${s.nadia.id}`, { kind: 'step', what: 'Began to facilitate', ...DAY })).status).toBe(303);
    await asJoan.post('/thank', { worker: s.nadia.id, words: 'For the bus timetable' });
    await asJoan.post('/thank', { worker: s.nadia.id, words: 'For something private' });
    const { id } = await app.db.selectFrom('thanks').select('id').where('worker_id', '=', s.nadia.id).where('words', '=', 'For the bus timetable').executeTakeFirstOrThrow();
    expect((await asJoan.post(`/my-growing/thanks/${id}`, { what: 'in' })).status).toBe(403);
    await asNadia.post(`/my-growing/thanks/${id}`, { what: 'in' });
    const { html } = await asNadia.get('/my-growing/record');
    for (const words of ['Sharing lived experience, 1 October 2026', 'Began to facilitate, 1 October 2026 (written down by Joan)', 'Line supervision, once: 12 November 2026', 'For the bus timetable']) expect(html).toContain(words);
    expect(html).not.toContain('something private');
    const pdf = await asNadia.get('/my-growing/record.pdf');
    expect([pdf.status, pdf.headers['content-type'], pdf.html.startsWith('%PDF-1.7'), pdf.html.includes('/StructTreeRoot')]).toEqual([200, 'application/pdf', true, true]);
  });

  test('training and steps: bad input is said by the field; only who wrote it takes it back', async () => {
    const { s, asNadia, asJoan } = await set();
    const bad = await asNadia.post('/my-growing', { kind: 'training', what: '', ...DAY, 'on-day': '31', 'on-month': '2' });
    expect([bad.status, bad.html.includes('Write what it was'), bad.html.includes('must be a real date')]).toEqual([422, true, true]);
    await asJoan.post(`/growing/${s.nadia.id}`, { kind: 'training', what: 'Five weeks', ...DAY });
    const { id } = await app.db.selectFrom('growth_step').select('id').where('worker_id', '=', s.nadia.id).executeTakeFirstOrThrow();
    expect((await asNadia.post(`/my-growing/steps/${id}`)).status).toBe(404);
    expect((await asJoan.post(`/growing/${s.nadia.id}/steps/${id}`)).status).toBe(303);
    expect((await asNadia.get('/my-growing/record')).html).not.toContain('Five weeks');
  });
});
