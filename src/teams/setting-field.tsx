// The box in which one setting is typed, and how what was typed becomes its value.
import { z } from 'zod';
import type { ReactNode } from 'react';
import { CheckboxesField, email, field, ifGiven, manyOf, optionalText, TextAreaField, TextField, time, TimeField, typedFrom, ukPhone, wholeNumber, yesNo, YesNoField } from '../kit/forms/index.ts';
import type { FormState, Typed } from '../kit/forms/index.ts';
import { readDomains, readWeeks, SETTINGS } from './setting.rules.ts';
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

/** The form of one setting: a single field called `value`. */
export const settingForm = (key: SettingKey) => z.object({ value: valueSchema(key) });

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

export const SettingField = ({ settingKey: key, form }: { settingKey: SettingKey; form: FormState<'value'> }): ReactNode => {
  const setting = SETTINGS[key];
  const common = { form, name: 'value' as const, label: setting.label, labelAs: { size: 'l' as const, headingLevel: 1 as const }, hint: setting.means };
  switch (setting.kind) {
    case 'number': return <TextField {...common} inputMode="numeric" width={4} suffix={`${setting.unit}s`} />;
    case 'yes no': return <YesNoField {...common} />;
    case 'domains': return <TextAreaField {...common} rows={4} hint={`${setting.means} One on each line, for example example.nhs.uk`} />;
    case 'weeks': return <TextField {...common} width={10} hint={`${setting.means} Numbers with commas, like 4, 12`} />;
    case 'weekdays': return <CheckboxesField {...common} items={WEEKDAYS.map((value, i) => ({ value, label: NAMES[i] ?? '' }))} />;
    case 'time': return <TimeField {...common} />;
    case 'phone': return <TextField {...common} type="tel" width={20} />;
    case 'email': return <TextField {...common} type="email" width={20} />;
    case 'text': return <TextField {...common} />;
  }
};
