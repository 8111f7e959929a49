import { Caption } from './caption.tsx';
import { classes, headingTag } from './words.ts';
import type { LabelLook, Words } from './words.ts';

export type LegendProps = LabelLook & { children: Words };

export const Legend = ({ children, size, headingLevel, headingId, caption, hiddenText, id, className }: LegendProps) => {
  const Heading = headingLevel && headingTag(headingLevel);
  const words = (
    <>
      {caption && <Caption size={size}>{caption}</Caption>}
      {children}
      {hiddenText && <span className="nhsuk-u-visually-hidden"> {hiddenText}</span>}
    </>
  );
  return (
    <legend className={classes('nhsuk-fieldset__legend', size && `nhsuk-fieldset__legend--${size}`, className)} id={id}>
      {Heading ? <Heading className="nhsuk-fieldset__heading" id={headingId}>{words}</Heading> : words}
    </legend>
  );
};
