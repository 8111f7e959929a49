import { expect, test } from 'vitest';
import { askSaidOnProblem, isAsked, mayAsk } from './ask.rules.ts';
import type { AskFacts } from './ask.rules.ts';

const OPEN = { answer: null, taken_back_at: null };
const ASKED: AskFacts = { answer: null, taken_back_at: null };
const YES: AskFacts = { answer: 'yes', taken_back_at: null };
const NOT_NOW: AskFacts = { answer: 'not now', taken_back_at: null };
const BACK: AskFacts = { answer: null, taken_back_at: new Date('2026-11-23T10:00:00Z') };

test.each([[[], [], 3], [[OPEN], [], 2], [[OPEN], [ASKED], 1], [[OPEN, OPEN], [ASKED, ASKED], 0], [[], [NOT_NOW, BACK, YES], 3], [[OPEN], [YES], 2]])('%# shown and asked leave room for %s more', (offers, asks, more) => expect(mayAsk(offers, asks)).toBe(more));
test('asked is neither answered nor taken back', () => expect([ASKED, YES, NOT_NOW, BACK].map(isAsked)).toEqual([true, false, false, false]));
test.each([
  ['2026-11-23', '2026-11-20', null], ['2026-11-19', '2026-11-20', 'The day they said it must be the day they were asked, or later'], ['2026-11-24', '2026-11-20', 'The day they said it must be today or earlier'], ['2026-11-10', null, null],
])('said on %s, asked on %s', (day, asked, problem) => expect(askSaidOnProblem(day, asked, '2026-11-23')).toBe(problem));
