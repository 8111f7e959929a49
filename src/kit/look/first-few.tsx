// A list that shows the few most pressing; the rest is one press away, counted, and works without JavaScript.
import type { ReactNode } from 'react';
import { Details } from '../nhs/index.ts';
import { CardList } from './card-list.tsx';

type FirstFewProps = {
  /** The rows, the most pressing first. */
  rows: readonly ReactNode[];
  few: number;
  /** What the folded part is called, with how many it holds: "4 more on the ward". */
  more: (folded: number) => string;
};

/** The first few rows in a card, the others folded under it. One row alone is never folded: its fold would be as tall. */
export const FirstFew = ({ rows, few, more }: FirstFewProps) => {
  const shown = rows.length <= few + 1 ? rows.length : few;
  return (
    <>
      <CardList>{rows.slice(0, shown)}</CardList>
      {rows.length > shown && <Details expander summary={more(rows.length - shown)}><CardList>{rows.slice(shown)}</CardList></Details>}
    </>
  );
};
