// Supervision through HTTP: one test a promise.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { aScene, MONDAY_10AM } from '../../tests/setup/scene.ts';
import { aMembership, anAccount } from '../access/access.factory.ts';
import { fixNow } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { aWorker } from '../workforce/worker.factory.ts';
import { anArrangement, aSupervision, someWords, somethingAgreed } from './supervision.factory.ts';

let app: TestApp;
beforeAll(async () => {
  fixNow(MONDAY_10AM);
  app = await testApp();
});
afterAll(() => fixNow(null));

const set = async () => {
  fixNow(MONDAY_10AM);
  const s = await aScene(app);
  const ruth = await aWorker(app.db, s.trust.id, { known_as: 'Ruth' });
  const marcusAccount = await anAccount(app.db, { name: 'Marcus' });
  const marcus = { accountId: marcusAccount.id, membershipId: await aMembership(app.db, s.trust.id, marcusAccount.id, 'lead') };
  const [asNadia, asImran, asRuth, asJoan, asMarcus] = await Promise.all([s.as(s.nadia), s.as(s.imran), s.as(ruth), s.as(s.joan), s.as(marcus)]);
  const line = await anArrangement(app.db, s.trust.id, s.nadia, s.joan.accountId, { stand_in_account_id: ruth.accountId });
  const held = (on: string, by = s.joan.accountId) => aSupervision(app.db, s.trust.id, { supervisor: s.joan.accountId, workers: [s.nadia] }, { held: { at: new Date(`${on}T10:00:00Z`), by } });
  const planned = (at: string) => aSupervision(app.db, s.trust.id, { supervisor: s.joan.accountId, workers: [s.nadia] }, { planned_at: new Date(at), stand_in_account_id: ruth.accountId });
  const leadAway = (from: string, until: string, coverId = marcus.accountId) => app.db.insertInto('lead_cover').values({ trust_id: s.trust.id, id: newId(), lead_account_id: s.joan.accountId, cover_account_id: coverId, from_on: from, until_on: until }).execute();
  return { s, ruth, marcus, asNadia, asImran, asRuth, asJoan, asMarcus, line, held, planned, leadAway };
};
const WHEN = { 'day-day': '8', 'day-month': '12', 'day-year': '2026', at: '10am', minutes: '60', place: 'The small room' };
const idOf = (location: string | null): string => location?.split('/').at(-1) ?? '';

describe('written down as held, and that is not right', () => {
  const WAS = { 'day-day': '20', 'day-month': '11', 'day-year': '2026', at: '2pm', minutes: '45', place: 'By phone' };

  test('it was held otherwise: either of them puts it right; what it said stays with why, and the next is due from the right day', async () => {
    const { s, asNadia, asJoan, asImran, held, line } = await set();
    const id = await held('2026-11-19');
    const url = `/supervision/sessions/${id}/correct`;
    expect((await asJoan.get(`/supervision/sessions/${id}`)).html).toContain('Put it right');
    expect((await asNadia.post(url, { was: 'other', ...WAS, by: s.joan.accountId })).html).toContain('Write why you put it right');
    expect((await asNadia.post(url, { was: 'other', ...WAS, by: s.joan.accountId, why: 'I had the wrong day' })).location).toBe(`/supervision/sessions/${id}`);
    const page = (await asJoan.get(`/supervision/sessions/${id}`)).html;
    for (const what of ['I had the wrong day', 'It said: held', '45 minutes']) expect(page).toContain(what);
    const kept = await app.db.selectFrom('supervision_arrangement').select('last_held_on').where('worker_id', '=', s.nadia.id).where('stream', '=', 'line').executeTakeFirst();
    expect([line !== '', kept?.last_held_on]).toEqual([true, '2026-11-20']);
    expect((await asImran.post(url, { was: 'not', why: 'x' })).status).toBe(404);
  });

  test('it was not held: it is open again, nothing is counted as held, and pressing twice says so', async () => {
    const { s, asNadia, asMarcus, held } = await set();
    const [before, id] = [await held('2026-10-15'), await held('2026-11-19')];
    const url = `/supervision/sessions/${id}/correct`;
    expect((await asMarcus.get(url)).status).toBe(404);
    expect((await asNadia.post(url, { was: 'not', why: 'We both fell ill' })).status).toBe(303);
    const rows = await app.db.selectFrom('supervision_session').select(['id', 'held_at', 'held_by']).where('id', 'in', [before, id]).orderBy('planned_at').execute();
    expect(rows.map((r) => r.held_at !== null)).toEqual([true, false]);
    expect((await app.db.selectFrom('supervision_arrangement').select('last_held_on').where('worker_id', '=', s.nadia.id).where('stream', '=', 'line').executeTakeFirst())?.last_held_on).toBe('2026-10-15');
    expect((await asNadia.get(`/supervision/sessions/${id}`)).html).toContain('We both fell ill');
    expect((await asNadia.post(url, { was: 'not', why: 'again' })).status).toBe(409);
    expect(await app.db.selectFrom('supervision_correction').select(['why', 'held_after_all']).where('session_id', '=', id).execute()).toEqual([{ why: 'We both fell ill', held_after_all: false }]);
  });
});

describe('who supervises whom', () => {
  test('the lead says it with a day; the worker sees who; changing it ends who it was the day before and keeps it', async () => {
    const { s, asJoan, asImran, ruth } = await set();
    const url = `/supervision/arrange/${s.imran.id}`;
    const form = { stream: 'practice', supervisor: ruth.accountId, standIn: s.joan.accountId, 'from-day': '1', 'from-month': '10', 'from-year': '2026' };
    expect((await asJoan.post(url, form)).location).toBe(url);
    expect((await asImran.get('/my-supervision')).html).toContain('Practice supervision with Ruth');
    expect((await asJoan.post(url, { ...form, supervisor: s.joan.accountId, standIn: '', 'from-day': '20', 'from-month': '11' })).status).toBe(303);
    const rows = await app.db.selectFrom('supervision_arrangement').select(['supervisor_account_id', 'from_on', 'until_on']).where('worker_id', '=', s.imran.id).orderBy('from_on').execute();
    expect(rows).toEqual([{ supervisor_account_id: ruth.accountId, from_on: '2026-10-01', until_on: '2026-11-19' }, { supervisor_account_id: s.joan.accountId, from_on: '2026-11-20', until_on: null }]);
    expect((await asJoan.get('/supervision')).html).toContain('Imran');
  });

  test('bad input: nothing chosen, themselves, a stranger, another figure without why, a day to come; typed words are kept', async () => {
    const { s, asJoan } = await set();
    const url = `/supervision/arrange/${s.imran.id}`;
    const day = { 'from-day': '1', 'from-month': '10', 'from-year': '2026' };
    expect((await asJoan.post(url, {})).html).toContain('Choose which kind');
    for (const [form, words] of [[{ supervisor: s.imran.accountId }, 'nobody supervises themselves'], [{ supervisor: newId() }, 'Choose who supervises from the list'], [{ supervisor: s.joan.accountId, every: '2' }, 'Write why it is another figure'],
      [{ supervisor: s.joan.accountId, standIn: s.joan.accountId }, 'than who supervises'], [{ supervisor: s.joan.accountId, every: '40', everyWhy: 'Kept words' }, 'between 1 and 26']] as const) {
      const answer = await asJoan.post(url, { stream: 'line', ...day, ...form });
      expect([answer.status, answer.html.includes(words)], words).toEqual([422, true]);
    }
    expect((await asJoan.post(url, { stream: 'line', supervisor: s.joan.accountId, ...day, 'from-year': '2027' })).html).toContain('today or in the last two years');
    expect((await asJoan.post(`/supervision/arrange/${newId()}`, { stream: 'line', supervisor: s.joan.accountId, ...day })).status).toBe(404);
    expect(await app.db.selectFrom('supervision_arrangement').select('id').where('worker_id', '=', s.imran.id).execute()).toEqual([]);
  });

  test('how often is a setting with its source, shown where it is used; one worker may have another figure with why', async () => {
    const { s, asJoan, asNadia } = await set();
    expect((await asJoan.get('/supervision/how-often')).html).toContain('No national figure was found');
    expect((await asJoan.post('/supervision/how-often', { stream: 'line', every: '6', source: 'Our policy, section 4' })).status).toBe(303);
    expect((await asJoan.get('/supervision/how-often')).html).toContain('Our policy, section 4');
    expect((await asNadia.get('/my-supervision')).html).toContain('Every 6 weeks');
    await app.db.updateTable('supervision_arrangement').set({ every_weeks: 2, every_why: 'new in post' }).where('worker_id', '=', s.nadia.id).execute();
    expect((await asNadia.get('/my-supervision')).html).toContain('Every 2 weeks, agreed because: new in post');
    expect((await asNadia.get('/supervision/how-often')).status).toBe(403);
    expect((await asJoan.post('/supervision/how-often', { stream: 'line', every: '0', source: '' })).html).toContain('Write where that figure comes from');
  });
});

describe('due, planned, held, moved', () => {
  test('overdue is a fact that both read in the same words, and it needs no blame', async () => {
    const { asNadia, asJoan, held } = await set();
    await held('2026-10-06');
    for (const who of [await asNadia.get('/my-supervision'), await asJoan.get('/supervision')]) {
      expect(who.html).toContain('It was due on Tuesday 3 November. Nothing is planned yet.');
      expect(who.html).not.toMatch(/overdue|late\b|failed|missed/i);
    }
  });

  test('either of them plans it; it is moved, and when it was stays; called off, it stays in the list', async () => {
    const { asNadia, asJoan, line } = await set();
    const id = idOf((await asNadia.post(`/supervision/plan/${line}`, WHEN)).location);
    expect((await asJoan.get('/supervision')).html).toContain('Planned for Tuesday 8 December, 10am');
    const again = await asJoan.post(`/supervision/plan/${line}`, WHEN);
    expect([again.status, again.html.includes('One is planned already')]).toEqual([409, true]);
    expect((await asJoan.post(`/supervision/sessions/${id}/move`, { ...WHEN, 'day-day': '9' })).status).toBe(303);
    const page = await asNadia.get(`/supervision/sessions/${id}`);
    expect(page.html).toContain('Moved by Joan: it was Tuesday 8 December 2026, 10am');
    expect((await asNadia.post(`/supervision/sessions/${id}/call-off`)).status).toBe(303);
    expect((await asNadia.get('/my-supervision')).html).toContain('called off');
    expect((await asNadia.post(`/supervision/sessions/${id}/move`, WHEN)).status).toBe(409);
  });

  test('a time without am or pm, a day that is not one, too far ahead: a message by the field, what was typed stays', async () => {
    const { asNadia, line } = await set();
    for (const [form, words] of [[{ at: '10' }, 'must say am or pm'], [{ 'day-day': '31', 'day-month': '2' }, 'must be a real date'], [{ 'day-year': '2028' }, 'in the next six months'], [{ 'day-month': '6' }, 'in the last two months'], [{ minutes: '5' }, 'between 10 and 300']] as const) {
      const answer = await asNadia.post(`/supervision/plan/${line}`, { ...WHEN, ...form, place: 'Kept words' });
      expect([answer.status, answer.html.includes(words), answer.html.includes('Kept words')], words).toEqual([422, true, true]);
    }
  });

  test('planned at the same clock time before and after the clocks change', async () => {
    const { asNadia, line } = await set();
    const id = idOf((await asNadia.post(`/supervision/plan/${line}`, { ...WHEN, 'day-day': '30', 'day-month': '3', 'day-year': '2027' })).location);
    expect((await asNadia.get(`/supervision/sessions/${id}`)).html).toContain('Tuesday 30 March 2027, 10am');
    expect((await app.db.selectFrom('supervision_session').select('planned_at').where('id', '=', id).executeTakeFirstOrThrow()).planned_at).toEqual(new Date('2027-03-30T09:00:00Z'));
  });

  test('held: either writes it down, once, and the next is due from that day', async () => {
    const { asNadia, asJoan, planned } = await set();
    const id = await planned('2026-11-19T10:00:00Z');
    expect((await asJoan.get('/supervision')).html).toContain('Nobody has said yet whether it was held');
    expect((await asNadia.post(`/supervision/sessions/${id}/held`, { ...WHEN, 'day-day': '19', 'day-month': '11' })).status).toBe(303);
    expect((await asJoan.get('/supervision')).html).toContain('Due on Thursday 17 December');
    expect((await asJoan.post(`/supervision/sessions/${id}/held`, { ...WHEN, 'day-day': '19', 'day-month': '11' })).status).toBe(409);
    const early = await asJoan.post(`/supervision/sessions/${await planned('2026-12-01T10:00:00Z')}/held`, WHEN);
    expect([early.status, early.html.includes('Choose a time that has passed')]).toEqual([422, true]);
  });

  test('leave moves the day it is due to the first working day back; somebody who has left is in no list', async () => {
    const { s, asJoan, asNadia, held } = await set();
    await held('2026-11-05');
    await app.db.insertInto('absence').values({ trust_id: s.trust.id, id: newId(), worker_id: s.nadia.id, from_on: '2026-11-30', until_on: '2026-12-11' }).execute();
    expect((await asNadia.get('/my-supervision')).html).toContain('Due on Tuesday 15 December');
    await app.db.updateTable('peer_worker').set({ left_on: '2026-11-20' }).where('id', '=', s.nadia.id).execute();
    expect((await asJoan.get('/supervision')).html).not.toContain(`/supervision/arrange/${s.nadia.id}`);
  });
});

describe('cover, by itself', () => {
  test('while the lead is away whoever covers for her holds it: the worker sees who, the cover opens it and writes it down', async () => {
    const { s, asNadia, asMarcus, planned, leadAway, marcus } = await set();
    const id = await planned('2026-11-24T10:00:00Z');
    await someWords(app.db, s.trust.id, id, s.nadia.accountId, 'Before we meet');
    expect((await asMarcus.get(`/supervision/sessions/${id}`)).html).not.toContain('Before we meet');
    await leadAway('2026-11-23', '2026-11-27');
    expect((await asNadia.get('/my-supervision')).html).toContain('Joan is away on that day: Marcus covers.');
    const page = await asMarcus.get(`/supervision/sessions/${id}`);
    expect(page.html).toContain('You cover.');
    expect(page.html).toContain('Before we meet');
    expect((await asMarcus.get('/supervision?of=me')).html).toContain('Nadia');
    fixNow('2026-11-24T12:00:00Z');
    const [marcusNow, nadiaNow, joanNow] = await Promise.all([s.as(marcus), s.as(s.nadia), s.as(s.joan)]);
    expect((await marcusNow.post(`/supervision/sessions/${id}/held`, { ...WHEN, 'day-day': '24', 'day-month': '11', by: marcus.accountId })).status).toBe(303);
    const after = await nadiaNow.get(`/supervision/sessions/${id}`);
    expect(after.html).toContain('Marcus covered for Joan.');
    expect((await joanNow.get(`/supervision/sessions/${id}`)).html).toContain('Before we meet');
  });

  test('without a cover the named stand-in; not somebody who is away too; with nobody, it says so to both', async () => {
    const { s, asNadia, asRuth, asJoan, ruth, planned, leadAway } = await set();
    const id = await planned('2026-11-25T10:00:00Z');
    await leadAway('2026-11-23', '2026-11-27', s.nadia.accountId); // the worker covers for her own supervisor: never her own supervision
    expect((await asNadia.get('/my-supervision')).html).toContain('Ruth covers.');
    expect((await asRuth.get(`/supervision/sessions/${id}`)).html).toContain('You cover.');
    await app.db.insertInto('absence').values({ trust_id: s.trust.id, id: newId(), worker_id: ruth.id, from_on: '2026-11-25', until_on: '2026-11-25' }).execute();
    for (const who of [asNadia, asJoan]) expect((await who.get(`/supervision/sessions/${id}`)).html).toContain('nobody covers yet');
    expect((await asRuth.get(`/supervision/sessions/${id}`)).status).toBe(404);
  });

  test('a peer worker who supervises is covered by whoever covers their absence, and only for those days', async () => {
    const { s, ruth, asImran, asNadia } = await set();
    await anArrangement(app.db, s.trust.id, s.nadia, ruth.accountId, { stream: 'practice' });
    const [during, after] = await Promise.all(['2026-11-26T10:00:00Z', '2026-12-10T10:00:00Z'].map((at) => aSupervision(app.db, s.trust.id, { stream: 'practice', supervisor: ruth.accountId, workers: [s.nadia] }, { planned_at: new Date(at) })));
    await app.db.insertInto('absence').values({ trust_id: s.trust.id, id: newId(), worker_id: ruth.id, from_on: '2026-11-24', until_on: '2026-11-27', cover_worker_id: s.imran.id }).execute();
    expect((await asNadia.get('/my-supervision')).html).toContain('Ruth is away on that day: Imran covers.');
    expect([(await asImran.get(`/supervision/sessions/${during}`)).status, (await asImran.get(`/supervision/sessions/${after}`)).status]).toEqual([200, 404]);
  });
});

describe('the record, for both', () => {
  test('both write and read the same page; another lead sees that it was, and no words; another worker nothing', async () => {
    const { asNadia, asJoan, asMarcus, asImran, held } = await set();
    const id = await held('2026-11-19');
    const url = `/supervision/sessions/${id}`;
    expect((await asNadia.get(url)).html).toContain('Nothing about people we support');
    await asNadia.post(url, { words: 'I said no twice this month.' });
    await asJoan.post(url, { words: 'And you said it kindly.' });
    for (const who of [asNadia, asJoan]) {
      const { html } = await who.get(url);
      for (const words of ['I said no twice this month.', 'And you said it kindly.']) expect(html).toContain(words);
    }
    const other = await asMarcus.get(url);
    expect([other.status, other.html.includes('belongs to Joan and Nadia'), other.html.includes('kindly')]).toEqual([200, true, false]);
    expect((await asMarcus.post(url, { words: 'x' })).status).toBe(404);
    expect([(await asImran.get(url)).status, (await asImran.post(url, { words: 'x' })).status]).toEqual([404, 404]);
    expect((await asNadia.post(url, { words: ' ' })).status).toBe(422);
  });

  test('one’s own words are corrected with why, what they said stays; nobody corrects another’s', async () => {
    const { s, asNadia, asJoan, held } = await set();
    const id = await held('2026-11-19');
    const words = await someWords(app.db, s.trust.id, id, s.nadia.accountId, 'Twice in October');
    expect((await asJoan.get(`/supervision/words/${words}`)).status).toBe(404);
    expect((await asNadia.post(`/supervision/words/${words}`, { words: 'Twice in November', why: '' })).status).toBe(422);
    expect((await asNadia.post(`/supervision/words/${words}`, { words: 'Twice in November', why: 'wrong month' })).status).toBe(303);
    const { html } = await asJoan.get(`/supervision/sessions/${id}`);
    for (const said of ['Twice in November', 'What it said before', 'Twice in October', 'wrong month']) expect(html).toContain(said);
    expect((await asNadia.post(`/supervision/words/${words}`, { words: 'Again', why: 'again' })).status).toBe(409);
  });

  test('what was agreed has who and when, and closes: done, changed with why, dropped with why', async () => {
    const { s, asNadia, asJoan, held } = await set();
    const id = await held('2026-11-19');
    expect((await asNadia.post(`/supervision/sessions/${id}/agree`, { what: 'Ask about Fridays', by: s.joan.accountId, 'due-day': '1', 'due-month': '12', 'due-year': '2026' })).status).toBe(303);
    expect((await asNadia.post(`/supervision/sessions/${id}/agree`, { what: 'x', by: s.imran.accountId })).status).toBe(409);
    const { html } = await asNadia.get('/my-supervision');
    expect(html).toContain('Ask about Fridays');
    const agreed = /supervision\/agreed\/([0-9a-f-]{36})/.exec(html)?.[1] ?? '';
    expect((await asJoan.post(`/supervision/agreed/${agreed}`, { became: 'changed', what: 'Ask about Mondays' })).html).toContain('Write a word why it changed');
    expect((await asJoan.post(`/supervision/agreed/${agreed}`, { became: 'changed', what: 'Ask about Mondays', why: 'Fridays are settled' })).status).toBe(303);
    expect((await asNadia.post(`/supervision/agreed/${agreed}`, { became: 'dropped' })).html).toContain('Write a word why it is dropped');
    expect((await asNadia.post(`/supervision/agreed/${agreed}`, { became: 'done' })).status).toBe(303);
    expect((await asJoan.post(`/supervision/agreed/${agreed}`, { became: 'done' })).status).toBe(409);
    const page = await asJoan.get(`/supervision/sessions/${id}`);
    for (const words of ['Ask about Mondays', 'At first: Ask about Fridays', 'Fridays are settled', 'Done <span class="al-no-print">today</span><span class="al-only-paper">on Monday 23 November 2026</span>']) expect(page.html).toContain(words);
    expect((await asNadia.get('/my-supervision')).html).toContain('Nothing is open');
  });

  test('a peer group: who was there and what was agreed; everybody in it reads it, nobody else', async () => {
    const { s, ruth, marcus, asImran, asRuth } = await set();
    const arrangements = await Promise.all([s.nadia, s.imran].map((w) => anArrangement(app.db, s.trust.id, w, ruth.accountId, { stream: 'peer group' })));
    const id = idOf((await asRuth.post(`/supervision/plan/${arrangements[0]}`, WHEN)).location);
    expect((await asImran.get(`/supervision/plan/${arrangements[1]}`)).status).toBe(404);
    fixNow('2026-12-08T13:00:00Z');
    const [ruthNow, nadiaNow, imranNow, marcusNow] = await Promise.all([s.as(ruth), s.as(s.nadia), s.as(s.imran), s.as(marcus)]);
    expect((await ruthNow.post(`/supervision/sessions/${id}/held`, { ...WHEN, there: [s.nadia.id] })).status).toBe(303);
    await nadiaNow.post(`/supervision/sessions/${id}`, { words: 'We talked about waiting rooms.' });
    expect((await imranNow.get(`/supervision/sessions/${id}`)).html).toContain('We talked about waiting rooms.');
    expect((await imranNow.get(`/supervision/sessions/${id}`)).html).toContain('There: Nadia.');
    expect((await imranNow.get('/my-supervision')).html).toContain('held without you');
    expect((await marcusNow.get(`/supervision/sessions/${id}`)).html).not.toContain('waiting rooms');
  });

  test('pressed twice, once: a session, words, something agreed', async () => {
    const { s, asNadia, line, held } = await set();
    const id = await held('2026-11-19');
    const [plan, words, agree] = [{ ...WHEN, _key: newId() }, { words: 'Once', _key: newId() }, { what: 'Once', by: s.nadia.accountId, _key: newId() }];
    for (let i = 0; i < 2; i += 1) {
      expect((await asNadia.post(`/supervision/plan/${line}`, plan)).status).toBe(303);
      expect((await asNadia.post(`/supervision/sessions/${id}`, words)).status).toBe(303);
      expect((await asNadia.post(`/supervision/sessions/${id}/agree`, agree)).status).toBe(303);
    }
    const many = async (table: 'supervision_words' | 'supervision_action') => (await app.db.selectFrom(table).select('id').where('session_id', '=', id).execute()).length;
    expect([await many('supervision_words'), await many('supervision_action')]).toEqual([1, 1]);
  });

  test('every opening and every act is in the audit, without a word of it', async () => {
    const { s, asNadia, asJoan, held } = await set();
    const id = await held('2026-11-19');
    await somethingAgreed(app.db, s.trust.id, id, s.nadia.accountId, 'Secret words');
    await asJoan.get(`/supervision/sessions/${id}`);
    await asNadia.post(`/supervision/sessions/${id}`, { words: 'Secret words' });
    const rows = await app.db.selectFrom('audit_row').selectAll().where('trust_id', '=', s.trust.id).where('action', 'like', 'supervision.%').execute();
    expect(rows.map((r) => r.action)).toEqual(expect.arrayContaining(['supervision.open', 'supervision.write']));
    expect(JSON.stringify(rows)).not.toContain('Secret words');
  });
});
