// When a supervision is: a day, a time, how long, where.
import { z } from 'zod';
import { date, minutes, optionalText, time, typedFrom } from '../kit/forms/index.ts';
import type { Typed } from '../kit/forms/index.ts';
import { addDays, clockTimeOf, dayOf, momentOf } from '../kit/times.ts';
import type { Tx } from '../access/index.ts';

export const BACK_DAYS = 62;
export const AHEAD_DAYS = 183;

export const whenForm = z.object({
  day: date({ missing: 'Enter the day', what: 'The day' }),
  at: time({ missing: 'Enter the time' }),
  minutes: minutes({ missing: 'Enter how long', what: 'How long', min: 10, max: 300 }),
  place: optionalText({ what: 'The place', max: 120 }),
});
type Values = z.output<typeof whenForm>;

/** The moment that was typed, or what is wrong with its day. A day that has passed is for one that took place without being planned here. */
export const whenFrom = (tx: Tx, v: Values): { at: Date; minutes: number; place: string | null } | { errors: Record<string, string> } => {
  const today = dayOf(tx.now);
  if (v.day < addDays(today, -BACK_DAYS)) return { errors: { day: 'The day must be in the last two months or still to come' } };
  if (v.day > addDays(today, AHEAD_DAYS)) return { errors: { day: 'The day must be in the next six months' } };
  return { at: momentOf(v.day, v.at), minutes: v.minutes, place: v.place ?? null };
};

export const typedWhen = (at: Date, length: number, place: string | null): Typed => typedFrom({ day: dayOf(at), at: clockTimeOf(at), minutes: String(length), place });
