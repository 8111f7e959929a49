// Income by hours, drawn on the server. The table beside it is the truth; the picture helps to see it.
import { drawCurve } from './curve.rules.ts';

type Props = { net: readonly number[]; chosenHalf: number; desc: string };

export const CurveChart = ({ net, chosenHalf, desc }: Props) => {
  const d = drawCurve(net, chosenHalf);
  return (
    <div className="al-chart">
      <ul className="al-chart__key">
        <li><svg className="al-chart__swatch" width="22" height="14" aria-hidden="true" focusable="false"><path className="al-curve__line" d="M1 11L21 3" /></svg> what you would live on a week</li>
        <li><svg className="al-chart__swatch" width="22" height="14" aria-hidden="true" focusable="false"><path className="al-curve__out" d="M0 7H22" /></svg> out of work</li>
        {d.bands.length > 0 && <li><svg className="al-chart__swatch" width="22" height="14" aria-hidden="true" focusable="false"><defs><Hatch id="curve-key" /></defs><rect width="22" height="14" fill="url(#curve-key)" /></svg> less than out of work</li>}
      </ul>
      <svg className="al-chart__drawing al-curve" viewBox={`0 0 ${d.width} ${d.height}`} role="img" aria-labelledby="curve-title curve-desc" focusable="false">
        <title id="curve-title">What you would live on a week, by hours worked</title>
        <desc id="curve-desc">{desc}</desc>
        <defs><Hatch id="curve-hatch" /></defs>
        {d.bands.map((band) => <rect key={band.x} x={band.x} y={d.top} width={band.width} height={d.bottom - d.top} fill="url(#curve-hatch)" />)}
        {d.money.map(({ y, says }) => <g key={says}><path className="al-curve__rule" d={`M${d.left} ${y}H${d.right}`} /><text x={d.left - 6} y={y} textAnchor="end" dominantBaseline="central">{says}</text></g>)}
        {d.hours.map(({ x, says }) => <g key={says}><path className="al-curve__rule" d={`M${x} ${d.bottom}v5`} /><text x={x} y={d.bottom + 18} textAnchor="middle">{says}</text></g>)}
        <text x={(d.left + d.right) / 2} y={d.bottom + 36} textAnchor="middle">hours a week</text>
        <path className="al-curve__out" d={`M${d.left} ${d.out}H${d.right}`} />
        <path className="al-curve__line" d={d.line} />
        <circle className="al-curve__chosen" cx={d.chosen.x} cy={d.chosen.y} r="6" />
      </svg>
    </div>
  );
};

const Hatch = ({ id }: { id: string }) => (
  <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path className="al-chart__hatch" d="M0 0V6" /></pattern>
);
