// A person's places through HTTP, one test a promise.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { aScene, MONDAY_10AM } from '../../tests/setup/scene.ts';
import type { Scene } from '../../tests/setup/scene.ts';
import { fixNow } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { aService, importServices } from '../directory/directory.factory.ts';
import { aHeldContact, aPlannedContact } from '../support/support.factory.ts';
import { aConnection, anOuting, aPlace } from './connection.factory.ts';

let app: TestApp;
let s: Scene;
const WALK = newId();
const KITCHEN = newId();
beforeAll(async () => {
  fixNow(MONDAY_10AM);
  app = await testApp();
  await importServices(app.db, [aService({ id: WALK, name: 'Chorlton Walking Group' }), aService({ id: KITCHEN, name: 'Invented Walking Kitchen' })]);
});
beforeEach(async () => {
  fixNow(MONDAY_10AM);
  s = await aScene(app);
  await app.db.updateTable('person').set({ postcode_sector: 'M21 9' }).where('id', '=', s.callum.id).execute();
});
afterAll(() => fixNow(null));

const theirs = (): string => `/people/${s.callum.id}/places`;
const only = () => app.db.selectFrom('connection').selectAll().where('person_id', '=', s.callum.id).executeTakeFirstOrThrow();
const stepsOf = (id: string) => app.db.selectFrom('connection_step').select(['kind', 'weeks', 'said_on', 'by_name']).where('connection_id', '=', id).orderBy('at').orderBy('id').execute();
const walk = { id: WALK, name: 'Chorlton Walking Group' };

describe('finding places near', () => {
  test('near the person’s area, in miles, by words; the worker puts one on the list with one press, once', async () => {
    const nadia = await s.as(s.nadia);
    const results = await nadia.post(theirs(), { q: 'walking', near: 'M21 9' });
    expect(results.html).toContain('Chorlton Walking Group');
    expect(results.html).toMatch(/mile/);
    const press = { q: 'walking', near: 'M21 9', page: '1', put: WALK };
    expect((await nadia.post(theirs(), press)).html).toContain('It is on the list');
    await nadia.post(theirs(), press);
    expect(await stepsOf((await only()).id)).toEqual([{ kind: 'suggested', weeks: null, said_on: '2026-11-23', by_name: 'Nadia' }]);
    expect((await nadia.get(theirs())).html).toContain('Nadia thought of this for Callum');
  });

  test('the person does the same for themself: then they chose it', async () => {
    const callum = await s.as(s.callum);
    expect((await callum.post('/my-places', { q: '', near: 'M21 9', put: WALK })).html).toContain('On your list');
    expect(await stepsOf((await only()).id)).toMatchObject([{ kind: 'chosen', by_name: null }]);
    expect((await callum.get('/my-support')).html).toContain('Places I am trying');
  });

  test('words of crisis show who to ring first, and what was looked for is kept nowhere', async () => {
    const callum = await s.as(s.callum);
    const html = (await callum.post('/my-places', { q: 'I want to end my life', near: 'M21 9' })).html;
    expect(html.indexOf('Talk to somebody now')).toBeGreaterThan(0);
    expect(html.indexOf('Talk to somebody now')).toBeLessThan(html.indexOf('What are you looking for'));
    for (const table of ['spent_key', 'draft', 'audit_row'] as const) expect(JSON.stringify(await app.db.selectFrom(table).selectAll().execute())).not.toContain('end my life');
  });

  test('where the area is not known it is asked once: of a whole postcode only the sector is kept, with what was there before', async () => {
    await app.db.updateTable('person').set({ postcode_sector: null }).where('id', '=', s.callum.id).execute();
    const callum = await s.as(s.callum);
    expect((await callum.get('/my-places')).html).toContain('Where do you live?');
    expect((await callum.post('/my-places/area', { area: 'somewhere nice' })).status).toBe(422);
    expect((await callum.post('/my-places/area', { area: '4 Invented Road, M21 9EZ' })).location).toBe('/my-places');
    const person = await app.db.selectFrom('person').select(['postcode_sector', 'address']).where('id', '=', s.callum.id).executeTakeFirstOrThrow();
    expect(person).toEqual({ postcode_sector: 'M21 9', address: null });
    expect((await callum.get('/my-places')).html).not.toContain('Where do you live?');
    expect(await app.db.selectFrom('person_change').select(['field', 'became']).where('person_id', '=', s.callum.id).execute()).toEqual([{ field: 'postcode_sector', became: 'M21 9' }]);
  });
});

describe('somebody looks over the shoulder', () => {
  test('names are hidden on every page until they are shown again, and nothing in address or cookie tells what', async () => {
    const { id } = await aConnection(app.db, s.trust.id, s.support, { ...walk, kinds: ['Walking'] }, { on: '2026-11-20', steps: [{ kind: 'chosen', on: '2026-11-21' }] });
    const callum = await s.as(s.callum);
    expect((await callum.get('/my-places')).html).toContain('Chorlton Walking Group');
    const answer = await callum.post('/names-of-places', { hide: 'yes', back: '/my-places' });
    expect(answer.location).toBe('/my-places');
    expect(JSON.stringify(answer.cookies)).not.toMatch(/hidden|place/i);
    for (const path of ['/my-places', `/my-places/${id}`, '/my-support', '/my-places/paper']) expect((await callum.get(path)).html, path).not.toContain('Chorlton Walking Group');
    expect((await callum.post('/my-places', { q: 'walking', near: 'M21 9' })).html).not.toMatch(/Chorlton Walking Group|Invented Walking Kitchen/);
    expect((await callum.get('/my-places')).html).toContain('<strong><a href="/my-places/');
    expect((await (await s.as(s.nadia)).get(theirs())).html, 'another screen is not this one').toContain('Chorlton Walking Group');
    await callum.post('/names-of-places', { hide: 'no', back: '/my-places' });
    expect((await callum.get('/my-places')).html).toContain('Chorlton Walking Group');
  });

  test('going back goes to a page of ours and nowhere else', async () => {
    const callum = await s.as(s.callum);
    expect((await callum.post('/names-of-places', { hide: 'yes', back: '//elsewhere.example' })).location).toBe('/first');
  });
});

describe('on paper', () => {
  test('when it is open, how to get in touch and how to get there, as known, with from whom and when; what is not known says so', async () => {
    await aConnection(app.db, s.trust.id, s.support, walk);
    const html = (await (await s.as(s.nadia)).get(`${theirs()}/paper`)).html;
    for (const words of ['Chorlton Walking Group', 'We do not know when. Ask before you go.', '0161 496 0000', '1 Invented Road', 'in a straight line', 'We do not know whether there are steps', 'From Invented Council, February 2026']) expect(html, words).toContain(words);
  });

  test('a place that left the directory stays with what was known, and says to ring first', async () => {
    const gone = await aPlace(app.db, { name: 'The invented choir', withdrawn: true });
    const { id } = await aConnection(app.db, s.trust.id, s.support, gone);
    const nadia = await s.as(s.nadia);
    for (const path of [theirs(), `/connections/${id}`, `${theirs()}/paper`]) {
      const { html } = await nadia.get(path);
      expect(html, path).toContain('The invented choir');
      expect(html, path).toContain('Not in the directory any more: ring before you go');
    }
  });
});

describe('going together', () => {
  const PLAN = { day: '2026-11-25', at: '14:00', how: 'out and about', place: 'The tram stop', minutes: '90' };

  test('it is a planned meeting with its check-in; written down as held, they went together', async () => {
    const { id } = await aConnection(app.db, s.trust.id, s.support, walk);
    const nadia = await s.as(s.nadia);
    expect((await nadia.post(`/connections/${id}/go-together`, { ...PLAN, rings: s.imran.accountId })).location).toBe(`/connections/${id}`);
    const contact = await app.db.selectFrom('contact').selectAll().where('support_id', '=', s.support.id).executeTakeFirstOrThrow();
    expect(contact).toMatchObject({ how: 'out and about', place: 'The tram stop', ring_if_late: 'Imran' });
    expect((await nadia.get(`/connections/${id}`)).html).toContain('Going together Wednesday 25 November, 2pm');
    const today = (await nadia.get('/today')).html;
    expect(today).toContain('Going together next');
    expect(today).not.toContain('Chorlton Walking Group');
    fixNow('2026-11-25T16:00:00Z');
    const later = await s.as(s.nadia);
    await later.post(`/contacts/${contact.id}/record`, { held: 'yes', lasted: '90', activities: ['going along'], item1: '', next: 'later' });
    expect((await later.get(`/connections/${id}`)).html).toContain('Went together today');
  });

  test('it did not happen: said without blame, and there can be another day', async () => {
    const { id } = await aConnection(app.db, s.trust.id, s.support, walk);
    await anOuting(app.db, s.trust.id, s.support, id, await aHeldContact(app.db, s.trust.id, s.support, { held: false, how: 'out and about', began_at: new Date('2026-11-20T14:00:00Z') }));
    const { html } = await (await s.as(s.nadia)).get(`/connections/${id}`);
    expect(html).toContain('It did not happen');
    expect(html).toContain('There can be another day');
    expect(html).toContain('Plan to go together');
  });

  test('a plan that cannot be read keeps what was typed and saves nothing', async () => {
    const { id } = await aConnection(app.db, s.trust.id, s.support, walk);
    const answer = await (await s.as(s.nadia)).post(`/connections/${id}/go-together`, { ...PLAN, day: '' });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('The tram stop');
    expect(await app.db.selectFrom('connection_outing').select('contact_id').where('connection_id', '=', id).execute()).toEqual([]);
  });
});

describe('what became of it', () => {
  test('going; asked after 4 weeks on My support and on the worker’s Today, answered once; asked after 12; then never', async () => {
    const { id } = await aConnection(app.db, s.trust.id, s.support, walk, { mine: s.callum.accountId, on: '2026-11-22' });
    const callum = await s.as(s.callum);
    await callum.post(`/my-places/${id}`, { answer: 'going on my own' });
    fixNow('2026-12-20T10:00:00Z');
    expect((await (await s.as(s.callum)).get('/my-support')).html).not.toContain('Do you still go');
    fixNow('2026-12-21T10:00:00Z');
    const [later, nadia] = [await s.as(s.callum), await s.as(s.nadia)];
    expect((await later.get('/my-support')).html).toContain('Do you still go to Chorlton Walking Group?');
    expect((await nadia.get('/today')).html).toContain('began going somewhere 4 weeks ago');
    expect((await later.post(`/my-places/${id}`, { answer: 'still going' })).status).toBe(303);
    expect((await later.get('/my-support')).html).not.toContain('Do you still go');
    expect((await nadia.get('/today')).html).not.toContain('began going somewhere');
    expect((await nadia.post(`/connections/${id}`, { answer: 'still going' })).status, 'answered meanwhile').toBe(409);
    fixNow('2027-02-15T10:00:00Z');
    const worker = await s.as(s.nadia);
    expect((await worker.get(`/connections/${id}`)).html).toContain('Does Callum still go?');
    await worker.post(`/connections/${id}`, { answer: 'sometimes', saidOn: '2027-02-14', words: 'When it does not rain.' });
    expect(await stepsOf(id)).toMatchObject([{ kind: 'chosen' }, { kind: 'going on my own' }, { kind: 'still going', weeks: 4, by_name: null }, { kind: 'sometimes', weeks: 12, said_on: '2027-02-14', by_name: 'Nadia' }]);
    expect((await only()).ask_on).toBeNull();
    expect((await worker.get(`/connections/${id}`)).html).toContain('When it does not rain.');
  });

  test('would rather not be asked is respected', async () => {
    const { id } = await aConnection(app.db, s.trust.id, s.support, walk, { mine: s.callum.accountId, on: '2026-10-01', steps: [{ kind: 'going with somebody', on: '2026-10-12' }] });
    const callum = await s.as(s.callum);
    expect((await callum.get('/my-support')).html).toContain('Do you still go');
    await callum.post(`/my-places/${id}`, { answer: 'rather not be asked' });
    for (const day of ['2026-11-30T10:00:00Z', '2027-01-11T10:00:00Z']) {
      fixNow(day);
      expect((await (await s.as(s.callum)).get('/my-support')).html, day).not.toContain('Do you still go');
      expect((await (await s.as(s.nadia)).get('/today')).html, day).not.toContain('began going somewhere');
    }
  });

  test('not for me: with why if they want, and it is not offered again unless they ask', async () => {
    const { id } = await aConnection(app.db, s.trust.id, s.support, walk);
    const [callum, nadia] = [await s.as(s.callum), await s.as(s.nadia)];
    await callum.post(`/my-places/${id}`, { answer: 'not for me', words: 'Too many dogs for me.' });
    const search = { q: 'walking', near: 'M21 9' };
    for (const [who, path] of [[callum, '/my-places'], [nadia, theirs()]] as const) {
      const results = (await who.post(path, search)).html.split('id="results"')[1]?.split('</section>')[0];
      expect(results).toContain('Invented Walking Kitchen');
      expect(results).not.toContain('Chorlton Walking Group');
    }
    const refused = await nadia.post(theirs(), { ...search, put: WALK });
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('not offered again unless they ask');
    await callum.post(`/my-places/${id}`, { answer: 'again' });
    expect((await nadia.post(theirs(), search)).html.split('id="results"')[1]).toContain('Chorlton Walking Group');
  });

  test('words left out are erased at once, in every table; that something was said stays', async () => {
    const { id } = await aConnection(app.db, s.trust.id, s.support, walk);
    const callum = await s.as(s.callum);
    await callum.post(`/my-places/${id}`, { answer: 'not for me', words: 'Zzq because of the man at the door.' });
    const words = await app.db.selectFrom('connection_words').selectAll().where('connection_id', '=', id).executeTakeFirstOrThrow();
    expect((await callum.post(`/my-places/${id}/leave-out`, { step: words.step_id })).status).toBe(303);
    expect((await callum.get(`/my-places/${id}`)).html).not.toContain('Zzq');
    for (const table of ['connection_words', 'spent_key', 'draft', 'audit_row'] as const) expect(JSON.stringify(await app.db.selectFrom(table).selectAll().execute()), table).not.toContain('Zzq');
    expect(await app.db.selectFrom('connection_words').select('words').where('step_id', '=', words.step_id).where('erased_at', 'is not', null).execute()).toEqual([{ words: null }]);
    expect((await stepsOf(id)).at(-1)?.kind).toBe('not for me');
  });

  test('nothing chosen: said by the field, typed words stay', async () => {
    const { id } = await aConnection(app.db, s.trust.id, s.support, walk);
    const answer = await (await s.as(s.callum)).post(`/my-places/${id}`, { words: 'It was loud.' });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('Choose how it is');
    expect(answer.html).toContain('It was loud.');
  });
});

describe('who sees what', () => {
  test('a lead sees kinds and where it stands, never a name or why', async () => {
    await aConnection(app.db, s.trust.id, s.support, { ...walk, kinds: ['Walking group'] }, { on: '2026-10-01', steps: [{ kind: 'going on my own', on: '2026-11-20', words: 'Because Des is there.' }] });
    const { html } = await (await s.as(s.joan)).get(`/people/${s.callum.id}`);
    expect(html).toContain('Walking group');
    expect(html).toContain('Going since 20 November 2026');
    expect(html).not.toMatch(/Chorlton Walking Group|Because Des/);
  });

  test('another worker and another trust find nothing', async () => {
    const { id } = await aConnection(app.db, s.trust.id, s.support, walk);
    const other = await aScene(app);
    for (const who of [await s.as(s.imran), await other.as(other.nadia)]) {
      expect((await who.get(`/connections/${id}`)).status).toBe(404);
      expect((await who.post(`/connections/${id}`, { answer: 'chosen' })).status).toBe(404);
      expect((await who.post(theirs(), { q: 'walking', put: WALK })).status).toBe(404);
    }
  });

  test('what a service knows of a place is its own, and fewer than five is no number', async () => {
    const other = await aScene(app);
    await aConnection(app.db, s.trust.id, s.support, walk, { steps: [{ kind: 'going on my own', on: '2026-11-20' }] });
    const nadia = await s.as(s.nadia);
    await nadia.post(`/our-places/${WALK}`, { words: 'The side door, and ask for the urn.' });
    expect((await (await s.as(s.imran)).get(`/our-places/${WALK}`)).html).toContain('The side door, and ask for the urn.');
    expect((await nadia.get(`/our-places/${WALK}`)).html).toContain('Fewer than five people');
    expect((await (await other.as(other.nadia)).get(`/our-places/${WALK}`)).html).not.toContain('The side door');
    expect((await (await s.as(s.callum)).get(`/our-places/${WALK}`)).status).toBe(403);
    const note = await app.db.selectFrom('place_note').select('id').where('trust_id', '=', s.trust.id).executeTakeFirstOrThrow();
    expect((await (await s.as(s.imran)).post(`/our-places/${WALK}`, { back: note.id })).status).toBe(404);
    await nadia.post(`/our-places/${WALK}`, { back: note.id });
    expect(await app.db.selectFrom('place_note').select('words').where('id', '=', note.id).execute()).toEqual([{ words: null }]);
  });

  test('a closed record takes nothing more, and is asked about nowhere', async () => {
    const { id } = await aConnection(app.db, s.trust.id, s.support, walk, { on: '2026-10-01', steps: [{ kind: 'going on my own', on: '2026-10-12' }] });
    await app.db.updateTable('person').set({ locked_at: new Date() }).where('id', '=', s.callum.id).execute();
    const nadia = await s.as(s.nadia);
    expect((await nadia.get('/today')).html).not.toContain('began going somewhere');
    expect((await nadia.post(`/connections/${id}`, { answer: 'still going' })).status).toBe(409);
    expect((await nadia.post(theirs(), { q: 'walking', put: KITCHEN })).status).toBe(409);
  });

  test('planning for a meeting of one’s own does not count as going together', async () => {
    const { id } = await aConnection(app.db, s.trust.id, s.support, walk);
    await aPlannedContact(app.db, s.trust.id, s.support, { planned_at: new Date('2026-11-24T14:00:00Z') });
    expect((await (await s.as(s.nadia)).get(`/connections/${id}`)).html).not.toContain('Going together');
  });
});
