// Asking for support, signed in: a host team, and the lead on the phone. One test a promise.
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { Browser, TestApp } from '../../tests/setup/app.ts';
import { aMembership, anAccount, aSession } from '../access/access.factory.ts';
import { asViewer, eraseOldDrafts, systemViewer } from '../access/index.ts';
import { SESSION_COOKIE } from '../access/session.ts';
import { fixNow } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import type { AccountId, TeamId, TrustId } from '../kit/ids.ts';
import { aTeam, aTrust } from '../teams/team.factory.ts';
import type { MadeTrust } from '../teams/team.factory.ts';
import { aReferral } from './referral.factory.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const YES = { agreed: 'yes', agreed_how: '“I would like that”, on Sunday', 'agreed_on-day': '22', 'agreed_on-month': '11', 'agreed_on-year': '2026', asker_job: 'Staff nurse', asker_phone: '0161 496 0123' };
const PERSON = { known_as: 'Callum', full_name: 'Callum Thistlewood', safe_contact: 'Ring after 5pm, leave no message', online_safe: 'no', phone: '07700 900982', age: '34', area: 'M21 9AB', access_needs: 'Large print', language: 'Polish', interpreter: 'yes', nhs: '999 000 0018' };
const HOPES = { hopes: 'To get through the first week', help: ['leaving', 'places'], one_or_group: 'one-to-one', worker_wishes: 'Near my age' };
const MEETING = { meeting_safely: 'Quiet places' };

describe('asking for support, signed in', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  afterEach(() => fixNow(null));

  type Nurse = { browser: Browser; trust: MadeTrust; teamId: TeamId; accountId: AccountId; membershipId: string };
  const aNurse = async (trust?: MadeTrust, teamId?: TeamId): Promise<Nurse> => {
    fixNow(NOW);
    const at = trust ?? (await aTrust(app.db));
    const team = teamId ?? (await aTeam(app.db, at.id, { name: `Larkfield ${newId().slice(-6)}` })).id;
    const account = await anAccount(app.db, { name: 'Sam' });
    const membershipId = await aMembership(app.db, at.id, account.id, 'host_team', { teamId: team });
    return { browser: await app.signedIn({ trustId: at.id, accountId: account.id, membershipId }), trust: at, teamId: team, accountId: account.id, membershipId };
  };
  const aLead = async (trust: MadeTrust): Promise<Browser> => {
    const account = await anAccount(app.db, { name: 'Joan' });
    return app.signedIn({ trustId: trust.id, accountId: account.id, membershipId: await aMembership(app.db, trust.id, account.id, 'lead') });
  };
  const idIn = (location: string | null): string => /\/refer\/([0-9a-f-]{36})\//.exec(location ?? '')?.[1] ?? '';
  const begin = async (browser: Browser, more: Record<string, string> = {}): Promise<string> => idIn((await browser.post('/refer', { ...YES, ...more })).location);
  const where = (ward: string): Record<string, string> => ({ on_ward: 'yes', ward, date_known: 'yes', 'expected_on-day': '4', 'expected_on-month': '12', 'expected_on-year': '2026', expected_said_by: 'Dr Rowe, on Monday' });
  const fill = async (browser: Browser, id: string, ward: string): Promise<void> => {
    expect((await browser.post(`/refer/${id}/2`, PERSON)).location).toBe(`/refer/${id}/3`);
    expect((await browser.post(`/refer/${id}/3`, where(ward))).location).toBe(`/refer/${id}/4`);
    expect((await browser.post(`/refer/${id}/4`, HOPES)).location).toBe(`/refer/${id}/5`);
    expect((await browser.post(`/refer/${id}/5`, MEETING)).location).toBe(`/refer/${id}/6`);
  };
  const referralsOf = (trustId: TrustId) => app.db.selectFrom('referral').selectAll().where('trust_id', '=', trustId).execute();
  const draftsIn = (trustId: TrustId) => app.db.selectFrom('draft').selectAll().where('trust_id', '=', trustId).execute();

  test('six pages, checked, sent: one referral as it was typed, the draft erased, a number to quote and by when', async () => {
    const sam = await aNurse();
    const id = await begin(sam.browser);
    await fill(sam.browser, id, sam.teamId);
    const check = await sam.browser.get(`/refer/${id}/6`);
    for (const words of ['“I would like that”, on Sunday', 'Callum Thistlewood', 'M21 9 (this much is kept)', '4 December 2026, said by Dr Rowe', 'To get through the first week', 'Quiet places', '999 000 0018']) expect(check.html).toContain(words);
    expect(check.html).not.toContain('M21 9AB');
    expect(check.html).toContain(`/refer/${id}/4?check=1`);

    const sent = await sam.browser.post(`/refer/${id}/6`);
    expect(sent.status).toBe(303);
    const page = await sam.browser.get(sent.location ?? '');
    expect(page.html).toContain('Thursday 26 November');
    expect(page.html).toContain('1001');
    const [row, ...others] = await referralsOf(sam.trust.id);
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      source: 'host team', number: 1001, team_id: sam.teamId, made_by: sam.accountId, asked_by_name: 'Sam', asked_by_job: 'Staff nurse', asked_by_phone: '0161 496 0123',
      agreed_on: '2026-11-22', agreed_how: '“I would like that”, on Sunday', known_as: 'Callum', full_name: 'Callum Thistlewood', age: 34, born_on: null, nhs_number: '9990000018', phone: '07700 900982',
      postcode_sector: 'M21 9', address: null, safe_contact: 'Ring after 5pm, leave no message', online_safe: false, access_needs: 'Large print', language: 'Polish', interpreter: true,
      on_ward: true, ward_id: sam.teamId, expected_on: '2026-12-04', expected_said_by: 'Dr Rowe, on Monday', hopes: 'To get through the first week', leaving_hospital: true, finding_places: true,
      one_or_group: 'one-to-one', worker_wishes: 'Near my age', meeting_safely: 'Quiet places', answer: null, person_id: null,
    });
    expect((await draftsIn(sam.trust.id)).map((d) => [d.form, Object.keys(d.fields as object).sort()])).toEqual([['refer-sent', ['id', 'number']]]);
    const audited = await app.db.selectFrom('audit_row').select(['action', 'detail', 'words']).where('trust_id', '=', sam.trust.id).where('action', '=', 'referral.send').execute();
    expect(audited).toEqual([{ action: 'referral.send', detail: { source: 'host team' }, words: null }]);
  });

  test.each([['said no', '/refer/they-said-no'], ['not asked yet', '/refer/not-asked-yet']])('“%s” keeps no name: one count by team and nothing else', async (agreed, to) => {
    const sam = await aNurse();
    const answer = await sam.browser.post('/refer', { ...YES, agreed, agreed_how: 'Callum Thistlewood shook his head' });
    expect(answer.location).toBe(to);
    expect((await sam.browser.get(to)).html).toContain('Nothing about them is kept');
    expect(await app.db.selectFrom('not_agreed').select(['team_id', 'answer', 'on_day']).where('trust_id', '=', sam.trust.id).execute()).toEqual([{ team_id: sam.teamId, answer: agreed, on_day: '2026-11-23' }]);
    expect(await draftsIn(sam.trust.id)).toEqual([]);
    expect(await referralsOf(sam.trust.id)).toEqual([]);
    const kept = await app.db.selectFrom('audit_row').selectAll().where('trust_id', '=', sam.trust.id).execute();
    expect(JSON.stringify(kept)).not.toContain('Callum');
  });

  test('a yes that turns out to be none erases the form at once', async () => {
    const sam = await aNurse();
    const id = await begin(sam.browser);
    await sam.browser.post(`/refer/${id}/2`, PERSON);
    expect((await sam.browser.post(`/refer/${id}/1`, { agreed: 'said no' })).location).toBe('/refer/they-said-no');
    expect(await draftsIn(sam.trust.id)).toEqual([]);
    expect((await sam.browser.get(`/refer/${id}/2`)).status).toBe(404);
  });

  test.each<[number, Record<string, string | string[]>, string[], string[]]>([
    [2, { ...PERSON, known_as: '', nhs: '999 000 0019', age: '12' }, ['Enter the name they like', 'This is not an NHS number', 'Peer support here is for people who are 16 or over'], ['Callum Thistlewood', 'Ring after 5pm, leave no message', '999 000 0019', 'M21 9AB', 'Large print', 'Polish']],
    [2, { ...PERSON, 'born-day': '1', 'born-month': '1', 'born-year': '2030' }, ['The date of birth must be in the past'], ['value="2030"', 'Callum Thistlewood']],
    [3, { on_ward: 'yes', ward: 'other', date_known: 'no', ward_words: '' }, ['Write which ward or hospital', 'Write why it is not known yet'], []],
    [3, { on_ward: 'yes', ward: '019aaaaa-0000-7000-8000-00000000000a', date_known: 'yes', 'expected_on-day': '4', 'expected_on-month': '12', 'expected_on-year': '2026', expected_said_by: 'Dr Rowe' }, ['Choose a ward from the list'], ['Dr Rowe']],
    [4, { hopes: '', help: [], one_or_group: 'group', worker_wishes: 'A woman' }, ['Write what they hope for', 'Choose one or both'], ['A woman']],
    [5, { meeting_safely: 'x'.repeat(2001) }, ['must be 2000 characters or fewer'], ['x'.repeat(2001)]],
  ])('page %i says what is wrong by the field and keeps everything typed', async (page, body, says, keeps) => {
    const sam = await aNurse();
    const id = await begin(sam.browser);
    const answer = await sam.browser.post(`/refer/${id}/${page}`, body);
    expect(answer.status).toBe(422);
    for (const words of [...says, ...keeps]) expect(answer.html).toContain(words);
    const [draft] = await draftsIn(sam.trust.id);
    expect(Object.keys(draft?.fields as object)).not.toContain('hopes');
    expect(Object.keys(draft?.fields as object)).not.toContain('known_as');
  });

  test('page 1: no answer, or a yes without words, goes nowhere', async () => {
    const sam = await aNurse();
    const answer = await sam.browser.post('/refer', { agreed: 'yes', agreed_how: '', asker_job: 'Ward clerk' });
    expect(answer.status).toBe(422);
    for (const words of ['Write how they said yes', 'Enter the day they said yes', 'Ward clerk']) expect(answer.html).toContain(words);
    expect((await sam.browser.post('/refer', {})).html).toContain('Choose what they said');
    expect(await draftsIn(sam.trust.id)).toEqual([]);
  });

  test('what is missing is marked on the check page, and cannot be sent', async () => {
    const sam = await aNurse();
    const id = await begin(sam.browser);
    await sam.browser.post(`/refer/${id}/2`, PERSON);
    const check = await sam.browser.get(`/refer/${id}/6`);
    expect(check.html).toContain('Still to fill in');
    expect(check.html).not.toContain('Send the referral');
    const answer = await sam.browser.post(`/refer/${id}/6`);
    expect(answer.status).toBe(409);
    expect(await referralsOf(sam.trust.id)).toEqual([]);
  });

  test('changing one thing from the check page leads back to it', async () => {
    const sam = await aNurse();
    const id = await begin(sam.browser);
    await fill(sam.browser, id, sam.teamId);
    expect((await sam.browser.post(`/refer/${id}/4?check=1`, { ...HOPES, help: ['places'] })).location).toBe(`/refer/${id}/6`);
    const [draft] = await draftsIn(sam.trust.id);
    expect((draft?.fields as Record<string, unknown>).help).toEqual('places');
    expect((draft?.fields as Record<string, unknown>).known_as).toBe('Callum');
  });

  test('sixteen identical presses are one referral, and all lead to the same page', async () => {
    const sam = await aNurse();
    const id = await begin(sam.browser);
    await fill(sam.browser, id, sam.teamId);
    const _key = newId();
    const answers = await Promise.all(Array.from({ length: 16 }, () => sam.browser.post(`/refer/${id}/6`, { _key })));
    expect(new Set(answers.map((a) => `${a.status} ${a.location}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(303);
    expect(await referralsOf(sam.trust.id)).toHaveLength(1);
  });

  test('two tabs that send at once, each with its own key: one referral', async () => {
    const sam = await aNurse();
    const id = await begin(sam.browser);
    await fill(sam.browser, id, sam.teamId);
    const answers = await Promise.all([1, 2, 3, 4].map(() => sam.browser.post(`/refer/${id}/6`)));
    expect(answers.filter((a) => a.status === 303)).toHaveLength(1);
    expect(await referralsOf(sam.trust.id)).toHaveLength(1);
  });

  test('eight people sending at once get eight numbers', async () => {
    const trust = await aTrust(app.db);
    const nurses = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(() => aNurse(trust)));
    const ready = await Promise.all(nurses.map(async (n) => {
      const id = await begin(n.browser);
      await fill(n.browser, id, n.teamId);
      return { n, id };
    }));
    const sent = await Promise.all(ready.map(({ n, id }) => n.browser.post(`/refer/${id}/6`)));
    expect(sent.map((s) => s.status)).toEqual(Array(8).fill(303));
    expect((await referralsOf(trust.id)).map((r) => r.number).sort()).toEqual([1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008]);
  });

  test('a draft survives the session and signing out: the same account carries on by choosing', async () => {
    const sam = await aNurse();
    const id = await begin(sam.browser);
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
    const sam = await aNurse();
    const id = await begin(sam.browser);
    const kept = await sam.browser.post(`/refer/${id}/keep/2`, { known_as: 'Cal', area: 'M21 9AB', hopes: 'not of this page' });
    expect(kept.status).toBe(200);
    expect(JSON.parse(kept.html)).toEqual({ savedAt: '10am' });
    const [draft] = await draftsIn(sam.trust.id);
    expect(draft?.fields).toMatchObject({ known_as: 'Cal', area: 'M21 9' });
    expect(JSON.stringify(draft?.fields)).not.toContain('not of this page');
    expect((await sam.browser.post(`/refer/${id}/keep/7`, {})).status).toBe(404);
    expect((await sam.browser.post(`/refer/${newId()}/keep/2`, {})).status).toBe(404);
  });

  test('two drafts side by side stay apart', async () => {
    const sam = await aNurse();
    const [one, two] = [await begin(sam.browser), await begin(sam.browser)];
    await sam.browser.post(`/refer/${one}/2`, { ...PERSON, known_as: 'Callum', full_name: 'Callum Thistlewood' });
    await sam.browser.post(`/refer/${two}/2`, { ...PERSON, known_as: 'Gemma', full_name: 'Gemma Fernley' });
    expect((await sam.browser.get(`/refer/${one}/2`)).html).toContain('Callum Thistlewood');
    expect((await sam.browser.get(`/refer/${one}/2`)).html).not.toContain('Gemma');
    expect((await sam.browser.get(`/refer/${two}/6`)).html).not.toContain('Callum');
    expect((await sam.browser.get('/our-referrals')).html.match(/You began a form about/g)).toHaveLength(2);
  });

  test('nobody else opens a draft: a colleague, the lead, another trust, the same account acting elsewhere', async () => {
    const sam = await aNurse();
    const id = await begin(sam.browser);
    await sam.browser.post(`/refer/${id}/2`, PERSON);
    const elsewhere = await aTrust(app.db);
    const otherTeam = await aTeam(app.db, elsewhere.id);
    const sameAccount = await app.signedIn({ trustId: elsewhere.id, accountId: sam.accountId, membershipId: await aMembership(app.db, elsewhere.id, sam.accountId, 'host_team', { teamId: otherTeam.id }) });
    for (const browser of [(await aNurse(sam.trust, sam.teamId)).browser, await aLead(sam.trust), (await aNurse(elsewhere, otherTeam.id)).browser, sameAccount]) {
      for (const page of [1, 2, 6]) expect((await browser.get(`/refer/${id}/${page}`)).status).toBe(404);
      expect((await browser.post(`/refer/${id}/2`, PERSON)).status).toBe(404);
      expect((await browser.post(`/refer/${id}/6`)).status).toBe(404);
      expect((await browser.post(`/refer/${id}/erase`)).status).toBe(404);
    }
    expect((await sameAccount.get('/our-referrals')).html).not.toContain('Callum');
    expect(await draftsIn(sam.trust.id)).toHaveLength(1);
  });

  test('erased by its writer, or by time: 72 hours for what nobody agreed to, 30 days for what was agreed', async () => {
    const sam = await aNurse();
    const id = await begin(sam.browser);
    expect((await sam.browser.post(`/refer/${id}/erase`)).location).toBe('/our-referrals');
    expect(await draftsIn(sam.trust.id)).toEqual([]);
    await begin(sam.browser);
    await app.db.insertInto('draft').values({ id: newId(), trust_id: sam.trust.id, account_id: sam.accountId, form: 'refer', fields: '{}', agreed: false, began_at: NOW, saved_at: NOW, erase_at: new Date(NOW.getTime() + 72 * 3_600_000) }).execute();
    const eraseAfter = (hours: number) => asViewer(app.appDb, systemViewer(), (tx) => eraseOldDrafts(tx), new Date(NOW.getTime() + hours * 3_600_000));
    await eraseAfter(71);
    expect(await draftsIn(sam.trust.id)).toHaveLength(2);
    await eraseAfter(72);
    expect((await draftsIn(sam.trust.id)).map((d) => d.agreed)).toEqual([true]);
    await eraseAfter(30 * 24);
    expect(await draftsIn(sam.trust.id)).toEqual([]);
  });

  test('the lead types for somebody on the phone, with or without a team', async () => {
    const sam = await aNurse();
    const joan = await aLead(sam.trust);
    for (const [team, who] of [[sam.teamId, 'Bea'], ['', '']] as const) {
      const id = await begin(joan, { team, asker_name: who });
      await fill(joan, id, sam.teamId);
      expect((await joan.post(`/refer/${id}/6`)).status).toBe(303);
    }
    expect((await referralsOf(sam.trust.id)).map((r) => [r.source, r.team_id, r.asked_by_name, r.answer])).toEqual([['phone', sam.teamId, 'Bea', null], ['phone', null, null, null]]);
    expect((await joan.post('/refer', { ...YES, team: newId() })).html).toContain('Choose a team from the list, or none');
    expect((await joan.post('/refer', { agreed: 'said no', team: sam.teamId })).location).toBe('/refer/they-said-no');
    expect((await app.db.selectFrom('not_agreed').select('team_id').where('trust_id', '=', sam.trust.id).execute())).toEqual([{ team_id: sam.teamId }]);
  });

  test('roles that do not refer are refused, and somebody signed out signs in first', async () => {
    const trust = await aTrust(app.db);
    const account = await anAccount(app.db);
    const worker = await app.signedIn({ trustId: trust.id, accountId: account.id, membershipId: await aMembership(app.db, trust.id, account.id, 'peer_worker') });
    for (const path of ['/refer', '/our-referrals', `/refer/${newId()}/2`]) {
      expect((await worker.get(path)).status).toBe(403);
      expect((await app.signedOut().get(path)).location).toContain('/sign-in');
    }
    expect((await (await aLead(trust)).get('/our-referrals')).status).toBe(403);
  });

  describe('our referrals', () => {
    test('empty, it teaches', async () => {
      const sam = await aNurse();
      const page = await sam.browser.get('/our-referrals');
      expect(page.html).toContain('Nothing is under way');
      expect(page.html).toContain('not therapy, observation, escort, medication or cover for staff');
    });

    test('where each is, long waits said as they are, longest waiting first, and the named lead', async () => {
      const sam = await aNurse();
      await aLead(sam.trust);
      const day = (n: number): Date => new Date(NOW.getTime() - n * 86_400_000);
      await aReferral(app.db, sam.trust.id, { team_id: sam.teamId, known_as: 'Newest' }).sent(day(0));
      await aReferral(app.db, sam.trust.id, { team_id: sam.teamId, known_as: 'Overdue' }).sent(day(10));
      await aReferral(app.db, sam.trust.id, { team_id: sam.teamId, known_as: 'Matched' }).sent(day(12)).accepted().matched(day(3));
      await aReferral(app.db, sam.trust.id, { team_id: sam.teamId, known_as: 'Saidno' }).sent(day(20)).declined({ reason: 'therapy' });
      await aReferral(app.db, sam.trust.id, { team_id: (await aTeam(app.db, sam.trust.id)).id, known_as: 'Otherteam' }).sent(day(1));
      const { html } = await sam.browser.get('/our-referrals');
      for (const words of ['It has waited 6 working days. We aim for 3', 'by Thursday', 'They have a peer worker', 'The answer was no', 'Joan']) expect(html).toContain(words);
      expect(html).not.toContain('Otherteam');
      expect(html.indexOf('Overdue')).toBeLessThan(html.indexOf('Newest'));
      expect(html.indexOf('Newest')).toBeLessThan(html.indexOf('Matched'));
      const audited = await app.db.selectFrom('audit_row').select('ids').where('trust_id', '=', sam.trust.id).where('action', '=', 'referral.list-ours').execute();
      expect(audited[0]?.ids).toHaveLength(4);
    });

    test('twenty at a time, with a way to the rest', async () => {
      const sam = await aNurse();
      for (let i = 0; i < 22; i += 1) await aReferral(app.db, sam.trust.id, { team_id: sam.teamId, known_as: `Person${i}x` });
      const first = await sam.browser.get('/our-referrals');
      expect(first.html.match(/Person\d+x<\/strong>/g)).toHaveLength(20);
      expect(first.html).toContain('/our-referrals?page=2');
      expect((await sam.browser.get('/our-referrals?page=2')).html.match(/Person\d+x<\/strong>/g)).toHaveLength(2);
    });

    test('one as it was sent, the answer with its reason, and nobody else’s', async () => {
      const sam = await aNurse();
      const asked = await aReferral(app.db, sam.trust.id, { team_id: sam.teamId, hopes: 'A quiet week' }).sent(NOW).declined({ reason: 'something else', words: 'We rang you about this.' });
      const { html, status } = await sam.browser.get(`/our-referrals/${asked.id}`);
      expect(status).toBe(200);
      for (const words of ['A quiet week', 'The answer was no', 'We rang you about this.', String(asked.number)]) expect(html).toContain(words);
      expect(html).not.toContain('Take it back');
      const other = await aNurse(sam.trust);
      expect((await other.browser.get(`/our-referrals/${asked.id}`)).status).toBe(404);
      expect((await (await aNurse()).browser.get(`/our-referrals/${asked.id}`)).status).toBe(404);
    });

    test('opening one of somebody who is supported is a look that they see', async () => {
      const sam = await aNurse();
      const asked = await aReferral(app.db, sam.trust.id, { team_id: sam.teamId }).sent(NOW).accepted();
      await sam.browser.get(`/our-referrals/${asked.id}`);
      expect(await app.db.selectFrom('audit_row').select(['person_id', 'look']).where('object_id', '=', asked.id).execute()).toEqual([{ person_id: asked.personId, look: true }]);
    });

    test('taken back with a reason while it has no answer; then no more', async () => {
      const sam = await aNurse();
      const asked = await aReferral(app.db, sam.trust.id, { team_id: sam.teamId }).sent(NOW);
      expect((await sam.browser.post(`/our-referrals/${asked.id}`, { why: '' })).status).toBe(422);
      expect((await (await aNurse(sam.trust)).browser.post(`/our-referrals/${asked.id}`, { why: 'not ours' })).status).toBe(404);
      expect((await sam.browser.post(`/our-referrals/${asked.id}`, { why: 'He changed his mind' })).location).toBe('/our-referrals');
      expect(await app.db.selectFrom('referral').select(['answer', 'answer_words', 'answered_by']).where('id', '=', asked.id).executeTakeFirst()).toEqual({ answer: 'withdrawn', answer_words: 'He changed his mind', answered_by: sam.accountId });
      const answered = await aReferral(app.db, sam.trust.id, { team_id: sam.teamId }).sent(NOW).accepted();
      expect((await sam.browser.post(`/our-referrals/${answered.id}`, { why: 'too late' })).status).toBe(409);
    });
  });

  test('a session that ended while a page was typed: the words kept on the way are there after signing in', async () => {
    const sam = await aNurse();
    const id = await begin(sam.browser);
    await sam.browser.post(`/refer/${id}/keep/4`, { hopes: 'Half a sentence' });
    fixNow(new Date(NOW.getTime() + 40 * 60_000));
    expect((await sam.browser.post(`/refer/${id}/4`, HOPES)).location).toContain('/sign-in');
    const token = await aSession(app.db, sam.trust.id, sam.accountId, sam.membershipId);
    const page = await app.server.inject({ url: `/refer/${id}/4`, headers: { cookie: `${SESSION_COOKIE}=${token}` } });
    expect(page.body).toContain('Half a sentence');
  });
});
