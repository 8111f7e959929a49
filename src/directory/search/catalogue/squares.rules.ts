// What a search found, by squares of the map: a search near somewhere looks into those that can still hold one of the best, and only counts the rest.
import { middleOf } from './ball.rules.ts';
import type { Catalogue, Ranked, Squares } from './catalogue.ts';

/** The same ranking by squares, made when the same words are asked for the second time; null before. */
export function squaresOf(catalogue: Catalogue, ranked: Ranked): Squares | null {
  if (ranked.squares === null && (ranked.asked += 1) > 1) ranked.squares = bySquare(catalogue, ranked);
  return ranked.squares;
}

function bySquare({ squareAt, placeOf, entriesOf, standing }: Catalogue, { found, worth }: Ranked): Squares {
  const [loose, numbers]: [number[], Map<number, number[]>] = [[], new Map()];
  for (let n = 0; n < found.length; n += 1) {
    const at = found[n] as number;
    const [square, place] = [squareAt[at] as number, placeOf[at] as number];
    if (square === 0 || (entriesOf[place] as number) > 1 || standing.has(place)) loose.push(n);
    else {
      const those = numbers.get(square);
      if (those) those.push(n);
      else numbers.set(square, [n]);
    }
  }
  const many = numbers.size;
  const squares: Squares = { loose: Uint32Array.from(loose), order: new Uint32Array(found.length - loose.length), starts: new Uint32Array(many + 1), many, middles: new Float64Array(many * 3), best: new Float64Array(many) };
  let [s, end] = [0, 0];
  for (const [square, those] of numbers) {
    those.sort((a, b) => (worth[b] as number) - (worth[a] as number));
    squares.order.set(those, end);
    squares.middles.set(middleOf(square), s * 3);
    squares.best[s] = worth[those[0] as number] as number;
    end += those.length;
    squares.starts[s += 1] = end;
  }
  return squares;
}
