import type { ReactNode } from 'react';

/** Nothing here yet, and what would put something here: "Nobody is waiting. When a ward refers someone they appear here." */
export const EmptyState = ({ children, actions }: { children: ReactNode; actions?: ReactNode }) => (
  <div className="al-card al-empty">
    <p>{children}</p>
    {actions && <div className="al-actions">{actions}</div>}
  </div>
);
