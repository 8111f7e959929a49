// Signing in, out, and being signed out (battery S4, S6).
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { fixNow } from '../kit/clock.ts';
import { aTrust } from '../teams/team.factory.ts';
import { aMembership, anAccount } from './access.factory.ts';
import { hashPassword } from './passwords.ts';
import { SESSION_COOKIE } from './session.ts';

describe('signing in', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  const somebody = async () => {
    const trust = await aTrust(app.db);
    const account = await anAccount(app.db, { name: 'Joan', password_hash: await hashPassword('a quiet long password') });
    const membershipId = await aMembership(app.db, trust.id, account.id, 'lead');
    return { trust, account, membershipId };
  };

  test('the right password opens a session and goes to the first screen', async () => {
    const { account } = await somebody();
    const browser = app.signedOut();
    const answer = await browser.post('/sign-in', { email: account.email, password: 'a quiet long password' });
    expect(answer.status).toBe(303);
    expect(answer.location).toBe('/first');
    expect((await browser.get('/first')).location).toBe('/service');
  });

  test('a wrong password says so by the field, keeps the address and never the password', async () => {
    const { account } = await somebody();
    const answer = await app.signedOut().post('/sign-in', { email: account.email, password: 'not this one' });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('The e-mail address or the password is not right');
    expect(answer.html).toContain(account.email);
    expect(answer.html).not.toContain('not this one');
    expect(answer.cookies[SESSION_COOKIE]).toBeUndefined();
  });

  test('an address nobody has is answered in the same words', async () => {
    const answer = await app.signedOut().post('/sign-in', { email: 'nobody@example.invalid', password: 'anything at all' });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('The e-mail address or the password is not right');
  });

  test('ten wrong tries, then the right password has to wait', async () => {
    const { account } = await somebody();
    for (let i = 0; i < 10; i += 1) await app.signedOut().post('/sign-in', { email: account.email, password: `wrong ${i}` });
    const answer = await app.signedOut().post('/sign-in', { email: account.email, password: 'a quiet long password' });
    expect(answer.status).toBe(429);
  });

  test('signing out ends the session in the database: the old cookie is dead', async () => {
    const { trust, account, membershipId } = await somebody();
    const one = await app.signedIn({ trustId: trust.id, accountId: account.id, membershipId });
    expect((await one.get('/first')).location).toBe('/service');
    const cookie = (await one.get('/first')).cookies[SESSION_COOKIE] ?? '';
    await one.post('/sign-out');
    const replay = await app.server.inject({ url: '/first', headers: { cookie: `${SESSION_COOKIE}=${cookie}` } });
    expect(replay.headers.location).toContain('/sign-in');
  });

  test('a session’s name that was there before signing in opens nothing afterwards: signing in makes a new one', async () => {
    const { account } = await somebody();
    const planted = 'p'.repeat(43);
    const answer = await app.server.inject({
      method: 'POST', url: '/sign-in', headers: { host: 'localhost', origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded', cookie: `${SESSION_COOKIE}=${planted}` },
      payload: `email=${encodeURIComponent(account.email)}&password=a+quiet+long+password`,
    });
    const made = answer.cookies.find(({ name }) => name === SESSION_COOKIE)?.value ?? '';
    const opens = async (token: string) => (await app.server.inject({ url: '/first', headers: { cookie: `${SESSION_COOKIE}=${token}` } })).headers.location;
    expect([await opens(made), await opens(planted)]).toEqual(['/service', expect.stringContaining('/sign-in')]);
  });

  test('a session ends after 30 minutes without a request, and after 12 hours whatever happens', async () => {
    const start = new Date('2026-11-23T09:00:00Z');
    try {
      fixNow(start);
      const { trust, account, membershipId } = await somebody();
      const browser = await app.signedIn({ trustId: trust.id, accountId: account.id, membershipId });
      fixNow(new Date(start.getTime() + 29 * 60_000));
      expect((await browser.get('/first')).location).toBe('/service');
      fixNow(new Date(start.getTime() + 59 * 60_000 + 1000));
      expect((await browser.get('/first')).location).toContain('/sign-in?next=%2Ffirst&late=1');

      fixNow(start);
      const long = await app.signedIn({ trustId: trust.id, accountId: account.id, membershipId });
      for (let minutes = 20; minutes < 720; minutes += 20) {
        fixNow(new Date(start.getTime() + minutes * 60_000));
        expect((await long.get('/first')).location).toBe('/service');
      }
      fixNow(new Date(start.getTime() + 12 * 3_600_000));
      expect((await long.get('/first')).location).toContain('/sign-in');
    } finally {
      fixNow(null);
    }
  });

  test('an ended membership opens nothing any more', async () => {
    const { trust, account, membershipId } = await somebody();
    const browser = await app.signedIn({ trustId: trust.id, accountId: account.id, membershipId });
    expect((await browser.get('/first')).location).toBe('/service');
    await app.db.updateTable('membership').set({ until: new Date(Date.now() - 1000) }).where('id', '=', membershipId).execute();
    expect((await browser.get('/first')).status).toBe(403);
  });

  test('a form posted from another site is refused', async () => {
    const { account } = await somebody();
    const answer = await app.server.inject({
      method: 'POST', url: '/sign-in', headers: { host: 'localhost', origin: 'https://elsewhere.example', 'content-type': 'application/x-www-form-urlencoded' },
      payload: `email=${encodeURIComponent(account.email)}&password=a+quiet+long+password`,
    });
    expect(answer.statusCode).toBe(403);
  });
});
