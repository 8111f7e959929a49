// Where the bars of a chart lie, in the chart's own units. Pure.
import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';

/** How a part is drawn: filled, outlined, or hatched. Told apart without colour. */
export const LOOKS = ['full', 'open', 'hatched'] as const;
export type Look = (typeof LOOKS)[number];
export type Bar = { label: string; parts: Record<Look, number>; /** Said at the end of the bar. */ says: string };

/** A phone's width: the letters stay as large as the page's own. */
export const WIDTH = 340;
const LABEL = 74;
const SAYS = 86;
const ROW = 24;

export type DrawnPart = { look: Look; x: number; width: number };
export type DrawnBar = { label: string; says: string; y: number; middle: number; parts: DrawnPart[]; end: number };
export type Drawn = { width: number; height: number; barHeight: number; bars: DrawnBar[] };

/** Lays out one row a bar: its label, its parts one after the other, and what it says. */
export const layOut = (bars: readonly Bar[]): Drawn => {
  const height = bars.length * ROW;
  const most = Math.max(1, ...bars.map((b) => LOOKS.reduce((sum, look) => sum + b.parts[look], 0)));
  const x = scaleLinear([0, most], [LABEL, WIDTH - SAYS]);
  const y = scaleBand(bars.map((_, i) => i), [0, height]).paddingInner(0.25).paddingOuter(0.125);
  const series = stack<Bar, Look>().keys(LOOKS).value((bar, look) => bar.parts[look])(bars);
  return {
    width: WIDTH, height, barHeight: round(y.bandwidth()),
    bars: bars.map((bar, i) => {
      const parts = series.map((s) => ({ look: s.key, from: s[i]?.[0] ?? 0, to: s[i]?.[1] ?? 0 })).filter((p) => p.to > p.from)
        .map((p) => ({ look: p.look, x: round(x(p.from)), width: round(x(p.to) - x(p.from)) }));
      const top = y(i) ?? 0;
      return { label: bar.label, says: bar.says, y: round(top), middle: round(top + y.bandwidth() / 2), parts, end: round(parts.reduce((end, p) => Math.max(end, p.x + p.width), LABEL)) };
    }),
  };
};

const round = (n: number): number => Math.round(n * 10) / 10;
