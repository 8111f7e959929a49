// The rules of asking, as tables.
import { describe, expect, test } from 'vitest';
import { bankHolidays } from '../teams/index.ts';
import { agreedOnProblem, answerDue, bornProblem, carryOnAt, leavingProblem, pageAfter, YOUNGER } from './asking.rules.ts';
import { keptOf, personForm, readAsked } from './asking-forms.ts';
import { agreedInDraft, agreementForm, alsoAgreement, checkAgreement } from './agreement-form.ts';
import { sectorOf } from './postcode-area.ts';
import { codeDigits, isWorkEmail, mayTryCode, provesStill, sayDraftCode } from './team-link.rules.ts';
import { referralRow } from './asked-row.rules.ts';
import { referralState, whereItIs } from './referral-state.rules.ts';
import type { ReferralFacts } from './referral-state.rules.ts';
import { readForm } from '../kit/forms/index.ts';

const TODAY = '2026-11-23';
const AGAINST = { today: TODAY, wards: new Set(['019aaaaa-0000-7000-8000-00000000000a']) };

describe('when an answer is due', () => {
  test.each([['2026-11-23', '2026-11-26'], ['2026-11-20', '2026-11-25'], ['2026-11-21', '2026-11-25'], ['2026-12-23', '2026-12-30'], ['2027-03-24', '2027-03-31']])('sent on %s: by %s', (sent, due) => {
    expect(answerDue(sent, 3, bankHolidays())).toBe(due);
  });
});

describe('dates and ages', () => {
  test.each([['2026-11-24', 'The date of birth must be in the past'], ['2011-11-24', YOUNGER], ['2010-11-23', null], ['2010-11-24', YOUNGER], ['1906-11-22', null], ['1905-11-22', 'Check the year of birth']])('born %s: %s', (born, problem) => {
    expect(bornProblem(born, TODAY)).toBe(problem);
  });
  test('leaving may be today, not yesterday; a yes may be today, not tomorrow', () => {
    expect([leavingProblem('2026-11-22', TODAY), leavingProblem(TODAY, TODAY)]).toEqual(['The date of leaving must be today or later', null]);
    expect([agreedOnProblem('2026-11-24', TODAY), agreedOnProblem(TODAY, TODAY)]).toEqual(['The day they said yes must be today or earlier', null]);
  });
});

describe('pages', () => {
  test.each([[2, false, 3], [5, false, 6], [6, false, 6], [2, true, 6], [1, true, 6]])('after page %i (from the check: %s) comes %i', (page, check, next) => expect(pageAfter(page, check)).toBe(next));
  test('a form is carried on where something is open, else at the check', () => {
    expect(carryOnAt([{ page: 2, open: 0 }, { page: 3, open: 2 }, { page: 4, open: 1 }])).toBe(3);
    expect(carryOnAt([{ page: 2, open: 0 }])).toBe(6);
  });
});

describe('postcodes are cut to the sector', () => {
  test.each([['M21 9AB', 'M21 9'], ['m219ab', 'M21 9'], ['M21 9', 'M21 9'], ['M21', null], ['ZZ99 3VZ', null], ['nowhere', null]])('%s: %s', (typed, kept) => expect(sectorOf(typed)).toBe(kept));
  test('what is kept of a post is the page’s own fields, the postcode cut, and nothing of another page', () => {
    expect(keptOf(personForm('they'), { known_as: 'Bo', area: 'M21 9AB', hopes: 'x', 'born-day': '1', _key: 'k' })).toEqual({ known_as: 'Bo', area: 'M21 9', 'born-day': '1' });
    expect(keptOf(personForm('they'), { area: 'M21 9A' })).toEqual({});
  });
});

describe('agreement', () => {
  const read = (body: Record<string, string>) => readForm(agreementForm, body, (v) => alsoAgreement(v) as Record<string, string>);
  test.each(['said no', 'not asked yet'])('“%s” needs no more words', (agreed) => expect(read({ agreed }).ok).toBe(true));
  test('yes needs how and when', () => {
    const answer = read({ agreed: 'yes' });
    expect(answer.ok ? {} : answer.errors).toEqual({ agreed_how: 'Write how they said yes, in their own words if you can', agreed_on: 'Enter the day they said yes' });
  });
  test('who is ringing is asked for a team, and the name of whoever came by the team’s link', () => {
    const yes = { agreed: 'yes' as const, agreed_how: 'She said yes', agreed_on: TODAY, team: undefined, asker_name: undefined, asker_job: undefined, asker_phone: undefined };
    const teams = [{ id: 't1', name: 'Larkfield', kind: 'ward' as const, area: null, phone: null, manager_name: null }];
    expect(checkAgreement(yes, { today: TODAY, source: 'phone', teams })).toEqual({});
    expect(checkAgreement({ ...yes, team: 't1' }, { today: TODAY, source: 'phone', teams })).toEqual({ asker_name: 'Enter who is ringing' });
    expect(checkAgreement({ ...yes, team: 'other' }, { today: TODAY, source: 'phone', teams })).toMatchObject({ team: 'Choose a team from the list, or none' });
    expect(checkAgreement(yes, { today: TODAY, source: 'team link', teams })).toEqual({ asker_name: 'Enter your name' });
    expect(checkAgreement({ ...yes, agreed_on: '2026-11-24' }, { today: TODAY, source: 'host team', teams })).toEqual({ agreed_on: 'The day they said yes must be today or earlier' });
  });
  test('a draft whose page 1 is not a yes cannot be sent', () => {
    const asker = { source: 'host team' as const, team: null, email: null, about: null };
    expect(agreedInDraft({ agreed: 'said no' }, asker, { name: 'Sam', accountId: 'a' }, TODAY, [])).toBeNull();
    expect(agreedInDraft({}, { ...asker, source: 'self' }, { name: '', accountId: null }, TODAY, [])).toMatchObject({ source: 'self', agreed_on: TODAY, made_by: null });
  });
});

describe('reading a whole form', () => {
  const typed = { known_as: 'Callum', full_name: 'Callum Thistlewood', safe_contact: 'Ring after 5pm', online_safe: 'no', on_ward: 'yes', ward: '019aaaaa-0000-7000-8000-00000000000a', date_known: 'no', expected_unknown_why: 'Waiting for a flat', hopes: 'To get home', help: ['leaving'], one_or_group: 'both' };
  test('complete: nothing open, and the row holds it', () => {
    const { values, open } = readAsked(typed, 'they', AGAINST);
    expect(open).toEqual([]);
    const by = { source: 'self' as const, team_id: null, made_by: null, asked_by_name: null, asked_by_job: null, asked_by_email: null, asked_by_phone: null, agreed_on: TODAY, agreed_how: 'yes' };
    expect(referralRow(values as never, by)).toMatchObject({ known_as: 'Callum', online_safe: false, on_ward: true, ward_words: null, expected_on: null, expected_unknown_why: 'Waiting for a flat', leaving_hospital: true, finding_places: false });
    expect(referralRow({ ...values, on_ward: false } as never, by)).toMatchObject({ on_ward: false, ward_id: null, expected_unknown_why: null });
  });
  test.each([
    [{ known_as: '' }, 2, { known_as: 'Enter the name they like' }],
    [{ age: '15' }, 2, { age: YOUNGER }],
    [{ nhs: '9991234567' }, 2, { nhs: 'This is not an NHS number. Check it, or leave it empty' }],
    [{ on_ward: '' }, 3, { on_ward: 'Choose where they are now' }],
    [{ ward: '' }, 3, { ward: 'Choose which ward' }],
    [{ ward: 'other' }, 3, { ward_words: 'Write which ward or hospital' }],
    [{ ward: '019aaaaa-0000-7000-8000-00000000000b' }, 3, { ward: 'Choose a ward from the list' }],
    [{ date_known: '' }, 3, { date_known: 'Choose whether a date of leaving is known' }],
    [{ date_known: 'yes' }, 3, { expected_on: 'Enter the date of leaving', expected_said_by: 'Write who said so, because the date can change' }],
    [{ date_known: 'yes', 'expected_on-day': '22', 'expected_on-month': '11', 'expected_on-year': '2026', expected_said_by: 'Dr Rowe' }, 3, { expected_on: 'The date of leaving must be today or later' }],
    [{ expected_unknown_why: '' }, 3, { expected_unknown_why: 'Write why it is not known yet' }],
    [{ help: [] }, 4, { help: 'Choose one or both' }],
    [{ one_or_group: 'daily' }, 4, { one_or_group: 'Choose what they would like' }],
  ])('with %j page %i says why', (change, page, errors) => {
    expect(readAsked({ ...typed, ...change }, 'they', AGAINST).open).toEqual([{ page, errors }]);
  });
  test('in a person’s own words nobody has to say why a date is not known', () => {
    expect(readAsked({ ...typed, expected_unknown_why: '' }, 'I', AGAINST).open).toEqual([]);
  });
});

describe('a team’s own link', () => {
  test.each([['sam@ward.example.nhs.uk', ['example.nhs.uk'], true], ['sam@example.nhs.uk', ['@example.nhs.uk'], true], ['sam@EXAMPLE.nhs.uk', ['example.nhs.uk'], true], ['sam@badexample.nhs.uk', ['example.nhs.uk'], false],
    ['sam@example.nhs.uk.evil.org', ['example.nhs.uk'], false], ['sam@gmail.com', ['example.nhs.uk'], false], ['sam@example.uk', ['uk'], false], ['sam@example.nhs.uk', [], false],
    ['sam@other-trust.nhs.uk', ['nhs.uk'], false], ['sam@nhs.net', ['nhs.net'], true]])('%s with %j: %s', (email, domains, is) => {
    expect(isWorkEmail(email, domains)).toBe(is);
  });
  const at = (minutes: number): Date => new Date(Date.parse('2026-11-23T10:00:00Z') + minutes * 60_000);
  test('a code takes five tries and fifteen minutes, and is used once', () => {
    const code = { expires_at: at(15), tries: 0, used_at: null };
    expect([mayTryCode(code, at(14)), mayTryCode(code, at(15)), mayTryCode({ ...code, tries: 4 }, at(1)), mayTryCode({ ...code, tries: 5 }, at(1)), mayTryCode({ ...code, used_at: at(1) }, at(2))]).toEqual([true, false, true, false, false]);
    expect([provesStill({ used_at: at(0) }, at(119)), provesStill({ used_at: at(0) }, at(120)), provesStill({ used_at: null }, at(0))]).toEqual([true, false, false]);
  });
  test('codes are read as people type them', () => {
    expect([codeDigits(' 482 913 '), sayDraftCode('482109375512')]).toEqual(['482913', '4821 0937 5512']);
  });
});

describe('where it is', () => {
  const at = (day: string): Date => new Date(`${day}T10:00:00Z`);
  const sent: ReferralFacts = { sent_at: at('2026-11-17'), answer: null, answered_at: null, matched_at: null, first_held_at: null, second_held_at: null, stopped_at: null };
  const accepted: ReferralFacts = { ...sent, answer: 'accepted', answered_at: at('2026-11-18') };
  const matched: ReferralFacts = { ...accepted, matched_at: at('2026-11-19') };
  const met: ReferralFacts = { ...matched, first_held_at: at('2026-11-20') };
  const clocks = { today: TODAY, bankHolidays: bankHolidays(), answerDays: 3, matchDays: 10, lead: 'Joan' };
  test.each<[string, ReferralFacts, string, boolean]>([
    ['sent', { ...sent, sent_at: at('2026-11-20') }, 'Joan answers by Wednesday.', false],
    ['sent', sent, 'It has waited 4 working days. We aim for 3, so this is late and we are sorry. You can ring to ask.', true],
    ['accepted', accepted, 'Joan said yes last Wednesday. The person chooses who, by Wednesday 2 December.', false],
    ['accepted', { ...accepted, answered_at: at('2026-11-02') }, 'Joan said yes on Monday 2 November. That is 15 working days ago. We aim for 10, so this is late and we are sorry.', true],
    ['matched', matched, 'They chose last Thursday. The first meeting comes next.', false],
    ['met', met, 'They first met last Friday.', false],
    ['met again', { ...met, second_held_at: at('2026-11-22') }, 'They first met last Friday and met again yesterday.', false],
    ['stopped', { ...accepted, stopped_at: at('2026-11-23') }, 'They said so today. You can refer again whenever they like.', false],
    ['declined', { ...sent, answer: 'declined', answered_at: at('2026-11-18') }, 'Joan answered last Wednesday.', false],
    ['withdrawn', { ...sent, answer: 'withdrawn', answered_at: at('2026-11-18') }, 'Your team took it back last Wednesday.', false],
  ])('%s', (state, facts, words, late) => {
    expect(referralState(facts)).toBe(state);
    expect(whereItIs(facts, clocks)).toMatchObject({ words, late });
  });
});
