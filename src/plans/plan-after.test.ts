// After the end, on paper, taken away, and erased: the plan stays theirs, and what they left out is gone everywhere.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aMembership, aCircleRow, anAccount } from '../access/access.factory.ts';
import { fixNow } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { testApp } from '../../tests/setup/app.ts';
import type { Browser, TestApp } from '../../tests/setup/app.ts';
import { aScene, MONDAY_10AM } from '../../tests/setup/scene.ts';
import type { Scene } from '../../tests/setup/scene.ts';
import { asViewer, setViewer, systemViewer } from '../access/index.ts';
import { testDatabase } from '../../tests/setup/test-database.ts';
import { eraseLeftOutPlanWords, erasePlanAgain } from './index.ts';

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
const aCarer = async (parts: string[]): Promise<{ browser: Browser; rowId: string }> => {
  const account = await anAccount(app.db, { name: 'Mum' });
  const membershipId = await aMembership(app.db, s.trust.id, account.id, 'carer');
  const rowId = await aCircleRow(app.db, s.trust.id, { personId: s.callum.id, accountId: account.id, kind: 'shared', why: 'my mum', parts });
  return { browser: await s.as({ accountId: account.id, membershipId }), rowId };
};

describe('after support has ended', () => {
  const end = async (daysAgo: number) => {
    const ended = new Date(MONDAY_10AM.getTime() - daysAgo * 86_400_000);
    await app.db.updateTable('support').set({ ended_at: ended }).where('id', '=', s.support.id).execute();
    await app.db.updateTable('circle').set({ until: new Date(ended.getTime() + 14 * 86_400_000) }).where('support_id', '=', s.support.id).execute();
  };
  test('it says that nobody from the service reads it now, it stays editable, and a carer sees what was shared', async () => {
    const mum = await aCarer(['plan: home']);
    await callum.post('/my-plan/home', { w0: 'Words of home.', s0: '' });
    await callum.post('/my-plan/sharing', { home: ['worker', 'lead', mum.rowId] });
    await end(20);
    for (const path of ['/my-plan', '/my-support', '/my-plan/home']) expect((await callum.get(path)).html, path).toContain('Nobody from the service reads this now.');
    expect((await nadia.get(`/people/${s.callum.id}/plan`)).status).toBe(404);
    expect((await (await s.as(s.joan)).get(`/people/${s.callum.id}/plan`)).html).not.toContain('Words of home.');
    expect((await mum.browser.get('/shared')).html).toContain('Words of home.');
    await callum.post('/my-plan/first-week', { w0: 'Still mine.', s0: '' });
    expect((await callum.get('/my-plan')).html).toContain('Still mine.');
  });
  test('in the two weeks before that it does not say so, because the worker still can', async () => {
    await callum.post('/my-plan/sharing', { home: ['worker'] });
    await end(5);
    expect((await callum.get('/my-plan')).html).not.toContain('Nobody from the service reads this now.');
    expect((await nadia.get(`/people/${s.callum.id}/plan`)).status).toBe(200);
  });
});

describe('print and take away', () => {
  test('the sheet has the person’s words, numbers to ring and room to write, and nothing private of the service', async () => {
    await app.db.updateTable('person').set({ nhs_number: '9434765919' }).where('id', '=', s.callum.id).execute();
    await callum.post('/my-plan/what-matters', { w0: 'Being asked, not told.', s0: '' });
    await callum.post('/my-plan/health', { w0: 'Ask about the evening one.', s0: '' });
    const sheet = (await callum.get('/my-plan/print')).html;
    for (const words of ['Callum’s plan', 'Being asked, not told.', '116 123', '111', 'Ask about the evening one.']) expect(sheet).toContain(words);
    for (const words of ['9434765919', 'Thistlewood', newId()]) expect(sheet.slice(sheet.indexOf('<article'))).not.toContain(words);
    expect((await callum.get('/my-plan/print?without=health')).html).not.toContain('evening one');
    expect((await callum.get('/my-plan/print?large=1')).html).toContain('large-print');
    expect((await callum.get('/my-plan/print?blank=1')).html).toContain('al-ask__line');
    expect((await callum.get('/my-plan/print?blank=1')).html).not.toContain('Being asked');
  });

  test('the whole record holds the plan, what it said before and that something was left out', async () => {
    await callum.post('/my-plan/what-matters', { w0: 'Being asked, not told.', s0: '' });
    await callum.post('/my-plan/steps', { words: 'Buy a kettle', choice: 'me' });
    await callum.post(`/my-plan/words/${await threadIn('steps')}`, { verb: 'drop', why: 'Found one' });
    const record = (await callum.get('/my-record')).html;
    for (const words of ['Being asked, not told.', 'Buy a kettle', 'Dropped on Monday 23 November 2026. Found one.']) expect(record).toContain(words);
  });
});

test('a closed record takes nothing more', async () => {
  await app.db.updateTable('person').set({ locked_at: MONDAY_10AM }).where('id', '=', s.callum.id).execute();
  const answer = await nadia.post(`/people/${s.callum.id}/plan/home`, { w0: 'x', s0: '', ...MONDAY });
  expect(answer.status).toBe(409);
  expect(await stored()).toEqual([]);
});

/** Every table in which a phrase stands, anywhere in a row: looked for past all policies. */
const tablesWith = async (phrase: string): Promise<string[]> => {
  const { superuserPool } = await testDatabase();
  const { rows: tables } = await superuserPool.query<{ name: string }>(`select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`);
  const found = [];
  for (const { name } of tables) {
    const { rows } = await superuserPool.query<{ n: number }>(`select count(*)::int as n from public."${name}" t where t::text ilike $1`, [`%${phrase}%`]);
    if ((rows[0]?.n ?? 0) > 0) found.push(name);
  }
  return found;
};
const erase = () => asViewer(app.appDb, systemViewer(s.trust.id), eraseLeftOutPlanWords);

describe('left out of the plan', () => {
  const leaveOut = async (phrase: string) => {
    await callum.post('/my-plan/home', { w0: `first ${phrase}`, s0: '' });
    const seen = /name="s0" value="([^"]*)"/.exec((await callum.get('/my-plan/home')).html)?.[1] ?? '';
    await callum.post('/my-plan/home', { w0: `second ${phrase}`, s0: seen });
    const thread = await threadIn('home');
    await callum.post(`/drafts/plan-home/${s.callum.id}`, { w0: `typing ${phrase}` });
    await callum.post(`/drafts/note-own/${s.callum.id}`, { words: `as I said: second ${phrase}` });
    await callum.post(`/my-plan/words/${thread}`, { verb: 'leave out' });
    return thread;
  };
  test('its words stay for the person alone until the 30th day, then they are in no table, no earlier version and no half-typed form', async () => {
    const phrase = `zebracrossing${newId().slice(-8)}`;
    await callum.post('/my-plan/sharing', { home: ['worker'] });
    const thread = await leaveOut(phrase);
    expect(await tablesWith(phrase)).toEqual(['draft', 'plan_entry', 'spent_key']);
    expect((await nadia.get(`/people/${s.callum.id}/plan`)).html).not.toContain(phrase);
    expect((await callum.get('/my-plan/print')).html).not.toContain(phrase);
    expect((await callum.get(`/my-plan/words/${thread}`)).html).toContain('It is erased on Wednesday 23 December, unless you bring it back.');
    fixNow('2026-12-22T23:30:00Z');
    expect(await erase()).toBe(0);
    fixNow('2026-12-23T00:30:00Z');
    expect(await erase()).toBe(2);
    expect(await tablesWith(phrase)).toEqual([]);
    expect((await stored('home')).map((r) => [r.words, r.left_out_at?.toISOString(), r.erased_at !== null])).toEqual([[null, MONDAY_10AM.toISOString(), true], [null, MONDAY_10AM.toISOString(), true]]);
    expect(await erase()).toBe(0);
    const again = await s.as(s.callum);
    expect((await again.get('/my-plan')).html).toContain('Its words are erased.');
    expect((await again.post(`/my-plan/words/${thread}`, { verb: 'bring back' })).status).toBe(409);
  });

  test('brought back in time, nothing is erased; an earlier version can go alone', async () => {
    const thread = await leaveOut('some words here');
    await callum.post(`/my-plan/words/${thread}`, { verb: 'bring back' });
    expect((await callum.get('/my-plan')).html).toContain('second some words here');
    await callum.post(`/my-plan/words/${thread}`, { verb: 'leave earlier', earlier: (await stored('home')).find((r) => r.replaced_at !== null)?.id ?? '' });
    fixNow('2026-12-31T00:30:00Z');
    expect(await erase()).toBe(1);
    expect((await stored('home')).map((r) => r.words)).toEqual([null, 'second some words here']);
  });

  test('an emptied box is left out, with the same promise', async () => {
    await callum.post('/my-plan/home', { w0: 'Words to go.', s0: '' });
    const seen = /name="s0" value="([^"]*)"/.exec((await callum.get('/my-plan/home')).html)?.[1] ?? '';
    await callum.post('/my-plan/home', { w0: '', s0: seen });
    expect(await stored('home')).toMatchObject([{ words: 'Words to go.', erase_on: '2026-12-23' }]);
    await callum.post('/my-plan/home', { w0: 'New words.', s0: '' });
    expect((await callum.get('/my-plan')).html).toContain('New words.');
  });

  test('an older backup brings nothing back: what was erased is erased again', async () => {
    const phrase = `zebracrossing${newId().slice(-8)}`;
    await callum.post('/my-plan/home', { w0: `back again ${phrase}`, s0: '' });
    const [row] = await stored('home');
    await app.db.transaction().execute(async (db) => {
      await setViewer(db, systemViewer(s.trust.id), MONDAY_10AM);
      expect(await erasePlanAgain({ db, viewer: systemViewer(s.trust.id), now: MONDAY_10AM, audited: [] }, [row?.id ?? ''])).toBe(1);
    });
    expect((await stored('home')).map((r) => [r.words, r.erased_at !== null])).toEqual([[null, true]]);
  });

  test('nobody but the app’s own timed work may erase', async () => {
    await expect(asViewer(app.appDb, { ...systemViewer(s.trust.id), role: 'person', accountId: s.callum.accountId, personId: s.callum.id }, eraseLeftOutPlanWords)).rejects.toThrow();
  });
});
