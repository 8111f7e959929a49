// Passkeys: made, used, refused. The phone is software (tests/setup/authenticator.ts); the server is the real one.
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { Browser, TestApp } from '../../tests/setup/app.ts';
import { anAuthenticator } from '../../tests/setup/authenticator.ts';
import { fixNow, now } from '../kit/clock.ts';
import { aTrust } from '../teams/team.factory.ts';
import { aMembership, anAccount } from './access.factory.ts';
import { hashPassword } from './passwords.ts';
import { SESSION_COOKIE } from './session.ts';

const ORIGIN = 'http://localhost';

describe('passkeys', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  const somebody = async () => {
    const trust = await aTrust(app.db);
    const account = await anAccount(app.db, { name: 'Joan', password_hash: await hashPassword('a quiet long password') });
    const membershipId = await aMembership(app.db, trust.id, account.id, 'lead');
    return { trust, account, membershipId, browser: await app.signedIn({ trustId: trust.id, accountId: account.id, membershipId }) };
  };
  const asked = async (browser: Browser, path: string) => JSON.parse((await browser.post(path)).html);
  const withPasskey = async () => {
    const who = await somebody();
    const phone = anAuthenticator();
    const made = await who.browser.post('/my-account', { passkey: phone.make(await asked(who.browser, '/my-account/passkeys/ask'), ORIGIN), label: 'My phone' });
    expect(made.status).toBe(303);
    return { ...who, phone };
  };

  test('made once, it signs in, and My account lists it', async () => {
    const { phone, browser } = await withPasskey();
    expect((await browser.get('/my-account')).html).toContain('My phone');
    const stranger = app.signedOut();
    const answer = await stranger.post('/passkey', { passkey: phone.use(await asked(stranger, '/passkey/ask'), ORIGIN) });
    expect(answer.status).toBe(303);
    expect((await stranger.get('/first')).location).toBe('/service');
  });

  test('the same answer a second time is refused: a challenge is good once', async () => {
    const { phone } = await withPasskey();
    const stranger = app.signedOut();
    const answer = phone.use(await asked(stranger, '/passkey/ask'), ORIGIN);
    expect((await stranger.post('/passkey', { passkey: answer })).status).toBe(303);
    const replay = await app.signedOut().post('/passkey', { passkey: answer });
    expect(replay.status).toBe(422);
    expect(replay.cookies[SESSION_COOKIE]).toBeUndefined();
  });

  test('making it again with the same answer is refused', async () => {
    const { browser } = await somebody();
    const answer = anAuthenticator().make(await asked(browser, '/my-account/passkeys/ask'), ORIGIN);
    expect((await browser.post('/my-account', { passkey: answer })).status).toBe(303);
    expect((await browser.post('/my-account', { passkey: answer })).status).toBe(422);
  });

  test.each([
    ['from another site', (phone: ReturnType<typeof anAuthenticator>, ask: { challenge: string; rpId: string }) => phone.use(ask, 'https://elsewhere.example')],
    ['for another site', (phone: ReturnType<typeof anAuthenticator>, ask: { challenge: string; rpId: string }) => phone.use({ ...ask, rpId: 'elsewhere.example' }, ORIGIN)],
    ['without the lock of the phone', (phone: ReturnType<typeof anAuthenticator>, ask: { challenge: string; rpId: string }) => phone.use(ask, ORIGIN, { verified: false })],
    ['to a challenge nobody gave', (phone: ReturnType<typeof anAuthenticator>, ask: { challenge: string; rpId: string }) => phone.use({ ...ask, challenge: 'bm90LWdpdmVu' }, ORIGIN)],
    ['that is not readable', () => '{"id":"x"'],
  ])('an answer %s is refused', async (_what, answer) => {
    const { phone } = await withPasskey();
    const stranger = app.signedOut();
    const got = await stranger.post('/passkey', { passkey: answer(phone, await asked(stranger, '/passkey/ask')) });
    expect(got.status).toBe(422);
    expect(got.cookies[SESSION_COOKIE]).toBeUndefined();
  });

  test('a copied passkey, whose counter went back, is refused', async () => {
    const { phone } = await withPasskey();
    const stranger = app.signedOut();
    expect((await stranger.post('/passkey', { passkey: phone.use(await asked(stranger, '/passkey/ask'), ORIGIN, { counter: 9 }) })).status).toBe(303);
    const copy = app.signedOut();
    expect((await copy.post('/passkey', { passkey: phone.use(await asked(copy, '/passkey/ask'), ORIGIN, { counter: 8 }) })).status).toBe(422);
  });

  test('a challenge lives five minutes', async () => {
    const { phone } = await withPasskey();
    try {
      const stranger = app.signedOut();
      const ask = await asked(stranger, '/passkey/ask');
      fixNow(new Date(now().getTime() + 5 * 60_000 + 1000));
      expect((await stranger.post('/passkey', { passkey: phone.use(ask, ORIGIN) })).status).toBe(422);
    } finally {
      fixNow(null);
    }
  });

  test('a challenge given to one account makes no passkey for another', async () => {
    const one = await somebody();
    const two = await somebody();
    const ask = await asked(one.browser, '/my-account/passkeys/ask');
    expect((await two.browser.post('/my-account', { passkey: anAuthenticator().make(ask, ORIGIN) })).status).toBe(422);
  });

  test('removed, it opens nothing; another’s cannot be removed; the last way in stays', async () => {
    const { phone, browser, account } = await withPasskey();
    const { id } = await app.db.selectFrom('passkey').select('id').where('account_id', '=', account.id).executeTakeFirstOrThrow();
    expect((await (await somebody()).browser.post(`/my-account/passkeys/${id}/remove`)).status).toBe(404);
    await app.db.updateTable('account').set({ password_hash: null }).where('id', '=', account.id).execute();
    await browser.post(`/my-account/passkeys/${id}/remove`);
    expect((await app.db.selectFrom('passkey').select('removed_at').where('id', '=', id).executeTakeFirstOrThrow()).removed_at).toBeNull();
    await app.db.updateTable('account').set({ password_hash: 'set' }).where('id', '=', account.id).execute();
    await browser.post(`/my-account/passkeys/${id}/remove`);
    const stranger = app.signedOut();
    expect((await stranger.post('/passkey', { passkey: phone.use(await asked(stranger, '/passkey/ask'), ORIGIN) })).status).toBe(422);
  });

  test('an account that is switched off does not sign in with it', async () => {
    const { phone, account } = await withPasskey();
    await app.db.updateTable('account').set({ disabled_at: now() }).where('id', '=', account.id).execute();
    const stranger = app.signedOut();
    expect((await stranger.post('/passkey', { passkey: phone.use(await asked(stranger, '/passkey/ask'), ORIGIN) })).status).toBe(422);
  });
});
