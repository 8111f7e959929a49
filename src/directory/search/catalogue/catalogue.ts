// What searching reads of every place, kept in memory: its words, where it is, and what filters ask. One entry a venue, as in place_find.
// It decides only which places come, in which order; what is shown of them is read from the database, under its rules.
import { plainWords } from '../../phrases.rules.ts';
import type { Card } from '../find-places.queries.ts';
import { middleOf, onBall, squareOf } from './ball.rules.ts';
import { forget, noSearches, type KeptSearches } from './kept-searches.rules.ts';
import { addDocument, noWords, type Phrase, type WordPosts } from './word-posts.rules.ts';

/** A row of place_find. */
export type FindRow = {
  place_id: string; n: number; location_id: string | null; document: string; lon: number | null; lat: number | null; approximate: boolean; name: string; kinds: string[]; source_name: string;
  free: boolean | null; step_free: boolean | null; online: boolean | null; women_only: boolean | null; no_referral: boolean | null;
  languages: string[] | null; youngest: number | null; oldest: number | null; made_in: string;
};
/** How a place stands: days as text; see public_place. */
export type Standing = { gone: boolean; sinks: boolean; sinks_on: string | null; leaves_on: string | null };
export type Entry = Omit<FindRow, 'document' | 'lon' | 'lat'>;
export type Words = {
  /** Stems of words, null for those that search passes over ("the"). */
  stems: Map<string, string | null>;
  /** What entries say for people's own ways of saying it: as written, and by the stems of their words. */
  said: Map<string, string[]>;
  lay: Map<string, string[]>;
  phrases: Map<string, Phrase>;
};

export type Catalogue = {
  posts: WordPosts;
  /** By number; null where a place was taken out. */
  entries: (Entry | null)[];
  /** Where each entry lies on a ball of radius one; no number for those without a position. */
  xyz: Float64Array;
  /** The number of the square of the map that each entry is in; nought for those without a position. */
  squareAt: Uint32Array;
  squares: Squares;
  /** By the number of an entry: 1 for those a search must look at one by one, because its place has several or somebody of ours said something of it. */
  oneByOne: Uint8Array;
  /** The numbers of each place's entries. */
  of: Map<string, number[]>;
  /** Which place each entry is of, by the place's own number; and how many of those were given. */
  placeOf: Uint32Array; places: number;
  /** By the place's number: those of which somebody of ours ever said something. */
  standing: Map<number, Standing>;
  words: Words;
  /** What words that nobody uses were most likely meant to be, the likeliest first, as found so far; forgotten whenever something changes. */
  meant: Map<string, readonly string[]>;
  /** What cards say of places that were shown since something last changed, by place and venue: the same for every viewer. Another map after each change. */
  cards: Map<string, Card>;
  /** What searches in the same words found since something last changed; whoever asked is not in it. */
  ranked: KeptSearches;
  /** How many entries were taken out. */
  gone: number;
  byName: number[] | null;
};

/** Squares of the map in which entries lie, numbered from one, and the middle of each on a ball of radius one. */
type Squares = { numbers: Map<number, number>; middles: Float64Array };

const NOWHERE = [NaN, NaN, NaN];

export function emptyCatalogue(): Catalogue {
  const words: Words = { stems: new Map(), said: new Map(), lay: new Map(), phrases: new Map() };
  return { posts: noWords(), entries: [], xyz: new Float64Array(3 << 10), squareAt: new Uint32Array(1 << 10), squares: { numbers: new Map(), middles: new Float64Array(3 << 8) }, oneByOne: new Uint8Array(1 << 10), of: new Map(), placeOf: new Uint32Array(1 << 10), places: 0, standing: new Map(), words, meant: new Map(), cards: new Map(), ranked: noSearches(), gone: 0, byName: null };
}

export function addEntry(catalogue: Catalogue, { document, lon, lat, ...row }: FindRow): void {
  forget(catalogue.ranked);
  const at = addDocument(catalogue.posts, document);
  if (at >= catalogue.placeOf.length) {
    [catalogue.xyz, catalogue.placeOf] = [twice(catalogue.xyz), twice(catalogue.placeOf)];
    [catalogue.squareAt, catalogue.oneByOne] = [twice(catalogue.squareAt), twice(catalogue.oneByOne)];
  }
  catalogue.xyz.set(lon === null || lat === null ? NOWHERE : onBall(lat, lon), at * 3);
  catalogue.squareAt[at] = lon === null || lat === null ? 0 : squareNumber(catalogue.squares, squareOf(lat, lon));
  catalogue.entries[at] = row;
  const others = catalogue.of.get(row.place_id);
  catalogue.placeOf[at] = others?.[0] === undefined ? catalogue.places++ : (catalogue.placeOf[others[0]] ?? 0);
  if (others) {
    others.push(at);
    for (const one of others) catalogue.oneByOne[one] = 1;
  } else catalogue.of.set(row.place_id, [at]);
  catalogue.byName = null;
}

export function takeOut(catalogue: Catalogue, placeId: string): void {
  forget(catalogue.ranked);
  for (const at of catalogue.of.get(placeId) ?? []) {
    catalogue.entries[at] = null;
    catalogue.gone += 1;
  }
  catalogue.of.delete(placeId);
  catalogue.byName = null;
}

/** The number of a place, or undefined where the catalogue does not hold it. */
export function placeNumber({ of, placeOf }: Catalogue, placeId: string): number | undefined {
  const at = of.get(placeId)?.[0];
  return at === undefined ? undefined : placeOf[at];
}

/** Takes how places stand, by their ids. */
export function setStanding(catalogue: Catalogue, byId: ReadonlyMap<string, Standing>): void {
  catalogue.standing = new Map();
  catalogue.oneByOne.fill(0);
  for (const those of catalogue.of.values()) if (those.length > 1) for (const at of those) catalogue.oneByOne[at] = 1;
  for (const [id, standing] of byId) {
    const place = placeNumber(catalogue, id);
    if (place === undefined) continue;
    catalogue.standing.set(place, standing);
    for (const at of catalogue.of.get(id) ?? []) catalogue.oneByOne[at] = 1;
  }
}

/** The numbers of all entries, by name. */
export function entriesByName(catalogue: Catalogue): readonly number[] {
  const { compare } = new Intl.Collator('en');
  catalogue.byName ??= catalogue.entries.flatMap((entry, at) => (entry ? [{ at, name: entry.name.toLowerCase() }] : [])).sort((a, b) => compare(a.name, b.name)).map(({ at }) => at);
  return catalogue.byName;
}

/** The stem of a word as PostgreSQL finds it; undefined for a word nobody used yet. */
export const stemOf = ({ words }: Catalogue, word: string): string | null | undefined => words.stems.get(word);

/** What entries say for a way of saying it, if it is one. */
export function layMeans(catalogue: Catalogue, run: string): readonly string[] | undefined {
  return catalogue.words.said.get(run) ?? catalogue.words.lay.get(run.split(' ').map((word) => stemOf(catalogue, word) ?? word).join(' '));
}

/** A phrase in stems; words that search passes over leave a gap. */
export function phraseOf(catalogue: Catalogue, text: string): Phrase {
  const known = catalogue.words.phrases.get(text);
  if (known) return known;
  const stems = plainWords(text).split(' ').map((word, at) => ({ stem: stemOf(catalogue, word) ?? '', after: at })).filter(({ stem }) => stem !== '');
  const first = stems[0]?.after ?? 0;
  return stems.map(({ stem, after }) => ({ stem, after: after - first }));
}

function squareNumber(squares: Squares, square: number): number {
  const known = squares.numbers.get(square);
  if (known !== undefined) return known;
  const number = squares.numbers.size + 1;
  squares.numbers.set(square, number);
  if (number * 3 + 3 > squares.middles.length) squares.middles = twice(squares.middles);
  squares.middles.set(middleOf(square), number * 3);
  return number;
}

type Numbers = Uint32Array | Uint8Array | Float64Array;
function twice<T extends Numbers>(numbers: T): T {
  const more = new (numbers.constructor as new (length: number) => Numbers)(numbers.length * 2);
  more.set(numbers);
  return more as T;
}
