import { classes } from './words.ts';
import type { Words } from './words.ts';

export type DetailsProps = {
  summary: Words;
  open?: boolean;
  id?: string;
  /** Drawn as a card of its own, for longer content. */
  expander?: boolean;
  variant?: 'reverse';
  children: Words;
};

export const Details = ({ summary, open, id, expander, variant, children }: DetailsProps) => (
  <details className={classes('nhsuk-details', variant && `nhsuk-details--${variant}`, expander && 'nhsuk-expander')} id={id} open={open}>
    <summary className="nhsuk-details__summary">
      <span className="nhsuk-details__summary-text">{summary}</span>
    </summary>
    <div className="nhsuk-details__text">{children}</div>
  </details>
);
