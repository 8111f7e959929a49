// Which places have which words, and where in them: kept in memory as PostgreSQL's text search stored it, so that both understand words alike.

/** Where a word stands in a place: 0 in its town or area, 1 in what is said of it, 2 in its kind, 3 in its name. */
export type Field = 0 | 1 | 2 | 3;
/** The places (by number) that have something, in order of number, and the best field each has it in. */
export type Posts = { places: Uint32Array; fields: Uint8Array; count: number };
/** Word stems with how far each stands behind the first: "men in sheds" is men at 0, shed at 2. */
export type Phrase = readonly { stem: string; after: number }[];

const FIELD_OF: Record<string, Field> = { A: 3, B: 2, C: 1 };
const MOST_PHRASES = 8000;
const NONE: Posts = { places: new Uint32Array(0), fields: new Uint8Array(0), count: 0 };

/** Reads a tsvector as PostgreSQL writes it: 'anxieti':2A,10C 'group':3A. */
export function readDocument(text: string): { stem: string; at: number; field: Field }[] {
  const found: { stem: string; at: number; field: Field }[] = [];
  for (const [, quoted = '', positions = ''] of text.matchAll(/'((?:[^']|'')*)'(?::([0-9A-D,]+))?/g)) {
    const stem = quoted.includes("'") || quoted.includes('\\') ? quoted.replaceAll("''", "'").replaceAll('\\\\', '\\') : quoted;
    for (const position of positions.split(',')) found.push({ stem, at: Number.parseInt(position, 10) || 0, field: FIELD_OF[position.at(-1) ?? ''] ?? 0 });
  }
  return found;
}

export class WordPosts {
  readonly #number = new Map<string, number>();
  readonly #posts: Posts[] = [];
  /** Every word of every place in its order: number × 4 + field, and its position. */
  #words = new Uint32Array(1 << 16);
  #positions = new Uint16Array(1 << 16);
  #starts = new Uint32Array(1 << 10);
  #places = 0;
  readonly #phrases = new Map<string, Posts>();

  /** Takes a place's document; answers the place's number. */
  add(document: string): number {
    const place = this.#places++;
    if (place + 2 > this.#starts.length) this.#starts = grown(this.#starts, place + 2);
    const [words, from] = [readDocument(document).sort((a, b) => a.at - b.at), this.#starts[place] ?? 0];
    const end = from + words.length;
    if (end > this.#words.length) [this.#words, this.#positions] = [grown(this.#words, end), grown(this.#positions, end)];
    words.forEach(({ stem, at, field }, n) => {
      const number = this.#numberOf(stem);
      this.#words[from + n] = number * 4 + field;
      this.#positions[from + n] = at;
      put(this.#posts, number, place, field);
    });
    this.#starts[place + 1] = end;
    if (this.#phrases.size > 0) this.#phrases.clear();
    return place;
  }

  /** Where one word, or several in their order, stand. */
  having(phrase: Phrase): Posts {
    const [first] = phrase;
    if (!first) return NONE;
    if (phrase.length === 1) return this.#posts[this.#number.get(first.stem) ?? -1] ?? NONE;
    const key = phrase.map(({ stem, after }) => `${after} ${stem}`).join(' ');
    const known = this.#phrases.get(key);
    if (known) return known;
    if (this.#phrases.size >= MOST_PHRASES) this.#phrases.clear();
    const found = this.#look(phrase);
    this.#phrases.set(key, found);
    return found;
  }

  /** Where any word that begins so stands, the best hundred such words at most. */
  beginning(letters: string): Posts[] {
    const found: Posts[] = [];
    for (const [stem, number] of this.#number) if (stem.startsWith(letters)) found.push(this.#posts[number] ?? NONE);
    return found.sort((a, b) => b.count - a.count).slice(0, 100);
  }

  #numberOf(stem: string): number {
    const known = this.#number.get(stem);
    if (known !== undefined) return known;
    const number = this.#number.size;
    this.#number.set(stem, number);
    this.#posts.push({ places: new Uint32Array(2), fields: new Uint8Array(2), count: 0 });
    return number;
  }

  #look(phrase: Phrase): Posts {
    const all = phrase.map(({ stem, after }) => ({ number: this.#number.get(stem) ?? -1, after }));
    const rarest = all.map(({ number }) => this.#posts[number] ?? NONE).reduce((least, one) => (one.count < least.count ? one : least));
    const found: Posts[] = [];
    for (let n = 0; n < rarest.count; n += 1) {
      const place = rarest.places[n] ?? 0;
      const field = this.#fieldOf(place, all);
      if (field !== null) put(found, 0, place, field);
    }
    return found[0] ?? NONE;
  }

  /** In which field a place has these words one behind the other, or null. */
  #fieldOf(place: number, all: readonly { number: number; after: number }[]): Field | null {
    const [from, end] = [this.#starts[place] ?? 0, this.#starts[place + 1] ?? 0];
    let best: Field | null = null;
    for (let at = from; at < end; at += 1) {
      const word = this.#words[at] ?? 0;
      if (word >> 2 !== all[0]?.number) continue;
      const field = (word & 3) as Field;
      if (best !== null && field <= best) continue;
      if (all.every(({ number, after }) => after === 0 || this.#stands(number, (this.#positions[at] ?? 0) + after, at, end))) best = field;
    }
    return best;
  }

  #stands(number: number, position: number, from: number, end: number): boolean {
    for (let at = from; at < end && (this.#positions[at] ?? 0) <= position; at += 1) if (this.#positions[at] === position && (this.#words[at] ?? 0) >> 2 === number) return true;
    return false;
  }
}

function put(posts: Posts[], at: number, place: number, field: Field): void {
  const list = posts[at] ??= { places: new Uint32Array(2), fields: new Uint8Array(2), count: 0 };
  const last = list.count - 1;
  if (last >= 0 && list.places[last] === place) {
    if (field > (list.fields[last] ?? 0)) list.fields[last] = field;
    return;
  }
  if (list.count === list.places.length) [list.places, list.fields] = [grown(list.places, list.count * 2), grown(list.fields, list.count * 2)];
  list.places[list.count] = place;
  list.fields[list.count] = field;
  list.count += 1;
}

type Numbers = Uint32Array | Uint16Array | Uint8Array;
/** The same numbers with room for more. */
function grown<T extends Numbers>(from: T, least: number): T {
  const more = new (from.constructor as new (length: number) => Numbers)(Math.max(least, from.length * 2));
  more.set(from);
  return more as T;
}
