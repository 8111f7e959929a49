import { Input } from '../nhs/index.ts';
import type { InputProps } from '../nhs/index.ts';
import { boundTo, plainLook } from './bound-field.tsx';
import type { FieldProps } from './bound-field.tsx';
import { typedText } from './form-state.ts';

type Own = Pick<InputProps, 'type' | 'inputMode' | 'width' | 'code' | 'autoComplete' | 'autoCapitalize' | 'spellCheck' | 'maxLength' | 'prefix' | 'suffix' | 'after' | 'className'>;

export const TextField = <Name extends string>({ form, name, label, labelAs = plainLook, hint, readsThis, ...own }: FieldProps<Name> & Own) => {
  const bound = boundTo({ form, name, label, hint, readsThis });
  // A password is never sent back to the page.
  const value = own.type === 'password' ? undefined : typedText(form, name);
  return <Input {...bound} {...own} name={name} label={label} labelAs={labelAs} value={value} />;
};
