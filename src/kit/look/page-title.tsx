import type { ReactNode } from 'react';

/** The page's heading and, under it, the one or two sentences that say what matters now. */
export const PageTitle = ({ children, lede, caption }: { children: ReactNode; lede?: ReactNode; caption?: ReactNode }) => (
  <>
    {caption && <p className="al-title-caption">{caption}</p>}
    <h1 className="al-title">{children}</h1>
    {lede && <p className="al-lede">{lede}</p>}
  </>
);
