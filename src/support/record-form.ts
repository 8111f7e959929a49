// What recording a meeting asks. Held or not; how long; what we did; what we want to remember; what next. A minute, one hand.
import { z } from 'zod';
import { ifGiven, manyOf, minutes, oneOf, optionalText, ticked, time } from '../kit/forms/index.ts';
import { addDays, clockTimeOf, dayOf, momentOf } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { ACTIVITIES } from './activities.ts';
import { HOWS, LONGEST_MINUTES, NOT_HELD_WHO } from './contact.rules.ts';
import type { How } from './contact.rules.ts';
import { chosenDay, LENGTH_CHOICES, lengthOf, lengthProblem, planForm } from './plan-form.ts';
import type { PlanValues } from './plan-form.ts';
import type { Recorded } from './contact-record.queries.ts';

export const ITEM_NAMES = ['item1', 'item2', 'item3', 'item4', 'item5', 'item6'] as const;
const item = optionalText({ what: 'What you want to remember', max: 4000 });
const ACTIVITY_NAMES = ACTIVITIES.map((a) => a.activity);

/** What took place: also what a correction asks. */
export const tookPlaceShape = {
  held: oneOf(['yes', 'no'], 'Say whether you met'),
  notHeldWho: ifGiven(oneOf(NOT_HELD_WHO, 'Choose the nearest')),
  notHeldWhy: optionalText({ what: 'Your words', max: 300 }),
  onDay: ifGiven(chosenDay('Choose a day')),
  began: ifGiven(time({ missing: '', what: 'When it began' })),
  heldHow: ifGiven(oneOf(HOWS, 'Choose how you were in touch')),
  heldPlace: optionalText({ what: 'The place', max: 200 }),
  lasted: ifGiven(oneOf(LENGTH_CHOICES, 'Choose how long')),
  lastedOther: ifGiven(minutes({ missing: '', what: 'How long', min: 1, max: LONGEST_MINUTES })),
  activities: manyOf(ACTIVITY_NAMES),
  together: ticked(),
};
export const NEXT = ['same', 'day', 'later', 'rather not', 'none'] as const;
export const recordForm = z.object({
  ...tookPlaceShape,
  item1: item, item2: item, item3: item, item4: item, item5: item, item6: item,
  agreed: ticked(),
  next: oneOf(NEXT, 'Say what comes next'),
  day: planForm.shape.day, at: planForm.shape.at, how: planForm.shape.how, place: planForm.shape.place,
});
export type TookPlace = Partial<z.output<z.ZodObject<typeof tookPlaceShape>>>;
export type RecordValues = z.output<typeof recordForm>;

/** What is missing, by field. `unplanned` ones must say when and how; a planned one knows. */
export const tookPlaceProblems = (v: TookPlace, unplanned = false): Record<string, string | undefined> => ({
  notHeldWho: v.held === 'no' && !v.notHeldWho ? 'Choose the nearest. It blames nobody' : undefined,
  onDay: unplanned && !v.onDay ? 'Choose the day' : undefined,
  began: unplanned && !v.began ? 'Enter when it began, like 2pm' : undefined,
  heldHow: unplanned && !v.heldHow ? 'Choose how you were in touch' : undefined,
  lasted: v.held === 'yes' && !v.lasted ? 'Choose how long you were together' : undefined,
  lastedOther: v.held === 'yes' ? lengthProblem({ minutes: v.lasted, otherMinutes: v.lastedOther }) : undefined,
});
export const recordProblems = (v: Partial<RecordValues>, unplanned = false): Record<string, string | undefined> => ({
  ...tookPlaceProblems(v, unplanned),
  day: v.next === 'day' && !v.day ? 'Choose a day' : undefined,
  at: v.next === 'day' && !v.at ? 'Choose a time' : undefined,
  place: v.next === 'day' && v.how === 'out and about' && !v.place ? 'Say where you will meet' : undefined,
});

type Known = { plannedAt: Date | null; how: How | null; place: string | null };

/** What took place, from the form and what was planned. What belongs to the other answer is left out: it may have been typed before. */
export const tookPlaceFrom = (v: TookPlace, known: Known): Omit<Recorded, 'firstOfSupport'> => {
  const held = v.held === 'yes';
  const day: Day = v.onDay ?? dayOf(known.plannedAt ?? new Date(0));
  return {
    held,
    notHeldWho: held ? null : (v.notHeldWho ?? 'other'), notHeldWhy: held ? null : (v.notHeldWhy ?? null),
    beganAt: v.began ? momentOf(day, v.began) : v.onDay && known.plannedAt ? momentOf(day, clockTimeOf(known.plannedAt)) : (known.plannedAt ?? new Date(0)),
    minutes: held ? lengthOf({ minutes: v.lasted, otherMinutes: v.lastedOther }) : 0,
    how: v.heldHow ?? known.how ?? 'out and about', place: v.heldPlace ?? (v.heldHow === undefined ? known.place : null),
    activities: held ? (v.activities ?? []) : [], together: held && (v.together ?? false),
  };
};

export const itemsOf = (v: RecordValues): string[] => (v.held === 'yes' ? ITEM_NAMES.map((name) => v[name] ?? '') : []).filter((words) => words !== '');

/** The next meeting as it was chosen: the same again in a week, another day, or none. */
export const nextFrom = (v: RecordValues, known: Known): PlanValues | null => {
  if (v.next === 'same' && known.plannedAt) return { day: addDays(dayOf(known.plannedAt), 7), at: clockTimeOf(known.plannedAt), how: known.how ?? 'on the ward', place: known.place ?? undefined };
  return v.next === 'day' ? { day: v.day, at: v.at, how: v.how ?? known.how ?? 'on the ward', place: v.place } : null;
};
