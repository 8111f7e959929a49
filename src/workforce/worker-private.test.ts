// What a worker lets be used, and what is theirs alone: one test a promise.
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { signedInAs } from '../../tests/setup/matching.ts';
import { asViewer, NOBODY } from '../access/index.ts';
import type { MemberRole, Viewer } from '../access/index.ts';
import { aTeam, aTrust } from '../teams/team.factory.ts';
import { aWorker } from './worker.factory.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
const set = async () => {
  const trust = await aTrust(app.db);
  const [nadia, dev, ward] = [await aWorker(app.db, trust.id), await aWorker(app.db, trust.id, { known_as: 'Dev' }), await aTeam(app.db, trust.id, { name: 'Larkfield ward' })];
  const browser = await app.signedIn({ trustId: trust.id, accountId: nadia.accountId, membershipId: nadia.membershipId });
  const seen = async (table: 'worker_experience' | 'keep_away', about: Partial<Viewer>) =>
    asViewer(app.appDb, { ...NOBODY, trustId: trust.id, ...about }, async (tx) => (await tx.db.selectFrom(table).selectAll().execute()) as Record<string, unknown>[]);
  return { trust, nadia, dev, ward, browser, seen };
};
const URL = '/my-profile/experience';

describe('what I let be used', () => {
  test('nothing is ticked beforehand; each thing has its own two choices; what is unticked again is gone', async () => {
    const s = await set();
    expect((await s.browser.get(URL)).html).not.toContain('checked');
    expect((await s.browser.post(URL, { matching: ['voices', 'debt'], profile: ['debt'], ownMatching: 'Was in a band', ownProfile: '' })).status).toBe(303);
    const rows = async () => (await s.seen('worker_experience', { role: 'peer_worker', accountId: s.nadia.accountId, workerId: s.nadia.id })).map((r) => [r.item, r.for_matching, r.on_profile]).sort();
    expect(await rows()).toEqual([['Was in a band', true, false], ['debt', true, true], ['voices', true, false]]);
    const { html } = await s.browser.get('/my-profile');
    expect(html).toContain('I have had debt');
    expect(html).not.toContain('I hear or have heard voices');
    await s.browser.post(URL, { profile: ['debt'] });
    expect(await rows()).toEqual([['debt', false, true]]);
    await s.browser.post(URL, {});
    expect(await rows()).toEqual([]);
  });

  test('too many own words, or words that are not in the list: a message by the field, nothing is saved, what was typed is kept', async () => {
    const s = await set();
    const many = await s.browser.post(URL, { matching: ['debt'], ownMatching: 'a1\nb1\nc1\nd1\ne1\nf1\ng1' });
    expect(many.status).toBe(422);
    expect(many.html).toContain('Enter 6 lines or fewer');
    expect(many.html).toContain('g1');
    expect((await s.browser.post(URL, { matching: ['no such thing'] })).status).toBe(422);
    expect(await app.db.selectFrom('worker_experience').select('id').where('worker_id', '=', s.nadia.id).execute()).toEqual([]);
  });

  test('nobody but the worker, and whoever matches, reads it; a colleague, a manager and another trust never', async () => {
    const [s, t] = [await set(), await set()];
    await s.browser.post(URL, { matching: ['voices'], profile: [] });
    for (const role of ['peer_worker', 'manager', 'administrator', 'host_team', 'person', 'carer', 'pals'] as MemberRole[]) expect(await s.seen('worker_experience', { role, accountId: s.dev.accountId, workerId: role === 'peer_worker' ? s.dev.id : null }), role).toEqual([]);
    expect(await s.seen('worker_experience', { role: 'lead', accountId: s.dev.accountId })).toHaveLength(1);
    expect(await t.seen('worker_experience', { role: 'lead', accountId: s.dev.accountId })).toEqual([]);
  });
});

describe('where I would rather not be', () => {
  const keep = '/my-profile/keep-away';
  test('a ward, and a person as free words: on one’s own list, off again, and never a word whether they are known', async () => {
    const s = await set();
    await s.browser.post(keep, { team: s.ward.id });
    const added = await s.browser.post(keep, { name: 'Callum Thistlewood', 'born-day': '3', 'born-month': '2', 'born-year': '1990' });
    expect([added.status, added.location]).toEqual([303, keep]);
    await s.browser.post(keep, { team: s.ward.id });
    const { html } = await s.browser.get(keep);
    expect(html).toContain('Callum Thistlewood, born 3 February 1990');
    const rows = await app.db.selectFrom('keep_away').selectAll().where('worker_id', '=', s.nadia.id).execute();
    expect(rows).toHaveLength(2);
    for (const row of rows) expect((await s.browser.post(`${keep}/${row.id}/off`)).status).toBe(303);
    expect(await app.db.selectFrom('keep_away').select('id').where('worker_id', '=', s.nadia.id).execute()).toEqual([]);
    expect((await s.browser.get(keep)).html).toContain('Nothing is on your list');
  });

  test.each([
    [{}, 'Choose a ward or team, or enter a name'], [{ team: 'x' }, 'Choose a ward or team from the list'], [{ name: 'A' }, 'Enter the whole name'],
    [{ 'born-day': '3', 'born-month': '2', 'born-year': '1990' }, 'Enter their name too'], [{ name: 'Bo Quigley', 'born-day': '41', 'born-month': '2', 'born-year': '1990' }, 'Their date of birth'],
  ] as [Record<string, string>, string][])('%j: a message by the field, nothing is kept', async (typed, message) => {
    const s = await set();
    const answer = await s.browser.post(keep, typed);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(message);
    expect(await app.db.selectFrom('keep_away').select('id').where('worker_id', '=', s.nadia.id).execute()).toEqual([]);
  });

  test('only the worker reads or changes it: no lead, no colleague, no administrator, nobody of another trust', async () => {
    const s = await set();
    await s.browser.post(keep, { name: 'Callum Thistlewood' });
    const [row] = await app.db.selectFrom('keep_away').selectAll().where('worker_id', '=', s.nadia.id).execute();
    for (const role of ['lead', 'named_person', 'manager', 'administrator', 'host_team', 'person', 'carer', 'pals', 'advocate'] as MemberRole[]) {
      expect(await s.seen('keep_away', { role, accountId: s.nadia.accountId, workerId: s.nadia.id }), role).toEqual([]);
      if (role !== 'person') expect((await (await signedInAs(app, s.trust.id, role)).get(keep)).status, role).toBe(403);
    }
    expect(await s.seen('keep_away', { role: 'peer_worker', accountId: s.dev.accountId, workerId: s.dev.id })).toEqual([]);
    const dev = await app.signedIn({ trustId: s.trust.id, accountId: s.dev.accountId, membershipId: s.dev.membershipId });
    expect((await dev.post(`${keep}/${row?.id}/off`)).status).toBe(404);
    expect(await s.seen('keep_away', { role: 'peer_worker', accountId: s.nadia.accountId, workerId: s.nadia.id })).toHaveLength(1);
    const audited = await app.db.selectFrom('audit_row').selectAll().where('action', '=', 'worker.keep-away').where('account_id', '=', s.nadia.accountId).execute();
    expect(JSON.stringify(audited)).not.toContain('Callum');
  });
});
