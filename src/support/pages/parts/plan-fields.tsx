// The fields of a plan, for a phone and one hand: lists that the phone opens large, and buttons.
import type { FormState } from '../../../kit/forms/index.ts';
import { RadiosField, SelectField, TextField } from '../../../kit/forms/index.ts';
import type { Day } from '../../../kit/times.ts';
import { HOWS, LENGTHS } from '../../contact.rules.ts';
import { nameHow } from '../../contact-words.ts';
import { dayOptions, TIME_OPTIONS } from '../../plan-form.ts';
import type { Ringer } from '../../plan-form.ts';


type LengthProps = { form: FormState<string>; label: string; hint?: string; name?: string; other?: string };

export const LengthField = ({ form, label, hint, name = 'minutes', other = 'otherMinutes' }: LengthProps) => (
  <RadiosField form={form} name={name} label={label} hint={hint} className="al-pills" items={[
    ...LENGTHS.map((length) => ({ value: String(length), label: length === 60 ? '1 hour' : length === 90 ? '1½ hours' : `${length} min` })),
    { value: 'other', label: 'Other', conditional: <TextField form={form} name={other} label="How many minutes?" width={4} inputMode="numeric" /> }]} />
);

/** `ward: false` for somebody who was never on a ward: then no page speaks of one. */
export const HowField = ({ form, label, name = 'how', ward = true }: { form: FormState<string>; label: string; name?: string; ward?: boolean }) => (
  <RadiosField form={form} name={name} label={label} className="al-pills" items={HOWS.filter((how) => ward || how !== 'on the ward').map((how) => ({ value: how, label: nameHow(how) }))} />
);

const withCurrent = (options: readonly { value: string; text: string }[], value: string | string[] | undefined, text: string) =>
  typeof value !== 'string' || value === '' || options.some((o) => o.value === value) ? options : [...options, { value, text }];

export const DayAndTime = ({ form, today }: { form: FormState<string>; today: Day }) => (
  <>
    <SelectField form={form} name="day" label="Which day?" options={[{ value: '', text: 'Choose a day' }, ...withCurrent(dayOptions(today), form.typed.day, 'The day it is now')]} />
    <SelectField form={form} name="at" label="What time?" options={[{ value: '', text: 'Choose a time' }, ...withCurrent(TIME_OPTIONS, form.typed.at, String(form.typed.at))]} />
  </>
);

export const RingerFields = ({ form, ringers }: { form: FormState<string>; ringers: readonly Ringer[] }) => (
  <>
    <SelectField form={form} name="rings" label="Who rings if you have not checked out?" hint="Only for at home, and out and about: they ring you when the time has come, and then the peer lead."
      options={[{ value: '', text: 'Choose a colleague' }, ...ringers.map((r) => ({ value: r.value, text: r.name })), { value: 'somebody else', text: 'Somebody else' }]} />
    <TextField form={form} name="ringName" label="If somebody else: their name and phone number" />
  </>
);

export const PlanFields = ({ form, today, ringers, ward = true }: { form: FormState<string>; today: Day; ringers: readonly Ringer[]; ward?: boolean }) => (
  <>
    <DayAndTime form={form} today={today} />
    <HowField form={form} label="How?" ward={ward} />
    <TextField form={form} name="place" label="Where exactly?" hint={ward ? 'For example the day room, or the café by the tram stop.' : 'For example the café by the tram stop.'} />
    <LengthField form={form} label="How long?" />
    <RingerFields form={form} ringers={ringers} />
  </>
);
