// What a review still needs before it can be published. Pure.
import type { FlowCounts } from './flow.rules.ts';
import type { Words } from './review-words.ts';

export type ReadyFacts = { words: Words; looked: number; flow: FlowCounts; conflicts: number; withoutFinding: number };
export type Missing = { says: string; step: string };

/** What is missing, each with the step where it is done; empty when all is there. */
export const missingIn = ({ words, looked, flow, conflicts, withoutFinding }: ReadyFacts): Missing[] => [
  ...(words.question ? [] : [{ says: 'The question', step: 'question' }]),
  ...(words.include ? [] : [{ says: 'What belongs in it', step: 'question' }]),
  ...(looked > 0 ? [] : [{ says: 'Where you looked', step: 'looked' }]),
  ...(flow.found.length > 0 ? [] : [{ says: 'What you found', step: 'bring-in' }]),
  ...(conflicts > 0 ? [{ says: `${conflicts} where you differ`, step: 'differ' }] : []),
  ...(flow.firstWaiting > 0 ? [{ says: `${flow.firstWaiting} not through the first look`, step: 'first-look' }] : []),
  ...(flow.secondWaiting > 0 ? [{ says: `${flow.secondWaiting} not through the second look`, step: 'second-look' }] : []),
  ...(withoutFinding > 0 ? [{ says: `What ${withoutFinding} found`, step: 'findings' }] : []),
  ...(words['make of it'] ? [] : [{ says: 'What you make of it', step: 'make-of-it' }]),
  ...(words.standpoint ? [] : [{ says: 'Where you stand', step: 'standpoint' }]),
];
