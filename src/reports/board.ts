// The figures that may leave the service, ready to be drawn: for the lead's paper, a manager's page and the file.
import type { Tx } from '../access/index.ts';
import { figureWords, FIGURES } from './figures.rules.ts';
import type { DaysSet, FigureWords } from './figures.rules.ts';
import { figuresInFives } from './fives.queries.ts';
import { hopeWords } from './hope.queries.ts';
import { boardFigure } from './fives.rules.ts';
import type { BoardFigure } from './fives.rules.ts';
import { daysSet, twelveOf } from './over-time.ts';
import type { Twelve } from './over-time.ts';

export type Board = { said: { words: string }[]; figures: { figure: BoardFigure; words: FigureWords }[]; twelve: Twelve; days: DaysSet };

/** Everything in fives and over, for a lead or a manager. */
export const boardOf = async (tx: Tx): Promise<Board> => {
  const [days, rows, said] = await Promise.all([daysSet(tx), figuresInFives(tx), hopeWords(tx)]);
  return { said, days, twelve: twelveOf(tx), figures: FIGURES.map((figure) => { const words = figureWords(figure, days); return { figure: boardFigure(figure, rows, words), words }; }) };
};
