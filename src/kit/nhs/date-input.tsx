import { ChoicesFrame } from './choices-frame.tsx';
import type { ChoicesFrameProps } from './choices-frame.tsx';
import { Input } from './input.tsx';

export type DatePart = 'day' | 'month' | 'year';

export type DateInputProps = ChoicesFrameProps & {
  id: string;
  /** The name each box is posted under; `day`, `month` and `year` when left out. */
  names?: Partial<Record<DatePart, string>>;
  values?: Partial<Record<DatePart, string>>;
  /** Which boxes are wrong; all of them when there is an error and none is named. */
  wrong?: readonly DatePart[];
  parts?: readonly DatePart[];
  autoComplete?: Partial<Record<DatePart, string>>;
  disabled?: boolean;
};

const labels: Record<DatePart, string> = { day: 'Day', month: 'Month', year: 'Year' };

export const DateInput = (props: DateInputProps) => {
  const { id, names, values, wrong = [], parts = ['day', 'month', 'year'], autoComplete, disabled, error } = props;
  return (
    // JAWS reads the hint and error of a group of boxes only when it has this role.
    <ChoicesFrame {...props} idPrefix={id} role="group" wrong={wrong.length > 0}>
      {() => (
        <div className="nhsuk-date-input" id={id}>
          {parts.map((part) => (
            <div className="nhsuk-date-input__item" key={part}>
              <Input
                label={labels[part]}
                labelAs={{ className: 'nhsuk-date-input__label' }}
                error={wrong.length > 0 ? wrong.includes(part) : Boolean(error)}
                id={`${id}-${part}`}
                name={names?.[part] ?? part}
                value={values?.[part]}
                width={part === 'year' ? 4 : 2}
                inputMode="numeric"
                autoComplete={autoComplete?.[part]}
                disabled={disabled}
                className="nhsuk-date-input__input"
              />
            </div>
          ))}
        </div>
      )}
    </ChoicesFrame>
  );
};
