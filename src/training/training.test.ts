// Training through HTTP: one test a promise.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { aScene, MONDAY_10AM } from '../../tests/setup/scene.ts';
import { fixNow } from '../kit/clock.ts';
import { aWorker } from '../workforce/worker.factory.ts';
import { aCohort, aLearner, aProgramme, aTrainer } from './training.factory.ts';

let app: TestApp;
beforeAll(async () => {
  fixNow(MONDAY_10AM);
  app = await testApp();
});
afterAll(() => fixNow(null));

const idOf = (location: string | null): string => location?.split('/').at(-1) ?? '';
const set = async () => {
  fixNow(MONDAY_10AM);
  const s = await aScene(app);
  const ruth = await aWorker(app.db, s.trust.id, { known_as: 'Ruth' });
  const [asNadia, asImran, asRuth, asJoan] = await Promise.all([s.as(s.nadia), s.as(s.imran), s.as(ruth), s.as(s.joan)]);
  const programme = await aProgramme(app.db, s.trust.id);
  const cohort = await aCohort(app.db, s.trust.id, programme, { rhythm: { from: '2026-11-03' } });
  await aTrainer(app.db, s.trust.id, cohort, { accountId: ruth.accountId, name: 'Ruth' });
  const [nadia, imran] = [await aLearner(app.db, s.trust.id, cohort, { workerId: s.nadia.id, name: 'Nadia' }), await aLearner(app.db, s.trust.id, cohort, { workerId: s.imran.id, name: 'Imran' })];
  return { s, ruth, asNadia, asImran, asRuth, asJoan, programme, cohort, nadia, imran };
};
const marks = async (sessionId: string) => app.db.selectFrom('attendance').select(['learner_id', 'minutes', 'by_account', 'replaced_at']).where('session_id', '=', sessionId).orderBy('at').orderBy('id').execute();

describe('a programme and a cohort', () => {
  test('the five weeks are copied in one press, marked as our assumption, and can be changed', async () => {
    const { asJoan } = await set();
    const made = await asJoan.post('/training/programmes/from-template');
    const { html } = await asJoan.get(made.location ?? '');
    for (const words of ['20 sessions, 80 hours in 5 weeks', 'is our assumption', 'There for 80% of the time', 'no more than 8 hours missed', 'Sharing my own experience', 'A map of places']) expect(html, words).toContain(words);
    const session = await app.db.selectFrom('programme_session').select('id').where('programme_id', '=', idOf(made.location)).where('week', '=', 1).orderBy('place').executeTakeFirstOrThrow();
    expect((await asJoan.post(`/training/programme-sessions/${session.id}`, { week: '1', title: '=HYPERLINK("x")', minutes: '3 hours', domains: ['1', '3'] })).status).toBe(303);
    expect((await asJoan.get(made.location ?? '')).html).toContain('20 sessions, 79 hours in 5 weeks');
  });

  test('a cohort gets every date in one press; a change of the programme afterwards changes nothing for it', async () => {
    const { asJoan, programme } = await set();
    const made = await asJoan.post(`/training/programmes/${programme.id}/cohort`, { name: 'Spring', 'from-day': '12', 'from-month': '1', 'from-year': '2027', weekdays: ['2', '4'], perDay: '2', starts: '9.30am', pause: '30', place: 'Library' });
    const cohortId = idOf(made.location);
    const sessions = await app.db.selectFrom('training_session').select(['minutes', 'begins_at']).where('cohort_id', '=', cohortId).execute();
    expect([sessions.length, sessions.reduce((sum, one) => sum + one.minutes, 0)]).toEqual([20, 4800]);
    expect((await asJoan.get(made.location ?? '')).html).toContain('12 January 2027 to 11 February 2027');
    await asJoan.post(`/training/programmes/${programme.id}/change`, { name: 'Other', provider: 'P', country: 'C', licence: 'L', percent: '50', cap: '20' });
    expect((await asJoan.get(`/training/cohorts/${cohortId}`)).html).toContain('There for 80% of the time: 64 hours');
  });

  test('bad input: clear words by the field, typed words kept, nothing half-saved', async () => {
    const { asJoan, programme } = await set();
    const answer = await asJoan.post(`/training/programmes/${programme.id}/cohort`, { name: 'Kept words', perDay: '3', starts: '3pm', pause: '30', weekdays: ['2'], 'from-day': '12', 'from-month': '1', 'from-year': '2027' });
    expect([answer.status, answer.html.includes('past 10pm'), answer.html.includes('Kept words')]).toEqual([422, true, true]);
    expect((await asJoan.post(`/training/programmes/${programme.id}/cohort`, {})).html).toContain('Choose at least one day');
    expect(await app.db.selectFrom('training_cohort').select('id').where('name', '=', 'Kept words').execute()).toEqual([]);
  });
});

describe('the register', () => {
  test('all here in one press, then the exception; what it said before stays with who wrote it', async () => {
    const { s, asRuth, asJoan, cohort, nadia } = await set();
    const session = cohort.sessions[0]!;
    expect((await asRuth.post(`/training/sessions/${session.id}`, {})).status).toBe(303);
    expect((await marks(session.id)).map((m) => m.minutes)).toEqual([240, 240]);
    expect((await asJoan.post(`/training/learners/${nadia}/at/${session.id}`, { late: '30' })).status).toBe(303);
    const { html } = await asRuth.get(`/training/sessions/${session.id}`);
    for (const words of ['There for 3 hours 30', 'What was written before', 'written by Ruth']) expect(html, words).toContain(words);
    expect((await marks(session.id)).filter((m) => m.replaced_at === null).map((m) => [m.minutes, m.by_account === s.joan.accountId]).sort()).toEqual([[210, true], [240, false]].sort());
  });

  test('taken twice, and by two at once: one mark each, nothing lost, an unticked box never overwrites a colleague’s tick', async () => {
    const { asRuth, asJoan, cohort, nadia, imran } = await set();
    const session = cohort.sessions[1]!;
    const answers = await Promise.all([asRuth.post(`/training/sessions/${session.id}`, { notHere: nadia }), asJoan.post(`/training/sessions/${session.id}`, { notHere: imran })]);
    expect(answers.map((a) => a.status)).toEqual([303, 303]);
    const now = (await marks(session.id)).filter((m) => m.replaced_at === null);
    expect(now.map((m) => [m.learner_id, m.minutes]).sort()).toEqual([[nadia, 0], [imran, 0]].sort());
    const before = (await marks(session.id)).length;
    expect((await asRuth.post(`/training/sessions/${session.id}`, { notHere: nadia })).location).toContain(session.id);
    expect((await marks(session.id)).length).toBe(before);
  });

  test('not before its day, not by somebody who does not train it, not by a learner for themselves', async () => {
    const { asRuth, asImran, asNadia, cohort, nadia } = await set();
    expect((await asRuth.post(`/training/sessions/${cohort.sessions.at(-1)!.id}`, {})).status).toBe(409);
    for (const who of [asImran, asNadia]) {
      expect((await who.get(`/training/sessions/${cohort.sessions[0]!.id}`)).status).toBe(404);
      expect((await who.post(`/training/learners/${nadia}/at/${cohort.sessions[0]!.id}`, {})).status).toBe(404);
      expect((await who.get(`/training/cohorts/${cohort.id}`)).status).toBe(404);
    }
  });

  test('a formula in a name does not run in the spreadsheet', async () => {
    const { s, asJoan, cohort } = await set();
    const w = await aWorker(app.db, s.trust.id, { known_as: '=cmd|calc' });
    await aLearner(app.db, s.trust.id, cohort, { workerId: w.id, name: '=cmd|calc' });
    const csv = (await asJoan.get(`/training/cohorts/${cohort.id}/register.csv`)).html;
    expect(csv).toContain("'=cmd|calc");
    expect(csv).not.toMatch(/^=/m);
  });

  test('a late joiner is on registers from their day on; what was before counts as missed and can be caught up', async () => {
    const { s, ruth, asJoan, asRuth, cohort } = await set();
    await asRuth.post(`/training/sessions/${cohort.sessions[0]!.id}`, {});
    const late = await asJoan.post(`/training/cohorts/${cohort.id}/join`, { who: `w ${ruth.id}`, 'from-day': '5', 'from-month': '11', 'from-year': '2026' });
    expect(late.status).toBe(303);
    expect((await asJoan.get(`/training/sessions/${cohort.sessions[0]!.id}`)).html).not.toContain('Put right<span class="nhsuk-u-visually-hidden"> Ruth');
    expect((await asJoan.get(`/training/sessions/${cohort.sessions[2]!.id}`)).html).toContain('Ruth');
    expect((await asJoan.post(`/training/cohorts/${cohort.id}/join`, { who: `w ${ruth.id}`, 'from-day': '5', 'from-month': '11', 'from-year': '2026' })).html).toContain('in this cohort already');
    expect(s.trust.id).toBeTruthy();
  });
});
