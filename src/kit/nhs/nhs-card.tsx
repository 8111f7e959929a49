// The official card. Our own pages use look/card.tsx; this one carries the warning callout and advice cards.
import type { ReactNode } from 'react';
import { classes, headingTag } from './words.ts';
import type { HeadingLevel, Size, Words } from './words.ts';

export type NhsCardProps = {
  heading?: Words;
  headingLevel?: HeadingLevel;
  headingSize?: Size;
  hiddenText?: string;
  href?: string;
  clickable?: boolean;
  variant?: 'feature' | 'secondary' | 'warning';
  id?: string;
  className?: string;
  children?: ReactNode;
};

const HeadingWords = ({ heading, hiddenText, href }: Pick<NhsCardProps, 'heading' | 'hiddenText' | 'href'>) => {
  if (href) return <a className="nhsuk-card__link" href={href}>{heading}</a>;
  if (!hiddenText) return heading;
  return <span role="text"><span className="nhsuk-u-visually-hidden">{hiddenText}: </span>{heading}</span>;
};

export const NhsCard = (props: NhsCardProps) => {
  const { heading, headingLevel = 2, headingSize, hiddenText, href, clickable, variant, id, className, children } = props;
  const Heading = headingTag(headingLevel);
  return (
    <div className={classes('nhsuk-card', clickable && 'nhsuk-card--clickable', variant && `nhsuk-card--${variant}`, className)} id={id}>
      <div className="nhsuk-card__content">
        {heading && (
          <Heading className={classes('nhsuk-card__heading', headingSize && `nhsuk-heading-${headingSize}`)}>
            <HeadingWords heading={heading} hiddenText={hiddenText} href={href} />
          </Heading>
        )}
        {typeof children === 'string' ? <p className="nhsuk-card__description">{children}</p> : children}
      </div>
    </div>
  );
};
