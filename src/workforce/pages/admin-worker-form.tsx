// The boxes of a peer worker's employment, for adding one and for changing one.
import { z } from 'zod';
import { CheckboxesField, field, ifGiven, manyOf, optionalText, text, TextField, ukPhone, wholeNumber } from '../../kit/forms/index.ts';
import type { FormState } from '../../kit/forms/index.ts';
import type { WorkerDetails } from '../admin-worker.queries.ts';
import { MOST_MINUTES, readWeekHours } from '../contract.rules.ts';

const DAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export const detailFields = {
  known_as: text({ missing: 'Enter the first name they go by', what: 'The name', max: 60 }),
  area: optionalText({ what: 'The area', max: 60 }),
  phone: ifGiven(ukPhone({ missing: '' })),
  room: wholeNumber({ missing: 'Enter how many people they have room for', what: 'Room', min: 0, max: 60 }),
  days: manyOf(DAYS, 'Choose at least one day'),
};

export const detailsOf = (read: { [K in keyof typeof detailFields]: z.output<(typeof detailFields)[K]> }): WorkerDetails => ({
  known_as: read.known_as, area: read.area ?? null, phone: read.phone ?? null, room_for: read.room, working_days: read.days.map(Number),
});

/** Contracted hours a week, in minutes. */
export const weekHours = () => field<number>((posted) => {
  const typed = typeof posted === 'string' ? posted : '';
  if (!typed.trim()) return { problem: 'Enter their hours a week' };
  if (/^\s*[-−]/.test(typed)) return { problem: 'Hours cannot be below nought' };
  const minutes = readWeekHours(typed);
  if (minutes === null) return { problem: 'Enter hours a week, like 15 or 15h 30' };
  return minutes > MOST_MINUTES ? { problem: 'Enter 50 hours or fewer' } : { value: minutes };
});

export const WorkerFields = <Name extends string>({ form: f }: { form: FormState<Name | keyof typeof detailFields> }) => (
  <>
    <TextField form={f} name="known_as" label="First name" hint="As the people they support will read it" width={20} autoComplete="off" />
    <TextField form={f} name="area" label="Area (if you use areas)" hint="For example, east" width={20} />
    <TextField form={f} name="phone" label="Work phone" type="tel" width={20} />
    <TextField form={f} name="room" label="How many people do they have room for at once?" hint="As they say themselves. They can change it." inputMode="numeric" width={3} />
    <CheckboxesField form={f} name="days" label="Which days do they work?" hint="Said beside every box that they read." items={DAYS.map((value, i) => ({ value, label: NAMES[i] ?? '' }))} />
  </>
);
