// The figures of a board as rows of a file. Pure.
import type { Day } from '../kit/times.ts';
import type { BoardFigure } from './fives.rules.ts';
import type { FigureWords } from './figures.rules.ts';

export const COLUMNS = ['figure', 'by', 'what', 'all', 'of them', 'says', 'as of'] as const;
type Row = Record<(typeof COLUMNS)[number], string | number | null>;

/** The total, the months and the areas of one figure. What is not shown is an empty cell that says so beside it. */
export const boardRows = (f: BoardFigure, words: FigureWords, asOf: Day): Row[] => {
  const row = (by: string, what: string, all: number | null, them: number | null, says: string): Row => ({ figure: `${words.who}: ${words.yes}`, by, what, all, 'of them': them, says, 'as of': asOf });
  return [
    row('all twelve months', '', f.cohort, f.yes, f.said), ...f.months.map((m) => row('month', m.key, m.cohort, m.yes, m.says)), ...f.areas.map((a) => row('area', a.label, a.cohort, a.yes, a.says)),
  ];
};
