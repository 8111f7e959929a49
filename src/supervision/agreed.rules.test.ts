import { expect, test } from 'vitest';
import { agreedNow, becameProblems } from './agreed.rules.ts';
import type { AgreedStep } from './agreed.rules.ts';

const AGREED = { what: 'Ask about Fridays', due_on: '2026-12-01' };
const step = (kind: AgreedStep['kind'], more: Partial<AgreedStep> = {}): AgreedStep => ({ kind, what: null, due_on: null, why: null, ...more });
test.each<[string, AgreedStep[], ReturnType<typeof agreedNow>]>([
  ['as it was agreed', [], { ...AGREED, state: 'open' }],
  ['done', [step('done')], { ...AGREED, state: 'done' }],
  ['changed, with another day', [step('changed', { what: 'Ask about Mondays', due_on: '2026-12-08', why: 'x' })], { what: 'Ask about Mondays', due_on: '2026-12-08', state: 'open' }],
  ['changed, then without a day, then done', [step('changed', { what: 'A', due_on: '2026-12-08' }), step('changed', { what: 'B' }), step('done')], { what: 'B', due_on: null, state: 'done' }],
  ['dropped', [step('dropped', { why: 'not needed' })], { ...AGREED, state: 'dropped' }],
])('%s', (_, steps, now) => expect(agreedNow(AGREED, steps)).toEqual(now));

test.each([
  [{ became: 'done' }, []], [{ became: 'dropped' }, ['why']], [{ became: 'dropped', why: 'x' }, []], [{ became: 'changed' }, ['what', 'why']], [{ became: 'changed', what: 'x', why: 'y' }, []],
] as const)('%j is missing %j', (said, missing) => expect(Object.entries(becameProblems(said)).filter(([, p]) => p).map(([f]) => f)).toEqual(missing));
