// Which places fit a search and in which order: words, where, and what must be so. All in memory.
import type { Day } from '../../kit/times.ts';
import type { Spot } from '../geography.ts';
import { entriesByName, onBall, placeNumber, type Catalogue, type Entry } from './catalogue/catalogue.ts';
import type { Thing } from './find-words.rules.ts';
import { rank, type Ranked } from './rank.rules.ts';

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
/** Some sixty kilometres. */
const SHORT_CHORD = 0.01;
/** Half as good at so many metres. */
const HALF_AS_GOOD_M = 10_000;
/** A place without a position counts as so far away. */
const SOMEWHERE_M = 15_000;

/**
 * Room for one search, kept for the next: a search of fifty thousand places makes no object for each. By a place's number: the search it was last met in,
 * its nearest fitting entry, how far that is, what it is worth, and what puts it after others (1: it sinks, 2: something asked is not known).
 */
type Scratch = { search: number; met: Uint32Array; at: Uint32Array; metres: Float64Array; worth: Float64Array; after: Uint8Array; found: Uint32Array };
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
  const { at, metres, worth, after, found } = room;
  const total = gather(catalogue, asked, ranked, room);
  const idOf = (place: number): string => catalogue.entries[at[place] as number]?.place_id ?? '';
  const better = (a: number, b: number): number =>
    (after[a] as number) - (after[b] as number) || (worth[b] as number) - (worth[a] as number) || (metres[a] === metres[b] ? 0 : (metres[a] as number) - (metres[b] as number)) || (idOf(a) < idOf(b) ? -1 : 1);
  const inOrder = firstOf(found.subarray(0, total), from + most, ranked || spot ? better : (a, b) => (after[a] as number) - (after[b] as number)).slice(from);
  return { total, list: inOrder.flatMap((place) => candidateOf(catalogue.entries[at[place] as number], metres[place] as number, after[place] as number)) };
}

function candidateOf(entry: Entry | null | undefined, metres: number, after: number): Candidate[] {
  return entry ? [{ id: entry.place_id, location_id: entry.location_id, metres: metres === Infinity ? null : metres, approximate: entry.approximate, unsure: after >= 2, free: entry.free, step_free: entry.step_free, online_known: entry.online }] : [];
}

/** Notes each place that fits, by its nearest entry, in the order they are met; answers how many. */
function gather(catalogue: Catalogue, asked: Asked, ranked: Ranked | null, { search, met, at: nearest, metres: far, worth, after, found }: Scratch): number {
  const { spot, today } = asked;
  const { entries, placeOf, standing } = catalogue;
  const here = spot ? onBall(spot.lat, spot.lon) : null;
  const furthest = spot && asked.withinKm !== null ? asked.withinKm * 1000 : Infinity;
  const among = ranked?.found ?? (spot ? null : entriesByName(catalogue));
  const fits = filterOf(asked.filters);
  const without = new Set(asked.without.map((id) => placeNumber(catalogue, id)));
  let many = 0;
  for (let n = 0, end = among?.length ?? entries.length; n < end; n += 1) {
    const at = among ? (among[n] as number) : n;
    const metres = here ? metresBetween(catalogue.xyz, at, here) : Infinity;
    if (here && (metres === Infinity ? asked.strict : metres > furthest)) continue;
    const place = placeOf[at] as number;
    const known = met[place] === search;
    if ((known && (far[place] as number) <= metres) || (without.size > 0 && without.has(place))) continue;
    const entry = entries[at];
    if (!entry) continue;
    const fit = fits === null || fits(entry);
    if (fit === false) continue;
    const stands = standing.size === 0 ? undefined : standing.get(place);
    if (stands && (stands.gone || (stands.leaves_on !== null && stands.leaves_on <= today))) continue;
    if (!known) found[many++] = place;
    met[place] = search;
    nearest[place] = at;
    far[place] = metres;
    worth[place] = ranked ? (ranked.worth[at] as number) / (here ? 1 + (metres === Infinity ? SOMEWHERE_M : metres) / HALF_AS_GOOD_M : 1) : 0;
    after[place] = (fit === null ? 2 : 0) + (stands !== undefined && (stands.sinks || (stands.sinks_on !== null && stands.sinks_on <= today)) ? 1 : 0);
  }
  return many;
}

/** The first so many in order. Sorting all of many thousand for a page of twenty would cost more than finding them. */
function firstOf(all: Uint32Array, most: number, order: (a: number, b: number) => number): number[] {
  if (all.length <= most * 4 || most > 200) return Array.from(all).sort(order).slice(0, most);
  const first: number[] = [];
  for (let n = 0; n < all.length; n += 1) {
    const one = all[n] as number;
    const last = first[most - 1];
    if (last !== undefined && order(one, last) >= 0) continue;
    let [low, high] = [0, first.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (order(one, first[middle] as number) < 0) high = middle;
      else low = middle + 1;
    }
    first.splice(low, 0, one);
    if (first.length > most) first.pop();
  }
  return first;
}

function scratchOf(catalogue: Catalogue): Scratch {
  let room = scratches.get(catalogue);
  if (!room || room.met.length < catalogue.places) {
    const size = Math.ceil(catalogue.places * 1.25) + 64;
    room = { search: 0, met: new Uint32Array(size), at: new Uint32Array(size), metres: new Float64Array(size), worth: new Float64Array(size), after: new Uint8Array(size), found: new Uint32Array(size) };
    scratches.set(catalogue, room);
  }
  room.search += 1;
  return room;
}

/** True: everything asked is known to be so. Null: something is not known. False: something is known to be otherwise. No rule at all where nothing is asked. */
function filterOf(f: Filters): ((entry: Entry) => boolean | null) | null {
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

/** Infinity where the entry's position is not known. */
function metresBetween(xyz: Float64Array, at: number, here: readonly [number, number, number]): number {
  const dx = (xyz[at * 3] as number) - here[0];
  const dy = (xyz[at * 3 + 1] as number) - here[1];
  const dz = (xyz[at * 3 + 2] as number) - here[2];
  const chord = Math.sqrt(dx * dx + dy * dy + dz * dz);
  // The arc over a short chord by its series, to a millimetre: many thousand are asked for, and an arc sine costs more than all the rest of it.
  if (chord < SHORT_CHORD) return EARTH_M * chord * (1 + (chord * chord) / 24);
  return chord >= SHORT_CHORD ? 2 * EARTH_M * Math.asin(Math.min(1, chord / 2)) : Infinity;
}
