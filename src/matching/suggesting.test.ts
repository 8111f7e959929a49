// Suggesting peer workers: one test a promise.
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { offerFor, offersOf, saidYes, signedInAs, somebodyWaiting } from '../../tests/setup/matching.ts';
import type { MemberRole } from '../access/index.ts';
import { now } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { dayOf } from '../kit/times.ts';
import { aPerson } from '../people/person.factory.ts';
import { aSupport } from '../support/support.factory.ts';
import { aWorker } from '../workforce/worker.factory.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});

describe('suggesting', () => {
  test('those with room, near first, with the reasons; nobody full, away, gone, or already said no to; the person’s wishes beside them', async () => {
    const s = await somebodyWaiting(app);
    const today = dayOf(now());
    const [full, away, gone] = [await aWorker(app.db, s.trust.id, { known_as: 'Fern', room_for: 1 }), await aWorker(app.db, s.trust.id, { known_as: 'Awen' }), await aWorker(app.db, s.trust.id, { known_as: 'Gil', left_on: '2026-06-01' })];
    await aSupport(app.db, s.trust.id, (await aPerson(app.db, s.trust.id, { known_as: 'Bo' })).id, full);
    await app.db.insertInto('absence').values({ trust_id: s.trust.id, id: newId(), worker_id: away.id, from_on: today, until_on: today }).execute();
    await app.db.insertInto('offer').values({ trust_id: s.trust.id, id: newId(), referral_id: s.referral.id, person_id: s.person.id, worker_id: s.ruth.id, answer: 'no', answered_at: now() }).execute();
    const { html } = await s.joan.get(s.url);
    for (const worker of [full, away, gone, s.ruth]) expect(html).not.toContain(`value="${worker.id}"`);
    for (const worker of [s.nadia, s.imran, s.dev]) expect(html).toContain(`value="${worker.id}"`);
    expect(html.indexOf(s.imran.id)).toBeLessThan(html.indexOf(s.nadia.id));
    expect(html.indexOf(s.nadia.id)).toBeLessThan(html.indexOf(s.dev.id));
    for (const words of ['Near: east. Works Tuesday to Thursday. Room for 6 more.', 'But: Further away: west.', 'First who is near, then by name. Nobody is scored.']) expect(html).toContain(words);
    expect(html).toContain('Somebody near my age.');
    expect(html).toContain('Callum said no to Ruth');
  });

  test('up to three at once; a fourth is refused, and taking one back makes room for another', async () => {
    const s = await somebodyWaiting(app);
    expect((await s.joan.post(s.url, saidYes([s.nadia.id, s.dev.id, s.ruth.id]))).status).toBe(303);
    const fourth = await s.joan.post(s.url, saidYes(s.imran.id));
    expect(fourth.status).toBe(409);
    expect(fourth.html).toContain('Three at once is enough to choose from');
    await s.joan.post(`/referrals/${s.referral.id}/offers/${await offerFor(app, s.referral.id, s.dev.id)}/take-back`);
    expect((await s.joan.post(s.url, saidYes(s.imran.id))).status).toBe(303);
    expect((await s.callum.get('/choose-worker')).html).not.toContain('Dev');
    expect((await s.callum.get('/choose-worker')).html).toContain('Imran');
  });

  test('four at once, nobody at all, somebody full: refused in words, nothing is shown', async () => {
    const s = await somebodyWaiting(app);
    expect((await s.joan.post(s.url, saidYes([s.nadia.id, s.dev.id, s.ruth.id, s.imran.id]))).status).toBe(409);
    expect((await s.joan.post(s.url, {})).status).toBe(422);
    await app.db.updateTable('peer_worker').set({ room_for: 0 }).where('id', '=', s.nadia.id).execute();
    const full = await s.joan.post(s.url, saidYes([s.dev.id, s.nadia.id]));
    expect(full.status).toBe(409);
    expect(full.html).toContain('Nadia has no room any more');
    expect(await offersOf(app, s.referral.id)).toEqual([]);
  });

  test('the profiles on paper, large print too: first name, their words, days, and boxes to tick', async () => {
    const s = await somebodyWaiting(app);
    await s.joan.post(s.url, saidYes([s.nadia.id, s.dev.id]));
    const sheet = (await s.joan.get(`${s.url}/print`)).html;
    for (const words of ['Who would you like to meet, Callum?', 'I was on a ward in 2016', 'Tuesday to Thursday', 'None of them, thank you']) expect(sheet).toContain(words);
    expect(sheet).not.toContain('large-print');
    expect((await s.joan.get(`${s.url}/print?large=yes`)).html).toContain('large-print');
  });

  test('they would rather not, for now: nothing is shown any more, the clocks stop, the referrer can see it', async () => {
    const s = await somebodyWaiting(app);
    await s.joan.post(s.url, saidYes(s.nadia.id));
    expect((await s.joan.post(`/referrals/${s.referral.id}/stop`, { words: 'Not this month.' })).status).toBe(303);
    expect((await s.callum.get('/choose-worker')).html).not.toContain('Nadia');
    const row = await app.db.selectFrom('referral').select(['stopped_at', 'stopped_words']).where('id', '=', s.referral.id).executeTakeFirstOrThrow();
    expect(row).toMatchObject({ stopped_words: 'Not this month.', stopped_at: expect.any(Date) });
    expect((await s.joan.post(s.url, saidYes(s.nadia.id))).status).toBe(409);
    expect((await s.joan.post(`/referrals/${s.referral.id}/stop`)).status).toBe(409);
  });

  test.each<MemberRole>(['host_team', 'peer_worker', 'person', 'manager', 'administrator', 'carer'])('%s may not open or do any of it', async (role) => {
    const s = await somebodyWaiting(app);
    const other = await signedInAs(app, s.trust.id, role);
    for (const path of [s.url, `${s.url}/print`, `/referrals/${s.referral.id}/stop`, `/referrals/${s.referral.id}/their-answer`]) expect((await other.get(path)).status).toBe(403);
    expect((await other.post(s.url, saidYes(s.nadia.id))).status).toBe(403);
    expect(await offersOf(app, s.referral.id)).toEqual([]);
  });

  test('a lead of another trust: 404 everywhere; a worker of another trust cannot be suggested', async () => {
    const [s, t] = [await somebodyWaiting(app), await somebodyWaiting(app)];
    for (const path of [s.url, `${s.url}/print`, `/referrals/${s.referral.id}/stop`, `/referrals/${s.referral.id}/their-answer`]) expect((await t.joan.get(path)).status).toBe(404);
    expect((await t.joan.post(s.url, saidYes(s.nadia.id))).status).toBe(404);
    expect((await s.joan.post(s.url, saidYes(t.nadia.id))).status).toBe(404);
    await s.joan.post(s.url, saidYes(s.nadia.id));
    const offer = await offerFor(app, s.referral.id, s.nadia.id);
    expect((await t.joan.post(`/referrals/${s.referral.id}/offers/${offer}/take-back`)).status).toBe(404);
    expect((await s.joan.post(`/referrals/${t.referral.id}/offers/${offer}/take-back`)).status).toBe(404);
    expect((await offersOf(app, s.referral.id))[0]?.taken_back_at).toBeNull();
  });
});
