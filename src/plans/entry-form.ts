// The form of one thing in a plan: a step, somebody to lean on, something for one of the first days, or plain words.
import { z } from 'zod';
import { date, ifGiven, oneOf, optionalText, typedFrom } from '../kit/forms/index.ts';
import type { Typed } from '../kit/forms/index.ts';
import { addDays } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import type { Voice } from './plan-desk.ts';
import { DAY_BOXES } from './plan-parts.rules.ts';
import type { PartKind } from './plan-parts.rules.ts';
import { SAID_WITHIN_DAYS } from './plan.rules.ts';
import type { Entry } from './plan.queries.ts';
import type { Words } from './plan-write.queries.ts';

export const WORDS_MAX = 2000;
/** The day they said it: for a worker who writes it down. */
export const saidOn = ifGiven(date({ missing: 'Enter the day they said it', what: 'The day they said it' }));

export const entryForm = z.object({
  box: ifGiven(oneOf(DAY_BOXES, 'Choose which day')),
  words: optionalText({ what: 'What you write', max: WORDS_MAX }),
  who: optionalText({ what: 'The name', max: 100 }),
  choice: ifGiven(oneOf(['me', 'them', 'both', 'worker', 'other', 'yes', 'no'], 'Choose one of these')),
  number: optionalText({ what: 'The number', max: 60 }),
  when_words: optionalText({ what: 'When', max: 80 }),
  due: ifGiven(date({ missing: '', what: 'The day' })),
  why: optionalText({ what: 'Why', max: 500 }),
  said_on: saidOn,
  verb: ifGiven(oneOf(['finish', 'drop', 'change', 'open again', 'leave out', 'bring back', 'leave earlier', 'keep'], 'Choose what to do')),
  seen: optionalText({ max: 40 }),
  earlier: optionalText({ max: 40 }),
});
export type EntryValues = z.output<typeof entryForm>;
type Problems = Partial<Record<keyof EntryValues, string | undefined>>;

/** What is missing, by kind. */
export const entryProblems = (kind: PartKind, voice: Voice, v: Partial<EntryValues>): Problems => ({
  ...(voice === 'together' && v.said_on === undefined ? { said_on: 'Enter the day they said it' } : {}),
  ...(kind === 'words' && !v.words ? { words: 'Write something, or leave it out' } : {}),
  ...(kind === 'people' ? { who: v.who ? undefined : 'Write their name', choice: v.choice ? undefined : 'Choose who leans on whom' } : {}),
  ...(kind === 'days' ? { box: v.box ? undefined : 'Choose which day', words: v.words ? undefined : 'Write what happens' } : {}),
  ...(kind === 'steps' ? { words: v.words ? undefined : 'Write what the step is', choice: v.choice ? undefined : 'Choose who does it', who: v.choice === 'other' && !v.who ? 'Write who does it' : undefined } : {}),
  ...(kind === 'meeting' ? { choice: v.choice ? undefined : 'Choose yes or no' } : {}),
});

/** What is stored of it; the peer worker's own name stands with their step. */
export const wordsFrom = (kind: PartKind, v: EntryValues, worker: string | undefined, box: string): Words => {
  switch (kind) {
    case 'people': return { box: 'person', who: v.who, words: v.words, number: v.number, choice: v.choice };
    case 'days': return { box: v.box ?? box, words: v.words, who: v.who, when_words: v.when_words };
    case 'steps': return { box: 'step', words: v.words, choice: v.choice, who: v.choice === 'worker' ? (worker ?? v.who) : v.choice === 'other' ? v.who : null, due_on: v.due ?? null, why: v.why };
    case 'meeting': return { box: 'invite', choice: v.choice, words: v.words };
    default: return { box, words: v.words };
  }
};

/** The form filled in with what stands now. */
export const typedOfEntry = (e: Entry): Typed => typedFrom({ box: e.box, words: e.words, who: e.choice === 'worker' ? null : e.who, choice: e.choice, number: e.number, when_words: e.when_words, due: e.due_on });

/** Too far away to be written down now, or still to come; null when it is fine. */
export const saidProblem = (day: Day | undefined, today: Day): string | null => {
  if (day === undefined) return null;
  if (day > today) return 'The day they said it must be today or before';
  return day < addDays(today, -SAID_WITHIN_DAYS) ? 'That is too long ago to write down now. Ask them again when you meet' : null;
};
