// Who with whom, all at once: one test a promise.
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { offersOf, saidYes, signedInAs, somebodyWaiting } from '../../tests/setup/matching.ts';
import type { Waiting } from '../../tests/setup/matching.ts';
import type { MemberRole } from '../access/index.ts';
import { now } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { addDays, dayOf, momentOf } from '../kit/times.ts';
import { aPerson } from '../people/person.factory.ts';
import { aReferral } from '../referrals/referral.factory.ts';
import { aSupport } from '../support/support.factory.ts';
import { aTeam } from '../teams/team.factory.ts';
import type { MadeWorker } from '../workforce/worker.factory.ts';
import { allocateBeside } from './allocate/allocate-beside.ts';
import { pairKey } from './allocate/problem.rules.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
const URL = '/match-many';
const asks = (s: Waiting) => app.db.selectFrom('worker_ask').selectAll().where('trust_id', '=', s.trust.id).orderBy('asked_at').execute();
const tick = (s: Waiting, w: MadeWorker, item: string) => app.db.insertInto('worker_experience').values({ trust_id: s.trust.id, id: newId(), worker_id: w.id, item, for_matching: true }).execute();
const wish = (s: Waiting, personId: string, about: object) => app.db.insertInto('match_wish').values({ trust_id: s.trust.id, id: newId(), person_id: personId, said_on: dayOf(now()), ...about }).execute();
const room = (w: MadeWorker, room_for: number) => app.db.updateTable('peer_worker').set({ room_for }).where('id', '=', w.id).execute();

/** Somebody more who was accepted, so many days ago. */
const another = async (s: Waiting, known_as: string, days: number, about: { person?: object; referral?: object } = {}) => {
  const person = await aPerson(app.db, s.trust.id, { known_as, ...about.person });
  const referral = await aReferral(app.db, s.trust.id, { sent_at: momentOf(addDays(dayOf(now()), -days), '10:00'), ...about.referral }).accepted({ personId: person.id });
  return { person, referral };
};

describe('what is proposed', () => {
  test('everybody who waits, together: who may have only one worker gets them, the longest waiting first, each with reasons folded away', async () => {
    const s = await somebodyWaiting(app);
    for (const w of [s.ruth, s.imran]) await room(w, 0);
    for (const w of [s.nadia, s.dev]) await room(w, 1);
    const bo = await another(s, 'Bo', 40);
    const dot = await another(s, 'Dot', 5);
    await tick(s, s.nadia, 'debt');
    await wish(s, dot.person.id, { items: ['debt'] });
    const { html } = await s.joan.get(URL);
    expect(html.indexOf('Bo, waiting 40 days')).toBeGreaterThan(0);
    expect(html).toContain(`value="${bo.referral.id} ${s.dev.id}"`);
    expect(html.indexOf(`value="${dot.referral.id} ${s.nadia.id}"`)).toBeGreaterThan(html.indexOf('Bo, waiting 40 days'));
    for (const words of ['Everything they wished is kept.', 'Has had debt, as they asked.', 'Nobody is scored.', 'No other set of proposals does better in that order.', 'Nobody proposed yet']) expect(html).toContain(words);
    expect(html).toContain('One more place with');
    const lists = html.replace(/<details[\s\S]*?<\/details>/g, '');
    expect(lists).not.toMatch(/debt/i);
  });

  test('what must be so rules out; as a wish it would only order', async () => {
    const s = await somebodyWaiting(app);
    await tick(s, s.imran, 'man');
    await wish(s, s.person.id, { with_whom: 'a woman' });
    expect((await s.joan.get(URL)).html).toContain(`value="${s.referral.id} `);
    await wish(s, s.person.id, { with_whom: 'a woman', must: ['with'] });
    const { html } = await s.joan.get(URL);
    expect(html).not.toContain(`value="${s.referral.id} `);
    expect(html).toContain('A worker with room for what must be so (a woman).');
    await tick(s, s.ruth, 'woman');
    expect((await s.joan.get(URL)).html).toContain(`value="${s.referral.id} ${s.ruth.id}"`);
  });

  test('who keeps away, who said not now, whom they said no to and whom they have met are missing alike, and nothing says why', async () => {
    const s = await somebodyWaiting(app);
    const ward = await aTeam(app.db, s.trust.id, { kind: 'ward' });
    await app.db.updateTable('referral').set({ ward_id: ward.id, on_ward: true }).where('id', '=', s.referral.id).execute();
    await app.db.insertInto('keep_away').values({ trust_id: s.trust.id, id: newId(), worker_id: s.nadia.id, team_id: ward.id }).execute();
    await app.db.insertInto('offer').values({ trust_id: s.trust.id, id: newId(), referral_id: s.referral.id, person_id: s.person.id, worker_id: s.ruth.id, answer: 'no', answered_at: now() }).execute();
    await aSupport(app.db, s.trust.id, s.person.id, s.dev, { ended_at: now(), ended_how: 'parted' });
    const { html } = await s.joan.get(URL);
    for (const w of [s.nadia, s.ruth, s.dev]) expect(html).not.toContain(`${s.referral.id} ${w.id}`);
    expect(html).toContain(`value="${s.referral.id} ${s.imran.id}"`);
    expect(html).not.toMatch(/keeps? away|avoid|conflict/i);
    await room(s.imran, 0);
    const left = (await s.joan.get(URL)).html;
    expect(left).toContain('One more place with Imran');
    expect(left).not.toContain('Nadia');
  });

  test('a colleague’s own record is never in it, nor counted; nor somebody who is being asked for already', async () => {
    const s = await somebodyWaiting(app);
    await another(s, 'Winifred', 90, { person: { walled: true } });
    const { html } = await s.joan.get(URL);
    expect(html).not.toContain('Winifred');
    expect(html).toContain('One person is here');
    await s.joan.post(s.url, { workers: [s.nadia.id], first: 'ask' });
    const after = (await s.joan.get(URL)).html;
    expect(after).toContain('Nobody is waiting here now.');
    expect(after).toContain('1 person');
  });

  test('a place that is promised is not proposed twice', async () => {
    const s = await somebodyWaiting(app);
    for (const w of [s.dev, s.ruth, s.imran]) await room(w, 0);
    await room(s.nadia, 1);
    await another(s, 'Bo', 3);
    await s.joan.post(s.url, { workers: [s.nadia.id], first: 'ask' });
    const { html } = await s.joan.get(URL);
    expect(html).toContain('Nobody can be proposed now.');
    expect(html).toContain('One more place with Nadia.');
  });
});

describe('deciding', () => {
  test('accept, change, leave out: only the chosen are asked, nothing is shown to anybody yet; then it goes on as when one is asked for', async () => {
    const s = await somebodyWaiting(app);
    const [bo, cy] = [await another(s, 'Bo', 40), await another(s, 'Cy', 30)];
    const { location } = await s.joan.post(URL, { 'choice-1': `${bo.referral.id} ${s.ruth.id}`, 'choice-2': cy.referral.id, 'choice-3': `${s.referral.id} ${s.nadia.id}` });
    expect(location).toBe(URL);
    expect((await asks(s)).map((k) => [k.referral_id, k.worker_id]).sort()).toEqual([[bo.referral.id, s.ruth.id], [s.referral.id, s.nadia.id]].sort());
    expect(await offersOf(app, s.referral.id)).toEqual([]);
    const nadia = await app.signedIn({ trustId: s.trust.id, accountId: s.nadia.accountId, membershipId: s.nadia.membershipId });
    const ask = (await asks(s)).find((k) => k.worker_id === s.nadia.id)?.id ?? '';
    expect((await nadia.post(`/somebody-new/${ask}/yes`)).status).toBe(303);
    expect((await s.callum.get('/choose-worker')).html).toContain('Nadia');
    const again = (await s.joan.get(URL)).html;
    expect(again).toContain('Cy, waiting 30 days');
    expect(again).not.toContain('Bo, waiting');
  });

  test('more than somebody has room for, or no room any more: said by the person, and nobody at all is asked', async () => {
    const s = await somebodyWaiting(app);
    const bo = await another(s, 'Bo', 40);
    await room(s.ruth, 1);
    const both = await s.joan.post(URL, { 'choice-1': `${bo.referral.id} ${s.ruth.id}`, 'choice-2': `${s.referral.id} ${s.ruth.id}` });
    expect(both.status).toBe(422);
    expect(both.html).toContain('Ruth has room for 1, and is chosen for more. Nobody was asked.');
    await room(s.ruth, 0);
    const none = await s.joan.post(URL, { 'choice-1': `${bo.referral.id} ${s.nadia.id}`, 'choice-2': `${s.referral.id} ${s.ruth.id}` });
    expect(none.status).toBe(422);
    expect(none.html).toContain('Ruth has no room any more');
    expect(none.html).toMatch(new RegExp(`value="${bo.referral.id} ${s.nadia.id}" checked|checked="" value="${bo.referral.id} ${s.nadia.id}"|value="${bo.referral.id} ${s.nadia.id}"[^>]*checked`));
    expect(await asks(s)).toEqual([]);
  });

  test('nothing decided, or decided too late: said in words, nobody is asked', async () => {
    const s = await somebodyWaiting(app);
    expect((await s.joan.post(URL, {})).html).toContain('Choose for at least one person');
    await s.joan.post(s.url, saidYes(s.nadia.id));
    await s.joan.post(`/referrals/${s.referral.id}/stop`);
    const late = await s.joan.post(URL, { 'choice-1': `${s.referral.id} ${s.ruth.id}` });
    expect(late.status).toBe(409);
    expect(late.html).toContain('does not wait for a peer worker any more. Nobody was asked.');
    expect(await asks(s)).toHaveLength(1);
  });

  test('who keeps away cannot be asked here by hand either, and is refused in the words for no room', async () => {
    const s = await somebodyWaiting(app);
    await app.db.insertInto('keep_away').values({ trust_id: s.trust.id, id: newId(), worker_id: s.nadia.id, name: 'Callum Thistlewood' }).execute();
    const { status, html } = await s.joan.post(URL, { 'choice-1': `${s.referral.id} ${s.nadia.id}` });
    expect(status).toBe(422);
    expect(html).toContain('Nadia has no room any more, or is away.');
  });

  test('opening it and asking leave their rows', async () => {
    const s = await somebodyWaiting(app);
    await s.joan.get(URL);
    await s.joan.post(URL, { 'choice-1': `${s.referral.id} ${s.nadia.id}` });
    const rows = await app.db.selectFrom('audit_row').select(['action', 'ids', 'person_id']).where('trust_id', '=', s.trust.id).where('action', 'in', ['match.many-open', 'match.many', 'match.ask']).execute();
    expect(rows).toContainEqual({ action: 'match.many-open', ids: [s.person.id], person_id: null });
    expect(rows).toContainEqual({ action: 'match.many', ids: [s.referral.id], person_id: null });
    expect(rows).toContainEqual({ action: 'match.ask', ids: [s.nadia.id], person_id: s.person.id });
  });

  test.each<MemberRole>(['host_team', 'peer_worker', 'person', 'manager', 'administrator', 'carer', 'named_person'])('%s may neither open nor decide', async (role) => {
    const s = await somebodyWaiting(app);
    const other = await signedInAs(app, s.trust.id, role);
    expect((await other.get(URL)).status).toBe(403);
    expect((await other.post(URL, { 'choice-1': `${s.referral.id} ${s.nadia.id}` })).status).toBe(403);
    expect(await asks(s)).toEqual([]);
  });

  test('another trust’s people and workers are not there', async () => {
    const [s, t] = [await somebodyWaiting(app), await somebodyWaiting(app)];
    expect((await s.joan.get(URL)).html).not.toContain(t.referral.id);
    expect((await s.joan.post(URL, { 'choice-1': `${t.referral.id} ${s.nadia.id}` })).status).toBe(404);
    expect((await s.joan.post(URL, { 'choice-1': `${s.referral.id} ${t.nadia.id}` })).status).toBe(404);
    expect([...(await asks(s)), ...(await asks(t))]).toEqual([]);
  });
});

describe('solving beside the server', () => {
  const many = (people: number, workers: number) => ({
    people: Array.from({ length: people }, (_, i) => ({ id: `p${i}`, name: `P${i}`, waited: (i * 37) % 90, areas: [['east', 'west'][i % 2]!], teams: [], kind: null, wishes: { experience: [], languages: [], withWhom: null, days: [1 + (i % 5)], times: [], area: null }, needs: { experience: [], languages: [], withWhom: null, days: [], times: [], area: null } })),
    workers: Array.from({ length: workers }, (_, i) => ({ id: `w${i}`, name: `W${i}`, areas: [['east', 'west'][i % 2]!], days: [1 + (i % 5)], experience: [], languages: [], is: null, kinds: [], withNow: i % 4, slots: [{ day: null, area: null, places: 2 }] })),
    never: new Set([pairKey(0, 0)]),
  });

  test('the server goes on while it is solved', async () => {
    let turns = 0;
    const ticking = setInterval(() => { turns += 1; }, 1);
    const answer = await allocateBeside(many(300, 100), 60);
    clearInterval(ticking);
    expect(answer.proof.holds).toBe(true);
    expect(turns).toBeGreaterThan(10);
  });

  test('what takes too long is ended, and the next question is answered', async () => {
    await expect(allocateBeside(many(1500, 500), 0.05)).rejects.toThrow();
    expect((await allocateBeside(many(4, 2), 60)).proof.holds).toBe(true);
  });
});
