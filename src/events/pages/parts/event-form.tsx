// When, where, how many: the form of a gathering, for a new one and for changes.
import { z } from 'zod';
import { date, DateField, ifGiven, oneOf, optionalText, postcode, RadiosField, text, TextAreaField, TextField, time, TimeField, typedFrom, wholeNumber } from '../../../kit/forms/index.ts';
import type { FieldName, FormState, Typed } from '../../../kit/forms/index.ts';
import { Section } from '../../../kit/look/index.ts';
import { clockTimeOf, dayOf, momentOf, sayClockTime } from '../../../kit/times.ts';
import type { Event, EventDetails } from '../../event.queries.ts';
import { ACCESS } from '../../event.rules.ts';

const KNOWN = ['yes', 'no', 'unknown'] as const;
const known = () => oneOf(KNOWN, 'Choose yes, no, or not known yet');

export const eventForm = z.object({
  title: text({ missing: 'Say what it is called', what: 'What it is called', max: 150 }),
  purpose: text({ missing: 'Say what it is for', what: 'What it is for', max: 3000 }),
  day: date({ missing: 'Enter the day', what: 'The day' }),
  from: time({ missing: 'Enter when it begins', what: 'When it begins' }),
  lastDay: ifGiven(date({ missing: 'Enter the last day', what: 'The last day' })),
  until: time({ missing: 'Enter when it ends', what: 'When it ends' }),
  venue: optionalText({ what: 'The place', max: 150 }),
  address: optionalText({ what: 'The address', max: 300 }),
  postcode: ifGiven(postcode({ missing: 'Enter the postcode' })),
  step_free: known(), quiet_room: known(), hearing_loop: known(), parking: known(),
  access_words: optionalText({ what: 'More about access', max: 2000 }),
  transport: optionalText({ what: 'How to get there', max: 2000 }),
  capacity: ifGiven(wholeNumber({ missing: '', what: 'The number of places', min: 1, max: 5000 })),
  held: ifGiven(wholeNumber({ missing: '', what: 'Places kept', max: 5000 })),
  heldUntil: ifGiven(date({ missing: 'Enter the day', what: 'The last day they are kept' })),
  closesOn: ifGiven(date({ missing: 'Enter the day', what: 'The last day to put one’s name down' })),
  questionsTo: optionalText({ what: 'How to ask', max: 300 }),
  keepDays: wholeNumber({ missing: 'Enter a number of days', what: 'The number of days', min: 7, max: 730 }),
});
type Values = z.output<typeof eventForm>;

/** Rules across the boxes. */
export const eventProblems = (v: Partial<Values>): Record<string, string | undefined> => ({
  lastDay: v.day && v.lastDay && v.lastDay < v.day ? 'The last day must not be before the first' : undefined,
  until: v.day && v.from && v.until && (!v.lastDay || v.lastDay === v.day) && v.until <= v.from ? 'It must end after it begins' : undefined,
  held: v.held && (!v.capacity || v.held > v.capacity) ? (v.capacity ? `Only ${v.capacity} places are there` : 'Say how many places there are in all first') : undefined,
  heldUntil: v.heldUntil && v.day && v.heldUntil > v.day ? 'This must not be after the day itself' : undefined,
  closesOn: v.closesOn && v.day && v.closesOn > (v.lastDay ?? v.day) ? 'This must not be after the day itself' : undefined,
});

const readKnown = (said: (typeof KNOWN)[number]): boolean | null => (said === 'unknown' ? null : said === 'yes');
const sayKnown = (fact: boolean | null): string => (fact === null ? 'unknown' : fact ? 'yes' : 'no');

export const detailsFrom = (v: Values): EventDetails => ({
  title: v.title, purpose: v.purpose, begins_at: momentOf(v.day, v.from), ends_at: momentOf(v.lastDay ?? v.day, v.until), venue: v.venue ?? null, address: v.address ?? null, postcode: v.postcode ?? null,
  step_free: readKnown(v.step_free), quiet_room: readKnown(v.quiet_room), hearing_loop: readKnown(v.hearing_loop), parking: readKnown(v.parking), access_words: v.access_words ?? null, transport: v.transport ?? null,
  capacity: v.capacity ?? null, held: v.held ?? 0, held_until: v.heldUntil ?? null, closes_on: v.closesOn ?? null, questions_to: v.questionsTo ?? null, keep_days: v.keepDays,
});

export const NEW_EVENT: Typed = typedFrom({ step_free: 'unknown', quiet_room: 'unknown', hearing_loop: 'unknown', parking: 'unknown', keepDays: 90 });
export const typedEvent = (e: Event): Typed => typedFrom({
  title: e.title, purpose: e.purpose, day: dayOf(e.begins_at), from: sayClockTime(clockTimeOf(e.begins_at)), lastDay: dayOf(e.ends_at) === dayOf(e.begins_at) ? null : dayOf(e.ends_at), until: sayClockTime(clockTimeOf(e.ends_at)),
  venue: e.venue, address: e.address, postcode: e.postcode, ...Object.fromEntries(ACCESS.map(([fact]) => [fact, sayKnown(e[fact])])), access_words: e.access_words, transport: e.transport,
  capacity: e.capacity, held: e.held || null, heldUntil: e.held_until, closesOn: e.closes_on, questionsTo: e.questions_to, keepDays: e.keep_days,
});

export const EventFields = ({ form: f }: { form: FormState<FieldName<typeof eventForm>> }) => (
  <>
    <TextField form={f} name="title" label="What is it called?" />
    <TextAreaField form={f} name="purpose" label="What is it for?" rows={5} hint="In words that make somebody want to come. Everybody can read this." />
    <Section heading="When">
      <DateField form={f} name="day" label="The day" />
      <TimeField form={f} name="from" label="Begins at" />
      <TimeField form={f} name="until" label="Ends at" hint="For example, 4pm" />
      <DateField form={f} name="lastDay" label="The last day, if it goes on for several" />
    </Section>
    <Section heading="Where">
      <TextField form={f} name="venue" label="Name of the place" />
      <TextField form={f} name="address" label="Address" />
      <TextField form={f} name="postcode" label="Postcode" width={10} />
      {ACCESS.map(([fact, words]) => <RadiosField key={fact} form={f} name={fact} label={words} inline small items={[{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }, { value: 'unknown', label: 'Not known yet' }]} />)}
      <TextAreaField form={f} name="access_words" label="More about getting in and being there" hint="Doors, lifts, toilets, where the quiet room is, lights and noise." rows={3} />
      <TextAreaField form={f} name="transport" label="How to get there" hint="Buses, trams, where to park, whether fares are paid." rows={3} />
    </Section>
    <Section heading="Places">
      <TextField form={f} name="capacity" label="How many places are there?" hint="Leave it empty if there is room for everybody." width={5} inputMode="numeric" />
      <TextField form={f} name="held" label="How many are kept for people who use services?" width={5} inputMode="numeric" />
      <DateField form={f} name="heldUntil" label="Kept until" hint="After this day the places that are left are for everybody. Empty: until the day itself." />
      <DateField form={f} name="closesOn" label="Last day to put one’s name down" hint="Empty: until it ends." />
      <TextField form={f} name="questionsTo" label="Who can people ask?" hint="A name and a phone number. Everybody can read this." />
      <TextField form={f} name="keepDays" label="Days after which names and needs are erased" hint="Counted from the last day. Only how many came stays." width={3} inputMode="numeric" />
    </Section>
  </>
);
