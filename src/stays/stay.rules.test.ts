// Days of a stay that fit together, days of leaving that grow old, and meetings on the ward: tables of cases.
import { describe, expect, test } from 'vitest';
import { expectedStanding, isToAsk, sayExpected, sayWhyAsked } from './expected.rules.ts';
import { backProblem, cameBackProblem, expectedProblem, followUpProblem, leaveProblem, leftProblem, moveProblem } from './stay.rules.ts';
import { meetingFlag, sayWardMeeting, wardMeeting } from './ward-meeting.rules.ts';

const TODAY = '2026-11-23';
const stay = { ward: 'Larkfield ward', team_id: 'larkfield', began_on: '2026-11-02', left_on: null };
const leave = (from_on: string, until_on: string, back_on: string | null = null) => ({ id: from_on, from_on, until_on, back_on });

describe('what may be written down', () => {
  test.each([
    ['today', '2026-11-23', null], ['a day that has passed', '2026-11-20', null], ['the day it began', '2026-11-02', null],
    ['tomorrow', '2026-11-24', /ahead of today/], ['before it began', '2026-11-01', /before Monday 2 November/],
  ])('left: %s', (_, day, problem) => (problem ? expect(leftProblem(stay, day, TODAY)).toMatch(problem) : expect(leftProblem(stay, day, TODAY)).toBeNull()));
  test('left, when nobody knows when it began', () => expect(leftProblem({ ...stay, began_on: null }, '2020-01-01', TODAY)).toBeNull());
  test.each([
    ['another ward', { wardId: 'ashgrove', on: '2026-11-23' }, {}],
    ['the same ward', { wardId: 'larkfield', on: '2026-11-23' }, { ward: 'They are on Larkfield ward now: choose another ward' }],
    ['ahead', { wardId: 'ashgrove', on: '2026-11-24' }, { moved_on: 'The day they moved cannot be ahead of today' }],
    ['before it began', { wardId: 'ashgrove', on: '2026-11-01' }, { moved_on: 'The day they moved cannot be before Monday 2 November, the day they came to Larkfield ward' }],
  ])('moved: %s', (_, to, problem) => expect(moveProblem(stay, to, TODAY)).toEqual(problem));
  test.each([
    ['on its own', leave('2026-11-27', '2026-11-29'), [], null],
    ['one day', leave('2026-11-27', '2026-11-27'), [], null],
    ['back before it begins', leave('2026-11-27', '2026-11-26'), [], 'until_on'],
    ['before the stay', leave('2026-11-01', '2026-11-05'), [], 'from_on'],
    ['over another', leave('2026-11-27', '2026-11-29'), [leave('2026-11-28', '2026-11-30')], 'from_on'],
    ['inside another', leave('2026-11-28', '2026-11-29'), [leave('2026-11-27', '2026-11-30')], 'from_on'],
    ['around another', leave('2026-11-26', '2026-12-01'), [leave('2026-11-27', '2026-11-30')], 'from_on'],
    ['going again on the day of coming back', leave('2026-11-30', '2026-12-02'), [leave('2026-11-27', '2026-11-30')], null],
    ['after coming back sooner', leave('2026-11-29', '2026-12-02'), [leave('2026-11-27', '2026-11-30', '2026-11-28')], null],
    ['the same day twice', leave('2026-11-27', '2026-11-27'), [leave('2026-11-27', '2026-11-27')], 'from_on'],
  ])('leave: %s', (_, given, others, field) => expect(Object.keys(leaveProblem(stay, { from: given.from_on, until: given.until_on }, others, TODAY))).toEqual(field ? [field] : []));
  test.each([
    ['back today', backProblem({ from_on: '2026-11-20' }, '2026-11-23', TODAY), null], ['back tomorrow', backProblem({ from_on: '2026-11-20' }, '2026-11-24', TODAY), /ahead/],
    ['back before it began', backProblem({ from_on: '2026-11-20' }, '2026-11-19', TODAY), /cannot be back before/],
    ['came back after leaving', cameBackProblem('2026-11-10', '2026-11-20', TODAY), null], ['on the same day', cameBackProblem('2026-11-10', '2026-11-10', TODAY), null],
    ['before leaving', cameBackProblem('2026-11-10', '2026-11-09', TODAY), /They left hospital on Tuesday 10 November/], ['came tomorrow', cameBackProblem(null, '2026-11-24', TODAY), /ahead/],
    ['expected today', expectedProblem('2026-11-23', TODAY), null], ['expected yesterday', expectedProblem('2026-11-22', TODAY), /has passed/],
    ['a follow-up on the day they left is written down', followUpProblem('2026-11-20', '2026-11-20', TODAY), null], ['a late one too', followUpProblem('2026-11-10', '2026-11-22', TODAY), null],
    ['before they left', followUpProblem('2026-11-20', '2026-11-19', TODAY), /takes place after that/], ['ahead', followUpProblem('2026-11-20', '2026-11-24', TODAY), /ahead/],
  ] as [string, string | null, RegExp | null][])('%s', (_, said, problem) => (problem ? expect(said).toMatch(problem) : expect(said).toBeNull()));
});

describe('a day of leaving that grows old', () => {
  const facts = { ward: 'Larkfield ward', expected_on: '2026-11-27', expected_unknown_why: null, expected_said_by: 'Sam, charge nurse', expected_said_on: '2026-11-20' };
  test.each([
    ['said lately', {}, 'stands'], ['today', { expected_on: '2026-11-23' }, 'stands'], ['passed yesterday', { expected_on: '2026-11-22' }, 'has passed'],
    ['nobody has said for six days', { expected_said_on: '2026-11-17' }, 'stands'], ['for seven', { expected_said_on: '2026-11-16' }, 'old'],
    ['passed and old is passed', { expected_on: '2026-11-20', expected_said_on: '2026-11-01' }, 'has passed'],
    ['not known, said lately', { expected_on: null, expected_unknown_why: 'a place to live' }, 'stands'], ['not known, old', { expected_on: null, expected_unknown_why: 'a place to live', expected_said_on: '2026-11-01' }, 'old'],
    ['nobody said', { expected_on: null, expected_said_by: null, expected_said_on: null }, 'nobody said'], ['said on the ward before', { began_on: '2026-11-21' }, 'old'], ['who said is not known', { expected_said_by: null, expected_said_on: null }, 'stands'],
  ] as const)('%s', (_, over, standing) => {
    expect(expectedStanding({ ...facts, ...over }, TODAY, 7)).toBe(standing);
    expect(isToAsk({ ...facts, ...over }, TODAY, 7)).toBe(standing !== 'stands');
  });
  test.each([
    [{}, 'Expected to leave on Friday. It can change. Sam, charge nurse said so last Friday.'],
    [{ expected_on: '2026-11-20' }, 'Expected to leave Friday 20 November, which has passed. Ask Larkfield ward. Sam, charge nurse said so last Friday.'],
    [{ expected_said_on: '2026-11-09' }, 'Expected to leave on Friday. It can change. Sam, charge nurse said so on Monday 9 November. Nobody has said for 14 days that this still stands. Ask Larkfield ward.'],
    [{ began_on: '2026-11-21' }, 'Expected to leave on Friday. It can change. Sam, charge nurse said so last Friday. That was said before they came to Larkfield ward. Ask Larkfield ward.'],
    [{ expected_on: null, expected_unknown_why: 'waiting for a place to live.' }, 'The day of leaving is not known yet: waiting for a place to live. Sam, charge nurse said so last Friday.'],
    [{ expected_on: null, expected_said_by: null, expected_said_on: null }, 'Nobody has said yet when they are expected to leave. Ask Larkfield ward.'],
  ])('is said: %o', (over, words) => expect(sayExpected({ ...facts, ...over }, TODAY, 7)).toBe(words));
  test.each([
    [{}, 'Expected to leave on Friday. It can change. Sam, charge nurse said so last Friday.'],
    [{ expected_on: '2026-11-20' }, 'Expected to leave Friday 20 November, which has passed.'],
    [{ expected_said_on: '2026-11-09' }, 'Expected to leave on Friday. Nobody has said for 14 days that this still stands.'],
    [{ expected_on: null, expected_said_by: null, expected_said_on: null }, 'Nobody has said yet when they are expected to leave.'],
  ])('is said in a list, and to the ward itself without asking it to ask itself: %o', (over, words) => expect(sayExpected({ ...facts, ...over }, TODAY, 7, { ask: false, short: true })).toBe(words));
  test.each([
    [{ expected_said_on: '2026-11-09' }, 'Friday 27 November, said 14 days ago'], [{ expected_said_on: '2026-11-22' }, 'Friday 27 November, said yesterday'], [{ expected_said_on: '2026-11-23' }, 'Friday 27 November, said today'],
    [{ expected_on: '2026-11-20' }, 'Friday 20 November, which has passed'], [{ began_on: '2026-11-21' }, 'Friday 27 November, said before they came here'],
    [{ expected_on: null, expected_unknown_why: 'waiting', expected_said_on: '2026-11-03' }, 'not known yet, said 20 days ago'],
    [{ expected_on: null, expected_said_by: null, expected_said_on: null }, 'nobody has said when'],
  ])('why the ward is asked, under the name of the ward: %o', (over, words) => expect(sayWhyAsked({ ...facts, ...over }, TODAY)).toBe(words));
});

describe('meetings on the ward', () => {
  const here = { ward: 'Larkfield ward', made_at: new Date('2026-11-02T10:00:00Z'), began_on: '2026-11-02', left_on: null, expected_on: '2026-11-30', leave_from: null, leave_until: null, leave_where: null };
  const meeting = { how: 'on the ward', on: '2026-11-25', plannedAt: new Date('2026-11-20T10:00:00Z') };
  test.each([
    ['nothing against it', meeting, here, null],
    ['not on the ward', { ...meeting, how: 'at home' }, { ...here, left_on: '2026-11-20' }, null],
    ['they have left', meeting, { ...here, left_on: '2026-11-20' }, /Callum left Larkfield ward last Friday/],
    ['on leave that day', meeting, { ...here, leave_from: '2026-11-24', leave_until: '2026-11-29' }, /on leave until Sunday 29 November: check with Larkfield ward/],
    ['leave is later', meeting, { ...here, leave_from: '2026-11-26', leave_until: '2026-11-29' }, null],
    ['not back yet', meeting, { ...here, leave_from: '2026-11-20', leave_until: '2026-11-22' }, /Nobody has said that they are back/],
    ['moved since it was planned', meeting, { ...here, ward: 'Ashgrove ward', began_on: '2026-11-22', made_at: new Date('2026-11-22T10:00:00Z') }, /on Ashgrove ward since this was planned/],
    ['expected to leave before', meeting, { ...here, expected_on: '2026-11-24' }, /expected to leave before then, tomorrow/],
  ])('%s', (_, m, s, flag) => (flag ? expect(meetingFlag(m, s, 'Callum', TODAY)).toMatch(flag) : expect(meetingFlag(m, s, 'Callum', TODAY)).toBeNull()));
  test.each([
    ['three days to do it', '2026-11-26', null, 'time enough'], ['two days', '2026-11-25', null, 'leaves sooner'], ['today', '2026-11-23', null, 'leaves sooner'],
    ['passed', '2026-11-22', null, 'no question'], ['not known', null, null, 'no question'], ['met', '2026-11-23', '2026-11-20', 'met'],
    ['over the clocks going forward is still days', '2026-11-26', null, 'time enough'],
  ] as const)('the first meeting: %s', (_, expected_on, held, state) => expect(wardMeeting({ left_on: null, expected_on }, held, 3, TODAY)).toBe(state));
  test('it is said to the worker and to the lead', () => {
    expect(sayWardMeeting('leaves sooner', { expected_on: '2026-11-24' }, 'you', TODAY)).toBe('Leaves tomorrow, and you have not met. If there is no time on the ward, plan the first meeting at home.');
    expect(sayWardMeeting('time enough', { expected_on: '2026-11-27' }, 'they', TODAY)).toContain('in 4 days');
    expect(sayWardMeeting('met', { expected_on: '2026-11-27' }, 'you', TODAY)).toBeNull();
  });
});
