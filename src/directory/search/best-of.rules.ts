// The first so many of many, in order, without sorting all of them.

/** What places are worth, by their numbers. */
type Worth = { after: Uint8Array; worth: Float64Array; metres: Float64Array };
export type Best = {
  /** The best so far, in order. */
  first: number[];
  offer(place: number): void;
  /** The first so many of a list of places. */
  offerAll(list: Uint32Array, many: number): void;
  /** Whether a place that is worth so much at most may be among them, when nothing puts it after others. */
  mayHold(worth: number): boolean;
};

/** So many at most are kept in order while they are offered; longer lists are sorted. */
export const MOST_OFFERED = 200;

/** The first so many of what is offered. Sorting all of many thousand for a page of twenty would cost more than finding them; most are put aside by one look at a number. */
export function bestOf({ after, worth, metres }: Worth, most: number, order: (a: number, b: number) => number): Best {
  let [lastAfter, lastWorth, lastMetres] = [Infinity, -Infinity, Infinity];
  const noteLast = (): void => {
    const last = best.first[most - 1];
    if (last !== undefined) [lastAfter, lastWorth, lastMetres] = [after[last] as number, worth[last] as number, metres[last] as number];
  };
  const best: Best = {
    first: [],
    offer: (one) => {
      const { first } = best;
      const later = (after[one] as number) - lastAfter;
      if (later > 0 || (later === 0 && ((worth[one] as number) < lastWorth || (worth[one] === lastWorth && (metres[one] as number) > lastMetres)))) return;
      const last = first[most - 1];
      if (last !== undefined && order(one, last) >= 0) return;
      let [low, high] = [0, first.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (order(one, first[middle] as number) < 0) high = middle;
        else low = middle + 1;
      }
      first.splice(low, 0, one);
      if (first.length > most) first.pop();
      noteLast();
    },
    offerAll: (list, many) => {
      if (best.first.length > 0 || (many > most * 4 && most <= MOST_OFFERED)) for (let n = 0; n < many; n += 1) best.offer(list[n] as number);
      else best.first = Array.from(list.subarray(0, many)).sort(order).slice(0, most);
      noteLast();
    },
    mayHold: (by) => lastAfter > 0 || by >= lastWorth,
  };
  return best;
}
