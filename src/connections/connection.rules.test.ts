// A person and a place as tables of cases.
import { describe, expect, test } from 'vitest';
import { afterAnswer, answersFor, connectionState, dueNow } from './connection.rules.ts';
import type { ConnectionState, OutingFacts, StepFacts, StepKind } from './connection.rules.ts';

const step = (kind: StepKind, weeks: number | null = null, said_on = '2026-03-02'): StepFacts => ({ kind, weeks, said_on });
const steps = (...kinds: StepKind[]): StepFacts[] => kinds.map((kind) => step(kind));
const at = new Date('2026-03-10T14:00:00Z');
const planned: OutingFacts = { planned_at: at, cancelled_at: null, recorded_at: null, held: null };
const held: OutingFacts = { ...planned, recorded_at: at, held: true };
const notHeld: OutingFacts = { ...planned, recorded_at: at, held: false };
const calledOff: OutingFacts = { ...planned, cancelled_at: at };

describe('where it stands', () => {
  test.each<[string, StepFacts[], OutingFacts[], ConnectionState]>([
    ['a worker thought of it', steps('suggested'), [], 'suggested'],
    ['the person chose it', steps('chosen'), [], 'on the list'],
    ['suggested, and they would like it', steps('suggested', 'chosen'), [], 'on the list'],
    ['a meeting is planned to go there', steps('suggested'), [planned], 'going together'],
    ['they went together', steps('suggested'), [held], 'went together'],
    ['they did not, and nothing else is planned', steps('chosen'), [notHeld], 'on the list'],
    ['called off', steps('chosen'), [calledOff], 'on the list'],
    ['it did not happen, and another day is planned', steps('chosen'), [notHeld, planned], 'going together'],
    ['they went once and plan to go again', steps('chosen'), [held, planned], 'going together'],
    ['they go on their own', steps('chosen', 'going on my own'), [held], 'going'],
    ['kept', steps('chosen', 'going with somebody', 'still going'), [], 'going'],
    ['sometimes', steps('chosen', 'going with somebody', 'sometimes'), [], 'going'],
    ['would rather not be asked changes nothing of it', steps('chosen', 'going on my own', 'rather not be asked'), [], 'going'],
    ['not any more', steps('chosen', 'going on my own', 'not any more'), [held], 'stopped'],
    ['not for them, though they went', steps('suggested', 'not for me'), [held], 'not for me'],
    ['put away', steps('suggested', 'put away'), [], 'put away'],
    ['they asked to try it again', steps('suggested', 'not for me', 'again'), [], 'on the list'],
  ])('%s', (_what, said, outings, state) => expect(connectionState(said, outings)).toBe(state));
});

describe('when we ask', () => {
  const WEEKS = [4, 12];
  const going = (since: string, ask: string | null, ...said: StepFacts[]) => ({ going_since: since, ask_on: ask, steps: [step('chosen'), step('going on my own', null, since), ...said] });
  test.each<[string, ReturnType<typeof going>, string, number | null]>([
    ['the day before four weeks', going('2026-03-02', '2026-03-30'), '2026-03-29', null],
    ['after four weeks, over the clock change', going('2026-03-02', '2026-03-30'), '2026-03-30', 4],
    ['still open in week eleven', going('2026-03-02', '2026-03-30'), '2026-05-24', 4],
    ['nobody answered the first: from week twelve only the second is asked', going('2026-03-02', '2026-03-30'), '2026-05-25', 12],
    ['answered: not asked over', going('2026-03-02', '2026-05-25', step('still going', 4)), '2026-04-10', null],
    ['the second, once', going('2026-03-02', '2026-05-25', step('still going', 4)), '2026-05-25', 12],
    ['both answered', going('2026-03-02', null, step('still going', 4), step('sometimes', 12)), '2026-06-30', null],
    ['eight weeks after the last we let it be', going('2026-03-02', '2026-05-25', step('still going', 4)), '2026-07-21', null],
    ['would rather not be asked', going('2026-03-02', null, step('rather not be asked', 4)), '2026-05-30', null],
    ['began again: asked again from that day', { going_since: '2026-06-01', ask_on: '2026-06-29', steps: [step('going on my own', null, '2026-03-02'), step('not any more', 4), step('going on my own', null, '2026-06-01')] }, '2026-06-29', 4],
  ])('%s', (_what, c, today, weeks) => expect(dueNow(c, WEEKS, today)?.weeks ?? null).toBe(weeks));

  test('a trust’s own weeks', () => expect(dueNow(going('2026-03-02', '2026-03-16'), [2, 6, 26], '2026-04-20')?.weeks).toBe(6));
});

describe('what lists read after an answer', () => {
  const BEFORE = { going_since: '2026-03-02', ask_on: '2026-03-30', closed: false };
  test.each([
    ['going', { going_since: null, ask_on: null, closed: false }, 'going on my own', null, { going_since: '2026-04-01', ask_on: '2026-04-29', closed: false }],
    ['still going after 4', BEFORE, 'still going', 4, { ...BEFORE, ask_on: '2026-05-25' }],
    ['sometimes after 12', BEFORE, 'sometimes', 12, { ...BEFORE, ask_on: null }],
    ['rather not be asked', BEFORE, 'rather not be asked', 4, { ...BEFORE, ask_on: null }],
    ['not any more', BEFORE, 'not any more', 4, { ...BEFORE, ask_on: null, closed: true }],
    ['not for me', BEFORE, 'not for me', null, { ...BEFORE, ask_on: null, closed: true }],
    ['again', { ...BEFORE, ask_on: null, closed: true }, 'again', null, { going_since: null, ask_on: null, closed: false }],
  ] as const)('%s', (_what, before, answer, weeks, after) => expect(afterAnswer(before, answer, { on: '2026-04-01', weeks }, [4, 12])).toEqual(after));
});

describe('what can be said', () => {
  test('no state is a dead end, and what is not for them comes back only by their asking', () => {
    for (const state of ['suggested', 'on the list', 'going together', 'went together', 'going', 'stopped', 'not for me', 'put away'] as const) expect(answersFor(state, null).length, state).toBeGreaterThan(0);
    expect(answersFor('not for me', null)).toEqual(['again']);
  });
  test('asked whether they still go, "would rather not be asked" is one of the answers; not asked, it is not', () => {
    expect(answersFor('going', { weeks: 4, since: '2026-03-02' })).toEqual(['still going', 'sometimes', 'not any more', 'rather not be asked']);
    expect(answersFor('going', null)).not.toContain('still going');
  });
});
