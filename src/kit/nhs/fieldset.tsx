import { Legend } from './legend.tsx';
import { classes } from './words.ts';
import type { LabelLook, Words } from './words.ts';

export type FieldsetProps = {
  legend: Words;
  legendAs?: LabelLook;
  role?: 'group';
  id?: string;
  describedBy?: string;
  className?: string;
  children?: Words;
};

export const Fieldset = ({ legend, legendAs, role, id, describedBy, className, children }: FieldsetProps) => (
  <fieldset className={classes('nhsuk-fieldset', className)} id={id} role={role} aria-describedby={describedBy}>
    <Legend {...legendAs}>{legend}</Legend>
    {children}
  </fieldset>
);
