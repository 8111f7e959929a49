import type { ReactNode } from 'react';

/** What matters first on the left, the rest on the right; one under the other on a phone. */
export const Columns = ({ main, aside }: { main: ReactNode; aside: ReactNode }) => (
  <div className="al-columns">
    <div className="al-columns__main">{main}</div>
    <div className="al-columns__aside">{aside}</div>
  </div>
);

/** Keeps forms and reading matter to a comfortable width. */
export const Reading = ({ children }: { children: ReactNode }) => <div className="al-reading">{children}</div>;
