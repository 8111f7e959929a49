// Answering a referral: one test a promise.
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { asViewer, NOBODY } from '../access/index.ts';
import type { MemberRole, Viewer } from '../access/index.ts';
import { aMembership, anAccount } from '../access/access.factory.ts';
import { now } from '../kit/clock.ts';
import { dayOf } from '../kit/times.ts';
import type { TeamId, TrustId } from '../kit/ids.ts';
import { aPerson } from '../people/person.factory.ts';
import { aStay } from '../stays/stay.factory.ts';
import { aTeam, aTrust } from '../teams/team.factory.ts';
import { declineReasons } from './decline-reasons.ts';
import { aReferral } from './referral.factory.ts';
import { answerTimes } from './index.ts';

describe('answering', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  const someone = async (trustId: TrustId, role: MemberRole, name = 'Joan', teamId?: TeamId) => {
    const account = await anAccount(app.db, { name });
    return app.signedIn({ trustId, accountId: account.id, membershipId: await aMembership(app.db, trustId, account.id, role, { teamId }) });
  };
  const set = async (about: Parameters<typeof aReferral>[2] = {}) => {
    const trust = await aTrust(app.db);
    const ward = await aTeam(app.db, trust.id, { name: 'Larkfield ward' });
    const referral = await aReferral(app.db, trust.id, { team_id: ward.id, ...about }).sent();
    return { trust, ward, referral, joan: await someone(trust.id, 'lead'), url: `/referrals/${referral.id}/answer` };
  };
  const stored = (id: string) => app.db.selectFrom('referral').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const yes = { answer: 'yes', who: 'new' };

  test('the lead reads everything as it was sent, and the audit has a row', async () => {
    const { referral, joan } = await set({ meeting_safely: 'I like quiet places.', access_needs: 'Large print' });
    const { status, html } = await joan.get(`/referrals/${referral.id}`);
    expect(status).toBe(200);
    for (const words of ['To get through the first week at home', 'Somebody near my age.', 'I like quiet places.', 'Large print', 'Phone after 5pm', 'Sam Invented, Staff nurse', 'from Larkfield ward', 'Answer due']) expect(html).toContain(words);
    expect(await app.db.selectFrom('audit_row').select('action').where('object_id', '=', referral.id).execute()).toEqual([{ action: 'referral.open' }]);
  });

  test('yes to somebody new: their record, dated wishes, the stay with its expected date and who said it, one audit', async () => {
    const { referral, joan, url, trust, ward } = await set();
    const onWard = await aReferral(app.db, trust.id, { team_id: ward.id, ward_id: ward.id, expected_on: '2026-12-04', expected_said_by: 'Dr Invented', known_as: 'Gemma', full_name: 'Gemma Thistlewood' }).sent();
    const answer = await joan.post(`/referrals/${onWard.id}/answer`, yes);
    expect([answer.status, answer.location]).toEqual([303, `/referrals/${onWard.id}/match`]);
    const row = await stored(onWard.id);
    const person = await app.db.selectFrom('person').selectAll().where('id', '=', row.person_id).executeTakeFirstOrThrow();
    expect(person).toMatchObject({ known_as: 'Gemma', full_name: 'Gemma Thistlewood', phone: '07700 900123', safe_contact: 'Phone after 5pm. Do not leave a message.', online_safe: true });
    const said = dayOf(onWard.sentAt);
    expect(await app.db.selectFrom('wish').select(['about', 'said_on']).where('person_id', '=', person.id).orderBy('about').execute()).toEqual([
      { about: 'hopes', said_on: said }, { about: 'one to one or group', said_on: said }, { about: 'peer worker', said_on: said }]);
    expect(await app.db.selectFrom('stay').select(['team_id', 'expected_on', 'expected_said_by', 'expected_said_on', 'left_on']).where('person_id', '=', person.id).execute()).toEqual([
      { team_id: ward.id, expected_on: '2026-12-04', expected_said_by: 'Dr Invented', expected_said_on: said, left_on: null }]);
    expect(await app.db.selectFrom('expected_date').select('expected_on').where('trust_id', '=', trust.id).execute()).toEqual([{ expected_on: '2026-12-04' }]);
    expect(await app.db.selectFrom('audit_row').select('action').where('person_id', '=', person.id).orderBy('action').execute()).toEqual([{ action: 'person.make' }, { action: 'referral.accept' }, { action: 'stay.begin' }]);
    await joan.post(url, yes);
    const home = await stored(referral.id);
    expect(await app.db.selectFrom('stay').select('id').where('person_id', '=', home.person_id).execute()).toEqual([]);
  });

  test('yes to somebody already known: one history, what they say now takes its place, what was there is kept', async () => {
    const { trust, ward, joan } = await set();
    const old = await aTeam(app.db, trust.id, { name: 'Ashgrove ward' });
    const person = await aPerson(app.db, trust.id, { phone: '07700 900999', nhs_number: '9434765919', born_on: '1990-02-03' });
    await aStay(app.db, trust.id, person.id, old.id, { began_on: '2026-10-01', expected_on: '2026-11-30' });
    const referral = await aReferral(app.db, trust.id, { team_id: ward.id, ward_id: ward.id, expected_on: '2026-12-04', born_on: '1990-02-04', access_needs: 'Large print' }).sent();
    const page = await joan.get(`/referrals/${referral.id}/answer`);
    expect(page.html).toContain('Is this somebody we already know?');
    expect(page.html).toContain(`value="${person.id}"`);
    expect((await joan.post(`/referrals/${referral.id}/answer`, { answer: 'yes', who: person.id })).status).toBe(303);
    expect((await stored(referral.id)).person_id).toBe(person.id);
    expect(await app.db.selectFrom('person').select(['phone', 'born_on', 'access_needs', 'nhs_number']).where('id', '=', person.id).executeTakeFirst())
      .toEqual({ phone: '07700 900123', born_on: '1990-02-03', access_needs: 'Large print', nhs_number: '9434765919' });
    expect(await app.db.selectFrom('person_change').select(['field', 'was', 'became', 'why', 'said_by']).where('person_id', '=', person.id).orderBy('field').execute()).toEqual([
      { field: 'access_needs', was: null, became: 'Large print', why: `Said in referral ${referral.number}`, said_by: 'Sam Invented' },
      { field: 'phone', was: '07700 900999', became: '07700 900123', why: `Said in referral ${referral.number}`, said_by: 'Sam Invented' }]);
    const stays = await app.db.selectFrom('stay').select(['team_id', 'left_on', 'left_told_by']).where('person_id', '=', person.id).orderBy('began_on').execute();
    expect(stays).toEqual([{ team_id: old.id, left_on: dayOf(referral.sentAt), left_told_by: 'Sam Invented' }, { team_id: ward.id, left_on: null, left_told_by: null }]);
  });

  test('referred again from the same ward: the stay goes on, and the new date joins its history', async () => {
    const { trust, ward, joan } = await set();
    const person = await aPerson(app.db, trust.id);
    await aStay(app.db, trust.id, person.id, ward.id, { began_on: '2026-11-01', expected_on: '2026-11-30' });
    const referral = await aReferral(app.db, trust.id, { team_id: ward.id, ward_id: ward.id, expected_on: '2026-12-04' }).sent();
    await joan.post(`/referrals/${referral.id}/answer`, { answer: 'yes', who: person.id });
    expect(await app.db.selectFrom('stay').select(['expected_on', 'began_on']).where('person_id', '=', person.id).execute()).toEqual([{ expected_on: '2026-12-04', began_on: '2026-11-01' }]);
    expect(await app.db.selectFrom('expected_date').select('expected_on').where('trust_id', '=', trust.id).orderBy('expected_on').execute()).toEqual([{ expected_on: '2026-11-30' }, { expected_on: '2026-12-04' }]);
  });

  test.each<[string, Parameters<typeof aReferral>[2], Parameters<typeof aPerson>[2], string | null]>([
    ['the same NHS number', { nhs_number: '9434765919' }, { full_name: 'Somebody Else', known_as: 'Sky', nhs_number: '9434765919' }, 'the same NHS number'],
    ['the same date of birth', { born_on: '1990-02-03' }, { full_name: 'Somebody Else', known_as: 'Sky', born_on: '1990-02-03' }, 'the same date of birth'],
    ['the same phone, written another way', { phone: '+44 7700 900123' }, { full_name: 'Somebody Else', known_as: 'Sky', phone: '07700900123' }, 'the same phone'],
    ['a name like it', { full_name: 'Calum Thistlewod', known_as: 'Cal', phone: null }, {}, 'a name like it'],
    ['nothing alike', { full_name: 'Bo Quigley', known_as: 'Bo', phone: null }, { full_name: 'Somebody Else', known_as: 'Sky' }, null],
    ['a colleague’s own record, alike in everything', { nhs_number: '9434765919', born_on: '1990-02-03' }, { nhs_number: '9434765919', born_on: '1990-02-03', phone: '07700 900123', walled: true }, null],
  ])('possible matches: %s', async (_, about, person, why) => {
    const { trust, joan, url } = await set(about);
    const made = await aPerson(app.db, trust.id, person);
    const { html } = await joan.get(url);
    if (why) expect(html).toContain(why);
    expect(html.includes(made.id)).toBe(why !== null);
    expect(html.includes('Nobody here has this name')).toBe(why === null);
  });

  test('nobody of another trust is ever a possible match, and choosing one is refused', async () => {
    const { joan, url, referral } = await set({ nhs_number: '9434765919' });
    const other = await aTrust(app.db);
    const stranger = await aPerson(app.db, other.id, { nhs_number: '9434765919' });
    expect((await joan.get(url)).html).not.toContain(stranger.id);
    const answer = await joan.post(url, { answer: 'yes', who: stranger.id });
    expect(answer.status).toBe(422);
    expect((await stored(referral.id)).answer).toBeNull();
  });

  test('a colleague’s own record does not show through the NHS number: somebody new is simply made', async () => {
    const { trust, joan, url, referral } = await set({ nhs_number: '9434765919' });
    await aPerson(app.db, trust.id, { nhs_number: '9434765919', walled: true });
    expect((await joan.post(url, yes)).status).toBe(303);
    expect((await app.db.selectFrom('person').select('nhs_number').where('id', '=', (await stored(referral.id)).person_id).executeTakeFirstOrThrow()).nhs_number).toBe('9434765919');
  });

  test('an NHS number that another person has: told, and begun without the number when the lead says it is wrong', async () => {
    const { trust, joan, url, referral } = await set({ nhs_number: '9434765919' });
    await aPerson(app.db, trust.id, { full_name: 'Somebody Else', known_as: 'Sky', nhs_number: '9434765919' });
    const answer = await joan.post(url, yes);
    expect(answer.status).toBe(409);
    expect(answer.html).toContain('Another person here already has this NHS number');
    expect((await stored(referral.id)).answer).toBeNull();
    expect(await app.db.selectFrom('person').select('id').where('trust_id', '=', trust.id).execute()).toHaveLength(1);
    expect((await joan.post(url, { answer: 'yes', who: 'new-without-number' })).status).toBe(303);
    expect((await app.db.selectFrom('person').select('nhs_number').where('id', '=', (await stored(referral.id)).person_id).executeTakeFirstOrThrow()).nhs_number).toBeNull();
  });

  test('no, with a reason the referrer sees and words of the lead’s own', async () => {
    const { joan, url, referral } = await set();
    expect((await joan.post(url, { answer: 'no', reason: 'asks for an escort', words: 'The ward team can go with them on Friday.' })).location).toBe('/referrals');
    expect(await stored(referral.id)).toMatchObject({ answer: 'declined', decline_reason: 'asks for an escort', answer_words: 'The ward team can go with them on Friday.', person_id: null });
    expect(await app.db.selectFrom('person').select('id').where('trust_id', '=', (await stored(referral.id)).trust_id).execute()).toEqual([]);
    const { html } = await joan.get(`/referrals/${referral.id}`);
    expect(html).toContain('they are not an escort');
    expect(html).toContain('Joan said no');
  });

  test.each([
    [{}, 'Choose yes or no'],
    [{ answer: 'yes' }, 'Choose whether this is somebody we already know'],
    [{ answer: 'no', words: 'Just these words' }, 'Choose why not'],
    [{ answer: 'no', reason: 'because', words: 'Just these words' }, 'Choose why not'],
    [{ answer: 'no', reason: 'something else' }, 'Write why, so that whoever asked knows'],
  ] as Record<string, string>[][] as [Record<string, string>, string][])('%j: a message by the field, what was typed stays, nothing is saved', async (typed, message) => {
    const { joan, url, referral } = await set();
    const answer = await joan.post(url, typed);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(message);
    if (typed.words) expect(answer.html).toContain(typed.words);
    expect((await stored(referral.id)).answer).toBeNull();
  });

  test('every reason of the list can be chosen, and every one is said to the referrer in a sentence', async () => {
    const { joan, url } = await set();
    const { html } = await joan.get(url);
    for (const reason of declineReasons()) expect(html).toContain(`value="${reason.reason}"`);
    expect(declineReasons().filter((r) => r.notOurs).map((r) => r.reason)).toEqual(['asks for therapy', 'asks for an escort', 'asks for observation', 'asks for medication prompting', 'asks for clinical follow-up', 'asks for staff cover']);
    for (const reason of declineReasons()) expect(reason.says).toMatch(/\.$/);
  });

  test('two leads answer at once: one wins, the other is told who did, and there is one person', async () => {
    const { trust, joan, url, referral } = await set();
    const imran = await someone(trust.id, 'lead', 'Imran');
    const answers = await Promise.all([joan.post(url, yes), imran.post(url, { answer: 'no', reason: 'no room now' }), joan.post(url, yes), imran.post(url, yes)]);
    expect(answers.map((a) => a.status).sort()).toEqual([303, 409, 409, 409]);
    const lost = answers.find((a) => a.status === 409);
    expect(lost?.html).toContain('Nothing of yours was saved');
    expect(lost?.html).toMatch(/(Joan|Imran) said (yes|no) today/);
    const people = await app.db.selectFrom('person').select('id').where('trust_id', '=', trust.id).execute();
    expect(people).toHaveLength((await stored(referral.id)).answer === 'accepted' ? 1 : 0);
  });

  test('pressing twice with the same key answers once', async () => {
    const { trust, joan, url } = await set();
    const form = { ...yes, _key: '019aaaaa-0000-7000-8000-00000000000b' };
    const answers = await Promise.all([joan.post(url, form), joan.post(url, form)]);
    expect(answers.map((a) => a.status)).toEqual([303, 303]);
    expect(await app.db.selectFrom('person').select('id').where('trust_id', '=', trust.id).execute()).toHaveLength(1);
  });

  test('half-typed words are offered, not put in the form; sent, they are gone', async () => {
    const { joan, url, referral } = await set();
    await joan.post(`/drafts/answer-referral/${referral.id}`, { answer: 'no', words: 'Half a sentence' });
    const page = await joan.get(url);
    expect(page.html).toContain('You began an answer at');
    expect(page.html).not.toContain('Half a sentence');
    expect((await joan.get(`${url}?go=on`)).html).toContain('Half a sentence');
    await joan.post(url, { answer: 'no', reason: 'no room now', words: 'We are full.' });
    expect(await app.db.selectFrom('draft').select('id').where('about', '=', referral.id).execute()).toEqual([]);
  });

  // One of the two named people has the page, for records of colleagues only: any other referral is not there for them.
  test.each<[MemberRole, number]>([['host_team', 403], ['peer_worker', 403], ['person', 403], ['manager', 403], ['administrator', 403], ['carer', 403], ['named_person', 404], ['pals', 403]])(
    '%s cannot open it (%i) nor answer it', async (role, status) => {
      const { trust, ward, url, referral } = await set();
      const other = await someone(trust.id, role, 'Ash', role === 'host_team' ? ward.id : undefined);
      expect((await other.get(`/referrals/${referral.id}`)).status).toBe(status);
      expect((await other.get(url)).status).toBe(403);
      expect((await other.post(url, yes)).status).toBe(403);
      expect((await stored(referral.id)).answer).toBeNull();
    });

  test('a lead of another trust, and a referral that is not there: 404, told apart by nothing', async () => {
    const { url, referral } = await set();
    const stranger = await someone((await aTrust(app.db)).id, 'lead');
    for (const path of [`/referrals/${referral.id}`, url, '/referrals/019aaaaa-0000-7000-8000-00000000000c']) expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.post(url, yes)).status).toBe(404);
    expect((await stored(referral.id)).answer).toBeNull();
  });

  test('a referral that became a colleague’s own record is not there for a lead', async () => {
    const { trust, joan } = await set();
    const person = await aPerson(app.db, trust.id, { walled: true });
    const referral = await aReferral(app.db, trust.id).accepted({ personId: person.id });
    expect((await joan.get(`/referrals/${referral.id}`)).status).toBe(404);
  });

  test('how long answers take: the middle of the last 90 days, for anybody of the trust, and nothing else', async () => {
    const trust = await aTrust(app.db);
    const day = (iso: string) => new Date(`${iso}T10:00:00Z`);
    const at = day('2026-11-23');
    const sent = [['2026-11-16', '2026-11-17'], ['2026-11-13', '2026-11-17'], ['2026-11-09', '2026-11-12'], ['2026-11-06', '2026-11-09'], ['2026-11-02', '2026-11-12']] as const;
    for (const [from, to] of sent) await aReferral(app.db, trust.id).sent(day(from)).declined({ at: day(to) });
    await aReferral(app.db, trust.id).sent(day('2026-01-01')).declined({ at: day('2026-06-01') });
    await aReferral(app.db, trust.id).sent(day('2026-11-01')).withdrawn({ at: day('2026-11-20') });
    const ask = (viewer: Partial<Viewer>, when = at) => asViewer(app.appDb, { ...NOBODY, ...viewer, trustId: trust.id }, (tx) => answerTimes(tx), when);
    expect(await ask({ role: 'host_team' })).toEqual({ median: 2, answers: 5, words: 'Half of our answers come within 2 working days.' });
    expect(await ask({})).toMatchObject({ median: 2 });
    expect(await asViewer(app.appDb, { ...NOBODY, trustId: (await aTrust(app.db)).id }, (tx) => answerTimes(tx), at)).toEqual({ median: null, answers: 0, words: 'We aim to answer within 3 working days.' });
    expect(now()).toBeInstanceOf(Date);
  });

  test('in SQL alone: a person and a worker move the clocks of a referral, and nothing else of it', async () => {
    const trust = await aTrust(app.db);
    const account = await anAccount(app.db);
    const person = await aPerson(app.db, trust.id, { account_id: account.id });
    await app.db.insertInto('circle').values({ trust_id: trust.id, id: '019aaaaa-0000-7000-8000-00000000000d', person_id: person.id, account_id: account.id, kind: 'self', why: 'mine' }).execute();
    const referral = await aReferral(app.db, trust.id).accepted({ personId: person.id });
    const self: Viewer = { ...NOBODY, accountId: account.id, role: 'person', trustId: trust.id, personId: person.id };
    const change = (facts: Record<string, unknown>) => asViewer(app.appDb, self, (tx) => tx.db.updateTable('referral').set(facts).where('id', '=', referral.id).execute());
    await expect(change({ answer_words: 'mine now', matched_at: now() })).rejects.toThrow(/only its clocks/);
    await expect(change({ answered_by: account.id, matched_at: now() })).rejects.toThrow(/only its clocks/);
    await expect(change({ hopes: 'other words' })).rejects.toThrow(/permission denied/);
    await change({ matched_at: now() });
    expect((await stored(referral.id)).matched_at).not.toBeNull();
  });
});
