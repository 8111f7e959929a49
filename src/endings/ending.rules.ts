// How support ends and what follows: who may still see, who may change their mind. Pure.
import { addDays, dayOf } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { MIND_CHANGE_DAYS } from './ending-date.rules.ts';

/** The endings that somebody records here; "parted" belongs to choosing, "died" to the record of a death. */
export const ENDING_HOWS = ['as agreed', 'stopped coming', 'moved away', 'withdrew'] as const;
export type EndingHow = (typeof ENDING_HOWS)[number] | 'handed over';
export const LAST_METS = ['together', 'by phone', 'not met'] as const;
export type LastMet = (typeof LAST_METS)[number];

/** In a sentence that blames nobody: "It ended as you both agreed." */
export const sayEnded = (how: string | null, voice: 'you' | 'they', worker: string): string => {
  const who = voice === 'you' ? 'You' : 'They';
  switch (how) {
    case 'as agreed': return voice === 'you' ? 'It ended as you both agreed.' : 'It ended as they both agreed.';
    case 'stopped coming': return `${who} stopped meeting. The door stays open.`;
    case 'moved away': return `${who} moved away.`;
    case 'withdrew': return voice === 'you' ? 'You said you would like to stop. That needs no reason.' : 'They said they would like to stop. That needs no reason.';
    case 'parted': return `${who} and ${worker} parted. That is nobody’s fault.`;
    case 'handed over': return `${who} went on with somebody else.`;
    case 'died': return 'They have died.';
    default: return '';
  }
};

export type EndedFacts = { ended_at: Date | null; ended_how: string | null };

/** Whether the same support may simply go on: for fourteen days, after an ending of one's own. As reopen_support in SQL, which also looks for another support. */
export const mayGoOn = (s: EndedFacts, now: Date): boolean =>
  s.ended_at !== null && (ENDING_HOWS as readonly string[]).includes(s.ended_how ?? '') && now.getTime() < s.ended_at.getTime() + MIND_CHANGE_DAYS * 86_400_000;

export type SeenBy = 'worker' | 'cover' | 'carer' | 'lead' | 'person' | 'new worker';
export type Seen = 'record' | 'facts' | 'as shared' | 'nothing';

/**
 * Who sees what after an ending, so many days later: the worker as long as the trust says, whoever covered nothing at once, a carer what the person
 * shares, the lead facts, a new worker what the person shares with them. After a death nobody signs in as the person, and the rest is the same.
 */
export const seenAfter = (how: string, viewer: SeenBy, daysAfter: number, workerSeesDays: number): Seen => {
  switch (viewer) {
    case 'worker': return daysAfter <= workerSeesDays ? 'record' : 'nothing';
    case 'cover': return 'nothing';
    case 'carer': return 'as shared';
    case 'lead': return 'facts';
    case 'person': return how === 'died' ? 'nothing' : 'record';
    case 'new worker': return how === 'handed over' ? 'as shared' : 'nothing';
  }
};

/** The last day the worker sees the record, as it is told. */
export const lastSeen = (endedAt: Date, days: number): Day => addDays(dayOf(endedAt), days);

/** What is wrong with the day something was said, or null. */
export const saidOnWrong = (on: Day, today: Day): string | null => (on > today ? 'The day must not be after today' : on < addDays(today, -60) ? 'The day must be within the last two months' : null);
