// A chart of bars, drawn on the server. Its table always stands beside it: the table is the truth, the chart only helps to see it.
import { layOut, LOOKS } from './bars.rules.ts';
import type { Bar, Look } from './bars.rules.ts';

type BarChartProps = {
  /** Unique on the page. */
  id: string;
  title: string;
  /** What there is to see, in a sentence or two: for somebody who hears it. */
  desc: string;
  bars: readonly Bar[];
  /** What each look means; a look without words is not explained (and should not be there). */
  looks: Partial<Record<Look, string>>;
  /** A line below it: what the chart leaves out. */
  after?: string;
};

/** Lines drawn across: seen as well in black and white as in colour. */
const Hatch = ({ id }: { id: string }) => (
  <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path className="al-chart__hatch" d="M0 0V5" /></pattern>
);
const fill = (look: Look, hatch: string): string | undefined => (look === 'hatched' ? `url(#${hatch})` : undefined);

/** Explains only what is there to see. */
const Key = ({ id, looks, bars }: Pick<BarChartProps, 'id' | 'looks' | 'bars'>) => (
  <ul className="al-chart__key">
    {LOOKS.filter((look) => looks[look] && bars.some((bar) => bar.parts[look] > 0)).map((look) => (
      <li key={look}>
        <svg className="al-chart__swatch" width="22" height="14" aria-hidden="true" focusable="false">
          <defs><Hatch id={`${id}-${look}-key`} /></defs>
          <rect className={`al-chart__${look}`} x="0.5" y="0.5" width="21" height="13" fill={fill(look, `${id}-${look}-key`)} />
        </svg>{' '}
        {looks[look]}
      </li>
    ))}
  </ul>
);

export const BarChart = ({ id, title, desc, bars, looks, after }: BarChartProps) => {
  const drawn = layOut(bars);
  return (
    <div className="al-chart">
      <Key id={id} looks={looks} bars={bars} />
      <svg className="al-chart__drawing" viewBox={`0 0 ${drawn.width} ${drawn.height}`} role="img" aria-labelledby={`${id}-title ${id}-desc`} focusable="false">
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{desc}</desc>
        <defs><Hatch id={`${id}-hatch`} /></defs>
        {drawn.bars.map((bar, i) => (
          <g key={i}>
            <text x="0" y={bar.middle} dominantBaseline="central">{bar.label}</text>
            {bar.parts.map((part) => <rect key={part.look} className={`al-chart__${part.look}`} x={part.x} y={bar.y} width={part.width} height={drawn.barHeight} fill={fill(part.look, `${id}-hatch`)} />)}
            <text x={bar.end + 6} y={bar.middle} dominantBaseline="central">{bar.says}</text>
          </g>
        ))}
      </svg>
      {after && <p className="al-chart__after">{after}</p>}
    </div>
  );
};
