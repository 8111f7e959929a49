// A time of day in one box, typed as people say it.
import { Input } from '../nhs/index.ts';
import { boundTo, plainLook } from './bound-field.tsx';
import type { FieldProps } from './bound-field.tsx';
import { typedText } from './form-state.ts';

export const TimeField = <Name extends string>({ form, name, label, labelAs = plainLook, hint = 'For example, 2pm or 2.30pm', readsThis }: FieldProps<Name>) => (
  <Input
    {...boundTo({ form, name, label, hint, readsThis })}
    name={name}
    label={label}
    labelAs={labelAs}
    width={5}
    spellCheck={false}
    value={typedText(form, name)}
  />
);
