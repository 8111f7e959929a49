// Meeting first, going on, and somebody else: one test a promise.
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { offerFor, offersOf, saidYes, somebodyWaiting } from '../../tests/setup/matching.ts';
import type { Waiting } from '../../tests/setup/matching.ts';
import { asViewer } from '../access/index.ts';
import { aCircleRow, aMembership, anAccount } from '../access/access.factory.ts';
import { daysFromNow } from './support.factory.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
const supportsOf = (s: Waiting) => app.db.selectFrom('support').selectAll().where('person_id', '=', s.person.id).orderBy('began_at').execute();
const referralOf = (s: Waiting) => app.db.selectFrom('referral').selectAll().where('id', '=', s.referral.id).executeTakeFirstOrThrow();
const said = (kind: string) => { const { workers: _, first: __, ...day } = saidYes([]); return { ...day, said: kind, how: 'by phone' }; };
const shown = async () => {
  const s = await somebodyWaiting(app);
  await s.joan.post(s.url, saidYes([s.nadia.id, s.dev.id]));
  const nadiaHere = await app.signedIn({ trustId: s.trust.id, accountId: s.nadia.accountId, membershipId: s.nadia.membershipId });
  return { ...s, offer: await offerFor(app, s.referral.id, s.nadia.id), other: await offerFor(app, s.referral.id, s.dev.id), nadiaHere };
};
const meeting = async () => {
  const s = await shown();
  expect((await s.callum.post(`/choose-worker/${s.offer}/meet-first`)).location).toBe('/my-support');
  return s;
};
const together = async () => {
  const s = await shown();
  await s.callum.post(`/choose-worker/${s.offer}`);
  return s;
};

describe('meeting first', () => {
  test('both know it is a first meeting, and the other profile stays open', async () => {
    const s = await meeting();
    expect(await supportsOf(s)).toMatchObject([{ worker_id: s.nadia.id, meeting_first: true, ended_at: null }]);
    expect((await offersOf(app, s.referral.id)).find((o) => o.id === s.other)).toMatchObject({ answer: null, taken_back_at: null });
    expect((await s.callum.get('/my-support')).html).toContain('You meet Nadia first');
    expect((await s.nadiaHere.get('/today')).html).toContain('would like to meet you first');
    expect((await s.nadiaHere.get(`/people/${s.person.id}`)).html).toContain('A first meeting');
    expect((await s.callum.get('/choose-worker')).html).toContain('Choose Dev');
  });

  test('go on: it is an ordinary support, and what else was shown is put away', async () => {
    const s = await meeting();
    expect((await s.callum.post('/my-worker/go-on')).status).toBe(303);
    expect(await supportsOf(s)).toMatchObject([{ meeting_first: false, ended_at: null }]);
    expect((await offersOf(app, s.referral.id)).find((o) => o.id === s.other)?.taken_back_at).not.toBeNull();
    await s.callum.post('/my-worker/go-on');
    expect(await app.db.selectFrom('choice_step').select('kind').where('person_id', '=', s.person.id).where('kind', '=', 'go on').execute()).toHaveLength(1);
  });

  test('somebody else: they part at once, the referral waits again, the other is still theirs to choose, and no word blames anybody', async () => {
    const s = await meeting();
    expect((await s.callum.post('/my-worker/somebody-else')).location).toBe('/my-support');
    expect(await supportsOf(s)).toMatchObject([{ ended_how: 'parted', ended_at: expect.any(Date) }]);
    expect(await referralOf(s)).toMatchObject({ matched_at: null, first_held_at: null, again_at: expect.any(Date) });
    const pages = [await s.callum.get('/my-support'), await s.callum.get('/choose-worker'), await s.nadiaHere.get(`/people/${s.person.id}`)];
    for (const { html } of pages) expect(html).not.toMatch(/reject|failed|fault of|refused|blame/i);
    expect((await s.callum.post(`/choose-worker/${s.other}`)).status).toBe(303);
    expect((await supportsOf(s)).map((x) => [x.worker_id, x.ended_how])).toEqual([[s.nadia.id, 'parted'], [s.dev.id, null]]);
  });

  test('choosing the other straight away ends the first meeting too', async () => {
    const s = await meeting();
    expect((await s.callum.post(`/choose-worker/${s.other}`)).status).toBe(303);
    expect((await supportsOf(s)).map((x) => [x.worker_id, x.ended_how])).toEqual([[s.nadia.id, 'parted'], [s.dev.id, null]]);
    expect((await referralOf(s)).matched_at).not.toBeNull();
  });

  test('said to the worker or the lead: written down as theirs, with the day and how, by whoever wrote it', async () => {
    const s = await meeting();
    const url = `/people/${s.person.id}/who-with`;
    expect((await s.nadiaHere.post(url, { ...said('go on'), 'on-year': '2020' })).status).toBe(422);
    expect((await s.nadiaHere.post(url, said('go on'))).status).toBe(303);
    expect(await app.db.selectFrom('choice_step').select(['kind', 'by_account', 'said_how']).where('kind', '=', 'go on').where('person_id', '=', s.person.id).execute()).toEqual([{ kind: 'go on', by_account: s.nadia.accountId, said_how: 'by phone' }]);
    expect((await offersOf(app, s.referral.id)).find((o) => o.id === s.other)?.taken_back_at).not.toBeNull();
    expect((await s.joan.post(url, said('go on'))).status).toBe(409);
    const t = await shown();
    expect((await t.joan.post(`/referrals/${t.referral.id}/their-answer`, { ...said(`meet ${t.offer}`) })).status).toBe(303);
    expect(await supportsOf(t)).toMatchObject([{ meeting_first: true }]);
  });
});

describe('somebody else, later', () => {
  test('no reason is asked; the lead sees it first thing; the worker is not told; they stay together until somebody is chosen', async () => {
    const s = await together();
    await app.db.updateTable('referral').set({ first_held_at: daysFromNow(-1), second_held_at: daysFromNow(-1) }).where('id', '=', s.referral.id).execute();
    expect((await s.callum.get('/my-worker')).html).not.toContain('<textarea');
    expect((await s.callum.post('/my-worker/somebody-else')).location).toBe('/my-worker');
    expect(await supportsOf(s)).toMatchObject([{ ended_at: null }]);
    expect(await referralOf(s)).toMatchObject({ matched_at: null, first_held_at: null, second_held_at: null, again_at: expect.any(Date) });
    expect((await s.joan.get('/service')).html).toContain('would like somebody else than Nadia');
    expect((await s.nadiaHere.get(`/people/${s.person.id}/who-with`)).html).not.toContain('Callum would like somebody else');
    expect((await s.joan.get(s.url)).html).not.toContain(`value="${s.nadia.id}"`);
    await s.joan.post(s.url, saidYes(s.ruth.id));
    expect((await s.callum.get('/my-support')).html).toContain('Here is somebody you could meet');
    const ruth = await offerFor(app, s.referral.id, s.ruth.id);
    expect((await s.callum.get(`/choose-worker/${ruth}`)).html).toContain('Your time with Nadia ends then. That is nobody’s fault');
    expect((await s.callum.post(`/choose-worker/${ruth}`)).status).toBe(303);
    expect((await supportsOf(s)).map((x) => [x.worker_id, x.ended_how])).toEqual([[s.nadia.id, 'parted'], [s.ruth.id, null]]);
    const row = await app.db.selectFrom('circle').select(['until']).where('person_id', '=', s.person.id).where('account_id', '=', s.nadia.accountId).executeTakeFirstOrThrow();
    expect(row.until?.getTime()).toBeGreaterThan(daysFromNow(13).getTime());
    expect((await s.joan.get('/service')).html).not.toContain('would like somebody else');
    expect((await referralOf(s)).matched_at).not.toBeNull();
  });

  test('they stay after all: the clocks are as they were, and what was shown meanwhile is put away', async () => {
    const s = await together();
    const before = await referralOf(s);
    await s.callum.post('/my-worker/somebody-else');
    await s.joan.post(s.url, saidYes(s.ruth.id));
    expect((await s.callum.post('/my-worker/stay')).status).toBe(303);
    const after = await referralOf(s);
    expect([after.matched_at, after.again_at]).toEqual([before.matched_at, null]);
    expect((await offersOf(app, s.referral.id)).every((o) => o.answer !== null || o.taken_back_at !== null)).toBe(true);
    expect((await s.joan.get('/service')).html).not.toContain('would like somebody else');
  });

  test('a worker asks the lead: the person never learns of it; the lead looks again, or they go on, or part today', async () => {
    const s = await together();
    const url = `/people/${s.person.id}/who-with`;
    await s.nadiaHere.post(`${url}/ask`);
    await s.nadiaHere.post(`${url}/ask`);
    expect(await app.db.selectFrom('choice_step').select('id').where('kind', '=', 'worker asks').where('person_id', '=', s.person.id).execute()).toHaveLength(1);
    expect((await s.joan.get('/service')).html).toContain('Nadia asks whether somebody else could be with');
    for (const path of ['/my-worker', '/my-support', '/my-record']) expect((await s.callum.get(path)).html, path).not.toContain('asks whether');
    expect(await asViewer(app.appDb, s.self, (tx) => tx.db.selectFrom('choice_step').selectAll().execute())).toEqual([]);
    expect((await s.joan.post(`${url}/stay`)).status).toBe(303);
    expect((await s.joan.get('/service')).html).not.toContain('asks whether somebody else');
    expect((await s.joan.post(`${url}/part`)).location).toBe(s.url);
    expect(await supportsOf(s)).toMatchObject([{ ended_how: 'parted' }]);
    expect((await s.callum.get('/my-support')).html).toContain('that is nobody’s fault');
    expect((await s.joan.get(s.url)).html).toContain('Who could be asked');
  });

  test('another worker, another lead, a manager: not theirs', async () => {
    const [s, t] = [await together(), await together()];
    const url = `/people/${s.person.id}/who-with`;
    for (const somebody of [t.joan, t.nadiaHere]) expect((await somebody.get(url)).status).toBe(404);
    expect((await t.joan.post(`${url}/part`)).status).toBe(404);
    expect((await s.callum.post(`${url}/part`)).status).toBe(403);
    expect(await supportsOf(s)).toMatchObject([{ ended_at: null }]);
  });
});

describe('a colleague who is also supported', () => {
  const walled = async () => {
    const s = await somebodyWaiting(app);
    const account = await anAccount(app.db, { name: 'Nuala' });
    const membershipId = await aMembership(app.db, s.trust.id, account.id, 'named_person');
    await app.db.updateTable('person').set({ walled: true }).where('id', '=', s.person.id).execute();
    await aCircleRow(app.db, s.trust.id, { personId: s.person.id, accountId: account.id, kind: 'named' });
    return { ...s, nuala: await app.signedIn({ trustId: s.trust.id, accountId: account.id, membershipId }) };
  };

  test('before they are matched: a named person finds the referral, asks workers, writes down the answer, and it begins; the lead finds none of it', async () => {
    const s = await walled();
    expect((await s.joan.get(s.url)).status).toBe(404);
    expect((await s.nuala.get('/colleagues')).html).toContain(`/referrals/${s.referral.id}/match`);
    expect((await s.nuala.get(`/colleagues/${s.person.id}`)).html).toContain('Look for a peer worker for Callum');
    expect((await s.nuala.get(`/referrals/${s.referral.id}`)).status).toBe(200);
    expect((await s.nuala.get(s.url)).html).toContain('Room for 6 more.');
    expect((await s.nuala.post(s.url, saidYes([s.nadia.id, s.dev.id]))).status).toBe(303);
    expect((await s.nuala.get(`${s.url}/print`)).html).toContain('Who would you like to meet, Callum?');
    const answer = await s.nuala.post(`/referrals/${s.referral.id}/their-answer`, said(`yes ${await offerFor(app, s.referral.id, s.nadia.id)}`));
    expect([answer.status, answer.location]).toEqual([303, `/colleagues/${s.person.id}`]);
    expect(await supportsOf(s)).toMatchObject([{ worker_id: s.nadia.id, ended_at: null }]);
    expect((await s.joan.get('/workers')).html).not.toContain('Callum');
    expect((await s.nuala.post(`/people/${s.person.id}/who-with/part`)).status).toBe(303);
    expect(await supportsOf(s)).toMatchObject([{ ended_how: 'parted' }]);
  });

  test('of other people a named person matches nobody', async () => {
    const [s, t] = [await walled(), await somebodyWaiting(app)];
    expect((await s.nuala.get(t.url)).status).toBe(404);
    expect((await s.nuala.post(t.url, saidYes(t.nadia.id))).status).toBe(404);
  });

  test('they stop working here: the record is given back with a reason they can read, and the named people no longer find it', async () => {
    const s = await walled();
    const url = `/colleagues/${s.person.id}/no-longer`;
    expect((await s.nuala.post(url, { why: '' })).status).toBe(422);
    expect((await s.joan.post(url, { why: 'Left', sure: 'yes' })).status).toBe(403);
    expect((await s.nuala.post(url, { why: 'Left on 20 November.', sure: 'yes' })).location).toBe('/colleagues');
    expect((await s.nuala.get(`/colleagues/${s.person.id}`)).status).toBe(404);
    expect((await s.joan.get(s.url)).status).toBe(200);
    expect((await s.callum.get('/my-record')).html).toContain('Left on 20 November.');
  });

  test('two records with one NHS number: nothing is changed, and it says why', async () => {
    const s = await walled();
    const other = await somebodyWaiting(app);
    await app.db.updateTable('person').set({ nhs_number: '9990000018' }).where('id', '=', s.person.id).execute();
    await app.db.insertInto('person').values({ trust_id: s.trust.id, id: other.person.id, known_as: 'Bo', full_name: 'Bo Quigley', nhs_number: '9990000018' }).execute();
    const answer = await s.nuala.post(`/colleagues/${s.person.id}/no-longer`, { why: 'Left.', sure: 'yes' });
    expect(answer.status).toBe(409);
    expect(answer.html).toContain('another record here with the same NHS number');
    expect((await s.nuala.get(`/colleagues/${s.person.id}`)).status).toBe(200);
  });
});
