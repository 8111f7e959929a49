// Asking for support, signed in: a host team, and the lead on the phone. One test a promise.
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { aLead, aNurse, beginFor, draftsIn, fillFor, HOPES, PERSON, referralsOf, YES } from '../../tests/setup/asking.ts';
import { aMembership, anAccount } from '../access/access.factory.ts';
import { fixNow } from '../kit/clock.ts';
import { newId } from '../kit/ids.ts';
import { aTrust } from '../teams/team.factory.ts';

describe('asking for support, signed in', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  afterEach(() => fixNow(null));

  test('six pages, checked, sent: one referral as it was typed, the draft erased, a number to quote and by when', async () => {
    const sam = await aNurse(app);
    const id = await beginFor(sam.browser);
    await fillFor(sam.browser, id, sam.teamId);
    const check = await sam.browser.get(`/refer/${id}/6`);
    for (const words of ['“I would like that”, on Sunday', 'Callum Thistlewood', 'M21 9 (this much is kept)', '4 December 2026, said by Dr Rowe', 'To get through the first week', 'Quiet places', '999 000 0018']) expect(check.html).toContain(words);
    expect(check.html).not.toContain('M21 9AB');
    expect(check.html).toContain(`/refer/${id}/4?check=1`);

    const sent = await sam.browser.post(`/refer/${id}/6`);
    expect(sent.status).toBe(303);
    const page = await sam.browser.get(sent.location ?? '');
    expect(page.html).toContain('Thursday 26 November');
    expect(page.html).toContain('1001');
    const [row, ...others] = await referralsOf(app, sam.trust.id);
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      source: 'host team', number: 1001, team_id: sam.teamId, made_by: sam.accountId, asked_by_name: 'Sam', asked_by_job: 'Staff nurse', asked_by_phone: '0161 496 0123',
      agreed_on: '2026-11-22', agreed_how: '“I would like that”, on Sunday', known_as: 'Callum', full_name: 'Callum Thistlewood', age: 34, born_on: null, nhs_number: '9990000018', phone: '07700 900982',
      postcode_sector: 'M21 9', address: null, safe_contact: 'Ring after 5pm, leave no message', online_safe: false, access_needs: 'Large print', language: 'Polish', interpreter: true,
      on_ward: true, ward_id: sam.teamId, expected_on: '2026-12-04', expected_said_by: 'Dr Rowe, on Monday', hopes: 'To get through the first week', leaving_hospital: true, finding_places: true,
      one_or_group: 'one-to-one', worker_wishes: 'Near my age', meeting_safely: 'Quiet places', answer: null, person_id: null,
    });
    expect((await draftsIn(app, sam.trust.id)).map((d) => [d.form, Object.keys(d.fields as object).sort()])).toEqual([['refer-sent', ['id', 'number']]]);
    const audited = await app.db.selectFrom('audit_row').select(['action', 'detail', 'words']).where('trust_id', '=', sam.trust.id).where('action', '=', 'referral.send').execute();
    expect(audited).toEqual([{ action: 'referral.send', detail: { source: 'host team' }, words: null }]);
  });

  test.each([['said no', '/refer/they-said-no'], ['not asked yet', '/refer/not-asked-yet']])('“%s” keeps no name: one count by team and nothing else', async (agreed, to) => {
    const sam = await aNurse(app);
    const answer = await sam.browser.post('/refer', { ...YES, agreed, agreed_how: 'Callum Thistlewood shook his head' });
    expect(answer.location).toBe(to);
    expect((await sam.browser.get(to)).html).toContain('Nothing about them is kept');
    expect(await app.db.selectFrom('not_agreed').select(['team_id', 'answer', 'on_day']).where('trust_id', '=', sam.trust.id).execute()).toEqual([{ team_id: sam.teamId, answer: agreed, on_day: '2026-11-23' }]);
    expect(await draftsIn(app, sam.trust.id)).toEqual([]);
    expect(await referralsOf(app, sam.trust.id)).toEqual([]);
    const kept = await app.db.selectFrom('audit_row').selectAll().where('trust_id', '=', sam.trust.id).execute();
    expect(JSON.stringify(kept)).not.toContain('Callum');
  });

  test('a yes that turns out to be none erases the form at once', async () => {
    const sam = await aNurse(app);
    const id = await beginFor(sam.browser);
    await sam.browser.post(`/refer/${id}/2`, PERSON);
    expect((await sam.browser.post(`/refer/${id}/1`, { agreed: 'said no' })).location).toBe('/refer/they-said-no');
    expect(await draftsIn(app, sam.trust.id)).toEqual([]);
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
    const sam = await aNurse(app);
    const id = await beginFor(sam.browser);
    const answer = await sam.browser.post(`/refer/${id}/${page}`, body);
    expect(answer.status).toBe(422);
    for (const words of [...says, ...keeps]) expect(answer.html).toContain(words);
    const [draft] = await draftsIn(app, sam.trust.id);
    expect(Object.keys(draft?.fields as object)).not.toContain('hopes');
    expect(Object.keys(draft?.fields as object)).not.toContain('known_as');
  });

  test('page 1: no answer, or a yes without words, goes nowhere', async () => {
    const sam = await aNurse(app);
    const answer = await sam.browser.post('/refer', { agreed: 'yes', agreed_how: '', asker_job: 'Ward clerk' });
    expect(answer.status).toBe(422);
    for (const words of ['Write how they said yes', 'Enter the day they said yes', 'Ward clerk']) expect(answer.html).toContain(words);
    expect((await sam.browser.post('/refer', {})).html).toContain('Choose what they said');
    expect(await draftsIn(app, sam.trust.id)).toEqual([]);
  });

  test('what is missing is marked on the check page, and cannot be sent', async () => {
    const sam = await aNurse(app);
    const id = await beginFor(sam.browser);
    await sam.browser.post(`/refer/${id}/2`, PERSON);
    const check = await sam.browser.get(`/refer/${id}/6`);
    expect(check.html).toContain('Still to fill in');
    expect(check.html).not.toContain('Send the referral');
    const answer = await sam.browser.post(`/refer/${id}/6`);
    expect(answer.status).toBe(409);
    expect(await referralsOf(app, sam.trust.id)).toEqual([]);
  });

  test('changing one thing from the check page leads back to it', async () => {
    const sam = await aNurse(app);
    const id = await beginFor(sam.browser);
    await fillFor(sam.browser, id, sam.teamId);
    expect((await sam.browser.post(`/refer/${id}/4?check=1`, { ...HOPES, help: ['places'] })).location).toBe(`/refer/${id}/6`);
    const [draft] = await draftsIn(app, sam.trust.id);
    expect((draft?.fields as Record<string, unknown>).help).toEqual('places');
    expect((draft?.fields as Record<string, unknown>).known_as).toBe('Callum');
  });

  test('sixteen identical presses are one referral, and all lead to the same page', async () => {
    const sam = await aNurse(app);
    const id = await beginFor(sam.browser);
    await fillFor(sam.browser, id, sam.teamId);
    const _key = newId();
    const answers = await Promise.all(Array.from({ length: 16 }, () => sam.browser.post(`/refer/${id}/6`, { _key })));
    expect(new Set(answers.map((a) => `${a.status} ${a.location}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(303);
    expect(await referralsOf(app, sam.trust.id)).toHaveLength(1);
  });

  test('two tabs that send at once, each with its own key: one referral', async () => {
    const sam = await aNurse(app);
    const id = await beginFor(sam.browser);
    await fillFor(sam.browser, id, sam.teamId);
    const answers = await Promise.all([1, 2, 3, 4].map(() => sam.browser.post(`/refer/${id}/6`)));
    expect(answers.filter((a) => a.status === 303)).toHaveLength(1);
    expect(await referralsOf(app, sam.trust.id)).toHaveLength(1);
  });

  test('eight people sending at once get eight numbers', async () => {
    const trust = await aTrust(app.db);
    const nurses = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(() => aNurse(app, trust)));
    const ready = await Promise.all(nurses.map(async (n) => {
      const id = await beginFor(n.browser);
      await fillFor(n.browser, id, n.teamId);
      return { n, id };
    }));
    const sent = await Promise.all(ready.map(({ n, id }) => n.browser.post(`/refer/${id}/6`)));
    expect(sent.map((s) => s.status)).toEqual(Array(8).fill(303));
    expect((await referralsOf(app, trust.id)).map((r) => r.number).sort()).toEqual([1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008]);
  });

  test('the lead types for somebody on the phone, with or without a team', async () => {
    const sam = await aNurse(app);
    const joan = await aLead(app, sam.trust);
    for (const [team, who] of [[sam.teamId, 'Bea'], ['', '']] as const) {
      const id = await beginFor(joan, { team, asker_name: who });
      await fillFor(joan, id, sam.teamId);
      expect((await joan.post(`/refer/${id}/6`)).status).toBe(303);
    }
    expect((await referralsOf(app, sam.trust.id)).map((r) => [r.source, r.team_id, r.asked_by_name, r.answer])).toEqual([['phone', sam.teamId, 'Bea', null], ['phone', null, null, null]]);
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
    expect((await (await aLead(app, trust)).get('/our-referrals')).status).toBe(403);
  });

});
