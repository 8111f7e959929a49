// The question as a linear programme. Pure.
//
// Columns: x for each pair (0 or more), and for each worker one u in [0, 1] for each free place, in the order they fill.
// Rows: a person at most once; a slot at most its places; for each worker, the pairs less the filled places are 0.
// This is a flow from people through slots and workers, so its matrix is totally unimodular: every corner of it, also after bounds are
// tightened to whole numbers, is made of whole numbers. A person is never proposed by halves, and no branching is needed.
import type { Pair, Worth } from './pairs.rules.ts';
import { placesOf } from './problem.rules.ts';
import type { Problem, Slot } from './problem.rules.ts';

export type Programme = {
  people: number; slots: number; workers: number; pairs: readonly Pair[];
  /** Worker and cost of each u. The rows are people, then slots, then workers. */
  fills: readonly { worker: number; cost: Worth }[];
  /** The slot's worker, and the places it has. */
  slotWorker: readonly number[]; places: readonly number[];
};

/** 2,520 is divided by every number up to ten, so that for services as they are the numbers are exact. */
const WHOLE = 2520;

/**
 * What the next person costs at the fourth step when a worker is with `n` already and has `places` in all. Added up it is the square of how full
 * they are, times their places: the sum is least when everybody is equally full, whether they have six places or twelve.
 */
export const fullness = (n: number, places: number): number => Math.round((WHOLE * (2 * n + 1)) / places);

/** Every free place with its worker, in the order in which places fill. */
export const fillsOf = (problem: Problem): Programme['fills'] => problem.workers.flatMap((w, worker) => {
  const places = placesOf(w);
  return Array.from({ length: places - w.withNow }, (_, k) => ({ worker, cost: [0, 0, 0, fullness(w.withNow + k, places)] as const }));
});

export const programmeOf = (problem: Problem, slots: readonly Slot[], pairs: readonly Pair[]): Programme => ({
  people: problem.people.length, slots: slots.length, workers: problem.workers.length, pairs, slotWorker: slots.map((s) => s.worker), places: slots.map((s) => s.places), fills: fillsOf(problem),
});

/** Rows of the matrix that a pair stands in, each with 1: its person, its slot, its worker. */
export const rowsOf = (programme: Programme, pair: Pick<Pair, 'person' | 'slot'>): [number, number, number] =>
  [pair.person, programme.people + pair.slot, programme.people + programme.slots + programme.slotWorker[pair.slot]!];
