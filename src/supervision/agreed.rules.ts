// What was agreed in supervision, and what became of it: facts in order, the newest counts. Pure.
import type { Day } from '../kit/times.ts';

export const BECAME = ['done', 'changed', 'dropped'] as const;
export type Became = (typeof BECAME)[number];
export type AgreedStep = { kind: Became; what: string | null; due_on: Day | null; why: string | null };
export type AgreedNow = { what: string; due_on: Day | null; state: 'open' | 'done' | 'dropped' };

/** What it is now: as it was agreed, as it was changed since, and whether it is still open. */
export const agreedNow = (agreed: { what: string; due_on: Day | null }, steps: readonly AgreedStep[]): AgreedNow =>
  steps.reduce<AgreedNow>((now, step) => (step.kind === 'changed' ? { what: step.what ?? now.what, due_on: step.due_on, state: 'open' } : { ...now, state: step.kind }),
    { what: agreed.what, due_on: agreed.due_on, state: 'open' });

/** What is missing before it can be said, by field. */
export const becameProblems = (said: { became?: Became; what?: string; why?: string }): Record<string, string | undefined> => ({
  what: said.became === 'changed' && !said.what ? 'Write what it is now' : undefined,
  why: said.became === 'changed' && !said.why ? 'Write a word why it changed' : said.became === 'dropped' && !said.why ? 'Write a word why it is dropped' : undefined,
});
