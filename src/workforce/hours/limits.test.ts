// A worker's own limits: warned before, and read by nobody else. One test a promise.
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { testApp } from '../../../tests/setup/app.ts';
import type { TestApp } from '../../../tests/setup/app.ts';
import { signedInAs } from '../../../tests/setup/matching.ts';
import { asViewer, NOBODY } from '../../access/index.ts';
import type { MemberRole, Viewer } from '../../access/index.ts';
import { exportOf } from '../../exchange/export-tables.rules.ts';
import { fixNow } from '../../kit/clock.ts';
import { aTrust } from '../../teams/team.factory.ts';
import { aContract, aFramework, aPattern, aRate } from '../posts.factory.ts';
import { aWorker } from '../worker.factory.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterEach(() => fixNow(null));
const on = (name: string, day: string): Record<string, string> => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { [`${name}-day`]: String(Number(date)), [`${name}-month`]: String(Number(month)), [`${name}-year`]: year };
};
const set = async () => {
  fixNow('2026-11-25T10:00:00Z');
  const trust = await aTrust(app.db);
  const terms = await aFramework(app.db, trust.id);
  const [nadia, dev] = [await aWorker(app.db, trust.id), await aWorker(app.db, trust.id, { known_as: 'Dev' })];
  await aContract(app.db, trust.id, nadia.id, { from_on: '2026-01-05', minutes_a_week: 900, band_id: terms.bands['Band 3'] }, true);
  const as = (w: typeof nadia) => app.signedIn({ trustId: trust.id, accountId: w.accountId, membershipId: w.membershipId });
  const seen = async (table: string, about: Partial<Viewer>) => asViewer(app.appDb, { ...NOBODY, trustId: trust.id, ...about }, async (tx) => (await sql<object>`select * from ${sql.table(table)}`.execute(tx.db)).rows);
  return { trust, terms, nadia, dev, browser: await as(nadia), other: await as(dev), lead: await signedInAs(app, trust.id, 'lead'), seen, me: { role: 'peer_worker' as const, accountId: nadia.accountId, workerId: nadia.id } };
};
const LIMITS = '/my-hours/limits';

describe('warned before', () => {
  test('a planned week: the worker is told before their pattern breaks their highest, and may say they know', async () => {
    const s = await set();
    expect((await s.browser.post(LIMITS, { highest: '15h 59' })).status).toBe(303);
    const pattern = { weeks: '2', w1d2: '8', w1d3: '8', w2d2: '8', w2d3: '6', ...on('from', '2026-11-30') };
    const told = await s.browser.post('/my-hours/pattern', pattern);
    expect(told.status).toBe(422);
    expect(told.html).toContain('Week of Monday 30 November: 16 hours. That is more than your highest, 15 hours 59 minutes.');
    expect(told.html).toContain('Only you see this');
    expect(await app.db.selectFrom('pattern').select('id').where('worker_id', '=', s.nadia.id).execute()).toEqual([]);
    expect((await s.browser.post('/my-hours/pattern', { ...pattern, know: 'yes' })).status).toBe(303);
    expect((await s.browser.get('/my-hours')).html).toContain('Week of Monday 30 November: 16 hours');
  });
  test('training and overtime: before a yes, on the page that asks; the lead who asks reads nothing of it', async () => {
    const s = await set();
    await s.browser.post(LIMITS, { highest: '16' });
    await s.lead.post(`/rota/${s.nadia.id}/ask`, { kind: 'training', hours: '2', ...on('day', '2026-12-03') });
    const { id } = await app.db.selectFrom('hours_ask').select('id').where('worker_id', '=', s.nadia.id).executeTakeFirstOrThrow();
    expect((await s.browser.get(`/my-hours/asked/${id}`)).html).toContain('17 hours. That is more than your highest, 16 hours');
    expect((await s.browser.post(`/my-hours/asked/${id}`, { answer: 'yes' })).status).toBe(422);
    for (const path of [`/rota/${s.nadia.id}`, `/rota/${s.nadia.id}/ask`, '/rota', `/workers/${s.nadia.id}`]) expect((await s.lead.get(path)).html, path).not.toMatch(/highest|limit|asked before/i);
    expect((await s.browser.post(`/my-hours/asked/${id}`, { answer: 'yes', know: 'yes' })).status).toBe(303);
  });
  test('unpaid leave under the lowest; paid leave is no less', async () => {
    const s = await set();
    await aPattern(app.db, s.trust.id, s.nadia.id, '2026-03-30', [[0, 300, 300, 300, 0, 0, 0]]);
    await s.browser.post(LIMITS, { lowest: '15' });
    const days = { ...on('from', '2026-12-15'), paid: 'no' };
    expect((await s.browser.post('/my-hours/leave', days)).html).toContain('10 hours. That is less than your lowest, 15 hours');
    expect((await s.browser.post('/my-hours/leave', { ...days, paid: 'yes' })).status).toBe(303);
  });
  test('a contract that will change, holiday pay, and an award that is paid late', async () => {
    const s = await set();
    await aRate(app.db, s.trust.id, s.terms.bands['Band 3'] ?? '', { year_pence: 2_737_500 });
    await s.browser.post(LIMITS, { highestPay: '920', every: 'month' });
    expect((await s.browser.get(LIMITS)).html).not.toContain('That is more');
    await s.browser.post(`${LIMITS}/coming`, { kind: 'holiday pay', amount: '50', ...on('on', '2026-12-23') });
    expect((await s.browser.get(LIMITS)).html).toContain('December 2026: about £962.50 before tax. That is more than your highest, £920.00.');
    await aRate(app.db, s.trust.id, s.terms.bands['Band 3'] ?? '', { from_on: '2026-08-01', year_pence: 2_800_000, first_paid_on: '2027-01-28' });
    expect((await s.browser.get('/my-hours')).html).toContain('January 2027: about');
    await s.browser.post(LIMITS, { highest: '16' });
    await app.db.updateTable('contract').set({ until_on: '2026-12-31' }).where('worker_id', '=', s.nadia.id).execute();
    await aContract(app.db, s.trust.id, s.nadia.id, { from_on: '2027-01-04', minutes_a_week: 1080, band_id: s.terms.bands['Band 3'] });
    expect((await s.browser.get('/my-hours')).html).toContain('Week of Monday 4 January: 18 hours. That is more than your highest, 16 hours.');
  });
  test('pay that is not known is asked for by name, never guessed', async () => {
    const s = await set();
    await s.browser.post(LIMITS, { highestPay: '183.50', every: 'week' });
    expect((await s.browser.get(LIMITS)).html).toContain('we need to know the pay for Band 3');
  });
  test.each([[{ lowest: '16', highest: '15' }, 'The highest must not be below the lowest'], [{ lowest: '-1' }, 'Hours cannot be below nought'], [{ highestPay: '100' }, 'Choose a week or a month'], [{ highestPay: 'lots', every: 'week' }, 'Enter pounds, like'], [{ highest: '70' }, 'Enter 60 hours or fewer']] as [Record<string, string>, string][])('%j: a message by the field, nothing kept', async (form, words) => {
    const s = await set();
    const answer = await s.browser.post(LIMITS, form);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(words);
    expect(await s.seen('worker_limit', s.me)).toEqual([]);
  });
});

describe('read by nobody else', () => {
  test('in row security: only the worker’s own account acting as that worker; no lead, no colleague, no other role, also not the same person in another hat', async () => {
    const s = await set();
    await s.browser.post(LIMITS, { lowest: '10', highest: '16' });
    await s.browser.post(`${LIMITS}/coming`, { kind: 'holiday pay', amount: '50', ...on('on', '2026-12-23') });
    for (const table of ['worker_limit', 'coming_pay']) {
      expect(await s.seen(table, s.me), table).toHaveLength(1);
      for (const role of ['lead', 'administrator', 'manager', 'named_person', 'host_team', 'person', 'carer', 'pals', 'advocate'] as MemberRole[]) {
        expect(await s.seen(table, { role, accountId: s.nadia.accountId, workerId: s.nadia.id }), `${table} ${role}`).toEqual([]);
      }
      expect(await s.seen(table, { role: 'peer_worker', accountId: s.dev.accountId, workerId: s.dev.id })).toEqual([]);
      expect(await s.seen(table, { role: 'peer_worker', accountId: s.dev.accountId, workerId: s.nadia.id })).toEqual([]);
      expect(await s.seen(table, { role: 'system' })).toEqual([]);
    }
    expect((await s.other.post(`${LIMITS}/coming/${(await app.db.selectFrom('coming_pay').select('id').executeTakeFirstOrThrow()).id}/off`)).status).toBe(404);
  });
  test('nothing of it is in the audit, in forms just sent, or in an export of the trust; emptied, it is erased', async () => {
    const s = await set();
    await s.browser.post(LIMITS, { highest: '13h 37' });
    const audited = await app.db.selectFrom('audit_row').selectAll().where('account_id', '=', s.nadia.accountId).execute();
    expect(audited.filter((row) => row.action.startsWith('limits.')).map((row) => JSON.stringify(row.detail ?? {}))).toEqual(['{}']);
    expect(JSON.stringify(await app.db.selectFrom('spent_key').selectAll().execute())).not.toMatch(/13h 37/);
    for (const table of ['worker_limit', 'coming_pay']) expect(exportOf(table, ['trust_id'])).toHaveProperty('leftOut');
    expect((await s.browser.post(LIMITS, {})).status).toBe(303);
    expect(await app.db.selectFrom('worker_limit').select('worker_id').where('worker_id', '=', s.nadia.id).execute()).toEqual([]);
  });
  test('a lead reads “would like to be asked first” only if the worker chose to say it, and nothing else', async () => {
    const s = await set();
    await s.browser.post(LIMITS, { highest: '16', ask: 'yes' });
    const { html } = await s.lead.get(`/rota/${s.nadia.id}/ask`);
    expect(html).toContain('Nadia would like to be asked before more hours.');
    expect(html).not.toContain('16 hours');
    expect(await s.seen('ask_first', { role: 'lead', accountId: s.dev.accountId })).toHaveLength(1);
    expect(await s.seen('ask_first', { role: 'peer_worker', accountId: s.dev.accountId, workerId: s.dev.id })).toEqual([]);
    await s.browser.post(LIMITS, { highest: '16' });
    expect((await s.lead.get(`/rota/${s.nadia.id}/ask`)).html).not.toContain('asked before');
  });
});

describe('row security of hours', () => {
  test('each worker their own, a lead all of their trust, nobody else; a lead never writes hours', async () => {
    const [s, t] = [await set(), await set()];
    await aPattern(app.db, s.trust.id, s.nadia.id, '2026-03-30', [[0, 300, 300, 300, 0, 0, 0]]);
    await s.browser.post('/my-hours/2026-11-24', { kind: 'worked', hours: '5' });
    await s.browser.post('/my-hours/leave', { ...on('from', '2026-12-15'), paid: 'yes' });
    await s.lead.post(`/rota/${s.nadia.id}/ask`, { kind: 'training', hours: '2', ...on('day', '2026-12-03') });
    await s.lead.post(`/rota/${s.nadia.id}/leave`, { way: 'more', hours: '1', why: 'x' });
    for (const table of ['pattern', 'pattern_day', 'hours_entry', 'leave_booking', 'hours_ask', 'leave_carried']) {
      const n = table === 'pattern_day' ? 3 : 1;
      expect(await s.seen(table, s.me), table).toHaveLength(n);
      expect(await s.seen(table, { role: 'lead', accountId: s.dev.accountId }), table).toHaveLength(n);
      expect(await t.seen(table, { role: 'lead', accountId: s.dev.accountId }), table).toEqual([]);
      for (const role of ['peer_worker', 'administrator', 'manager', 'named_person', 'host_team', 'person', 'carer', 'pals', 'advocate'] as MemberRole[]) expect(await s.seen(table, { role, accountId: s.dev.accountId, workerId: role === 'peer_worker' ? s.dev.id : null }), `${table} ${role}`).toEqual([]);
    }
    const account = s.dev.accountId;
    await expect(asViewer(app.appDb, { ...NOBODY, trustId: s.trust.id, role: 'lead', accountId: account }, (tx) => tx.db.insertInto('hours_entry').values({ trust_id: s.trust.id, id: crypto.randomUUID(), worker_id: s.nadia.id, on_day: '2026-11-23', kind: 'worked', minutes: 60, entered_by: account }).execute())).rejects.toThrow('row-level security');
    for (const table of ['post', 'post_term', 'pay_framework', 'pay_band', 'pay_rate', 'full_time_week', 'leave_rule']) for (const role of ['host_team', 'person', 'carer', 'pals', 'advocate', 'named_person'] as MemberRole[]) expect(await s.seen(table, { role, accountId: account }), `${table} ${role}`).toEqual([]);
    for (const role of ['peer_worker', 'host_team', 'person', 'named_person'] as MemberRole[]) expect(await s.seen('sickness_total', { role, accountId: account }), role).toEqual([]);
  });
});
