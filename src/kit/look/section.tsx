import type { ReactNode } from 'react';
import { classes } from '../nhs/index.ts';

type SectionProps = { heading: ReactNode; id?: string; className?: string; children: ReactNode };

/** A heading with what belongs to it: cards, a list, an empty state. */
export const Section = ({ heading, id, className, children }: SectionProps) => (
  <section className={classes('al-section', className)} id={id}>
    <h2 className="al-section__heading">{heading}</h2>
    {children}
  </section>
);
