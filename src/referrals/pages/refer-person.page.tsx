// Page 2: the person, and how it is safe to reach them.
import { CheckboxesField, DateField, RadiosField, TextAreaField, TextField } from '../../kit/forms/index.ts';
import { Details } from '../../kit/nhs/index.ts';
import { sayDate } from '../../kit/times.ts';
import { inVoice } from '../asking.rules.ts';
import { readsIt } from './asking-parts.tsx';
import type { AskingLook } from './asking-page.tsx';

const ONLINE = { yes: 'Yes', no: 'No: only by phone, on paper or face to face', 'not asked yet': 'Not asked yet' } as const;

export const personLook: AskingLook = {
  page: 2,
  title: (voice) => inVoice(voice, 'The person', 'About you'),
  draw: (form, { voice }) => (
    <>
      <TextField form={form} name="known_as" label={inVoice(voice, 'The name they like', 'The name you like to be called')} width={20} autoComplete="off" />
      <TextField form={form} name="full_name" label={inVoice(voice, 'Their full name', 'Your full name')} hint={inVoice(voice, 'So that nobody is mixed up with somebody else.', 'So that we do not mix you up with somebody else.')} autoComplete={voice === 'I' ? 'name' : 'off'} />
      <TextAreaField form={form} name="safe_contact" rows={3} label={inVoice(voice, 'How and when is it safe to reach them?', 'How and when is it safe to reach you?')}
        hint={inVoice(voice, 'In their words. For example: “Ring after 5pm, do not leave a message”, or “Ask for me on the ward”.', 'For example: “Ring after 5pm, do not leave a message”, or “Ask for me on the ward”.')}
        readsThis={readsIt(voice)} />
      <RadiosField form={form} name="online_safe" label={inVoice(voice, 'Is e-mail or the internet safe for them?', 'Is e-mail or the internet safe for you?')}
        hint={inVoice(voice, 'Somebody else may read their phone or e-mail. Paper and phone are as good.', 'Somebody else may read your phone or e-mail. Paper and phone are as good.')}
        items={[{ value: 'yes', label: ONLINE.yes }, { value: 'no', label: ONLINE.no }, ...(voice === 'they' ? [{ value: 'not asked yet', label: ONLINE['not asked yet'] }] : [])]} />
      <TextField form={form} name="phone" label="Phone number (if there is one)" type="tel" width={20} autoComplete={voice === 'I' ? 'tel' : 'off'} />
      <TextField form={form} name="email" label="E-mail address (if there is one)" type="email" autoComplete={voice === 'I' ? 'email' : 'off'} />
      <TextAreaField form={form} name="address" rows={3} label={inVoice(voice, 'Address (if it is safe to write to them)', 'Address (if it is safe to write to you)')} autoComplete={voice === 'I' ? 'street-address' : 'off'} />
      <TextField form={form} name="area" label="Postcode (if you like)" hint="We keep only the first part and one number, like M21 9. It helps to find places near by." width={10} autoComplete="off" />
      <TextAreaField form={form} name="access_needs" rows={3} label="What makes meeting, talking or reading easier? (if anything)" hint="For example: large print, a hearing loop, no stairs, more time, a break." />
      <TextField form={form} name="language" label={inVoice(voice, 'Language they like best (if not English)', 'Language you like best (if not English)')} width={20} autoComplete="off" />
      <CheckboxesField form={form} name="interpreter" label="An interpreter" items={[{ value: 'yes', label: inVoice(voice, 'They would like an interpreter', 'I would like an interpreter') }]} />
      <TextField form={form} name="age" label="Age (if known)" hint="The age, or the date of birth, or neither." inputMode="numeric" width={4} autoComplete="off" />
      <DateField form={form} name="born" label="Date of birth (if known)" hint="For example, 31 3 1980" birthday={voice === 'I'} />
      <Details summary="NHS number: not needed" open={Boolean(form.errors.nhs ?? form.typed.nhs)}>
        <TextField form={form} name="nhs" label="NHS number" hint="Only if it is at hand. Nobody waits longer without it." inputMode="numeric" width={20} autoComplete="off" />
      </Details>
    </>
  ),
  rows: (v, { voice }) => [
    { key: inVoice(voice, 'The name they like', 'The name you like'), value: v.known_as },
    { key: 'Full name', value: v.full_name },
    { key: inVoice(voice, 'Safe to reach them', 'Safe to reach you'), value: v.safe_contact },
    { key: 'Online is safe', value: v.online_safe ? ONLINE[v.online_safe as keyof typeof ONLINE] : undefined },
    ...(v.phone ? [{ key: 'Phone', value: v.phone }] : []),
    ...(v.email ? [{ key: 'E-mail', value: v.email }] : []),
    ...(v.address ? [{ key: 'Address', value: v.address }] : []),
    ...(v.area ? [{ key: 'Postcode', value: `${v.area} (this much is kept)` }] : []),
    ...(v.access_needs ? [{ key: 'What makes it easier', value: v.access_needs }] : []),
    ...(v.language || v.interpreter ? [{ key: 'Language', value: `${v.language ?? 'Not said'}${v.interpreter ? ', with an interpreter' : ''}` }] : []),
    ...(v.age !== undefined || v.born ? [{ key: 'Age', value: [v.age, v.born && `born ${sayDate(v.born)}`].filter(Boolean).join(', ') }] : []),
    ...(v.nhs ? [{ key: 'NHS number', value: v.nhs.replace(/(\d{3})(\d{3})(\d{4})/, '$1 $2 $3') }] : []),
  ],
};
