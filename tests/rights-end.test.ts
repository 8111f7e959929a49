// A right that ends has ended by the next request (battery A4): with a session open, a form half written, and other processes answering beside.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aCircleRow, aMembership, anAccount } from '../src/access/access.factory.ts';
import { fixNow } from '../src/kit/clock.ts';
import { newId } from '../src/kit/ids.ts';
import { aPlannedContact } from '../src/support/support.factory.ts';
import { anotherApp, testApp } from './setup/app.ts';
import type { Browser, TestApp } from './setup/app.ts';
import { aScene, MONDAY_10AM } from './setup/scene.ts';
import type { Scene } from './setup/scene.ts';

const WORDS = 'The first evening at home, sorted together.';
const FORM = { held: 'yes', lasted: '45', activities: ['listening'], together: 'yes', agreed: 'yes', next: 'later', item1: WORDS };

let app: TestApp;
let beside: TestApp;
let s: Scene;
let contact: string;
let sam: Browser;
beforeAll(async () => {
  app = await testApp();
  beside = await anotherApp({ max: 4 });
});
beforeEach(async () => {
  fixNow(MONDAY_10AM);
  s = await aScene(app);
  contact = await aPlannedContact(app.db, s.trust.id, s.support, { planned_at: new Date('2026-11-23T09:00:00Z'), planned_minutes: 60 });
  const account = await anAccount(app.db, { name: 'Sam' });
  sam = await s.as({ accountId: account.id, membershipId: await aMembership(app.db, s.trust.id, account.id, 'administrator') });
});
afterAll(() => fixNow(null));

const written = async (): Promise<unknown[]> => [
  await app.db.selectFrom('contact_record').select('id').where('trust_id', '=', s.trust.id).execute(), await app.db.selectFrom('note_item').select('id').where('trust_id', '=', s.trust.id).execute(),
].flat();
const ended = { ended_at: new Date(MONDAY_10AM.getTime() - 1_000) };

/** Whose right it is, how it ends, and what the next request is answered. */
const ENDS: [string, 'nadia' | 'imran', () => Promise<unknown>, number][] = [
  ['their role here is ended', 'nadia', () => sam.post(`/admin/accounts/${s.nadia.accountId}/end`, { membership: s.nadia.membershipId }), 403],
  ['their account is switched off', 'nadia', () => sam.post(`/admin/accounts/${s.nadia.accountId}/off`), 303],
  ['the person is in their circle no more', 'nadia', () => app.db.updateTable('circle').set(ended).where('person_id', '=', s.callum.id).where('account_id', '=', s.nadia.accountId).execute(), 404],
  ['their cover is over', 'imran', () => app.db.updateTable('circle').set(ended).where('person_id', '=', s.callum.id).where('kind', '=', 'cover').execute(), 404],
  ['their cover’s time runs out', 'imran', async () => fixNow('2026-11-23T10:15:00Z'), 404],
];

describe.each(ENDS)('%s', (_how, who, end, status) => {
  beforeEach(async () => {
    if (who === 'imran') await aCircleRow(app.db, s.trust.id, { personId: s.callum.id, accountId: s.imran.accountId, kind: 'cover', supportId: s.support.id, until: new Date('2026-11-23T10:15:00Z') });
  });

  test('a page of theirs that is open leads nowhere, and a form half written saves nothing', async () => {
    const theirs = await s.as(s[who]);
    const form = `/contacts/${contact}/record`;
    const draft = { ...FORM, _key: newId() };
    expect((await theirs.get(`/people/${s.callum.id}`)).html).toContain('Callum');
    expect((await theirs.get(form)).status).toBe(200);
    await end();
    for (const answer of [await theirs.get(`/people/${s.callum.id}`), await theirs.get(form), await theirs.post(form, draft), await theirs.post(form, draft)]) {
      expect(answer.status).toBe(status);
      expect(answer.html).not.toContain('Callum');
    }
    expect((await theirs.get('/people')).html).not.toContain('Callum');
    expect(await written()).toEqual([]);
  });
});

test('the form would have been saved: this test can fail', async () => {
  expect((await (await s.as(s.nadia)).post(`/contacts/${contact}/record`, FORM)).status).toBe(303);
  expect(await written()).toHaveLength(2);
});

test('of two processes that answer without a pause, neither shows anything once the ending is stored', async () => {
  const who = { trustId: s.trust.id, accountId: s.nadia.accountId, membershipId: s.nadia.membershipId };
  let stored = false;
  const seen = { before: 0, after: 0, stale: 0 };
  let asking = true;
  const askers = await Promise.all([app, beside, app, beside].map((one) => one.signedIn(who)));
  const asked = askers.map(async (browser) => {
    while (asking) {
      const late = stored;
      const shown = (await browser.get(`/people/${s.callum.id}`)).html.includes('Callum');
      if (late) seen.after += 1;
      else if (shown) seen.before += 1;
      if (late && shown) seen.stale += 1;
      if (seen.after >= 24) asking = false;
    }
  });
  await expect.poll(() => seen.before).toBeGreaterThan(8);
  await app.db.updateTable('circle').set(ended).where('person_id', '=', s.callum.id).where('account_id', '=', s.nadia.accountId).execute();
  stored = true;
  await Promise.all(asked);
  expect(seen.stale).toBe(0);
});
