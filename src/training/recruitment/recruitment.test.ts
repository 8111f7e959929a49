// The way in through HTTP: one test a promise.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../../tests/setup/app.ts';
import type { TestApp } from '../../../tests/setup/app.ts';
import { aScene, MONDAY_10AM } from '../../../tests/setup/scene.ts';
import { asViewer, systemViewer } from '../../access/index.ts';
import { fixNow } from '../../kit/clock.ts';
import type { TrustId } from '../../kit/ids.ts';
import { aCandidate, aCohort, aLearner, aProgramme } from '../training.factory.ts';
import { eraseCandidatesDue } from '../index.ts';
import { isLongQuiet, keepProblem, sayTimeIn, STAGES } from './candidate.rules.ts';
import { letterFor } from '../templates.ts';

let app: TestApp;
beforeAll(async () => {
  fixNow(MONDAY_10AM);
  app = await testApp();
});
afterAll(() => fixNow(null));

const on = (day: string, name = 'on') => ({ [`${name}-day`]: day.slice(8), [`${name}-month`]: day.slice(5, 7), [`${name}-year`]: day.slice(0, 4) });
const set = async () => {
  fixNow(MONDAY_10AM);
  const s = await aScene(app);
  const [asJoan, asNadia, asImran] = await Promise.all([s.as(s.joan), s.as(s.nadia), s.as(s.imran)]);
  return { s, asJoan, asNadia, asImran };
};
const stored = (id: string) => app.db.selectFrom('candidate').select(['name', 'reach', 'stage', 'erased_at', 'worker_id']).where('id', '=', id).executeTakeFirstOrThrow();

describe('rules', () => {
  test.each([['2026-11-23', '0 days'], ['2026-11-22', '1 day'], ['2026-11-10', '13 days'], ['2026-11-09', '2 weeks'], ['2026-06-01', '5 months']])('since %s: %s', (since, words) => expect(sayTimeIn(since, '2026-11-23')).toBe(words));
  test.each([['checks', '2026-11-09', false], ['checks', '2026-11-08', true], ['appointed', '2025-01-01', false], ['reserve', '2026-10-20', true]] as const)('%s since %s: should hear from us: %s', (stage, since, quiet) => expect(isLongQuiet(stage, since, '2026-11-23')).toBe(quiet));
  test('details are kept a year at most, and every stage has a kind letter without a word of health', () => {
    expect(keepProblem('2026-11-22', '2026-11-23')).toContain('today or later');
    expect(keepProblem('2027-11-23', '2026-11-23')).toBeNull();
    expect(keepProblem('2027-11-24', '2026-11-23')).toContain('A year at most');
    for (const stage of STAGES) {
      const { subject, paragraphs } = letterFor(stage, 'Sam');
      expect([subject.length > 5, paragraphs[0]], stage).toEqual([true, 'Dear Sam,']);
      expect(paragraphs.join(' '), stage).not.toMatch(/unfortunately|unsuccessful|reject|diagnos|illness/i);
    }
  });
});

describe('somebody asks for work', () => {
  test('written down with little, goes from stage to stage, and how long they have been in each is seen; the lead has a letter for it', async () => {
    const { asJoan } = await set();
    const made = await asJoan.post('/recruitment/new', { name: 'Sam Teasel', reach: '0161 496 0170', ...on('2026-10-12') });
    const url = made.location ?? '';
    expect((await asJoan.get('/recruitment')).html).toContain('They should hear from us');
    expect((await asJoan.post(url, { stage: 'information event', ...on('2026-10-01') })).html).toContain('on a later day');
    expect((await asJoan.post(url, { stage: 'information event', ...on('2026-10-26') })).status).toBe(303);
    const { html } = await asJoan.get(url);
    for (const words of ['Came to an information event, for 4 weeks', 'Interested, 12 October 2026', '14 days']) expect(html, words).toContain(words);
    expect((await asJoan.get(`${url}/letter`)).html).toContain('Dear Sam Teasel,');
  });

  test('an interview is led by a peer, who sees the name and the day; other peers, managers and wards see nobody', async () => {
    const { s, asJoan, asNadia, asImran } = await set();
    const id = await aCandidate(app.db, s.trust.id, 'Sam Teasel', [['interview', '2026-11-16']]);
    expect((await asJoan.post(`/recruitment/${id}/interview`, { ...on('2026-12-01', 'day'), at: '2pm' })).html).toContain('Choose the peer worker who leads it');
    expect((await asJoan.post(`/recruitment/${id}/interview`, { ...on('2026-12-01', 'day'), at: '2pm', place: 'Room 4', ledBy: s.nadia.id })).status).toBe(303);
    expect((await asNadia.get('/my-training')).html).toContain('Sam Teasel, Tuesday 1 December, 2pm, Room 4');
    expect((await asImran.get('/my-training')).html).not.toContain('Sam Teasel');
    expect((await asNadia.get(`/recruitment/${id}`)).status).toBe(403);
  });

  test('checks: asked for and back, never what they said; nobody is appointed while one is out', async () => {
    const { s, asJoan } = await set();
    const id = await aCandidate(app.db, s.trust.id, 'Sam', [['checks', '2026-11-16']]);
    for (let i = 0; i < 2; i += 1) await asJoan.post(`/recruitment/${id}/checks`, { what: 'DBS', how: 'asked' });
    expect((await asJoan.post(`/recruitment/${id}`, { stage: 'appointed', ...on('2026-11-23') })).html).toContain('has not come back yet');
    await asJoan.post(`/recruitment/${id}/checks`, { what: 'DBS', how: 'back' });
    expect((await asJoan.post(`/recruitment/${id}`, { stage: 'appointed', ...on('2026-11-23') })).status).toBe(303);
  });

  test('appointed: their training goes with them to the worker’s own page', async () => {
    const { s, asJoan, asImran } = await set();
    const id = await aCandidate(app.db, s.trust.id, 'Imran Teasel', [['appointed', '2026-11-20']]);
    const cohort = await aCohort(app.db, s.trust.id, await aProgramme(app.db, s.trust.id), { name: 'Their cohort' });
    await aLearner(app.db, s.trust.id, cohort, { candidateId: id, name: 'Imran Teasel' });
    expect((await asImran.get('/my-training')).html).not.toContain('Their cohort');
    expect((await asJoan.post(`/recruitment/${id}/worker`, { worker: s.imran.id })).status).toBe(303);
    expect((await asImran.get('/my-training')).html).toContain('Their cohort');
  });

  test('forgotten by a press, and by the clock after the day; never before; registers lose the name too', async () => {
    const { s, asJoan } = await set();
    const [now, due, kept] = [await aCandidate(app.db, s.trust.id, 'Now'), await aCandidate(app.db, s.trust.id, 'Due', undefined, { keep_until: '2026-11-22' }), await aCandidate(app.db, s.trust.id, 'Kept', undefined, { keep_until: '2026-11-23' })];
    const cohort = await aCohort(app.db, s.trust.id, await aProgramme(app.db, s.trust.id));
    await aLearner(app.db, s.trust.id, cohort, { candidateId: due, name: 'Due Teasel' });
    expect((await asJoan.post(`/recruitment/${now}/forget`)).status).toBe(303);
    expect(await asViewer(app.appDb, systemViewer(s.trust.id as TrustId), eraseCandidatesDue)).toBe(1);
    expect(await asViewer(app.appDb, systemViewer(s.trust.id as TrustId), eraseCandidatesDue)).toBe(0);
    for (const id of [now, due]) expect(await stored(id)).toMatchObject({ name: null, reach: null });
    expect((await stored(kept)).name).toBe('Kept');
    expect((await asJoan.get(`/recruitment/${due}`)).status).toBe(404);
    const { html } = await asJoan.get(`/training/cohorts/${cohort.id}`);
    expect([html.includes('Due Teasel'), html.includes('whose details were erased')]).toEqual([false, true]);
  });
});

describe('asked for by anybody', () => {
  test('with a name and how to be reached, and a kind answer; only leads read it, and nobody signed out reads anything', async () => {
    const { s, asJoan, asNadia } = await set();
    const url = `/t/${s.trust.slug}/work-here`;
    const anybody = app.signedOut();
    expect((await anybody.get(`/t/${s.trust.slug}`)).html).toContain(`href="${url}"`);
    const bad = await anybody.post(url, { name: 'Zqhazel', reach: '' });
    expect([bad.status, bad.html.includes('Say how we can reach you'), bad.html.includes('Tick the box if we may keep this'), bad.html.includes('Zqhazel')]).toEqual([422, true, true, true]);
    const sent = await anybody.post(url, { name: 'Zqhazel', reach: '0161 496 0170 after four', agree: 'yes' });
    expect(sent.location).toBe(`${url}/sent`);
    expect((await anybody.get(sent.location ?? '')).html).toContain('within three weeks, also when there is no place just now');
    const row = await app.db.selectFrom('candidate').select(['id', 'stage', 'stage_since', 'keep_until', 'made_by']).where('trust_id', '=', s.trust.id).executeTakeFirstOrThrow();
    expect(row).toMatchObject({ stage: 'interest', stage_since: '2026-11-23', keep_until: '2027-05-23', made_by: null });
    const { html } = await asJoan.get(`/recruitment/${row.id}`);
    for (const words of ['Zqhazel', '0161 496 0170 after four']) expect(html).toContain(words);
    expect((await asNadia.get('/recruitment')).html).not.toContain('Zqhazel');
    expect(await asViewer(app.appDb, { ...systemViewer(s.trust.id as TrustId), role: 'nobody' }, async (tx) => tx.db.selectFrom('candidate').select('id').execute())).toEqual([]);
  });
});
