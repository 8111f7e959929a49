// Suggesting and choosing a peer worker: one test a promise.
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { Browser, TestApp } from '../../tests/setup/app.ts';
import { asViewer, NOBODY } from '../access/index.ts';
import type { MemberRole, Viewer } from '../access/index.ts';
import { aMembership, anAccount } from '../access/access.factory.ts';
import { dayOf } from '../kit/times.ts';
import { newId } from '../kit/ids.ts';
import type { TrustId } from '../kit/ids.ts';
import { now } from '../kit/clock.ts';
import { aPerson, aPersonWithAccount } from '../people/person.factory.ts';
import { aReferral } from '../referrals/referral.factory.ts';
import { aTeam, aTrust } from '../teams/team.factory.ts';
import { aWorker } from '../workforce/worker.factory.ts';
import { aSupport } from './support.factory.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
const someone = async (trustId: TrustId, role: MemberRole, name = 'Joan'): Promise<Browser> => {
  const account = await anAccount(app.db, { name });
  return app.signedIn({ trustId, accountId: account.id, membershipId: await aMembership(app.db, trustId, account.id, role) });
};
const set = async () => {
  const trust = await aTrust(app.db);
  const team = await aTeam(app.db, trust.id, { area: 'east' });
  const person = await aPersonWithAccount(app.db, trust.id);
  const referral = await aReferral(app.db, trust.id, { team_id: team.id }).accepted({ personId: person.id });
  const [nadia, dev, ruth, imran] = [await aWorker(app.db, trust.id, { known_as: 'Nadia' }), await aWorker(app.db, trust.id, { known_as: 'Dev', area: 'west' }),
    await aWorker(app.db, trust.id, { known_as: 'Ruth' }), await aWorker(app.db, trust.id, { known_as: 'Imran' })];
  const callum = await app.signedIn({ trustId: trust.id, accountId: person.accountId, membershipId: person.membershipId });
  const self: Viewer = { ...NOBODY, accountId: person.accountId, role: 'person', trustId: trust.id, personId: person.id };
  return { trust, person, referral, nadia, dev, ruth, imran, joan: await someone(trust.id, 'lead'), callum, self, url: `/referrals/${referral.id}/match` };
};
const offersOf = (referralId: string) => app.db.selectFrom('offer').selectAll().where('referral_id', '=', referralId).orderBy('suggested_at').execute();
const offerFor = async (referralId: string, workerId: string) => (await offersOf(referralId)).find((o) => o.worker_id === workerId)?.id ?? '';
const supportsOf = (personId: string) => app.db.selectFrom('support').selectAll().where('person_id', '=', personId).execute();
const careRows = (personId: string) => app.db.selectFrom('circle').select(['account_id', 'kind']).where('person_id', '=', personId).where('kind', '=', 'support').execute();

describe('suggesting', () => {
  test('those with room, near first; nobody full, away, gone, or already said no to; the person’s wishes beside them', async () => {
    const s = await set();
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
    expect(html).toContain('Somebody near my age.');
    expect(html).toContain('Callum said no to Ruth');
  });

  test('up to three at once; a fourth is refused, and taking one back makes room for another', async () => {
    const s = await set();
    expect((await s.joan.post(s.url, { workers: [s.nadia.id, s.dev.id, s.ruth.id] })).status).toBe(303);
    const fourth = await s.joan.post(s.url, { workers: s.imran.id });
    expect(fourth.status).toBe(409);
    expect(fourth.html).toContain('Three at once is enough to choose from');
    await s.joan.post(`/referrals/${s.referral.id}/offers/${await offerFor(s.referral.id, s.dev.id)}/take-back`);
    expect((await s.joan.post(s.url, { workers: s.imran.id })).status).toBe(303);
    expect((await s.callum.get('/choose-worker')).html).not.toContain('Dev');
    expect((await s.callum.get('/choose-worker')).html).toContain('Imran');
  });

  test('four at once, nobody at all, somebody full: refused in words, nothing is shown', async () => {
    const s = await set();
    expect((await s.joan.post(s.url, { workers: [s.nadia.id, s.dev.id, s.ruth.id, s.imran.id] })).status).toBe(409);
    expect((await s.joan.post(s.url, {})).status).toBe(422);
    await app.db.updateTable('peer_worker').set({ room_for: 0 }).where('id', '=', s.nadia.id).execute();
    const full = await s.joan.post(s.url, { workers: [s.dev.id, s.nadia.id] });
    expect(full.status).toBe(409);
    expect(full.html).toContain('Nadia has no room any more');
    expect(await offersOf(s.referral.id)).toEqual([]);
  });

  test('the profiles on paper, large print too: first name, their words, days, and boxes to tick', async () => {
    const s = await set();
    await s.joan.post(s.url, { workers: [s.nadia.id, s.dev.id] });
    const sheet = (await s.joan.get(`${s.url}/print`)).html;
    for (const words of ['Who would you like to meet, Callum?', 'I was on a ward in 2016', 'Tuesday to Thursday', 'None of them, thank you']) expect(sheet).toContain(words);
    expect(sheet).not.toContain('large-print');
    expect((await s.joan.get(`${s.url}/print?large=yes`)).html).toContain('large-print');
  });

  test('they would rather not, for now: nothing is shown any more, the clocks stop, the referrer can see it', async () => {
    const s = await set();
    await s.joan.post(s.url, { workers: s.nadia.id });
    expect((await s.joan.post(`/referrals/${s.referral.id}/stop`, { words: 'Not this month.' })).status).toBe(303);
    expect((await s.callum.get('/choose-worker')).html).not.toContain('Nadia');
    const row = await app.db.selectFrom('referral').select(['stopped_at', 'stopped_words']).where('id', '=', s.referral.id).executeTakeFirstOrThrow();
    expect(row).toMatchObject({ stopped_words: 'Not this month.', stopped_at: expect.any(Date) });
    expect((await s.joan.post(s.url, { workers: s.nadia.id })).status).toBe(409);
    expect((await s.joan.post(`/referrals/${s.referral.id}/stop`)).status).toBe(409);
  });

  test.each<MemberRole>(['host_team', 'peer_worker', 'person', 'manager', 'administrator', 'carer'])('%s may not open or do any of it', async (role) => {
    const s = await set();
    const other = await someone(s.trust.id, role);
    for (const path of [s.url, `${s.url}/print`, `/referrals/${s.referral.id}/stop`, `/referrals/${s.referral.id}/their-answer`]) expect((await other.get(path)).status).toBe(403);
    expect((await other.post(s.url, { workers: s.nadia.id })).status).toBe(403);
    expect(await offersOf(s.referral.id)).toEqual([]);
  });

  test('a lead of another trust: 404 everywhere; a worker of another trust cannot be suggested', async () => {
    const [s, t] = [await set(), await set()];
    for (const path of [s.url, `${s.url}/print`, `/referrals/${s.referral.id}/stop`, `/referrals/${s.referral.id}/their-answer`]) expect((await t.joan.get(path)).status).toBe(404);
    expect((await t.joan.post(s.url, { workers: s.nadia.id })).status).toBe(404);
    expect((await s.joan.post(s.url, { workers: t.nadia.id })).status).toBe(404);
    await s.joan.post(s.url, { workers: s.nadia.id });
    const offer = await offerFor(s.referral.id, s.nadia.id);
    expect((await t.joan.post(`/referrals/${s.referral.id}/offers/${offer}/take-back`)).status).toBe(404);
    expect((await s.joan.post(`/referrals/${t.referral.id}/offers/${offer}/take-back`)).status).toBe(404);
    expect((await offersOf(s.referral.id))[0]?.taken_back_at).toBeNull();
  });
});

describe('choosing, in one’s own account', () => {
  const shown = async () => {
    const s = await set();
    await s.joan.post(s.url, { workers: [s.nadia.id, s.dev.id] });
    return { ...s, offer: await offerFor(s.referral.id, s.nadia.id), other: await offerFor(s.referral.id, s.dev.id) };
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
    const offers = await offersOf(s.referral.id);
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
    expect((await offersOf(s.referral.id)).map((o) => o.answer)).toEqual(['no', 'no']);
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
    expect((await offersOf(s.referral.id)).map((o) => o.answer)).toEqual([null, null]);
  });

  test('two people press at once for one last place: one has it, the other is told', async () => {
    const s = await shown();
    const bo = await aPersonWithAccount(app.db, s.trust.id, { known_as: 'Bo', full_name: 'Bo Quigley' });
    const second = await aReferral(app.db, s.trust.id).accepted({ personId: bo.id });
    await s.joan.post(`/referrals/${second.id}/match`, { workers: s.nadia.id });
    await app.db.updateTable('peer_worker').set({ room_for: 1 }).where('id', '=', s.nadia.id).execute();
    const boBrowser = await app.signedIn({ trustId: s.trust.id, accountId: bo.accountId, membershipId: bo.membershipId });
    const answers = await Promise.all([s.callum.post(`/choose-worker/${s.offer}`), boBrowser.post(`/choose-worker/${await offerFor(second.id, s.nadia.id)}`)]);
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
    const s = await set();
    await s.joan.post(s.url, { workers: [s.nadia.id, s.dev.id] });
    const at = dayOf(now());
    const [year, month, day] = at.split('-').map(Number);
    return { ...s, offer: await offerFor(s.referral.id, s.nadia.id), path: `/referrals/${s.referral.id}/their-answer`, today: { 'on-day': String(day), 'on-month': String(month), 'on-year': String(year) } };
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
    expect((await offersOf(s.referral.id)).map((o) => [o.answer, o.said_how])).toEqual(expect.arrayContaining([['no', 'on paper'], ['no', 'face to face']]));
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

describe('in SQL alone, as the person', () => {
  const asSelf = <T>(viewer: Viewer, work: Parameters<typeof asViewer<T>>[2], at?: Date) => asViewer(app.appDb, viewer, work, at);
  const begin = async (s: Awaited<ReturnType<typeof set>>, about: Record<string, unknown>) => {
    const at = now();
    await asSelf(s.self, async (tx) => {
      await tx.db.insertInto('support').values({ trust_id: s.trust.id, id: newId(), person_id: s.person.id, worker_id: s.nadia.id, referral_id: s.referral.id, began_at: at, ...about }).execute();
    }, at);
  };
  const offered = (s: Awaited<ReturnType<typeof set>>, about: Record<string, unknown> = {}) =>
    app.db.insertInto('offer').values({ trust_id: s.trust.id, id: newId(), referral_id: s.referral.id, person_id: s.person.id, worker_id: s.nadia.id, ...about }).execute();

  test('one support, with a worker they were shown, now, with nothing in it: and no other row', async () => {
    const s = await set();
    await offered(s);
    const refused = /row-level security/;
    await expect(begin(s, { worker_id: s.dev.id })).rejects.toThrow(refused);
    await expect(begin(s, { referral_id: null })).rejects.toThrow(refused);
    await expect(begin(s, { began_at: new Date('2026-01-01T00:00:00Z') })).rejects.toThrow(refused);
    await expect(begin(s, { first_held_at: new Date('2026-01-01T00:00:00Z') })).rejects.toThrow(refused);
    await expect(begin(s, { person_id: (await aPerson(app.db, s.trust.id)).id })).rejects.toThrow(refused);
    await begin(s, {});
    await expect(begin(s, {})).rejects.toThrow(/support_once/);
  });

  test.each([['said no to', { answer: 'no', answered_at: new Date() }], ['taken back', { taken_back_at: new Date() }]])('no support with a worker who was %s', async (_, about) => {
    const s = await set();
    await offered(s, about);
    await expect(begin(s, {})).rejects.toThrow(/row-level security/);
  });

  test('the circle opens to the worker of that support, and to nobody else', async () => {
    const s = await set();
    await offered(s);
    const id = newId();
    await begin(s, { id });
    const row = (about: Record<string, unknown>) => asSelf(s.self, (tx) => tx.db.insertInto('circle').values({
      trust_id: s.trust.id, id: newId(), person_id: s.person.id, account_id: s.nadia.accountId, kind: 'support', support_id: id, why: 'Your peer worker', since: now(), made_by: s.person.accountId, ...about,
    }).execute());
    await expect(row({ account_id: s.dev.accountId })).rejects.toThrow(/row-level security/);
    await expect(row({ kind: 'break_glass', until: now() })).rejects.toThrow(/row-level security/);
    await expect(row({ support_id: newId() })).rejects.toThrow(/row-level security/);
    await row({});
  });

  test('an offer is answered once, as oneself: not moved to another worker, not answered for the lead', async () => {
    const s = await set();
    await offered(s);
    const change = (facts: Record<string, unknown>) => asSelf(s.self, (tx) => tx.db.updateTable('offer').set(facts).where('referral_id', '=', s.referral.id).executeTakeFirst());
    await expect(change({ worker_id: s.dev.id })).rejects.toThrow(/permission denied/);
    await expect(change({ answer: 'yes', answered_at: now(), answered_by: s.nadia.accountId })).rejects.toThrow(/row-level security/);
    await expect(change({ answer: 'no', answered_at: now(), answered_by: s.person.accountId, said_on: '2026-11-20', said_how: 'by phone' })).rejects.toThrow(/row-level security/);
    await change({ answer: 'no', answered_at: now(), answered_by: s.person.accountId });
    expect((await change({ answer: 'yes', answered_at: now(), answered_by: s.person.accountId })).numUpdatedRows).toBe(0n);
  });

  test('room is told only for workers one was shown', async () => {
    const s = await set();
    await offered(s);
    const room = (worker: string, viewer: Viewer = s.self) => asSelf(viewer, async (tx) => (await tx.db.selectNoFrom((eb) => eb.fn<number | null>('room_of', [eb.val(worker)]).as('room')).executeTakeFirstOrThrow()).room);
    expect(await room(s.nadia.id)).toBe(6);
    expect(await room(s.dev.id)).toBeNull();
    expect(await room(s.nadia.id, { ...s.self, role: 'manager' })).toBeNull();
  });
});
