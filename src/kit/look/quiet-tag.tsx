import type { ReactNode } from 'react';

/** A quiet fact in a word or two: "met on the ward", "east 3". */
export const QuietTag = ({ children }: { children: ReactNode }) => <span className="al-tag">{children}</span>;

export const TagRow = ({ children }: { children: ReactNode }) => <p className="al-tag-row">{children}</p>;
