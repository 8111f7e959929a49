import { classes } from './words.ts';
import type { Words } from './words.ts';

export type DetailsProps = {
  summary: Words;
  open?: boolean;
  id?: string;
  /** Drawn as a card of its own, for longer content. */
  expander?: boolean;
  variant?: 'reverse';
  /** What is inside is printed, open or not; otherwise a closed one is not on paper. */
  printed?: boolean;
  children: Words;
};

export const Details = ({ summary, open, id, expander, variant, printed, children }: DetailsProps) => (
  <details className={classes('nhsuk-details', variant && `nhsuk-details--${variant}`, expander && 'nhsuk-expander', printed && 'al-printed')} id={id} open={open}>
    <summary className="nhsuk-details__summary">
      <span className="nhsuk-details__summary-text">{summary}</span>
    </summary>
    <div className="nhsuk-details__text">{children}</div>
  </details>
);
