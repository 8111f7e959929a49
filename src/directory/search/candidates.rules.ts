// Which places fit a search and in which order: words, where, and what must be so. All in memory.
import type { Day } from '../../kit/times.ts';
import type { Spot } from '../geography.ts';
import { entriesByName, onBall, type Catalogue, type Entry } from './catalogue/catalogue.ts';
import type { Thing } from './find-words.rules.ts';
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

const EARTH_M = 6371008.8;
/** Half as good at so many metres. */
const HALF_AS_GOOD_M = 10_000;
/** A place without a position counts as so far away. */
const SOMEWHERE_M = 15_000;

type Fit = { at: number; entry: Entry; metres: number; unsure: boolean; sinks: boolean; worth: number };

/**
 * The places that have something of what is sought, those for which everything asked is known first, best first: how much they have of it, weighed with
 * how far they are. With a spot only: the nearest first. With neither: by name. Places without a position come with words, after those equally good and near.
 * @param from how many to pass over; @param most how many to give
 */
export function candidates(catalogue: Catalogue, asked: Asked, from: number, most: number): { total: number; list: Candidate[] } {
  const { spot, things } = asked;
  const ranked = things === null ? null : rank(catalogue, things);
  const among = ranked?.found ?? (spot ? catalogue.entries.keys() : entriesByName(catalogue));
  const best = new Map<string, Fit>();
  const here = spot ? onBall(spot.lat, spot.lon) : null;
  const furthest = spot && asked.withinKm !== null ? asked.withinKm * 1000 : Infinity;
  const fits = filterOf(asked.filters);
  const without = new Set(asked.without);
  for (const at of among) {
    const entry = catalogue.entries[at];
    if (!entry || without.has(entry.place_id)) continue;
    const metres = here && entry.hasSpot ? metresBetween(catalogue.xyz, at, here) : Infinity;
    if (here && (metres === Infinity ? asked.strict : metres > furthest)) continue;
    const known = best.get(entry.place_id);
    if (known && known.metres <= metres) continue;
    const fit = fits(entry);
    if (fit === false) continue;
    const standing = catalogue.standing.get(entry.place_id);
    if (standing && (standing.gone || (standing.leaves_on !== null && standing.leaves_on <= asked.today))) continue;
    const worth = ranked ? (ranked.worth[at] ?? 0) / (here ? 1 + (metres === Infinity ? SOMEWHERE_M : metres) / HALF_AS_GOOD_M : 1) : 0;
    best.set(entry.place_id, { at, entry, metres, unsure: fit === null, sinks: standing !== undefined && (standing.sinks || (standing.sinks_on !== null && standing.sinks_on <= asked.today)), worth });
  }
  const inOrder = firstOf([...best.values()], from + most, ranked || spot ? better : (a, b) => Number(a.unsure) - Number(b.unsure) || Number(a.sinks) - Number(b.sinks)).slice(from);
  return { total: best.size, list: inOrder.map(({ entry, metres, unsure }) => ({
    id: entry.place_id, location_id: entry.location_id, metres: metres === Infinity ? null : metres, approximate: entry.approximate, unsure, free: entry.free, step_free: entry.step_free, online_known: entry.online,
  })) };
}

const better = (a: Fit, b: Fit): number =>
  Number(a.unsure) - Number(b.unsure) || Number(a.sinks) - Number(b.sinks) || b.worth - a.worth || (a.metres === b.metres ? 0 : a.metres - b.metres) || (a.entry.place_id < b.entry.place_id ? -1 : 1);

/** The first so many in order. Sorting all of many thousand for a page of twenty would cost more than finding them. */
function firstOf(all: Fit[], most: number, order: (a: Fit, b: Fit) => number): Fit[] {
  if (all.length <= most * 4 || most > 200) return all.sort(order).slice(0, most);
  const first: Fit[] = [];
  for (const one of all) {
    const last = first[most - 1];
    if (last && order(one, last) >= 0) continue;
    let [low, high] = [0, first.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (order(one, first[middle] as Fit) < 0) high = middle;
      else low = middle + 1;
    }
    first.splice(low, 0, one);
    if (first.length > most) first.pop();
  }
  return first;
}

/** True: everything asked is known to be so. Null: something is not known. False: something is known to be otherwise. */
function filterOf(f: Filters): (entry: Entry) => boolean | null {
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

function metresBetween(xyz: Float64Array, at: number, [x, y, z]: readonly [number, number, number]): number {
  const [dx, dy, dz] = [(xyz[at * 3] ?? 0) - x, (xyz[at * 3 + 1] ?? 0) - y, (xyz[at * 3 + 2] ?? 0) - z];
  return 2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(dx * dx + dy * dy + dz * dz) / 2));
}
