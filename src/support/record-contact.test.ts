// Recording a meeting, and correcting the record: one test a promise, through HTTP.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { aScene, MONDAY_10AM } from '../../tests/setup/scene.ts';
import type { Scene } from '../../tests/setup/scene.ts';
import { fixNow } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { aHeldContact, aPlannedContact } from './support.factory.ts';

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
const HELD = { held: 'yes', lasted: '45', activities: ['listening', 'what matters'], next: 'later' };
const BEGUN = at('2026-11-23T09:00:00Z');
const begun = (): Promise<string> => aPlannedContact(app.db, s.trust.id, s.support, { planned_at: BEGUN, planned_minutes: 60 });
const recordsOf = (contactId: string) => app.db.selectFrom('contact_record').selectAll().where('contact_id', '=', contactId).orderBy('recorded_at').execute();
const itemsOf = (contactId: string) => app.db.selectFrom('note_item').selectAll().where('contact_id', '=', contactId).orderBy('id').execute();

describe('recording', () => {
  test('the fact is stored whole, the clocks follow, the text for the own record comes at once', async () => {
    const id = await begun();
    const nadia = await s.as(s.nadia);
    const answer = await nadia.post(`/contacts/${id}/record`, { ...HELD, item1: 'He wants the first evening sorted.', item2: 'Bus times for Tuesday.' });
    expect(answer.location).toBe(`/contacts/${id}/copy`);
    const [record] = await recordsOf(id);
    expect(record).toMatchObject({ held: true, minutes: 45, how: 'on the ward', place: 'Day room', activities: ['listening', 'what matters'], first_of_support: true, recorded_by: s.nadia.accountId, began_at: BEGUN, together: false });
    expect(await app.db.selectFrom('contact').select(['held', 'recorded_at', 'began_at', 'minutes']).where('id', '=', id).executeTakeFirst()).toEqual({ held: true, recorded_at: MONDAY_10AM, began_at: BEGUN, minutes: 45 });
    expect(await s.facts()).toMatchObject({ first_held_at: BEGUN, second_held_at: null, last_held_at: BEGUN, next_planned_at: null });
    const items = await itemsOf(id);
    expect(items.map((i) => [i.words, i.said_by, i.shown_at, i.kept_at])).toEqual([['He wants the first evening sorted.', 'worker', null, null], ['Bus times for Tuesday.', 'worker', null, null]]);
    expect(items[0]?.show_by).toEqual(at('2026-11-30T10:00:00Z'));
    const copy = await nadia.get(`/contacts/${id}/copy`);
    expect(copy.html).toContain('Held on the ward (Day room), 45 minutes.');
    expect(copy.html).not.toContain('Bus times');
    const actions = (await app.db.selectFrom('audit_row').select('action').where('person_id', '=', s.callum.id).execute()).map((r) => r.action);
    expect(actions).toContain('contact.record');
    expect(actions).toContain('note.write');
  });

  test('written together and agreed: shown and kept from now', async () => {
    const id = await begun();
    await (await s.as(s.nadia)).post(`/contacts/${id}/record`, { ...HELD, together: 'yes', agreed: 'yes', item1: 'Food in, heating on.' });
    expect((await itemsOf(id)).map((i) => [i.said_by, i.shown_at, i.kept_at, i.kept_recorded_by])).toEqual([['together', MONDAY_10AM, MONDAY_10AM, s.nadia.accountId]]);
  });

  test('did not happen: who, without blame; nothing that belongs to a meeting is kept', async () => {
    const id = await begun();
    const nadia = await s.as(s.nadia);
    const missing = await nadia.post(`/contacts/${id}/record`, { held: 'no', next: 'later' });
    expect(missing.status).toBe(422);
    expect(missing.html).toContain('Choose the nearest. It blames nobody');
    await nadia.post(`/contacts/${id}/record`, { held: 'no', notHeldWho: 'ward', notHeldWhy: 'A fire drill', next: 'later', lasted: '45', activities: ['listening'], item1: 'Typed before' });
    expect((await recordsOf(id))[0]).toMatchObject({ held: false, not_held_who: 'ward', not_held_why: 'A fire drill', minutes: 0, activities: [] });
    expect(await itemsOf(id)).toEqual([]);
    expect(await s.facts()).toMatchObject({ first_held_at: null, last_held_at: null });
  });

  test('the first meeting has its own form; the next one does not', async () => {
    const nadia = await s.as(s.nadia);
    const first = await nadia.get(`/contacts/${await begun()}/record`);
    expect(first.html).toContain('Your first meeting with Callum');
    expect(first.html).toContain('A first meeting is for listening');
    expect(first.html).toContain('Would Callum like to meet again?');
    await aHeldContact(app.db, s.trust.id, s.support, { began_at: at('2026-11-19T10:00:00Z') });
    const second = await nadia.get(`/contacts/${await begun()}/record`);
    expect(second.html).toContain('How it went with Callum');
    expect(second.html).not.toContain('A first meeting is for listening');
  });

  test('a date at once: the same again next week, or another day', async () => {
    const nadia = await s.as(s.nadia);
    await nadia.post(`/contacts/${await begun()}/record`, { ...HELD, next: 'same' });
    expect((await s.facts()).next_planned_at).toEqual(at('2026-11-30T09:00:00Z'));
    expect(await app.db.selectFrom('contact').select(['how', 'place', 'planned_minutes']).where('planned_at', '=', at('2026-11-30T09:00:00Z')).where('support_id', '=', s.support.id).executeTakeFirst())
      .toEqual({ how: 'on the ward', place: 'Day room', planned_minutes: 60 });
    const id = await begun();
    expect((await nadia.post(`/contacts/${id}/record`, { ...HELD, next: 'day' })).html).toContain('Choose a day');
    await nadia.post(`/contacts/${id}/record`, { ...HELD, next: 'day', day: '2026-11-25', at: '11:00', how: 'phone' });
    expect((await s.facts()).next_planned_at).toEqual(at('2026-11-25T11:00:00Z'));
  });

  test('a meeting at home keeps who rings when the same is planned again', async () => {
    const id = await aPlannedContact(app.db, s.trust.id, s.support, { planned_at: BEGUN, planned_minutes: 60, how: 'at home', ring_if_late: 'Imran', ring_account: s.imran.accountId });
    await (await s.as(s.nadia)).post(`/contacts/${id}/record`, { ...HELD, next: 'same' });
    expect(await app.db.selectFrom('contact').select(['ring_if_late', 'ring_account']).where('planned_at', '=', at('2026-11-30T09:00:00Z')).where('support_id', '=', s.support.id).executeTakeFirst())
      .toEqual({ ring_if_late: 'Imran', ring_account: s.imran.accountId });
  });

  test('they would rather not: noted with the record, and off the worklist', async () => {
    const nadia = await s.as(s.nadia);
    await nadia.post(`/contacts/${await begun()}/record`, { ...HELD, next: 'rather not' });
    expect((await s.facts()).rather_not_at).toEqual(MONDAY_10AM);
    expect((await nadia.get('/today')).html).not.toContain('Met once, nothing booked');
  });

  test('met once and nothing booked is on Today, with both answers', async () => {
    const nadia = await s.as(s.nadia);
    await nadia.post(`/contacts/${await begun()}/record`, HELD);
    const today = await nadia.get('/today');
    expect(today.html).toContain('Met once, nothing booked');
    expect(today.html).toContain(`/people/${s.callum.id}/rather-not`);
    await nadia.post(`/people/${s.callum.id}/next-meeting`, { day: '2026-11-24', at: '14:00', how: 'phone', minutes: '30' });
    expect((await nadia.get('/today')).html).not.toContain('Met once, nothing booked');
  });

  test('something that was not planned becomes a contact of this support', async () => {
    const nadia = await s.as(s.nadia);
    const missing = await nadia.post(`/people/${s.callum.id}/record`, { ...HELD });
    expect(missing.status).toBe(422);
    expect(missing.html).toContain('Choose how you were in touch');
    const future = await nadia.post(`/people/${s.callum.id}/record`, { ...HELD, onDay: '2026-11-23', began: '11am', heldHow: 'phone' });
    expect(future.html).toContain('Enter a time that has passed');
    await nadia.post(`/people/${s.callum.id}/record`, { ...HELD, onDay: '2026-11-22', began: '5.30pm', heldHow: 'phone', lasted: 'other', lastedOther: '20' });
    expect(await app.db.selectFrom('contact').select(['planned_at', 'began_at', 'held', 'minutes', 'how']).where('support_id', '=', s.support.id).executeTakeFirst())
      .toEqual({ planned_at: null, began_at: at('2026-11-22T17:30:00Z'), held: true, minutes: 20, how: 'phone' });
  });

  test('the referral’s clocks follow the first and second meeting, in whatever order they are written down', async () => {
    const referralId = newId();
    await app.db.insertInto('referral').values({
      trust_id: s.trust.id, id: referralId, number: 1001, source: 'self', agreed_on: '2026-11-01', agreed_how: 'They asked', known_as: 'Callum', full_name: 'Callum Thistlewood', safe_contact: 'Phone',
      on_ward: true, hopes: 'An evening that works', leaving_hospital: true, finding_places: false, one_or_group: 'one-to-one', answer: 'accepted', answered_at: at('2026-11-02T10:00:00Z'), person_id: s.callum.id, matched_at: at('2026-11-16T09:00:00Z'),
    }).execute();
    await app.db.updateTable('support').set({ referral_id: referralId }).where('id', '=', s.support.id).execute();
    const nadia = await s.as(s.nadia);
    const clocks = () => app.db.selectFrom('referral').select(['first_held_at', 'second_held_at']).where('id', '=', referralId).executeTakeFirst();
    await nadia.post(`/contacts/${await begun()}/record`, HELD);
    expect(await clocks()).toEqual({ first_held_at: BEGUN, second_held_at: null });
    await nadia.post(`/people/${s.callum.id}/record`, { ...HELD, onDay: '2026-11-19', began: '10am', heldHow: 'on the ward' });
    expect(await clocks()).toEqual({ first_held_at: at('2026-11-19T10:00:00Z'), second_held_at: BEGUN });
  });

  test('the first meeting after leaving hospital is the first at home', async () => {
    await app.db.updateTable('stay').set({ left_on: '2026-11-21' }).where('person_id', '=', s.callum.id).execute();
    const nadia = await s.as(s.nadia);
    expect((await nadia.get('/today')).html).toContain('First meeting at home');
    await nadia.post(`/contacts/${await begun()}/record`, HELD);
    expect((await s.facts()).home_held_at).toEqual(BEGUN);
    expect((await nadia.get('/today')).html).not.toContain('First meeting at home');
  });

  test('somebody else’s contact is not there, and nothing is written', async () => {
    const id = await begun();
    const other = await aScene(app);
    for (const [status, who] of [[404, await s.as(s.imran)], [403, await s.as(s.joan)], [403, await s.as(s.callum)], [404, await other.as(other.nadia)]] as const) {
      expect((await who.post(`/contacts/${id}/record`, HELD)).status).toBe(status);
    }
    expect(await recordsOf(id)).toEqual([]);
  });

  test('until fourteen days after the ending the worker can still write down; after that it is not there', async () => {
    const id = await begun();
    await app.db.updateTable('support').set({ ended_at: at('2026-11-23T09:30:00Z') }).where('id', '=', s.support.id).execute();
    await app.db.updateTable('circle').set({ until: at('2026-12-07T09:30:00Z') }).where('support_id', '=', s.support.id).execute();
    fixNow('2026-12-07T09:29:00Z');
    expect((await (await s.as(s.nadia)).get(`/contacts/${id}/record`)).status).toBe(200);
    fixNow('2026-12-07T09:30:00Z');
    const late = await s.as(s.nadia);
    expect((await late.get(`/people/${s.callum.id}`)).status).toBe(404);
    expect((await late.post(`/contacts/${id}/record`, HELD)).status).toBe(404);
    expect(await recordsOf(id)).toEqual([]);
  });

  test('a record that is closed takes nothing more, in words', async () => {
    const id = await begun();
    await app.db.updateTable('person').set({ locked_at: MONDAY_10AM }).where('id', '=', s.callum.id).execute();
    const answer = await (await s.as(s.nadia)).post(`/contacts/${id}/record`, HELD);
    expect(answer.status).toBe(409);
    expect(answer.html).toContain('nothing more is written in it');
  });

  test('typed words are kept as a draft, offered and never forced, and gone once sent', async () => {
    const id = await begun();
    const nadia = await s.as(s.nadia);
    await nadia.post(`/drafts/record-contact/${id}`, { item1: 'Half a thought', held: 'yes' });
    const offer = await nadia.get(`/contacts/${id}/record`);
    expect(offer.html).toContain('You began this on');
    expect(offer.html).not.toContain('Half a thought');
    expect((await nadia.get(`/contacts/${id}/record?draft=open`)).html).toContain('Half a thought');
    await nadia.post(`/contacts/${id}/record`, { ...HELD, item1: 'A whole thought' });
    expect(await app.db.selectFrom('draft').select('id').where('about', '=', id).execute()).toEqual([]);
  });

  test('sixteen times the same form is one record; another body with the same key is shown what was saved', async () => {
    const id = await begun();
    const nadia = await s.as(s.nadia);
    const form = { ...HELD, item1: 'Once', _key: newId() };
    const answers = await Promise.all(Array.from({ length: 16 }, () => nadia.post(`/contacts/${id}/record`, form)));
    expect(answers.map((a) => [a.status, a.location])).toEqual(Array.from({ length: 16 }, () => [303, `/contacts/${id}/copy`]));
    expect(await recordsOf(id)).toHaveLength(1);
    expect(await itemsOf(id)).toHaveLength(1);
    const other = await nadia.post(`/contacts/${id}/record`, { ...form, item1: 'Twice' });
    expect(other.status).toBe(422);
    expect(await itemsOf(id)).toHaveLength(1);
  });

  test('two who record the same contact at once: one counts, the other is told', async () => {
    const id = await begun();
    const nadia = await s.as(s.nadia);
    const answers = await Promise.all([nadia.post(`/contacts/${id}/record`, HELD), nadia.post(`/contacts/${id}/record`, { ...HELD, lasted: '90' })]);
    expect(answers.map((a) => a.status).sort()).toEqual([303, 409]);
    expect(answers.find((a) => a.status === 409)?.html).toContain('already written down');
    expect(await recordsOf(id)).toHaveLength(1);
  });

  test('two meetings recorded at once: both count, and the facts are right', async () => {
    const [one, two] = [await begun(), await aPlannedContact(app.db, s.trust.id, s.support, { planned_at: at('2026-11-20T09:00:00Z') })];
    const nadia = await s.as(s.nadia);
    await Promise.all([nadia.post(`/contacts/${one}/record`, HELD), nadia.post(`/contacts/${two}/record`, { ...HELD, next: 'same' })]);
    expect(await s.facts()).toMatchObject({ first_held_at: at('2026-11-20T09:00:00Z'), second_held_at: BEGUN, last_held_at: BEGUN, next_planned_at: at('2026-11-27T09:00:00Z') });
  });
});

describe('correcting', () => {
  const CORRECTION = { held: 'yes', onDay: '2026-11-23', began: '9am', heldHow: 'on the ward', lasted: '60', activities: ['listening'], why: 'It was an hour' };
  const recorded = async () => {
    const id = await begun();
    const nadia = await s.as(s.nadia);
    await nadia.post(`/contacts/${id}/record`, HELD);
    return { id, nadia, version: (await recordsOf(id))[0]?.id ?? '' };
  };

  test('a new record that says why; the old one stays; the facts follow', async () => {
    const { id, nadia, version } = await recorded();
    fixNow('2026-11-23T10:10:00Z');
    expect((await nadia.post(`/contacts/${id}/correct`, { ...CORRECTION, version, why: '' })).html).toContain('Say why it changes');
    expect((await nadia.post(`/contacts/${id}/correct`, { ...CORRECTION, version })).location).toBe(`/contacts/${id}`);
    expect((await recordsOf(id)).map((r) => [r.minutes, r.corrects, r.correction_why])).toEqual([[45, null, null], [60, version, 'It was an hour']]);
    const shown = await nadia.get(`/contacts/${id}`);
    expect(shown.html).toContain('What it said before');
    expect(shown.html).toContain('It was an hour');
    await nadia.post(`/contacts/${id}/correct`, { held: 'no', onDay: '2026-11-23', began: '9am', heldHow: 'on the ward', notHeldWho: 'other', why: 'That was another day', version: (await recordsOf(id)).at(-1)?.id ?? '' });
    expect(await s.facts()).toMatchObject({ first_held_at: null, last_held_at: null });
  });

  test('two first records cannot both be stored, whatever the app does', async () => {
    const { id } = await recorded();
    const [record] = await recordsOf(id);
    await expect(app.db.insertInto('contact_record').values({ ...record!, id: newId() }).execute()).rejects.toThrow(/contact_record_first/);
  });

  test('another worker does not find it', async () => {
    const { id, version } = await recorded();
    expect((await (await s.as(s.imran)).post(`/contacts/${id}/correct`, { ...CORRECTION, version })).status).toBe(404);
    expect((await recordsOf(id))).toHaveLength(1);
  });
});
