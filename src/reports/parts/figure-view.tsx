// One figure as a lead sees it: what it says in a sentence, its chart, and the table whose every number opens a list.
import { EmptyState } from '../../kit/look/index.ts';
import type { Figure, FigureWords, Part } from '../figures.rules.ts';
import { partsOf, SHORT } from '../figures.rules.ts';
import { BarChart } from '../../kit/chart/bar-chart.tsx';
import { sayMonth, sayShortMonth } from '../months.rules.ts';
import type { Month } from '../months.rules.ts';
import { sayTally } from '../tally.rules.ts';
import type { Line, Tally } from '../tally.rules.ts';
import { Numbers } from './numbers.tsx';
import type { NumberRow } from './numbers.tsx';

export const sayArea = (area: string | null): string => area ?? 'Area not known';
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Of 56 people who first met a peer worker, 41 met again within 7 days. 2 are not known." */
export const saidOf = (t: Tally, words: FigureWords): string => {
  if (t.of === 0) return t.early > 0 ? `${t.early} ${t.early === 1 ? words.one : words.who}: too early to say.` : `Nobody yet. When there are ${words.who}, they appear here.`;
  return [`Of ${t.of} ${t.of === 1 ? words.one : words.who}, ${t.yes} ${words.yes}${t.later > 0 ? ` and ${t.later} later` : ''}.`, t.unknown > 0 && `Of ${t.unknown} it is not known.`, t.apart > 0 && `${t.apart} ${words.apart}.`, t.early > 0 && `${t.early} ${words.early}.`].filter(Boolean).join(' ');
};

type Where = { figure: Figure; month?: Month; area?: string | null };
const listHref = ({ figure, month, area }: Where, part: Part): string => {
  const query = new URLSearchParams({ part, ...(month === undefined ? {} : { month }), ...(area === undefined ? {} : { area: area ?? '' }) });
  return `/service/over-time/${figure}/people?${query}`;
};
const cellsOf = (t: Tally, where: Where, words: FigureWords, label: string) => partsOf(where.figure).map((part) => (t[part] === 0 ? <span key={part} className="al-numbers__none">0</span> : (
  <a key={part} href={listHref(where, part)}>{t[part]}<span className="nhsuk-u-visually-hidden"> {words[part]}, {label}</span></a>
)));

const looksOf = (figure: Figure, words: FigureWords) => {
  const rest = partsOf(figure).filter((p) => p === 'early' || p === 'unknown' || p === 'apart').map((p) => words[p]);
  return { full: words.yes, open: words.no, ...(rest.length > 0 ? { hatched: rest.join('; or ') } : {}) };
};
const barOf = (label: string, t: Tally) => ({ label, parts: { full: t.yes, open: t.no, hatched: t.early + t.unknown + t.apart }, says: t.all === 0 ? 'nobody' : t.of === 0 ? 'too early' : `${t.yes} of ${t.of}` });

type FigureProps = { figure: Figure; words: FigureWords; lines: Line<Month>[]; soFar: Line<Month>; all: Tally };

/** By month, the oldest first, and the month that is not over last. */
export const MonthsOf = ({ figure, words, lines, soFar, all }: FigureProps) => {
  const begun = lines.length > 0 && lines.length < 12 ? lines[0]?.key : undefined;
  const rows: NumberRow[] = [
    ...lines.map(({ key, tally }) => ({ key, label: sayShortMonth(key, true), cells: cellsOf(tally, { figure, month: key }, words, sayMonth(key)) })),
    { key: 'all', label: 'All twelve', all: true, cells: cellsOf(all, { figure }, words, 'all twelve months') },
    { key: soFar.key, label: `${sayShortMonth(soFar.key, false)} so far`, cells: cellsOf(soFar.tally, { figure, month: soFar.key }, words, `${sayMonth(soFar.key)} so far`) },
  ];
  if (lines.length === 0 && soFar.tally.all === 0) return <EmptyState>Nobody yet in these months.</EmptyState>;
  return (
    <div className="al-beside">
      <BarChart id={`${figure}-months`} title={`${words.title}, by month`} desc={`One bar a month. ${lines.map((l) => `${sayMonth(l.key)}: ${sayTally(l.tally)}`).join('. ')}.`}
        bars={lines.map((l) => barOf(sayShortMonth(l.key), l.tally))} looks={looksOf(figure, words)} after={begun && `Nobody before ${sayMonth(begun)}.`} />
      <Numbers caption={`By the month ${words.when}`} first="Month" columns={partsOf(figure).map((p) => SHORT[figure][p] ?? p)} rows={rows} />
    </div>
  );
};

export const AreasOf = ({ figure, words, lines }: { figure: Figure; words: FigureWords; lines: Line<string | null>[] }) => (
  <div className="al-beside">
    <BarChart id={`${figure}-areas`} title={`${words.title}, by area`} desc={lines.map((l) => `${sayArea(l.key)}: ${sayTally(l.tally)}`).join('. ')} bars={lines.map((l) => barOf(capital(l.key ?? 'not known').slice(0, 10), l.tally))} looks={looksOf(figure, words)} />
    <Numbers caption="By the area of the team that asked, all twelve months" first="Area" columns={partsOf(figure).map((p) => SHORT[figure][p] ?? p)}
      rows={lines.map(({ key, tally }) => ({ key: key ?? '', label: sayArea(key), cells: cellsOf(tally, { figure, area: key }, words, sayArea(key)) }))} />
  </div>
);
