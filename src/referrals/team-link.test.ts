// A team without accounts refers through its own link. One test a promise.
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { Browser, TestApp } from '../../tests/setup/app.ts';
import { codeIn, draftIn, draftsIn, fillMyself, mailsOf, minutes, MYSELF, referralsOf, trustWith } from '../../tests/setup/asking.ts';
import { aMembership, anAccount } from '../access/access.factory.ts';
import { tokenHash } from '../access/index.ts';
import { fixNow } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { aTeam } from '../teams/team.factory.ts';
import type { MadeTrust } from '../teams/team.factory.ts';

const YES = { agreed: 'yes', agreed_how: 'She said yes', 'agreed_on-day': '23', 'agreed_on-month': '11', 'agreed_on-year': '2026', asker_name: 'Sam', asker_job: 'OT' };

describe('a team without accounts', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  afterEach(() => fixNow(null));

  const SECRET = (): string => `secret-${newId()}`;
  const aLinkedTeam = async (settings: Record<string, unknown> = { work_email_domains: ['example.nhs.uk'] }) => {
    const trust = await trustWith(app, settings);
    const secret = SECRET();
    const team = await aTeam(app.db, trust.id, { referral_link_hash: tokenHash(secret) });
    return { trust, team, secret, base: `/t/${trust.slug}/team-link/${secret}` };
  };
  const digitsMailed = async (trustId: string): Promise<string> => /(\d{6})/.exec((await mailsOf(app, trustId)).at(-1)?.body ?? '')?.[1] ?? '';
  const enter = async (browser: Browser, at: { base: string; trust: MadeTrust }): Promise<void> => {
    await browser.post(at.base, { email: 'sam@ward.example.nhs.uk' });
    expect((await browser.post(`${at.base}/code`, { code: await digitsMailed(at.trust.id) })).location).toBe(`${at.base}/ask`);
  };

  test('the short link leads to the trust’s page; an unknown one, or one under another trust, is not there', async () => {
    const at = await aLinkedTeam();
    expect((await app.signedOut().get(`/l/${at.secret}`)).location).toBe(at.base);
    expect((await app.signedOut().get(`/l/${SECRET()}`)).status).toBe(404);
    expect((await app.signedOut().get(at.base.replace(at.trust.slug, (await trustWith(app)).slug))).status).toBe(404);
    const stored = await app.db.selectFrom('host_team').select('referral_link_hash').where('id', '=', at.team.id).executeTakeFirst();
    expect(stored?.referral_link_hash?.toString('utf8')).not.toContain(at.secret);
  });

  test('a code by mail to a work address, then the same pages: the referral is the team’s, with who asked', async () => {
    const at = await aLinkedTeam();
    const browser = app.signedOut();
    expect((await browser.post(at.base, { email: 'sam@ward.example.nhs.uk' })).location).toBe(`${at.base}/code`);
    const [mail] = await mailsOf(app, at.trust.id);
    expect(mail).toMatchObject({ to_address: 'sam@ward.example.nhs.uk', subject: 'Your code' });
    expect(mail?.body).not.toMatch(/health|peer|support|ward|refer|Larkfield|Thistledown/i);
    expect(JSON.stringify(await app.db.selectFrom('email_code').selectAll().where('trust_id', '=', at.trust.id).execute())).not.toContain(await digitsMailed(at.trust.id));
    expect((await browser.post(`${at.base}/code`, { code: await digitsMailed(at.trust.id) })).location).toBe(`${at.base}/ask`);
    const here = `${at.base}/${draftIn((await browser.post(`${at.base}/ask`, YES)).location)}`;
    await fillMyself(browser, here);
    const sent = await browser.post(`${here}/6`);
    expect((await browser.get(sent.location ?? '')).html).toContain('sam@ward.example.nhs.uk');
    expect(await referralsOf(app, at.trust.id)).toMatchObject([{ source: 'team link', team_id: at.team.id, made_by: null, asked_by_name: 'Sam', asked_by_job: 'OT', asked_by_email: 'sam@ward.example.nhs.uk', agreed_how: 'She said yes' }]);
  });

  test.each(['said no', 'not asked yet'])('“%s” keeps no name, only a count', async (agreed) => {
    const at = await aLinkedTeam();
    const browser = app.signedOut();
    await enter(browser, at);
    expect((await browser.post(`${at.base}/ask`, { agreed, agreed_how: 'Gemma' })).status).toBe(303);
    expect(await app.db.selectFrom('not_agreed').select(['team_id', 'answer']).where('trust_id', '=', at.trust.id).execute()).toEqual([{ team_id: at.team.id, answer: agreed }]);
    expect(await draftsIn(app, at.trust.id)).toEqual([]);
  });

  test('an address from elsewhere gets no code; without any domain set, it says to ring', async () => {
    const at = await aLinkedTeam();
    const answer = await app.signedOut().post(at.base, { email: 'sam@gmail.com' });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('Enter an address that ends in @example.nhs.uk');
    expect(answer.html).toContain('sam@gmail.com');
    const none = await aLinkedTeam({ service_phone: '0161 496 0000' });
    const page = await app.signedOut().get(none.base);
    expect(page.html).toContain('Please refer by phone');
    expect(page.html).toContain('0161 496 0000');
    expect((await app.signedOut().post(none.base, { email: 'sam@example.nhs.uk' })).status).toBe(422);
    expect([...(await mailsOf(app, at.trust.id)), ...(await mailsOf(app, none.trust.id))]).toEqual([]);
  });

  test('a code takes five tries, and wrong ones stay counted', async () => {
    const at = await aLinkedTeam();
    const browser = app.signedOut();
    await browser.post(at.base, { email: 'sam@example.nhs.uk' });
    const right = await digitsMailed(at.trust.id);
    const wrong = right === '000000' ? '111111' : '000000';
    const said: string[] = [];
    for (let i = 0; i < 5; i += 1) said.push((await browser.post(`${at.base}/code`, { code: wrong })).html.includes('does not work any more') ? 'over' : 'wrong');
    expect(said).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'over']);
    expect((await browser.post(`${at.base}/code`, { code: right })).status).toBe(422);
    await enter(browser, at);
  });

  test('a code lives fifteen minutes and proves for two hours, in the browser that asked for it', async () => {
    const at = await aLinkedTeam();
    const browser = app.signedOut();
    await browser.post(at.base, { email: 'sam@example.nhs.uk' });
    const code = await digitsMailed(at.trust.id);
    expect((await app.signedOut().post(`${at.base}/code`, { code })).status).toBe(422);
    fixNow(minutes(15));
    expect((await browser.post(`${at.base}/code`, { code })).status).toBe(422);
    fixNow(minutes(16));
    await enter(browser, at);
    expect((await browser.post(`${at.base}/code`, { code: await digitsMailed(at.trust.id) })).status).toBe(422);
    fixNow(minutes(16 + 119));
    expect((await browser.get(`${at.base}/ask`)).status).toBe(200);
    fixNow(minutes(16 + 120));
    expect((await browser.get(`${at.base}/ask`)).location).toBe(at.base);
  });

  test('nothing opens without a code: not the form, not a draft, not the count', async () => {
    const at = await aLinkedTeam();
    const browser = app.signedOut();
    await enter(browser, at);
    const here = `${at.base}/${draftIn((await browser.post(`${at.base}/ask`, YES)).location)}`;
    await browser.post(`${here}/2`, MYSELF);
    const stranger = app.signedOut();
    for (const path of [`${at.base}/ask`, `${here}/2`, `${here}/6`, `${at.base}/carry-on`, `${at.base}/they-said-no`]) expect((await stranger.get(path)).location).toBe(at.base);
    for (const path of [`${at.base}/ask`, `${here}/6`, `${here}/code`, `${here}/erase`]) expect((await stranger.post(path, { ...YES, agreed: 'said no' })).location).toBe(at.base);
    expect(await app.db.selectFrom('not_agreed').selectAll().where('trust_id', '=', at.trust.id).execute()).toEqual([]);
    expect((await draftsIn(app, at.trust.id))).toHaveLength(1);
  });

  test('another team’s link does not open this team’s draft, with or without its code', async () => {
    const at = await aLinkedTeam();
    const browser = app.signedOut();
    await enter(browser, at);
    const draft = draftIn((await browser.post(`${at.base}/ask`, YES)).location);
    const code = codeIn((await browser.post(`${at.base}/${draft}/code`)).html);
    const secret = SECRET();
    await aTeam(app.db, at.trust.id, { referral_link_hash: tokenHash(secret) });
    const other = { ...at, base: `/t/${at.trust.slug}/team-link/${secret}` };
    await enter(browser, other);
    expect((await browser.get(`${other.base}/${draft}/2`)).status).toBe(404);
    expect((await browser.post(`${other.base}/carry-on`, { code })).status).toBe(422);
    expect((await browser.post(`${at.base}/carry-on`, { code })).location).toBe(`${at.base}/${draft}/2`);
  });

  test('somebody signed in is sent to their own page instead', async () => {
    const at = await aLinkedTeam();
    const account = await anAccount(app.db);
    const nurse = await app.signedIn({ trustId: at.trust.id, accountId: account.id, membershipId: await aMembership(app.db, at.trust.id, account.id, 'host_team', { teamId: at.team.id }) });
    expect((await nurse.get(at.base)).html).toContain('/refer');
    expect((await nurse.get(`${at.base}/ask`)).location).toBe(at.base);
  });
});
