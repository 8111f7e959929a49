// Which places fit a search and in which order: words, where, and what must be so. All in memory.
import type { Day } from '../../kit/times.ts';
import type { Spot } from '../geography.ts';
import { lineOf, metresOf, onBall } from './catalogue/ball.rules.ts';
import { entriesByName, placeNumber, type Catalogue, type Entry } from './catalogue/catalogue.ts';
import { bySquare, type Ranked } from './catalogue/ranked.rules.ts';
import type { Thing } from './find-words.rules.ts';
import { bestOf, MOST_OFFERED } from './best-of.rules.ts';
import { filterOf, type Filters, type Fits } from './filters.rules.ts';
import { nearOf, worthAt } from './near.rules.ts';
import { rank } from './rank.rules.ts';
import { roomFor, type SearchRoom } from './search-room.ts';

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

/**
 * The places that have something of what is sought, those for which everything asked is known first, best first: how much they have of it, weighed with
 * how far they are. With a spot only: the nearest first. With neither: by name. Places without a position come with words, after those equally good and near.
 * @param from how many to pass over; @param most how many to give
 */
export function candidates(catalogue: Catalogue, asked: Asked, from: number, most: number): { total: number; list: Candidate[] } {
  const { spot, things } = asked;
  const ranked = things === null ? null : rank(catalogue, things);
  const room = roomFor(catalogue);
  const { at, metres, worth, after } = room;
  const fits = filterOf(asked.filters);
  const idOf = (place: number): string => catalogue.entries[at[place] as number]?.place_id ?? '';
  const better = (a: number, b: number): number =>
    (after[a] as number) - (after[b] as number) || (worth[b] as number) - (worth[a] as number) || (metres[a] === metres[b] ? 0 : (metres[a] as number) - (metres[b] as number)) || (idOf(a) < idOf(b) ? -1 : 1);
  const best = bestOf(room, from + most, ranked || spot ? better : (a, b) => (after[a] as number) - (after[b] as number));
  const swiftly = ranked !== null && fits === null && asked.without.length === 0 && from + most <= MOST_OFFERED;
  const near = swiftly ? nearOf(catalogue, asked, ranked, room, best) : 0;
  const many = gather(catalogue, asked, fits, ranked, swiftly ? bySquare(catalogue, ranked).loose : null, room);
  best.offerAll(room.found, many);
  const total = near + many;
  return { total, list: best.first.slice(from).flatMap((place) => candidateOf(catalogue.entries[at[place] as number], metres[place] as number, after[place] as number)) };
}

function candidateOf(entry: Entry | null | undefined, metres: number, after: number): Candidate[] {
  return entry ? [{ id: entry.place_id, location_id: entry.location_id, metres: metres === Infinity ? null : metres, approximate: entry.approximate, unsure: after >= 2, free: entry.free, step_free: entry.step_free, online_known: entry.online }] : [];
}

/** Notes each place that fits, by its nearest entry, in the order they are met; answers how many. Of what was ranked: all of it, or these numbers of it. */
function gather(catalogue: Catalogue, asked: Asked, fits: Fits | null, ranked: Ranked | null, numbers: Uint32Array | null, { search, met, at: nearest, metres: far, worth, after, found }: SearchRoom): number {
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
