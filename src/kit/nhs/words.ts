// Types and one function shared by every NHS component.
import type { ReactNode } from 'react';

/** Words on a page: text, or text with links and emphasis. */
export type Words = ReactNode;
export type Size = 's' | 'm' | 'l' | 'xl';
export type HeadingLevel = 1 | 2 | 3 | 4;
export type HeadingTag = 'h1' | 'h2' | 'h3' | 'h4';
export type DataAttributes = { [name: `data-${string}`]: string | undefined };

/** How a label or legend looks: its size, whether it is a heading too, a caption above it. */
export type LabelLook = {
  size?: Size;
  headingLevel?: HeadingLevel;
  headingId?: string;
  caption?: Words;
  hiddenText?: string;
  id?: string;
  className?: string;
};

type Perhaps = string | false | null | undefined | 0 | 0n;

/** Joins class names, leaving out what is empty. */
export const classes = (...names: Perhaps[]): string =>
  names.filter(Boolean).join(' ');

/** Joins ids for aria-describedby; undefined when there are none, so that no empty attribute is written. */
export const describedByIds = (...ids: Perhaps[]): string | undefined =>
  classes(...ids) || undefined;

export const headingTag = (level: HeadingLevel): HeadingTag => `h${level}`;
