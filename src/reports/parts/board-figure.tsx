// One figure as a board or a manager reads it: fives and over only, the chart beside its table.
import { BarChart } from '../../kit/chart/bar-chart.tsx';
import { hasAreas } from '../fives.rules.ts';
import type { BoardFigure, BoardLine } from '../fives.rules.ts';
import type { FigureWords } from '../figures.rules.ts';
import { sayMonth, sayShortMonth } from '../months.rules.ts';
import { Numbers } from './numbers.tsx';

const SHARE_HIDDEN = 'how many of them is not shown';
const barOf = (label: string, line: BoardLine) => ({
  label, says: line.says.replace(', not shown', ''), parts: { full: line.yes ?? 0, open: line.yes === null ? 0 : (line.cohort ?? 0) - line.yes, hatched: line.yes === null ? (line.cohort ?? 0) : 0 },
});
const cells = (line: BoardLine): string[] => (line.cohort === null ? [line.says, ''] : [String(line.cohort), line.yes === null ? 'not shown' : String(line.yes)]);

export const BoardFigureView = ({ figure: f, words, level = 2 }: { figure: BoardFigure; words: FigureWords; level?: 2 | 3 }) => {
  const Heading = level === 2 ? 'h2' : 'h3';
  const rows = (lines: BoardLine[], label: (line: BoardLine) => string) => lines.map((line) => ({ key: line.key, label: label(line), cells: cells(line) }));
  const looks = { full: words.yes, open: 'the others', ...(f.months.some((m) => m.cohort !== null && m.yes === null) ? { hatched: SHARE_HIDDEN } : {}) };
  return (
    <section className="al-section al-board__figure">
      <Heading className="al-section__heading">{words.title}</Heading>
      <p><strong>{f.said}</strong> {f.notKnown}</p>
      {f.months.some((m) => m.cohort !== null) && (
        <div className="al-beside">
          <BarChart id={`board-${f.figure}`} title={`${words.title}, by month`} desc={f.months.map((m) => `${m.label}: ${m.says}`).join('. ')} bars={f.months.map((m) => barOf(sayShortMonth(m.key), m))} looks={looks} after={f.begun ? `Nobody before ${sayMonth(f.begun)}.` : undefined} />
          <Numbers caption={`By the month ${words.when}`} first="Month" columns={['All', 'Of them']} rows={rows(f.months, (m) => sayShortMonth(m.key, true))} />
        </div>
      )}
      {hasAreas(f) && f.areas.some((a) => a.cohort !== null) && <Numbers caption="By the area of the team that asked" first="Area" columns={['All', 'Of them']} rows={rows(f.areas, (a) => a.label)} />}
      <p className="al-soft">{words.means}</p>
    </section>
  );
};
