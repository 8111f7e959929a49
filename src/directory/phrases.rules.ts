// Whether a text holds one of a list of phrases, however it is written.

/** Answers with the first phrase of its list that stands in the text, or null. */
export type PhraseFinder = (text: string) => string | null;

/** How many words may stand where a phrase has a low line. */
const WORDS_BETWEEN = 3;

/**
 * A finder for phrases. In a phrase a star at a word's end stands for any ending, a stroke for "or" ("cut/cutting my arms"), a low line for up to
 * three words ("end _ pain"), a # for a number, and a name in braces for any of a group ("hurt {self}").
 * @param groups the words of each group; @param except phrases that are taken out of the text first ("killing time")
 */
export function phraseFinder(phrases: readonly string[], groups: ReadonlyMap<string, readonly string[]> = new Map(), except: readonly string[] = []): PhraseFinder {
  const [wanted, everyday] = [beginning(phrases, groups), beginning(except, groups)];
  return (text) => {
    let left = ` ${plainWords(text)} `;
    for (let at = 0; at >= 0 && at < left.length - 1; at = left.indexOf(' ', at + 1)) {
      const found = standsAt(everyday, left, at);
      if (found) left = `${left.slice(0, at)} |${left.slice(found.pattern.lastIndex)}`;
    }
    for (let at = 0; at >= 0 && at < left.length - 1; at = left.indexOf(' ', at + 1)) {
      const found = standsAt(wanted, left, at);
      if (found) return found.phrase;
    }
    return null;
  };
}

type Phrase = { phrase: string; pattern: RegExp };
/** The phrases by their first word; those whose first word may end in any way by its first two letters. */
type Beginnings = { whole: ReadonlyMap<string, Phrase[]>; anyEnd: ReadonlyMap<string, Phrase[]> };

function beginning(phrases: readonly string[], groups: ReadonlyMap<string, readonly string[]>): Beginnings {
  const [whole, anyEnd] = [new Map<string, Phrase[]>(), new Map<string, Phrase[]>()];
  for (const phrase of phrases) {
    const one = { phrase, pattern: new RegExp(patternOf(phrase, groups), 'uy') };
    const ways = wordsOf(phrase.trim().split(/\s+/)[0] ?? '', groups).map((way) => way.split(' ')[0] ?? '');
    for (const start of new Set(ways.map((way) => (way.endsWith('*') ? `${way.slice(0, 2)}*` : way)))) {
      const [list, key] = start.endsWith('*') ? [anyEnd, start.slice(0, -1)] : [whole, start];
      list.set(key, [...(list.get(key) ?? []), one]);
    }
  }
  return { whole, anyEnd };
}

/** The first of the phrases that stands where a word begins. */
function standsAt({ whole, anyEnd }: Beginnings, text: string, at: number): Phrase | null {
  const word = text.slice(at + 1, text.indexOf(' ', at + 1));
  for (const list of [whole.get(word), anyEnd.get(word.slice(0, 2))]) {
    for (const one of list ?? []) {
      one.pattern.lastIndex = at;
      if (one.pattern.test(text)) return one;
    }
  }
  return null;
}

/** The words that may stand for one part of a phrase; those with any ending keep their star. */
function wordsOf(part: string, groups: ReadonlyMap<string, readonly string[]>): string[] {
  const ways = part.split('/').flatMap((way) => groups.get(/^\{(.+)\}$/.exec(way)?.[1] ?? '') ?? [way]);
  return ways.map((way) => (way.endsWith('*') ? `${plainWords(way)}*` : plainWords(way))).filter((way) => way !== '' && way !== '*');
}

/** A phrase as a pattern over plain words with a space before the first and after the last. */
function patternOf(phrase: string, groups: ReadonlyMap<string, readonly string[]>): string {
  const parts = phrase.trim().split(/\s+/).map((part) => {
    if (part === '_') return `(?:[^ |]+ ){0,${WORDS_BETWEEN}}`;
    if (part === '#') return '[0-9]+ ';
    const words = wordsOf(part, groups).map((way) => way.replace('*', '[^ |]*'));
    return words.length === 1 ? `${words[0] ?? ''} ` : `(?:${words.join('|')}) `;
  });
  return ` ${parts.join('').trimEnd()}(?= )`;
}

/** Every word that the phrases name in full, those of their groups too. */
export function wordsNamed(phrases: readonly string[], groups: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const parts = phrases.flatMap((phrase) => phrase.trim().split(/\s+/)).filter((part) => part !== '_' && part !== '#');
  return new Set(parts.flatMap((part) => wordsOf(part, groups)).flatMap((word) => word.split(' ')).filter((word) => !word.endsWith('*')));
}

/** Long enough that one slip leaves no doubt which word was meant. */
const LETTERS_TO_MEND = 8;

/**
 * Mends a word with one slip in it when it can only be one of these: a letter too many, left out, swapped with its neighbour, or the g left off ("cuttin").
 * A letter put for another makes other words too often ("turning", "burning"), so it is left alone.
 */
export function menderOf(known: ReadonlySet<string>): (word: string) => string {
  const shorter = (word: string): string[] => Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
  const left = new Map([...known].filter((word) => word.length >= LETTERS_TO_MEND).flatMap((word) => shorter(word).map((less) => [less, word] as const)));
  const swapped = (a: string, b: string): boolean => a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
  return (word) => {
    if (known.has(word)) return word;
    if (word.length >= 4 && word.endsWith('in') && known.has(`${word}g`)) return `${word}g`;
    if (word.length < LETTERS_TO_MEND - 1) return word;
    const tooLong = word.length > LETTERS_TO_MEND ? shorter(word) : [];
    return left.get(word) ?? tooLong.find((less) => known.has(less)) ?? shorter(word).map((less) => left.get(less)).find((meant) => meant !== undefined && swapped(meant, word)) ?? word;
  };
}

/** Lower case, without accents and apostrophes, everything but letters and figures as one space. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘`]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
