import { expect, test } from 'vitest';
import { choiceState, maySay, partsAtOnce } from './choice.rules.ts';
import type { ChoiceFacts, ChoiceKind } from './choice.rules.ts';

const step = (kind: ChoiceKind, settled = false) => ({ kind, settled_at: settled ? new Date('2026-11-23T10:00:00Z') : null });
const facts = (about: Partial<ChoiceFacts>): ChoiceFacts => ({ meeting_first: false, ended_at: null, steps: [], ...about });

test.each<[string, Partial<ChoiceFacts>, ReturnType<typeof choiceState>, readonly ChoiceKind[], boolean]>([
  ['two who chose', {}, 'together', ['somebody else'], false],
  ['meeting first', { meeting_first: true, steps: [step('meet first')] }, 'meeting first', ['go on', 'somebody else'], true],
  ['went on', { steps: [step('go on', true), step('meet first', true)] }, 'together', ['somebody else'], false],
  ['asked for somebody else', { steps: [step('somebody else')] }, 'somebody else asked', ['stay'], false],
  ['stayed after all', { steps: [step('stay', true), step('somebody else', true)] }, 'together', ['somebody else'], false],
  ['the worker asks the lead', { steps: [step('worker asks')] }, 'together', ['somebody else'], false],
  ['ended', { ended_at: new Date('2026-11-23T10:00:00Z'), steps: [step('somebody else')] }, 'ended', [], false],
])('%s', (_, about, state, next, atOnce) => {
  expect(choiceState(facts(about))).toBe(state);
  expect(maySay(state)).toEqual(next);
  expect(partsAtOnce(state)).toBe(atOnce);
});
