import { Checkboxes } from '../nhs/index.ts';
import type { CheckboxItem, Words } from '../nhs/index.ts';
import { boundTo, plainLook } from './bound-field.tsx';
import type { FieldProps } from './bound-field.tsx';
import { typedList } from './form-state.ts';

type Own = { items: CheckboxItem[]; small?: boolean; inline?: boolean; className?: string };

export const CheckboxesField = <Name extends string>({ form, name, label, labelAs = plainLook, hint, readsThis, ...own }: FieldProps<Name> & Own) => {
  const { id, ...bound } = boundTo({ form, name, label, hint, readsThis });
  return <Checkboxes {...bound} {...own} idPrefix={id} name={name} legend={label} legendAs={labelAs} values={typedList(form, name)} />;
};

type TickProps<Name extends string> = Omit<FieldProps<Name>, 'labelAs' | 'hint'> & { hint?: Words; conditional?: Words };

/** One box to tick, posting 'yes'. Its label says the whole thing. */
export const TickField = <Name extends string>({ form, name, label, hint, readsThis, conditional }: TickProps<Name>) => {
  const { id, ...bound } = boundTo({ form, name, label, readsThis });
  return <Checkboxes {...bound} idPrefix={id} name={name} values={typedList(form, name)} items={[{ value: 'yes', label, hint, conditional }]} />;
};
