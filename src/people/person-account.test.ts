// A person's own way in: made by their lead, once, and for nobody else.
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { aMembership, anAccount } from '../access/access.factory.ts';
import { aTrust } from '../teams/team.factory.ts';
import type { MadeTrust } from '../teams/team.factory.ts';
import { aWorker } from '../workforce/worker.factory.ts';
import { aPerson, aPersonWithAccount } from './person.factory.ts';

const GOOD = 'kettle parcel moss';
const secretIn = (html: string): string => /\/invitation\/([a-z0-9-]{19})/.exec(html)?.[1] ?? '';

describe('a person’s own way in', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  const lead = async (trust: MadeTrust) => {
    const account = await anAccount(app.db, { name: 'Joan' });
    return app.signedIn({ trustId: trust.id, accountId: account.id, membershipId: await aMembership(app.db, trust.id, account.id, 'lead') });
  };

  test('the lead prints a link; with it the person reads their own record and nobody else’s', async () => {
    const trust = await aTrust(app.db);
    const callum = await aPerson(app.db, trust.id, { known_as: 'Callum' });
    const gemma = await aPersonWithAccount(app.db, trust.id, { known_as: 'Gemma' });
    const joan = await lead(trust);
    expect((await joan.get(`/people/${callum.id}/invitation`)).html).toContain('Callum has no account yet.');
    const sheet = await joan.post(`/people/${callum.id}/invitation`, { what: 'show' });
    const name = /Your sign-in name is <strong>([a-z]+-[a-z]+-\d\d)<\/strong>/.exec(sheet.html)?.[1] ?? '';
    expect(name).not.toBe('');
    const browser = app.signedOut();
    expect((await browser.post(`/invitation/${secretIn(sheet.html)}`, { password: GOOD })).location).toBe('/my-account');
    expect((await browser.get('/first')).location).toBe('/my-support');
    expect((await app.signedOut().post('/sign-in', { email: name, password: GOOD })).location).toBe('/first');
    const rows = await app.db.selectFrom('circle').select(['person_id', 'kind', 'why']).where('trust_id', '=', trust.id).where('person_id', '!=', gemma.id).execute();
    expect(rows).toEqual([{ person_id: callum.id, kind: 'self', why: 'This is my own record' }]);
    expect((await joan.get(`/people/${callum.id}/invitation`)).html).toContain('Callum has an account and has chosen how to sign in.');
  });

  test('once: a second link is for the same account, and pressing together makes one', async () => {
    const trust = await aTrust(app.db);
    const callum = await aPerson(app.db, trust.id);
    const joan = await lead(trust);
    const answers = await Promise.all(Array.from({ length: 6 }, () => joan.post(`/people/${callum.id}/invitation`, { what: 'show' })));
    expect(answers.filter((one) => one.status === 200).length).toBeGreaterThan(0);
    await joan.post(`/people/${callum.id}/invitation`, { what: 'show' });
    expect(await app.db.selectFrom('membership').select('id').where('trust_id', '=', trust.id).where('role', '=', 'person').execute()).toHaveLength(1);
    expect(await app.db.selectFrom('circle').select('id').where('trust_id', '=', trust.id).where('kind', '=', 'self').execute()).toHaveLength(1);
    const open = await app.db.selectFrom('invitation').select('id').where('trust_id', '=', trust.id).where('cancelled_at', 'is', null).execute();
    expect(open).toHaveLength(1);
  });

  test('a person who said that online is not safe gets no link, and the page says paper', async () => {
    const trust = await aTrust(app.db);
    const callum = await aPerson(app.db, trust.id, { online_safe: false });
    const joan = await lead(trust);
    expect((await joan.get(`/people/${callum.id}/invitation`)).html).not.toContain('Show a link to print');
    const answer = await joan.post(`/people/${callum.id}/invitation`, { what: 'show' });
    expect(answer.status).toBe(409);
    expect(answer.html).toContain('Everything of theirs can be printed');
    expect((await app.db.selectFrom('person').select('account_id').where('id', '=', callum.id).executeTakeFirstOrThrow()).account_id).toBeNull();
  });

  test('closed by the lead: signed out at once, the link dead; a new link opens it again', async () => {
    const trust = await aTrust(app.db);
    const callum = await aPersonWithAccount(app.db, trust.id);
    const browser = await app.signedIn({ trustId: trust.id, accountId: callum.accountId, membershipId: callum.membershipId });
    const joan = await lead(trust);
    const dead = secretIn((await joan.post(`/people/${callum.id}/invitation`, { what: 'show' })).html);
    expect((await joan.post(`/people/${callum.id}/invitation`, { what: 'close' })).status).toBe(303);
    expect((await browser.get('/first')).location).toContain('/sign-in');
    expect((await app.signedOut().get(`/invitation/${dead}`)).status).toBe(410);
    expect((await joan.get(`/people/${callum.id}/invitation`)).html).toContain('way in is closed');
    const secret = secretIn((await joan.post(`/people/${callum.id}/invitation`, { what: 'show' })).html);
    const again = app.signedOut();
    await again.post(`/invitation/${secret}`, { password: GOOD });
    expect((await again.get('/first')).location).toBe('/my-support');
  });

  test('nobody else makes one: a worker, an administrator, another trust’s lead; and never for a colleague’s own record', async () => {
    const trust = await aTrust(app.db);
    const callum = await aPerson(app.db, trust.id);
    const walled = await aPerson(app.db, trust.id, { walled: true });
    const worker = await aWorker(app.db, trust.id);
    const nadia = await app.signedIn({ trustId: trust.id, accountId: worker.accountId, membershipId: worker.membershipId });
    const account = await anAccount(app.db);
    const sam = await app.signedIn({ trustId: trust.id, accountId: account.id, membershipId: await aMembership(app.db, trust.id, account.id, 'administrator') });
    const joan = await lead(trust);
    const stranger = await lead(await aTrust(app.db));
    const path = `/people/${callum.id}/invitation`;
    expect((await nadia.post(path, { what: 'show' })).status).toBe(403);
    expect((await sam.post(path, { what: 'show' })).status).toBe(403);
    expect((await stranger.post(path, { what: 'show' })).status).toBe(404);
    expect((await joan.post(`/people/${walled.id}/invitation`, { what: 'show' })).status).toBe(404);
    expect(await app.db.selectFrom('invitation').select('id').where('trust_id', '=', trust.id).execute()).toEqual([]);
  });

  test('the person sees on their own page that a link was made, and when it was used', async () => {
    const trust = await aTrust(app.db, { name: 'Thistledown Invented Trust' });
    const callum = await aPersonWithAccount(app.db, trust.id);
    await (await lead(trust)).post(`/people/${callum.id}/invitation`, { what: 'show' });
    const browser = await app.signedIn({ trustId: trust.id, accountId: callum.accountId, membershipId: callum.membershipId });
    expect((await browser.get('/my-account')).html).toMatch(/For a new (account|password), made .* by Thistledown Invented Trust, not used/);
    const looks = await app.db.selectFrom('audit_row').select('action').where('person_id', '=', callum.id).where('action', 'in', ['person.link', 'person.way-in']).execute();
    expect(looks.map((one) => one.action)).toContain('person.link');
  });
});
