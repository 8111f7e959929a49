import { FieldFrame } from './field-frame.tsx';
import type { FieldFrameProps } from './field-frame.tsx';
import { classes } from './words.ts';
import type { DataAttributes, Words } from './words.ts';

export type SelectOption = { value?: string; text: string; disabled?: boolean } | { divider: true };

export type SelectProps = FieldFrameProps & {
  name: string;
  id?: string;
  value?: string;
  options: SelectOption[];
  disabled?: boolean;
  /** Stands in the same row, after the list: a button. */
  after?: Words;
  className?: string;
  data?: DataAttributes;
};

const Option = ({ option }: { option: SelectOption }) =>
  'divider' in option ? <hr /> : <option value={option.value} disabled={option.disabled}>{option.text}</option>;

export const Select = (props: SelectProps) => {
  const { name, id = name, value, options, after, className, data } = props;
  return (
    <FieldFrame {...props} id={id}>
      {({ describedBy, wrong }) => {
        const list = (
          <select
            className={classes('nhsuk-select', wrong && 'nhsuk-select--error', className)}
            id={id}
            name={name}
            disabled={props.disabled}
            aria-describedby={describedBy}
            defaultValue={value}
            {...data}
          >
            {options.map((option, index) => <Option key={index} option={option} />)}
          </select>
        );
        return after ? <div className="nhsuk-input-wrapper">{list}{after}</div> : list;
      }}
    </FieldFrame>
  );
};
