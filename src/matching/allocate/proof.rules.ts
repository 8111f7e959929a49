// Checks a proof of optimality against the question itself, in whole numbers and without the solver. Pure.
//
// Weak duality, all steps at once. Give each person, slot and worker a price (four numbers, compared like words in a dictionary). If no price of
// a person or a slot is above nothing, and no pair costs less than its three prices come to, then no answer at all can cost less than the bound:
// the prices times what there is of each, and what the filling of places falls short of. An answer that costs exactly the bound is best: at the
// first step, among those at the second, and so on.
import { add, compareWorth, costOf, mayMeet, NOTHING } from './pairs.rules.ts';
import type { Pair, Worth } from './pairs.rules.ts';
import { fillsOf } from './programme.rules.ts';
import type { Problem, Slot } from './problem.rules.ts';

export type Prices = { people: readonly Worth[]; slots: readonly Worth[]; workers: readonly Worth[] };
export type Proof = { reached: Worth; /** Nobody can do better than this; null when the prices prove nothing. */ bound: Worth | null; holds: boolean };

/** Whether the answer is allowed: nobody twice, no slot beyond its places, no pair that may not be. */
export const isAllowed = (problem: Problem, slots: readonly Slot[], chosen: readonly Pair[]): boolean => {
  const [once, used] = [new Set<number>(), new Map<number, number>()];
  return chosen.every(({ person, slot }) => {
    if (once.has(person) || !slots[slot] || !mayMeet(problem, person, slots[slot])) return false;
    once.add(person);
    used.set(slot, (used.get(slot) ?? 0) + 1);
    return used.get(slot)! <= slots[slot].places;
  });
};

/** What an answer costs, with every worker's places filled from the first. */
export const costOfAnswer = (problem: Problem, slots: readonly Slot[], chosen: readonly Pair[]): Worth => {
  const load = new Array<number>(problem.workers.length).fill(0);
  let cost = NOTHING;
  for (const { person, slot } of chosen) {
    cost = add(cost, costOf(problem, person, slots[slot]!));
    load[slots[slot]!.worker]! += 1;
  }
  for (const fill of fillsOf(problem)) if (load[fill.worker]!-- > 0) cost = add(cost, fill.cost);
  return cost;
};

/** Below nothing when this pair costs less than its prices come to: then it would make the answer better. */
export const belowPrices = (prices: Prices, person: number, slot: number, worker: number, cost: Worth): boolean => {
  const [p, s, w] = [prices.people[person]!, prices.slots[slot]!, prices.workers[worker]!];
  for (let step = 0; step < 4; step += 1) {
    const beyond = cost[step]! - p[step]! - s[step]! - w[step]!;
    if (beyond !== 0) return beyond < 0;
  }
  return false;
};

/** The most that these prices prove: no answer costs less. Every pair is looked at, also those the solver was never given. */
export const boundOf = (problem: Problem, slots: readonly Slot[], prices: Prices): Worth | null => {
  const limited = [...prices.people, ...prices.slots];
  if (limited.length !== problem.people.length + slots.length || prices.workers.length !== problem.workers.length) return null;
  if ([...limited, ...prices.workers].some((price) => price.some((n) => !Number.isSafeInteger(n))) || limited.some((price) => compareWorth(price, NOTHING) > 0)) return null;
  let bound = NOTHING;
  for (const price of prices.people) bound = add(bound, price);
  slots.forEach((slot, i) => { bound = add(bound, prices.slots[i]!, slot.places); });
  for (let person = 0; person < problem.people.length; person += 1) {
    for (const [i, slot] of slots.entries()) if (slot.places > 0 && mayMeet(problem, person, slot) && belowPrices(prices, person, i, slot.worker, costOf(problem, person, slot))) return null;
  }
  for (const fill of fillsOf(problem)) {
    const beyond = add(fill.cost, prices.workers[fill.worker]!);
    if (compareWorth(beyond, NOTHING) < 0) bound = add(bound, beyond);
  }
  return bound;
};

export const proofOf = (problem: Problem, slots: readonly Slot[], chosen: readonly Pair[], prices: Prices): Proof => {
  const [reached, bound] = [costOfAnswer(problem, slots, chosen), boundOf(problem, slots, prices)];
  return { reached, bound, holds: bound !== null && isAllowed(problem, slots, chosen) && compareWorth(reached, bound) === 0 };
};
