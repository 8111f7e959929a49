// What words found, laid out so that a search looks at the best of it only.
import type { Catalogue } from './catalogue.ts';

/** Numbers of entries that have something that finds, and what each is worth, from nought to about one: the best first, within a `STEP` of worth in any order. */
export type Ranked = { found: Uint32Array; worth: Float32Array; /** Made when it is first asked for. */ bySquare: BySquare | null };

/** The same by squares of the map, in no order. Entries that must be looked at one by one are `loose` (as places in `found`) and in no square. */
export type BySquare = { loose: Uint32Array; /** How many have no position. */ nowhere: number; squares: Uint32Array; starts: Uint32Array; entries: Uint32Array };

export const STEP = 1 / 512;

/** Lays out what was found by what it is worth: numbers of entries, as many as `count`, and what each is worth. */
export function rankedFrom(found: Uint32Array, count: number, worthOf: (at: number) => number): Ranked {
  const [worth, level] = [new Float32Array(count), new Uint16Array(count)];
  const starts: number[] = [];
  for (let n = 0; n < count; n += 1) {
    worth[n] = worthOf(found[n] as number);
    const of = (level[n] = Math.min(65_535, Math.floor((worth[n] as number) / STEP)));
    starts[of] = (starts[of] ?? 0) + 1;
  }
  let end = 0;
  for (let of = starts.length - 1; of >= 0; of -= 1) [starts[of], end] = [end, end + (starts[of] ?? 0)];
  const ranked: Ranked = { found: new Uint32Array(count), worth: new Float32Array(count), bySquare: null };
  for (let n = 0; n < count; n += 1) {
    const to = starts[level[n] as number] as number;
    starts[level[n] as number] = to + 1;
    ranked.found[to] = found[n] as number;
    ranked.worth[to] = worth[n] as number;
  }
  return ranked;
}

/** What was found by squares of the map. */
export function bySquare({ squareAt, oneByOne, squares }: Catalogue, ranked: Ranked): BySquare {
  if (ranked.bySquare) return ranked.bySquare;
  const { found } = ranked;
  const loose: number[] = [];
  const many = new Uint32Array(squares.numbers.size + 1);
  for (let n = 0; n < found.length; n += 1) {
    const at = found[n] as number;
    if (oneByOne[at] === 1) loose.push(n);
    else many[squareAt[at] as number] = (many[squareAt[at] as number] as number) + 1;
  }
  const [there, starts, next] = [[] as number[], [] as number[], new Uint32Array(many.length)];
  let end = 0;
  for (let square = 1; square < many.length; square += 1) {
    if (many[square] === 0) continue;
    there.push(square);
    starts.push(end);
    next[square] = end;
    end += many[square] as number;
  }
  const entries = new Uint32Array(end);
  for (let n = 0; n < found.length; n += 1) {
    const at = found[n] as number;
    const square = squareAt[at] as number;
    if (square === 0 || oneByOne[at] === 1) continue;
    entries[next[square] as number] = at;
    next[square] = (next[square] as number) + 1;
  }
  ranked.bySquare = { loose: Uint32Array.from(loose), nowhere: many[0] as number, squares: Uint32Array.from(there), starts: Uint32Array.from([...starts, end]), entries };
  return ranked.bySquare;
}
