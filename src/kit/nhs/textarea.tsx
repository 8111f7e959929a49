import { FieldFrame } from './field-frame.tsx';
import type { FieldFrameProps } from './field-frame.tsx';
import { classes } from './words.ts';
import type { DataAttributes } from './words.ts';

export type TextareaProps = FieldFrameProps & {
  name: string;
  id?: string;
  value?: string;
  rows?: number;
  autoComplete?: string;
  spellCheck?: boolean;
  maxLength?: number;
  disabled?: boolean;
  className?: string;
  data?: DataAttributes;
};

export const Textarea = (props: TextareaProps) => {
  const { name, id = name, value, rows = 5, className, data } = props;
  return (
    <FieldFrame {...props} id={id}>
      {({ describedBy, wrong }) => (
        <textarea
          className={classes('nhsuk-textarea', wrong && 'nhsuk-textarea--error', className)}
          id={id}
          name={name}
          rows={rows}
          spellCheck={props.spellCheck}
          disabled={props.disabled}
          aria-describedby={describedBy}
          autoComplete={props.autoComplete}
          maxLength={props.maxLength}
          defaultValue={value}
          {...data}
        />
      )}
    </FieldFrame>
  );
};
