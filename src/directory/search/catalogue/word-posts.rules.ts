// Which places have which words, and where in them: kept in memory as PostgreSQL's text search stored it, so that both understand words alike.

/** Where a word stands in a place: 0 in its town or area, 1 in what is said of it, 2 in its kind, 3 in its name. */
export type Field = 0 | 1 | 2 | 3;
/** The places (by number) that have something, in order of number, and the best field each has it in. */
export type Posts = { places: Uint32Array; fields: Uint8Array; count: number };
/** Word stems with how far each stands behind the first: "men in sheds" is men at 0, shed at 2. */
export type Phrase = readonly { stem: string; after: number }[];

const FIELD_OF: Record<string, Field> = { A: 3, B: 2, C: 1 };
const MOST_PHRASES = 8000;
const MOST_BEGINNINGS = 2000;
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

/** Every word of every place: lists of places for each word, and each place's words in their order. */
export type WordPosts = {
  number: Map<string, number>; posts: Posts[];
  /** Number × 4 + field, and position, of each word; where each place's words begin. */
  words: Uint32Array; positions: Uint16Array; starts: Uint32Array; places: number;
  phrases: Map<string, Posts>; beginnings: Map<string, Posts[]>;
};

export function noWords(): WordPosts {
  return { number: new Map(), posts: [], words: new Uint32Array(1 << 16), positions: new Uint16Array(1 << 16), starts: new Uint32Array(1 << 10), places: 0, phrases: new Map(), beginnings: new Map() };
}

/** Takes a place's document; answers the place's number. */
export function addDocument(all: WordPosts, document: string): number {
  const place = all.places++;
  if (place + 2 > all.starts.length) all.starts = grown(all.starts, place + 2);
  const [words, from] = [readDocument(document).sort((a, b) => a.at - b.at), all.starts[place] ?? 0];
  const end = from + words.length;
  if (end > all.words.length) [all.words, all.positions] = [grown(all.words, end), grown(all.positions, end)];
  for (const [n, { stem, at, field }] of words.entries()) {
    const number = numberOf(all, stem);
    all.words[from + n] = number * 4 + field;
    all.positions[from + n] = at;
    put(all.posts, number, place, field);
  }
  all.starts[place + 1] = end;
  if (all.phrases.size > 0) all.phrases.clear();
  if (all.beginnings.size > 0) all.beginnings.clear();
  return place;
}

/** Where one word, or several one behind the other, stand. */
export function postsOf(all: WordPosts, phrase: Phrase): Posts {
  const [first] = phrase;
  if (!first) return NONE;
  if (phrase.length === 1) return all.posts[all.number.get(first.stem) ?? -1] ?? NONE;
  const key = phrase.map(({ stem, after }) => `${after} ${stem}`).join(' ');
  const known = all.phrases.get(key);
  if (known) return known;
  if (all.phrases.size >= MOST_PHRASES) all.phrases.clear();
  const found = lookFor(all, phrase);
  all.phrases.set(key, found);
  return found;
}

/** Where words stand that begin so: at most a hundred such words, the most common. */
export function postsBeginning(all: WordPosts, letters: string): Posts[] {
  const known = all.beginnings.get(letters);
  if (known) return known;
  if (all.beginnings.size >= MOST_BEGINNINGS) all.beginnings.clear();
  const found: Posts[] = [];
  for (const [stem, number] of all.number) if (stem.startsWith(letters)) found.push(all.posts[number] ?? NONE);
  const most = found.sort((a, b) => b.count - a.count).slice(0, 100);
  all.beginnings.set(letters, most);
  return most;
}

function numberOf(all: WordPosts, stem: string): number {
  const known = all.number.get(stem);
  if (known !== undefined) return known;
  const number = all.number.size;
  all.number.set(stem, number);
  all.posts.push({ places: new Uint32Array(2), fields: new Uint8Array(2), count: 0 });
  return number;
}

type Sought = readonly { number: number; after: number }[];

function lookFor(all: WordPosts, phrase: Phrase): Posts {
  const sought: Sought = phrase.map(({ stem, after }) => ({ number: all.number.get(stem) ?? -1, after }));
  const rarest = sought.map(({ number }) => all.posts[number] ?? NONE).reduce((least, one) => (one.count < least.count ? one : least));
  const found: Posts[] = [];
  for (let n = 0; n < rarest.count; n += 1) {
    const place = rarest.places[n] ?? 0;
    const field = fieldOf(all, place, sought);
    if (field !== null) put(found, 0, place, field);
  }
  return found[0] ?? NONE;
}

/** In which field a place has these words one behind the other, or null. */
function fieldOf(all: WordPosts, place: number, sought: Sought): Field | null {
  const [from, end] = [all.starts[place] ?? 0, all.starts[place + 1] ?? 0];
  let best: Field | null = null;
  for (let at = from; at < end; at += 1) {
    const word = all.words[at] ?? 0;
    if (word >> 2 !== sought[0]?.number) continue;
    const field = (word & 3) as Field;
    if (best !== null && field <= best) continue;
    if (sought.every(({ number, after }) => after === 0 || stands(all, number, (all.positions[at] ?? 0) + after, at, end))) best = field;
  }
  return best;
}

function stands({ words, positions }: WordPosts, number: number, position: number, from: number, end: number): boolean {
  for (let at = from; at < end && (positions[at] ?? 0) <= position; at += 1) if (positions[at] === position && (words[at] ?? 0) >> 2 === number) return true;
  return false;
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
