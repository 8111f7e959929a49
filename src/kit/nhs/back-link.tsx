import { classes } from './words.ts';
import type { Words } from './words.ts';

export type BackLinkProps = { href: string; hiddenText?: string; variant?: 'reverse'; className?: string; children?: Words };

export const BackLink = ({ href, hiddenText, variant, className, children = 'Back' }: BackLinkProps) => (
  <a className={classes('nhsuk-back-link', variant && `nhsuk-back-link--${variant}`, className)} href={href}>
    {hiddenText && <span className="nhsuk-u-visually-hidden">{hiddenText} </span>}
    {children}
  </a>
);
