import type { ReactNode } from 'react';

/** A time as people say it, already put into words: "Tuesday 1 December, 2pm", "in 3 days". */
export const When = ({ children }: { children: ReactNode }) => <p className="al-when">{children}</p>;
