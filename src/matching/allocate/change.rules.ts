// What would have to change for somebody left waiting: how many more places in a slot, so that they are in the best answer too. Pure.
//
// The best answer with one more place is the best answer as it is, changed along one chain: the new place is taken by somebody, whose old place is
// taken by the next, until it is somebody who waited, or a place stays free. The chain that gains most is found from the new place backwards.
import { pairsOf } from './pairs.rules.ts';
import type { Pair, Worth } from './pairs.rules.ts';
import type { Problem, Slot } from './problem.rules.ts';

type State = { problem: Problem; slots: readonly Slot[]; bySlot: readonly Pair[][]; at: (Pair | undefined)[] };

/** The first three steps as two numbers, so that chains are compared quickly. (How full workers are decides nothing here.) */
const high = (cost: Worth): number => cost[0] * 2 ** 32 + cost[1];
const less = (a: number, b: number, c: number, d: number): boolean => a < c || (a === c && b < d);

export const stateOf = (problem: Problem, slots: readonly Slot[], chosen: readonly Pair[]): State => {
  const bySlot: Pair[][] = slots.map(() => []);
  problem.people.forEach((_, person) => { for (const pair of pairsOf(problem, slots, person, true)) bySlot[pair.slot]!.push(pair); });
  const at: State['at'] = problem.people.map(() => undefined);
  for (const pair of chosen) at[pair.person] = bySlot[pair.slot]!.find((one) => one.person === pair.person);
  return { problem, slots, bySlot, at };
};

/** For each slot, what handing a new place on to it gains at best, and through whom. */
const chainsFrom = ({ slots, bySlot, at }: State, from: number) => {
  const [gainHigh, gainLow] = [new Float64Array(slots.length).fill(Infinity), new Float64Array(slots.length).fill(Infinity)];
  const through: (Pair | undefined)[] = slots.map(() => undefined);
  gainHigh[from] = gainLow[from] = 0;
  let waiting = [from];
  for (let turn = 0; waiting.length > 0 && turn <= slots.length; turn += 1) {
    const next = new Set<number>();
    for (const slot of waiting) {
      for (const pair of bySlot[slot]!) {
        const now = at[pair.person];
        if (!now || now.slot === slot) continue;
        const [h, l] = [gainHigh[slot]! + high(pair.cost) - high(now.cost), gainLow[slot]! + pair.cost[2] - now.cost[2]];
        if (!less(h, l, gainHigh[now.slot]!, gainLow[now.slot]!)) continue;
        gainHigh[now.slot] = h;
        gainLow[now.slot] = l;
        through[now.slot] = pair;
        next.add(now.slot);
      }
    }
    waiting = [...next];
  }
  return { gainHigh, gainLow, through };
};

/** Who would be in with each further place in a slot: for each step those who could be, the longest waiting first; one of them is let in and it goes on. */
export const wouldBeIn = (state: State, slot: number, most: number): number[][] => {
  const at = [...state.at];
  const turns: number[][] = [];
  for (let turn = 0; turn < most; turn += 1) {
    const { gainHigh, gainLow, through } = chainsFrom({ ...state, at }, slot);
    let [bestHigh, bestLow, ends] = [0, 0, [] as Pair[]];
    const end = (h: number, l: number, pair: Pair | null): void => {
      if (less(h, l, bestHigh, bestLow)) [bestHigh, bestLow, ends] = [h, l, []];
      if (pair && h === bestHigh && l === bestLow) ends.push(pair);
    };
    for (let s = 0; s < state.slots.length; s += 1) {
      if (gainHigh[s] === Infinity) continue;
      end(gainHigh[s]!, gainLow[s]!, null);
      for (const pair of state.bySlot[s]!) if (!at[pair.person]) end(gainHigh[s]! + high(pair.cost), gainLow[s]! + pair.cost[2], pair);
    }
    if (ends.length === 0) break;
    ends.sort((a, b) => a.person - b.person);
    turns.push([...new Set(ends.map((pair) => pair.person))]);
    for (let pair: Pair | undefined = ends[0], hops = 0; pair && hops <= state.slots.length; hops += 1) {
      at[pair.person] = pair;
      pair = pair.slot === slot ? undefined : through[pair.slot];
    }
  }
  return turns;
};
