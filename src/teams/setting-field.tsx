// The box in which one setting is typed, and how what was typed becomes its value.
import { z } from 'zod';
import type { ReactNode } from 'react';
import { CheckboxesField, email, field, ifGiven, manyOf, optionalText, TextAreaField, TextField, ticked, TickField, time, TimeField, typedFrom, ukPhone, wholeNumber, yesNo, YesNoField } from '../kit/forms/index.ts';
import type { FormState, Typed } from '../kit/forms/index.ts';
import { readDomains, readWeeks, saySharedDomains, SETTINGS } from './setting.rules.ts';
import type { SettingKey } from './setting.rules.ts';

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const valueSchema = (key: SettingKey): z.ZodType => {
  const setting = SETTINGS[key];
  switch (setting.kind) {
    case 'number': return wholeNumber({ missing: `Enter a number of ${setting.unit}s`, what: 'The number', min: setting.least, max: setting.most });
    case 'yes no': return yesNo('Choose yes or no');
    case 'domains': return field<string[]>((posted) => readDomains(typeof posted === 'string' ? posted : ''));
    case 'weeks': return field<number[]>((posted) => readWeeks(typeof posted === 'string' ? posted : ''));
    case 'weekdays': return manyOf(WEEKDAYS, 'Choose at least one day');
    case 'time': return time({ missing: 'Enter a time, like 9am' });
    case 'phone': return ifGiven(ukPhone({ missing: '' }));
    case 'email': return ifGiven(email({ missing: '' }));
    case 'text': return optionalText({ what: 'This', max: setting.most });
  }
};

/** The form of one setting: a field called `value`, and for addresses that many share a tick. */
export const settingForm = (key: SettingKey) => z.object({ value: valueSchema(key), knowingly: ticked() });
/** An ending that many organisations share is taken only from an administrator who says that they know it. */
export const settingAlso = (key: SettingKey) => (v: { value?: unknown; knowingly?: unknown }): Record<string, string | undefined> => {
  const shared = SETTINGS[key].kind === 'domains' && Array.isArray(v.value) ? saySharedDomains(v.value as string[]) : null;
  return { knowingly: shared && v.knowingly !== true ? `${shared}. Take it out, or tick that you know this` : undefined };
};

/** What is kept, from what the form read. */
export const settingValue = (key: SettingKey, read: unknown): unknown =>
  SETTINGS[key].kind === 'weekdays' ? (read as string[]).map(Number) : (read ?? '');

/** The form filled in with what is set now. */
export const typedSetting = (key: SettingKey, value: unknown): Typed => {
  if (SETTINGS[key].kind === 'domains') return { value: (value as string[]).join('\n') };
  if (SETTINGS[key].kind === 'weekdays') return { value: (value as number[]).map(String) };
  if (SETTINGS[key].kind === 'weeks') return { value: (value as number[]).join(', ') };
  return typedFrom({ value: value as string | number | boolean });
};

export const SettingField = ({ settingKey: key, form }: { settingKey: SettingKey; form: FormState<'value' | 'knowingly'> }): ReactNode => {
  const setting = SETTINGS[key];
  const common = { form, name: 'value' as const, label: setting.label, labelAs: { size: 'l' as const, headingLevel: 1 as const }, hint: setting.means };
  switch (setting.kind) {
    case 'number': return <TextField {...common} inputMode="numeric" width={4} suffix={`${setting.unit}s`} />;
    case 'yes no': return <YesNoField {...common} />;
    case 'domains': return (
      <>
        <TextAreaField {...common} rows={4} hint={`${setting.means} One on each line, for example example.nhs.uk. Parts of it count too, like ward.example.nhs.uk.`} />
        <p>Addresses at nhs.net are shared by the whole NHS: they do not prove that somebody works for this trust. If your staff have no other, you can accept them. A team’s link then is what keeps others out, so make a new one when somebody leaves.</p>
        <TickField form={form} name="knowingly" label="I know that people outside this trust have such addresses too (needed for nhs.net and the like)" />
      </>
    );
    case 'weeks': return <TextField {...common} width={10} hint={`${setting.means} Numbers with commas, like 4, 12`} />;
    case 'weekdays': return <CheckboxesField {...common} items={WEEKDAYS.map((value, i) => ({ value, label: NAMES[i] ?? '' }))} />;
    case 'time': return <TimeField {...common} />;
    case 'phone': return <TextField {...common} type="tel" width={20} />;
    case 'email': return <TextField {...common} type="email" width={20} />;
    case 'text': return <TextField {...common} />;
  }
};
