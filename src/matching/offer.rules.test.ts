import { expect, test } from 'vitest';
import { isOpen, mayAdd, saidOnProblem, sayRecorded } from './offer.rules.ts';

const OPEN = { answer: null, taken_back_at: null };
const NO = { answer: 'no', taken_back_at: null };
const BACK = { answer: null, taken_back_at: new Date('2026-11-23T10:00:00Z') };

test.each([[[], 3], [[OPEN], 2], [[OPEN, OPEN, OPEN], 0], [[NO, BACK, OPEN], 2], [[NO, NO, NO, NO], 3]])('%# beside what is shown, %s more may be', (offers, more) => expect(mayAdd(offers)).toBe(more));
test('open is neither answered nor taken back', () => expect([OPEN, NO, BACK].map(isOpen)).toEqual([true, false, false]));
test.each([
  ['2026-11-23', null], ['2026-11-20', null], ['2026-11-19', 'The day they said it must be the day they were shown somebody, or later'], ['2026-11-24', 'The day they said it must be today or earlier'],
])('said on %s: %s', (day, problem) => expect(saidOnProblem(day, '2026-11-20', '2026-11-23')).toBe(problem));
test('whose words they are, and who wrote them down', () => {
  expect(sayRecorded('Joan', 'they', { said_on: '2026-11-20', said_how: 'by phone' }, '2026-11-23')).toBe('Joan wrote it down as they said it by phone last Friday.');
});
