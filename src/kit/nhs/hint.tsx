import { classes } from './words.ts';
import type { Words } from './words.ts';

export const Hint = ({ id, className, children }: { id?: string; className?: string; children: Words }) => (
  <div className={classes('nhsuk-hint', className)} id={id}>{children}</div>
);
