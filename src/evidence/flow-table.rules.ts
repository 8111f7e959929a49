// The flow as rows of words: one column of numbers, or databases beside other ways and the sum. Pure.
import { hasTwoColumns } from './flow.rules.ts';
import type { FlowSides } from './flow.rules.ts';
import { SIDE_WORDS, SIDES } from './search.rules.ts';
import type { Side } from './search.rules.ts';

const n = (many: number): string => many.toLocaleString('en-GB');

/** Headings, and a row for each box and each of its parts. */
export const flowRows = (flow: FlowSides): { head: string[]; rows: string[][] } => {
  const sides: readonly Side[] = hasTwoColumns(flow) ? SIDES : [];
  const of = (side: Side, id: string, part?: string): string => {
    const box = flow.sides[side].find((b) => b.id === id);
    return n((part === undefined ? box?.n : box?.parts.find((p) => p.words === part)?.n) ?? 0);
  };
  return {
    head: ['Step', 'The field calls it', ...sides.map((side) => SIDE_WORDS[side].plain), sides.length > 0 ? 'Together' : 'How many'],
    rows: flow.all.flatMap((b) => [[b.plain, b.term, ...sides.map((side) => of(side, b.id)), n(b.n)], ...b.parts.map((part) => [`of these: ${part.words}`, '', ...sides.map((side) => of(side, b.id, part.words)), n(part.n)])]),
  };
};
/** The same for paper. */
export const flowTable = (flow: FlowSides): { head: string[]; widths: number[]; rowHeads: true; rows: string[][] } => {
  const { head, rows } = flowRows(flow);
  return { head, rows, rowHeads: true, widths: [4, 4, ...head.slice(2).map(() => (head.length > 3 ? 2 : 1))] };
};
