// One radio or checkbox with its label, hint and what opens beneath it.
import { Hint } from './hint.tsx';
import { Label } from './label.tsx';
import { classes, describedByIds } from './words.ts';
import type { DataAttributes, Words } from './words.ts';

export type ChoiceItem = {
  value: string;
  label: Words;
  hint?: Words;
  /** Shown only when this one is chosen; without JavaScript always shown. */
  conditional?: Words;
  disabled?: boolean;
  id?: string;
  data?: DataAttributes;
};

export type Divider = { divider: string };

type ChoiceProps = {
  kind: 'radio' | 'checkbox';
  item: ChoiceItem;
  id: string;
  name: string;
  checked: boolean;
  disabled?: boolean;
  describedBy?: string;
};

export const Choice = ({ kind, item, id, name, checked, disabled, describedBy }: ChoiceProps) => {
  const block = kind === 'radio' ? 'nhsuk-radios' : 'nhsuk-checkboxes';
  const hintId = item.hint ? `${id}-item-hint` : undefined;
  return (
    <>
      <div className={`${block}__item`}>
        <input
          className={`${block}__input`}
          id={id}
          name={name}
          type={kind}
          value={item.value}
          defaultChecked={checked}
          disabled={item.disabled ?? disabled}
          data-aria-controls={item.conditional ? `conditional-${id}` : undefined}
          aria-describedby={describedByIds(describedBy, hintId)}
          {...item.data}
        />
        <Label htmlFor={id} className={`${block}__label`}>{item.label}</Label>
        {item.hint && <Hint id={hintId} className={`${block}__hint`}>{item.hint}</Hint>}
      </div>
      {item.conditional && (
        <div className={classes(`${block}__conditional`, !checked && `${block}__conditional--hidden`)} id={`conditional-${id}`}>
          {item.conditional}
        </div>
      )}
    </>
  );
};

/** The id of the nth choice (from 1): the first has no number, so that an error can link to it. */
export const choiceId = (idPrefix: string, position: number): string =>
  position > 1 ? `${idPrefix}-${position}` : idPrefix;
