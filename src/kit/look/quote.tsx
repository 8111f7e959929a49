import type { ReactNode } from 'react';

/** Somebody's own words. `by` says whose, in a line above them. */
export const Quote = ({ by, children }: { by?: ReactNode; children: ReactNode }) => (
  <>
    {by && <p className="al-quote-by">{by}</p>}
    <blockquote className="al-quote">{typeof children === 'string' ? <p>{children}</p> : children}</blockquote>
  </>
);
