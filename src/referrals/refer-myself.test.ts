// Somebody asks for themself, signed out. One test a promise.
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { Browser, TestApp } from '../../tests/setup/app.ts';
import { codeIn, draftIn, draftsIn, fillMyself, HOME, minutes, MY_HOPES, MYSELF, referralsOf, trustWith } from '../../tests/setup/asking.ts';
import { aMembership, anAccount } from '../access/access.factory.ts';
import { asViewer, eraseOldDrafts, systemViewer } from '../access/index.ts';
import { fixNow } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { aPersonWithAccount } from '../people/person.factory.ts';
import type { MadeTrust } from '../teams/team.factory.ts';

describe('asking for oneself', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  afterEach(() => fixNow(null));

  const beginMyself = async (browser: Browser, trust: MadeTrust): Promise<string> => {
    const base = `/t/${trust.slug}/refer-myself`;
    return `${base}/${draftIn((await browser.post(base, { age: '16 or over' })).location)}`;
  };

  test('signed out, in their own words, six pages: one referral that names no team and nobody who asked', async () => {
    const trust = await trustWith(app, { service_phone: '0161 496 0000' });
    const browser = app.signedOut();
    const here = await beginMyself(browser, trust);
    expect((await browser.get(`${here}/2`)).html).toContain('How and when is it safe to reach you?');
    await fillMyself(browser, here);
    expect((await browser.get(`${here}/6`)).html).toContain('To find somewhere to go');
    const sent = await browser.post(`${here}/6`);
    const { html } = await browser.get(sent.location ?? '');
    for (const words of ['1001', 'Thursday 26 November', '0161 496 0000', 'you see up to three peer workers']) expect(html).toContain(words);
    expect(sent.location).not.toMatch(/\b1001\b|Gemma/);
    expect(await referralsOf(app, trust.id)).toMatchObject([{ source: 'self', team_id: null, made_by: null, asked_by_name: null, agreed_on: '2026-11-23', known_as: 'Gemma', postcode_sector: 'M21 9', on_ward: false, hopes: 'To find somewhere to go', finding_places: true, leaving_hospital: false, one_or_group: 'group' }]);
    expect((await draftsIn(app, trust.id)).map((d) => d.form)).toEqual(['refer-myself-sent']);
  });

  test('sixteen identical presses are one referral', async () => {
    const trust = await trustWith(app);
    const browser = app.signedOut();
    const here = await beginMyself(browser, trust);
    await fillMyself(browser, here);
    const _key = newId();
    const answers = await Promise.all(Array.from({ length: 16 }, () => browser.post(`${here}/6`, { _key })));
    expect(new Set(answers.map((a) => `${a.status} ${a.location}`)).size).toBe(1);
    expect(await referralsOf(app, trust.id)).toHaveLength(1);
  });

  test('somebody under 16 is kindly pointed elsewhere, and nothing is kept', async () => {
    const trust = await trustWith(app);
    const browser = app.signedOut();
    const base = `/t/${trust.slug}/refer-myself`;
    expect((await browser.post(base, { age: 'under 16' })).location).toBe(`${base}/younger`);
    expect((await browser.get(`${base}/younger`)).html).toContain('Tell an adult you trust');
    expect(await draftsIn(app, trust.id)).toEqual([]);
    expect((await browser.post(base, {})).html).toContain('Choose how old you are');
  });

  test('“online is not safe for me” says how by phone and on paper, and is written down when they go on', async () => {
    const trust = await trustWith(app, { service_phone: '0161 496 0000' });
    const browser = app.signedOut();
    const base = `/t/${trust.slug}/refer-myself`;
    const page = await browser.get(`${base}/another-way`);
    expect(page.html).toContain('0161 496 0000');
    expect((await browser.get(`${base}/paper`)).html).toContain('I would like peer support');
    const here = `${base}/${draftIn((await browser.post(`${base}/another-way`)).location)}`;
    expect((await browser.get(`${here}/2`)).html).toMatch(/checked=""[^>]*value="no"/);
    await browser.post(`${here}/2`, { ...MYSELF, online_safe: 'no' });
    for (const [n, body] of [[3, HOME], [4, MY_HOPES], [5, {}], [6, {}]] as const) await browser.post(`${here}/${n}`, body);
    expect((await referralsOf(app, trust.id))[0]).toMatchObject({ online_safe: false });
  });

  test.each([[2, { ...MYSELF, full_name: '', phone: '12' }, ['Enter your full name', 'Enter a phone number'], ['By letter', 'gemma@example.invalid']], [4, { ...MY_HOPES, hopes: '' }, ['Write what you hope for'], ['checked']]] as const)(
    'page %i says what is wrong and keeps everything typed', async (n, body, says, keeps) => {
      const trust = await trustWith(app);
      const browser = app.signedOut();
      const here = await beginMyself(browser, trust);
      const answer = await browser.post(`${here}/${n}`, body);
      expect(answer.status).toBe(422);
      for (const words of [...says, ...keeps]) expect(answer.html).toContain(words);
    });

  test('it never tells whether somebody is known: the same answer for both', async () => {
    const trust = await trustWith(app);
    await aPersonWithAccount(app.db, trust.id, { known_as: 'Gemma', full_name: 'Gemma Fernley', nhs_number: '9990000018' });
    const pages = await Promise.all(['999 000 0018', '999 000 0026'].map(async (nhs) => {
      const browser = app.signedOut();
      const here = await beginMyself(browser, trust);
      await fillMyself(browser, here);
      const answer = await browser.post(`${here}/2?check=1`, { ...MYSELF, nhs });
      const sent = await browser.post(`${here}/6`);
      return [answer.status, answer.location?.replace(/[0-9a-f-]{36}/, 'ID'), sent.status, (await browser.get(sent.location ?? '')).html.replace(/\d{4} \d{4} \d{4}/g, 'CODE').replace(/100\d/g, 'N').replace(/[0-9a-f-]{36}/g, 'ID')];
    }));
    expect(pages[0]).toEqual(pages[1]);
  });

  test('another visitor, somebody signed in and another trust find nothing under its address', async () => {
    const trust = await trustWith(app);
    const browser = app.signedOut();
    const here = await beginMyself(browser, trust);
    await browser.post(`${here}/2`, MYSELF);
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
    const elsewhere = await trustWith(app);
    expect((await browser.get(here.replace(trust.slug, elsewhere.slug) + '/2')).status).toBe(404);
    expect((await browser.get(`${here}/2`)).html).toContain('Gemma Fernley');
    expect(await referralsOf(app, trust.id)).toEqual([]);
  });

  test('after 30 minutes it is put away, also from this browser; what is typed then is not lost and nothing old is shown', async () => {
    const trust = await trustWith(app);
    const browser = app.signedOut();
    const here = await beginMyself(browser, trust);
    await browser.post(`${here}/2`, MYSELF);
    fixNow(minutes(29));
    expect((await browser.get(`${here}/2`)).html).toContain('Gemma Fernley');
    fixNow(minutes(30));
    const page = await browser.get(`${here}/3`);
    expect(page.status).toBe(404);
    expect(page.html).toContain('Carry on with a code');
    expect(page.html).not.toContain('Gemma');
    const late = await browser.post(`${here}/4`, MY_HOPES);
    expect(late.status).toBe(409);
    expect(late.html).toContain('To find somewhere to go');
    expect(late.html).not.toContain('Gemma');
    await asViewer(app.appDb, systemViewer(), (tx) => eraseOldDrafts(tx), minutes(30));
    expect(await draftsIn(app, trust.id)).toEqual([]);
  });

  test('typing keeps it open: words are kept as they are typed', async () => {
    const trust = await trustWith(app);
    const browser = app.signedOut();
    const here = await beginMyself(browser, trust);
    fixNow(minutes(20));
    expect((await browser.post(`${here}/keep/4`, { hopes: 'Half a sen' })).status).toBe(200);
    fixNow(minutes(45));
    expect((await browser.get(`${here}/4`)).html).toContain('Half a sen');
  });

  test('with a code it comes back on another device for three days, and only there; a wrong code tells nothing', async () => {
    const trust = await trustWith(app);
    const phone = app.signedOut();
    const here = await beginMyself(phone, trust);
    await phone.post(`${here}/2`, MYSELF);
    const code = codeIn((await phone.post(`${here}/code`)).html);
    expect(code).toMatch(/^\d{4} \d{4} \d{4}$/);
    expect(JSON.stringify(await draftsIn(app, trust.id))).not.toContain(code.replaceAll(' ', ''));
    fixNow(minutes(71 * 60));
    await asViewer(app.appDb, systemViewer(), (tx) => eraseOldDrafts(tx), minutes(71 * 60));
    expect((await phone.get(`${here}/2`)).status).toBe(404);
    const library = app.signedOut();
    const base = `/t/${trust.slug}/refer-myself`;
    const wrong = await library.post(`${base}/carry-on`, { code: '0000 0000 0000' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('We know no form with this code');
    expect((await library.post(`/t/${(await trustWith(app)).slug}/refer-myself/carry-on`, { code })).status).toBe(422);
    fixNow(minutes(71 * 60));
    expect((await library.post(`${base}/carry-on`, { code: code.replaceAll(' ', '-') })).location).toBe(`${here}/2`);
    expect((await library.get(`${here}/2`)).html).toContain('Gemma Fernley');
    expect((await phone.get(`${here}/2`)).status).toBe(404);
    await asViewer(app.appDb, systemViewer(), (tx) => eraseOldDrafts(tx), minutes(73 * 60));
    expect((await draftsIn(app, trust.id))).toEqual([]);
  });

  test('wrong codes are slowed down', async () => {
    const trust = await trustWith(app);
    const browser = app.signedOut();
    const answers: number[] = [];
    for (let i = 0; i < 11; i += 1) answers.push((await browser.post(`/t/${trust.slug}/refer-myself/carry-on`, { code: `1000 0000 000${i % 10}` })).status);
    expect(answers.at(-1)).toBe(429);
    expect(answers.slice(0, 8)).toEqual(Array(8).fill(422));
    await app.db.deleteFrom('sign_in_attempt').execute();
  });

  test('a session that ended does not stand in the way: this browser is a visitor again', async () => {
    const trust = await trustWith(app);
    const person = await aPersonWithAccount(app.db, trust.id);
    const browser = await app.signedIn({ trustId: trust.id, accountId: person.accountId, membershipId: person.membershipId });
    fixNow(minutes(31));
    const here = await beginMyself(browser, trust);
    expect((await browser.post(`${here}/2`, MYSELF)).location).toBe(`${here}/3`);
    expect((await draftsIn(app, trust.id)).map((d) => [d.account_id, d.visitor !== null])).toEqual([[null, true]]);
  });

  test('words of crisis: help comes first, and they are saved all the same', async () => {
    const trust = await trustWith(app);
    const browser = app.signedOut();
    const here = await beginMyself(browser, trust);
    expect((await browser.post(`${here}/4`, { ...MY_HOPES, hopes: 'I want to end my life' })).status).toBe(303);
    expect((await browser.get(`${here}/5`)).html).toContain('Ring 111, choose 2');
    expect(((await draftsIn(app, trust.id))[0]?.fields as Record<string, unknown>).hopes).toBe('I want to end my life');
    const other = await beginMyself(browser, trust);
    await browser.post(`${other}/4`, MY_HOPES);
    expect((await browser.get(`${other}/5`)).html).not.toContain('Ring 111, choose 2');
  });

  test('erased by pressing: nothing is left', async () => {
    const trust = await trustWith(app);
    const browser = app.signedOut();
    const here = await beginMyself(browser, trust);
    await browser.post(`${here}/2`, MYSELF);
    expect((await browser.post(`${here}/erase`)).location).toBe(`/t/${trust.slug}/refer-myself`);
    expect(await draftsIn(app, trust.id)).toEqual([]);
  });

  test('signed in, it is kept under the account and found again where it began', async () => {
    const trust = await trustWith(app);
    const person = await aPersonWithAccount(app.db, trust.id);
    const browser = await app.signedIn({ trustId: trust.id, accountId: person.accountId, membershipId: person.membershipId });
    const here = await beginMyself(browser, trust);
    await browser.post(`${here}/2`, MYSELF);
    expect((await browser.get(`${here}/3`)).html).not.toContain('Take a code');
    expect((await browser.get(`/t/${trust.slug}/refer-myself`)).html).toContain(`${here}/3`);
    for (const [n, body] of [[3, HOME], [4, MY_HOPES], [5, {}]] as const) await browser.post(`${here}/${n}`, body);
    expect((await browser.post(`${here}/6`)).status).toBe(303);
    expect(await referralsOf(app, trust.id)).toMatchObject([{ source: 'self', made_by: null, person_id: null }]);
  });

  test('nobody buries the lead in forms: ten in ten minutes from one place, and the eleventh is kept', async () => {
    await app.db.deleteFrom('sign_in_attempt').execute();
    const trust = await trustWith(app);
    const browser = app.signedOut();
    const answers: number[] = [];
    for (let i = 0; i < 11; i += 1) {
      const here = await beginMyself(browser, trust);
      await fillMyself(browser, here);
      answers.push((await browser.post(`${here}/6`)).status);
    }
    expect(answers).toEqual([...Array(10).fill(303), 409]);
    expect((await draftsIn(app, trust.id)).filter((d) => d.form === 'refer-myself')).toHaveLength(1);
    await app.db.deleteFrom('sign_in_attempt').execute();
  });
});
