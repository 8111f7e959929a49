// Choosing a peer worker: one test a promise.
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { offerFor, offersOf, saidYes, somebodyWaiting } from '../../tests/setup/matching.ts';
import { now } from '../kit/clock.ts';
import { dayOf } from '../kit/times.ts';
import { aPerson, aPersonWithAccount } from '../people/person.factory.ts';
import { aReferral } from '../referrals/referral.factory.ts';
import { aSupport } from './support.factory.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
const supportsOf = (personId: string) => app.db.selectFrom('support').selectAll().where('person_id', '=', personId).execute();
const careRows = (personId: string) => app.db.selectFrom('circle').select(['account_id', 'kind']).where('person_id', '=', personId).where('kind', '=', 'support').execute();

describe('choosing, in one’s own account', () => {
  const shown = async () => {
    const s = await somebodyWaiting(app);
    await s.joan.post(s.url, saidYes([s.nadia.id, s.dev.id]));
    return { ...s, offer: await offerFor(app, s.referral.id, s.nadia.id), other: await offerFor(app, s.referral.id, s.dev.id) };
  };

  test('first names, their three lines and their days, and nothing else of the workers', async () => {
    const s = await shown();
    const { html } = await s.callum.get('/choose-worker');
    for (const words of ['Nadia', 'Dev', 'I was on a ward in 2016', 'Tuesday to Thursday', 'None of them, thank you', `/t/${s.trust.slug}/say`, 'Leave quickly']) expect(html).toContain(words);
    expect(html).not.toMatch(/nhsuk-button"[^>]*>Choose/);
    for (const words of ['room for', 'Ruth', s.nadia.accountId]) expect(html).not.toContain(words);
    expect((await s.callum.get(`/choose-worker/${s.offer}`)).html).toContain('From now on Nadia can see how to reach you');
  });

  test('yes: the support begins, the worker may see them, the clock has stopped, the others are put away', async () => {
    const s = await shown();
    const answer = await s.callum.post(`/choose-worker/${s.offer}`);
    expect([answer.status, answer.location]).toEqual([303, '/my-support']);
    expect(await supportsOf(s.person.id)).toMatchObject([{ worker_id: s.nadia.id, referral_id: s.referral.id, finding_places: true, leaving_hospital: false, ended_at: null }]);
    expect(await careRows(s.person.id)).toEqual([{ account_id: s.nadia.accountId, kind: 'support' }]);
    expect((await app.db.selectFrom('referral').select('matched_at').where('id', '=', s.referral.id).executeTakeFirstOrThrow()).matched_at).not.toBeNull();
    const offers = await offersOf(app, s.referral.id);
    expect(offers.find((o) => o.id === s.offer)).toMatchObject({ answer: 'yes', answered_by: s.person.accountId, said_on: null });
    expect(offers.find((o) => o.id === s.other)).toMatchObject({ answer: null, taken_back_at: expect.any(Date) });
    const actions = await app.db.selectFrom('audit_row').select('action').where('person_id', '=', s.person.id).where('account_id', '=', s.person.accountId).execute();
    expect(actions.map((a) => a.action)).toEqual(expect.arrayContaining(['match.yes', 'support.begin']));
    expect((await s.callum.get('/choose-worker')).html).toContain('You chose Nadia today');
  });

  test('no to one, without a reason, and then to all', async () => {
    const s = await shown();
    expect((await s.callum.post(`/choose-worker/${s.offer}/no`)).location).toBe('/choose-worker');
    expect((await s.callum.get('/choose-worker')).html).not.toContain(`/choose-worker/${s.offer}"`);
    await s.callum.post('/choose-worker/none');
    expect((await offersOf(app, s.referral.id)).map((o) => o.answer)).toEqual(['no', 'no']);
    expect((await s.callum.get('/choose-worker')).html).toContain('You said no to everybody shown so far. That is fine.');
    expect((await s.joan.get(s.url)).html).toContain('Callum said no to Nadia today');
    expect(await supportsOf(s.person.id)).toEqual([]);
  });

  test('the last place goes to somebody else a moment before: refused in words, nothing is half-saved', async () => {
    const s = await shown();
    await app.db.updateTable('peer_worker').set({ room_for: 1 }).where('id', '=', s.nadia.id).execute();
    await aSupport(app.db, s.trust.id, (await aPerson(app.db, s.trust.id, { known_as: 'Bo' })).id, s.nadia);
    expect((await s.callum.get('/choose-worker')).html).toContain('Nadia has no room just now');
    const answer = await s.callum.post(`/choose-worker/${s.offer}`);
    expect(answer.status).toBe(409);
    expect(answer.html).toContain('Nadia has no room any more');
    expect(await supportsOf(s.person.id)).toEqual([]);
    expect((await offersOf(app, s.referral.id)).map((o) => o.answer)).toEqual([null, null]);
  });

  test('two people press at once for one last place: one has it, the other is told', async () => {
    const s = await shown();
    const bo = await aPersonWithAccount(app.db, s.trust.id, { known_as: 'Bo', full_name: 'Bo Quigley' });
    const second = await aReferral(app.db, s.trust.id).accepted({ personId: bo.id });
    await s.joan.post(`/referrals/${second.id}/match`, saidYes(s.nadia.id));
    await app.db.updateTable('peer_worker').set({ room_for: 1 }).where('id', '=', s.nadia.id).execute();
    const boBrowser = await app.signedIn({ trustId: s.trust.id, accountId: bo.accountId, membershipId: bo.membershipId });
    const answers = await Promise.all([s.callum.post(`/choose-worker/${s.offer}`), boBrowser.post(`/choose-worker/${await offerFor(app, second.id, s.nadia.id)}`)]);
    expect(answers.map((a) => a.status).sort()).toEqual([303, 409]);
    expect(await app.db.selectFrom('support').select('id').where('worker_id', '=', s.nadia.id).execute()).toHaveLength(1);
  });

  test('one person presses two names at once, in two windows: one support', async () => {
    const s = await shown();
    const answers = await Promise.all([s.callum.post(`/choose-worker/${s.offer}`), s.callum.post(`/choose-worker/${s.other}`), s.callum.post(`/choose-worker/${s.offer}`)]);
    expect(answers.map((a) => a.status).sort()).toEqual([303, 409, 409]);
    expect(await supportsOf(s.person.id)).toHaveLength(1);
    expect(await careRows(s.person.id)).toHaveLength(1);
  });

  test('another person’s profile is not there to open, choose or refuse; a taken-back one is refused in words', async () => {
    const s = await shown();
    const bo = await aPersonWithAccount(app.db, s.trust.id, { known_as: 'Bo' });
    const browser = await app.signedIn({ trustId: s.trust.id, accountId: bo.accountId, membershipId: bo.membershipId });
    expect((await browser.get(`/choose-worker/${s.offer}`)).status).toBe(404);
    expect((await browser.post(`/choose-worker/${s.offer}`)).status).toBe(404);
    expect((await browser.post(`/choose-worker/${s.offer}/no`)).status).toBe(404);
    expect((await s.joan.post(`/choose-worker/${s.offer}`)).status).toBe(403);
    await s.joan.post(`/referrals/${s.referral.id}/offers/${s.offer}/take-back`);
    const late = await s.callum.post(`/choose-worker/${s.offer}`);
    expect(late.status).toBe(409);
    expect(late.html).toContain('not shown any more');
    expect(await supportsOf(s.person.id)).toEqual([]);
  });
});

describe('as the lead writes it down', () => {
  const shown = async () => {
    const s = await somebodyWaiting(app);
    await s.joan.post(s.url, saidYes([s.nadia.id, s.dev.id]));
    const at = dayOf(now());
    const [year, month, day] = at.split('-').map(Number);
    return { ...s, offer: await offerFor(app, s.referral.id, s.nadia.id), path: `/referrals/${s.referral.id}/their-answer`, today: { 'on-day': String(day), 'on-month': String(month), 'on-year': String(year) } };
  };

  test('yes by phone: theirs, and that Joan wrote it; the support begins', async () => {
    const s = await shown();
    const answer = await s.joan.post(s.path, { said: `yes ${s.offer}`, how: 'by phone', ...s.today });
    expect([answer.status, answer.location]).toEqual([303, `/people/${s.person.id}`]);
    expect(await supportsOf(s.person.id)).toHaveLength(1);
    expect((await s.callum.get('/choose-worker')).html).toContain('Joan wrote it down as you said it by phone today.');
  });

  test('no on paper to one, and to all', async () => {
    const s = await shown();
    await s.joan.post(s.path, { said: `no ${s.offer}`, how: 'on paper', ...s.today });
    expect((await s.joan.get(s.url)).html).toContain('Joan wrote it down as they said it on paper today.');
    await s.joan.post(s.path, { said: 'none', how: 'face to face', ...s.today });
    expect((await offersOf(app, s.referral.id)).map((o) => [o.answer, o.said_how])).toEqual(expect.arrayContaining([['no', 'on paper'], ['no', 'face to face']]));
  });

  test.each([
    [{}, 'Choose what they said'],
    [{ 'on-year': '2031' }, 'The day they said it must be today or earlier'],
    [{ 'on-year': '2020' }, 'The day they said it must be the day they were shown somebody, or later'],
    [{ 'on-day': '41' }, 'The day they said it'],
    [{ how: 'by e-mail' }, 'Choose how they said it'],
  ] as [Record<string, string>, string][])('%j: a message by the field, nothing is saved', async (typed, message) => {
    const s = await shown();
    const said: Record<string, string> = Object.keys(typed).length === 0 ? {} : { said: `yes ${s.offer}` };
    const answer = await s.joan.post(s.path, { how: 'by phone', ...s.today, ...said, ...typed });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(message);
    expect(await supportsOf(s.person.id)).toEqual([]);
  });

  test('the person answered in their own account a moment before: refused in words', async () => {
    const s = await shown();
    await s.callum.post(`/choose-worker/${s.offer}`);
    const answer = await s.joan.post(s.path, { said: `yes ${s.offer}`, how: 'by phone', ...s.today });
    expect(answer.status).toBe(409);
    expect(answer.html).toContain('They have chosen already');
    expect(await supportsOf(s.person.id)).toHaveLength(1);
  });
});
