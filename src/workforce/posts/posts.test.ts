// Posts, contracts in them, WTE and the answer to a freedom of information request: one test a promise.
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../../tests/setup/app.ts';
import type { TestApp } from '../../../tests/setup/app.ts';
import { signedInAs } from '../../../tests/setup/matching.ts';
import { aTeam, aTrust } from '../../teams/team.factory.ts';
import { aReadyTeam } from '../../teams/readiness.factory.ts';
import { anAccount } from '../../access/access.factory.ts';
import { now } from '../../kit/clock.ts';
import { addDays, dayOf, sayDate } from '../../kit/times.ts';
import { aWorker } from '../worker.factory.ts';
import { heldBack, shareOf, sicknessPerWte } from './foi.rules.ts';
import { aContract, aFramework, aPost } from '../posts.factory.ts';
import { exact } from './wte.rules.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
const on = (name: string, day: string): Record<string, string> => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { [`${name}-day`]: String(Number(date)), [`${name}-month`]: String(Number(month)), [`${name}-year`]: year };
};
const service = async () => {
  const trust = await aTrust(app.db);
  const terms = await aFramework(app.db, trust.id);
  const ward = await aTeam(app.db, trust.id, { name: 'Larkfield ward' });
  await aReadyTeam(app.db, trust.id, ward.id, { on: addDays(dayOf(now()), -30), managerId: (await anAccount(app.db)).id, peerId: (await anAccount(app.db)).id });
  return { trust, terms, ward, lead: await signedInAs(app, trust.id, 'lead'), admin: await signedInAs(app, trust.id, 'administrator'), manager: await signedInAs(app, trust.id, 'manager') };
};

describe('pay terms', () => {
  test('a service without any says what is missing; added with full time and its source, WTE can be said', async () => {
    const trust = await aTrust(app.db);
    await aWorker(app.db, trust.id, {}, { minutesAWeek: 900 });
    const lead = await signedInAs(app, trust.id, 'lead');
    expect((await lead.get('/posts')).html).toContain('Nobody has said yet how many hours are full time');
    const made = await lead.post('/pay-terms', { name: 'Our own terms', hours: '35', ...on('from', '2020-01-01'), source: 'Staff handbook 4.1', month: '4' });
    expect(made.status).toBe(303);
    const { html } = await lead.get('/posts');
    expect(html).toContain('0.43 WTE');
    expect((await lead.post(`${made.location}/band`, { band: 'Grade B', step: '2' })).status).toBe(303);
    expect((await lead.post(`${made.location}/band`, { band: 'grade b', step: '3' })).html).toContain('grade b is there already');
    expect((await lead.post(`${made.location}/leave`, { years: '0', hours: '189', ...on('from', '2020-01-01'), source: 'Staff handbook 6' })).status).toBe(303);
  });
  test('an unknown band, pay before it counts, two kinds of pay, no source: each says what to change, and nothing is saved', async () => {
    const { trust, terms, lead } = await service();
    const url = `/pay-terms/${terms.id}/pay`;
    const form = { band: terms.bands['Band 3'] ?? '', year: '25,000', ...on('from', '2026-04-01'), source: 'Circular 1/2026' };
    for (const [wrong, words] of [[{ band: 'Band 99' }, 'Choose one of these bands: Band 3, Band 4'], [{ ...on('paid', '2026-03-01') }, 'It cannot be paid before it counts'], [{ hour: '14' }, 'one of the two'], [{ source: '' }, 'Enter where this is written'], [{ year: '-5' }, 'Pay cannot be below nought'], [{ year: 'plenty' }, 'Enter pounds, like']] as [Record<string, string>, string][]) {
      const answer = await lead.post(url, { ...form, ...wrong });
      expect([answer.status, words], JSON.stringify(wrong)).toEqual([422, words]);
      expect(answer.html).toContain(words);
    }
    expect(await app.db.selectFrom('pay_rate').select('id').where('trust_id', '=', trust.id).execute()).toEqual([]);
    expect((await lead.post(url, form)).status).toBe(303);
    expect((await lead.post(url, { ...form, year: '25,100' })).status).toBe(303);
    expect((await app.db.selectFrom('pay_rate').select(['year_pence', 'replaced_at']).where('trust_id', '=', trust.id).orderBy('year_pence').execute()).map((r) => [r.year_pence, r.replaced_at === null])).toEqual([[2_500_000, false], [2_510_000, true]]);
  });
});

describe('posts', () => {
  const form = (s: Awaited<ReturnType<typeof service>>, more: Record<string, string> = {}) => ({ title: 'Peer support worker', team: s.ward.id, band: s.terms.bands['Band 3'] ?? '', hours: '37.5', kind: 'permanent', funding: 'core budget', ...on('from', '2026-04-01'), ...more });
  test('added, filled by a contract, changed from a day on: what is vacant is said to the minute', async () => {
    const s = await service();
    const made = await s.lead.post('/posts/new', form(s));
    expect(made.status).toBe(303);
    const id = made.location?.split('/').pop() ?? '';
    expect((await s.lead.get('/posts')).html).toContain('Vacant');
    const worker = await aWorker(app.db, s.trust.id, {}, { minutesAWeek: 900 });
    expect((await s.admin.post(`/admin/workers/${worker.id}/hours`, { hours: '16h 20', ...on('from', '2026-11-02'), post: id, band: s.terms.bands['Band 3'] ?? '', kind: 'permanent' })).status).toBe(303);
    for (const who of [s.lead, s.admin, s.manager]) expect((await who.get('/posts')).html).toContain('21 hours 10 minutes free');
    expect((await s.lead.get(`/posts/${id}`)).html).toContain('Nadia');
    expect((await s.manager.get(`/posts/${id}`)).html).not.toContain('Nadia');
    expect((await s.lead.post(`/posts/${id}/change`, form(s, { hours: '30', ...on('from', '2026-12-01') }))).status).toBe(303);
    expect(await app.db.selectFrom('post_term').select(['minutes_a_week', 'from_on', 'until_on']).where('post_id', '=', id).orderBy('from_on').execute()).toEqual([{ minutes_a_week: 2250, from_on: '2026-04-01', until_on: '2026-11-30' }, { minutes_a_week: 1800, from_on: '2026-12-01', until_on: null }]);
    expect((await s.lead.post(`/posts/${id}/change`, form(s, { ...on('from', '2026-11-15') }))).html).toContain('There is a change from 1 December 2026 already');
  });
  test.each([
    [{ hours: '-3' }, 'Hours cannot be below nought'], [{ hours: '0' }, 'Enter more than nought hours'], [{ hours: 'full' }, 'Enter hours, like'], [{ hours: '60' }, 'Enter 50 hours or fewer'], [{ band: 'Band 12' }, 'Choose a band from the list: Band 3, Band 4'],
    [{ team: '01a0a0a0-0000-7000-8000-000000000000' }, 'Choose a team from the list'], [{ kind: 'fixed-term' }, 'Enter the last day'], [{ kind: 'fixed-term', ...on('until', '2026-03-31') }, 'The last day must not be before the first'], [on('from', '2026-02-29'), 'must be a real date'], [{ title: ' ' }, 'Enter what the post is called'],
  ] as [Record<string, string>, string][])('%j: a message by the field, typed words kept, nothing saved', async (wrong, words) => {
    const s = await service();
    const answer = await s.lead.post('/posts/new', form(s, { funding: 'the acorn grant', ...wrong }));
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(words);
    expect(answer.html).toContain('the acorn grant');
    expect(await app.db.selectFrom('post').select('id').where('trust_id', '=', s.trust.id).execute()).toEqual([]);
  });
  test('contracts that would overlap, unknown bands and posts, and negative hours, hours over the most a contract can have and a 29 February that is not are refused by the field', async () => {
    const s = await service();
    const worker = await aWorker(app.db, s.trust.id, {}, { minutesAWeek: 900 });
    const url = `/admin/workers/${worker.id}/hours`;
    expect((await s.admin.post(url, { hours: '18', ...on('from', '2026-12-01'), kind: 'fixed-term', ...on('until', '2027-06-30') })).status).toBe(303);
    for (const [wrong, words] of [[{ ...on('from', '2026-11-01') }, 'There is a later change already'], [{ band: 'Band 12' }, 'Choose a band from the list: Band 3, Band 4'], [{ post: '01a0a0a0-0000-7000-8000-000000000000' }, 'Choose a post from the list'], [{ hours: '-2' }, 'Hours cannot be below nought'], [{ hours: '60' }, 'Enter 50 hours or fewer'], [on('from', '2027-02-29'), 'must be a real date'], [{ kind: 'fixed-term' }, 'Enter the last day'], [{ ...on('until', '2028-01-01') }, 'Only a fixed-term contract has a last day']] as [Record<string, string>, string][]) {
      const answer = await s.admin.post(url, { hours: '20', ...on('from', '2027-01-01'), ...wrong });
      expect(answer.status, JSON.stringify(wrong)).toBe(422);
      expect(answer.html, JSON.stringify(wrong)).toContain(words);
    }
    expect((await s.admin.post(url, { hours: '20', ...on('from', '2027-01-01') })).status).toBe(303);
    expect((await app.db.selectFrom('contract').select(['minutes_a_week', 'from_on', 'until_on']).where('worker_id', '=', worker.id).orderBy('from_on').execute())).toEqual([{ minutes_a_week: 900, from_on: '2026-01-05', until_on: '2026-11-30' }, { minutes_a_week: 1080, from_on: '2026-12-01', until_on: '2026-12-31' }, { minutes_a_week: 1200, from_on: '2027-01-01', until_on: null }]);
  });
  test('whose contract changes within three months: other hours, a fixed term that ends, somebody who leaves; a manager reads no name', async () => {
    const s = await service();
    const today = dayOf(now());
    const [soon, later, last] = [addDays(today, 5), addDays(today, 30), addDays(today, 40)];
    await aWorker(app.db, s.trust.id, { known_as: 'Ruth' });
    const [more, ends, leaves, late] = [await aWorker(app.db, s.trust.id, { known_as: 'Nadia' }), await aWorker(app.db, s.trust.id, { known_as: 'Imran' }), await aWorker(app.db, s.trust.id, { known_as: 'Sal' }), await aWorker(app.db, s.trust.id, { known_as: 'Dev' })];
    await aContract(app.db, s.trust.id, more.id, { minutes_a_week: 900, from_on: '2026-01-05', until_on: addDays(soon, -1) }, true);
    await aContract(app.db, s.trust.id, more.id, { minutes_a_week: 1080, from_on: soon });
    await aContract(app.db, s.trust.id, ends.id, { minutes_a_week: 960, from_on: '2026-01-05', until_on: later, kind: 'fixed-term' }, true);
    await app.db.updateTable('peer_worker').set({ left_on: last }).where('id', '=', leaves.id).execute();
    await aContract(app.db, s.trust.id, late.id, { minutes_a_week: 900, from_on: '2026-01-05', until_on: addDays(today, 200), kind: 'fixed-term' }, true);
    const said = (html: string): string[] => [...html.replace(/<[^>]+>/g, '|').matchAll(/\|+(Nadia|Imran|Sal|Ruth|Dev)\|*: ([^|]+)/g)].map(([, who, what]) => `${who}: ${what}`);
    for (const who of [s.lead, s.admin]) expect(said((await who.get('/posts')).html)).toEqual([`Nadia: 18 hours a week from ${sayDate(soon)}, 15 hours now.`, `Imran: fixed-term, last day ${sayDate(later)}. Nothing comes after it yet.`, `Sal: last day here ${sayDate(last)}.`]);
    expect((await s.manager.get('/posts')).html).not.toMatch(/Nadia|Imran|Sal\b/);
  });
  test('a planned contract of somebody who leaves before it begins never counts', async () => {
    const s = await service();
    const worker = await aWorker(app.db, s.trust.id);
    await s.admin.post(`/admin/workers/${worker.id}/hours`, { hours: '30', ...on('from', '2027-02-01') });
    expect((await s.admin.post(`/admin/workers/${worker.id}/leave`, on('last', '2027-01-15'))).status).toBe(303);
    expect((await app.db.selectFrom('contract').select(['from_on', 'until_on']).where('worker_id', '=', worker.id).orderBy('from_on').execute())).toEqual([{ from_on: '2026-01-05', until_on: '2027-01-15' }, { from_on: '2027-02-01', until_on: '2027-01-31' }]);
  });
  test('another trust’s posts and terms are not there', async () => {
    const [s, t] = [await service(), await service()];
    const id = await aPost(app.db, s.trust.id);
    for (const path of [`/posts/${id}`, `/posts/${id}/change`, `/pay-terms/${s.terms.id}`, `/pay-terms/${s.terms.id}/band`]) expect((await t.lead.get(path)).status, path).toBe(404);
    expect((await t.lead.post(`/posts/${id}/close`, on('last', '2026-12-31'))).status).toBe(404);
    expect((await t.lead.get('/posts')).html).not.toContain(id);
  });
  test('WTE on any day, and over months, as chart and table', async () => {
    const s = await service();
    for (let i = 0; i < 3; i += 1) await aWorker(app.db, s.trust.id, {}, { minutesAWeek: 1125 });
    const { html } = await s.manager.get('/posts/over-time?months=36&on-day=1&on-month=3&on-year=2026');
    expect(html).toContain('1.50 WTE');
    expect(html).toContain('1 March 2026');
    expect(html).toContain('role="img"');
    expect((await s.lead.get('/posts/over-time?on-day=31&on-month=2&on-year=2026')).html).toContain('must be a real date');
  });
});

describe('freedom of information', () => {
  test.each([
    ['nothing is small', 20, [['a', 12], ['b', 8]], [12, 8]], ['one is small: the smallest other goes with it', 20, [['a', 10], ['b', 6], ['c', null]], [10, null, null]],
    ['two small ones hide each other when together they are five', 20, [['a', 14], ['b', null], ['c', null]], [14, null, null]], ['everything is small', 4, [['a', null], ['b', null]], [null, null]],
    ['what is left over is small', 10, [['a', 6], ['b', null]], [null, null]],
  ] as [string, number, [string, number | null][], (number | null)[]][])('%s', (_what, total, lines, shown) => expect(heldBack(total, lines.map(([label, n]) => ({ label, n, minutes: n }))).map((l) => l.n)).toEqual(shown));
  test.each([[null, 20, null], [5, 20, '25%'], [16, 20, null], [20, 20, null], [6, 12, '50%']])('%s of %i fixed-term: %s', (n, total, says) => expect(shareOf(n, total)).toBe(says));
  test('sickness for each WTE, over the months that are known; small numbers are held back', () => {
    const wte = ['2026-09-01', '2026-10-01'].map((month) => ({ month, wte: exact(6n, 1n) }));
    const months = [{ month: '2026-09-01', tenths: 90 }, { month: '2026-10-01', tenths: 35 }];
    expect(sicknessPerWte(months, wte, 10)).toEqual({ days: '12.5', perWte: '2.1', months: 2 });
    expect(sicknessPerWte(months, wte, 4)).toBeNull();
    expect(sicknessPerWte([{ month: '2026-09-01', tenths: 40 }], wte, 10)).toBeNull();
    expect(sicknessPerWte(months, [{ month: '2026-09-01', wte: null }], 10)).toBeNull();
    expect(sicknessPerWte([], wte, 10)).toBeNull();
  });

  test('one step: page, file and paper say the same; fewer than five are never shown, nor what would give them away; no name', async () => {
    const s = await service();
    for (let i = 0; i < 14; i += 1) {
      const worker = await aWorker(app.db, s.trust.id, { known_as: `Nadia${i}` });
      await aContract(app.db, s.trust.id, worker.id, { from_on: '2025-01-01', until_on: '2026-05-31', band_id: s.terms.bands['Band 3'], kind: 'permanent' }, true);
      await aContract(app.db, s.trust.id, worker.id, { from_on: '2026-06-01', band_id: s.terms.bands[i < 2 ? 'Band 4' : 'Band 3'], kind: i < 6 ? 'fixed-term' : 'permanent', until_on: i < 6 ? '2027-12-31' : null });
    }
    expect((await s.lead.post('/foi/sickness', { month: '2026-10-01', days: '30.5', source: 'Personnel system, 3 November' })).status).toBe(303);
    expect((await s.lead.post('/foi/sickness', { month: '2026-11-01', days: 'many', source: '' })).html).toContain('Enter days, like 12');
    const { html } = await s.lead.get('/foi');
    for (const words of ['Peer workers employed (headcount)', '>14<', '5.60 WTE', '43%', '5.4 (30.5 days over the 1 months that are known)', 'keeps no reasons for absence']) expect(html).toContain(words);
    expect(html).not.toMatch(/>12, |>2, |Nadia/);
    const file = await s.manager.get('/foi/file');
    expect(file.headers['content-type']).toContain('text/csv');
    expect(file.html).toContain('In Band 3,"fewer than five, or not shown because it would give such a number away"');
    expect(file.html).toContain('took a step that is written down",fewer than five');
    expect(file.html).not.toContain('Nadia');
    for (const role of ['peer_worker', 'host_team', 'person', 'carer', 'pals'] as const) expect((await (await signedInAs(app, s.trust.id, role)).get('/foi')).status, role).toBe(403);
  });
});
