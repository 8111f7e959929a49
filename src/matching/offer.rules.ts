// Showing profiles to choose from. Pure.
import { sayWhichDay } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';

/** Enough to choose from, few enough to choose. */
export const MOST_AT_ONCE = 3;

export type OfferFacts = { answer: string | null; taken_back_at: Date | null };

/** Shown now, and not answered yet. */
export const isOpen = ({ answer, taken_back_at }: OfferFacts): boolean => answer === null && taken_back_at === null;

/** How many more may be shown beside those already open. */
export const mayAdd = (offers: readonly OfferFacts[]): number => Math.max(0, MOST_AT_ONCE - offers.filter(isOpen).length);

export const SAID_HOW = ['on paper', 'by phone', 'face to face'] as const;
export type SaidHow = (typeof SAID_HOW)[number];
/** Somebody else wrote down what the person said: on which day they said it, and how. */
export type Recorded = { saidOn: Day; saidHow: SaidHow };

/** What is wrong with the day they are said to have answered; null when nothing is. */
export const saidOnProblem = (saidOn: Day, shownOn: Day, today: Day): string | null => {
  if (saidOn > today) return 'The day they said it must be today or earlier';
  return saidOn < shownOn ? 'The day they said it must be the day they were shown somebody, or later' : null;
};

/** "Joan wrote it down as they said it by phone on Friday 20 November." Whose words they are never goes missing. */
export const sayRecorded = (by: string, they: 'they' | 'you', recorded: { said_on: Day; said_how: string }, today: Day): string =>
  `${by} wrote it down as ${they} said it ${recorded.said_how} ${sayWhichDay(recorded.said_on, today)}.`;
