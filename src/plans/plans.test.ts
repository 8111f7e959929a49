// The plan through HTTP and a real database, one test a promise.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aMembership, aCircleRow, anAccount } from '../access/access.factory.ts';
import { fixNow } from '../kit/clock.ts';
import { testApp } from '../../tests/setup/app.ts';
import type { Browser, TestApp } from '../../tests/setup/app.ts';
import { aScene, MONDAY_10AM } from '../../tests/setup/scene.ts';
import type { Scene } from '../../tests/setup/scene.ts';
import { aPlanEntry, aPlanShare } from './plan.factory.ts';

let app: TestApp;
let s: Scene;
let callum: Browser;
let nadia: Browser;
beforeAll(async () => {
  fixNow(MONDAY_10AM);
  app = await testApp();
});
beforeEach(async () => {
  fixNow(MONDAY_10AM);
  s = await aScene(app);
  [callum, nadia] = [await s.as(s.callum), await s.as(s.nadia)];
});

const MONDAY = { 'said_on-day': '23', 'said_on-month': '11', 'said_on-year': '2026' };
const stored = (part?: string) => app.db.selectFrom('plan_entry').selectAll().where('person_id', '=', s.callum.id).$if(part !== undefined, (q) => q.where('part', '=', part ?? '')).orderBy('made_at').orderBy('id').execute();
const threadIn = async (part: string): Promise<string> => (await stored(part)).at(-1)?.thread ?? '';
const audits = async (action: string) => app.db.selectFrom('audit_row').select(['look', 'person_id']).where('trust_id', '=', s.trust.id).where('action', '=', action).execute();
const aCarer = async (parts: string[]): Promise<{ browser: Browser; rowId: string }> => {
  const account = await anAccount(app.db, { name: 'Mum' });
  const membershipId = await aMembership(app.db, s.trust.id, account.id, 'carer');
  const rowId = await aCircleRow(app.db, s.trust.id, { personId: s.callum.id, accountId: account.id, kind: 'shared', why: 'my mum', parts });
  return { browser: await s.as({ accountId: account.id, membershipId }), rowId };
};

describe('the person writes', () => {
  test('any part, in any order, none required; every change keeps what it said before', async () => {
    const seen = async () => /name="s0" value="([^"]*)"/.exec((await callum.get('/my-plan/home')).html)?.[1] ?? '';
    expect((await callum.get('/my-plan')).html).toContain('Begin anywhere, leave any part empty');
    expect((await callum.post('/my-plan/home', { w0: 'The meter has a tenner on it.', s0: '' })).status).toBe(303);
    fixNow('2026-11-23T10:10:00Z');
    expect((await callum.post('/my-plan/home', { w0: 'The meter has twenty on it.', s0: await seen() })).status).toBe(303);
    const rows = await stored('home');
    expect(rows.map((r) => [r.words, r.replaced_at !== null, r.said_on])).toEqual([['The meter has a tenner on it.', true, null], ['The meter has twenty on it.', false, null]]);
    const page = (await callum.get(`/my-plan/words/${await threadIn('home')}`)).html;
    expect(page).toContain('The meter has a tenner on it.');
    expect(page).toContain('Only you see this');
    expect((await callum.post('/my-plan/home', { w0: 'The meter has twenty on it.', s0: await seen() })).status).toBe(303);
    expect(await stored('home')).toHaveLength(2);
    expect((await callum.get('/my-plan')).html).toContain('The meter has twenty on it.');
  });

  test('two writers at once: the second is told, and nothing is lost', async () => {
    await callum.post('/my-plan/home', { w0: 'First words here.', s0: '' });
    const answer = await callum.post('/my-plan/home', { w0: 'Other words here.', s0: '' });
    expect(answer.status).toBe(409);
    for (const words of ['changed since you opened them', 'First words here.', 'Other words here.']) expect(answer.html).toContain(words);
    expect(await stored('home')).toHaveLength(1);
  });

  test('what is being typed is kept, and comes back', async () => {
    await callum.post(`/drafts/plan-home/${s.callum.id}`, { w0: 'Half a sen' });
    expect((await callum.get('/my-plan/home')).html).toContain('Half a sen');
    await callum.post('/my-plan/home', { w0: 'A whole sentence.', s0: '' });
    expect((await callum.get('/my-plan/home')).html).not.toContain('Half a sen');
  });

  test('words of crisis show help first, and are saved all the same', async () => {
    const answer = await callum.post('/my-plan/keeping-well', { w0: 'I want to die when it gets dark.', s0: '' });
    const page = (await callum.get(answer.location ?? '')).html;
    expect(page).toContain('It sounds as if things are very hard');
    expect(page).toContain('What you wrote is saved');
    expect(await stored('keeping-well')).toHaveLength(1);
  });

  test('on a hard day, what helps them is one press from the top of their plan; before it is written nothing is said of it', async () => {
    expect((await callum.get('/my-plan')).html).not.toContain('A hard day?');
    await callum.post('/my-plan/keeping-well', { w0: 'I stop opening the post.', w1: 'The kettle, then Des.', s0: '' });
    const { html } = await callum.get('/my-plan');
    expect(html).toContain('<a href="#keeping-well">A hard day? What helps you, and who you call</a>');
    expect(html).toContain('id="keeping-well"');
  });

  test('an empty plan on paper says so and offers one to write on; the numbers to ring are on it', async () => {
    const { html } = await callum.get('/my-plan/print');
    expect(html).toContain('Nothing is in the plan yet');
    expect(html).toContain('href="/my-plan/print?blank=1"');
    expect(html).toContain('116 123');
    await callum.post('/my-plan/home', { w0: 'The boiler.', s0: '' });
    expect((await callum.get('/my-plan/print')).html).not.toContain('Nothing is in the plan yet');
  });

  test('beside every box it says who reads it and when: nobody, until they share', async () => {
    expect((await callum.get('/my-plan/health')).html).toContain('Only you read this. Nobody in the service sees it.');
    await callum.post('/my-plan/sharing', { health: 'worker' });
    expect((await callum.get('/my-plan/health')).html).toContain('Nadia can read this, on their days: Tuesday to Thursday. Nobody watches it, and not at night.');
  });

  test('questions about medication are questions to ask: the page gives no advice', async () => {
    expect((await callum.get('/my-plan/health')).html).toContain('Peer workers give no advice about medication: they can help you to ask.');
  });

  test('people: who I lean on and who leans on me, with a number if wanted', async () => {
    const empty = await callum.post('/my-plan/people', {});
    expect(empty.status).toBe(422);
    for (const words of ['Write their name', 'Choose who leans on whom']) expect(empty.html).toContain(words);
    await callum.post('/my-plan/people', { who: 'Auntie Bisi', choice: 'both', words: 'She rings. I do her bins.', number: '0161 496 0777' });
    expect((await callum.get('/my-plan/people')).html).toMatch(/Auntie Bisi.*We lean on each other.*I do her bins.*0161 496 0777/s);
  });

  test('the first 72 hours are three days with what, who and when', async () => {
    await callum.post('/my-plan/first-days', { box: 'day 1', words: 'Beans on toast', who: 'Bisi', when_words: 'teatime' });
    const page = (await callum.get('/my-plan/first-days')).html;
    expect(page).toContain('Friday 27 November');
    expect(page).toContain('Sunday 29 November');
    expect(page).toContain('Beans on toast');
  });
});

describe('steps', () => {
  const add = (more: Record<string, string>) => callum.post('/my-plan/steps', { words: 'Ring the housing office', choice: 'me', ...more });
  test('finished, changed or dropped with a word why; the history stays', async () => {
    await add({ 'due-day': '30', 'due-month': '11', 'due-year': '2026' });
    const id = await threadIn('steps');
    const noWhy = await callum.post(`/my-plan/words/${id}`, { verb: 'change', words: 'Write to them', choice: 'me' });
    expect(noWhy.status).toBe(422);
    expect(noWhy.html).toContain('Write a word why it changes');
    await callum.post(`/my-plan/words/${id}`, { verb: 'change', words: 'Write to the housing office', choice: 'me', why: 'Nobody picks up' });
    expect((await callum.post(`/my-plan/words/${id}`, { verb: 'drop' })).html).toContain('Write a word why');
    await callum.post(`/my-plan/words/${id}`, { verb: 'finish', why: 'It took two stamps' });
    const rows = await stored('steps');
    expect(rows.map((r) => [r.words, r.state, r.why])).toEqual([['Ring the housing office', 'open', null], ['Write to the housing office', 'open', 'Nobody picks up'], ['Write to the housing office', 'finished', 'It took two stamps']]);
    const page = (await callum.get('/my-plan/steps')).html;
    expect(page).toContain('Finished today. It took two stamps.');
    expect((await callum.post(`/my-plan/words/${id}`, { verb: 'finish' })).status).toBe(404);
    await callum.post(`/my-plan/words/${id}`, { verb: 'open again' });
    expect((await callum.get('/my-support')).html).toContain('Write to the housing office');
  });

  test('my next and somebody else’s next are on My support; the worker’s own is on the person’s page, and no other', async () => {
    await add({ words: 'Mine, some day' });
    await add({ words: 'Mine, on Friday', 'due-day': '27', 'due-month': '11', 'due-year': '2026' });
    await add({ words: 'Fetch the form', choice: 'worker' });
    await add({ words: 'Lend the drill', choice: 'other', who: 'Uncle Femi' });
    const mine = (await callum.get('/my-support')).html;
    expect(mine).toContain('Mine, on Friday');
    expect(mine).toMatch(/Nadia.*some day.*Fetch the form/s);
    expect(mine).not.toContain('Mine, some day');
    const theirs = (await nadia.get(`/people/${s.callum.id}`)).html;
    expect(theirs).toContain('Fetch the form');
    for (const words of ['Mine, on Friday', 'Lend the drill']) expect(theirs).not.toContain(words);
    await nadia.post(`/plan-words/${await app.db.selectFrom('plan_entry').select('thread').where('words', '=', 'Fetch the form').where('person_id', '=', s.callum.id).executeTakeFirstOrThrow().then((r) => r.thread)}`, { verb: 'finish', why: 'It was in the drawer', ...MONDAY });
    expect((await callum.get('/my-plan/steps')).html).toContain('It was in the drawer');
  });
});

describe('together', () => {
  test('the worker writes what the person says: theirs, with who wrote it down and the day they said it; that worker sees it and nobody else', async () => {
    const missing = await nadia.post(`/people/${s.callum.id}/plan/home`, { w0: 'Keys with Bisi.', s0: '' });
    expect(missing.status).toBe(422);
    expect(missing.html).toContain('Enter the day they said it');
    await nadia.post(`/people/${s.callum.id}/plan/home`, { w0: 'Keys with Bisi.', s0: '', ...MONDAY });
    expect(await stored('home')).toMatchObject([{ words: 'Keys with Bisi.', said_on: '2026-11-23', made_by: s.nadia.accountId, support_id: s.support.id }]);
    expect((await callum.get('/my-plan/home')).html).toContain('Written together');
    expect((await callum.get(`/my-plan/words/${await threadIn('home')}`)).html).toContain('Said by you today, written down by Nadia.');
    expect((await nadia.get(`/people/${s.callum.id}/plan`)).html).toContain('Keys with Bisi.');
    expect((await (await s.as(s.joan)).get(`/people/${s.callum.id}/plan`)).html).not.toContain('Keys with Bisi.');
    expect((await audits('plan.together-open')).some((row) => row.look && row.person_id === s.callum.id)).toBe(true);
  });

  test('one press keeps it to oneself', async () => {
    await nadia.post(`/people/${s.callum.id}/plan/home`, { w0: 'Keys with Bisi.', s0: '', ...MONDAY });
    const thread = await threadIn('home');
    await callum.post(`/my-plan/words/${thread}`, { verb: 'keep' });
    expect((await nadia.get(`/people/${s.callum.id}/plan`)).html).not.toContain('Keys with Bisi.');
    expect((await nadia.get(`/plan-words/${thread}`)).status).toBe(404);
  });

  test('a worker who writes in a part with private words neither sees nor closes them', async () => {
    await callum.post('/my-plan/home', { w0: 'Private kitchen words.', s0: '' });
    expect((await nadia.get(`/people/${s.callum.id}/plan/home`)).html).not.toContain('Private kitchen');
    await nadia.post(`/people/${s.callum.id}/plan/home`, { w0: 'Written together.', s0: '', ...MONDAY });
    const page = (await callum.get('/my-plan/home')).html;
    for (const words of ['Private kitchen words.', 'Written together.']) expect(page).toContain(words);
    expect((await stored('home')).every((r) => r.replaced_at === null)).toBe(true);
  });

  test('another worker, the lead writing, another trust, and a worker whose support is long over: not found', async () => {
    const other = await aScene(app);
    const body = { w0: 'x', s0: '', ...MONDAY };
    expect((await (await s.as(s.imran)).post(`/people/${s.callum.id}/plan/home`, body)).status).toBe(404);
    expect((await (await s.as(s.joan)).post(`/people/${s.callum.id}/plan/home`, body)).status).toBe(403);
    expect((await (await other.as(other.nadia)).post(`/people/${s.callum.id}/plan/home`, body)).status).toBe(404);
    await app.db.updateTable('circle').set({ until: new Date('2026-11-20T10:00:00Z') }).where('person_id', '=', s.callum.id).where('kind', '=', 'support').execute();
    expect((await nadia.post(`/people/${s.callum.id}/plan/home`, body)).status).toBe(404);
    expect(await stored()).toEqual([]);
  });

  test('somebody without an account: what they share and leave out is written down for them, and printed', async () => {
    await app.db.updateTable('person').set({ account_id: null }).where('id', '=', s.callum.id).execute();
    await nadia.post(`/people/${s.callum.id}/plan/people`, { who: 'Des', choice: 'them', words: 'Peels my carrots', ...MONDAY });
    await nadia.post(`/people/${s.callum.id}/plan/sharing`, { people: ['worker', 'lead'], ...MONDAY });
    expect((await (await s.as(s.joan)).get(`/people/${s.callum.id}/plan`)).html).toContain('Peels my carrots');
    expect((await nadia.get(`/people/${s.callum.id}/plan/print`)).html).toContain('Callum’s plan');
    await nadia.post(`/plan-words/${await threadIn('people')}`, { verb: 'leave out', ...MONDAY });
    expect(await stored('people')).toMatchObject([{ left_out_said_on: '2026-11-23', erase_on: '2026-12-23' }]);
    expect((await nadia.get(`/people/${s.callum.id}/plan`)).html).not.toContain('Peels my carrots');
  });

  test('a person with an account decides alone: their worker has no page for it', async () => {
    expect((await nadia.get(`/people/${s.callum.id}/plan/sharing`)).status).toBe(404);
    expect((await nadia.post(`/people/${s.callum.id}/plan/sharing`, { home: ['lead'], ...MONDAY })).status).toBe(404);
  });
});

describe('part by part', () => {
  test('worker, lead and carer each see what was shared with them, and lose it at once', async () => {
    const mum = await aCarer(['next meeting']);
    for (const [part, words] of [['home', 'Words of home.'], ['health', 'Words of health.'], ['first-week', 'Words of the week.']] as const) await callum.post(`/my-plan/${part}`, { w0: words, s0: '' });
    await callum.post('/my-plan/sharing', { home: ['worker', mum.rowId], health: ['lead'], 'first-week': [mum.rowId] });
    const [joan, seesOf] = [await s.as(s.joan), async () => [(await nadia.get(`/people/${s.callum.id}/plan`)).html, (await joan.get(`/people/${s.callum.id}/plan`)).html, (await mum.browser.get('/shared')).html].map((html) => ['home', 'health', 'the week'].filter((w) => html.includes(`Words of ${w}.`)).join(', '))];
    expect(await seesOf()).toEqual(['home', 'health', 'home, the week']);
    expect((await mum.browser.get('/shared')).html).not.toMatch(/Keeping well|Questions about/);
    expect((await app.db.selectFrom('circle').select('parts').where('id', '=', mum.rowId).executeTakeFirstOrThrow()).parts).toEqual(['next meeting', 'plan: home', 'plan: first-week']);
    await callum.post('/my-plan/sharing', {});
    expect(await seesOf()).toEqual(['', '', '']);
    expect((await app.db.selectFrom('plan_sharing').select('ended_at').where('person_id', '=', s.callum.id).execute()).every((r) => r.ended_at !== null)).toBe(true);
  });

  test('the person’s page tells a lead nothing of a plan unless something is shared', async () => {
    const joan = await s.as(s.joan);
    await callum.post('/my-plan/health', { w0: 'Words of health.', s0: '' });
    expect((await joan.get(`/people/${s.callum.id}`)).html).not.toContain('/plan');
    await callum.post('/my-plan/sharing', { health: ['lead'] });
    expect((await joan.get(`/people/${s.callum.id}`)).html).toContain('What Callum shares with you of their plan');
  });

  test('a new peer worker sees nothing until the person shares it with them', async () => {
    await aPlanEntry(app.db, s.trust.id, s.callum.id, { part: 'home', words: 'Words of home.', made_by: s.nadia.accountId, said_on: '2026-11-20', support_id: s.support.id });
    await aPlanShare(app.db, s.trust.id, s.callum.id, { part: 'home', reader: 'worker', supportId: s.support.id, by: s.callum.accountId });
    await app.db.updateTable('support').set({ ended_at: new Date('2026-11-01T10:00:00Z') }).where('id', '=', s.support.id).execute();
    await app.db.updateTable('circle').set({ ended_at: new Date('2026-11-15T10:00:00Z') }).where('support_id', '=', s.support.id).execute();
    const { aSupport } = await import('../support/support.factory.ts');
    await aSupport(app.db, s.trust.id, s.callum.id, s.imran);
    const imran = await s.as(s.imran);
    expect((await imran.get(`/people/${s.callum.id}/plan`)).html).not.toContain('Words of home.');
    await callum.post('/my-plan/sharing', { home: ['worker'] });
    expect((await imran.get(`/people/${s.callum.id}/plan`)).html).toContain('Words of home.');
  });
});

describe('the meeting about going home', () => {
  test('the person invites the worker or not, may change their mind, and the worker has a line for the ward’s board', async () => {
    await callum.post('/my-plan/meeting', { choice: 'yes', words: 'Sit next to me.' });
    const page = (await nadia.get(`/people/${s.callum.id}`)).html;
    expect(page).toContain('Callum invites Nadia, peer worker, to the meeting about going home. Callum said so on 23 November 2026.');
    expect(page).toContain('Sit next to me.');
    fixNow('2026-11-23T10:10:00Z');
    await callum.post('/my-plan/meeting', { choice: 'no' });
    expect((await nadia.get(`/people/${s.callum.id}`)).html).toContain('would like the meeting about going home without');
    expect((await stored('meeting')).map((r) => [r.choice, r.replaced_at !== null])).toEqual([['yes', true], ['no', false]]);
    expect((await (await s.as(s.joan)).get(`/people/${s.callum.id}/plan`)).html).not.toContain('Callum invites');
  });
});
