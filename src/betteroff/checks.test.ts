// What a worker keeps is theirs: only they read it, one lead if they choose, and erased it is gone. One test a promise.
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { aMembership, anAccount } from '../access/access.factory.ts';
import { asViewer, NOBODY, ROLES } from '../access/index.ts';
import type { Viewer } from '../access/index.ts';
import { now } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { addDays, dayOf } from '../kit/times.ts';
import { aTrust } from '../teams/team.factory.ts';
import { aWorker } from '../workforce/worker.factory.ts';
import { aKeptCheck, ANSWERS } from './check.factory.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
const MINE = '/my-better-off';
const set = async () => {
  const trust = await aTrust(app.db);
  const [nadia, dev] = [await aWorker(app.db, trust.id), await aWorker(app.db, trust.id, { known_as: 'Dev' })];
  const lead = async (name: string) => {
    const account = await anAccount(app.db, { name });
    return { accountId: account.id, browser: await app.signedIn({ trustId: trust.id, accountId: account.id, membershipId: await aMembership(app.db, trust.id, account.id, 'lead') }) };
  };
  const as = (w: typeof nadia) => app.signedIn({ trustId: trust.id, accountId: w.accountId, membershipId: w.membershipId });
  const seen = (about: Partial<Viewer>) => asViewer(app.appDb, { ...NOBODY, trustId: trust.id, ...about }, (tx) => tx.db.selectFrom('better_off_check').select('id').execute());
  return { trust, nadia, dev, me: await as(nadia), other: await as(dev), joan: await lead('Joan'), pat: await lead('Pat'), seen };
};
const kept = (s: Awaited<ReturnType<typeof set>>) => app.db.selectFrom('better_off_check').selectAll().where('trust_id', '=', s.trust.id).execute();

describe('keeping a check', () => {
  test('kept only when asked, opened again with the rates of today, kept twice it is one', async () => {
    const s = await set();
    expect((await s.me.get(MINE)).html).toContain('Nothing is kept');
    const { location } = await s.me.post(MINE, ANSWERS);
    expect((await s.me.post(MINE, ANSWERS)).location).toBe(location);
    expect(await kept(s)).toHaveLength(1);
    const { html } = await s.me.get(location ?? '');
    for (const words of ['Working 16 hours you would have about £144.36 a week more than out of work', 'Only you.', 'What you answered']) expect(html).toContain(words);
    expect((await s.me.get(MINE)).html).toContain('16 hours: about £144.36 a week more than out of work');
  });

  test('answers that are not whole are not kept, and it says so', async () => {
    const s = await set();
    expect((await s.me.post(MINE, { ...ANSWERS, rent: 'much' })).location).toBe(MINE);
    expect((await s.me.post(MINE, {})).location).toBe(MINE);
    expect(await kept(s)).toEqual([]);
  });

  test('erased it is gone: no row, no key with what was sent, not a word in the audit', async () => {
    const s = await set();
    const { location } = await s.me.post(MINE, { ...ANSWERS, rent: '87.31' });
    await s.me.post(`${location}/erase`);
    expect(await kept(s)).toEqual([]);
    expect((await s.me.get(location ?? '')).status).toBe(404);
    expect(JSON.stringify(await app.db.selectFrom('spent_key').selectAll().execute())).not.toContain('87.31');
    const rows = await app.db.selectFrom('audit_row').selectAll().where('account_id', '=', s.nadia.accountId).execute();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows), 'a band stands between quotes or spaces, never inside an id').not.toMatch(/\b87\.31\b|lcwra|\b3-0\b/);
  });
});

describe('who can read it', () => {
  test('nobody else: not in the database, in any role, and over HTTP it is not there', async () => {
    const [s, elsewhere] = [await set(), await set()];
    const id = await aKeptCheck(app.db, s.trust.id, s.nadia.id);
    for (const role of ROLES) {
      expect(await s.seen({ role, accountId: s.dev.accountId, workerId: role === 'peer_worker' ? s.dev.id : null }), role).toEqual([]);
      if (role !== 'peer_worker') expect(await s.seen({ role, accountId: s.nadia.accountId, workerId: s.nadia.id }), role).toEqual([]);
    }
    expect(await elsewhere.seen({ role: 'peer_worker', accountId: s.nadia.accountId, workerId: s.nadia.id })).toEqual([]);
    expect(await s.seen({ role: 'peer_worker', accountId: s.nadia.accountId, workerId: s.nadia.id })).toHaveLength(1);
    for (const path of ['', '/share', '/erase', '/share-with-nobody']) {
      if (path === '' || path === '/share') expect((await s.other.get(`${MINE}/${id}${path}`)).status).toBe(404);
      if (path !== '') expect((await s.other.post(`${MINE}/${id}${path}`, { lead: s.joan.accountId })).status).toBe(404);
    }
    expect((await s.joan.browser.get(`/better-off/shared/${id}`)).status).toBe(404);
    expect((await s.joan.browser.get(`${MINE}/${id}`)).status).toBe(403);
  });

  test('one lead, by name, until it is taken back; another lead never', async () => {
    const s = await set();
    const id = await aKeptCheck(app.db, s.trust.id, s.nadia.id);
    expect((await s.me.post(`${MINE}/${id}/share`, {})).html).toContain('Choose who may read it');
    expect((await s.me.post(`${MINE}/${id}/share`, { lead: s.dev.accountId })).status).toBe(404);
    expect((await s.me.post(`${MINE}/${id}/share`, { lead: s.joan.accountId })).status).toBe(303);
    expect((await s.joan.browser.get('/better-off/shared')).html).toContain('Nadia');
    expect((await s.joan.browser.get(`/better-off/shared/${id}`)).html).toContain('£144.36');
    expect((await s.pat.browser.get(`/better-off/shared/${id}`)).status).toBe(404);
    expect((await s.pat.browser.get('/better-off/shared')).html).toContain('Nobody has shared one with you');
    expect((await s.me.get(`${MINE}/${id}`)).html).toContain('Joan');
    await s.me.post(`${MINE}/${id}/share-with-nobody`);
    expect((await s.joan.browser.get(`/better-off/shared/${id}`)).status).toBe(404);
  });

  test('a lead cannot change or erase it, nor share it on, not even in SQL', async () => {
    const s = await set();
    const id = await aKeptCheck(app.db, s.trust.id, s.nadia.id, { shared_with: s.joan.accountId, shared_at: now() });
    const joan = { ...NOBODY, trustId: s.trust.id, role: 'lead' as const, accountId: s.joan.accountId } as Viewer;
    await asViewer(app.appDb, joan, async (tx) => {
      expect((await tx.db.updateTable('better_off_check').set({ shared_with: s.pat.accountId }).where('id', '=', id).executeTakeFirst()).numUpdatedRows).toBe(0n);
      expect((await tx.db.deleteFrom('better_off_check').where('id', '=', id).executeTakeFirst()).numDeletedRows).toBe(0n);
    });
    expect(await kept(s)).toHaveLength(1);
  });
});

describe('a change of hours offers the check again', () => {
  const change = async (s: Awaited<ReturnType<typeof set>>, inDays: number, minutes = 1_200): Promise<void> => {
    const from = addDays(dayOf(now()), inDays);
    await app.db.updateTable('contract').set({ until_on: addDays(from, -1) }).where('worker_id', '=', s.nadia.id).where('until_on', 'is', null).execute();
    await app.db.insertInto('contract').values({ trust_id: s.trust.id, id: newId(), worker_id: s.nadia.id, minutes_a_week: minutes, from_on: from }).execute();
  };
  const CARD = 'Your hours and your money';

  test.each([[10, true], [-10, true], [60, true], [61, false], [-29, false]])('%i days from now: %s', async (days, offered) => {
    const s = await set();
    await change(s, days);
    for (const path of [MINE, '/today']) expect((await s.me.get(path)).html.includes(CARD), path).toBe(offered);
    expect((await s.other.get('/today')).html).not.toContain(CARD);
  });

  test('it says from and to, fills in the hours, and goes when it is put away', async () => {
    const s = await set();
    await change(s, 10);
    const { html } = await s.me.get('/today');
    expect(html).toContain('from 15 to 20 a week');
    expect(html).toContain('name="hours" value="20"');
    const action = /\/my-better-off\/offer\/[^"]+/.exec(html)?.[0] ?? '';
    expect((await s.other.post(action)).status).toBe(404);
    expect((await s.me.post(action)).status).toBe(303);
    expect((await s.me.get('/today')).html).not.toContain(CARD);
  });

  test('a first contract, or the same hours again, offers nothing', async () => {
    const s = await set();
    expect((await s.me.get('/today')).html).not.toContain(CARD);
    await change(s, 5, 900);
    expect((await s.me.get('/today')).html).not.toContain(CARD);
  });
});
