// Who with whom, all at once: the best answer to the question, proven.
import { loadSolver, solveInSteps } from './highs.ts';
import { fittingBest, pairsOf } from './pairs.rules.ts';
import type { Pair } from './pairs.rules.ts';
import { inOrder, slotsOf } from './problem.rules.ts';
import type { Problem, Slot } from './problem.rules.ts';
import { programmeOf } from './programme.rules.ts';
import { belowPrices, proofOf } from './proof.rules.ts';
import type { Prices, Proof } from './proof.rules.ts';

export type Answer = {
  /** The question in its own order: people and workers are meant by their places in these lists. */
  problem: Problem; slots: Slot[]; chosen: Pair[]; prices: Prices; proof: Proof;
  /** How many pairs could be, and how many of them the solver was given before the prices showed that no other can help. */
  pairs: { possible: number; given: number; rounds: number };
};

/** Each person begins with so many of those who fit best; while the prices say that another pair would help, so many are added for each. */
const FIRST = 10;
const MORE = 5;
/** Far more than was ever needed; then the answer comes without its proof, and says so. */
const MOST_ROUNDS = 25;

const pricesOf = (problem: Problem, slots: readonly Slot[], all: Prices['people']): Prices =>
  ({ people: all.slice(0, problem.people.length), slots: all.slice(problem.people.length, problem.people.length + slots.length), workers: all.slice(problem.people.length + slots.length) });

/** Solves it. The same question has the same answer, in whatever order its lists are. Throws when the solver does not finish in time. */
export const allocate = async (given: Problem, seconds = 60): Promise<Answer> => {
  const highs = await loadSolver();
  const problem = inOrder(given);
  const slots = slotsOf(problem);
  let possible = 0;
  let columns = problem.people.flatMap((_, person) => {
    const pairs = pairsOf(problem, slots, person);
    possible += pairs.length;
    return fittingBest(pairs, slots.length, FIRST);
  });
  for (let rounds = 1; ; rounds += 1) {
    const { chosen, prices: all } = solveInSteps(highs, programmeOf(problem, slots, columns), seconds);
    const prices = pricesOf(problem, slots, all);
    const missing = problem.people.flatMap((_, person) =>
      fittingBest(pairsOf(problem, slots, person).filter((q) => belowPrices(prices, person, q.slot, slots[q.slot]!.worker, q.cost)), slots.length, MORE));
    if (missing.length === 0 || rounds === MOST_ROUNDS) {
      const pairs = chosen.map((i) => columns[i]!).sort((a, b) => a.person - b.person);
      return { problem, slots, chosen: pairs, prices, proof: proofOf(problem, slots, pairs, prices), pairs: { possible, given: columns.length, rounds } };
    }
    columns = [...columns, ...missing].sort((a, b) => a.person - b.person || a.slot - b.slot);
  }
};
