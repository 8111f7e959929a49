// Forms begun and not sent: nothing typed is lost, nobody else sees it, and it goes when its time has come.
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { aLead, aNurse, beginFor, draftsIn, HOPES, NOW, PERSON } from '../../tests/setup/asking.ts';
import { aMembership, aSession } from '../access/access.factory.ts';
import { asViewer, eraseOldDrafts, systemViewer } from '../access/index.ts';
import { SESSION_COOKIE } from '../access/session.ts';
import { fixNow } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { aTeam, aTrust } from '../teams/team.factory.ts';

describe('drafts of a referral', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  afterEach(() => fixNow(null));

  test('a draft survives the session and signing out: the same account carries on by choosing', async () => {
    const sam = await aNurse(app);
    const id = await beginFor(sam.browser);
    await sam.browser.post(`/refer/${id}/2`, PERSON);
    fixNow(new Date(NOW.getTime() + 31 * 60_000));
    expect((await sam.browser.get(`/refer/${id}/3`)).location).toContain('late=1');
    const again = await app.signedIn({ trustId: sam.trust.id, accountId: sam.accountId, membershipId: sam.membershipId });
    const list = await again.get('/our-referrals');
    expect(list.html).toContain('You began a form about <strong>Callum</strong> today at 10am');
    expect(list.html).toContain(`/refer/${id}/3`);
    await again.post('/sign-out');
    const third = await app.signedIn({ trustId: sam.trust.id, accountId: sam.accountId, membershipId: sam.membershipId });
    expect((await third.get(`/refer/${id}/2`)).html).toContain('Callum Thistlewood');
    expect((await third.get('/refer')).html).not.toContain('Callum Thistlewood');
  });

  test('words are kept as they are typed, the postcode cut, and only in this form', async () => {
    const sam = await aNurse(app);
    const id = await beginFor(sam.browser);
    const kept = await sam.browser.post(`/refer/${id}/keep/2`, { known_as: 'Cal', area: 'M21 9AB', hopes: 'not of this page' });
    expect(kept.status).toBe(200);
    expect(JSON.parse(kept.html)).toEqual({ savedAt: '10am' });
    const [draft] = await draftsIn(app, sam.trust.id);
    expect(draft?.fields).toMatchObject({ known_as: 'Cal', area: 'M21 9' });
    expect(JSON.stringify(draft?.fields)).not.toContain('not of this page');
    expect((await sam.browser.post(`/refer/${id}/keep/7`, {})).status).toBe(404);
    expect((await sam.browser.post(`/refer/${newId()}/keep/2`, {})).status).toBe(404);
  });

  test('two drafts side by side stay apart', async () => {
    const sam = await aNurse(app);
    const [one, two] = [await beginFor(sam.browser), await beginFor(sam.browser)];
    await sam.browser.post(`/refer/${one}/2`, { ...PERSON, known_as: 'Callum', full_name: 'Callum Thistlewood' });
    await sam.browser.post(`/refer/${two}/2`, { ...PERSON, known_as: 'Gemma', full_name: 'Gemma Fernley' });
    expect((await sam.browser.get(`/refer/${one}/2`)).html).toContain('Callum Thistlewood');
    expect((await sam.browser.get(`/refer/${one}/2`)).html).not.toContain('Gemma');
    expect((await sam.browser.get(`/refer/${two}/6`)).html).not.toContain('Callum');
    expect((await sam.browser.get('/our-referrals')).html.match(/You began a form about/g)).toHaveLength(2);
  });

  test('nobody else opens a draft: a colleague, the lead, another trust, the same account acting elsewhere', async () => {
    const sam = await aNurse(app);
    const id = await beginFor(sam.browser);
    await sam.browser.post(`/refer/${id}/2`, PERSON);
    const elsewhere = await aTrust(app.db);
    const otherTeam = await aTeam(app.db, elsewhere.id);
    const sameAccount = await app.signedIn({ trustId: elsewhere.id, accountId: sam.accountId, membershipId: await aMembership(app.db, elsewhere.id, sam.accountId, 'host_team', { teamId: otherTeam.id }) });
    for (const browser of [(await aNurse(app, sam.trust, sam.teamId)).browser, await aLead(app, sam.trust), (await aNurse(app, elsewhere, otherTeam.id)).browser, sameAccount]) {
      for (const page of [1, 2, 6]) expect((await browser.get(`/refer/${id}/${page}`)).status).toBe(404);
      expect((await browser.post(`/refer/${id}/2`, PERSON)).status).toBe(404);
      expect((await browser.post(`/refer/${id}/6`)).status).toBe(404);
      expect((await browser.post(`/refer/${id}/erase`)).status).toBe(404);
    }
    expect((await sameAccount.get('/our-referrals')).html).not.toContain('Callum');
    expect(await draftsIn(app, sam.trust.id)).toHaveLength(1);
  });

  test('erased by its writer, or by time: 72 hours for what nobody agreed to, 30 days for what was agreed', async () => {
    const sam = await aNurse(app);
    const id = await beginFor(sam.browser);
    expect((await sam.browser.post(`/refer/${id}/erase`)).location).toBe('/our-referrals');
    expect(await draftsIn(app, sam.trust.id)).toEqual([]);
    await beginFor(sam.browser);
    await app.db.insertInto('draft').values({ id: newId(), trust_id: sam.trust.id, account_id: sam.accountId, form: 'refer', fields: '{}', agreed: false, began_at: NOW, saved_at: NOW, erase_at: new Date(NOW.getTime() + 72 * 3_600_000) }).execute();
    const eraseAfter = (hours: number) => asViewer(app.appDb, systemViewer(), (tx) => eraseOldDrafts(tx), new Date(NOW.getTime() + hours * 3_600_000));
    await eraseAfter(71);
    expect(await draftsIn(app, sam.trust.id)).toHaveLength(2);
    await eraseAfter(72);
    expect((await draftsIn(app, sam.trust.id)).map((d) => d.agreed)).toEqual([true]);
    await eraseAfter(30 * 24);
    expect(await draftsIn(app, sam.trust.id)).toEqual([]);
  });

  test('a session that ended while a page was typed: the words kept on the way are there after signing in', async () => {
    const sam = await aNurse(app);
    const id = await beginFor(sam.browser);
    await sam.browser.post(`/refer/${id}/keep/4`, { hopes: 'Half a sentence' });
    fixNow(new Date(NOW.getTime() + 40 * 60_000));
    expect((await sam.browser.post(`/refer/${id}/4`, HOPES)).location).toContain('/sign-in');
    const token = await aSession(app.db, sam.trust.id, sam.accountId, sam.membershipId);
    const page = await app.server.inject({ url: `/refer/${id}/4`, headers: { cookie: `${SESSION_COOKIE}=${token}` } });
    expect(page.body).toContain('Half a sentence');
  });

  test('one account in two teams: what was begun for one never shows in the other', async () => {
    const sam = await aNurse(app);
    const id = await beginFor(sam.browser);
    await sam.browser.post(`/refer/${id}/2`, PERSON);
    const other = await aTeam(app.db, sam.trust.id);
    const there = await app.signedIn({ trustId: sam.trust.id, accountId: sam.accountId, membershipId: await aMembership(app.db, sam.trust.id, sam.accountId, 'host_team', { teamId: other.id }) });
    expect((await there.get('/our-referrals')).html).not.toContain('Callum');
    expect((await there.get('/refer')).html).not.toContain('Callum');
    expect((await there.get(`/refer/${id}/2`)).status).toBe(404);
  });
});
