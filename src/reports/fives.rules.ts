// What a board reads of a figure: only what may be printed, and what is missing said in words. Pure.
import type { Fives } from './fives.queries.ts';
import { partsOf } from './figures.rules.ts';
import type { Figure, FigureWords } from './figures.rules.ts';
import { sayMonth } from './months.rules.ts';

export type BoardLine = { key: string; label: string; cohort: number | null; yes: number | null; /** "9 of 16", or why nothing is said. */ says: string };
export type BoardFigure = { figure: Figure; cohort: number | null; yes: number | null; said: string; notKnown: string | null; /** The first month in which anybody was counted, where that is not the first of the twelve. */ begun: string | null; months: BoardLine[]; areas: BoardLine[] };

const HIDDEN = 'not shown';
const sayLine = (r: Fives): string => {
  if (r.state === 'early') return 'too early';
  if (r.cohort === null) return HIDDEN;
  return r.yes === null ? `${r.cohort}, ${HIDDEN}` : `${r.yes} of ${r.cohort}`;
};

const saidOf = (all: Fives | undefined, words: FigureWords): string => {
  if (!all || all.cohort === null) return 'There were fewer than five in all, so nothing is shown.';
  return all.yes === null ? `Of ${all.cohort} ${words.who}, ${all.roughly ?? HIDDEN} ${words.yes}.` : `Of ${all.cohort} ${words.who}, ${all.yes} ${words.yes}.`;
};

/** One figure out of the rows of the database. An area without a name is where it is not known. */
export const boardFigure = (figure: Figure, rows: readonly Fives[], words: FigureWords): BoardFigure => {
  const own = rows.filter((r) => r.figure === figure);
  const line = (r: Fives, label: string): BoardLine => ({ key: r.label, label, cohort: r.cohort, yes: r.yes, says: sayLine(r) });
  const all = own.find((r) => r.cut === 'all');
  const unknown = own.find((r) => r.cut === 'not known')?.cohort;
  return {
    figure, cohort: all?.cohort ?? null, yes: all?.yes ?? null, said: saidOf(all, words),
    notKnown: partsOf(figure).includes('unknown') ? (unknown ? `Of ${unknown} it is not known.` : 'Of fewer than five it is not known, or of nobody.') : null,
    begun: own.some((r) => r.state === 'before') ? (own.filter((r) => r.cut === 'month' && r.state === 'counted').map((r) => r.label).sort()[0] ?? null) : null,
    months: own.filter((r) => r.cut === 'month' && r.state !== 'before').sort((a, b) => (a.label < b.label ? -1 : 1)).map((r) => line(r, sayMonth(r.label))),
    areas: own.filter((r) => r.cut === 'area').sort((a, b) => (a.label === '' ? 1 : b.label === '' ? -1 : a.label < b.label ? -1 : 1)).map((r) => line(r, r.label || 'Area not known')),
  };
};

/** Whether there is anything by area to say: one area alone is the total again. */
export const hasAreas = (f: BoardFigure): boolean => f.areas.length > 1;
