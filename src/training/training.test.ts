// Training through HTTP: one test a promise.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { aScene, MONDAY_10AM } from '../../tests/setup/scene.ts';
import { fixNow } from '../kit/clock.ts';
import { aReadyTeam } from '../teams/readiness.factory.ts';
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
    const { ruth, asJoan, asRuth, cohort } = await set();
    await asRuth.post(`/training/sessions/${cohort.sessions[0]!.id}`, {});
    const late = await asJoan.post(`/training/cohorts/${cohort.id}/join`, { who: `w ${ruth.id}`, 'from-day': '5', 'from-month': '11', 'from-year': '2026' });
    expect(late.status).toBe(303);
    expect((await asJoan.get(`/training/sessions/${cohort.sessions[0]!.id}`)).html).not.toContain('Put right<span class="nhsuk-u-visually-hidden"> Ruth');
    expect((await asJoan.get(`/training/sessions/${cohort.sessions[2]!.id}`)).html).toContain('Ruth');
    expect((await asJoan.post(`/training/cohorts/${cohort.id}/join`, { who: `w ${ruth.id}`, 'from-day': '5', 'from-month': '11', 'from-year': '2026' })).html).toContain('in this cohort already');
  });
});

const DAY = (day: string, name = 'on') => ({ [`${name}-day`]: day.slice(8), [`${name}-month`]: day.slice(5, 7), [`${name}-year`]: day.slice(0, 4) });

describe('catching up', () => {
  test('booked, then done: it counts as had; the learner reads both, and cannot write either', async () => {
    const { s, asRuth, asNadia, asJoan, cohort, nadia } = await set();
    for (const n of [0, 1, 2]) await asRuth.post(`/training/sessions/${cohort.sessions[n]!.id}`, { notHere: nadia });
    expect((await asNadia.get('/my-training')).html).toContain('Coming alone does not reach it now. Catching up 4 hours does.');
    const url = `/training/learners/${nadia}/catch-up/${cohort.sessions[0]!.id}`;
    expect((await asNadia.post(url, { minutes: '240', ...DAY('2026-11-30'), who: 'Me' })).status).toBe(404);
    expect((await asRuth.post(url, { minutes: '9 hours', ...DAY('2026-11-30'), who: 'Ruth' })).html).toContain('longer than the session');
    expect((await asRuth.post(url, { minutes: '240', ...DAY('2026-11-30'), who: 'Ruth' })).status).toBe(303);
    const { html } = await asNadia.get('/my-training');
    for (const words of ['with it, you are back', '4 hours to catch up with Ruth']) expect(html, words).toContain(words);
    const { id } = await app.db.selectFrom('catch_up').select('id').where('learner_id', '=', nadia).executeTakeFirstOrThrow();
    await asJoan.post(`/training/catch-ups/${id}/done`);
    const doneOn = async () => (await app.db.selectFrom('catch_up').select('done_on').where('id', '=', id).executeTakeFirstOrThrow()).done_on;
    expect(await doneOn()).toBeNull();
    fixNow(new Date('2026-12-01T10:00:00Z'));
    const later = await s.as(s.joan);
    for (let i = 0; i < 2; i += 1) expect((await later.post(`/training/catch-ups/${id}/done`)).status).toBe(303);
    expect(await doneOn()).toBe('2026-12-01');
    expect((await later.get(`/training/learners/${nadia}`)).html).toContain('4 hours of it caught up');
  });
});

describe('certificates', () => {
  const finished = async () => {
    const made = await set();
    fixNow(new Date('2026-12-20T10:00:00Z'));
    const asJoan = await made.s.as(made.s.joan);
    const asNadia = await made.s.as(made.s.nadia);
    for (const s of made.cohort.sessions) await asJoan.post(`/training/sessions/${s.id}`, {});
    return { ...made, asJoan, asNadia };
  };
  const pdfTags = (pdf: string): string[] => [...pdf.matchAll(/\/S \/(\w+)/g)].map((m) => m[1] ?? '');

  test('of attendance and of completion are two papers: completion waits for every piece; both are tagged and carry their letters', async () => {
    const { asJoan, asNadia, nadia, programme } = await finished();
    const kinds = async () => (await app.db.selectFrom('training_certificate').select('kind').where('learner_id', '=', nadia).orderBy('kind').execute()).map((c) => c.kind);
    for (const kind of ['completion', 'attendance']) await asJoan.post(`/training/learners/${nadia}/certificates/${kind}`);
    expect(await kinds()).toEqual(['attendance']);
    for (const piece of programme.pieces) await asJoan.post(`/training/learners/${nadia}/pieces/${piece.id}`, { state: 'met', words: 'You let the silence be.' });
    for (let i = 0; i < 2; i += 1) await asJoan.post(`/training/learners/${nadia}/certificates/completion`);
    expect(await kinds()).toEqual(['attendance', 'completion']);
    const { html } = await asNadia.get('/my-training');
    for (const words of ['Certificate of attendance', 'Certificate of completion', 'You let the silence be.', 'the attendance is done']) expect(html, words).toContain(words);
    for (const c of await app.db.selectFrom('training_certificate').select(['id', 'code']).where('learner_id', '=', nadia).execute()) {
      const pdf = (await asNadia.get(`/training/certificates/${c.id}/certificate.pdf`)).html;
      expect(pdf.startsWith('%PDF-1.7')).toBe(true);
      for (const part of ['/StructTreeRoot', '/Lang (en-GB)', `check-certificate/${c.code}`]) expect(pdf, part).toContain(part);
      expect(pdfTags(pdf)).toContain('H1');
    }
  });

  test('anybody who holds one can check it, signed out; withdrawn says so and not why; other letters tell nothing, and guessing is slowed down', async () => {
    const { asJoan, nadia } = await finished();
    await asJoan.post(`/training/learners/${nadia}/certificates/attendance`);
    const c = await app.db.selectFrom('training_certificate').select(['id', 'code']).where('learner_id', '=', nadia).executeTakeFirstOrThrow();
    const anybody = app.signedOut();
    const checked = await anybody.post('/check-certificate', { code: c.code.replaceAll('-', ' ').toUpperCase() });
    for (const words of ['genuine', 'Nadia', 'Certificate of attendance', '80 hours of 80 hours', '20 December 2026']) expect(checked.html, words).toContain(words);
    expect((await anybody.get(`/check-certificate/${c.code}`)).html).toContain('genuine');
    await asJoan.post(`/training/certificates/${c.id}/withdraw`, { why: 'The name was wrong' });
    const after = (await anybody.get(`/check-certificate/${c.code}`)).html;
    expect([after.includes('withdrawn on 20 December 2026'), after.includes('genuine'), after.includes('The name was wrong')]).toEqual([true, false, false]);
    const nonsense = await anybody.get('/check-certificate/aaaa-bbbb-cccc-dddd');
    expect([nonsense.status, nonsense.html.includes('No certificate has these letters'), nonsense.html.includes('Nadia')]).toEqual([404, true, false]);
    for (let i = 0; i < 10; i += 1) await anybody.get('/check-certificate/aaaa-bbbb-cccc-dddd');
    expect((await anybody.get('/check-certificate/aaaa-bbbb-cccc-dddd')).status).toBe(429);
  });

  test('the record to take along, as a PDF and as data: the learner’s, their trainer’s and the lead’s, nobody else’s', async () => {
    const { s, ruth, asNadia, nadia } = await finished();
    const [asImran, asRuth] = [await s.as(s.imran), await s.as(ruth)];
    const data = JSON.parse((await asNadia.get(`/training/learners/${nadia}/record.json`)).html) as { name: string; minutes: object; sessions: object[]; competences: { number: number }[] };
    expect([data.name, data.minutes, data.sessions.length, data.competences.length]).toEqual(['Nadia', { had: 4800, caught_up: 0, of: 4800 }, 20, 9]);
    const pdf = (await asNadia.get(`/training/learners/${nadia}/record.pdf`)).html;
    expect(pdfTags(pdf)).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TH', 'L']));
    expect((await asImran.get(`/training/learners/${nadia}/record.json`)).status).toBe(404);
    expect((await asRuth.get(`/training/learners/${nadia}/record.pdf`)).status).toBe(200);
  });
});

describe('placement', () => {
  test('refused while the team is not ready, in words; arranged beside a buddy once it is; both see it', async () => {
    const { s, ruth, asJoan, asNadia, asRuth, nadia } = await set();
    const url = `/training/learners/${nadia}/placement`;
    const form = { team: s.ward.id, buddy: ruth.id, ...DAY('2026-11-30', 'from'), ...DAY('2026-12-20', 'until') };
    const no = await asJoan.post(url, form);
    expect([no.status, no.html.includes('is not ready for peer workers')]).toEqual([409, true]);
    expect(await app.db.selectFrom('training_placement').select('id').where('learner_id', '=', nadia).execute()).toEqual([]);
    await aReadyTeam(app.db, s.trust.id, s.ward.id, { on: '2026-11-02', managerId: s.joan.accountId, peerId: ruth.accountId });
    expect((await asJoan.post(url, form)).status).toBe(303);
    expect((await asNadia.get('/my-training')).html).toContain('Placement: Larkfield ward, beside Ruth');
    expect((await asRuth.get('/my-training')).html).toContain('Whom I have beside me');
    expect((await asJoan.post(url, { ...form, buddy: s.nadia.id })).html).toContain('Choose a buddy from the list');
  });
});

describe('the timetable and the learner’s own limits', () => {
  test('on top of the contract it would break a limit: said to the learner alone, before the yes; asked for slower, nobody learns why', async () => {
    const { s, asJoan, asImran, imran } = await set();
    await app.db.insertInto('worker_limit').values({ trust_id: s.trust.id, worker_id: s.imran.id, account_id: s.imran.accountId, highest_minutes: 1080 }).execute();
    const url = `/my-training/${imran}`;
    expect((await asImran.get(url)).html).toContain('goes past your own limits');
    const first = await asImran.post(url, { answer: 'yes', paid: 'on top' });
    expect([first.status, first.html.includes('Only you see this')]).toEqual([422, true]);
    expect(await app.db.selectFrom('timetable_answer').select('id').where('learner_id', '=', imran).execute()).toEqual([]);
    expect((await asImran.post(url, { answer: 'slower' })).status).toBe(303);
    const lead = [(await asJoan.get(`/training/learners/${imran}`)).html, (await asJoan.get('/training')).html, (await asJoan.get(`/training/cohorts/${(await app.db.selectFrom('learner').select('cohort_id').where('id', '=', imran).executeTakeFirstOrThrow()).cohort_id}`)).html].join();
    expect([lead.includes('Asks for a slower timetable'), /limit/i.test(lead)]).toEqual([true, false]);
    expect((await asImran.post(url, { answer: 'yes', paid: 'on top', know: 'yes' })).status).toBe(303);
    const hours = await app.db.selectFrom('hours_entry').select(['minutes', 'kind']).where('worker_id', '=', s.imran.id).execute();
    expect([new Set(hours.map((h) => h.kind)), new Set(hours.map((h) => h.minutes))]).toEqual([new Set(['training']), new Set([480])]);
    expect((await asJoan.get(url)).status).toBe(403);
    // No, and yes again: the hours are written once. Called off, there is nothing to say yes to, and nobody joins.
    for (const answer of ['no', 'yes']) expect((await asImran.post(url, { answer, paid: 'on top', know: 'yes' })).status).toBe(303);
    const standing = () => app.db.selectFrom('hours_entry').select('minutes').where('worker_id', '=', s.imran.id).where('replaced_at', 'is', null).execute();
    expect(new Set((await standing()).map((h) => h.minutes))).toEqual(new Set([480]));
    const { cohort_id: cohort } = await app.db.selectFrom('learner').select('cohort_id').where('id', '=', imran).executeTakeFirstOrThrow();
    await asJoan.post(`/training/cohorts/${cohort}/call-off`);
    const late = await asImran.post(url, { answer: 'yes', paid: 'on top', know: 'yes' });
    expect([late.status, late.html.includes('was called off')]).toEqual([409, true]);
    expect((await asJoan.post(`/training/cohorts/${cohort}/join`, { who: `w ${s.nadia.id}`, 'from-day': '23', 'from-month': '11', 'from-year': '2026' })).html).toContain('This cohort was called off');
  });
});

describe('a timetable and one’s own hours', () => {
  const hours = async (workerId: string) => (await app.db.selectFrom('hours_entry').select(['on_day', 'kind', 'minutes']).where('worker_id', '=', workerId).where('replaced_at', 'is', null).where('minutes', '>', 0).orderBy('on_day').execute());
  test('a yes writes the days to come, within the hours or on top; another answer takes them out again, and what stood there stays', async () => {
    const { s, asNadia, cohort, nadia } = await set();
    const url = `/my-training/${nadia}`;
    const ahead = [...new Set((await app.db.selectFrom('training_session').select('begins_at').where('cohort_id', '=', cohort.id).where('begins_at', '>', MONDAY_10AM).orderBy('begins_at').execute()).map((one) => one.begins_at.toISOString().slice(0, 10)))];
    expect((await asNadia.post(url, { answer: 'yes', paid: 'in my hours' })).status).toBe(303);
    expect([...new Set((await hours(s.nadia.id)).map((e) => e.kind))]).toEqual(['training in hours']);
    expect((await hours(s.nadia.id)).map((e) => e.on_day)).toEqual(ahead);
    await asNadia.post(url, { answer: 'yes', paid: 'in my hours' });
    expect(await hours(s.nadia.id), 'once').toHaveLength(ahead.length);
    expect((await asNadia.post(url, { answer: 'yes', paid: 'on top' })).status).toBe(303);
    expect([...new Set((await hours(s.nadia.id)).map((e) => e.kind))]).toEqual(['training']);
    await asNadia.post(url, { answer: 'no' });
    expect(await hours(s.nadia.id)).toEqual([]);
    expect((await app.db.selectFrom('hours_entry').select('id').where('worker_id', '=', s.nadia.id).execute()).length).toBeGreaterThan(ahead.length);
  });

  test('it is there for one’s own calendar, and for nobody else’s', async () => {
    const { asNadia, asImran, nadia } = await set();
    const file = await asNadia.get(`/my-training/${nadia}/calendar`);
    expect([file.headers['content-type'], file.html.match(/BEGIN:VEVENT/g)?.length, /Nadia/.test(file.html)]).toEqual(['text/calendar; charset=utf-8', 20, false]);
    expect((await asImran.get(`/my-training/${nadia}/calendar`)).status).toBe(404);
  });
});
