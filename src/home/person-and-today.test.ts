// Today, people and a person's page, for the worker and the lead: one test a promise.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { aScene, MONDAY_10AM } from '../../tests/setup/scene.ts';
import type { Scene } from '../../tests/setup/scene.ts';
import { aCircleRow } from '../access/access.factory.ts';
import { fixNow } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { aPerson } from '../people/person.factory.ts';
import { aHeldContact, aNoteItem, aPlannedContact, aSupport } from '../support/support.factory.ts';

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

describe('today', () => {
  test('nobody yet: it says what will be here', async () => {
    expect((await (await s.as(s.imran)).get('/today')).html).toContain('You are not with anybody yet');
  });

  test('meetings in order, the place, the safe way, who said when they leave, one press to act', async () => {
    await aPlannedContact(app.db, s.trust.id, s.support, { planned_at: at('2026-11-23T15:00:00Z'), how: 'phone', place: null });
    await aPlannedContact(app.db, s.trust.id, s.support, { planned_at: at('2026-11-23T10:40:00Z') });
    await aPlannedContact(app.db, s.trust.id, s.support, { planned_at: at('2026-11-24T10:00:00Z'), place: 'Zqtomorrow' });
    const { html } = await (await s.as(s.nadia)).get('/today');
    expect(html).toContain('Monday 23 November');
    expect(html).toContain('Two meetings.');
    expect(html).toContain('10.40am to 11.25am, in 40 minutes');
    expect(html.indexOf('10.40am')).toBeLessThan(html.indexOf('3pm'));
    expect(html).toContain('Your first meeting. Day room.');
    expect(html).toContain('Phone after 5pm. Do not leave a message.');
    expect(html).toContain('Expected to leave on Friday. It can change. Sam, charge nurse said so last Friday.');
    expect(html).toContain('tel:01614960100');
    expect(html).not.toContain('Zqtomorrow');
  });

  test('once it has begun it offers to record; what was missed waits to be written down', async () => {
    await aPlannedContact(app.db, s.trust.id, s.support, { planned_at: at('2026-11-23T09:30:00Z') });
    await aPlannedContact(app.db, s.trust.id, s.support, { planned_at: at('2026-11-19T09:30:00Z') });
    const { html } = await (await s.as(s.nadia)).get('/today');
    expect(html.match(/Record how it went/g)).toHaveLength(2);
    expect(html).toContain('To write down');
    expect(html).not.toContain('On my way');
  });

  test('somebody new comes with a first meeting to plan', async () => {
    const { html } = await (await s.as(s.nadia)).get('/today');
    expect(html).toContain('Somebody new');
    expect(html).toContain('Plan a first meeting');
  });

  test('words: who has not answered, and whose own words wait; never the words', async () => {
    const id = await aHeldContact(app.db, s.trust.id, s.support);
    const item = await aNoteItem(app.db, s.trust.id, s.support, id, { words: 'Zqwords of a note' });
    const nadia = await s.as(s.nadia);
    expect((await nadia.get('/today')).html).toContain('not heard back yet');
    await app.db.insertInto('note_answer').values({ trust_id: s.trust.id, id: newId(), item_id: item, support_id: s.support.id, person_id: s.callum.id, words: 'Zqanswer', by_account: s.callum.accountId }).execute();
    const { html } = await nadia.get('/today');
    expect(html).toContain('added their own words');
    expect(html).not.toContain('Zqwords');
    expect(html).not.toContain('Zqanswer');
  });

  test('my week counts what is planned and what was held, against the contract', async () => {
    await aPlannedContact(app.db, s.trust.id, s.support, { planned_at: at('2026-11-25T10:00:00Z'), planned_minutes: 90 });
    await aHeldContact(app.db, s.trust.id, s.support, { began_at: at('2026-11-23T08:00:00Z'), minutes: 60 });
    await aHeldContact(app.db, s.trust.id, s.support, { began_at: at('2026-11-20T08:00:00Z'), minutes: 60 });
    expect((await (await s.as(s.nadia)).get('/today')).html).toContain('2½ hours with people, of 15 hours in your contract');
  });

  test('only a peer worker has it, and the audit holds the ids of the list, which is no look', async () => {
    await (await s.as(s.nadia)).get('/today');
    expect((await (await s.as(s.joan)).get('/today')).status).toBe(403);
    const row = await app.db.selectFrom('audit_row').select(['ids', 'look']).where('trust_id', '=', s.trust.id).where('action', '=', 'home.today').executeTakeFirstOrThrow();
    expect(row).toEqual({ ids: [s.callum.id], look: false });
  });
});

describe('people', () => {
  test('a worker sees who they are with and what is next, and for two weeks who ended', async () => {
    await aPlannedContact(app.db, s.trust.id, s.support, { planned_at: at('2026-12-01T14:00:00Z') });
    const gemma = await aPerson(app.db, s.trust.id, { known_as: 'Gemma', full_name: 'Gemma Ended' });
    await aSupport(app.db, s.trust.id, gemma.id, s.nadia, { ended_at: at('2026-11-15T10:00:00Z') });
    const { html } = await (await s.as(s.nadia)).get('/people');
    expect(html).toContain('Tuesday 1 December, 2pm');
    expect(html).toContain('Gemma');
    expect((await (await s.as(s.imran)).get('/people')).html).toContain('You are not with anybody yet');
  });

  test('a lead searches by posting the beginning of any name; the list is audited with its ids', async () => {
    const joan = await s.as(s.joan);
    for (const words of ['cal', 'Thist', 'callum th']) expect((await joan.post('/people', { words })).html).toContain('Callum Thistlewood');
    expect((await joan.post('/people', { words: 'wood' })).html).toContain('Nobody by that name');
    expect((await joan.post('/people', { words: 'C' })).html).toContain('Enter at least two letters');
    for (const words of ['.*', '%%', '__']) expect((await joan.post('/people', { words })).html).toContain('Nobody by that name');
    await aPerson(app.db, s.trust.id, { known_as: 'Zed', full_name: 'Zed Smith-Zqjones' });
    expect((await joan.post('/people', { words: 'zqjon' })).html).toContain('Smith-Zqjones');
    expect((await joan.get('/people?words=cal')).html).not.toContain('Thistlewood');
    const row = await app.db.selectFrom('audit_row').select(['ids', 'look', 'detail']).where('trust_id', '=', s.trust.id).where('action', '=', 'person.search').orderBy('id').executeTakeFirstOrThrow();
    expect(row).toEqual({ ids: [s.callum.id], look: false, detail: null });
  });

  test('the search finds nobody of another trust, no colleague’s own record, and nothing for a worker', async () => {
    const other = await aScene(app);
    await aPerson(app.db, s.trust.id, { known_as: 'Zqwalled', full_name: 'Zqwalled Colleague', walled: true, nhs_number: '9434765919' });
    expect((await (await other.as(other.joan)).post('/people', { words: 'callum' })).html).toContain(other.callum.id);
    expect((await (await other.as(other.joan)).post('/people', { words: 'callum' })).html).not.toContain(s.callum.id);
    const joan = await s.as(s.joan);
    expect((await joan.post('/people', { words: 'Zqwal' })).html).toContain('Nobody by that name');
    expect((await joan.post('/people', { words: '943 476 5919' })).html).toContain('Nobody by that name');
    expect((await (await s.as(s.imran)).post('/people', { words: 'callum' })).html).toContain('Nobody by that name');
  });
});

describe('a person’s page', () => {
  test('the safe way to reach them first, where they are and who said so, wishes, facts; opening is a look', async () => {
    await aHeldContact(app.db, s.trust.id, s.support, { began_at: at('2026-11-19T14:00:00Z') });
    await app.db.insertInto('wish').values({ trust_id: s.trust.id, id: newId(), person_id: s.callum.id, about: 'hopes', words: 'To cook again', said_on: '2026-11-16' }).execute();
    const { html } = await (await s.as(s.nadia)).get(`/people/${s.callum.id}`);
    for (const words of ['Phone after 5pm. Do not leave a message.', 'Larkfield ward', 'Sam, charge nurse said so', 'It can change', 'To cook again', 'Thursday 19 November, 2pm: 45 minutes on the ward', 'Agreed until 27 March 2027', `/people/${s.callum.id}/concern`]) expect(html).toContain(words);
    expect(html.indexOf('Phone after 5pm')).toBeLessThan(html.indexOf('07700 900123'));
    const row = await app.db.selectFrom('audit_row').select(['look', 'account_id']).where('person_id', '=', s.callum.id).where('action', '=', 'person.open').executeTakeFirstOrThrow();
    expect(row).toEqual({ look: true, account_id: s.nadia.accountId });
  });

  test('the lead sees facts, not the words of notes, and may ask', async () => {
    const id = await aHeldContact(app.db, s.trust.id, s.support);
    await aNoteItem(app.db, s.trust.id, s.support, id, { words: 'Zqnote words' });
    expect((await (await s.as(s.nadia)).get(`/people/${s.callum.id}`)).html).toContain('Zqnote words');
    const joan = await s.as(s.joan);
    const lead = await joan.get(`/people/${s.callum.id}`);
    expect(lead.html).toContain('45 minutes on the ward');
    expect(lead.html).not.toContain('Zqnote words');
    expect(lead.html).toContain(`/people/${s.callum.id}/ask-to-read`);
    expect(lead.html).not.toContain(`/people/${s.callum.id}/next-meeting`);
    expect((await joan.get(`/contacts/${id}`)).html).not.toContain('Zqnote words');
  });

  test('another worker, another trust and nobody find nothing; an unknown id is the same', async () => {
    const other = await aScene(app);
    expect((await (await s.as(s.imran)).get(`/people/${s.callum.id}`)).status).toBe(404);
    expect((await (await other.as(other.joan)).get(`/people/${s.callum.id}`)).status).toBe(404);
    expect((await (await s.as(s.joan)).get(`/people/${newId()}`)).status).toBe(404);
    expect((await (await s.as(s.callum)).get(`/people/${s.callum.id}`)).status).toBe(403);
  });

  test('a long history comes ten at a time', async () => {
    for (let i = 1; i <= 11; i += 1) await aHeldContact(app.db, s.trust.id, s.support, { began_at: at(`2026-11-${String(i).padStart(2, '0')}T09:00:00Z`) });
    const nadia = await s.as(s.nadia);
    expect((await nadia.get(`/people/${s.callum.id}`)).html.match(/45 minutes on the ward/g)).toHaveLength(10);
    expect((await nadia.get(`/people/${s.callum.id}?page=2`)).html.match(/45 minutes on the ward/g)).toHaveLength(1);
  });

  test('details change with why and who said so; what it said before stays', async () => {
    const nadia = await s.as(s.nadia);
    const path = `/people/${s.callum.id}/details`;
    const details = { known_as: 'Cal', safe_contact: 'Text first', phone: '07700 900123', online_safe: 'no', why: 'He said so', said_by: 'Cal, on the phone' };
    expect((await nadia.post(path, { ...details, why: '' })).html).toContain('Say why it changes');
    expect((await nadia.post(path, { ...details, full_name: 'Not Theirs', nhs_number: '9434765919' })).status).toBe(303);
    const person = await app.db.selectFrom('person').select(['known_as', 'safe_contact', 'online_safe', 'full_name', 'nhs_number']).where('id', '=', s.callum.id).executeTakeFirst();
    expect(person).toEqual({ known_as: 'Cal', safe_contact: 'Text first', online_safe: false, full_name: 'Callum Thistlewood', nhs_number: null });
    const kept = await app.db.selectFrom('person_change').select(['field', 'was', 'became', 'why', 'said_by']).where('person_id', '=', s.callum.id).orderBy('field').execute();
    expect(kept).toEqual([
      { field: 'known_as', was: 'Callum', became: 'Cal', why: 'He said so', said_by: 'Cal, on the phone' },
      { field: 'online_safe', was: 'yes', became: 'no', why: 'He said so', said_by: 'Cal, on the phone' },
      { field: 'safe_contact', was: 'Phone after 5pm. Do not leave a message.', became: 'Text first', why: 'He said so', said_by: 'Cal, on the phone' },
    ]);
    expect((await nadia.get(path)).html).toContain('Phone after 5pm. Do not leave a message.');
    expect((await (await s.as(s.imran)).post(path, details)).status).toBe(404);
    await app.db.insertInto('person').values({ trust_id: s.trust.id, id: newId(), known_as: 'Bo', full_name: 'Bo Other', nhs_number: '9434765919' }).execute();
    expect((await (await s.as(s.joan)).post(path, { ...details, nhs_number: '943 476 5919' })).status).toBe(409);
  });

  test('a record opened in an emergency is read, and nothing in it can be done', async () => {
    const id = await aPlannedContact(app.db, s.trust.id, s.support, { planned_at: at('2026-11-24T14:00:00Z') });
    await aCircleRow(app.db, s.trust.id, { personId: s.callum.id, accountId: s.imran.accountId, kind: 'break_glass', why: 'Found him unwell at the tram stop', until: at('2026-11-23T11:00:00Z') });
    const imran = await s.as(s.imran);
    const { status, html } = await imran.get(`/people/${s.callum.id}`);
    expect(status).toBe(200);
    expect(html).toContain('Tuesday 24 November, 2pm');
    expect(html).not.toContain(`/people/${s.callum.id}/next-meeting`);
    expect((await imran.get(`/contacts/${id}`)).html).not.toContain('On my way');
    for (const path of [`/contacts/${id}/on-my-way`, `/contacts/${id}/check-in`, `/contacts/${id}/change`, `/contacts/${id}/record`]) expect((await imran.post(path, { what: 'off worker', held: 'yes', lasted: '15', next: 'later' })).status).toBe(404);
  });
});
