// What the pages of the service over time ask alike: the twelve months, the days the service has set, and a figure counted over them.
import type { Tx } from '../access/index.ts';
import { dayOf } from '../kit/times.ts';
import { settingsOf } from '../teams/index.ts';
import { countFigures } from './figure.queries.ts';
import { figureWords } from './figures.rules.ts';
import type { DaysSet, Figure, FigureWords } from './figures.rules.ts';
import { monthOf, spanOf, twelveMonthsBefore } from './months.rules.ts';
import type { Month, Span } from './months.rules.ts';
import { byArea, byMonth, byWhy, tally } from './tally.rules.ts';
import type { Line, Tally } from './tally.rules.ts';

export type Twelve = { months: Month[]; first: Month; last: Month; thisMonth: Month; span: Span };
/** The twelve whole months before this one, and this one so far. */
export const twelveOf = (tx: Tx): Twelve => {
  const today = dayOf(tx.now);
  const months = twelveMonthsBefore(today);
  const [first = monthOf(today), last = monthOf(today)] = [months[0], months.at(-1)];
  return { months, first, last, thisMonth: monthOf(today), span: spanOf(first, last) };
};

export const daysSet = async (tx: Tx): Promise<DaysSet> => {
  const { second_contact_days, home_contact_days } = await settingsOf(tx);
  return { again: second_contact_days, home: home_contact_days };
};

export type FigureOverTime = { figure: Figure; words: FigureWords; all: Tally; months: Line<Month>[]; soFar: Line<Month>; areas: Line<string | null>[]; kinds: { why: string | null; n: number }[] };

/** Figures counted over the twelve months and this month so far. */
export const figuresOverTime = async (tx: Tx, figures: readonly Figure[]): Promise<FigureOverTime[]> => {
  const { months, first, thisMonth } = twelveOf(tx);
  const [days, rows] = await Promise.all([daysSet(tx), countFigures(tx, figures, spanOf(first, thisMonth))]);
  return figures.map((figure) => {
    const [own, now] = [rows.filter((r) => r.figure === figure && r.month !== thisMonth), rows.filter((r) => r.figure === figure && r.month === thisMonth)];
    return { figure, words: figureWords(figure, days), all: tally(own), months: byMonth(own, months), soFar: { key: thisMonth, tally: tally(now) }, areas: byArea(own), kinds: figure === 'endings' ? byWhy(own) : [] };
  });
};
