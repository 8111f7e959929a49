// Asking a worker first. Pure.
import type { Day } from '../kit/times.ts';
import { isOpen, MOST_AT_ONCE } from './offer.rules.ts';
import type { OfferFacts } from './offer.rules.ts';

export type AskAnswer = 'yes' | 'not now';
export const ASK_SAID_HOW = ['by phone', 'face to face'] as const;
export type AskSaidHow = (typeof ASK_SAID_HOW)[number];
export type AskFacts = { answer: AskAnswer | null; taken_back_at: Date | null };

/** Asked, and not answered since. */
export const isAsked = (ask: AskFacts): boolean => ask.answer === null && ask.taken_back_at === null;

/** How many more may be asked: those who are shown and those who are asked are never more than a person could choose from. */
export const mayAsk = (offers: readonly OfferFacts[], asks: readonly AskFacts[]): number => Math.max(0, MOST_AT_ONCE - offers.filter(isOpen).length - asks.filter(isAsked).length);

/** What is wrong with the day a worker is said to have answered; null when nothing is. */
export const askSaidOnProblem = (saidOn: Day, askedOn: Day | null, today: Day): string | null => {
  if (saidOn > today) return 'The day they said it must be today or earlier';
  return askedOn !== null && saidOn < askedOn ? 'The day they said it must be the day they were asked, or later' : null;
};
