import { Caption } from './caption.tsx';
import { classes, headingTag } from './words.ts';
import type { LabelLook, Words } from './words.ts';

export type LabelProps = LabelLook & { htmlFor?: string; children: Words };

export const Label = ({ htmlFor, children, size, headingLevel, headingId, caption, hiddenText, id, className }: LabelProps) => {
  const label = (
    <label className={classes('nhsuk-label', size && `nhsuk-label--${size}`, className)} id={id} htmlFor={htmlFor}>
      {caption && <Caption size={size}>{caption}</Caption>}
      {children}
      {hiddenText && <span className="nhsuk-u-visually-hidden"> {hiddenText}</span>}
    </label>
  );
  if (!headingLevel) return label;
  const Heading = headingTag(headingLevel);
  return <Heading className="nhsuk-label-wrapper" id={headingId}>{label}</Heading>;
};
