// Which places fit a search and in which order: words, where, and what must be so. All in memory.
import type { Day } from '../../kit/times.ts';
import type { Spot } from '../geography.ts';
import { HALF_SQUARE_M, lineOf, metresOf, onBall } from './catalogue/ball.rules.ts';
import { entriesByName, placeNumber, type Catalogue, type Entry, type Ranked, type Squares } from './catalogue/catalogue.ts';
import { squaresOf } from './catalogue/squares.rules.ts';
import type { Thing } from './find-words.rules.ts';
import { bestOf, type Best } from './best-of.rules.ts';
import { rank } from './rank.rules.ts';

/** What is asked of every place: yes or no each; null is not asked. Only what is known to be otherwise is left out. */
export type Filters = {
  free: boolean | null; stepFree: boolean | null; online: boolean | null; women: boolean | null; noReferral: boolean | null;
  age: number | null; language: string | null; type: string | null; source: string | null;
};
export const NO_FILTERS: Filters = { free: null, stepFree: null, online: null, women: null, noReferral: null, age: null, language: null, type: null, source: null };

export type Asked = {
  /** Null: no words were typed. */
  things: readonly Thing[] | null;
  spot: Spot | null; withinKm: number | null;
  /** Places without a position are left out. */
  strict: boolean;
  filters: Filters; without: readonly string[]; today: Day;
};

/** A place found: where, how far, and whether something asked of it is not known. */
export type Candidate = { id: string; location_id: string | null; metres: number | null; approximate: boolean; unsure: boolean; free: boolean | null; step_free: boolean | null; online_known: boolean | null };

/** Half as good at so many metres. */
const HALF_AS_GOOD_M = 10_000;
/** Squares of the map whose middle is so near are looked into first. */
const CLOSE_BY_M = 6_000;
/** Longer lists are made by looking at all that was found. */
const MOST_BY_SQUARE = 200;
/** A place without a position counts as so far away. */
const SOMEWHERE_M = 7_000;

/**
 * Room for one search, kept for the next: a search of fifty thousand places makes no object for each. By a place's number: the search it was last met in,
 * its nearest fitting entry, how far that is, what it is worth, and what puts it after others (1: it sinks, 2: something asked is not known).
 */
type Scratch = { search: number; met: Uint32Array; at: Uint32Array; metres: Float64Array; worth: Float64Array; after: Uint8Array; found: Uint32Array; /** How far each square of the map is. */ away: Float64Array };
const scratches = new WeakMap<Catalogue, Scratch>();

/**
 * The places that have something of what is sought, those for which everything asked is known first, best first: how much they have of it, weighed with
 * how far they are. With a spot only: the nearest first. With neither: by name. Places without a position come with words, after those equally good and near.
 * @param from how many to pass over; @param most how many to give
 */
export function candidates(catalogue: Catalogue, asked: Asked, from: number, most: number): { total: number; list: Candidate[] } {
  const { spot, things } = asked;
  const ranked = things === null ? null : rank(catalogue, things);
  const room = scratchOf(catalogue);
  const { at, metres, worth, after } = room;
  const fits = filterOf(asked.filters);
  const squares = ranked && spot && fits === null && asked.without.length === 0 && from + most <= MOST_BY_SQUARE ? squaresOf(catalogue, ranked) : null;
  let total = gather(catalogue, asked, fits, ranked, squares?.loose ?? null, room);
  const idOf = (place: number): string => catalogue.entries[at[place] as number]?.place_id ?? '';
  const better = (a: number, b: number): number =>
    (after[a] as number) - (after[b] as number) || (worth[b] as number) - (worth[a] as number) || (metres[a] === metres[b] ? 0 : (metres[a] as number) - (metres[b] as number)) || (idOf(a) < idOf(b) ? -1 : 1);
  const best = bestOf(room, total, from + most, ranked || spot ? better : (a, b) => (after[a] as number) - (after[b] as number), worthAt);
  if (squares && ranked) total += bySquares(catalogue, asked, ranked, squares, room, best);
  return { total, list: best.first.slice(from).flatMap((place) => candidateOf(catalogue.entries[at[place] as number], metres[place] as number, after[place] as number)) };
}

const worthAt = (worth: number, metres: number): number => worth / (1 + (metres === Infinity ? SOMEWHERE_M : metres) / HALF_AS_GOOD_M);

function candidateOf(entry: Entry | null | undefined, metres: number, after: number): Candidate[] {
  return entry ? [{ id: entry.place_id, location_id: entry.location_id, metres: metres === Infinity ? null : metres, approximate: entry.approximate, unsure: after >= 2, free: entry.free, step_free: entry.step_free, online_known: entry.online }] : [];
}

/** Notes each place that fits, by its nearest entry, in the order they are met; answers how many. Of what was ranked: all of it, or these numbers of it. */
function gather(catalogue: Catalogue, asked: Asked, fits: Fits | null, ranked: Ranked | null, numbers: Uint32Array | null, { search, met, at: nearest, metres: far, worth, after, found }: Scratch): number {
  const { spot, today } = asked;
  const { entries, placeOf, standing } = catalogue;
  const here = spot ? onBall(spot.lat, spot.lon) : null;
  const furthest = spot && asked.withinKm !== null ? asked.withinKm * 1000 : Infinity;
  const among = ranked?.found ?? (spot ? null : entriesByName(catalogue));
  const without = new Set(asked.without.map((id) => placeNumber(catalogue, id)));
  const { xyz } = catalogue;
  const [x, y, z] = here ?? [0, 0, 0];
  // Squares of straight lines are compared first: most that are too far need no root.
  const beyond = lineOf(furthest) * 1.000001;
  let many = 0;
  for (let turn = 0, end = (numbers ?? among ?? entries).length; turn < end; turn += 1) {
    const n = numbers ? (numbers[turn] as number) : turn;
    const at = among ? (among[n] as number) : n;
    let metres = Infinity;
    if (here) {
      const [dx, dy, dz] = [(xyz[at * 3] as number) - x, (xyz[at * 3 + 1] as number) - y, (xyz[at * 3 + 2] as number) - z];
      const square = dx * dx + dy * dy + dz * dz;
      if (square > beyond) continue;
      metres = metresOf(square);
      if (metres === Infinity ? asked.strict : metres > furthest) continue;
    }
    const place = placeOf[at] as number;
    const known = met[place] === search;
    if ((known && (far[place] as number) <= metres) || (without.size > 0 && without.has(place))) continue;
    // What was ranked is there: whatever takes an entry out forgets the ranking.
    if (ranked === null && entries[at] === null) continue;
    const fit = fits === null || fits(entries[at] as Entry);
    if (fit === false) continue;
    const stands = standing.size === 0 ? undefined : standing.get(place);
    if (stands && (stands.gone || (stands.leaves_on !== null && stands.leaves_on <= today))) continue;
    if (!known) found[many++] = place;
    met[place] = search;
    nearest[place] = at;
    far[place] = metres;
    worth[place] = ranked ? (here ? worthAt(ranked.worth[n] as number, metres) : (ranked.worth[n] as number)) : 0;
    after[place] = (fit === null ? 2 : 0) + (stands !== undefined && (stands.sinks || (stands.sinks_on !== null && stands.sinks_on <= today)) ? 1 : 0);
  }
  return many;
}

/**
 * Looks into the squares in which one of the best may be, those close by first, and counts what is near enough in all of them. Each of their places has one entry, and nothing is
 * known of it that would put it after others. Answers how many are near enough.
 */
function bySquares({ xyz, placeOf }: Catalogue, { spot, withinKm }: Asked, { found, worth: ranked }: Ranked, { order, starts, many, middles, best: bestIn }: Squares, room: Scratch, best: Best): number {
  const [x, y, z] = spot ? onBall(spot.lat, spot.lon) : [0, 0, 0];
  const furthest = withinKm === null ? Infinity : withinKm * 1000;
  const { at: nearest, metres: far, worth, after } = room;
  if (room.away.length < many) room.away = new Float64Array(many * 2);
  const away = room.away;
  const lineTo = (of: Float64Array, n: number): number => ((of[n * 3] as number) - x) ** 2 + ((of[n * 3 + 1] as number) - y) ** 2 + ((of[n * 3 + 2] as number) - z) ** 2;
  let near = 0;
  /** Whether one of a square may be among the best, at so many metres at least. */
  const mayBe = (square: number, metres: number): boolean => best.worthMost(Math.max(0, metres), bestIn[square] as number);
  const lookInto = (square: number): void => {
    const least = (away[square] as number) - HALF_SQUARE_M;
    const isWhole = (away[square] as number) + HALF_SQUARE_M <= furthest;
    if (isWhole) near += (starts[square + 1] as number) - (starts[square] as number);
    for (let turn = starts[square] as number, end = starts[square + 1] as number; turn < end; turn += 1) {
      const n = order[turn] as number;
      const may = best.worthMost(Math.max(0, least), ranked[n] as number);
      if (!may && isWhole) return;
      const at = found[n] as number;
      const metres = metresOf(lineTo(xyz, at));
      if (metres > furthest) continue;
      if (!isWhole) near += 1;
      if (!may) continue;
      const place = placeOf[at] as number;
      [nearest[place], far[place], worth[place], after[place]] = [at, metres, worthAt(ranked[n] as number, metres), 0];
      best.offer(place);
    }
  };
  for (let square = 0; square < many; square += 1) {
    away[square] = metresOf(lineTo(middles, square));
    if ((away[square] as number) <= CLOSE_BY_M) lookInto(square);
  }
  for (let square = 0; square < many; square += 1) {
    const metres = away[square] as number;
    if (metres <= CLOSE_BY_M || metres - HALF_SQUARE_M > furthest) continue;
    if (metres + HALF_SQUARE_M <= furthest && !mayBe(square, metres - HALF_SQUARE_M)) near += (starts[square + 1] as number) - (starts[square] as number);
    else lookInto(square);
  }
  return near;
}

function scratchOf(catalogue: Catalogue): Scratch {
  let room = scratches.get(catalogue);
  if (!room || room.met.length < catalogue.places) {
    const size = Math.ceil(catalogue.places * 1.25) + 64;
    room = { search: 0, met: new Uint32Array(size), at: new Uint32Array(size), metres: new Float64Array(size), worth: new Float64Array(size), after: new Uint8Array(size), found: new Uint32Array(size), away: new Float64Array(0) };
    scratches.set(catalogue, room);
  }
  room.search += 1;
  return room;
}

type Fits = (entry: Entry) => boolean | null;

/** True: everything asked is known to be so. Null: something is not known. False: something is known to be otherwise. No rule at all where nothing is asked. */
function filterOf(f: Filters): Fits | null {
  if (Object.values(f).every((wanted) => wanted === null)) return null;
  const [language, type] = [f.language?.toLowerCase() ?? null, f.type?.toLowerCase() ?? null];
  const three: [boolean | null, (entry: Entry) => boolean | null][] = ([
    [f.free, (e) => e.free], [f.stepFree, (e) => e.step_free], [f.online, (e) => e.online], [f.women, (e) => e.women_only], [f.noReferral, (e) => e.no_referral],
  ] satisfies [boolean | null, (entry: Entry) => boolean | null][]).filter(([wanted]) => wanted !== null);
  return (entry) => {
    if (type !== null && !entry.kinds.includes(type)) return false;
    if (f.source !== null && entry.source_name !== f.source) return false;
    let known = true;
    for (const [wanted, of] of three) {
      const is = of(entry);
      if (is === null) known = false;
      else if (is !== wanted) return false;
    }
    if (f.age !== null) {
      if (entry.youngest === null && entry.oldest === null) known = false;
      else if ((entry.youngest ?? 0) > f.age || (entry.oldest ?? 999) < Math.floor(f.age)) return false;
    }
    if (language !== null) {
      if (entry.languages === null) known = false;
      else if (!entry.languages.includes(language)) return false;
    }
    return known || null;
  };
}
