// A document somebody wants on the fridge: large clear type, the person's name and words first.
import type { ReactNode } from 'react';
import { classes } from '../nhs/index.ts';

type PrintSheetProps = {
  /** 18 point on paper and as large on the screen; a button beside it, not a setting. */
  large?: boolean;
  children: ReactNode;
};

export const PrintSheet = ({ large, children }: PrintSheetProps) => (
  <article className={classes('al-sheet', large && 'large-print')}>{children}</article>
);

/** Prints the page; without JavaScript it says how to print it. */
export const PrintButton = ({ children = 'Print this page' }: { children?: string }) => (
  <>
    <button className="nhsuk-button nhsuk-button--secondary al-js-only" type="button" data-print>{children}</button>
    <p className="al-soft al-no-js-only">To print, use the print choice of your browser.</p>
  </>
);
