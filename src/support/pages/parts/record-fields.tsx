// The fields of a record, in the order one tells it: did we meet, how long, what we did, what to remember, what next.
import type { FormState } from '../../../kit/forms/index.ts';
import { CheckboxesField, RadiosField, SelectField, TextAreaField, TextField, TickField, TimeField } from '../../../kit/forms/index.ts';
import { Details } from '../../../kit/nhs/index.ts';
import { addDays, sayDay, sayMoment } from '../../../kit/times.ts';
import type { Day } from '../../../kit/times.ts';
import { ACTIVITIES } from '../../activities.ts';
import { NOT_HELD_WHO } from '../../contact.rules.ts';
import { WHO_WORDS } from '../../contact-words.ts';
import type { Contact } from '../../contact.queries.ts';
import { ITEM_NAMES } from '../../record-form.ts';
import { DayAndTime, HowField, LengthField } from './plan-fields.tsx';

export type Form = FormState<string>;
type PlannedContact = Pick<Contact, 'planned_at' | 'planned_minutes' | 'how' | 'place'>;

/** When and how: known for a planned meeting and folded away; asked for anything else. */
const WhenAndHow = ({ form, planned, today, ward }: { form: Form; planned: PlannedContact | null; today: Day; ward?: boolean }) => {
  const asked = (
    <>
      {!planned && <SelectField form={form} name="onDay" label="Which day?" options={pastDays(today, form.typed.onDay)} />}
      <TimeField form={form} name="began" label="When did it begin?" />
      <HowField form={form} name="heldHow" label="How?" ward={ward} />
      <TextField form={form} name="heldPlace" label="Where exactly?" />
    </>
  );
  if (!planned) return asked;
  return <Details open={['began', 'heldHow', 'heldPlace'].some((name) => form.errors[name])} summary="It was at another time or place">{asked}</Details>;
};

const DAYS_BACK = 14;
const pastDays = (today: Day, chosen: unknown) => [
  { value: '', text: 'Choose the day' },
  ...Array.from({ length: DAYS_BACK + 1 }, (_, i) => ({ value: addDays(today, -i), text: `${i === 0 ? 'Today, ' : i === 1 ? 'Yesterday, ' : ''}${sayDay(addDays(today, -i), today)}` })),
  ...(typeof chosen === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(chosen) && chosen < addDays(today, -DAYS_BACK) ? [{ value: chosen, text: sayDay(chosen, today) }] : []),
];

const pill = (a: { activity: string; words: string }) => ({ value: a.activity, label: a.words });

/** A first meeting: what is about the two of them first, everything else folded beneath. */
const Activities = ({ form, first }: { form: Form; first: boolean }) => {
  if (!first) return <CheckboxesField form={form} name="activities" label="What did you do?" className="al-pills" items={ACTIVITIES.map(pill)} />;
  const rest = ACTIVITIES.filter((a) => !a.first);
  return (
    <>
      <CheckboxesField form={form} name="activities" label="What did the two of you do?" className="al-pills" items={ACTIVITIES.filter((a) => a.first).map(pill)} />
      <Details summary="Something else as well"><CheckboxesField form={{ ...form, idPrefix: 'also' }} name="activities" label="Something else as well" className="al-pills" items={rest.map(pill)} /></Details>
    </>
  );
};

const FIRST_PROMPTS = ['What they would like you to know about them', 'Something you found you share', 'What they hope for, in their words'];

/** One box for each thing to remember, so that each can be agreed or left out by itself. */
const Remember = ({ form, first, name, readsThis }: { form: Form; first: boolean; name: string; readsThis: string }) => {
  const box = (item: string, i: number) => (
    <TextAreaField form={form} key={item} name={item} rows={3} label={first && FIRST_PROMPTS[i] ? FIRST_PROMPTS[i] : i === 0 ? 'One thing to remember' : 'Another thing to remember'} readsThis={i === 0 ? readsThis : undefined} />
  );
  const shown = first ? 3 : 1;
  return (
    <>
      <TickField form={form} name="together" label="We are writing this together" hint={`${name} reads it with you now, so it is shown to them from now on.`}
        conditional={<TickField form={form} name="agreed" label={`${name} agrees to keep all of this`} hint="Only what they said yes to. Each thing can still be left out later." />} />
      {ITEM_NAMES.slice(0, shown).map(box)}
      <Details summary="More boxes: one for each thing">{ITEM_NAMES.slice(shown).map((item, i) => box(item, i + shown))}</Details>
    </>
  );
};

type NextProps = { form: Form; first: boolean; same: { at: Date; words: string } | null; today: Day; name: string; /** False where they were never on a ward: then nothing speaks of one. */ ward?: boolean };

/** A date at once. After a first meeting the second is what matters, and would-rather-not is as good an answer. */
export const WhatNext = ({ form, first, same, today, name, ward }: NextProps) => (
  <RadiosField form={form} name="next" label={first ? `Would ${name} like to meet again?` : 'What next?'}
    hint={first ? 'If they would, choose a day while you are together: within a week if you can.' : undefined} items={[
      ...(same ? [{ value: 'same', label: `${first ? 'Yes: t' : 'T'}he same again, ${sayMoment(same.at, today)}`, hint: same.words }] : []),
      { value: 'day', label: first ? 'Yes, on another day' : 'Another day', conditional: <><DayAndTime form={form} today={today} /><HowField form={form} label="How?" ward={ward} /><TextField form={form} name="place" label="Where exactly?" /></> },
      { value: 'later', label: 'We will find a day later', hint: first ? 'It stays on your Today until there is one.' : undefined },
      { value: 'rather not', label: `${name} would rather not meet again`, hint: 'That needs no reason. They are not asked again.' }]} />
);

type Props = { form: Form; first: boolean; planned: PlannedContact | null; today: Day; name: string; readsThis: string; ward?: boolean };

export const TookPlaceFields = ({ form, first, planned, today, name, held, ward = true }: Omit<Props, 'readsThis'> & { held: React.ReactNode }) => (
  <>
    {!planned && <WhenAndHow form={form} planned={null} today={today} ward={ward} />}
    <RadiosField form={form} name="held" label={first ? 'Did you two meet?' : 'Did it take place?'} className="al-pills" items={[
      { value: 'yes', label: 'Yes', conditional: (
        <>
          {planned && <WhenAndHow form={form} planned={planned} today={today} ward={ward} />}
          <LengthField form={form} name="lasted" other="lastedOther" label="How long were you together?" hint={first ? 'A first meeting may take its time: that is time well spent.' : undefined} />
          <Activities form={form} first={first} />
          {held}
        </>
      ) },
      { value: 'no', label: 'It did not happen', conditional: (
        <>
          <RadiosField form={form} name="notHeldWho" label="What came between?" items={NOT_HELD_WHO.filter((value) => ward || value !== 'ward').map((value) => ({ value, label: value === 'person' ? `It was not possible for ${name}` : WHO_WORDS[value] }))} />
          <TextField form={form} name="notHeldWhy" label="In a few words, if it helps" hint={`${name} can read this.`} />
        </>
      ) }]} />
  </>
);

export const RecordFields = (props: Props) => (
  <TookPlaceFields {...props} held={<Remember form={props.form} first={props.first} name={props.name} readsThis={props.readsThis} />} />
);
