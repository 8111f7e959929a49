// What every field component takes, and how it finds its id, error and "who reads this" line.
import type { LabelLook, Words } from '../nhs/index.ts';
import { fieldId } from './form-state.ts';
import type { FormState } from './form-state.ts';
import { ReadsThis } from './reads-this.tsx';

export type FieldProps<Name extends string> = {
  form: FormState<Name>;
  name: NoInfer<Name>;
  label: Words;
  labelAs?: LabelLook;
  hint?: Words;
  /** "Nadia reads this on her days: Tuesday to Thursday." */
  readsThis?: Words;
};

export const boundTo = (props: FieldProps<string>) => {
  const id = fieldId(props.form, props.name);
  const readsId = `${id}-reads`;
  return {
    id,
    hint: props.hint,
    error: props.form.errors[props.name],
    describedBy: props.readsThis ? readsId : undefined,
    below: props.readsThis ? <ReadsThis id={readsId}>{props.readsThis}</ReadsThis> : undefined,
  };
};

/** A question stands out from its hint; pass `labelAs={{ size: 'l', headingLevel: 1 }}` when it is the page's heading. */
export const plainLook: LabelLook = { size: 's' };
