// The text for the trust's own record: the fact, and the words that are agreed. Pure; nothing is typed twice.
import { sayDate, sayMinutes, sayTime, dayOf } from '../kit/times.ts';
import type { How, NotHeldWho } from './contact.rules.ts';
import { sayHow, sayWho } from './contact-words.ts';

export type FactText = {
  beganAt: Date; minutes: number; held: boolean; notHeldWho: NotHeldWho | null; how: How; place: string | null; activities: readonly string[]; worker: string;
  corrected: { at: Date; why: string } | null; next: Date | null;
};

/** The fact of a contact as plain text: when, how, how long, what was done, by whom. No words of anybody's. */
export const factText = (fact: FactText): string => [
  `Peer support contact, ${sayDate(dayOf(fact.beganAt))}, ${sayTime(fact.beganAt)}.`,
  fact.held ? `Held ${sayHow(fact.how)}${fact.place ? ` (${fact.place})` : ''}, ${sayMinutes(fact.minutes)}.` : `Planned ${sayHow(fact.how)}; did not happen (${sayWho(fact.notHeldWho)}).`,
  ...(fact.held && fact.activities.length > 0 ? [`Together: ${fact.activities.join('; ')}.`] : []),
  ...(fact.next ? [`Next: ${sayDate(dayOf(fact.next))}, ${sayTime(fact.next)}.`] : []),
  ...(fact.corrected ? [`Corrected ${sayDate(dayOf(fact.corrected.at))}: ${fact.corrected.why}`] : []),
  `${fact.worker}, peer support worker.`,
].join('\n');

/** The agreed words as plain text, one paragraph each. */
export const wordsText = (beganAt: Date, items: readonly string[], worker: string): string =>
  [`Peer support contact, ${sayDate(dayOf(beganAt))}: what we agreed to write down.`, ...items.map((words) => `- ${words}`), `${worker}, peer support worker.`].join('\n');

export type CopyFacts = { recordedAt: Date; factCopiedAt: Date | null; newestKeptAt: Date | null; wordsCopiedAt: Date | null };

/** What is still to copy. The fact again after a correction; words again when more are agreed. */
export const toCopy = (c: CopyFacts): { fact: boolean; words: boolean } => ({
  fact: c.factCopiedAt === null || c.factCopiedAt < c.recordedAt,
  words: c.newestKeptAt !== null && (c.wordsCopiedAt === null || c.wordsCopiedAt < c.newestKeptAt),
});
