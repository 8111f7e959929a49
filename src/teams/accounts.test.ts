// The administrator and the accounts: one test a promise, through HTTP and, where it says so, in SQL alone.
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { Browser, TestApp } from '../../tests/setup/app.ts';
import { NOBODY } from '../access/index.ts';
import type { Viewer } from '../access/index.ts';
import { aMembership, anAccount } from '../access/access.factory.ts';
import { cannotEnd, cannotGive } from '../access/membership.rules.ts';
import type { Hat } from '../access/membership.rules.ts';
import { fixNow } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { aPerson, aPersonWithAccount } from '../people/person.factory.ts';
import { aWorker } from '../workforce/worker.factory.ts';
import { aTeam, aTrust } from './team.factory.ts';
import type { MadeTrust } from './team.factory.ts';

const GOOD = 'kettle parcel moss';
const secretIn = (html: string): string => /\/invitation\/([a-z0-9-]{19})/.exec(html)?.[1] ?? '';

describe('rules of roles', () => {
  const at = new Date('2026-11-23T09:00:00Z');
  const hat = (more: Partial<Hat> = {}): Hat => ({ id: 'h', role: 'host_team', team_id: 'ward', team_name: null, since: new Date(0), until: null, ...more });
  test('somebody is always left who looks after the accounts', () => {
    expect(cannotEnd({ role: 'administrator' }, { ownAccount: false, otherAdministrators: 0 })).toContain('only administrator');
    expect(cannotEnd({ role: 'administrator' }, { ownAccount: true, otherAdministrators: 2 })).toContain('your own role');
    expect(cannotEnd({ role: 'administrator' }, { ownAccount: false, otherAdministrators: 1 })).toBeNull();
    expect(cannotEnd({ role: 'lead' }, { ownAccount: true, otherAdministrators: 0 })).toBeNull();
  });
  test('the same role in the same team is not given twice; in another team, or after it ended, it is', () => {
    expect(cannotGive([hat()], { role: 'host_team', teamId: 'ward' }, at)).not.toBeNull();
    expect(cannotGive([hat()], { role: 'host_team', teamId: 'other' }, at)).toBeNull();
    expect(cannotGive([hat({ until: at })], { role: 'host_team', teamId: 'ward' }, at)).toBeNull();
  });
});

describe('accounts', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  const administrator = async (trust: MadeTrust): Promise<{ browser: Browser; accountId: string; viewer: Viewer; membershipId: string }> => {
    const account = await anAccount(app.db, { name: 'Sam' });
    const membershipId = await aMembership(app.db, trust.id, account.id, 'administrator');
    return {
      browser: await app.signedIn({ trustId: trust.id, accountId: account.id, membershipId }), accountId: account.id, membershipId,
      viewer: { ...NOBODY, accountId: account.id, trustId: trust.id, role: 'administrator' },
    };
  };
  const lead = async (trust: MadeTrust) => {
    const account = await anAccount(app.db, { name: 'Joan' });
    const membershipId = await aMembership(app.db, trust.id, account.id, 'lead');
    return { browser: await app.signedIn({ trustId: trust.id, accountId: account.id, membershipId }), account, membershipId, viewer: { ...NOBODY, accountId: account.id, trustId: trust.id, role: 'lead' as const } };
  };
  const somebodyNew = { name: 'Priya Invented', email: 'priya@example.invalid', role: 'lead', how: 'show' };

  test('adding somebody shows their link once; with it they begin, and nowhere is the link kept', async () => {
    const trust = await aTrust(app.db);
    const { browser } = await administrator(trust);
    const sheet = await browser.post('/admin/accounts/new', { ...somebodyNew, email: `priya-${trust.slug}@example.invalid` });
    expect(sheet.status).toBe(200);
    const secret = secretIn(sheet.html);
    expect(secret).not.toBe('');
    expect((await browser.get('/admin/accounts')).html).not.toContain(secret);
    const stored = await app.db.selectFrom('invitation').selectAll().where('trust_id', '=', trust.id).executeTakeFirstOrThrow();
    expect(JSON.stringify({ ...stored, token_hash: stored.token_hash.toString('hex') })).not.toContain(secret);
    const audited = await app.db.selectFrom('audit_row').selectAll().where('trust_id', '=', trust.id).execute();
    expect(JSON.stringify(audited)).not.toContain(secret);
    const priya = app.signedOut();
    await priya.post(`/invitation/${secret}`, { password: GOOD });
    expect((await priya.get('/first')).location).toBe('/service');
  });

  test('pressing add twice makes one account', async () => {
    const trust = await aTrust(app.db);
    const { browser } = await administrator(trust);
    const key = newId();
    const sent = { ...somebodyNew, email: `twice-${trust.slug}@example.invalid`, _key: key };
    await Promise.all([browser.post('/admin/accounts/new', sent), browser.post('/admin/accounts/new', sent)]);
    expect(await app.db.selectFrom('membership').select('id').where('trust_id', '=', trust.id).where('role', '=', 'lead').execute()).toHaveLength(1);
  });

  test('an address known in another trust is answered in the same words as one nobody has', async () => {
    fixNow('2026-11-23T09:00:00Z');
    onTestFinished(() => fixNow(null));
    const elsewhere = await anAccount(app.db, { name: 'Elsie Elsewhere' });
    await aMembership(app.db, (await aTrust(app.db)).id, elsewhere.id, 'lead');
    const trust = await aTrust(app.db);
    const { browser } = await administrator(trust);
    const known = await browser.post('/admin/accounts/new', { ...somebodyNew, email: elsewhere.email });
    const unknown = await browser.post('/admin/accounts/new', { ...somebodyNew, email: 'nobody-has-this@example.invalid' });
    const plain = (html: string): string => html.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID').replaceAll(/\/invitation\/[a-z2-9-]{19}/g, 'SECRET');
    expect(plain(known.html)).toBe(plain(unknown.html));
    expect(known.html).not.toContain('Elsie');
    expect((await browser.get('/admin/accounts')).html).not.toContain('Elsie');
  });

  test('an address known here leads to that account', async () => {
    const trust = await aTrust(app.db);
    const joan = await lead(trust);
    const { browser } = await administrator(trust);
    const answer = await browser.post('/admin/accounts/new', { ...somebodyNew, email: joan.account.email.toUpperCase() });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('Joan already has an account here');
  });

  test('a host team’s role needs one of the trust’s own teams', async () => {
    const trust = await aTrust(app.db);
    const other = await aTeam(app.db, (await aTrust(app.db)).id);
    const { browser } = await administrator(trust);
    expect((await browser.post('/admin/accounts/new', { ...somebodyNew, role: 'host_team' })).status).toBe(422);
    expect((await browser.post('/admin/accounts/new', { ...somebodyNew, role: 'host_team', team: other.id })).status).toBe(422);
    expect(await app.db.selectFrom('membership').select('id').where('trust_id', '=', trust.id).where('role', '=', 'host_team').execute()).toEqual([]);
  });

  test('a role that has ended, and one that was given, count from the next request', async () => {
    const trust = await aTrust(app.db);
    const joan = await lead(trust);
    const { browser } = await administrator(trust);
    expect((await joan.browser.get('/feedback')).status).toBe(200);
    expect((await browser.post(`/admin/accounts/${joan.account.id}/end`, { membership: joan.membershipId })).status).toBe(303);
    expect((await joan.browser.get('/feedback')).status).toBe(403);
    await browser.post(`/admin/accounts/${joan.account.id}`, { role: 'pals' });
    expect((await joan.browser.get('/choose')).html).toContain('patient advice');
    const rows = await app.db.selectFrom('audit_row').select('action').where('trust_id', '=', trust.id).where('action', 'in', ['role.end', 'role.give']).execute();
    expect(rows.map((row) => row.action).sort()).toEqual(['role.end', 'role.give']);
  });

  test('switched off: the session is dead at once, links too, and the account is off', async () => {
    const trust = await aTrust(app.db);
    const joan = await lead(trust);
    const { browser } = await administrator(trust);
    const secret = secretIn((await browser.post(`/admin/accounts/${joan.account.id}/link`, { how: 'show' })).html);
    expect((await browser.post(`/admin/accounts/${joan.account.id}/off`)).status).toBe(303);
    expect((await joan.browser.get('/feedback')).location).toContain('/sign-in');
    expect((await app.signedOut().get(`/invitation/${secret}`)).status).toBe(410);
    expect((await app.db.selectFrom('account').select('disabled_at').where('id', '=', joan.account.id).executeTakeFirstOrThrow()).disabled_at).not.toBeNull();
    await browser.post(`/admin/accounts/${joan.account.id}`, { role: 'lead', team: '' });
    expect((await app.db.selectFrom('account').select('disabled_at').where('id', '=', joan.account.id).executeTakeFirstOrThrow()).disabled_at).toBeNull();
  });

  test('switched off here, somebody keeps what they are elsewhere, and their own record; the page looks the same', async () => {
    const trust = await aTrust(app.db);
    const other = await aTrust(app.db);
    const one = await lead(trust);
    const both = await lead(trust);
    const otherHat = await aMembership(app.db, other.id, both.account.id, 'lead');
    const { browser } = await administrator(trust);
    const pages = [];
    for (const who of [one, both]) {
      await browser.post(`/admin/accounts/${who.account.id}/off`);
      pages.push((await browser.get(`/admin/accounts/${who.account.id}`)).html.replaceAll(who.account.id, 'ID').replaceAll(who.account.email, 'EMAIL').replaceAll(/[0-9a-f-]{36}/g, 'ID'));
    }
    expect(pages[0]).toBe(pages[1]);
    const elsewhere = await app.signedIn({ trustId: other.id, accountId: both.account.id, membershipId: otherHat });
    expect((await elsewhere.get('/feedback')).status).toBe(200);
    expect((await both.browser.get('/feedback')).location).toContain('/sign-in');
  });

  test('nobody switches themselves off, and the only administrator stays', async () => {
    const trust = await aTrust(app.db);
    const sam = await administrator(trust);
    expect((await sam.browser.post(`/admin/accounts/${sam.accountId}/off`)).status).toBe(409);
    const ended = await sam.browser.post(`/admin/accounts/${sam.accountId}/end`, { membership: sam.membershipId });
    expect(ended.status).toBe(409);
    expect(ended.html).toContain('only administrator');
    expect((await sam.browser.get('/admin')).status).toBe(200);
  });

  test('another trust’s administrator finds nothing, and a lead has no such pages', async () => {
    const trust = await aTrust(app.db);
    const joan = await lead(trust);
    const stranger = await administrator(await aTrust(app.db));
    for (const [path, form] of [['', { role: 'lead' }], ['/end', { membership: joan.membershipId }], ['/off', {}], ['/link', { how: 'show' }]] as const) {
      expect((await stranger.browser.post(`/admin/accounts/${joan.account.id}${path}`, form)).status).toBe(404);
      expect((await joan.browser.post(`/admin/accounts/${joan.account.id}${path}`, form)).status).toBe(403);
    }
    expect((await stranger.browser.get(`/admin/accounts/${joan.account.id}`)).status).toBe(404);
    expect((await joan.browser.get('/admin/accounts')).status).toBe(403);
    expect((await joan.browser.get('/feedback')).status).toBe(200);
  });

  test('the administrator sees that there are accounts of people, and none of them', async () => {
    const trust = await aTrust(app.db);
    const person = await aPersonWithAccount(app.db, trust.id, { known_as: 'Zebedee' }, { email: 'zebedee@example.invalid' });
    const { browser } = await administrator(trust);
    for (const answer of [await browser.get('/admin/accounts'), await browser.post('/admin/accounts', { search: 'zeb' }), await browser.get('/admin')]) {
      expect(answer.status).toBe(200);
      expect(answer.html).not.toMatch(/Zebedee|zebedee@/);
      expect(answer.html).toMatch(/1 account/);
    }
    expect((await browser.get(`/admin/accounts/${person.accountId}`)).status).toBe(404);
    expect((await browser.post(`/admin/accounts/${person.accountId}/link`, { how: 'show' })).status).toBe(404);
  });

  test('that a colleague is also supported is in no list and on no page', async () => {
    const trust = await aTrust(app.db);
    const worker = await aWorker(app.db, trust.id, { known_as: 'Nadia' });
    const { browser } = await administrator(trust);
    const before = (await browser.get(`/admin/accounts/${worker.accountId}`)).html.replaceAll(/[0-9a-f-]{36}/g, 'ID');
    const record = await aPerson(app.db, trust.id, { account_id: worker.accountId, walled: true });
    await aMembership(app.db, trust.id, worker.accountId, 'person');
    expect(record.id).toBeTruthy();
    expect((await browser.get(`/admin/accounts/${worker.accountId}`)).html.replaceAll(/[0-9a-f-]{36}/g, 'ID')).toBe(before);
    expect((await browser.post('/admin/accounts', { search: 'Nadia' })).html).not.toContain('person supported');
  });

  test('looking somebody up by name: found by part of it, nothing in the address, letters like % mean themselves', async () => {
    const trust = await aTrust(app.db);
    await lead(trust);
    const { browser } = await administrator(trust);
    expect((await browser.post('/admin/accounts', { search: 'oan' })).html).toContain('>Joan</a>');
    const none = await browser.post('/admin/accounts', { search: '%' });
    expect(none.html).toContain('Nobody who works here has that');
  });

  test('twenty a page, with a way to the rest', async () => {
    const trust = await aTrust(app.db);
    for (let i = 0; i < 22; i += 1) await aMembership(app.db, trust.id, (await anAccount(app.db, { name: `Colleague ${String(i).padStart(2, '0')}` })).id, 'manager');
    const { browser } = await administrator(trust);
    const [first, second] = [await browser.get('/admin/accounts'), await browser.get('/admin/accounts?page=2')];
    expect(first.html.match(/>Colleague \d\d<\/a>/g)).toHaveLength(20);
    expect(first.html).toContain('href="/admin/accounts?page=2"');
    expect(second.html.match(/>Colleague \d\d<\/a>/g)).toHaveLength(2);
  });

  test('a link that ran out unused comes first', async () => {
    const trust = await aTrust(app.db);
    const { browser } = await administrator(trust);
    await browser.post('/admin/accounts/new', { ...somebodyNew, email: `late-${trust.slug}@example.invalid` });
    await app.db.updateTable('invitation').set({ expires_at: new Date(Date.now() - 1000) }).where('trust_id', '=', trust.id).execute();
    expect((await browser.get('/admin/accounts')).html).toContain('Links that ran out');
    expect((await browser.get('/admin')).html).toContain('1 link ran out before it was used: Priya Invented');
  });

  test('a new link stops the one before, and is for 24 hours once they have begun', async () => {
    const trust = await aTrust(app.db);
    const { browser } = await administrator(trust);
    const first = secretIn((await browser.post('/admin/accounts/new', { ...somebodyNew, email: `relink-${trust.slug}@example.invalid` })).html);
    const { account_id: id } = await app.db.selectFrom('invitation').select('account_id').where('trust_id', '=', trust.id).executeTakeFirstOrThrow();
    const second = secretIn((await browser.post(`/admin/accounts/${id}/link`, { how: 'show' })).html);
    expect((await app.signedOut().get(`/invitation/${first}`)).status).toBe(410);
    await app.signedOut().post(`/invitation/${second}`, { password: GOOD });
    await browser.post(`/admin/accounts/${id}/link`, { how: 'show' });
    const newest = await app.db.selectFrom('invitation').select(['kind', 'made_at', 'expires_at']).where('trust_id', '=', trust.id).orderBy('made_at', 'desc').executeTakeFirstOrThrow();
    expect(newest.kind).toBe('reset');
    expect(newest.expires_at.getTime() - newest.made_at.getTime()).toBe(24 * 3_600_000);
  });
});
