// A date as three boxes, posted as NAME-day, NAME-month and NAME-year.
import { DateInput } from '../nhs/index.ts';
import { boundTo, plainLook } from './bound-field.tsx';
import type { FieldProps } from './bound-field.tsx';
import { wrongDateParts } from './read-date.ts';
import { typedDate } from './form-state.ts';

type Own = { birthday?: boolean };

export const DateField = <Name extends string>({ form, name, label, labelAs = plainLook, hint, readsThis, birthday }: FieldProps<Name> & Own) => {
  const bound = boundTo({ form, name, label, hint, readsThis });
  const values = typedDate(form, name);
  return (
    <DateInput
      {...bound}
      legend={label}
      legendAs={labelAs}
      names={{ day: `${name}-day`, month: `${name}-month`, year: `${name}-year` }}
      values={{ day: values.day || undefined, month: values.month || undefined, year: values.year || undefined }}
      wrong={bound.error ? wrongDateParts(values) : []}
      autoComplete={birthday ? { day: 'bday-day', month: 'bday-month', year: 'bday-year' } : undefined}
    />
  );
};
