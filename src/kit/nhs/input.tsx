import { FieldFrame } from './field-frame.tsx';
import type { FieldFrameProps } from './field-frame.tsx';
import { classes } from './words.ts';
import type { DataAttributes, Words } from './words.ts';

export type InputProps = FieldFrameProps & {
  name: string;
  id?: string;
  value?: string;
  type?: 'text' | 'tel' | 'email' | 'password' | 'search' | 'url' | 'number';
  inputMode?: 'numeric' | 'decimal' | 'tel' | 'email' | 'text';
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  /** Spaced letters for numbers people read out, such as an NHS number. */
  code?: boolean;
  autoComplete?: string;
  autoCapitalize?: 'none' | 'sentences' | 'words' | 'characters';
  spellCheck?: boolean;
  pattern?: string;
  maxLength?: number;
  disabled?: boolean;
  prefix?: Words;
  suffix?: Words;
  /** Stands in the same row, after the box: a button. */
  after?: Words;
  className?: string;
  data?: DataAttributes;
};

const Affix = ({ at, children }: { at: 'prefix' | 'suffix'; children: Words }) => (
  <div className={`nhsuk-input-wrapper__${at}`} aria-hidden="true">{children}</div>
);

export const Input = (props: InputProps) => {
  const { name, id = name, value, type = 'text', width, code, prefix, suffix, after, className, data } = props;
  return (
    <FieldFrame {...props} id={id}>
      {({ describedBy, wrong }) => {
        const box = (
          <input
            className={classes('nhsuk-input', code && 'nhsuk-input--code', wrong && 'nhsuk-input--error', width && `nhsuk-input--width-${width}`, className)}
            id={id}
            name={name}
            type={type}
            spellCheck={props.spellCheck}
            defaultValue={value}
            disabled={props.disabled}
            aria-describedby={describedBy}
            autoComplete={props.autoComplete}
            autoCapitalize={props.autoCapitalize}
            pattern={props.pattern}
            maxLength={props.maxLength}
            inputMode={props.inputMode}
            {...data}
          />
        );
        if (!prefix && !suffix && !after) return box;
        return (
          <div className="nhsuk-input-wrapper">
            {prefix && <Affix at="prefix">{prefix}</Affix>}
            {box}
            {suffix && <Affix at="suffix">{suffix}</Affix>}
            {after}
          </div>
        );
      }}
    </FieldFrame>
  );
};
