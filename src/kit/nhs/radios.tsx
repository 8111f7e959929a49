import { ChoicesFrame } from './choices-frame.tsx';
import type { ChoicesFrameProps } from './choices-frame.tsx';
import { Choice, choiceId } from './choice.tsx';
import type { ChoiceItem, Divider } from './choice.tsx';
import { classes } from './words.ts';

export type RadioItem = ChoiceItem | Divider;

export type RadiosProps = ChoicesFrameProps & {
  name: string;
  idPrefix?: string;
  value?: string;
  items: RadioItem[];
  small?: boolean;
  inline?: boolean;
  disabled?: boolean;
  className?: string;
};

export const Radios = (props: RadiosProps) => {
  const { name, idPrefix = name, value, items, small, inline, disabled, className } = props;
  return (
    <ChoicesFrame {...props} idPrefix={idPrefix}>
      {() => (
        <div className={classes('nhsuk-radios', small && 'nhsuk-radios--small', inline && 'nhsuk-radios--inline', className)} data-module="nhsuk-radios">
          {items.map((item, index) => 'divider' in item
            ? <div key={index} className="nhsuk-radios__divider">{item.divider}</div>
            : (
              <Choice
                key={index}
                kind="radio"
                item={item}
                id={item.id ?? choiceId(idPrefix, index + 1)}
                name={name}
                checked={value !== undefined && value !== '' && item.value === value}
                disabled={disabled}
              />
            ))}
        </div>
      )}
    </ChoicesFrame>
  );
};
