import { Select } from '../nhs/index.ts';
import type { SelectOption } from '../nhs/index.ts';
import { boundTo, plainLook } from './bound-field.tsx';
import type { FieldProps } from './bound-field.tsx';
import { typedText } from './form-state.ts';

type Own = { options: SelectOption[]; className?: string };

/** For long lists only; up to seven choices are kinder as radios. */
export const SelectField = <Name extends string>({ form, name, label, labelAs = plainLook, hint, readsThis, ...own }: FieldProps<Name> & Own) => (
  <Select {...boundTo({ form, name, label, hint, readsThis })} {...own} name={name} label={label} labelAs={labelAs} value={typedText(form, name)} />
);
