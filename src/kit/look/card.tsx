import type { ReactNode } from 'react';
import { classes } from '../nhs/index.ts';
import { When } from './when.tsx';

export type CardProps = {
  /** "Today, 10am, day room": how people say when. Stands above the heading. */
  when?: ReactNode;
  heading?: ReactNode;
  /** 2 where the card stands alone, 3 under a section's heading. */
  headingLevel?: 2 | 3;
  /** Buttons in a row: one filled at most. */
  actions?: ReactNode;
  /** Small words under the buttons: who reads this, what happens next. */
  after?: ReactNode;
  id?: string;
  className?: string;
  children?: ReactNode;
};

export const Card = ({ when, heading, headingLevel = 3, actions, after, id, className, children }: CardProps) => {
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <div className={classes('al-card', className)} id={id}>
      {when && <When>{when}</When>}
      {heading && <Heading className="al-card__heading">{heading}</Heading>}
      {children}
      {actions && <Actions>{actions}</Actions>}
      {after && <p className="al-soft al-card__after">{after}</p>}
    </div>
  );
};

/** What matters now: the left apricot edge means that, and nothing else does. */
export const NowCard = (props: CardProps) => <Card {...props} className={classes('al-card--now', props.className)} />;

/** Buttons side by side, wrapping on a phone. */
export const Actions = ({ children }: { children: ReactNode }) => <div className="al-actions">{children}</div>;
