// Page 3: where they are now, and when they are expected to leave.
import { DateField, RadiosField, TextAreaField, TextField, YesNoField } from '../../kit/forms/index.ts';
import type { FormState } from '../../kit/forms/index.ts';
import { sayDate } from '../../kit/times.ts';
import type { Team } from '../../teams/index.ts';
import { inVoice } from '../asking.rules.ts';
import type { Voice } from '../asking.rules.ts';
import { OTHER_WARD } from '../asking-forms.ts';
import type { AskingLook } from './asking-page.tsx';

const Ward = ({ form, wards }: { form: FormState<string>; wards: Team[] }) => (
  <RadiosField form={form} name="ward" label="Which ward?" items={[
    ...wards.map((w) => ({ value: w.id, label: w.name })),
    { value: OTHER_WARD, label: wards.length > 0 ? 'Another ward or hospital' : 'On a ward', conditional: <TextField form={form} name="ward_words" label="Which ward or hospital?" autoComplete="off" /> },
  ]} />
);

const Leaving = ({ form, voice }: { form: FormState<string>; voice: Voice }) => (
  <YesNoField form={form} name="date_known" label={inVoice(voice, 'Is there a date when they are expected to leave?', 'Do you know when you are leaving?')} hint="It can change. That is fine."
    yes={{ conditional: (
      <>
        <DateField form={form} name="expected_on" label="The date" hint="For example, 4 12 2026" />
        <TextField form={form} name="expected_said_by" label={inVoice(voice, 'Who said so?', 'Who told you?')} hint={inVoice(voice, 'For example: Dr Rowe, at the ward round on Monday', 'For example: my nurse, on Monday')} autoComplete="off" />
      </>
    ) }}
    no={{ label: 'Not yet', conditional: <TextAreaField form={form} name="expected_unknown_why" rows={2} label={inVoice(voice, 'Why is it not known?', 'Do you know why not? (if you like)')} hint="For example: waiting for a place to live" /> }} />
);

export const whereLook: AskingLook = {
  page: 3,
  title: (voice) => inVoice(voice, 'Where they are now', 'Where you are now'),
  draw: (form, { voice, wards }) => (
    <RadiosField form={form} name="on_ward" label={inVoice(voice, 'Where are they now?', 'Where are you now?')} items={[
      { value: 'yes', label: 'On a ward', conditional: <><Ward form={form} wards={wards} /><Leaving form={form} voice={voice} /></> },
      { value: 'no', label: 'At home or somewhere else' },
    ]} />
  ),
  rows: (v, { voice, wards }) => {
    if (v.on_ward === undefined) return [{ key: inVoice(voice, 'Where they are', 'Where you are'), value: undefined }];
    if (!v.on_ward) return [{ key: inVoice(voice, 'Where they are', 'Where you are'), value: 'At home or somewhere else' }];
    const listed = wards.find((w) => w.id === v.ward)?.name;
    return [
      { key: inVoice(voice, 'Where they are', 'Where you are'), value: listed ?? v.ward_words },
      { key: 'Leaving', value: v.date_known ? `${v.expected_on ? sayDate(v.expected_on) : ''}${v.expected_said_by ? `, said by ${v.expected_said_by}` : ''}` : `Not known yet${v.expected_unknown_why ? `: ${v.expected_unknown_why}` : ''}` },
    ];
  },
};
