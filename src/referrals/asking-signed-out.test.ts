// Asking for support, signed out: the person themself, a team's own link, a carer. One test a promise.
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { Browser, TestApp } from '../../tests/setup/app.ts';
import { aMembership, anAccount } from '../access/access.factory.ts';
import { asViewer, eraseOldDrafts, systemViewer, tokenHash } from '../access/index.ts';
import { fixNow } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { aPersonWithAccount } from '../people/person.factory.ts';
import { aTeam, aTrust } from '../teams/team.factory.ts';
import type { MadeTrust } from '../teams/team.factory.ts';
import { sql } from '../kit/db/index.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const minutes = (n: number): Date => new Date(NOW.getTime() + n * 60_000);
const PERSON = { known_as: 'Gemma', full_name: 'Gemma Fernley', safe_contact: 'By letter', online_safe: 'yes', email: 'gemma@example.invalid', area: 'M21 9AB' };
const HOME = { on_ward: 'no' };
const HOPES = { hopes: 'To find somewhere to go', help: 'places', one_or_group: 'group' };
const YES = { agreed: 'yes', agreed_how: 'She said yes', 'agreed_on-day': '23', 'agreed_on-month': '11', 'agreed_on-year': '2026', asker_name: 'Sam', asker_job: 'OT' };

describe('asking for support, signed out', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  afterEach(() => fixNow(null));
  const trustWith = async (settings: Record<string, unknown> = {}): Promise<MadeTrust> => {
    fixNow(NOW);
    const trust = await aTrust(app.db);
    for (const [key, value] of Object.entries(settings)) await app.db.insertInto('trust_setting').values({ trust_id: trust.id, key, value: JSON.stringify(value) }).execute();
    return trust;
  };
  const referralsOf = (trustId: string) => app.db.selectFrom('referral').selectAll().where('trust_id', '=', trustId).execute();
  const draftsIn = (trustId: string) => app.db.selectFrom('draft').selectAll().where('trust_id', '=', trustId).execute();
  const mailsOf = (trustId: string) => app.db.selectFrom('mail').selectAll().where('trust_id', '=', trustId).orderBy('made_at').execute();
  const draftIn = (location: string | null): string => /\/([0-9a-f-]{36})\//.exec(location ?? '')?.[1] ?? '';
  const fill = async (browser: Browser, here: string): Promise<void> => {
    for (const [page, body] of [[2, PERSON], [3, HOME], [4, HOPES], [5, {}]] as const) expect((await browser.post(`${here}/${page}`, body)).location).toBe(`${here}/${page + 1}`);
  };
  const codeIn = (html: string): string => /<strong>(\d{4} \d{4} \d{4})<\/strong>/.exec(html)?.[1] ?? '';

  describe('the person themself', () => {
    const beginMyself = async (browser: Browser, trust: MadeTrust): Promise<string> => {
      const base = `/t/${trust.slug}/refer-myself`;
      return `${base}/${draftIn((await browser.post(base, { age: '16 or over' })).location)}`;
    };

    test('signed out, in their own words, six pages: one referral that names no team and nobody who asked', async () => {
      const trust = await trustWith({ service_phone: '0161 496 0000' });
      const browser = app.signedOut();
      const here = await beginMyself(browser, trust);
      expect((await browser.get(`${here}/2`)).html).toContain('How and when is it safe to reach you?');
      await fill(browser, here);
      expect((await browser.get(`${here}/6`)).html).toContain('To find somewhere to go');
      const sent = await browser.post(`${here}/6`);
      const { html } = await browser.get(sent.location ?? '');
      for (const words of ['1001', 'Thursday 26 November', '0161 496 0000', 'you see up to three peer workers']) expect(html).toContain(words);
      expect(sent.location).not.toMatch(/1001|Gemma/);
      expect(await referralsOf(trust.id)).toMatchObject([{ source: 'self', team_id: null, made_by: null, asked_by_name: null, agreed_on: '2026-11-23', known_as: 'Gemma', postcode_sector: 'M21 9', on_ward: false, hopes: 'To find somewhere to go', finding_places: true, leaving_hospital: false, one_or_group: 'group' }]);
      expect((await draftsIn(trust.id)).map((d) => d.form)).toEqual(['refer-myself-sent']);
    });

    test('sixteen identical presses are one referral', async () => {
      const trust = await trustWith();
      const browser = app.signedOut();
      const here = await beginMyself(browser, trust);
      await fill(browser, here);
      const _key = newId();
      const answers = await Promise.all(Array.from({ length: 16 }, () => browser.post(`${here}/6`, { _key })));
      expect(new Set(answers.map((a) => `${a.status} ${a.location}`)).size).toBe(1);
      expect(await referralsOf(trust.id)).toHaveLength(1);
    });

    test('somebody under 16 is kindly pointed elsewhere, and nothing is kept', async () => {
      const trust = await trustWith();
      const browser = app.signedOut();
      const base = `/t/${trust.slug}/refer-myself`;
      expect((await browser.post(base, { age: 'under 16' })).location).toBe(`${base}/younger`);
      expect((await browser.get(`${base}/younger`)).html).toContain('Tell an adult you trust');
      expect(await draftsIn(trust.id)).toEqual([]);
      expect((await browser.post(base, {})).html).toContain('Choose how old you are');
    });

    test('“online is not safe for me” says how by phone and on paper, and is written down when they go on', async () => {
      const trust = await trustWith({ service_phone: '0161 496 0000' });
      const browser = app.signedOut();
      const base = `/t/${trust.slug}/refer-myself`;
      const page = await browser.get(`${base}/another-way`);
      expect(page.html).toContain('0161 496 0000');
      expect((await browser.get(`${base}/paper`)).html).toContain('I would like peer support');
      const here = `${base}/${draftIn((await browser.post(`${base}/another-way`)).location)}`;
      expect((await browser.get(`${here}/2`)).html).toMatch(/checked=""[^>]*value="no"/);
      await browser.post(`${here}/2`, { ...PERSON, online_safe: 'no' });
      for (const [n, body] of [[3, HOME], [4, HOPES], [5, {}], [6, {}]] as const) await browser.post(`${here}/${n}`, body);
      expect((await referralsOf(trust.id))[0]).toMatchObject({ online_safe: false });
    });

    test.each([[2, { ...PERSON, full_name: '', phone: '12' }, ['Enter your full name', 'Enter a phone number'], ['By letter', 'gemma@example.invalid']], [4, { ...HOPES, hopes: '' }, ['Write what you hope for'], ['checked']]] as const)(
      'page %i says what is wrong and keeps everything typed', async (n, body, says, keeps) => {
        const trust = await trustWith();
        const browser = app.signedOut();
        const here = await beginMyself(browser, trust);
        const answer = await browser.post(`${here}/${n}`, body);
        expect(answer.status).toBe(422);
        for (const words of [...says, ...keeps]) expect(answer.html).toContain(words);
      });

    test('it never tells whether somebody is known: the same answer for both', async () => {
      const trust = await trustWith();
      await aPersonWithAccount(app.db, trust.id, { known_as: 'Gemma', full_name: 'Gemma Fernley', nhs_number: '9990000018' });
      const pages = await Promise.all(['999 000 0018', '999 000 0026'].map(async (nhs) => {
        const browser = app.signedOut();
        const here = await beginMyself(browser, trust);
        await fill(browser, here);
        const answer = await browser.post(`${here}/2?check=1`, { ...PERSON, nhs });
        const sent = await browser.post(`${here}/6`);
        return [answer.status, answer.location?.replace(/[0-9a-f-]{36}/, 'ID'), sent.status, (await browser.get(sent.location ?? '')).html.replace(/100\d/g, 'N').replace(/[0-9a-f-]{36}/g, 'ID')];
      }));
      expect(pages[0]).toEqual(pages[1]);
    });

    test('another visitor, somebody signed in and another trust find nothing under its address', async () => {
      const trust = await trustWith();
      const browser = app.signedOut();
      const here = await beginMyself(browser, trust);
      await browser.post(`${here}/2`, PERSON);
      const account = await anAccount(app.db);
      const lead = await app.signedIn({ trustId: trust.id, accountId: account.id, membershipId: await aMembership(app.db, trust.id, account.id, 'lead') });
      for (const other of [app.signedOut(), lead]) {
        for (const path of [`${here}/2`, `${here}/6`, `${here}/sent`]) {
          const answer = await other.get(path);
          expect(answer.status).toBe(404);
          expect(answer.html).not.toContain('Gemma');
        }
        expect((await other.post(`${here}/6`)).status).not.toBe(303);
      }
      const elsewhere = await trustWith();
      expect((await browser.get(here.replace(trust.slug, elsewhere.slug) + '/2')).status).toBe(404);
      expect((await browser.get(`${here}/2`)).html).toContain('Gemma Fernley');
      expect(await referralsOf(trust.id)).toEqual([]);
    });

    test('after 30 minutes it is put away, also from this browser; what is typed then is not lost and nothing old is shown', async () => {
      const trust = await trustWith();
      const browser = app.signedOut();
      const here = await beginMyself(browser, trust);
      await browser.post(`${here}/2`, PERSON);
      fixNow(minutes(29));
      expect((await browser.get(`${here}/2`)).html).toContain('Gemma Fernley');
      fixNow(minutes(30));
      const page = await browser.get(`${here}/3`);
      expect(page.status).toBe(404);
      expect(page.html).toContain('Carry on with a code');
      expect(page.html).not.toContain('Gemma');
      const late = await browser.post(`${here}/4`, HOPES);
      expect(late.status).toBe(409);
      expect(late.html).toContain('To find somewhere to go');
      expect(late.html).not.toContain('Gemma');
      await asViewer(app.appDb, systemViewer(), (tx) => eraseOldDrafts(tx), minutes(30));
      expect(await draftsIn(trust.id)).toEqual([]);
    });

    test('typing keeps it open: words are kept as they are typed', async () => {
      const trust = await trustWith();
      const browser = app.signedOut();
      const here = await beginMyself(browser, trust);
      fixNow(minutes(20));
      expect((await browser.post(`${here}/keep/4`, { hopes: 'Half a sen' })).status).toBe(200);
      fixNow(minutes(45));
      expect((await browser.get(`${here}/4`)).html).toContain('Half a sen');
    });

    test('with a code it comes back on another device for three days, and only there; a wrong code tells nothing', async () => {
      const trust = await trustWith();
      const phone = app.signedOut();
      const here = await beginMyself(phone, trust);
      await phone.post(`${here}/2`, PERSON);
      const code = codeIn((await phone.post(`${here}/code`)).html);
      expect(code).toMatch(/^\d{4} \d{4} \d{4}$/);
      expect(JSON.stringify(await draftsIn(trust.id))).not.toContain(code.replaceAll(' ', ''));
      fixNow(minutes(71 * 60));
      await asViewer(app.appDb, systemViewer(), (tx) => eraseOldDrafts(tx), minutes(71 * 60));
      expect((await phone.get(`${here}/2`)).status).toBe(404);
      const library = app.signedOut();
      const base = `/t/${trust.slug}/refer-myself`;
      const wrong = await library.post(`${base}/carry-on`, { code: '0000 0000 0000' });
      expect(wrong.status).toBe(422);
      expect(wrong.html).toContain('We know no form with this code');
      expect((await library.post(`/t/${(await trustWith()).slug}/refer-myself/carry-on`, { code })).status).toBe(422);
      fixNow(minutes(71 * 60));
      expect((await library.post(`${base}/carry-on`, { code: code.replaceAll(' ', '-') })).location).toBe(`${here}/2`);
      expect((await library.get(`${here}/2`)).html).toContain('Gemma Fernley');
      expect((await phone.get(`${here}/2`)).status).toBe(404);
      await asViewer(app.appDb, systemViewer(), (tx) => eraseOldDrafts(tx), minutes(73 * 60));
      expect((await draftsIn(trust.id))).toEqual([]);
    });

    test('wrong codes are slowed down', async () => {
      const trust = await trustWith();
      const browser = app.signedOut();
      const answers: number[] = [];
      for (let i = 0; i < 11; i += 1) answers.push((await browser.post(`/t/${trust.slug}/refer-myself/carry-on`, { code: `1000 0000 000${i % 10}` })).status);
      expect(answers.at(-1)).toBe(429);
      expect(answers.slice(0, 8)).toEqual(Array(8).fill(422));
      await app.db.deleteFrom('sign_in_attempt').execute();
    });

    test('a session that ended does not stand in the way: this browser is a visitor again', async () => {
      const trust = await trustWith();
      const person = await aPersonWithAccount(app.db, trust.id);
      const browser = await app.signedIn({ trustId: trust.id, accountId: person.accountId, membershipId: person.membershipId });
      fixNow(minutes(31));
      const here = await beginMyself(browser, trust);
      expect((await browser.post(`${here}/2`, PERSON)).location).toBe(`${here}/3`);
      expect((await draftsIn(trust.id)).map((d) => [d.account_id, d.visitor !== null])).toEqual([[null, true]]);
    });

    test('words of crisis: help comes first, and they are saved all the same', async () => {
      const trust = await trustWith();
      const browser = app.signedOut();
      const here = await beginMyself(browser, trust);
      expect((await browser.post(`${here}/4`, { ...HOPES, hopes: 'I want to end my life' })).status).toBe(303);
      expect((await browser.get(`${here}/5`)).html).toContain('Ring 111, choose 2');
      expect(((await draftsIn(trust.id))[0]?.fields as Record<string, unknown>).hopes).toBe('I want to end my life');
      const other = await beginMyself(browser, trust);
      await browser.post(`${other}/4`, HOPES);
      expect((await browser.get(`${other}/5`)).html).not.toContain('Ring 111, choose 2');
    });

    test('erased by pressing: nothing is left', async () => {
      const trust = await trustWith();
      const browser = app.signedOut();
      const here = await beginMyself(browser, trust);
      await browser.post(`${here}/2`, PERSON);
      expect((await browser.post(`${here}/erase`)).location).toBe(`/t/${trust.slug}/refer-myself`);
      expect(await draftsIn(trust.id)).toEqual([]);
    });
  });

  describe('a team without accounts', () => {
    const SECRET = (): string => `secret-${newId()}`;
    const aLinkedTeam = async (settings: Record<string, unknown> = { work_email_domains: ['example.nhs.uk'] }) => {
      const trust = await trustWith(settings);
      const secret = SECRET();
      const team = await aTeam(app.db, trust.id, { referral_link_hash: tokenHash(secret) });
      return { trust, team, secret, base: `/t/${trust.slug}/team-link/${secret}` };
    };
    const digitsMailed = async (trustId: string): Promise<string> => /(\d{6})/.exec((await mailsOf(trustId)).at(-1)?.body ?? '')?.[1] ?? '';
    const enter = async (browser: Browser, at: { base: string; trust: MadeTrust }): Promise<void> => {
      await browser.post(at.base, { email: 'sam@ward.example.nhs.uk' });
      expect((await browser.post(`${at.base}/code`, { code: await digitsMailed(at.trust.id) })).location).toBe(`${at.base}/ask`);
    };

    test('the short link leads to the trust’s page; an unknown one, or one under another trust, is not there', async () => {
      const at = await aLinkedTeam();
      expect((await app.signedOut().get(`/l/${at.secret}`)).location).toBe(at.base);
      expect((await app.signedOut().get(`/l/${SECRET()}`)).status).toBe(404);
      expect((await app.signedOut().get(at.base.replace(at.trust.slug, (await trustWith()).slug))).status).toBe(404);
      const stored = await app.db.selectFrom('host_team').select('referral_link_hash').where('id', '=', at.team.id).executeTakeFirst();
      expect(stored?.referral_link_hash?.toString('utf8')).not.toContain(at.secret);
    });

    test('a code by mail to a work address, then the same pages: the referral is the team’s, with who asked', async () => {
      const at = await aLinkedTeam();
      const browser = app.signedOut();
      expect((await browser.post(at.base, { email: 'sam@ward.example.nhs.uk' })).location).toBe(`${at.base}/code`);
      const [mail] = await mailsOf(at.trust.id);
      expect(mail).toMatchObject({ to_address: 'sam@ward.example.nhs.uk', subject: 'Your code' });
      expect(mail?.body).not.toMatch(/health|peer|support|ward|refer|Larkfield|Thistledown/i);
      expect(JSON.stringify(await app.db.selectFrom('email_code').selectAll().where('trust_id', '=', at.trust.id).execute())).not.toContain(await digitsMailed(at.trust.id));
      expect((await browser.post(`${at.base}/code`, { code: await digitsMailed(at.trust.id) })).location).toBe(`${at.base}/ask`);
      const here = `${at.base}/${draftIn((await browser.post(`${at.base}/ask`, YES)).location)}`;
      await fill(browser, here);
      const sent = await browser.post(`${here}/6`);
      expect((await browser.get(sent.location ?? '')).html).toContain('sam@ward.example.nhs.uk');
      expect(await referralsOf(at.trust.id)).toMatchObject([{ source: 'team link', team_id: at.team.id, made_by: null, asked_by_name: 'Sam', asked_by_job: 'OT', asked_by_email: 'sam@ward.example.nhs.uk', agreed_how: 'She said yes' }]);
    });

    test.each(['said no', 'not asked yet'])('“%s” keeps no name, only a count', async (agreed) => {
      const at = await aLinkedTeam();
      const browser = app.signedOut();
      await enter(browser, at);
      expect((await browser.post(`${at.base}/ask`, { agreed, agreed_how: 'Gemma' })).status).toBe(303);
      expect(await app.db.selectFrom('not_agreed').select(['team_id', 'answer']).where('trust_id', '=', at.trust.id).execute()).toEqual([{ team_id: at.team.id, answer: agreed }]);
      expect(await draftsIn(at.trust.id)).toEqual([]);
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
      expect([...(await mailsOf(at.trust.id)), ...(await mailsOf(none.trust.id))]).toEqual([]);
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
      await browser.post(`${here}/2`, PERSON);
      const stranger = app.signedOut();
      for (const path of [`${at.base}/ask`, `${here}/2`, `${here}/6`, `${at.base}/carry-on`, `${at.base}/they-said-no`]) expect((await stranger.get(path)).location).toBe(at.base);
      for (const path of [`${at.base}/ask`, `${here}/6`, `${here}/code`, `${here}/erase`]) expect((await stranger.post(path, { ...YES, agreed: 'said no' })).location).toBe(at.base);
      expect(await app.db.selectFrom('not_agreed').selectAll().where('trust_id', '=', at.trust.id).execute()).toEqual([]);
      expect((await draftsIn(at.trust.id))).toHaveLength(1);
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

  describe('a carer', () => {
    const everything = async (): Promise<Record<string, number>> => {
      const tables = await sql<{ t: string }>`select relname as t from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`.execute(app.db);
      const counts = await Promise.all(tables.rows.map(async ({ t }) => [t, (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(t)}`.execute(app.db)).rows[0]?.n ?? 0] as const));
      return Object.fromEntries(counts);
    };

    test('sends an invitation and nothing else: only the mail that waits holds anything about anybody', async () => {
      const trust = await trustWith();
      const before = await everything();
      const browser = app.signedOut();
      expect((await browser.post(`/t/${trust.slug}/invite`, { email: 'friend@example.org', safe: 'yes' })).location).toBe(`/t/${trust.slug}/invite/sent`);
      const after = await everything();
      expect(Object.entries(after).filter(([table, n]) => n !== before[table]).map(([table]) => table)).toEqual(['audit_row', 'mail', 'sign_in_attempt']);
      const [mail] = await mailsOf(trust.id);
      expect(mail?.to_address).toBe('friend@example.org');
      expect(`${mail?.subject} ${mail?.body}`).not.toMatch(/health|peer|support|mental|ill|recover|hospital|ward/i);
      expect(mail?.body).toContain(`http://localhost/t/${trust.slug}`);
      for (const table of ['audit_row', 'sign_in_attempt'] as const) expect(JSON.stringify(await app.db.selectFrom(table).selectAll().execute())).not.toContain('friend@');
      await app.db.deleteFrom('sign_in_attempt').execute();
    });

    test('pressing twice is one mail', async () => {
      const trust = await trustWith();
      const browser = app.signedOut();
      const body = { email: 'friend@example.org', safe: 'yes', _key: newId() };
      expect((await Promise.all([browser.post(`/t/${trust.slug}/invite`, body), browser.post(`/t/${trust.slug}/invite`, body)])).map((a) => a.status)).toEqual([303, 303]);
      expect(await mailsOf(trust.id)).toHaveLength(1);
      await app.db.deleteFrom('sign_in_attempt').execute();
    });

    test('not without being sure that nobody else reads it; and not in floods', async () => {
      const trust = await trustWith();
      const browser = app.signedOut();
      const unsure = await browser.post(`/t/${trust.slug}/invite`, { email: 'friend@example.org' });
      expect(unsure.status).toBe(422);
      expect(unsure.html).toContain('friend@example.org');
      const answers: number[] = [];
      for (let i = 0; i < 11; i += 1) answers.push((await browser.post(`/t/${trust.slug}/invite`, { email: `friend${i}@example.org`, safe: 'yes' })).status);
      expect(answers.at(-1)).toBe(429);
      expect(await mailsOf(trust.id)).toHaveLength(10);
      await app.db.deleteFrom('sign_in_attempt').execute();
    });

    test('a slip to hand over names nobody', async () => {
      const trust = await trustWith({ service_phone: '0161 496 0000' });
      const { html } = await app.signedOut().get(`/t/${trust.slug}/invite/slip`);
      expect(html).toContain(`http://localhost/t/${trust.slug}`);
      expect(html).toContain('0161 496 0000');
    });
  });
});
