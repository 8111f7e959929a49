// Looking out for each other, days away and cover, and the trust's own record: one test a promise.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { aScene, MONDAY_10AM } from '../../tests/setup/scene.ts';
import type { Scene } from '../../tests/setup/scene.ts';
import { fixNow } from '../kit/clock.ts';
import { aHeldContact, aNoteItem, aPlannedContact } from './support.factory.ts';

let app: TestApp;
let s: Scene;
beforeAll(async () => {
  fixNow(MONDAY_10AM);
  app = await testApp();
});
beforeEach(async () => {
  fixNow(MONDAY_10AM);
  s = await aScene(app);
});
afterAll(() => fixNow(null));
const at = (time: string): Date => new Date(time);

describe('looking out for each other', () => {
  const goingOut = () => aPlannedContact(app.db, s.trust.id, s.support, { planned_at: at('2026-11-23T10:05:00Z'), planned_minutes: 60, how: 'at home', place: '4 Zqhidden Street', ring_if_late: 'Imran', ring_account: s.imran.accountId });
  const out = (id: string) => app.db.selectFrom('out_now').selectAll().where('contact_id', '=', id).executeTakeFirst();

  test('one press checks in: half an hour after the planned end somebody rings', async () => {
    const id = await goingOut();
    const nadia = await s.as(s.nadia);
    expect((await nadia.get('/today')).html).toContain('Check in');
    expect((await nadia.post(`/contacts/${id}/check-in`)).location).toBe(`/contacts/${id}`);
    expect(await out(id)).toMatchObject({ finish_at: at('2026-11-23T11:35:00Z'), rings: 'Imran', rings_account: s.imran.accountId, worker_id: s.nadia.id });
    const today = await nadia.get('/today');
    expect(today.html).toContain('Imran rings at 11.35am if you have not checked out');
    expect((await nadia.post(`/contacts/${id}/check-out`)).location).toBe(`/contacts/${id}/record`);
    expect(await out(id)).toBeUndefined();
    expect((await app.db.selectFrom('contact_step').select('kind').where('contact_id', '=', id).orderBy('id').execute()).map((r) => r.kind)).toEqual(['checked in', 'checked out']);
    expect((await nadia.post(`/contacts/${id}/check-out`)).status).toBe(409);
  });

  test('another finish time; a time that has passed is refused; nobody to ring is asked for', async () => {
    const id = await goingOut();
    const nadia = await s.as(s.nadia);
    expect((await nadia.post(`/contacts/${id}/check-in`, { until: '09:00' })).html).toContain('Choose a time after 10am');
    await nadia.post(`/contacts/${id}/check-in`, { until: '16:00' });
    expect((await out(id))?.finish_at).toEqual(at('2026-11-23T16:00:00Z'));
    await app.db.updateTable('contact').set({ ring_if_late: null, ring_account: null }).where('id', '=', id).execute();
    const asked = await nadia.post(`/contacts/${id}/check-in`);
    expect(asked.status).toBe(422);
    expect(asked.html).toContain('Choose who rings if you have not checked out');
  });

  test('late: the colleague who said they would ring is told, with numbers in order and nothing about the person', async () => {
    const id = await goingOut();
    await (await s.as(s.nadia)).post(`/contacts/${id}/check-in`);
    expect((await (await s.as(s.imran)).get('/today')).html).not.toContain('has not checked out');
    fixNow('2026-11-23T11:36:00Z');
    const imran = await s.as(s.imran);
    const today = await imran.get('/today');
    expect(today.html).toContain('Nadia has not checked out');
    const late = await imran.get(`/contacts/${id}/late`);
    expect(late.html).toContain('Due 11.35am');
    expect(late.html).toContain('07700 900001');
    expect(late.html).toContain('Joan');
    for (const words of ['Callum', 'Zqhidden']) {
      expect(today.html).not.toContain(words);
      expect(late.html).not.toContain(words);
    }
    expect((await imran.get(`/contacts/${id}`)).status).toBe(404);
    const joan = await s.as(s.joan);
    expect((await joan.get(`/contacts/${id}/late`)).html).toContain('Nadia has not checked out');
    expect((await joan.get(`/contacts/${id}`)).html).toContain('Zqhidden');
  });

  test('"I rang" is kept step by step until the worker is back; well means nobody rings again', async () => {
    const id = await goingOut();
    await (await s.as(s.nadia)).post(`/contacts/${id}/check-in`);
    fixNow('2026-11-23T11:40:00Z');
    const imran = await s.as(s.imran);
    expect((await imran.post(`/contacts/${id}/late`, {})).html).toContain('Choose what came of it');
    expect((await imran.post(`/contacts/${id}/late`, { came: 'passed on' })).html).toContain('Say who has it now');
    await imran.post(`/contacts/${id}/late`, { came: 'no answer' });
    expect((await imran.get(`/contacts/${id}/late`)).html).toContain('No answer');
    expect((await (await s.as(s.joan)).get(`/contacts/${id}/late`)).html).toContain('Imran');
    expect(await out(id)).toBeDefined();
    expect((await imran.post(`/contacts/${id}/late`, { came: 'safe' })).status).toBe(303);
    expect(await out(id)).toBeUndefined();
    expect((await imran.get(`/contacts/${id}/late`)).status).toBe(404);
    expect((await imran.get('/today')).html).not.toContain('has not checked out');
  });

  test('a colleague who did not promise, and another trust, find nothing', async () => {
    const id = await goingOut();
    await app.db.updateTable('contact').set({ ring_account: s.joan.accountId, ring_if_late: 'Joan' }).where('id', '=', id).execute();
    await (await s.as(s.nadia)).post(`/contacts/${id}/check-in`);
    fixNow('2026-11-23T11:40:00Z');
    const other = await aScene(app);
    expect((await (await s.as(s.imran)).get(`/contacts/${id}/late`)).status).toBe(404);
    expect((await (await other.as(other.joan)).get(`/contacts/${id}/late`)).status).toBe(404);
    expect((await (await s.as(s.imran)).post(`/contacts/${id}/check-out`)).status).toBe(404);
  });

  test('recording is a check-out too', async () => {
    const id = await goingOut();
    await (await s.as(s.nadia)).post(`/contacts/${id}/check-in`);
    fixNow('2026-11-23T11:00:00Z');
    await (await s.as(s.nadia)).post(`/contacts/${id}/record`, { held: 'yes', lasted: '45', next: 'later' });
    expect(await out(id)).toBeUndefined();
    expect((await app.db.selectFrom('contact_step').select('kind').where('contact_id', '=', id).orderBy('id').execute()).map((r) => r.kind)).toEqual(['checked in', 'checked out']);
  });

  test('on my way is noted once it is pressed, and pressing on a meeting that is over says why not', async () => {
    const id = await aPlannedContact(app.db, s.trust.id, s.support, { planned_at: at('2026-11-23T11:00:00Z') });
    const nadia = await s.as(s.nadia);
    expect((await nadia.get('/today')).html).toContain('On my way');
    await nadia.post(`/contacts/${id}/on-my-way`);
    expect((await nadia.get('/today')).html).toContain('You set off at 10am');
    await app.db.updateTable('contact').set({ cancelled_at: MONDAY_10AM }).where('id', '=', id).execute();
    const answer = await nadia.post(`/contacts/${id}/on-my-way`);
    expect(answer.status).toBe(409);
    expect(answer.html).toContain('This has changed meanwhile');
  });
});

describe('away and cover', () => {
  const away = async (who = s.nadia, form: Record<string, string> = { days: 'tomorrow' }) => {
    const answer = await (await s.as(who)).post('/away', form);
    return { answer, id: (answer.location ?? '').split('/').at(-1) ?? '' };
  };
  const circle = () => app.db.selectFrom('circle').select(['account_id', 'why', 'since', 'until', 'ended_at']).where('support_id', '=', s.support.id).where('kind', '=', 'cover').orderBy('made_at').execute();

  test('days away never ask why, and list whom to tell', async () => {
    await aPlannedContact(app.db, s.trust.id, s.support, { planned_at: at('2026-11-24T14:00:00Z') });
    await aPlannedContact(app.db, s.trust.id, s.support, { planned_at: at('2026-11-26T14:00:00Z') });
    const nadia = await s.as(s.nadia);
    expect((await nadia.get('/away')).html).toContain('A reason is not kept here');
    const { answer, id } = await away();
    expect(answer.status).toBe(303);
    const shown = await nadia.get(`/away/${id}`);
    expect(shown.html).toContain('Tuesday 24 November, 2pm');
    expect(shown.html).not.toContain('Thursday 26 November');
    expect(shown.html).toContain('Not told yet');
    expect(Object.keys(await app.db.selectFrom('absence').selectAll().where('id', '=', id).executeTakeFirstOrThrow()).some((column) => /reason|why/.test(column))).toBe(false);
  });

  test('wrong days are said by the field; a worker records only their own days', async () => {
    const nadia = await s.as(s.nadia);
    expect((await nadia.post('/away', {})).html).toContain('Choose which days');
    const backwards = await nadia.post('/away', { days: 'other', 'from-day': '26', 'from-month': '11', 'from-year': '2026', 'until-day': '25', 'until-month': '11', 'until-year': '2026' });
    expect(backwards.html).toContain('The last day must not be before the first');
    await nadia.post('/away', { days: 'today', worker: s.imran.id });
    expect(await app.db.selectFrom('absence').select('worker_id').where('trust_id', '=', s.trust.id).execute()).toEqual([{ worker_id: s.nadia.id }]);
  });

  test('the lead says who covers: from that day they see what the worker sees, and it ends by itself', async () => {
    const id = await aPlannedContact(app.db, s.trust.id, s.support, { planned_at: at('2026-11-24T14:00:00Z') });
    const { id: absence } = await away();
    const joan = await s.as(s.joan);
    expect((await joan.get('/away')).html).toContain('Choose cover');
    expect((await joan.post(`/away/${absence}`, { cover: s.imran.id })).status).toBe(303);
    expect((await circle())[0]).toMatchObject({ account_id: s.imran.accountId, since: at('2026-11-24T00:00:00Z'), until: at('2026-11-25T00:00:00Z'), why: 'Imran covers while Nadia is away, until Tuesday 24 November' });
    const path = `/people/${s.callum.id}`;
    expect((await (await s.as(s.imran)).get(path)).status).toBe(404);
    fixNow('2026-11-24T09:00:00Z');
    const imran = await s.as(s.imran);
    expect((await imran.get(path)).status).toBe(200);
    expect((await imran.get('/today')).html).toContain('You cover for Nadia');
    expect((await imran.get(`/contacts/${id}`)).status).toBe(200);
    fixNow('2026-11-24T14:30:00Z');
    const later = await s.as(s.imran);
    expect((await later.post(`/contacts/${id}/record`, { held: 'yes', lasted: '30', next: 'later' })).status).toBe(303);
    expect(await app.db.selectFrom('contact_record').select('worker_id').where('contact_id', '=', id).executeTakeFirst()).toEqual({ worker_id: s.imran.id });
    fixNow('2026-11-25T00:00:00Z');
    const after = await s.as(s.imran);
    expect((await after.get(path)).status).toBe(404);
    expect((await after.get(`/contacts/${id}`)).status).toBe(404);
  });

  test('another choice ends the first one’s view at once; back sooner ends the cover at once', async () => {
    const { id: absence } = await away(s.nadia, { days: 'today' });
    const joan = await s.as(s.joan);
    await joan.post(`/away/${absence}`, { cover: s.imran.id });
    const imran = await s.as(s.imran);
    expect((await imran.get(`/people/${s.callum.id}`)).status).toBe(200);
    const nadia = await s.as(s.nadia);
    expect((await nadia.post(`/away/${absence}/back`)).status).toBe(303);
    expect((await imran.get(`/people/${s.callum.id}`)).status).toBe(404);
    expect((await circle()).every((row) => row.ended_at !== null)).toBe(true);
    expect((await joan.post(`/away/${absence}`, { cover: s.imran.id })).status).toBe(409);
  });

  test('nobody covers for themself, or while away too, or from another trust; a worker chooses no cover', async () => {
    const { id: absence } = await away();
    await away(s.imran);
    const other = await aScene(app);
    const joan = await s.as(s.joan);
    expect((await joan.post(`/away/${absence}`, { cover: s.nadia.id })).html).toContain('nobody covers for themself');
    expect((await joan.post(`/away/${absence}`, { cover: s.imran.id })).html).toContain('away on one of those days too');
    expect((await joan.post(`/away/${absence}`, { cover: other.imran.id })).status).toBe(404);
    expect((await (await s.as(s.nadia)).post(`/away/${absence}`, { cover: s.imran.id })).status).toBe(404);
    expect((await (await s.as(s.imran)).get(`/away/${absence}`)).status).toBe(404);
    expect((await (await other.as(other.joan)).get(`/away/${absence}`)).status).toBe(404);
    expect(await circle()).toEqual([]);
  });

  test('told by whom, how and when, and what happens now', async () => {
    const [one, two] = [await aPlannedContact(app.db, s.trust.id, s.support, { planned_at: at('2026-11-24T10:00:00Z') }), await aPlannedContact(app.db, s.trust.id, s.support, { planned_at: at('2026-11-24T14:00:00Z') })];
    const { id: absence } = await away();
    const joan = await s.as(s.joan);
    await joan.post(`/away/${absence}`, { cover: s.imran.id });
    const page = await joan.get(`/contacts/${one}/told`);
    expect(page.html).toContain('Phone after 5pm. Do not leave a message.');
    expect((await joan.post(`/contacts/${one}/told`, {})).html).toContain('Choose how they were told');
    await joan.post(`/contacts/${one}/told`, { how: 'phone', next: 'cover' });
    await joan.post(`/contacts/${two}/told`, { how: 'the ward told them', next: 'called off' });
    const shown = await joan.get(`/away/${absence}`);
    expect(shown.html).toContain('Told by Joan, Monday 23 November, 10am: phone. Imran comes instead.');
    expect(shown.html).toContain('The meeting is called off.');
    expect(shown.html).not.toContain('Not told yet');
    expect(await app.db.selectFrom('contact').select(['worker_id', 'cancelled_at']).where('id', '=', one).executeTakeFirst()).toEqual({ worker_id: s.imran.id, cancelled_at: null });
    expect(await app.db.selectFrom('contact').select('cancelled_who').where('id', '=', two).executeTakeFirst()).toEqual({ cancelled_who: 'worker' });
    const other = await aPlannedContact(app.db, s.trust.id, s.support, { planned_at: at('2026-11-30T14:00:00Z') });
    expect((await joan.get(`/contacts/${other}/told`)).status).toBe(404);
  });
});

describe('the trust’s own record', () => {
  const held = () => aHeldContact(app.db, s.trust.id, s.support, { began_at: at('2026-11-20T14:00:00Z') });

  test('the fact first, its words when they are agreed; copied by whom and when; nothing left to copy', async () => {
    const id = await held();
    const nadia = await s.as(s.nadia);
    expect((await nadia.get('/to-copy')).html).toContain('the fact');
    const before = await nadia.get(`/contacts/${id}/copy`);
    expect(before.html).toContain('Peer support contact, 20 November 2026, 2pm.');
    await nadia.post(`/contacts/${id}/copy`, { what: 'fact' });
    expect((await nadia.get(`/contacts/${id}/copy`)).html).toContain('Copied by Nadia, Monday 23 November, 10am.');
    expect((await nadia.get('/to-copy')).html).toContain('Everything is copied');
    fixNow('2026-11-23T10:05:00Z');
    await aNoteItem(app.db, s.trust.id, s.support, id, { words: 'Zqagreed words', kept_at: at('2026-11-23T10:02:00Z') });
    await aNoteItem(app.db, s.trust.id, s.support, id, { words: 'Zqwaiting words' });
    await aNoteItem(app.db, s.trust.id, s.support, id, { words: 'Zqleft words', kept_at: at('2026-11-21T10:00:00Z'), left_out_at: at('2026-11-22T10:00:00Z'), erase_on: '2026-12-22' });
    expect((await nadia.get('/to-copy')).html).toContain('the words you agreed');
    expect((await nadia.get('/to-copy')).html).not.toContain('Zqagreed');
    const words = (await nadia.get(`/contacts/${id}/copy`)).html;
    expect(words).toContain('Zqagreed words');
    expect(words).not.toContain('Zqwaiting');
    expect(words).not.toContain('Zqleft');
    await nadia.post(`/contacts/${id}/copy`, { what: 'words' });
    expect((await nadia.get('/to-copy')).html).toContain('Everything is copied');
  });

  test('a correction is to be copied again', async () => {
    const id = await held();
    const nadia = await s.as(s.nadia);
    await nadia.post(`/contacts/${id}/copy`, { what: 'fact' });
    fixNow('2026-11-23T10:10:00Z');
    const version = (await app.db.selectFrom('contact_record').select('id').where('contact_id', '=', id).executeTakeFirstOrThrow()).id;
    await nadia.post(`/contacts/${id}/correct`, { held: 'yes', onDay: '2026-11-20', began: '2pm', heldHow: 'on the ward', lasted: '60', why: 'It was an hour', version });
    expect((await nadia.get('/to-copy')).html).toContain('the corrected fact');
    expect((await nadia.get(`/contacts/${id}/copy`)).html).toContain('Corrected 23 November 2026: It was an hour');
  });

  test('a service without a record of its own never sees it', async () => {
    const charity = await aScene(app, { ownRecord: false });
    const id = await aHeldContact(app.db, charity.trust.id, charity.support, { began_at: at('2026-11-20T14:00:00Z') });
    const nadia = await charity.as(charity.nadia);
    expect((await nadia.get(`/contacts/${id}/copy`)).location).toBe(`/contacts/${id}`);
    for (const path of ['/today', `/contacts/${id}`]) expect((await nadia.get(path)).html).not.toContain('trust’s own record');
  });

  test('only the worker copies: not the lead, another worker, another trust', async () => {
    const id = await held();
    const other = await aScene(app);
    for (const [status, who] of [[403, await s.as(s.joan)], [404, await s.as(s.imran)], [404, await other.as(other.nadia)]] as const) expect((await who.post(`/contacts/${id}/copy`, { what: 'fact' })).status).toBe(status);
    expect(await app.db.selectFrom('record_copy').select('id').where('contact_id', '=', id).execute()).toEqual([]);
  });
});
