// One card holding a list: each row its words on the left, the one thing to do on the right.
import type { ReactNode } from 'react';
import { classes } from '../nhs/index.ts';

type CardRowProps = {
  /** One button, link or quiet tag. */
  action?: ReactNode;
  /** The row somebody must see first; it carries the apricot edge. */
  now?: boolean;
  /** A name or a few words: the button stays beside them on a phone. */
  short?: boolean;
  id?: string;
  children: ReactNode;
};

export const CardList = ({ children, id }: { children: ReactNode; id?: string }) => (
  <ul className="al-card al-card-list" id={id}>{children}</ul>
);

export const CardRow = ({ action, now, short, id, children }: CardRowProps) => (
  <li className={classes('al-card-row', now && 'al-card-row--now', short && 'al-card-row--short')} id={id}>
    <div className="al-card-row__words">{children}</div>
    {action && <div className="al-card-row__action">{action}</div>}
  </li>
);
