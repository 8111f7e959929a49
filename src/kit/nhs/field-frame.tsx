// What stands round one box: label, hint, error, and the ids that tie them to it.
import type { ReactNode } from 'react';
import { ErrorMessage } from './error-message.tsx';
import { Hint } from './hint.tsx';
import { Label } from './label.tsx';
import { classes, describedByIds } from './words.ts';
import type { LabelLook, Words } from './words.ts';

/** `error: true` draws the red edge without words, for a box inside a group that carries the message. */
export type FieldFrameProps = {
  label: Words;
  labelAs?: LabelLook;
  hint?: Words;
  error?: Words;
  /** Ids of other text that belongs to this box, read out before its hint and error. */
  describedBy?: string;
  groupClass?: string;
  /** Stands under the box, inside its group. */
  below?: Words;
};

type Tied = { describedBy: string | undefined; wrong: boolean };

export const FieldFrame = (props: FieldFrameProps & { id: string; children: (tied: Tied) => ReactNode }) => {
  const { id, label, labelAs, hint, error, groupClass, below, children } = props;
  const words = error === true ? undefined : error;
  const describedBy = describedByIds(props.describedBy, hint && `${id}-hint`, words && `${id}-error`);
  return (
    <div className={classes('nhsuk-form-group', error && 'nhsuk-form-group--error', groupClass)}>
      <Label {...labelAs} htmlFor={id}>{label}</Label>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {words && <ErrorMessage id={`${id}-error`}>{words}</ErrorMessage>}
      {children({ describedBy, wrong: Boolean(error) })}
      {below}
    </div>
  );
};
