// What a part of a plan looks like to each role, as a table: kept to oneself, shared, written together, taken back, left out, erased, after the end.
import { beforeAll, expect, test } from 'vitest';
import { aCircleRow, aMembership, anAccount } from '../access/access.factory.ts';
import { asViewer, systemViewer } from '../access/index.ts';
import { fixNow } from '../kit/clock.ts';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { aScene, MONDAY_10AM } from '../../tests/setup/scene.ts';
import type { Scene } from '../../tests/setup/scene.ts';
import { aPlanEntry, aPlanShare } from './plan.factory.ts';
import { eraseLeftOutPlanWords } from './index.ts';

let app: TestApp;
beforeAll(async () => {
  fixNow(MONDAY_10AM);
  app = await testApp();
});

const WORDS = 'Curtains open before ten, kettle on.';
type Looks = 'words' | 'nothing' | 'that it was left out' | 'that it is erased' | 'no page';
type With = { s: Scene; mum: string; thread: string };
type Reader = 'worker' | 'lead' | 'mum';

const aMum = async (s: Scene) => {
  const account = await anAccount(app.db, { name: 'Mum' });
  const membershipId = await aMembership(app.db, s.trust.id, account.id, 'carer');
  return { accountId: account.id, membershipId, row: await aCircleRow(app.db, s.trust.id, { personId: s.callum.id, accountId: account.id, kind: 'shared', why: 'my mum', parts: ['next meeting'] }) };
};
const share = async ({ s, mum }: With, ...readers: Reader[]) => {
  for (const reader of readers) {
    if (reader === 'mum') await app.db.updateTable('circle').set({ parts: ['next meeting', 'plan: home'] }).where('id', '=', mum).execute();
    else await aPlanShare(app.db, s.trust.id, s.callum.id, { part: 'home', reader, supportId: s.support.id, by: s.callum.accountId });
  }
};
const leaveOut = async ({ s, thread }: With) => { await (await s.as(s.callum)).post(`/my-plan/words/${thread}`, { verb: 'leave out' }); };
const ended = async ({ s }: With, daysAgo: number) => {
  const at = new Date(MONDAY_10AM.getTime() - daysAgo * 86_400_000);
  await app.db.updateTable('support').set({ ended_at: at }).where('id', '=', s.support.id).execute();
  await app.db.updateTable('circle').set({ until: new Date(at.getTime() + 14 * 86_400_000) }).where('support_id', '=', s.support.id).execute();
};
const together = async ({ s, thread }: With) => { await app.db.updateTable('plan_entry').set({ made_by: s.nadia.accountId, said_on: '2026-11-23', support_id: s.support.id }).where('thread', '=', thread).execute(); };

type Case = [what: string, make: (w: With) => Promise<void>, me: Looks, paper: Looks, worker: Looks, lead: Looks, mum: Looks];
const CASES: Case[] = [
  ['kept to oneself', async () => undefined, 'words', 'words', 'nothing', 'nothing', 'nothing'],
  ['shared with the worker', (w) => share(w, 'worker'), 'words', 'words', 'words', 'nothing', 'nothing'],
  ['shared with the lead', (w) => share(w, 'lead'), 'words', 'words', 'nothing', 'words', 'nothing'],
  ['shared with a carer', (w) => share(w, 'mum'), 'words', 'words', 'nothing', 'nothing', 'words'],
  ['shared with all three', (w) => share(w, 'worker', 'lead', 'mum'), 'words', 'words', 'words', 'words', 'words'],
  ['written together', together, 'words', 'words', 'words', 'nothing', 'nothing'],
  ['shared, then taken back', async (w) => { await share(w, 'worker', 'lead', 'mum'); await (await w.s.as(w.s.callum)).post('/my-plan/sharing', {}); }, 'words', 'words', 'nothing', 'nothing', 'nothing'],
  ['shared, then left out', async (w) => { await share(w, 'worker', 'lead', 'mum'); await leaveOut(w); }, 'that it was left out', 'nothing', 'nothing', 'nothing', 'nothing'],
  ['written together, then left out', async (w) => { await together(w); await leaveOut(w); }, 'that it was left out', 'nothing', 'nothing', 'nothing', 'nothing'],
  ['left out and erased', async (w) => { await share(w, 'worker', 'lead', 'mum'); await leaveOut(w); fixNow('2026-12-23T00:30:00Z'); await asViewer(app.appDb, systemViewer(w.s.trust.id), eraseLeftOutPlanWords); }, 'that it is erased', 'nothing', 'nothing', 'nothing', 'nothing'],
  ['shared, support ended 5 days ago', async (w) => { await share(w, 'worker', 'lead', 'mum'); await ended(w, 5); }, 'words', 'words', 'words', 'words', 'words'],
  ['shared, support ended 20 days ago', async (w) => { await share(w, 'worker', 'lead', 'mum'); await ended(w, 20); }, 'words', 'words', 'no page', 'nothing', 'words'],
];

test.each(CASES)('%s', async (_what, make, ...looks) => {
  fixNow(MONDAY_10AM);
  const s = await aScene(app);
  const mum = await aMum(s);
  const w = { s, mum: mum.row, thread: await aPlanEntry(app.db, s.trust.id, s.callum.id, { part: 'home', words: WORDS, made_by: s.callum.accountId }) };
  await make(w);
  const seen = async (who: { accountId: string; membershipId: string }, path: string): Promise<Looks> => {
    const { status, html } = await (await s.as(who)).get(path);
    if (status === 404) return 'no page';
    if (html.includes('Its words are erased')) return 'that it is erased';
    if (html.includes('Left out (')) return 'that it was left out';
    return html.includes(WORDS) ? 'words' : 'nothing';
  };
  const theirs = `/people/${s.callum.id}/plan`;
  expect([await seen(s.callum, '/my-plan'), await seen(s.callum, '/my-plan/print'), await seen(s.nadia, theirs), await seen(s.joan, theirs), await seen(mum, '/shared')]).toEqual(looks);
  expect(await seen(s.imran, theirs), 'another worker').toBe('no page');
  expect([await seen(s.nadia, `/people/${s.callum.id}`), await seen(s.joan, '/people')], 'no words on a first screen or a list').not.toContain('words');
});
