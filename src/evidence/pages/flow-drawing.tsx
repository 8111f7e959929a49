// The flow as a drawing and as a table: the table is the truth, the drawing helps to see it. Narrow enough for a phone.
import { Table } from '../../kit/nhs/index.ts';
import type { FlowBox } from '../flow.rules.ts';

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

export const FlowTable = ({ boxes }: { boxes: readonly FlowBox[] }) => (
  <Table caption="The same as a table" columns={[{ heading: 'Step' }, { heading: 'The field calls it' }, { heading: 'How many', numeric: true }]}
    rows={boxes.flatMap((b) => [[b.plain, b.term, n(b.n)], ...b.parts.map((part) => [`of these: ${part.words}`, '', n(part.n)])])} />
);
