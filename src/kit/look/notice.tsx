import type { ReactNode } from 'react';

type NoticeProps = { title?: string; children: ReactNode };

/** Says once what has just been done, calmly. Read out when the page opens. */
export const Notice = ({ title = 'Done', children }: NoticeProps) => (
  <div className="al-notice" role="status" aria-labelledby="notice-title">
    <h2 className="al-notice__title" id="notice-title">{title}</h2>
    {typeof children === 'string' ? <p>{children}</p> : children}
  </div>
);

/** Something said quietly on a mint ground that stays: a fact worth knowing before going on. */
export const Aside = ({ children }: { children: ReactNode }) => (
  <div className="al-aside">{typeof children === 'string' ? <p>{children}</p> : children}</div>
);
