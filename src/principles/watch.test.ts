// The watch through HTTP and by the clock: one test a promise.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { aScene, MONDAY_10AM } from '../../tests/setup/scene.ts';
import { aMembership, anAccount } from '../access/access.factory.ts';
import { asViewer, systemViewer } from '../access/index.ts';
import { aPart, aPiece, someHours } from '../involvement/involvement.factory.ts';
import { fixNow } from '../kit/clock.ts';
import { aPost } from '../workforce/posts.factory.ts';
import { runWatch } from './index.ts';
import { refusedRequests } from './principles.factory.ts';

let app: TestApp;
beforeAll(async () => {
  fixNow(MONDAY_10AM);
  app = await testApp();
});
afterAll(() => fixNow(null));

/** Nadia is the only peer worker in the ward's post. */
const set = async () => {
  fixNow(MONDAY_10AM);
  const s = await aScene(app);
  const helen = await anAccount(app.db, { name: 'Helen' });
  const manager = { accountId: helen.id, membershipId: await aMembership(app.db, s.trust.id, helen.id, 'manager') };
  const post = await aPost(app.db, s.trust.id, { team_id: s.ward.id, from_on: '2026-02-01' });
  await app.db.updateTable('contract').set({ post_id: post }).where('worker_id', '=', s.nadia.id).execute();
  const [asJoan, asHelen, asNadia] = await Promise.all([s.as(s.joan), s.as(manager), s.as(s.nadia)]);
  const watch = () => asViewer(app.appDb, systemViewer(s.trust.id), runWatch);
  const kept = () => app.db.selectFrom('principle_concern').selectAll().where('trust_id', '=', s.trust.id).orderBy('cause').execute();
  return { s, helen, asJoan, asHelen, asNadia, watch, kept, day: { 'by-day': '1', 'by-month': '2', 'by-year': '2027' } };
};

describe('the watch', () => {
  test('by the clock: facts raise a concern with somebody by name and a day; twice at once raises nothing twice', async () => {
    const { s, watch, kept, asJoan } = await set();
    await Promise.all([watch(), watch()]);
    await watch();
    const rows = await kept();
    expect(rows.map((c) => [c.cause, c.must_answer, c.answer_by])).toEqual([[`alone:${s.ward.id}`, s.joan.accountId, '2026-12-21']]);
    expect(await app.db.selectFrom('principle_step').select('kind').where('trust_id', '=', s.trust.id).execute()).toEqual([{ kind: 'raised' }]);
    const { html } = await asJoan.get('/principles');
    expect(html).toContain('Larkfield ward has one peer worker, alone.');
    expect(html).toContain('Joan answers by 21 December 2026');
    expect(html).toContain('nobody has said in the last year whether any was lost or frozen in Larkfield ward');
    expect(html).not.toContain('Nadia');
    expect((await asJoan.get('/service')).html).toContain('The watch over our principles: 1 to answer');
  });

  test('a clinical post that somebody says was lost raises one by a press; crossed out as wrong, the facts do not show it any more', async () => {
    const { s, asJoan, kept } = await set();
    const form = { team: s.ward.id, kind: 'lost', what: 'A band 5 nurse', by: 'Sister Okafor, ward manager', 'on-day': '1', 'on-month': '10', 'on-year': '2026', 'said-day': '20', 'said-month': '11', 'said-year': '2026' };
    expect((await asJoan.post('/principles/clinical-posts', { ...form, what: '' })).html).toContain('Write which post it was');
    expect((await asJoan.post('/principles/clinical-posts', form)).status).toBe(303);
    await asJoan.post('/principles/look', {});
    const mine = (await kept()).find((c) => c.rule_key === 'clinical-post');
    expect(mine?.said).toBe('Larkfield ward: a clinical post was lost on 1 October 2026, within twelve months of its peer posts growing.');
    const id = (await app.db.selectFrom('clinical_post_fact').select('id').where('trust_id', '=', s.trust.id).executeTakeFirstOrThrow()).id;
    expect((await asJoan.post(`/principles/clinical-posts/${id}`, { why: 'It was another ward.' })).status).toBe(303);
    await asJoan.post('/principles/look', {});
    expect((await asJoan.get(`/principles/concerns/${mine?.id}`)).html).toContain('the facts do not show it any more');
    expect((await asJoan.get('/principles/clinical-posts')).html).toContain('It was another ward.');
  });

  test('answered with what, what now and by when; closed with why; back when the promised day is past and it is still so, all said before kept', async () => {
    const { asJoan, s, watch, kept, day } = await set();
    await watch();
    const [c] = await kept();
    const url = `/principles/concerns/${c?.id}`;
    const bad = await asJoan.post(url, { step: 'answered', found: 'Kept words' });
    expect([bad.status, bad.html.includes('Write what you do about it'), bad.html.includes('Kept words')]).toEqual([422, true, true]);
    expect((await asJoan.post(url, { step: 'answered', found: 'The second post is vacant.', doing: 'We advertise it.', ...day })).status).toBe(303);
    expect((await asJoan.post(url, { step: 'closed', why: 'Advertised today.' })).status).toBe(303);
    await watch();
    expect((await kept())[0]?.closed_on).toBe('2026-11-23');
    expect((await asJoan.post(url, { step: 'closed', why: 'again' })).status).toBe(409);
    fixNow(new Date('2027-02-02T06:00:00Z'));
    await watch();
    await watch();
    expect((await kept())[0]).toMatchObject({ closed_on: null, answered_at: null, answer_by: '2027-03-02' });
    const { html } = await (await s.as(s.joan)).get(url);
    for (const words of ['The second post is vacant.', 'We advertise it.', 'Advertised today.', 'the facts show it again']) expect(html).toContain(words);
  });

  test('a manager reads one only when named to answer it, and how many there are', async () => {
    const { asJoan, asHelen, asNadia, helen, watch, kept } = await set();
    await watch();
    const [c] = await kept();
    const url = `/principles/concerns/${c?.id}`;
    expect([(await asHelen.get(url)).status, (await asNadia.get(url)).status]).toEqual([404, 403]);
    expect((await asHelen.get('/principles/numbers')).html).toContain('Nothing waits for your answer');
    expect((await asJoan.post(url, { step: 'passed on', to: helen.id })).status).toBe(303);
    expect((await asHelen.get('/principles/numbers')).html).toContain('one peer worker, alone');
    expect((await asHelen.post(url, { step: 'answered', found: 'Money came for one.', doing: 'I ask for a second post.', 'by-day': '1', 'by-month': '3', 'by-year': '2027' })).status).toBe(303);
    expect((await asJoan.get(url)).html).toContain('I ask for a second post.');
  });

  test('no number switches a rule off in disguise: openly, with a reason, and shown', async () => {
    const { asJoan } = await set();
    const form = { on: 'yes', threshold: '1', days: '0', because: 'x', 'decided-day': '20', 'decided-month': '11', 'decided-year': '2026' };
    for (const [rule, change] of [['alone', { threshold: '1' }], ['alone', { threshold: '0' }], ['asked-often', { threshold: '5', days: '0' }], ['asked-often', { threshold: '9999', days: '90' }]] as const) {
      const answer = await asJoan.post(`/principles/rules/${rule}`, { ...form, ...change });
      expect([answer.status, answer.html.includes('The rule would be off without saying so')], `${rule} ${JSON.stringify(change)}`).toEqual([422, true]);
    }
    expect((await asJoan.post('/principles/rules/alone', { ...form, on: 'no', threshold: '2', because: 'Two share a desk next door.' })).status).toBe(303);
    for (const page of ['/principles', '/principles/rules', '/principles/years/2026']) expect((await asJoan.get(page)).html, page).toMatch(/[Ss]witched off|Not watched, as the lived-experience group decided/);
  });

  test('a piece of work given many hours without pay raises a concern, by its name and never by whose hours they are', async () => {
    const { s, watch, kept } = await set();
    const piece = await aPiece(app.db, s.trust.id, s.joan.accountId, { title: 'Zqleaflet', pay: 'unpaid' });
    const part = await aPart(app.db, s.trust.id, piece, { by: s.joan.accountId }, { name: 'Zqwho' });
    for (const [minutes, day] of [[600, '2026-11-02'], [590, '2026-11-03']] as const) await someHours(app.db, s.trust.id, part, s.joan.accountId, minutes, day);
    await watch();
    expect((await kept()).filter((c) => c.rule_key === 'unpaid-involvement')).toEqual([]);
    await someHours(app.db, s.trust.id, part, s.joan.accountId, 10, '2026-11-04');
    await watch();
    await watch();
    const mine = (await kept()).filter((c) => c.rule_key === 'unpaid-involvement');
    expect(mine.map((c) => c.said)).toEqual(['“Zqleaflet”: 20 hours or more of work were given without pay in 12 weeks.']);
    expect(JSON.stringify(mine)).not.toContain('Zqwho');
  });

  test('the lived-experience group changes a rule with a reason; from that day it holds, what held before stays to be read', async () => {
    const { asJoan, asNadia, watch, kept, s } = await set();
    const form = { on: 'no', threshold: '2', days: '0', 'decided-day': '20', 'decided-month': '11', 'decided-year': '2026' };
    expect((await asJoan.post('/principles/rules/alone', form)).html).toContain('Write why the group decided so');
    expect((await asJoan.post('/principles/rules/alone', { ...form, because: 'Two share a desk next door.' })).status).toBe(303);
    await watch();
    expect(await kept()).toEqual([]);
    expect((await asJoan.get('/principles/rules/alone')).html).toContain('Before: Fewer than 2 peer workers');
    expect((await asNadia.get('/principles/rules')).html).toContain('Two share a desk next door.');
    expect((await asNadia.get('/principles/rules/alone')).status, 'not in the group').toBe(404);
    expect(await app.db.selectFrom('principle_rule').select(['from_on', 'decided_on']).where('trust_id', '=', s.trust.id).execute()).toEqual([{ from_on: '2026-11-23', decided_on: '2026-11-20' }]);
  });

  test('a year is published by somebody by name, read by everybody, and changes only as a new version that says why', async () => {
    const { asJoan, s } = await set();
    await refusedRequests(app.db, s.trust.id, { teamId: s.ward.id, kind: 'escort', on: '2026-03-01', times: 7 });
    const url = '/principles/years/2026';
    expect((await asJoan.get(url)).html).toContain('7 times in the year');
    expect((await asJoan.post(url, { after: '0', name: 'Joan, peer lead' })).html).toContain('Write a few words of your own');
    expect((await asJoan.post(url, { after: '0', words: 'A mixed year.', name: 'Joan, peer lead' })).status).toBe(303);
    await refusedRequests(app.db, s.trust.id, { teamId: s.ward.id, kind: 'escort', on: '2026-03-02', times: 9 });
    const page = `/t/${s.trust.slug}/principles/2026`;
    const anybody = app.signedOut();
    const read = (await anybody.get(page)).html;
    for (const words of ['A mixed year.', 'Joan, peer lead', '7 times in the year', 'What is not known']) expect(read).toContain(words);
    expect((await asJoan.post(url, { after: '0', words: 'x', name: 'Joan' })).status).toBe(409);
    expect((await asJoan.post(url, { after: '1', words: 'A mixed year, counted again.', name: 'Joan, peer lead', why: 'Nine came late.' })).status).toBe(303);
    expect((await anybody.get(page)).html).toContain('Nine came late.');
    expect((await anybody.get(`${page}?version=1`)).html).toContain('7 times in the year');
    expect((await anybody.get(`/t/${s.trust.slug}/principles`)).html).toContain(`/t/${s.trust.slug}/principles/2026`);
    for (const year of ['2024', '99999999999', '-1', '1e300']) expect((await anybody.get(`/t/${s.trust.slug}/principles/${year}`)).status, year).toBe(404);
    expect((await anybody.get(`${page}?version=99999999999`)).status).toBe(200);
  });
});
