// The flow as a drawing (one column, or the two of PRISMA 2020) and as a table: the table is the truth, the drawing helps to see it. Narrow enough for a phone.
import { Table } from '../../kit/nhs/index.ts';
import { hasTwoColumns } from '../flow.rules.ts';
import type { FlowBox, FlowSides } from '../flow.rules.ts';
import { flowRows } from '../flow-table.rules.ts';
import { SIDE_WORDS, SIDES } from '../search.rules.ts';

const WIDTH = 340;
const LINE = 17;
const n = (many: number): string => many.toLocaleString('en-GB');

/** Words in lines that fit a box. */
const wrapped = (words: string, most: number): string[] => words.split(' ').reduce<string[]>((lines, word) => {
  const last = lines.at(-1);
  return last !== undefined && `${last} ${word}`.length <= most ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word];
}, []);

type Drawn = { box: FlowBox; lines: string[]; x: number; y: number; width: number; height: number };
const layOut = (boxes: readonly FlowBox[]): { drawn: Drawn[]; height: number } => {
  let y = 2;
  const drawn = boxes.map((box) => {
    const [x, width] = box.beside ? [56, WIDTH - 58] : [2, WIDTH - 4];
    const lines = box.parts.flatMap((part) => wrapped(`${part.words}: ${n(part.n)}`, box.beside ? 36 : 44));
    const height = 50 + lines.length * LINE;
    const one = { box, lines, x, y, width, height };
    y += height + 20;
    return one;
  });
  return { drawn, height: y - 18 };
};

export const FlowDrawing = ({ boxes, id = 'flow' }: { boxes: readonly FlowBox[]; id?: string }) => {
  const { drawn, height } = layOut(boxes);
  const main = drawn.filter((d) => !d.box.beside);
  return (
    <svg className="al-flow" viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height} role="img" aria-labelledby={`${id}-title ${id}-desc`} focusable="false">
      <title id={`${id}-title`}>From what was found to what is in the review</title>
      <desc id={`${id}-desc`}>{boxes.map((b) => `${b.plain}: ${n(b.n)}`).join('. ')}. The table below says the same.</desc>
      {main.slice(1).map((to, i) => { const from = main[i]; return from && <path key={to.box.id} className="al-flow__line" d={`M28 ${from.y + from.height} V${to.y} m-5 -7 l5 7 l5 -7`} />; })}
      {drawn.filter((d) => d.box.beside).map((d) => <path key={d.box.id} className="al-flow__line" d={`M28 ${d.y + 25} H${d.x} m-7 -5 l7 5 l-7 5`} />)}
      {drawn.map(({ box, lines, x, y, width, height: h }) => (
        <g key={box.id}>
          <rect className={box.beside ? 'al-flow__beside' : 'al-flow__box'} x={x} y={y} width={width} height={h} rx="8" />
          <text className="al-flow__plain" x={x + 12} y={y + 22}>{box.plain}: {n(box.n)}</text>
          <text className="al-flow__term" x={x + 12} y={y + 39}>{box.term}</text>
          {lines.map((line, i) => <text key={line} className="al-flow__term" x={x + 12} y={y + 57 + i * LINE}>{line}</text>)}
        </g>
      ))}
    </svg>
  );
};

/** The flow as PRISMA 2020 draws it: databases and registers beside other methods, on a phone one under the other; what is in stands below both. */
export const Flow = ({ flow }: { flow: FlowSides }) => {
  if (!hasTwoColumns(flow)) return <FlowDrawing boxes={flow.all} />;
  const last = flow.all.at(-1);
  const inFrom = (side: (typeof SIDES)[number]): number => flow.sides[side].at(-1)?.n ?? 0;
  return (
    <>
      <div className="al-flows">{SIDES.map((side) => (
        <div key={side}><h3 className="al-card__heading">{SIDE_WORDS[side].plain} <span className="al-soft">({SIDE_WORDS[side].term})</span></h3><FlowDrawing boxes={flow.sides[side].slice(0, -1)} id={`flow-${side.replace(' ', '-')}`} /></div>))}
      </div>
      {last && <p className="al-flows__in"><strong>{last.plain}: {n(last.n)}</strong> <span className="al-soft">({last.term})</span>, {n(inFrom('databases'))} from databases and {n(inFrom('other ways'))} found in other ways.</p>}
    </>
  );
};

/** The same row by row: both columns and the sum. */
export const FlowTables = ({ flow }: { flow: FlowSides }) => {
  const { head, rows } = flowRows(flow);
  return <Table caption="The same as a table" columns={head.map((heading, i) => ({ heading, numeric: i > 1 }))} rows={rows} />;
};
