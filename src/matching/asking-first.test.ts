// A worker is asked before their profile is shown, and what a shortlist knows: one test a promise.
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { offersOf, saidYes, somebodyWaiting } from '../../tests/setup/matching.ts';
import type { Waiting } from '../../tests/setup/matching.ts';
import { asViewer, NOBODY } from '../access/index.ts';
import { now } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { dayOf } from '../kit/times.ts';
import { aStay } from '../stays/stay.factory.ts';
import { aTeam } from '../teams/team.factory.ts';
import { aWorker } from '../workforce/worker.factory.ts';
import type { MadeWorker } from '../workforce/worker.factory.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
const browserOf = (s: Waiting, w: MadeWorker) => app.signedIn({ trustId: s.trust.id, accountId: w.accountId, membershipId: w.membershipId });
const asksOf = (s: Waiting) => app.db.selectFrom('worker_ask').selectAll().where('referral_id', '=', s.referral.id).orderBy('asked_at').execute();
const tick = (s: Waiting, w: MadeWorker, item: string, about: object = {}) => app.db.insertInto('worker_experience').values({ trust_id: s.trust.id, id: newId(), worker_id: w.id, item, for_matching: true, ...about }).execute();

describe('asking first', () => {
  const asked = async () => {
    const s = await somebodyWaiting(app);
    await app.db.updateTable('person').set({ access_needs: 'Somewhere without stairs.', language: 'Urdu' }).where('id', '=', s.person.id).execute();
    expect((await s.joan.post(s.url, { workers: [s.nadia.id, s.dev.id], first: 'ask' })).location).toBe(s.url);
    const [first] = (await asksOf(s)).filter((k) => k.worker_id === s.nadia.id);
    return { ...s, ask: first?.id ?? '', nadiaHere: await browserOf(s, s.nadia) };
  };

  test('asked: nothing is shown, and the worker reads enough to decide and nothing that says who it is', async () => {
    const s = await asked();
    expect(await offersOf(app, s.referral.id)).toEqual([]);
    expect((await s.callum.get('/choose-worker')).html).toContain('Nobody is shown yet');
    const today = (await s.nadiaHere.get('/today')).html;
    expect(today).toContain('Joan asks, since today');
    const { html } = await s.nadiaHere.get(`/somebody-new/${s.ask}`);
    for (const words of ['Urdu', 'Somewhere without stairs.', 'Finding places', 'Yes, show them my profile', 'Not just now']) expect(html).toContain(words);
    for (const page of [today, html]) for (const words of ['Callum', 'Thistlewood', s.person.id, s.referral.id, '07700', 'first week at home', 'near my age']) expect(page).not.toContain(words);
    expect((await s.joan.get(s.url)).html).toContain('asked today. Not answered since.');
  });

  test('yes: then the person sees the profile, with what it says of their experience and nothing that is only for matching', async () => {
    const s = await asked();
    await tick(s, s.nadia, 'debt', { on_profile: true, for_matching: false });
    await tick(s, s.nadia, 'voices');
    expect((await s.nadiaHere.post(`/somebody-new/${s.ask}/yes`)).location).toBe('/today');
    const { html } = await s.callum.get('/choose-worker');
    expect(html).toContain('Nadia');
    expect(html).toContain('I have had debt');
    expect(html).not.toContain('voices');
    expect(html).not.toContain('Dev');
    expect((await s.joan.get(`${s.url}/print`)).html).toContain('I have had debt');
    expect((await s.nadiaHere.get('/today')).html).not.toContain('Somebody new?');
  });

  test('not just now: no reason, nothing is shown, somebody else can be asked; said in neutral words', async () => {
    const s = await asked();
    expect((await s.nadiaHere.post(`/somebody-new/${s.ask}/not-now`)).status).toBe(303);
    expect(await offersOf(app, s.referral.id)).toEqual([]);
    const { html } = await s.joan.get(s.url);
    expect(html).toContain('not just now, said today');
    expect(html).not.toContain(`value="${s.nadia.id}"`);
    expect(html).toContain(`value="${s.ruth.id}"`);
  });

  test('the lead writes down an answer said by phone, with the day, and who wrote it stays visible; a wrong day is said by the field', async () => {
    const s = await asked();
    const url = `/referrals/${s.referral.id}/asks/${s.ask}`;
    const said = saidYes([]);
    expect((await s.joan.post(url, { ...said, said: 'yes', how: 'by phone', 'on-year': '2020' })).html).toContain('The day they said it must be the day they were asked, or later');
    expect((await s.joan.post(url, { ...said, how: 'by phone' })).html).toContain('Choose what they said');
    expect((await s.joan.post(url, { ...said, said: 'yes', how: 'by phone' })).status).toBe(303);
    expect((await s.joan.get(s.url)).html).toContain('Joan wrote it down, as said by phone.');
    expect((await offersOf(app, s.referral.id)).map((o) => o.worker_id)).toEqual([s.nadia.id]);
    expect((await s.joan.post(url, { ...said, said: 'not now', how: 'by phone' })).status).toBe(409);
  });

  test('three at once, asked and shown together; one that is taken back makes room; answered late it is not asked any more', async () => {
    const s = await asked();
    expect((await s.joan.post(s.url, { workers: [s.ruth.id, s.imran.id], first: 'ask' })).status).toBe(409);
    await s.joan.post(`/referrals/${s.referral.id}/asks/${s.ask}/take-back`);
    const late = await s.nadiaHere.post(`/somebody-new/${s.ask}/yes`);
    expect(late.location).toBe(`/somebody-new/${s.ask}`);
    expect(await offersOf(app, s.referral.id)).toEqual([]);
    expect((await s.joan.post(s.url, { workers: [s.ruth.id, s.imran.id], first: 'ask' })).status).toBe(303);
  });

  test('when the person has chosen, nobody is asked any more', async () => {
    const s = await asked();
    await s.joan.post(s.url, saidYes(s.ruth.id));
    const [offer] = await offersOf(app, s.referral.id);
    expect((await s.callum.post(`/choose-worker/${offer?.id}`)).status).toBe(303);
    expect((await asksOf(s)).filter((k) => k.answer === null).every((k) => k.taken_back_at !== null)).toBe(true);
    expect((await s.nadiaHere.get('/today')).html).not.toContain('Somebody new?');
  });

  test('another worker cannot read or answer it; in SQL alone no worker reads whom it is about, and no lead shows a profile without a yes', async () => {
    const s = await asked();
    const ruth = await browserOf(s, s.ruth);
    expect((await ruth.get(`/somebody-new/${s.ask}`)).html).toContain('Not asked any more');
    expect((await ruth.post(`/somebody-new/${s.ask}/yes`)).location).toBe(`/somebody-new/${s.ask}`);
    expect(await offersOf(app, s.referral.id)).toEqual([]);
    const rows = await asViewer(app.appDb, { ...NOBODY, role: 'peer_worker', accountId: s.nadia.accountId, workerId: s.nadia.id, trustId: s.trust.id }, (tx) => tx.db.selectFrom('worker_ask').selectAll().execute());
    expect(rows).toEqual([]);
    const lead = { ...NOBODY, role: 'lead' as const, accountId: s.dev.accountId, trustId: s.trust.id };
    await expect(asViewer(app.appDb, lead, (tx) => tx.db.insertInto('offer').values({ trust_id: s.trust.id, id: newId(), referral_id: s.referral.id, person_id: s.person.id, worker_id: s.nadia.id }).execute())).rejects.toThrow(/permission denied/);
  });
});

describe('the shortlist', () => {
  test('only what a worker ticked for it is a reason, in the order of what the person wished', async () => {
    const s = await somebodyWaiting(app);
    await tick(s, s.ruth, 'debt');
    await tick(s, s.imran, 'debt', { for_matching: false, on_profile: true });
    await tick(s, s.nadia, 'I kept bees', { own_words: true });
    const [year = '', month = '', day = ''] = dayOf(now()).split('-');
    expect((await s.joan.post(`/referrals/${s.referral.id}/wishes`, { with: 'no matter', experience: 'debt', days: ['2'], times: ['mornings'], 'on-day': day, 'on-month': month, 'on-year': year })).status).toBe(303);
    const { html } = await s.joan.get(s.url);
    expect(html).toContain('Has had debt, as they asked.');
    expect(html.match(/Has had debt, as they asked/g)).toHaveLength(1);
    expect(html).toContain('Works Tuesday to Thursday: they asked for Tuesday and mornings.');
    expect(html).toContain('In their own words: I kept bees.');
    expect(html.indexOf(s.ruth.id)).toBeLessThan(html.indexOf(s.imran.id));
    expect(html).toContain('Has had debt, Tuesday, mornings.');
  });

  test('the person says their wishes themself; the older ones are kept', async () => {
    const s = await somebodyWaiting(app);
    expect((await s.callum.post('/my-wishes', { experience: 'debt' })).status).toBe(422);
    await s.callum.post('/my-wishes', { with: 'a woman' });
    await s.callum.post('/my-wishes', { with: 'no matter', languages: 'urdu' });
    expect((await s.joan.get(s.url)).html).toContain('Speaks Urdu.');
    expect(await app.db.selectFrom('match_wish').select('id').where('person_id', '=', s.person.id).execute()).toHaveLength(2);
  });

  test.each<[string, (s: Waiting) => Promise<object>]>([
    ['the ward of the open stay', async (s) => { const ward = await aTeam(app.db, s.trust.id, { name: 'Elm ward' }); await aStay(app.db, s.trust.id, s.person.id, ward.id); return { team_id: ward.id }; }],
    ['the team that asked', async (s) => ({ team_id: (await app.db.selectFrom('referral').select('team_id').where('id', '=', s.referral.id).executeTakeFirstOrThrow()).team_id })],
    ['the ward they were referred from', async (s) => { const ward = await aTeam(app.db, s.trust.id, { name: 'Oak ward' }); await app.db.updateTable('referral').set({ ward_id: ward.id }).where('id', '=', s.referral.id).execute(); return { team_id: ward.id }; }],
    ['their name', async () => ({ name: 'callum thistlewood' })],
    ['their name, mistyped', async () => ({ name: 'Callum Thistelwood' })],
    ['one name and their date of birth', async (s) => { await app.db.updateTable('person').set({ born_on: '1990-02-03' }).where('id', '=', s.person.id).execute(); return { name: 'Cal Thistlewood', born_on: '1990-02-03' }; }],
    ['a date of birth with the wrong month', async (s) => { await app.db.updateTable('person').set({ born_on: '1990-02-03' }).where('id', '=', s.person.id).execute(); return { name: 'Callum Thistlewood', born_on: '1990-03-03' }; }],
  ])('a worker who keeps away is never listed: %s; asked by hand they have "no room"', async (_, from) => {
    const s = await somebodyWaiting(app);
    const before = (await s.joan.get(s.url)).html;
    expect(before).toContain(`value="${s.nadia.id}"`);
    await app.db.insertInto('keep_away').values({ trust_id: s.trust.id, id: newId(), worker_id: s.nadia.id, ...(await from(s)) }).execute();
    const { html } = await s.joan.get(s.url);
    expect(html).not.toContain('Nadia');
    for (const worker of [s.ruth, s.imran, s.dev]) expect(html).toContain(`value="${worker.id}"`);
    const kept = await s.joan.post(s.url, saidYes(s.nadia.id));
    await app.db.updateTable('peer_worker').set({ room_for: 0 }).where('id', '=', s.ruth.id).execute();
    const full = await s.joan.post(s.url, saidYes(s.ruth.id));
    const words = (answer: { html: string }) => /[^<>]*has no room any more[^<>]*/.exec(answer.html)?.[0].replace(/Nadia|Ruth/, 'X');
    expect([kept.status, words(kept)]).toEqual([full.status, words(full)]);
    expect(kept.status).toBe(409);
  });

  test.each<[string, object]>([
    ['another of that name, born on another day', { name: 'Callum Thistlewood', born_on: '1961-11-30' }], ['somebody else', { name: 'Gemma Fernhill' }], ['another ward', {}],
  ])('a worker who keeps away from %s is listed', async (_, about) => {
    const s = await somebodyWaiting(app);
    await app.db.updateTable('person').set({ born_on: '1990-02-03' }).where('id', '=', s.person.id).execute();
    const other = await aTeam(app.db, s.trust.id, { name: 'Another ward' });
    await app.db.insertInto('keep_away').values({ trust_id: s.trust.id, id: newId(), worker_id: s.nadia.id, ...(Object.keys(about).length > 0 ? about : { team_id: other.id }) }).execute();
    expect((await s.joan.get(s.url)).html).toContain(`value="${s.nadia.id}"`);
  });

  test('when the only worker with room keeps away, the page says exactly what it says when nobody has room', async () => {
    const s = await somebodyWaiting(app);
    const rest = [s.dev.id, s.ruth.id, s.imran.id];
    await app.db.updateTable('peer_worker').set({ room_for: 0 }).where('id', 'in', rest).execute();
    await app.db.insertInto('keep_away').values({ trust_id: s.trust.id, id: newId(), worker_id: s.nadia.id, name: 'Callum Thistlewood' }).execute();
    const main = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0].replace(/value="[0-9a-f-]{36}"/g, '');
    const kept = main((await s.joan.get(s.url)).html);
    await app.db.deleteFrom('keep_away').where('worker_id', '=', s.nadia.id).execute();
    await app.db.updateTable('peer_worker').set({ room_for: 0 }).where('id', '=', s.nadia.id).execute();
    expect(main((await s.joan.get(s.url)).html)).toBe(kept);
    expect(kept).toContain('Nobody has room now.');
  });

  test('nobody is ever suggested to themself', async () => {
    const s = await somebodyWaiting(app);
    const colleague = await aWorker(app.db, s.trust.id, { known_as: 'Wren' });
    await app.db.updateTable('person').set({ account_id: colleague.accountId }).where('id', '=', s.person.id).execute();
    expect((await s.joan.get(s.url)).html).not.toContain('Wren');
  });

  test('who leaves out is answered only to whoever may match: no worker, no manager, no lead of another trust', async () => {
    const [s, t] = [await somebodyWaiting(app), await somebodyWaiting(app)];
    await app.db.insertInto('keep_away').values({ trust_id: s.trust.id, id: newId(), worker_id: s.nadia.id, name: 'Callum Thistlewood' }).execute();
    const { workersToLeaveOut } = await import('../workforce/index.ts');
    const ask = (trustId: string, role: 'lead' | 'peer_worker' | 'manager' | 'named_person') => asViewer(app.appDb, { ...NOBODY, role, accountId: s.dev.accountId, trustId: trustId as never }, (tx) => workersToLeaveOut(tx, s.referral.id));
    expect(await ask(s.trust.id, 'lead')).toEqual([s.nadia.id]);
    for (const role of ['peer_worker', 'manager', 'named_person'] as const) expect(await ask(s.trust.id, role), role).toEqual([]);
    expect(await ask(t.trust.id, 'lead')).toEqual([]);
  });
});
