// What searching reads of every place, kept in memory: its words, where it is, and what filters ask. One entry a venue, as in place_find.
// It decides only which places come, in which order; what is shown of them is read from the database, under its rules.
import { plainWords } from '../../phrases.rules.ts';
import type { KnownWord } from '../typing-errors.rules.ts';
import { type Phrase, WordPosts } from './word-posts.rules.ts';

/** A row of place_find. */
export type FindRow = {
  place_id: string; n: number; location_id: string | null; document: string; lon: number | null; lat: number | null; approximate: boolean; name: string; kinds: string[]; source_name: string;
  free: boolean | null; step_free: boolean | null; online: boolean | null; women_only: boolean | null; no_referral: boolean | null;
  languages: string[] | null; youngest: number | null; oldest: number | null; made_in: string;
};
/** How a place stands: days as text; see public_place. */
export type Standing = { gone: boolean; sinks: boolean; sinks_on: string | null; leaves_on: string | null };
export type Entry = Omit<FindRow, 'document' | 'lon' | 'lat'> & { hasSpot: boolean };
export type Words = {
  /** Stems of words, null for those that search passes over ("the"). */
  stems: Map<string, string | null>;
  /** What entries say for people's own ways of saying it: as written, and by the stems of their words. */
  said: Map<string, string[]>;
  lay: Map<string, string[]>;
  phrases: Map<string, Phrase>;
};

export class Catalogue {
  readonly posts = new WordPosts();
  readonly entries: (Entry | null)[] = [];
  /** Where each entry lies on a ball of radius one; nothing for those without a position. */
  xyz = new Float64Array(3 << 10);
  readonly #of = new Map<string, number[]>();
  standing = new Map<string, Standing>();
  words: Words = { stems: new Map(), said: new Map(), lay: new Map(), phrases: new Map() };
  /** What words that nobody uses may be, as found so far; forgotten whenever something changes, and when they are many. */
  unknown = new Map<string, readonly KnownWord[]>();
  #byName: number[] | null = null;
  dead = 0;

  get places(): number {
    return this.#of.size;
  }

  ids(): Iterable<string> {
    return this.#of.keys();
  }

  venues(): number {
    return this.entries.length - this.dead;
  }

  add({ document, lon, lat, ...row }: FindRow): void {
    const at = this.posts.add(document);
    const hasSpot = lon !== null && lat !== null;
    if (at * 3 + 3 > this.xyz.length) {
      const more = new Float64Array(this.xyz.length * 2);
      more.set(this.xyz);
      this.xyz = more;
    }
    if (hasSpot) this.xyz.set(onBall(lat, lon), at * 3);
    this.entries[at] = { ...row, hasSpot };
    const others = this.#of.get(row.place_id);
    if (others) others.push(at);
    else this.#of.set(row.place_id, [at]);
    this.#byName = null;
  }

  remove(placeId: string): void {
    for (const at of this.#of.get(placeId) ?? []) {
      this.entries[at] = null;
      this.dead += 1;
    }
    this.#of.delete(placeId);
    this.#byName = null;
  }

  /** The numbers of all entries, by name. */
  byName(): readonly number[] {
    const collator = new Intl.Collator('en');
    this.#byName ??= [...this.entries.keys()].filter((at) => this.entries[at] !== null)
      .sort((a, b) => collator.compare(this.entries[a]?.name.toLowerCase() ?? '', this.entries[b]?.name.toLowerCase() ?? ''));
    return this.#byName;
  }

  /** The stem of a word as PostgreSQL finds it; undefined for a word nobody used yet. */
  stemOf(word: string): string | null | undefined {
    return this.words.stems.get(word);
  }

  /** What entries say for a way of saying it, if it is one. */
  layMeans(run: string): readonly string[] | undefined {
    return this.words.said.get(run) ?? this.words.lay.get(run.split(' ').map((word) => this.stemOf(word) ?? word).join(' '));
  }

  /** A phrase in stems; words that search passes over leave a gap. */
  phraseOf(text: string): Phrase {
    const known = this.words.phrases.get(text);
    if (known) return known;
    const stems = plainWords(text).split(' ').map((word, at) => ({ stem: this.stemOf(word) ?? '', after: at })).filter(({ stem }) => stem !== '');
    const first = stems[0]?.after ?? 0;
    return stems.map(({ stem, after }) => ({ stem, after: after - first }));
  }
}

/** Three coordinates on a ball of radius one, from degrees. */
export function onBall(lat: number, lon: number): [number, number, number] {
  const [up, across] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
  return [Math.cos(up) * Math.cos(across), Math.cos(up) * Math.sin(across), Math.sin(up)];
}
