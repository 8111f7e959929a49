// Who should be rung about a concern, and who has it. Pure. Software never carries a concern: people ring people.
import { clockTimeOf, dayOf, weekdayOf } from '../kit/times.ts';

export type ConcernFacts = { raised_at: Date; told_at: Date | null; confirmed_at: Date | null; taken_at: Date | null; closed_at: Date | null };
export type ConcernStepKind = 'rang' | 'no answer' | 'confirmed' | 'on-call rung' | 'taken' | 'passed on' | 'added' | 'closed' | 'told the person';

/**
 * Where a concern stands. 'unconfirmed' until a named person has said they have it; after `confirmMinutes` (a setting, one hour at first)
 * it is the on-call number's turn, and when that was rung without anybody confirming, the lead's cover.
 */
export type ConcernState = 'ring now' | 'ring on-call' | 'ring cover' | 'confirmed' | 'taken' | 'closed';

export const concernState = (facts: ConcernFacts, steps: readonly { kind: ConcernStepKind }[], now: Date, confirmMinutes: number): ConcernState => {
  if (facts.closed_at) return 'closed';
  if (facts.taken_at) return 'taken';
  if (facts.confirmed_at) return 'confirmed';
  if (now.getTime() - facts.raised_at.getTime() < confirmMinutes * 60_000) return 'ring now';
  return steps.some((s) => s.kind === 'on-call rung') ? 'ring cover' : 'ring on-call';
};

/** Whether nobody has a concern yet: it then stays on the lead's first screen. */
export const nobodyHasIt = (state: ConcernState): boolean => state === 'ring now' || state === 'ring on-call' || state === 'ring cover';

/** What to do now, in words. */
export const WHAT_NOW: Record<ConcernState, string> = {
  'ring now': 'Nobody has confirmed it yet. Keep ringing until a named person says they have it.',
  'ring on-call': 'Nobody has confirmed it in time. Ring the on-call number now.',
  'ring cover': 'On-call was rung and nobody has confirmed. Ring the lead, or whoever covers for the lead.',
  confirmed: 'A named person has it.',
  taken: 'The peer lead has it.',
  closed: 'It is closed.',
};

/** Whether what is written now is read now: the lead's days and hours, on the London clock. Bank holidays are not read. */
export const isReadNow = (now: Date, set: { read_days: readonly number[]; read_from: string; read_until: string }, bankHolidays: ReadonlySet<string> = new Set()): boolean => {
  const day = dayOf(now);
  const time = clockTimeOf(now);
  return set.read_days.includes(weekdayOf(day)) && !bankHolidays.has(day) && time >= set.read_from && time < set.read_until;
};
