// Which of the places that words found are near enough, and which may be among the best: most are told by their square of the map.
import type { Best } from './best-of.rules.ts';
import type { Asked } from './candidates.rules.ts';
import { HALF_SQUARE_M, metresOf, onBall } from './catalogue/ball.rules.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { bySquare, STEP, type Ranked } from './catalogue/ranked.rules.ts';
import type { SearchRoom } from './search-room.ts';

/** Half as good at so many metres. */
const HALF_AS_GOOD_M = 10_000;
/** A place without a position counts as so far away. */
const SOMEWHERE_M = 7_000;

/** What a place is worth by words and by how far it is; Infinity stands for a place without a position. */
export const worthAt = (worth: number, metres: number): number => worth / (1 + (metres === Infinity ? SOMEWHERE_M : metres) / HALF_AS_GOOD_M);

/** How a square of the map lies to the circle that is searched. */
const [OUTSIDE, INSIDE, ACROSS] = [0, 1, 2] as const;

/**
 * Counts what words found and is near enough, by squares of the map, and offers what may be among the best: from the best by words down to where even at no distance none can be.
 * Answers how many are near enough; what is `loose` is not among them.
 * @param spot null: anywhere
 */
export function nearOf(catalogue: Catalogue, { withinKm, strict, spot }: Asked, ranked: Ranked, room: SearchRoom, best: Best): number {
  const { xyz, placeOf, squareAt, squares: { middles }, oneByOne } = catalogue;
  const { nowhere, squares, starts, entries } = bySquare(catalogue, ranked);
  const [x, y, z] = spot ? onBall(spot.lat, spot.lon) : [0, 0, 0];
  const furthest = spot === null || withinKm === null ? Infinity : withinKm * 1000;
  const { at: nearest, metres: far, worth, after, least, lies } = room;
  const metresTo = (of: Float64Array, n: number): number => metresOf(((of[n * 3] as number) - x) ** 2 + ((of[n * 3 + 1] as number) - y) ** 2 + ((of[n * 3 + 2] as number) - z) ** 2);
  [least[0], lies[0]] = [Infinity, spot && strict ? OUTSIDE : INSIDE];
  let near = lies[0] === INSIDE ? nowhere : 0;
  for (let n = 0; n < squares.length; n += 1) {
    const square = squares[n] as number;
    const away = spot ? metresTo(middles, square) : 0;
    least[square] = spot ? Math.max(0, away - HALF_SQUARE_M) : Infinity;
    const how = (lies[square] = away - HALF_SQUARE_M > furthest ? OUTSIDE : away + HALF_SQUARE_M <= furthest ? INSIDE : ACROSS);
    if (how === INSIDE) near += (starts[n + 1] as number) - (starts[n] as number);
    else if (how === ACROSS) for (let turn = starts[n] as number, end = starts[n + 1] as number; turn < end; turn += 1) if (metresTo(xyz, entries[turn] as number) <= furthest) near += 1;
  }
  const worthThere = (by: number, metres: number): number => (spot ? worthAt(by, metres) : by);
  for (let n = 0, end = ranked.found.length; n < end; n += 1) {
    const [at, by] = [ranked.found[n] as number, ranked.worth[n] as number];
    if (!best.mayHold(by + STEP)) break;
    const square = squareAt[at] as number;
    if (oneByOne[at] === 1 || lies[square] === OUTSIDE || !best.mayHold(worthThere(by, least[square] as number))) continue;
    const metres = spot && square !== 0 ? metresTo(xyz, at) : Infinity;
    if (square !== 0 && metres > furthest) continue;
    const place = placeOf[at] as number;
    nearest[place] = at;
    far[place] = metres;
    worth[place] = worthThere(by, metres);
    after[place] = 0;
    best.offer(place);
  }
  return near;
}
