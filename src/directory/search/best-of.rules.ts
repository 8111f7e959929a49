// The first so many of many, in order, without sorting all of them.

/** What places are worth, by their numbers. */
type Worth = { found: Uint32Array; after: Uint8Array; worth: Float64Array; metres: Float64Array };
export type Best = {
  /** The best so far, in order. */
  first: number[];
  offer(place: number): void;
  /** Whether a place of this worth by words may be among them, when it is at least so far away and nothing puts it after others. */
  worthMost(metres: number, worth: number): boolean;
};

/** The first so many of what was found. Sorting all of many thousand for a page of twenty would cost more than finding them; most are put aside by one look at a number. */
export function bestOf({ found, after, worth, metres }: Worth, total: number, most: number, order: (a: number, b: number) => number, worthAt: (worth: number, metres: number) => number): Best {
  let [lastAfter, lastWorth, lastMetres] = [Infinity, -Infinity, Infinity];
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
      const end = first[most - 1];
      if (end !== undefined) [lastAfter, lastWorth, lastMetres] = [after[end] as number, worth[end] as number, metres[end] as number];
    },
    worthMost: (far, by) => lastAfter > 0 || worthAt(by, far) >= lastWorth,
  };
  if (total <= most * 4 || most > 200) best.first = Array.from(found.subarray(0, total)).sort(order).slice(0, most);
  else for (let n = 0; n < total; n += 1) best.offer(found[n] as number);
  const end = best.first[most - 1];
  if (end !== undefined) [lastAfter, lastWorth, lastMetres] = [after[end] as number, worth[end] as number, metres[end] as number];
  return best;
}
