// How the months went, for a manager: the same figures as a board's paper, in fives and over, and nobody in them.
import { BoardFigureView, sayMonth } from '../../reports/index.ts';
import type { Board } from '../../reports/index.ts';
import { Section } from '../../kit/look/index.ts';

export const CountsMonths = ({ board: { figures, twelve } }: { board: Board }) => (
  <Section heading={`Month by month, ${sayMonth(twelve.first)} to ${sayMonth(twelve.last)}`}>
    {figures.map(({ figure, words }) => <BoardFigureView key={figure.figure} figure={figure} words={words} level={3} />)}
  </Section>
);
