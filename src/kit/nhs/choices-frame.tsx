// What stands round a group of choices or date boxes: legend, hint, error, and the ids that tie them together.
import type { ReactNode } from 'react';
import { ErrorMessage } from './error-message.tsx';
import { Fieldset } from './fieldset.tsx';
import { Hint } from './hint.tsx';
import { classes, describedByIds } from './words.ts';
import type { LabelLook, Words } from './words.ts';

/** Without a legend there is no fieldset: only for a single checkbox whose label says it all. */
export type ChoicesFrameProps = {
  legend?: Words;
  legendAs?: LabelLook;
  hint?: Words;
  error?: Words;
  describedBy?: string;
  groupClass?: string;
  /** Stands under the choices, inside their group. */
  below?: Words;
};

type Inner = ChoicesFrameProps & {
  idPrefix: string;
  role?: 'group';
  /** Draws the red edge when a box inside is wrong though the group has no message. */
  wrong?: boolean;
  children: (tied: { describedBy: string | undefined }) => ReactNode;
};

export const ChoicesFrame = (props: Inner) => {
  const { idPrefix, legend, legendAs, hint, error, role, wrong, groupClass, below, children } = props;
  const words = error === true ? undefined : error;
  const describedBy = describedByIds(props.describedBy, hint && `${idPrefix}-hint`, words && `${idPrefix}-error`);
  const inner = (
    <>
      {hint && <Hint id={`${idPrefix}-hint`}>{hint}</Hint>}
      {words && <ErrorMessage id={`${idPrefix}-error`}>{words}</ErrorMessage>}
      {children({ describedBy })}
      {below}
    </>
  );
  return (
    <div className={classes('nhsuk-form-group', Boolean(error || wrong) && 'nhsuk-form-group--error', groupClass)}>
      {legend
        ? <Fieldset legend={legend} legendAs={legendAs} role={role} describedBy={describedBy}>{inner}</Fieldset>
        : inner}
    </div>
  );
};
