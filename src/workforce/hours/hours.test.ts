// Patterns, hours, leave, and asking for more: one test a promise.
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../../tests/setup/app.ts';
import type { TestApp } from '../../../tests/setup/app.ts';
import { signedInAs } from '../../../tests/setup/matching.ts';
import { fixNow } from '../../kit/clock.ts';
import { aTrust } from '../../teams/team.factory.ts';
import { aContract, aFramework, aPattern } from '../posts.factory.ts';
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
  const [nadia, dev] = [await aWorker(app.db, trust.id, { began_on: '2026-01-05' }, { minutesAWeek: 900 }), await aWorker(app.db, trust.id, { known_as: 'Dev' })];
  const as = (w: typeof nadia) => app.signedIn({ trustId: trust.id, accountId: w.accountId, membershipId: w.membershipId });
  return { trust, terms, nadia, dev, browser: await as(nadia), other: await as(dev), lead: await signedInAs(app, trust.id, 'lead') };
};
const threeDays = { weeks: '1', w1d2: '5', s1d2: '9.30am', w1d3: '5', w1d4: '5' };
const entries = (workerId: string) => app.db.selectFrom('hours_entry').select(['on_day', 'kind', 'minutes', 'why', 'replaced_at']).where('worker_id', '=', workerId).orderBy('entered_at').execute();

describe('when I work', () => {
  test('one week, saved from a Monday on: the rota week shows it to the worker and to the lead', async () => {
    const s = await set();
    expect((await s.browser.get('/my-hours')).html).toContain('No pattern yet');
    const saved = await s.browser.post('/my-hours/pattern', { ...threeDays, ...on('from', '2026-11-30') });
    expect([saved.status, saved.location]).toEqual([303, '/my-hours?week=2026-11-30']);
    const { html } = await s.browser.get('/my-hours?week=2026-12-07');
    expect(html).toContain('15 hours planned, 15 hours a week in your contract');
    expect(html).toContain('5 hours from 9.30am');
    const rota = await s.lead.get('/rota?week=2026-12-07');
    expect(rota.html).toContain('>5h<');
    expect((await s.lead.get(`/rota/${s.nadia.id}?week=2026-12-07`)).html).toContain('5 hours from 9.30am');
  });
  test('two weeks in turn that do not add up: saved, and both read by how much', async () => {
    const s = await set();
    expect((await s.browser.post('/my-hours/pattern', { weeks: '2', w1d1: '8', w1d2: '8', w2d1: '8', w2d2: '7', ...on('from', '2026-11-30') })).status).toBe(303);
    expect((await s.browser.get('/my-hours?week=2026-12-07')).html).toContain('Over two weeks this comes to 31 hours. The contract is 30 hours (15 hours a week), so it is 1 hour too many');
    expect((await s.lead.get(`/rota/${s.nadia.id}?week=2026-12-07`)).html).toContain('1 hour too many');
  });
  test.each([
    [{ ...threeDays, ...on('from', '2026-12-01') }, 'A pattern begins on a Monday'], [{ ...threeDays, w1d2: '-5', ...on('from', '2026-11-30') }, 'Hours cannot be below nought'], [{ ...threeDays, w1d2: '20', ...on('from', '2026-11-30') }, 'Enter 15 hours or fewer'],
    [{ weeks: '1', s1d5: '9am', ...on('from', '2026-11-30') }, 'Enter how many hours'], [{ ...threeDays, s1d2: 'early', ...on('from', '2026-11-30') }, 'must be a time'], [threeDays, 'Enter the Monday it begins'],
  ] as [Record<string, string>, string][])('%j: a message by the field, nothing saved', async (form, words) => {
    const s = await set();
    const answer = await s.browser.post('/my-hours/pattern', form);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(words);
    expect(await app.db.selectFrom('pattern').select('id').where('trust_id', '=', s.trust.id).execute()).toEqual([]);
  });
  test('a new one ends the old one the day before; an earlier one is refused', async () => {
    const s = await set();
    await s.browser.post('/my-hours/pattern', { ...threeDays, ...on('from', '2026-11-30') });
    await s.browser.post('/my-hours/pattern', { weeks: '1', w1d1: '15', ...on('from', '2027-01-04') });
    expect(await app.db.selectFrom('pattern').select(['from_on', 'until_on']).where('worker_id', '=', s.nadia.id).orderBy('from_on').execute()).toEqual([{ from_on: '2026-11-30', until_on: '2027-01-03' }, { from_on: '2027-01-04', until_on: null }]);
    expect((await s.browser.post('/my-hours/pattern', { ...threeDays, ...on('from', '2026-12-14') })).html).toContain('There is a pattern from 4 January 2027 already');
  });
  test('what a lead proposes counts only with the worker’s yes; said in a meeting, it stands with the day', async () => {
    const s = await set();
    expect((await s.lead.post(`/rota/${s.nadia.id}/pattern`, { ...threeDays, ...on('from', '2026-11-30') })).status).toBe(303);
    expect((await s.browser.get('/my-hours?week=2026-11-30')).html).toContain('No pattern yet');
    const { id } = await app.db.selectFrom('pattern').select('id').where('worker_id', '=', s.nadia.id).executeTakeFirstOrThrow();
    expect((await s.other.post(`/my-hours/proposed/${id}`, { answer: 'yes' })).status).toBe(404);
    expect((await s.browser.post(`/my-hours/proposed/${id}`, { answer: 'yes' })).status).toBe(303);
    expect((await s.browser.get('/my-hours?week=2026-11-30')).html).toContain('15 hours planned');
    expect((await s.browser.post(`/my-hours/proposed/${id}`, { answer: 'no' })).status).toBe(409);
    await s.lead.post(`/rota/${s.dev.id}/pattern`, { ...threeDays, ...on('from', '2026-11-30'), ...on('said', '2026-11-24') });
    expect(await app.db.selectFrom('pattern').select(['said_on']).where('worker_id', '=', s.dev.id).executeTakeFirstOrThrow()).toEqual({ said_on: '2026-11-24' });
    expect((await s.other.get('/my-hours?week=2026-11-30')).html).toContain('15 hours planned');
  });
});

describe('hours worked', () => {
  test('by the number or the clock; a correction says why and keeps what stood there', async () => {
    const s = await set();
    expect((await s.browser.post('/my-hours/2026-11-24', { kind: 'worked', from: '9.30am', until: '3pm', pause: '30' })).status).toBe(303);
    const again = await s.browser.post('/my-hours/2026-11-24', { kind: 'worked', hours: '6' });
    expect([again.status, again.html.includes('Say in a few words why it changes')]).toEqual([422, true]);
    expect((await s.browser.post('/my-hours/2026-11-24', { kind: 'worked', hours: '6', why: 'The bus was late' })).status).toBe(303);
    expect((await entries(s.nadia.id)).map((e) => [e.minutes, e.why, e.replaced_at === null])).toEqual([[300, null, false], [360, 'The bus was late', true]]);
    expect((await s.browser.get('/my-hours/2026-11-24')).html).toContain('5 hours worked, until');
  });
  test.each([['2026-10-24', 'back', 300], ['2026-03-28', 'forward', 180], ['2026-11-20', 'not at all', 240]])('11pm on %s until 3am, when the clocks go %s, is %i minutes', async (day, _way, minutes) => {
    const s = await set();
    expect((await s.browser.post(`/my-hours/${day}`, { kind: 'worked', from: '11pm', until: '03:00' })).status).toBe(303);
    expect((await entries(s.nadia.id))[0]?.minutes).toBe(minutes);
  });
  test.each([
    [{ kind: 'worked' }, 'Enter how many hours, or when you began and finished'], [{ kind: 'worked', hours: '-1' }, 'Hours cannot be below nought'], [{ kind: 'worked', hours: '25' }, 'Enter 24 hours or fewer'], [{ kind: 'worked', from: '9am' }, 'Enter when you finished'],
    [{ kind: 'worked', from: '9am', until: '9.20am', pause: '45' }, 'The break is longer'], [{ kind: 'sleeping', hours: '1' }, 'Choose what these hours are'], [{ kind: 'lieu taken', hours: '2' }, 'more than you have kept for later'],
  ] as [Record<string, string>, string][])('%j: a message by the field, nothing saved', async (form, words) => {
    const s = await set();
    const answer = await s.browser.post('/my-hours/2026-11-24', form);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(words);
    expect(await entries(s.nadia.id)).toEqual([]);
  });
  test('time kept for later is a balance: kept, taken back, never below nought', async () => {
    const s = await set();
    await s.browser.post('/my-hours/2026-11-23', { kind: 'lieu earned', hours: '1.5' });
    await s.browser.post('/my-hours/2026-11-24', { kind: 'lieu taken', hours: '1' });
    expect((await s.browser.get('/my-hours')).html).toContain('Kept for later: 30 minutes');
    expect((await s.lead.get(`/rota/${s.nadia.id}`)).html).toContain('Kept for later: 30 minutes');
    expect((await s.browser.post('/my-hours/2026-11-25', { kind: 'lieu taken', hours: '1' })).status).toBe(422);
  });
  test('a lead asks for more hours and never writes them; a yes writes them down, a no needs no reason', async () => {
    const s = await set();
    for (const hours of ['2', '3']) await s.lead.post(`/rota/${s.nadia.id}/ask`, { kind: 'training', hours, ...on('day', '2026-12-03') });
    expect(await entries(s.nadia.id)).toEqual([]);
    const asks = await app.db.selectFrom('hours_ask').select(['id', 'minutes']).where('worker_id', '=', s.nadia.id).orderBy('minutes').execute();
    expect((await s.other.get(`/my-hours/asked/${asks[0]?.id}`)).status).toBe(404);
    expect((await s.browser.post(`/my-hours/asked/${asks[0]?.id}`, { answer: 'yes' })).status).toBe(303);
    expect((await s.browser.post(`/my-hours/asked/${asks[1]?.id}`, { answer: 'no' })).status).toBe(303);
    expect((await entries(s.nadia.id)).map((e) => [e.on_day, e.kind, e.minutes])).toEqual([['2026-12-03', 'training', 120]]);
    const { html } = await s.lead.get(`/rota/${s.nadia.id}`);
    expect(html).toContain('not this time');
    expect((await s.lead.post(`/rota/${s.nadia.id}/ask`, { kind: 'overtime', hours: '2', ...on('day', '2026-11-20') })).html).toContain('The day must be today or still to come');
  });
});

describe('leave', () => {
  const withPattern = async () => {
    const s = await set();
    await aPattern(app.db, s.trust.id, s.nadia.id, '2026-03-30', [[0, 300, 300, 300, 0, 0, 0]]);
    return s;
  };
  test('the balance is prorated by hours, with a share of the ten bank holidays of that leave year; asking, agreeing and cover', async () => {
    const s = await withPattern();
    const before = (await s.browser.get('/my-hours/leave')).html;
    for (const words of ['81 hours', '30 hours', '111 hours']) expect(before).toContain(words);
    expect((await s.browser.post('/my-hours/leave', { ...on('from', '2026-12-14'), ...on('until', '2026-12-20'), paid: 'yes' })).status).toBe(303);
    const { id } = await app.db.selectFrom('leave_booking').select('id').where('worker_id', '=', s.nadia.id).executeTakeFirstOrThrow();
    expect((await s.lead.get('/rota')).html).toContain('1 request for leave');
    const agreed = await s.lead.post(`/leave-days/${id}`, { answer: 'agreed' });
    expect(agreed.location).toMatch(/^\/away\//);
    expect((await s.lead.get(agreed.location ?? '')).html).toContain('Who covers?');
    expect((await s.browser.get('/my-hours?week=2026-12-14')).html).toContain('Leave');
    const other = (await s.other.get('/away')).html;
    expect(other).not.toContain('Leave asked');
    expect((await s.browser.get('/my-hours/leave')).html).toContain('96 hours');
  });
  test('not going after all: the days away end, and the hours are theirs again', async () => {
    const s = await withPattern();
    await s.browser.post('/my-hours/leave', { ...on('from', '2026-12-14'), ...on('until', '2026-12-20'), paid: 'yes' });
    const { id } = await app.db.selectFrom('leave_booking').select('id').where('worker_id', '=', s.nadia.id).executeTakeFirstOrThrow();
    const away = (await s.lead.post(`/leave-days/${id}`, { answer: 'agreed' })).location;
    expect((await s.browser.post(`${away}/back`)).status).toBe(303);
    expect((await s.browser.get('/my-hours/leave')).html).toContain('111 hours');
  });
  test.each([
    [{ ...on('from', '2026-12-20'), ...on('until', '2026-12-14'), paid: 'yes' }, 'The last day must not be before the first'], [{ ...on('from', '2027-03-29'), ...on('until', '2027-04-05'), paid: 'yes' }, 'Your leave year ends on 31 March 2027'],
    [{ ...on('from', '2026-12-18'), paid: 'yes' }, 'You do not work on these days'], [{ ...on('from', '2026-12-01'), ...on('until', '2027-03-30'), paid: 'yes' }, 'are left in this leave year'], [{ ...on('from', '2027-02-29'), paid: 'yes' }, 'must be a real date'], [{ ...on('from', '2026-12-15') }, 'Choose paid or unpaid'],
  ] as [Record<string, string>, string][])('%j: a message by the field, nothing asked', async (form, words) => {
    const s = await withPattern();
    const answer = await s.browser.post('/my-hours/leave', form);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(words);
    expect(await app.db.selectFrom('leave_booking').select('id').where('worker_id', '=', s.nadia.id).execute()).toEqual([]);
  });
  test('the same days twice are refused; without a pattern the worker says how many hours', async () => {
    const s = await set();
    const days = { ...on('from', '2026-12-15'), paid: 'yes' };
    expect((await s.browser.post('/my-hours/leave', days)).html).toContain('Enter how many hours of leave that is');
    expect((await s.browser.post('/my-hours/leave', { ...days, hours: '5' })).status).toBe(303);
    expect((await s.browser.post('/my-hours/leave', { ...days, hours: '5' })).html).toContain('on one of these days already');
  });
  test('a change of hours in the leave year counts from its day; nothing is counted twice', async () => {
    const s = await set();
    await aContract(app.db, s.trust.id, s.nadia.id, { from_on: '2026-01-05', until_on: '2026-09-30', minutes_a_week: 900 }, true);
    await aContract(app.db, s.trust.id, s.nadia.id, { from_on: '2026-10-01', minutes_a_week: 1125 });
    // 12,150 minutes a full-time year: 900 of 2250 for 183 days and 1125 of 2250 for 182 of 365.
    const due = Math.ceil((12_150 * (900 * 183 + 1125 * 182)) / (2250 * 365));
    const said = `${Math.floor(due / 60)} hours ${due % 60} minutes`;
    expect((await s.browser.get('/my-hours/leave')).html).toContain(said);
  });
  test('without rules of leave nothing is guessed; what a lead brings in is read by both, with why', async () => {
    const s = await withPattern();
    await s.lead.post(`/rota/${s.nadia.id}/leave`, { way: 'more', hours: '7.5', why: 'A day carried over' });
    expect((await s.browser.get('/my-hours/leave')).html).toContain('A day carried over');
    await app.db.deleteFrom('leave_rule').where('trust_id', '=', s.trust.id).execute();
    expect((await s.browser.get('/my-hours/leave')).html).toContain('we need to know how much leave a full-time year has');
  });
});

test('hours, patterns and leave are the worker’s and their lead’s: no colleague, no administrator, no manager', async () => {
  const s = await set();
  for (const role of ['administrator', 'manager', 'host_team', 'person', 'carer', 'pals', 'named_person'] as const) for (const path of ['/rota', `/rota/${s.nadia.id}`, '/my-hours', '/my-hours/leave', '/my-hours/limits']) expect((await (await signedInAs(app, s.trust.id, role)).get(path)).status, `${role} ${path}`).toBe(403);
  expect((await s.other.get(`/rota/${s.nadia.id}`)).status).toBe(403);
  expect((await s.lead.get('/my-hours/limits')).status).toBe(403);
});
