import { describe, expect, test } from 'vitest';
import { inOrder, isWaiting, standingOf } from './question.rules.ts';
import type { QuestionFacts } from './question.rules.ts';

const q = (asked_on: string, decided: string[] = [], outcomes: [string, 'changed' | 'on its way' | 'will not change'][] = []): QuestionFacts =>
  ({ asked_on, decisions: decided.map((decided_on) => ({ decided_on })), outcomes: outcomes.map(([on_day, kind]) => ({ on_day, kind })) });

describe('where a question stands', () => {
  test.each([
    ['nothing said yet', q('2026-01-01'), 'open', true],
    ['the group answered', q('2026-01-01', ['2026-02-01']), 'decided', true],
    ['somebody began', q('2026-01-01', ['2026-02-01'], [['2026-03-01', 'on its way']]), 'on its way', true],
    ['and finished', q('2026-01-01', ['2026-02-01'], [['2026-04-01', 'changed'], ['2026-03-01', 'on its way']]), 'changed', false],
    ['on the same day', q('2026-01-01', ['2026-02-01'], [['2026-02-01', 'changed']]), 'changed', false],
    ['a no, with a reason', q('2026-01-01', ['2026-02-01'], [['2026-03-01', 'will not change']]), 'will not change', false],
    ['the group thought again after that', q('2026-01-01', ['2026-02-01', '2026-05-01'], [['2026-03-01', 'will not change']]), 'decided', true],
    ['an outcome without a decision', q('2026-01-01', [], [['2026-03-01', 'changed']]), 'open', true],
  ] as const)('%s', (_, facts, standing, waiting) => {
    expect([standingOf(facts), isWaiting(standingOf(facts))]).toEqual([standing, waiting]);
  });
});

test('open questions first, the longest waiting at the top; finished ones last, the newest first', () => {
  const list = [q('2026-05-01', ['2026-05-02'], [['2026-05-03', 'changed']]), q('2026-06-01', ['2026-06-02'], [['2026-06-03', 'will not change']]), q('2026-04-01', ['2026-04-02']), q('2026-03-01'), q('2026-01-01')];
  expect(inOrder(list).map((one) => one.asked_on)).toEqual(['2026-01-01', '2026-03-01', '2026-04-01', '2026-06-01', '2026-05-01']);
});
