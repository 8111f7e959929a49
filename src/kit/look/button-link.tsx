import { classes } from '../nhs/index.ts';
import type { Words } from '../nhs/index.ts';

type ButtonLinkProps = {
  href: string;
  /** The one filled button of its card; the others are outlined. */
  filled?: boolean;
  /** Says more to somebody who hears the button without its row: "Answer" + "the referral from Larkfield ward". */
  hiddenText?: string;
  id?: string;
  children: Words;
};

/** A link that looks like a button: it goes somewhere and changes nothing. */
export const ButtonLink = ({ href, filled, hiddenText, id, children }: ButtonLinkProps) => (
  <a className={classes('nhsuk-button', !filled && 'nhsuk-button--secondary')} href={href} id={id} draggable="false">
    {children}
    {hiddenText && <span className="nhsuk-u-visually-hidden"> {hiddenText}</span>}
  </a>
);
