// Dated sessions from a programme in one press, on the days a cohort meets. Pure.
import { addDays, clockTimeOf, dayOf, mondayOf, momentOf, weekdayOf } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';

export type ToPlan = { id: string; week: number; minutes: number };
export type Rhythm = { from: Day; /** ISO weekdays it meets on. */ weekdays: readonly number[]; /** How many sessions in one day. */ perDay: number; startsAt: string; breakMinutes: number };
export type Dated = { id: string; beginsAt: Date };

const LONGEST = 366 * 2;

/**
 * Sessions in their order, so many a day, on the next days that are open. Bank holidays are passed over. With two days of two it is full
 * weeks; with one day of two the same programme takes twice as long.
 */
export const layOut = (sessions: readonly ToPlan[], { from, weekdays, perDay, startsAt, breakMinutes }: Rhythm, closed: ReadonlySet<Day>): Dated[] => {
  const dated: Dated[] = [];
  let day = from;
  for (let tried = 0, next = 0; next < sessions.length && tried < LONGEST; tried += 1, day = addDays(day, 1)) {
    if (!weekdays.includes(weekdayOf(day)) || closed.has(day)) continue;
    let begins = momentOf(day, startsAt);
    for (const session of sessions.slice(next, next + perDay)) {
      dated.push({ id: session.id, beginsAt: begins });
      begins = new Date(begins.getTime() + (session.minutes + breakMinutes) * 60_000);
    }
    next += perDay;
  }
  return dated;
};

/** Why a rhythm does not work, by field. */
export const rhythmProblems = (sessions: readonly ToPlan[], { weekdays, perDay, startsAt, breakMinutes }: Rhythm): { weekdays?: string; perDay?: string } => {
  const longest = Math.max(0, ...Array.from({ length: Math.ceil(sessions.length / perDay) }, (_, i) => sessions.slice(i * perDay, (i + 1) * perDay).reduce((sum, s) => sum + s.minutes, 0) + (perDay - 1) * breakMinutes));
  const [hour = 0, minute = 0] = startsAt.split(':').map(Number);
  return { ...(weekdays.length === 0 ? { weekdays: 'Choose at least one day' } : {}), ...(hour * 60 + minute + longest > 22 * 60 ? { perDay: 'A day would go on past 10pm. Begin earlier, or have fewer sessions in a day' } : {}) };
};

export type WeekHours = { monday: Day; minutes: number };
/** Minutes of each calendar week that has any. */
export const weeksOf = (sessions: readonly { begins_at: Date; minutes: number }[]): WeekHours[] => {
  const weeks = new Map<Day, number>();
  for (const s of sessions) {
    const monday = mondayOf(dayOf(s.begins_at));
    weeks.set(monday, (weeks.get(monday) ?? 0) + s.minutes);
  }
  return [...weeks].map(([monday, minutes]) => ({ monday, minutes })).sort((a, b) => (a.monday < b.monday ? -1 : 1));
};
/** The same, day by day, for a worker's own limits. */
export const daysOf = (sessions: readonly { begins_at: Date; minutes: number }[]): { on_day: Day; minutes: number }[] => {
  const days = new Map<Day, number>();
  for (const s of sessions) days.set(dayOf(s.begins_at), (days.get(dayOf(s.begins_at)) ?? 0) + s.minutes);
  return [...days].map(([on_day, minutes]) => ({ on_day, minutes }));
};
/** A session on another day at the same clock time. */
export const sameTimeOn = (at: Date, day: Day): Date => momentOf(day, clockTimeOf(at));
