// What planning a meeting asks, wherever it is asked: a day, a time, how, where, how long, and off the ward who rings.
import { z } from 'zod';
import type { Tx } from '../access/index.ts';
import { field, ifGiven, minutes, oneOf, optionalText, postedText, time } from '../kit/forms/index.ts';
import { addDays, dayOf, momentOf, sayDay, sayClockTime } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { leadsOf } from '../teams/index.ts';
import { workersNow } from '../workforce/index.ts';
import { HOWS, isOffWard, LENGTHS, LONGEST_MINUTES } from './contact.rules.ts';
import type { How } from './contact.rules.ts';

const FURTHEST_DAYS = 42;

/** A day chosen from a list, 'YYYY-MM-DD'. */
export const chosenDay = (missing: string) => field<Day>((posted) => {
  const day = postedText(posted);
  return z.iso.date().safeParse(day).success ? { value: day } : { problem: missing };
});

export const LENGTH_CHOICES = [...LENGTHS.map(String), 'other'] as const;
export const lengthShape = {
  minutes: oneOf(LENGTH_CHOICES, 'Choose how long'),
  otherMinutes: ifGiven(minutes({ missing: '', what: 'How long', min: 5, max: LONGEST_MINUTES })),
};
type Length = { minutes?: string; otherMinutes?: number };
export const lengthOf = (v: Length): number => (v.minutes === 'other' ? (v.otherMinutes ?? 45) : Number(v.minutes));
export const lengthProblem = (v: Length): string | undefined => (v.minutes === 'other' && v.otherMinutes === undefined ? 'Enter how many minutes' : undefined);
/** What a form shows for a length: its button, or "other" with the number. */
export const typedLength = (length: number): { minutes: string; otherMinutes?: string } =>
  (LENGTHS as readonly number[]).includes(length) ? { minutes: String(length) } : { minutes: 'other', otherMinutes: String(length) };

/** Everything may be left out in reading: what is missing matters only where a meeting is planned (`planProblems`). */
export const planForm = z.object({
  day: ifGiven(chosenDay('Choose a day')),
  at: ifGiven(time({ missing: '' })),
  how: ifGiven(oneOf(HOWS, 'Choose how you will be in touch')),
  place: optionalText({ what: 'The place', max: 200 }),
  minutes: ifGiven(oneOf(LENGTH_CHOICES, 'Choose how long')),
  otherMinutes: lengthShape.otherMinutes,
  rings: optionalText({ max: 100 }),
  ringName: optionalText({ what: 'Their name and number', max: 100 }),
});
export type PlanValues = Partial<z.output<typeof planForm>>;

/** What is missing in a plan, by field. */
export const planProblems = (v: PlanValues): Record<string, string | undefined> => ({
  day: v.day ? undefined : 'Choose a day',
  at: v.at ? undefined : 'Choose a time',
  how: v.how ? undefined : 'Choose how you will be in touch',
  place: v.how === 'out and about' && !v.place ? 'Say where you will meet' : undefined,
  minutes: v.minutes ? undefined : 'Choose how long',
  otherMinutes: lengthProblem(v),
  rings: v.how && isOffWard(v.how) && !v.rings ? 'Choose who rings if you have not checked out' : undefined,
  ringName: v.how && isOffWard(v.how) && v.rings === 'somebody else' && !v.ringName ? 'Enter their name and phone number' : undefined,
});

export type Plan = { plannedAt: Date; minutes: number; how: How; place: string | null; ringIfLate: string | null; ringAccount: string | null };

export type KnownRinger = { name: string | null; account: string | null };

/**
 * A plan from what was chosen; or the problem by its field: a time that has passed, a colleague who is not one.
 * Where nobody was chosen to ring, whoever is `known` from before; check-in asks when that is nobody.
 */
export const planFrom = async (tx: Tx, v: PlanValues, known: KnownRinger = { name: null, account: null }): Promise<{ plan: Plan } | { errors: Record<string, string> }> => {
  if (!v.day || !v.at || !v.how) return { errors: { day: 'Choose a day, a time and how' } };
  const plannedAt = momentOf(v.day, v.at);
  if (plannedAt <= tx.now) return { errors: { at: `Choose a time that is still to come: ${sayClockTime(v.at)} on ${sayDay(v.day)} has passed` } };
  const who = !isOffWard(v.how) ? { name: null, account: null } : v.rings ? await ringerOf(tx, v.rings, v.ringName ?? '') : known;
  if (!who) return { errors: { rings: 'Choose who rings from the list' } };
  return { plan: { plannedAt, minutes: lengthOf(v), how: v.how, place: v.place ?? null, ringIfLate: who.name, ringAccount: who.account } };
};

export type Ringer = { value: string; name: string };

/** Colleagues who can ring: the leads, then the other peer workers. */
export const ringers = async (tx: Tx): Promise<Ringer[]> => [
  ...(await leadsOf(tx)).map((l) => ({ value: l.account_id, name: l.name })),
  ...(await workersNow(tx)).map((w) => ({ value: w.account_id, name: w.known_as })),
].filter((r, i, all) => r.value !== tx.viewer.accountId && all.findIndex((o) => o.value === r.value) === i);

/** Who rings: a colleague from the list, or somebody else by name and number; undefined when it is neither. */
export const ringerOf = async (tx: Tx, chosen: string, typedName: string): Promise<{ name: string; account: string | null } | undefined> => {
  if (chosen === 'somebody else') return typedName ? { name: typedName, account: null } : undefined;
  const colleague = (await ringers(tx)).find((r) => r.value === chosen);
  return colleague && { name: colleague.name, account: colleague.value };
};

/** The days one can plan on: six weeks from today. */
export const dayOptions = (today: Day): { value: string; text: string }[] => Array.from({ length: FURTHEST_DAYS + 1 }, (_, i) => {
  const day = addDays(today, i);
  return { value: day, text: `${i === 0 ? 'Today, ' : i === 1 ? 'Tomorrow, ' : ''}${sayDay(day, today)}` };
});

/** Every quarter of an hour from 7am to 9pm. */
export const TIME_OPTIONS: readonly { value: string; text: string }[] = Array.from({ length: 14 * 4 + 1 }, (_, i) => {
  const value = `${String(7 + Math.floor(i / 4)).padStart(2, '0')}:${String((i % 4) * 15).padStart(2, '0')}`;
  return { value, text: sayClockTime(value) };
});

/** The day a moment lies on, for a form that opens filled in. */
export const typedMoment = (at: Date, clock: string): { day: string; at: string } => ({ day: dayOf(at), at: clock });
