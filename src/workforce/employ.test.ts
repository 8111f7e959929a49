// Peer workers employed, their hours, leaving, and cover for a lead: one test a promise.
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { aMembership, anAccount } from '../access/access.factory.ts';
import { fixNow, now } from '../kit/clock.ts';
import { dayOf } from '../kit/times.ts';
import { aTrust } from '../teams/team.factory.ts';
import type { MadeTrust } from '../teams/team.factory.ts';
import { aPerson } from '../people/person.factory.ts';
import { aSupport } from '../support/support.factory.ts';
import { coverProblems } from './lead-cover.rules.ts';
import { aWorker } from './worker.factory.ts';

const on = (name: string, day: string): Record<string, string> => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { [`${name}-day`]: String(Number(date)), [`${name}-month`]: String(Number(month)), [`${name}-year`]: year };
};

describe('rules of cover', () => {
  const cover = { leadId: 'a', coverId: 'b', from: '2026-12-07', until: '2026-12-11' };
  test('by somebody else, forwards in time, once for each day', () => {
    expect(Object.values(coverProblems(cover, [], '2026-11-23')).filter(Boolean)).toEqual([]);
    expect(coverProblems({ ...cover, coverId: 'a' }, [], '2026-11-23').cover).toBeTruthy();
    expect(coverProblems({ ...cover, until: '2026-12-06' }, [], '2026-11-23').until).toBeTruthy();
    expect(coverProblems({ ...cover, from: '2026-11-01', until: '2026-11-22' }, [], '2026-11-23').until).toBeTruthy();
    const known = [{ lead_account_id: 'a', from_on: '2026-12-11', until_on: '2026-12-18' }];
    expect(coverProblems(cover, known, '2026-11-23').from).toBeTruthy();
    expect(coverProblems({ ...cover, until: '2026-12-10' }, known, '2026-11-23').from).toBeUndefined();
  });
});

describe('peer workers', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  const administrator = async (trust: MadeTrust) => {
    const account = await anAccount(app.db, { name: 'Sam' });
    return app.signedIn({ trustId: trust.id, accountId: account.id, membershipId: await aMembership(app.db, trust.id, account.id, 'administrator') });
  };
  const nadia = { known_as: 'Nadia', room: '6', days: ['2', '3', '4'], ...on('began', '2026-01-05'), hours: '15h 30', how: 'show' };

  test('added with account, role, room, days and hours; the link lets them begin as a peer worker', async () => {
    const trust = await aTrust(app.db);
    const sheet = await (await administrator(trust)).post('/admin/workers/new', { ...nadia, email: `nadia-${trust.slug}@example.invalid` });
    expect(sheet.status).toBe(200);
    const worker = await app.db.selectFrom('peer_worker').selectAll().where('trust_id', '=', trust.id).executeTakeFirstOrThrow();
    expect(worker).toMatchObject({ known_as: 'Nadia', room_for: 6, working_days: [2, 3, 4], began_on: '2026-01-05', left_on: null, profile: '' });
    expect(await app.db.selectFrom('contract').select(['minutes_a_week', 'from_on', 'until_on']).where('worker_id', '=', worker.id).execute()).toEqual([{ minutes_a_week: 930, from_on: '2026-01-05', until_on: null }]);
    const secret = /\/invitation\/([a-z0-9-]{19})/.exec(sheet.html)?.[1] ?? '';
    const browser = app.signedOut();
    await browser.post(`/invitation/${secret}`, { password: 'kettle parcel moss' });
    expect((await browser.get('/first')).location).toBe('/today');
  });

  test('somebody who works here already becomes a peer worker in the account they have', async () => {
    const trust = await aTrust(app.db);
    const account = await anAccount(app.db, { name: 'Dev' });
    await aMembership(app.db, trust.id, account.id, 'host_team');
    expect((await (await administrator(trust)).post('/admin/workers/new', { ...nadia, known_as: 'Dev', email: account.email })).status).toBe(303);
    expect((await app.db.selectFrom('peer_worker').select('account_id').where('trust_id', '=', trust.id).executeTakeFirstOrThrow()).account_id).toBe(account.id);
    expect(await app.db.selectFrom('invitation').select('id').where('trust_id', '=', trust.id).execute()).toEqual([]);
  });

  test('each box that cannot be used says so, and nothing is half made', async () => {
    const trust = await aTrust(app.db);
    const answer = await (await administrator(trust)).post('/admin/workers/new', { known_as: 'Nadia', room: '99', hours: 'part-time', email: 'x', how: 'show' });
    expect(answer.status).toBe(422);
    for (const words of ['Room must be between 0 and 60', 'Choose at least one day', 'Enter hours a week, like 15', 'Enter an email address', 'Enter the day they begin']) expect(answer.html).toContain(words);
    expect(answer.html).toContain('value="part-time"');
    expect(await app.db.selectFrom('membership').select('id').where('trust_id', '=', trust.id).where('role', '=', 'peer_worker').execute()).toEqual([]);
  });

  test('hours change from a day on, and what held before keeps its last day', async () => {
    const trust = await aTrust(app.db);
    const worker = await aWorker(app.db, trust.id, {}, { minutesAWeek: 900 });
    const sam = await administrator(trust);
    expect((await sam.post(`/admin/workers/${worker.id}/hours`, { hours: '18', ...on('from', '2026-12-01') })).status).toBe(303);
    expect(await app.db.selectFrom('contract').select(['minutes_a_week', 'from_on', 'until_on']).where('worker_id', '=', worker.id).orderBy('from_on').execute())
      .toEqual([{ minutes_a_week: 900, from_on: '2026-01-05', until_on: '2026-11-30' }, { minutes_a_week: 1080, from_on: '2026-12-01', until_on: null }]);
    const earlier = await sam.post(`/admin/workers/${worker.id}/hours`, { hours: '20', ...on('from', '2026-11-01') });
    expect(earlier.status).toBe(422);
    expect(earlier.html).toContain('There is a later change already');
  });

  test('a worker works until the end of the last day, and then opens nothing', async () => {
    const trust = await aTrust(app.db);
    try {
      fixNow('2026-11-23T12:00:00Z');
      const worker = await aWorker(app.db, trust.id);
      const sam = await administrator(trust);
      expect((await sam.post(`/admin/workers/${worker.id}/leave`, on('last', '2026-11-24'))).status).toBe(303);
      fixNow('2026-11-24T23:50:00Z');
      const browser = await app.signedIn({ trustId: trust.id, accountId: worker.accountId, membershipId: worker.membershipId });
      expect((await browser.get('/my-account')).status).toBe(200);
      const entered = async () => (await app.db.selectFrom('audit_row').select('role').where('account_id', '=', worker.accountId).orderBy('at', 'desc').executeTakeFirst())?.role;
      expect(await entered()).toBe('peer_worker');
      fixNow('2026-11-25T00:00:01Z');
      expect((await browser.get('/my-account')).status).toBe(403);
      expect((await app.db.selectFrom('contract').select('until_on').where('worker_id', '=', worker.id).executeTakeFirstOrThrow()).until_on).toBe('2026-11-24');
    } finally {
      fixNow(null);
    }
  });

  test('who still supports people is said as yes or no, before they leave and after; never whom', async () => {
    const trust = await aTrust(app.db);
    const worker = await aWorker(app.db, trust.id);
    const person = await aPerson(app.db, trust.id, { known_as: 'Zebedee', full_name: 'Zebedee Invented' });
    await aSupport(app.db, trust.id, person.id, worker);
    const sam = await administrator(trust);
    await sam.post(`/admin/workers/${worker.id}/leave`, on('last', '2027-01-31'));
    for (const path of [`/admin/workers/${worker.id}/leave`, `/admin/workers/${worker.id}`]) {
      const { html } = await sam.get(path);
      expect(html).toContain('Nadia still supports people');
      expect(html).not.toContain('Zebedee');
    }
  });

  test('somebody who left comes back with the same account and new hours', async () => {
    const trust = await aTrust(app.db);
    const worker = await aWorker(app.db, trust.id);
    const sam = await administrator(trust);
    await sam.post(`/admin/workers/${worker.id}/leave`, on('last', '2026-06-30'));
    expect((await sam.get('/admin/workers?left=1')).html).toContain('Nadia');
    expect((await sam.post(`/admin/workers/${worker.id}/back`, { hours: '12', ...on('from', '2026-11-02') })).status).toBe(303);
    expect((await app.db.selectFrom('peer_worker').select('left_on').where('id', '=', worker.id).executeTakeFirstOrThrow()).left_on).toBeNull();
    const live = await app.db.selectFrom('membership').select('id').where('account_id', '=', worker.accountId).where('until', 'is', null).execute();
    expect(live).toHaveLength(1);
  });

  test('another trust’s administrator gets 404 everywhere, and changes nothing', async () => {
    const trust = await aTrust(app.db);
    const worker = await aWorker(app.db, trust.id);
    const stranger = await administrator(await aTrust(app.db));
    for (const [path, form] of [['', nadia], ['/hours', { hours: '1', ...on('from', '2026-12-01') }], ['/leave', on('last', '2026-12-01')], ['/back', { hours: '1', ...on('from', '2026-12-01') }]] as const) {
      expect((await stranger.post(`/admin/workers/${worker.id}${path}`, form)).status).toBe(404);
    }
    expect((await app.db.selectFrom('peer_worker').select(['left_on', 'room_for']).where('id', '=', worker.id).executeTakeFirstOrThrow())).toEqual({ left_on: null, room_for: 6 });
  });

  describe('cover for a lead', () => {
    const team = async () => {
      const trust = await aTrust(app.db);
      const joan = await anAccount(app.db, { name: 'Joan' });
      await aMembership(app.db, trust.id, joan.id, 'lead');
      const rosa = await anAccount(app.db, { name: 'Rosa' });
      const hat = await aMembership(app.db, trust.id, rosa.id, 'manager');
      return { trust, joan, rosa, hat, sam: await administrator(trust) };
    };
    test('whoever covers can open what a lead can, on these days and no others', async () => {
      try {
        fixNow('2026-11-23T12:00:00Z');
        const { trust, joan, rosa, sam } = await team();
        expect((await sam.post('/admin/cover', { lead: joan.id, cover: rosa.id, ...on('from', '2026-11-24'), ...on('until', '2026-11-25') })).status).toBe(303);
        const hat = await app.db.selectFrom('membership').selectAll().where('trust_id', '=', trust.id).where('account_id', '=', rosa.id).where('role', '=', 'lead').executeTakeFirstOrThrow();
        for (const [at, status] of [['2026-11-23T23:59:00Z', 403], ['2026-11-24T00:00:01Z', 200], ['2026-11-25T23:59:00Z', 200], ['2026-11-26T00:00:01Z', 403]] as const) {
          fixNow(at);
          const browser = await app.signedIn({ trustId: trust.id, accountId: rosa.id, membershipId: hat.id });
          expect((await browser.get('/feedback')).status, at).toBe(status);
        }
      } finally {
        fixNow(null);
      }
    });
    test('ended early, it ends at once', async () => {
      const { trust, joan, rosa, sam } = await team();
      const today = dayOf(now());
      await sam.post('/admin/cover', { lead: joan.id, cover: rosa.id, ...on('from', today), ...on('until', '2030-12-31') });
      const { membership_id: hat, id } = await app.db.selectFrom('lead_cover').select(['id', 'membership_id']).where('trust_id', '=', trust.id).executeTakeFirstOrThrow();
      const browser = await app.signedIn({ trustId: trust.id, accountId: rosa.id, membershipId: hat ?? '' });
      expect((await browser.get('/feedback')).status).toBe(200);
      expect((await sam.get('/admin/cover')).html).toContain('Rosa</strong> covers for Joan');
      await sam.post(`/admin/cover/${id}/end`);
      expect((await browser.get('/feedback')).status).toBe(403);
    });
    test('nobody covers for themselves, and not somebody of another trust', async () => {
      const { joan, sam } = await team();
      const other = await team();
      const days = { ...on('from', '2026-12-07'), ...on('until', '2026-12-08') };
      expect((await sam.post('/admin/cover', { lead: joan.id, cover: joan.id, ...days })).status).toBe(422);
      expect((await sam.post('/admin/cover', { lead: joan.id, cover: other.rosa.id, ...days })).status).toBe(404);
      expect((await sam.post('/admin/cover', { lead: other.joan.id, cover: joan.id, ...days })).status).toBe(404);
    });
  });
});
