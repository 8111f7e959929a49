// One-use links: what each promises and refuses, through HTTP and the real database.
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { anAuthenticator } from '../../tests/setup/authenticator.ts';
import { fixNow, now } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { linkHash, newLinkSecret } from '../kit/link-secret.ts';
import { aTrust } from '../teams/team.factory.ts';
import { aPersonWithAccount } from '../people/person.factory.ts';
import { aMembership, anAccount } from './access.factory.ts';
import { linkEnds, linkStanding, mayInvite, nextLinkKind } from './invitation.rules.ts';
import { hashPassword } from './passwords.ts';
import { SESSION_COOKIE } from './session.ts';
import { ROLES } from './viewer.ts';

const GOOD = 'kettle parcel moss';

describe('rules of links', () => {
  test('an invitation lives 7 days, a reset 24 hours', () => {
    const made = new Date('2026-11-23T09:00:00Z');
    expect(linkEnds('invitation', made).toISOString()).toBe('2026-11-30T09:00:00.000Z');
    expect(linkEnds('reset', made).toISOString()).toBe('2026-11-24T09:00:00.000Z');
  });
  test('who makes an account for whom', () => {
    const may = (viewer: Parameters<typeof mayInvite>[0]) => ROLES.filter((role) => mayInvite(viewer, role));
    expect(may('administrator')).toEqual(ROLES.filter((role) => role !== 'person' && role !== 'carer'));
    expect(may('lead')).toEqual(['person', 'carer']);
    expect(may('person')).toEqual(['carer']);
    for (const nobody of ['peer_worker', 'host_team', 'carer', 'manager', 'named_person', 'pals', 'advocate', 'nobody'] as const) expect(may(nobody)).toEqual([]);
  });
  test('used counts before cancelled, cancelled before expired', () => {
    const at = new Date('2026-11-23T09:00:00Z');
    const open = { expires_at: new Date(at.getTime() + 1), used_at: null, cancelled_at: null };
    expect(linkStanding(open, at)).toBe('open');
    expect(linkStanding({ ...open, expires_at: at }, at)).toBe('expired');
    expect(linkStanding({ ...open, expires_at: at, cancelled_at: at }, at)).toBe('cancelled');
    expect(linkStanding({ ...open, used_at: at, cancelled_at: at }, at)).toBe('used');
    expect(nextLinkKind([], false)).toBe('invitation');
    expect(nextLinkKind([{ ...open, used_at: at }], false)).toBe('reset');
    expect(nextLinkKind([], true)).toBe('reset');
  });
});

describe('opening a link', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  type More = { kind?: 'invitation' | 'reset'; email?: string | null; sent?: boolean; expiresAt?: Date; signInName?: string };
  const link = async (trustId: string, accountId: string, more: More = {}): Promise<string> => {
    const secret = newLinkSecret();
    await app.db.insertInto('invitation').values({
      trust_id: trustId, id: newId(), token_hash: linkHash(secret), kind: more.kind ?? 'invitation', account_id: accountId, email: more.email ?? null, sent: more.sent ?? false, made_at: now(),
      expires_at: more.expiresAt ?? linkEnds(more.kind ?? 'invitation', now()),
    }).execute();
    return secret;
  };
  /** Somebody with an empty account, as an administrator makes it, and a link. */
  const invited = async (more: More = {}) => {
    const trust = await aTrust(app.db);
    const account = await anAccount(app.db, { name: 'Joan', email: null, sign_in_name: more.signInName ?? null });
    await aMembership(app.db, trust.id, account.id, 'lead');
    const email = `joan-${account.id.slice(-6)}@example.invalid`;
    return { trust, account, email, secret: await link(trust.id, account.id, { email: more.signInName ? null : email, ...more }) };
  };

  test('sets the password and signs in; the account then has its e-mail and the audit a row in the trust', async () => {
    const { secret, email, account, trust } = await invited();
    const browser = app.signedOut();
    expect((await browser.get(`/invitation/${secret}`)).html).toContain(`${trust.name} made an account for you as peer lead`);
    expect((await browser.post(`/invitation/${secret}`, { password: GOOD })).location).toBe('/first');
    expect((await browser.get('/first')).location).toBe('/service');
    expect((await app.signedOut().post('/sign-in', { email, password: GOOD })).location).toBe('/first');
    const stored = await app.db.selectFrom('account').select(['email', 'password_hash']).where('id', '=', account.id).executeTakeFirstOrThrow();
    expect(stored.email).toBe(email);
    expect(stored.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const rows = await app.db.selectFrom('audit_row').select(['action', 'account_id']).where('trust_id', '=', trust.id).where('action', '=', 'account.begin').execute();
    expect(rows).toEqual([{ action: 'account.begin', account_id: account.id }]);
  });

  test('a second time it says kindly that it was used, and sets nothing', async () => {
    const { secret, email } = await invited();
    await app.signedOut().post(`/invitation/${secret}`, { password: GOOD });
    const again = app.signedOut();
    expect((await again.get(`/invitation/${secret}`)).status).toBe(410);
    const replay = await again.post(`/invitation/${secret}`, { password: 'another three words' });
    expect(replay.status).toBe(410);
    expect(replay.html).toContain('This link was used');
    expect(replay.cookies[SESSION_COOKIE]).toBeUndefined();
    expect((await app.signedOut().post('/sign-in', { email, password: 'another three words' })).status).toBe(422);
  });

  test('of sixteen who press at once, one gets in', async () => {
    const { secret } = await invited();
    const answers = await Promise.all(Array.from({ length: 16 }, (_, i) => app.signedOut().post(`/invitation/${secret}`, { password: `${GOOD} ${i}` })));
    expect(answers.map((one) => one.status).sort()).toEqual([303, ...Array.from({ length: 15 }, () => 410)]);
  });

  test.each([
    ['has run out', { expiresAt: new Date(Date.now() - 1000) }, 'This link has run out'],
    ['was cancelled', {}, 'This link does not work any more'],
  ])('a link that %s says so and what to do', async (what, more, words) => {
    const { secret } = await invited(more);
    if (what === 'was cancelled') await app.db.updateTable('invitation').set({ cancelled_at: now() }).where('token_hash', '=', linkHash(secret)).execute();
    const answer = await app.signedOut().get(`/invitation/${secret}`);
    expect(answer.status).toBe(410);
    expect(answer.html).toContain(words);
    expect((await app.signedOut().post(`/invitation/${secret}`, { password: GOOD })).status).toBe(410);
  });

  test('it runs out to the second', async () => {
    const { secret } = await invited();
    const made = now();
    try {
      fixNow(new Date(made.getTime() + 7 * 24 * 3_600_000 - 2000));
      expect((await app.signedOut().get(`/invitation/${secret}`)).status).toBe(200);
      fixNow(new Date(made.getTime() + 7 * 24 * 3_600_000 + 1000));
      expect((await app.signedOut().get(`/invitation/${secret}`)).status).toBe(410);
    } finally {
      fixNow(null);
    }
  });

  test('it works typed from paper in capitals, and one that never was is 404', async () => {
    const { secret } = await invited();
    expect((await app.signedOut().get(`/invitation/${secret.toUpperCase().replaceAll('-', '%20')}`)).status).toBe(200);
    const unknown = await app.signedOut().get(`/invitation/${newLinkSecret()}`);
    expect(unknown.status).toBe(404);
    expect(unknown.html).toContain('We do not know this link');
  });

  test.each([['short', '12 characters'], ['password1234', 'first that others would try'], ['', 'Enter a password']])('the password "%s" is refused by its box, and the link stays', async (password, words) => {
    const { secret } = await invited();
    const answer = await app.signedOut().post(`/invitation/${secret}`, { password });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(words);
    if (password) expect(answer.html).not.toContain(password);
    expect((await app.signedOut().get(`/invitation/${secret}`)).status).toBe(200);
  });

  test('somebody without e-mail keeps a sign-in name, and signs in with it however it is typed', async () => {
    const { secret } = await invited({ signInName: 'maple-river-27' });
    const browser = app.signedOut();
    expect((await browser.get(`/invitation/${secret}`)).html).toContain('maple-river-27');
    expect((await browser.post(`/invitation/${secret}`, { password: GOOD })).location).toBe('/my-account');
    expect((await browser.get('/my-account')).html).toContain('maple-river-27');
    expect((await app.signedOut().post('/sign-in', { email: 'Maple River 27', password: GOOD })).location).toBe('/first');
  });

  test('an e-mail given here is what they sign in with; one that is taken is refused without saying whose', async () => {
    const { secret } = await invited({ signInName: 'copper-kite-44' });
    const taken = await anAccount(app.db);
    const refusedOne = await app.signedOut().post(`/invitation/${secret}`, { password: GOOD, email: taken.email.toUpperCase() });
    expect(refusedOne.status).toBe(422);
    expect(refusedOne.html).toContain('cannot use this address for a new account');
    expect((await app.signedOut().post(`/invitation/${secret}`, { password: GOOD, email: 'gemma.new@example.invalid' })).status).toBe(303);
    expect((await app.signedOut().post('/sign-in', { email: 'gemma.new@example.invalid', password: GOOD })).location).toBe('/first');
  });

  test('a passkey in place of a password signs in, and takes an old password away', async () => {
    const trust = await aTrust(app.db);
    const account = await anAccount(app.db, { name: 'Joan', password_hash: await hashPassword('the old password of Joan') });
    await aMembership(app.db, trust.id, account.id, 'lead');
    const secret = await link(trust.id, account.id, { kind: 'reset' });
    const browser = app.signedOut();
    const ask = JSON.parse((await browser.post(`/invitation/${secret}/passkey`)).html);
    expect(JSON.stringify(ask)).not.toContain('Joan');
    expect((await browser.post(`/invitation/${secret}`, { passkey: anAuthenticator().make(ask, 'http://localhost') })).location).toBe('/first');
    expect((await app.signedOut().post('/sign-in', { email: account.email, password: 'the old password of Joan' })).status).toBe(422);
    expect(await app.db.selectFrom('passkey').select('id').where('account_id', '=', account.id).execute()).toHaveLength(1);
  });

  test('a reset ends every session of the account', async () => {
    const trust = await aTrust(app.db);
    const account = await anAccount(app.db, { password_hash: await hashPassword('the old password of Joan') });
    const membershipId = await aMembership(app.db, trust.id, account.id, 'lead');
    const stolen = await app.signedIn({ trustId: trust.id, accountId: account.id, membershipId });
    expect((await stolen.get('/first')).location).toBe('/service');
    await app.signedOut().post(`/invitation/${await link(trust.id, account.id, { kind: 'reset' })}`, { password: GOOD });
    expect((await stolen.get('/first')).location).toContain('/sign-in');
  });

  test('an account that is switched off is not opened by a link', async () => {
    const { secret, account } = await invited();
    await app.db.updateTable('account').set({ disabled_at: now() }).where('id', '=', account.id).execute();
    expect((await app.signedOut().post(`/invitation/${secret}`, { password: GOOD })).status).toBe(410);
  });

  test('a link that somebody saw never opens an account with another hat: another trust, or a colleague who is supported', async () => {
    const trust = await aTrust(app.db);
    const account = await anAccount(app.db, { password_hash: await hashPassword('only Joan knows this') });
    await aMembership(app.db, trust.id, account.id, 'lead');
    await aMembership(app.db, (await aTrust(app.db)).id, account.id, 'lead');
    const colleague = await aPersonWithAccount(app.db, trust.id, { walled: true });
    await aMembership(app.db, trust.id, colleague.accountId, 'peer_worker');
    for (const id of [account.id, colleague.accountId]) {
      const seen = await app.signedOut().post(`/invitation/${await link(trust.id, id, { kind: 'reset' })}`, { password: GOOD });
      expect(seen.status).toBe(410);
      expect(seen.cookies[SESSION_COOKIE]).toBeUndefined();
      const sent = await app.signedOut().post(`/invitation/${await link(trust.id, id, { kind: 'reset', sent: true })}`, { password: GOOD });
      expect(sent.status).toBe(303);
    }
  });

  test('guessing links from one place is slowed down after sixty', async () => {
    const browser = app.signedOut();
    const { secret } = await invited();
    let last = 0;
    for (let i = 0; i < 62; i += 1) last = (await browser.get(`/invitation/${newLinkSecret()}`)).status;
    expect(last).toBe(429);
    expect((await browser.get(`/invitation/${secret}`)).status).toBe(429);
    await app.db.deleteFrom('sign_in_attempt').execute();
  });

  describe('by somebody who already has an account', () => {
    const known = async () => {
      const home = await aTrust(app.db, { name: 'Home Invented Trust' });
      const account = await anAccount(app.db, { name: 'Joan', password_hash: await hashPassword('only Joan knows this') });
      await aMembership(app.db, home.id, account.id, 'peer_worker');
      return { home, account };
    };
    test('what the link offers becomes theirs, and the empty account goes', async () => {
      const { account } = await known();
      const { secret, account: empty, trust } = await invited();
      const browser = app.signedOut();
      expect((await browser.post(`/invitation/${secret}/join`, { email: account.email, password: 'only Joan knows this' })).location).toBe('/choose');
      expect((await browser.get('/choose')).html).toContain(trust.name);
      const hats = await app.db.selectFrom('membership').select('account_id').where('trust_id', '=', trust.id).execute();
      expect(hats).toEqual([{ account_id: account.id }]);
      expect((await app.db.selectFrom('account').select('disabled_at').where('id', '=', empty.id).executeTakeFirstOrThrow()).disabled_at).not.toBeNull();
      expect((await app.signedOut().get(`/invitation/${secret}`)).status).toBe(410);
    });
    test('a wrong password adds nothing', async () => {
      const { account } = await known();
      const { secret, trust } = await invited();
      expect((await app.signedOut().post(`/invitation/${secret}/join`, { email: account.email, password: 'not this one at all' })).status).toBe(422);
      expect(await app.db.selectFrom('membership').select('id').where('trust_id', '=', trust.id).where('account_id', '=', account.id).execute()).toEqual([]);
    });
    test('two hats in one trust stay two accounts', async () => {
      const { account, home } = await known();
      const person = await aPersonWithAccount(app.db, home.id, {}, { email: null });
      const secret = await link(home.id, person.accountId);
      expect((await app.signedOut().post(`/invitation/${secret}/join`, { email: account.email, password: 'only Joan knows this' })).status).toBe(409);
      expect((await app.db.selectFrom('person').select('account_id').where('id', '=', person.id).executeTakeFirstOrThrow()).account_id).toBe(person.accountId);
    });
    test('a reset cannot be joined', async () => {
      const { account, home } = await known();
      const secret = await link(home.id, account.id, { kind: 'reset' });
      expect((await app.signedOut().get(`/invitation/${secret}/join`)).location).toBe(`/invitation/${secret}`);
      expect((await app.signedOut().post(`/invitation/${secret}/join`, { email: account.email, password: 'only Joan knows this' })).status).toBe(410);
    });
  });
});
