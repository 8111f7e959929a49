import { Radios } from '../nhs/index.ts';
import type { RadioItem } from '../nhs/index.ts';
import { boundTo, plainLook } from './bound-field.tsx';
import type { FieldProps } from './bound-field.tsx';
import { typedText } from './form-state.ts';

type Own = { items: RadioItem[]; small?: boolean; inline?: boolean; className?: string };

export const RadiosField = <Name extends string>({ form, name, label, labelAs = plainLook, hint, readsThis, ...own }: FieldProps<Name> & Own) => {
  const { id, ...bound } = boundTo({ form, name, label, hint, readsThis });
  return <Radios {...bound} {...own} idPrefix={id} name={name} legend={label} legendAs={labelAs} value={typedText(form, name)} />;
};

/** Yes and No, with what opens under each. Posts 'yes' or 'no'. */
export const YesNoField = <Name extends string>({ yes, no, ...props }: FieldProps<Name> & { yes?: Partial<Choice>; no?: Partial<Choice> }) => (
  <RadiosField {...props} items={[{ label: 'Yes', ...yes, value: 'yes' }, { label: 'No', ...no, value: 'no' }]} />
);

type Choice = Omit<Exclude<RadioItem, { divider: string }>, 'value'>;
