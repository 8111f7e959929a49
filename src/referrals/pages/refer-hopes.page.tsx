// Page 4: what they hope for, which help, and wishes about how and with whom.
import { CheckboxesField, RadiosField, TextAreaField } from '../../kit/forms/index.ts';
import { inVoice } from '../asking.rules.ts';
import type { AskingLook } from './asking-page.tsx';
import { readsIt } from './asking-parts.tsx';

const HELP = { leaving: 'Getting ready to leave hospital, and the first weeks at home', places: 'Finding places and people near home' } as const;
const HOW = { 'one-to-one': 'One to one', group: 'In a group', both: 'Both' } as const;

export const hopesLook: AskingLook = {
  page: 4,
  title: (voice) => inVoice(voice, 'What they hope for', 'What you hope for'),
  draw: (form, { voice }) => (
    <>
      <TextAreaField form={form} name="hopes" rows={6} label={inVoice(voice, 'What do they hope for?', 'What do you hope for?')}
        hint={inVoice(voice, 'In their own words if you can. A few words are enough.', 'In your own words. A few are enough.')} readsThis={readsIt(voice)} />
      <CheckboxesField form={form} name="help" label={inVoice(voice, 'What would they like support with?', 'What would you like support with?')} hint="Choose one or both."
        items={[{ value: 'leaving', label: HELP.leaving }, { value: 'places', label: HELP.places }]} />
      <RadiosField form={form} name="one_or_group" label={inVoice(voice, 'How would they like to meet?', 'How would you like to meet?')} hint="Not everybody likes groups. This may change at any time."
        items={[{ value: 'one-to-one', label: HOW['one-to-one'] }, { value: 'group', label: HOW.group }, { value: 'both', label: HOW.both }]} />
      <TextAreaField form={form} name="worker_wishes" rows={3} label="Wishes about the peer worker (if any)"
        hint={inVoice(voice, 'For example: a woman, somebody near their age, somebody who knows their part of town. We try, and say so when we cannot.', 'For example: a woman, somebody near my age, somebody who knows my part of town. We try, and say so when we cannot.')} />
    </>
  ),
  rows: (v, { voice }) => [
    { key: inVoice(voice, 'What they hope for', 'What you hope for'), value: v.hopes },
    { key: 'Support with', value: v.help?.map((h) => HELP[h]).join('. ') },
    { key: 'How to meet', value: v.one_or_group ? HOW[v.one_or_group] : undefined },
    ...(v.worker_wishes ? [{ key: 'Wishes about the peer worker', value: v.worker_wishes }] : []),
  ],
};
