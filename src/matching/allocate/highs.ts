// The one place that knows the solver: HiGHS, compiled to WebAssembly. Finds the best corner step by step, with the prices that prove it.
import type { Highs, ModelData } from 'highs';
import { STEPS } from './pairs.rules.ts';
import type { Worth } from './pairs.rules.ts';
import { rowsOf } from './programme.rules.ts';
import type { Programme } from './programme.rules.ts';

export type Solved = { /** Places of the chosen pairs in the programme's list. */ chosen: number[]; /** One for each row: people, slots, workers. */ prices: Worth[] };

let loaded: Promise<Highs> | null = null;
/** Compiles the solver, once in this thread and not before it is wanted. */
export const loadSolver = (): Promise<Highs> => (loaded ??= import('highs').then((highs) => highs.default()));

/** The matrix by columns: pairs, then the places that fill. */
const modelOf = (highs: Highs, p: Programme) => {
  const [numCols, numRows] = [p.pairs.length + p.fills.length, p.people + p.slots + p.workers];
  const starts = new Int32Array(numCols + 1);
  const indices = new Int32Array(p.pairs.length * 3 + p.fills.length);
  const values = new Float64Array(indices.length);
  let at = 0;
  p.pairs.forEach((pair, i) => { starts[i] = at; for (const row of rowsOf(p, pair)) { indices[at] = row; values[at++] = 1; } });
  p.fills.forEach((fill, i) => { starts[p.pairs.length + i] = at; indices[at] = p.people + p.slots + fill.worker; values[at++] = -1; });
  starts[numCols] = at;
  return {
    numCols, numRows, matrix: { format: 'csc', numRows, numCols, starts, indices, values } as const, colCost: costsAt(p, 0),
    colLower: new Float64Array(numCols), colUpper: new Float64Array(numCols).fill(highs.infinity, 0, p.pairs.length).fill(1, p.pairs.length),
    rowLower: new Float64Array(numRows).fill(-highs.infinity, 0, p.people + p.slots), rowUpper: Float64Array.from([...new Array<number>(p.people).fill(1), ...p.places, ...new Array<number>(p.workers).fill(0)]),
  } satisfies ModelData;
};

const costsAt = (p: Programme, step: number): Float64Array => Float64Array.from([...p.pairs, ...p.fills], ({ cost }) => cost[step]!);

/** What the prices rule out of a best answer is held: a column at the bound it is at, a row at its limit. What is left are exactly the best answers. */
const hold = (p: Programme, m: ReturnType<typeof modelOf>, costs: Float64Array, prices: Float64Array, colValue: Float64Array): void => {
  const { starts, indices, values } = m.matrix;
  for (let j = 0; j < m.numCols; j += 1) {
    let beyond = costs[j]!;
    for (let k = starts[j]!; k < starts[j + 1]!; k += 1) beyond -= values[k]! * prices[indices[k]!]!;
    if (beyond !== 0) m.colLower[j] = m.colUpper[j] = Math.round(colValue[j]!);
  }
  for (let row = 0; row < p.people + p.slots; row += 1) if (prices[row] !== 0) m.rowLower[row] = m.rowUpper[row]!;
};

/** The primal simplex: the corner one step ends in is where the next begins. Measured faster here than the dual one and than presolving each step. */
const PRIMAL = 4;

/** Solves one step after the other on the same matrix: after tightening bounds it is still a flow, so each step ends in a corner of whole numbers. */
export const solveInSteps = (highs: Highs, p: Programme, seconds: number): Solved => {
  const m = modelOf(highs, p);
  const prices: number[][] = Array.from({ length: m.numRows }, () => [0, 0, 0, 0]);
  if (p.pairs.length === 0) return { chosen: [], prices: prices as unknown as Worth[] };
  const [columns, rows] = [{ kind: 'range', from: 0, to: m.numCols - 1 } as const, { kind: 'range', from: 0, to: m.numRows - 1 } as const];
  const model = highs.createModel(m);
  try {
    model.options.set({ output_flag: false, solver: 'simplex', simplex_strategy: PRIMAL, presolve: 'off', time_limit: seconds, random_seed: 0 });
    let colValue: Float64Array = m.colLower;
    for (const [step, name] of STEPS.entries()) {
      const costs = costsAt(p, step);
      if (step > 0) {
        model.changeColsCost(columns, costs);
        model.changeColsBounds(columns, m.colLower, m.colUpper);
        model.changeRowsBounds(rows, m.rowLower, m.rowUpper);
      }
      model.run();
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal) throw new Error(`the solver stopped at "${name}" with status ${model.getModelStatus()}`);
      const solution = model.getSolution();
      const dual = Float64Array.from(solution.rowDual, (n) => Math.round(n) || 0);
      dual.forEach((n, row) => { prices[row]![step] = n; });
      colValue = solution.colValue;
      hold(p, m, costs, dual, colValue);
    }
    return { chosen: p.pairs.flatMap((_, i) => (Math.round(colValue[i]!) === 1 ? [i] : [])), prices: prices as unknown as Worth[] };
  } finally {
    model.dispose();
  }
};
