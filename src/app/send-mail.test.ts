// Mail: what may be in it, that it goes out, that it is tried again, and what the administrator is told. Over real SMTP.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { afterwards } from '../../tests/setup/afterwards.ts';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { startMailServer } from '../../tests/setup/mail-server.ts';
import type { MailServer } from '../../tests/setup/mail-server.ts';
import { testDatabase } from '../../tests/setup/test-database.ts';
import { asViewer, eraseOldMail, putMail, systemViewer } from '../access/index.ts';
import { aMembership, anAccount, aSession } from '../access/access.factory.ts';
import { SESSION_COOKIE } from '../access/session.ts';
import { fixNow } from '../kit/clock.ts';
import { kyselyOf } from '../kit/db/kysely.ts';
import { newId } from '../kit/ids.ts';
import { linkHash, newLinkSecret } from '../kit/link-secret.ts';
import { loadAssets } from '../kit/look/index.ts';
import { MOST_TRIES, nextTry, openTransport } from '../kit/mail/index.ts';
import { projectRoot } from '../kit/project-root.ts';
import { aPerson } from '../people/person.factory.ts';
import { aTeam, aTrust } from '../teams/team.factory.ts';
import { makeServer } from './server.ts';
import { sendDueMail } from './send-mail.ts';
import { readSettings } from './settings.ts';

/** Words by which somebody passing by would know what kind of service this is. */
const HEALTH = /\b(mental|health|illness|ill|hospital|ward|discharge|recovery|recover|crisis|support|supported|peer|therap\w*|psych\w*|diagnos\w*|patient|client|treatment|medic\w*|clinic\w*|nhs|suicid\w*|harm|wellbeing|referr\w*|worker)\b/i;

const mailFiles = (folder: string): string[] => readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? mailFiles(join(folder, entry.name)) : entry.name.endsWith('.mail.ts') ? [join(folder, entry.name)] : []);

describe('what is in a mail', () => {
  const files = mailFiles(join(projectRoot, 'src'));
  test('every mail is written in a file of its own, and none is written anywhere else', () => {
    expect(files.length).toBeGreaterThanOrEqual(2);
    const others = readdirSync(join(projectRoot, 'src'), { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|mail)\.ts/.test(entry.name));
    const inline = others.filter((entry) => /subject:\s*['"`]/.test(readFileSync(join(entry.parentPath, entry.name), 'utf8')));
    expect(others.length).toBeGreaterThan(100);
    expect(inline.map((entry) => entry.name)).toEqual([]);
  });
  test.each(files.map((file) => [file.slice(projectRoot.length + 1), file]))('%s names nobody and has no health word', async (_name, file) => {
    const templates = Object.entries((await import(file)) as Record<string, unknown>).filter((entry): entry is [string, (fields: unknown) => { subject: string; body: string }] => typeof entry[1] === 'function');
    expect(templates.length).toBeGreaterThan(0);
    // Whatever a template asks for, it gets a word that tells us what it did with it.
    const fields = new Proxy({}, { get: (_target, name) => `[${String(name)}]` });
    for (const [name, template] of templates) {
      const { subject, body } = template(fields);
      expect(`${subject}\n${body}`, name).not.toMatch(HEALTH);
      const used = [...`${subject} ${body}`.matchAll(/\[(\w+)\]/g)].map((one) => one[1]);
      for (const one of used) expect(['url', 'until', 'code', 'minutes', 'when'], `${name} uses ${one}`).toContain(one);
      expect(subject, name).not.toMatch(/\[(?!when\])/); // a day says nothing of anybody
    }
  });
});

describe('when a mail is tried again', () => {
  test('the waits grow, and after ten tries it is given up', () => {
    const at = new Date('2026-11-23T09:00:00Z');
    const minutes = Array.from({ length: MOST_TRIES - 1 }, (_, i) => ((nextTry(i + 1, at)?.getTime() ?? 0) - at.getTime()) / 60_000);
    expect(minutes).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256]);
    expect(nextTry(10, at)).toBeNull();
  });
});

describe('settings of mail', () => {
  test.each([
    [{ ALONGSIDE_SMTP_URL: 'smtp://user:secret@mail.example' }, 'ALONGSIDE_MAIL_FROM is not'], [{ ALONGSIDE_MAIL_FROM: 'a@example.org' }, 'ALONGSIDE_SMTP_URL is not'],
    [{ ALONGSIDE_SMTP_URL: 'https://user:secret@mail.example', ALONGSIDE_MAIL_FROM: 'a@example.org' }, 'not the address of a mail server'], [{ ALONGSIDE_SMTP_URL: 'smtp://user:secret@mail.example', ALONGSIDE_MAIL_FROM: 'nobody' }, 'ALONGSIDE_MAIL_FROM is "nobody"'],
  ])('%o is refused in a sentence, without its password', (env, words) => {
    let said = '';
    try {
      readSettings(env);
    } catch (error) {
      said = (error as Error).message;
    }
    expect(said).toContain(words);
    expect(said).not.toContain('secret');
  });
  test('both or neither', () => {
    expect(readSettings({}).mail).toBeNull();
    expect(readSettings({ ALONGSIDE_SMTP_URL: 'smtps://mail.example', ALONGSIDE_MAIL_FROM: 'a@example.org' }).mail).toEqual({ smtpUrl: 'smtps://mail.example', from: 'a@example.org' });
  });
});

describe('sending', () => {
  let app: TestApp;
  let mailServer: MailServer;
  beforeAll(async () => {
    app = await testApp();
    mailServer = await startMailServer();
  });
  afterAll(() => mailServer.close());
  const transport = () => openTransport({ smtpUrl: mailServer.url, from: 'alongside@example.invalid' });
  const stored = (trustId: string) => app.db.selectFrom('mail').selectAll().where('trust_id', '=', trustId).executeTakeFirst();
  const aMail = async (to = 'priya@example.invalid') => {
    const trust = await aTrust(app.db);
    await asViewer(app.appDb, systemViewer(trust.id), (tx) => putMail(tx, { to, subject: 'Your link to Alongside', body: 'The address:\n\nhttp://localhost/invitation/x\n' }));
    return trust;
  };

  test('it goes out once, its words go at once, the row a day later', async () => {
    const trust = await aMail('once@example.invalid');
    await Promise.all([sendDueMail(app.appDb, transport()), sendDueMail(app.appDb, transport())]);
    const mine = mailServer.received.filter((one) => one.to === 'once@example.invalid');
    expect(mine).toHaveLength(1);
    expect(mine[0]?.from).toBe('alongside@example.invalid');
    expect(mine[0]?.text).toContain('Subject: Your link to Alongside');
    expect(mine[0]?.text).toContain('http://localhost/invitation/x');
    expect(await stored(trust.id)).toMatchObject({ body: '', tries: 1, gave_up_at: null });
    const sent = (await stored(trust.id))?.sent_at ?? new Date();
    await asViewer(app.appDb, systemViewer(), eraseOldMail, new Date(sent.getTime() + 23 * 3_600_000));
    expect(await stored(trust.id)).toBeDefined();
    await asViewer(app.appDb, systemViewer(), eraseOldMail, new Date(sent.getTime() + 25 * 3_600_000));
    expect(await stored(trust.id)).toBeUndefined();
  });

  test('refused, it is tried again after growing waits; after ten it is given up, and the administrator is told how many, never what', async () => {
    mailServer.answer.code = 451;
    const trust = await aMail('refused@example.invalid');
    try {
      let at = new Date();
      for (let i = 1; i <= MOST_TRIES; i += 1) {
        fixNow(at);
        await sendDueMail(app.appDb, transport());
        expect((await stored(trust.id))?.tries).toBe(i);
        const tooSoon = await stored(trust.id);
        await sendDueMail(app.appDb, transport());
        expect((await stored(trust.id))?.tries).toBe(i);
        at = new Date((tooSoon?.next_try_at ?? at).getTime() + 1000);
      }
      expect(await stored(trust.id)).toMatchObject({ sent_at: null, body: '' });
      expect((await stored(trust.id))?.gave_up_at).not.toBeNull();
      const account = await anAccount(app.db);
      const sam = await app.signedIn({ trustId: trust.id, accountId: account.id, membershipId: await aMembership(app.db, trust.id, account.id, 'administrator') });
      const { html } = await sam.get('/admin');
      expect(html).toContain('1 e-mail could not be sent');
      expect(html).not.toContain('refused@example.invalid');
    } finally {
      fixNow(null);
      mailServer.answer.code = 250;
    }
  });

  test('a mail server that is away is a try, not a crash', async () => {
    const trust = await aMail('away@example.invalid');
    const away = openTransport({ smtpUrl: 'smtp://127.0.0.1:1?tls=no', from: 'alongside@example.invalid' });
    expect(await sendDueMail(app.appDb, away)).toBe(0);
    expect(await stored(trust.id)).toMatchObject({ tries: 1, sent_at: null });
  });

  describe('links by e-mail', () => {
    const mailing = async () => {
      const { appPool } = await testDatabase();
      const server = await makeServer({ db: kyselyOf(appPool), assets: loadAssets(), settings: { limits: { idleMinutes: 30, longestHours: 12 }, trustProxy: false, demo: false, canMail: true, publicUrl: 'https://support.example.invalid' } });
      afterwards(() => server.close());
      return async (who: { trustId: string; accountId: string; membershipId: string }, path: string, form: Record<string, string>) => {
        const cookie = `${SESSION_COOKIE}=${await aSession(app.db, who.trustId, who.accountId, who.membershipId)}`;
        const answer = await server.inject({ method: 'POST', url: path, headers: { host: 'localhost', 'content-type': 'application/x-www-form-urlencoded', cookie }, payload: new URLSearchParams({ _key: newId(), ...form }).toString() });
        return { status: answer.statusCode, html: answer.body, location: answer.headers.location };
      };
    };
    test('the administrator sends one and never sees it; it names the service’s own address, and nobody', async () => {
      const post = await mailing();
      const trust = await aTrust(app.db, { name: 'Larkfield Mental Health Trust' });
      const account = await anAccount(app.db);
      const who = { trustId: trust.id, accountId: account.id, membershipId: await aMembership(app.db, trust.id, account.id, 'administrator') };
      const answer = await post(who, '/admin/accounts/new', { name: 'Priya Invented', email: 'priya-by-mail@example.invalid', role: 'lead', how: 'send' });
      expect(answer.status).toBe(303);
      const mail = await stored(trust.id);
      expect(mail?.to_address).toBe('priya-by-mail@example.invalid');
      expect(mail?.body).toMatch(/https:\/\/support\.example\.invalid\/invitation\/[a-z0-9-]{19}/);
      expect(`${mail?.subject} ${mail?.body}`).not.toMatch(/Priya|Larkfield|Mental/);
      expect((await app.db.selectFrom('invitation').select('sent').where('trust_id', '=', trust.id).executeTakeFirstOrThrow()).sent).toBe(true);
    });
    test('the lead sends one to the address on the record, without the person’s name', async () => {
      const post = await mailing();
      const trust = await aTrust(app.db);
      const account = await anAccount(app.db);
      const who = { trustId: trust.id, accountId: account.id, membershipId: await aMembership(app.db, trust.id, account.id, 'lead') };
      const callum = await aPerson(app.db, trust.id, { known_as: 'Zebedee', email: 'zebedee@example.invalid' });
      expect((await post(who, `/people/${callum.id}/invitation`, { what: 'send' })).status).toBe(303);
      const mail = await stored(trust.id);
      expect(mail?.to_address).toBe('zebedee@example.invalid');
      expect(`${mail?.subject} ${mail?.body}`).not.toMatch(/Zebedee\b/);
    });
  });

  test('where no mail can go out, pages say so: links are shown, a team rings, a slip is printed, and nothing waits in the outbox', async () => {
    const { appPool } = await testDatabase();
    const server = await makeServer({ db: kyselyOf(appPool), assets: loadAssets(), settings: { limits: { idleMinutes: 30, longestHours: 12 }, trustProxy: false, demo: false } });
    afterwards(() => server.close());
    const trust = await aTrust(app.db);
    const secret = newLinkSecret();
    await aTeam(app.db, trust.id, { referral_link_hash: linkHash(secret) });
    await app.db.insertInto('trust_setting').values({ trust_id: trust.id, key: 'work_email_domains', value: JSON.stringify(['hollin.example']) }).execute();
    const account = await anAccount(app.db);
    const token = await aSession(app.db, trust.id, account.id, await aMembership(app.db, trust.id, account.id, 'administrator'));
    const ask = async (method: 'GET' | 'POST', url: string, form: Record<string, string> = {}, cookie = '') =>
      server.inject({ method, url, headers: { host: 'localhost', 'content-type': 'application/x-www-form-urlencoded', cookie }, payload: method === 'POST' ? new URLSearchParams({ _key: newId(), ...form }).toString() : undefined });
    expect((await ask('GET', '/admin/accounts/new', {}, `${SESSION_COOKIE}=${token}`)).body).toContain('No e-mail goes out from here');
    expect((await ask('POST', '/admin/accounts/new', { name: 'Priya', email: 'priya-printed@example.invalid', role: 'lead', how: 'send' }, `${SESSION_COOKIE}=${token}`)).body).toContain('A link for Priya');
    expect((await ask('GET', `/t/${trust.slug}/team-link/${secret}`)).body).toContain('This link cannot send codes yet');
    expect((await ask('POST', `/t/${trust.slug}/team-link/${secret}`, { email: 'nurse@hollin.example' })).statusCode).toBe(422);
    expect((await ask('GET', `/t/${trust.slug}/invite`)).body).not.toContain('Send the e-mail');
    expect((await ask('POST', `/t/${trust.slug}/invite`, { email: 'friend@example.invalid', safe: 'yes' })).statusCode).toBe(409);
    expect(await stored(trust.id)).toBeUndefined();
  });

  test('the outbox page is only in a demonstration, and shows mails of invented trusts only', async () => {
    expect((await app.signedOut().get('/demo/outbox')).status).toBe(404);
    const { appPool } = await testDatabase();
    const demo = await makeServer({ db: kyselyOf(appPool), assets: loadAssets(), settings: { limits: { idleMinutes: 30, longestHours: 12 }, trustProxy: false, demo: true } });
    afterwards(() => demo.close());
    const invented = await aMail('invented@example.invalid');
    const real = await aTrust(app.db, { demo: false });
    await asViewer(app.appDb, systemViewer(real.id), (tx) => putMail(tx, { to: 'real@example.invalid', subject: 'Your link to Alongside', body: 'x' }));
    const page = (await demo.inject({ url: '/demo/outbox', headers: { host: 'localhost' } })).body;
    expect(invented.id).toBeTruthy();
    expect(page).toContain('invented@example.invalid');
    expect(page).not.toContain('real@example.invalid');
  });
});
