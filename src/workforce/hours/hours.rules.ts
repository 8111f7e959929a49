// Hours worked beside hours contracted, and time off in lieu. Pure.
import { momentOf } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';

export const ENTRY_KINDS = ['worked', 'overtime', 'training', 'training in hours', 'lieu earned', 'lieu taken'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];
export type HoursEntry = { on_day: Day; kind: EntryKind; minutes: number };

const DAY_MINUTES = 24 * 60;

/**
 * Minutes from one clock time to another on a day, less a break. A finish before the start is the next morning. Real minutes: the night
 * the clocks go back has an hour more, the night they go forward an hour less.
 */
export const minutesBetween = (day: Day, from: string, until: string, nextDay: Day, breakMinutes = 0): number => {
  const end = momentOf(until > from ? day : nextDay, until);
  return Math.round((end.getTime() - momentOf(day, from).getTime()) / 60_000) - breakMinutes;
};

/** What is wrong with the minutes of a day, or null. */
export const dayProblem = (minutes: number): string | null => {
  if (minutes < 0) return 'The break is longer than the time worked';
  return minutes > DAY_MINUTES ? 'A day has 24 hours' : null;
};

/** Time one may still take back: earned less taken. */
export const lieuBalance = (entries: readonly HoursEntry[]): number =>
  entries.reduce((sum, e) => sum + (e.kind === 'lieu earned' ? e.minutes : e.kind === 'lieu taken' ? -e.minutes : 0), 0);

export type WeekWorked = { worked: number; extraPaid: number; earned: number; taken: number };
/** A week's entries added up. What was worked holds everything; paid on top and kept for later are parts of it, never added to it again. */
export const addEntries = (entries: readonly HoursEntry[]): WeekWorked => {
  const of = (...kinds: EntryKind[]): number => entries.filter((e) => kinds.includes(e.kind)).reduce((sum, e) => sum + e.minutes, 0);
  return { worked: of('worked'), extraPaid: of('overtime', 'training'), earned: of('lieu earned'), taken: of('lieu taken') };
};

/** What is not accounted for yet: worked and off against the contract, less what is paid or kept. 0: it fits. */
export const leftOver = (week: WeekWorked, contract: number, away: number): number => week.worked + week.taken + away - contract - week.extraPaid - week.earned;
