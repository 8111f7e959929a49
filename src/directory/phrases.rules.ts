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
  const begins = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const pattern = new RegExp(patternOf(phrase, groups), 'uy');
    // A phrase is only tried where one of its first words may begin: two letters tell.
    for (const start of new Set(wordsOf(phrase.trim().split(/\s+/)[0] ?? '', groups).map((word) => word.slice(0, 2)))) begins.set(start, [...(begins.get(start) ?? []), { phrase, pattern }]);
  }
  const taken = except.length === 0 ? null : new RegExp(except.map((phrase) => patternOf(phrase, groups)).join('|'), 'gu');
  return (text) => {
    const plain = ` ${plainWords(text)} `;
    const left = taken ? plain.replace(taken, ' |') : plain;
    for (let at = 0; at >= 0 && at < left.length - 1; at = left.indexOf(' ', at + 1)) {
      for (const { phrase, pattern } of begins.get(left.slice(at + 1, at + 3).trim()) ?? []) {
        pattern.lastIndex = at;
        if (pattern.test(left)) return phrase;
      }
    }
    return null;
  };
}

type Phrase = { phrase: string; pattern: RegExp };

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

/** Lower case, without accents and apostrophes, everything but letters and figures as one space. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘`]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
