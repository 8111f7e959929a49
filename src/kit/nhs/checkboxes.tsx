import { ChoicesFrame } from './choices-frame.tsx';
import type { ChoicesFrameProps } from './choices-frame.tsx';
import { Choice, choiceId } from './choice.tsx';
import type { ChoiceItem, Divider } from './choice.tsx';
import { classes } from './words.ts';

/** `exclusive` is "none of these": choosing it clears the others of its group. */
export type CheckboxItem = (ChoiceItem & { name?: string; exclusive?: boolean; group?: string }) | Divider;

export type CheckboxesProps = ChoicesFrameProps & {
  name: string;
  idPrefix?: string;
  values?: readonly string[];
  items: CheckboxItem[];
  small?: boolean;
  inline?: boolean;
  disabled?: boolean;
  className?: string;
};

const withBehaviour = (item: Exclude<CheckboxItem, Divider>): ChoiceItem => ({
  ...item,
  data: {
    ...item.data,
    'data-behaviour': item.exclusive ? 'exclusive' : undefined,
    'data-behaviour-group': item.group,
  },
});

export const Checkboxes = (props: CheckboxesProps) => {
  const { name, idPrefix = name, values = [], items, small, inline, disabled, legend, className } = props;
  return (
    <ChoicesFrame {...props} idPrefix={idPrefix}>
      {({ describedBy }) => (
        <div className={classes('nhsuk-checkboxes', small && 'nhsuk-checkboxes--small', inline && 'nhsuk-checkboxes--inline', className)} data-module="nhsuk-checkboxes">
          {items.map((item, index) => 'divider' in item
            ? <div key={index} className="nhsuk-checkboxes__divider">{item.divider}</div>
            : (
              <Choice
                key={index}
                kind="checkbox"
                item={withBehaviour(item)}
                id={item.id ?? choiceId(idPrefix, index + 1)}
                name={item.name ?? name}
                checked={values.includes(item.value)}
                disabled={disabled}
                describedBy={legend ? undefined : describedBy}
              />
            ))}
        </div>
      )}
    </ChoicesFrame>
  );
};
