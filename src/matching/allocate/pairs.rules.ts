// Which pairs could be asked, and what each is worth, step by step. Pure.
import { countKept, countWishes, isNear, meetsNeeds, pairKey } from './problem.rules.ts';
import type { Problem, Slot } from './problem.rules.ts';

/** The steps, in their order: each is only looked at among the answers that are best in all before it. */
export const STEPS = ['everything_wished', 'waiting', 'wishes_kept', 'spread'] as const;
export type Worth = readonly [everythingWished: number, waiting: number, wishesKept: number, spread: number];
export const NOTHING: Worth = [0, 0, 0, 0];

/** A person and a slot, by their places in the lists. A gain is a negative cost. */
export type Pair = { person: number; slot: number; cost: Worth };

/**
 * What a pair costs at each step; a gain is a negative cost.
 * 1. One, when everything the person wished is kept (nothing wished: always). Nobody gains by wishing for more.
 * 2. The days they have waited, and one for being asked at all.
 * 3. Each single wish that is kept, and being near.
 */
export const costOf = (problem: Problem, person: number, slot: Slot): Worth => {
  const [p, w] = [problem.people[person]!, problem.workers[slot.worker]!];
  const kept = countKept(p.wishes, w, slot);
  return [kept === countWishes(p.wishes) ? -1 : 0, -(p.waited + 1), -(kept + (isNear(p, w, slot) ? 1 : 0)) || 0, 0];
};

export const mayMeet = (problem: Problem, person: number, slot: Slot): boolean =>
  meetsNeeds(problem.people[person]!, problem.workers[slot.worker]!, slot) && !problem.never.has(pairKey(person, slot.worker));

/** -1, 0 or 1: the first step in which they differ decides. */
export const compareWorth = (a: Worth, b: Worth): number => {
  for (let i = 0; i < 4; i += 1) if (a[i] !== b[i]) return a[i]! < b[i]! ? -1 : 1;
  return 0;
};
export const add = (a: Worth, b: Worth, times = 1): Worth => [a[0] + times * b[0], a[1] + times * b[1], a[2] + times * b[2], a[3] + times * b[3]];

/** Every pair of one person that may be, with its cost. Slots without a free place are left out, unless they are asked for. */
export const pairsOf = (problem: Problem, slots: readonly Slot[], person: number, alsoFull = false): Pair[] => {
  const pairs: Pair[] = [];
  for (let slot = 0; slot < slots.length; slot += 1) {
    if ((alsoFull || slots[slot]!.places > 0) && mayMeet(problem, person, slots[slot]!)) pairs.push({ person, slot, cost: costOf(problem, person, slots[slot]!) });
  }
  return pairs;
};

/** The `most` that fit best; among equals each person begins at another place of the list, so that not all hope for the same worker. */
export const fittingBest = (pairs: readonly Pair[], slots: number, most: number): Pair[] => {
  const turned = (pair: Pair): number => (pair.slot + slots - (pair.person * 7) % slots) % slots;
  return [...pairs].sort((a, b) => compareWorth(a.cost, b.cost) || turned(a) - turned(b)).slice(0, most);
};
