// Ending well, through HTTP: one test a promise.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { aScene, MONDAY_10AM } from '../../tests/setup/scene.ts';
import type { Scene } from '../../tests/setup/scene.ts';
import { fixNow } from '../kit/clock.ts';
import { aPerson } from '../people/person.factory.ts';
import { aPlannedContact, aSupport } from '../support/support.factory.ts';
import { aHope, aTalk } from './endings.factory.ts';

let app: TestApp;
beforeAll(async () => {
  fixNow(MONDAY_10AM);
  app = await testApp();
});
afterAll(() => fixNow(null));
const day = (name: string, iso: string) => ({ [`${name}-day`]: String(Number(iso.slice(8))), [`${name}-month`]: String(Number(iso.slice(5, 7))), [`${name}-year`]: iso.slice(0, 4) });
const supportOf = (s: Scene) => app.db.selectFrom('support').selectAll().where('id', '=', s.support.id).executeTakeFirstOrThrow();
const scene = async (more: Parameters<typeof aScene>[1] = {}) => {
  fixNow(MONDAY_10AM);
  const s = await aScene(app, more);
  return { ...s, me: await s.as(s.callum), worker: await s.as(s.nadia), lead: await s.as(s.joan), path: `/people/${s.callum.id}/ending` };
};

const ends = (on: string | null, began = '2026-09-01T09:00:00Z') => ({ support: { ending_on: on, began_at: new Date(began), first_held_at: new Date(began) } });

describe('the day', () => {
  test('before it is known it is said in words, and to the lead too', async () => {
    const s = await scene(ends(null));
    await app.db.updateTable('stay').set({ began_on: '2026-08-01' }).where('person_id', '=', s.callum.id).execute();
    expect((await s.me.get('/my-ending')).html).toContain('four months after you go home');
    expect((await s.me.get('/my-support')).html).toContain('four months after you go home');
    expect((await s.lead.get(s.path)).html).toContain('four months after they go home');
  });

  test('the person asks for another day; it moves when their worker says yes; the lead sees both, and why', async () => {
    const s = await scene(ends('2027-01-10'));
    expect((await s.me.post('/my-ending/date', { ...day('on', '2027-03-01'), why: 'The flat is not until February' })).location).toContain('/my-ending');
    expect((await supportOf(s)).ending_on).toBe('2027-01-10');
    expect((await s.worker.get('/today')).html).toContain('asks for another day for the ending');
    expect((await s.me.post('/my-ending/date', { ...day('on', '2027-04-01'), why: 'again' })).status).toBe(409);
    await s.me.post('/my-ending/answer', { answer: 'yes' });
    expect((await supportOf(s)).ending_on, 'nobody says yes to themself').toBe('2027-01-10');
    await s.worker.post(`${s.path}/answer`, { answer: 'yes' });
    expect(await supportOf(s)).toMatchObject({ ending_on: '2027-03-01', ending_why: 'The flat is not until February' });
    const { html } = await s.lead.get(s.path);
    expect(html).toContain('1 March 2027');
    expect(html).toContain('The flat is not until February');
    const actions = (await app.db.selectFrom('audit_row').select('action').where('person_id', '=', s.callum.id).execute()).map((r) => r.action);
    expect(actions).toEqual(expect.arrayContaining(['ending.propose', 'ending.agree']));
  });

  test('said together in a meeting it is agreed at once; proposed by the worker it waits for the person, who may leave it as it was', async () => {
    const s = await scene(ends('2027-01-10'));
    await s.worker.post(`${s.path}/date`, { ...day('on', '2027-02-01'), why: 'Exams', how: 'together', ...day('said', '2026-11-20') });
    expect((await supportOf(s)).ending_on).toBe('2027-02-01');
    await s.worker.post(`${s.path}/date`, { ...day('on', '2026-12-20'), why: 'Sooner', how: 'propose' });
    expect((await supportOf(s)).ending_on).toBe('2027-02-01');
    expect((await s.me.get('/my-support')).html).toContain('Nadia proposes');
    await s.me.post('/my-ending/answer', { answer: 'no' });
    expect((await supportOf(s)).ending_on).toBe('2027-02-01');
    expect((await app.db.selectFrom('ending_date').select('answer').where('support_id', '=', s.support.id).orderBy('recorded_at').execute()).map((r) => r.answer).sort()).toEqual(['no', 'yes']);
  });

  test('a day that is past, far away or not a day is marked, and what was typed stays', async () => {
    const s = await scene(ends('2027-01-10'));
    const past = await s.me.post('/my-ending/date', { ...day('on', '2026-11-01'), why: 'Kept words' });
    expect([past.status, past.html.includes('still to come'), past.html.includes('Kept words')]).toEqual([422, true, true]);
    expect((await s.me.post('/my-ending/date', { ...day('on', '2029-01-01'), why: 'x' })).html).toContain('Choose a day before');
  });
});

describe('talking about it', () => {
  test('it is due half-way and four weeks before, and leaves Today when they talked; the words are a note, the lead sees the day alone', async () => {
    const s = await scene(ends('2026-12-10'));
    expect((await s.worker.get('/today')).html).toContain('Endings coming up');
    expect((await s.worker.post(`${s.path}/talk`, { ...day('on', '2026-11-23'), words: 'Zx a bench by the canal' })).location).toContain(s.path);
    expect((await s.worker.get('/today')).html).not.toContain('Endings coming up');
    expect(await app.db.selectFrom('ending_talk').select(['moment', 'talked_on']).where('support_id', '=', s.support.id).execute()).toEqual([{ moment: 'four weeks before', talked_on: '2026-11-23' }]);
    const note = await app.db.selectFrom('note_item').select(['words', 'kept_at', 'contact_id']).where('support_id', '=', s.support.id).executeTakeFirstOrThrow();
    expect(note).toEqual({ words: 'Zx a bench by the canal', kept_at: null, contact_id: null });
    const { html } = await s.lead.get(s.path);
    expect(html).toContain('Talked about it');
    expect(html).not.toContain('Zx');
  });

  test('the lead sees what is overdue and what nobody has talked about, without words', async () => {
    const s = await scene(ends('2026-11-12'));
    expect((await s.lead.get('/service')).html).toContain('Has it ended?');
    expect((await s.lead.get('/endings')).html).toContain('The day has passed');
    await app.db.updateTable('support').set({ ending_on: '2026-12-01' }).where('id', '=', s.support.id).execute();
    expect((await s.lead.get('/endings')).html).toContain('Not talked about yet');
    await aTalk(app.db, s.trust.id, s.support, { talked_on: '2026-11-20', moment: 'four weeks before' });
    const { html } = await s.lead.get('/endings');
    expect(html).not.toContain('Not talked about yet');
    expect(html).toContain('Talked about');
  });
});

describe('the lead’s list', () => {
  test('whom nobody has talked with stands open, whoever has is folded with how many; a worker who leaves is named once', async () => {
    const s = await scene(ends('2026-12-10'));
    const other = await aPerson(app.db, s.trust.id, { known_as: 'Gemma' });
    const talked = await aSupport(app.db, s.trust.id, other.id, s.nadia, { ending_on: '2026-12-03' });
    await aTalk(app.db, s.trust.id, talked, { talked_on: '2026-11-20', moment: 'four weeks before' });
    await app.db.updateTable('peer_worker').set({ left_on: '2026-12-20' }).where('id', '=', s.nadia.id).execute();
    const { html } = await s.lead.get('/endings');
    const [open, folded] = html.split('They have talked about it: 1');
    expect(open).toContain(`/people/${s.callum.id}/ending`);
    expect(open).not.toContain(`/people/${other.id}/ending`);
    expect(folded).toContain(`/people/${other.id}/ending`);
    expect(html.match(/leaves on Sunday 20 December/g)).toHaveLength(1);
    for (const id of [s.callum.id, other.id]) expect(html).toContain(`/people/${id}/handover`);
  });
});

describe('the ending', () => {
  test('held as agreed: the fact, the last meeting, the worker sees it two weeks more', async () => {
    const s = await scene(ends('2026-11-23'));
    await aPlannedContact(app.db, s.trust.id, s.support, { planned_at: new Date('2026-11-30T10:00:00Z') });
    expect((await s.worker.post(`${s.path}/end`, { how: 'as agreed', ...day('said', '2026-11-23') })).html).toContain('Say how the last meeting was');
    await s.worker.post(`${s.path}/end`, { how: 'as agreed', met: 'together', ...day('said', '2026-11-23') });
    expect(await supportOf(s)).toMatchObject({ ended_how: 'as agreed', ended_at: MONDAY_10AM, next_planned_at: null });
    expect(await app.db.selectFrom('ending').select(['how', 'last_met', 'recorded_role']).where('support_id', '=', s.support.id).execute()).toEqual([{ how: 'as agreed', last_met: 'together', recorded_role: 'peer_worker' }]);
    expect((await s.me.get('/my-support')).html).toContain('It ended as you both agreed.');
    expect((await s.me.get('/my-ending')).html).toContain('can finish writing until 7 December 2026.');
    expect((await s.worker.get(`/people/${s.callum.id}`)).status).toBe(200);
    fixNow('2026-12-08T10:00:00Z');
    expect((await (await s.as(s.nadia)).get(`/people/${s.callum.id}`)).status).toBe(404);
    expect((await (await s.as(s.callum)).get('/my-ending')).html).toContain('could finish writing until 7 December 2026.');
  });

  test('stopped coming needs what was tried, never a reason; the letter asks nothing and leaves the door open', async () => {
    const s = await scene(ends('2027-01-10'));
    expect((await s.worker.post(`${s.path}/end`, { how: 'stopped coming', ...day('said', '2026-11-20') })).status).toBe(422);
    await s.worker.post(`${s.path}/end`, { how: 'stopped coming', tried: 'Rang twice, wrote once', ...day('said', '2026-11-20') });
    expect((await supportOf(s)).ended_how).toBe('stopped coming');
    const letter = await s.worker.get(`${s.path}/letter?large=1`);
    expect(letter.html).toContain('the door is open');
    expect(letter.html).not.toMatch(/missed|failed|did not attend/i);
    expect((await s.me.get('/my-support')).html).toContain('The door stays open.');
  });

  test('“I would like to stop”: at once, without a reason; for fourteen days the same support can go on, afterwards not', async () => {
    const s = await scene(ends('2027-01-10'));
    await s.me.post('/my-ending/stop');
    expect((await supportOf(s)).ended_how).toBe('withdrew');
    expect((await s.me.get('/my-support')).html).toContain('I have changed my mind');
    await s.me.post('/my-ending/go-on');
    expect(await supportOf(s)).toMatchObject({ ended_how: null, ended_at: null });
    expect((await app.db.selectFrom('circle').select('until').where('support_id', '=', s.support.id).where('kind', '=', 'support').executeTakeFirstOrThrow()).until).toBeNull();
    expect((await app.db.selectFrom('ending').select('undone_at').where('support_id', '=', s.support.id).executeTakeFirstOrThrow()).undone_at).not.toBeNull();
    await s.me.post('/my-ending/stop');
    fixNow('2026-12-07T10:01:00Z');
    const later = await s.as(s.callum);
    await later.post('/my-ending/go-on');
    expect((await supportOf(s)).ended_how).toBe('withdrew');
    expect((await later.get('/my-support')).html).toContain('Ask to come back');
  });

  test('coming back is a new request for the same person: no second record, and the lead is not asked who it is', async () => {
    const s = await scene({ support: { ended_at: new Date('2026-10-01T10:00:00Z'), ended_how: 'as agreed' } });
    expect((await s.me.post('/come-back', { hopes: 'The winter', ward: 'no', help: 'places' })).location).toContain('/my-support');
    const r = await app.db.selectFrom('referral').selectAll().where('person_id', '=', s.callum.id).executeTakeFirstOrThrow();
    expect(r).toMatchObject({ source: 'self', answer: null, hopes: 'The winter', full_name: 'Callum Thistlewood' });
    expect((await s.me.post('/come-back', { hopes: 'Again', ward: 'no', help: 'places' })).status).toBe(422);
    const form = await s.lead.get(`/referrals/${r.id}/answer`);
    expect(form.html).toContain('was supported here before and asks to come back');
    await s.lead.post(`/referrals/${r.id}/answer`, { answer: 'yes', who: 'new' });
    expect(await app.db.selectFrom('person').select('id').where('trust_id', '=', s.trust.id).execute()).toHaveLength(1);
    expect((await app.db.selectFrom('referral').select(['answer', 'person_id']).where('id', '=', r.id).executeTakeFirstOrThrow())).toEqual({ answer: 'accepted', person_id: s.callum.id });
  });

  test('by phone the lead begins the request', async () => {
    const s = await scene({ support: { ended_at: new Date('2026-10-01T10:00:00Z'), ended_how: 'stopped coming' } });
    const answer = await s.lead.post(`/people/${s.callum.id}/come-back`, { hopes: 'To try again', where: 'home', help: ['leaving', 'places'], ...day('on', '2026-11-23') });
    expect(answer.location).toMatch(/^\/referrals\/.*\/answer/);
    expect(await app.db.selectFrom('referral').select(['source', 'made_by']).where('person_id', '=', s.callum.id).executeTakeFirstOrThrow()).toEqual({ source: 'phone', made_by: s.joan.accountId });
  });
});

describe('what they take with them', () => {
  test('hope in their own words: only me, then my worker, then taken back and erased', async () => {
    const s = await scene(ends('2026-12-10'));
    await s.me.post('/my-ending/hope', { words: 'Zh mostly on Tuesdays', sees: 'only me' });
    expect((await s.worker.get(s.path)).html).not.toContain('Zh');
    await s.me.post('/my-ending/hope', { words: 'Zh mostly on Tuesdays', sees: 'my worker' });
    expect((await s.worker.get(s.path)).html).toContain('Zh mostly on Tuesdays');
    expect((await s.lead.get(s.path)).html).not.toContain('Zh');
    await s.me.post('/my-ending/hope/back');
    expect((await app.db.selectFrom('ending_hope').select('words').where('person_id', '=', s.callum.id).execute()).every((h) => h.words === null)).toBe(true);
  });

  test('what only they may see is not typed in by their worker', async () => {
    const s = await scene(ends('2026-12-10'));
    expect((await s.worker.post(`${s.path}/hope`, { words: 'x', sees: 'only me', ...day('on', '2026-11-23') })).status).toBe(422);
    await s.worker.post(`${s.path}/hope`, { words: 'Zs yes', sees: 'service', ...day('on', '2026-11-23') });
    expect((await s.worker.get(s.path)).html).not.toContain('Zs');
    expect((await s.lead.get('/endings')).html).not.toContain('Zs');
  });

  test('without a name the lead reads words from five people on', async () => {
    const s = await scene(ends('2026-12-10'));
    for (let i = 0; i < 4; i += 1) await aHope(app.db, s.trust.id, await aSupport(app.db, s.trust.id, (await aPerson(app.db, s.trust.id)).id, s.nadia), { words: `Zfive ${i}`, sees: 'service', said_on: '2026-11-01' });
    expect((await s.lead.get('/endings')).html).not.toContain('Zfive');
    await s.me.post('/my-ending/hope', { words: 'Zfive mine', sees: 'service' });
    await app.db.updateTable('support').set({ ending_on: null }).where('id', '=', s.support.id).execute();
    const { html } = await s.lead.get('/endings');
    expect(html).toContain('Zfive mine');
    expect(html).not.toContain('Callum');
  });

  test('the summary is theirs: read by their worker only if they say so, printed in large print, with how to come back', async () => {
    const s = await scene(ends('2026-12-10'));
    expect((await s.me.post('/my-ending/summary', { sees: 'only me' })).status).toBe(409);
    await s.me.post('/my-ending/summary', { did: 'Zd opened the post', lean_on: 'Mary next door', sees: 'only me' });
    const print = await s.me.get('/my-ending/summary/print?large=1');
    for (const words of ['large-print', 'Zd opened the post', 'Mary next door', 'If I want to come back']) expect(print.html).toContain(words);
    expect((await s.worker.get(`${s.path}/paper`)).html).not.toContain('Zd');
    await s.me.post('/my-ending/summary', { did: 'Zd opened the post', sees: 'my worker' });
    expect((await s.worker.get(`${s.path}/paper`)).html).toContain('Zd opened the post');
  });

  test('“Everything of mine” has how it ended, the days, hope and the summary; printed by their worker, nothing that only they see', async () => {
    const s = await scene(ends('2026-12-10'));
    await s.worker.post(`${s.path}/date`, { ...day('on', '2026-12-20'), why: 'Zw exams', how: 'together', ...day('said', '2026-11-20') });
    await s.worker.post(`${s.path}/talk`, day('on', '2026-11-23'));
    await s.me.post('/my-ending/hope', { words: 'Zh on Tuesdays', sees: 'only me' });
    await s.me.post('/my-ending/summary', { did: 'Zd opened the post', sees: 'my worker' });
    await s.worker.post(`${s.path}/end`, { how: 'as agreed', met: 'together', ...day('said', '2026-11-23') });
    const mine = (await s.me.get('/my-record')).html;
    for (const words of ['It ended as you both agreed.', 'Zw exams', 'You talked about it on 23 November 2026', 'Zh on Tuesdays', 'Zd opened the post']) expect(mine).toContain(words);
    const paper = (await s.worker.get(`/people/${s.callum.id}/on-paper`)).html;
    expect(paper).toContain('Zd opened the post');
    expect(paper).not.toContain('Zh on Tuesdays');
  });
});
