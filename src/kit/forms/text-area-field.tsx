import { Textarea } from '../nhs/index.ts';
import type { TextareaProps } from '../nhs/index.ts';
import { boundTo, plainLook } from './bound-field.tsx';
import type { FieldProps } from './bound-field.tsx';
import { typedText } from './form-state.ts';

type Own = Pick<TextareaProps, 'rows' | 'spellCheck' | 'maxLength' | 'autoComplete' | 'className'>;

export const TextAreaField = <Name extends string>({ form, name, label, labelAs = plainLook, hint, readsThis, ...own }: FieldProps<Name> & Own) => (
  <Textarea
    {...boundTo({ form, name, label, hint, readsThis })}
    {...own}
    name={name}
    label={label}
    labelAs={labelAs}
    value={typedText(form, name)}
  />
);
