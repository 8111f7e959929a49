// From what somebody typed to what is looked for: words that matter, their typing errors mended, rare words counting more.
import { plainWords } from '../phrases.rules.ts';
import { meantBy, slipsForgiven, type KnownWord } from './typing-errors.rules.ts';

/** One thing looked for: a text-search expression, and how much a place that has it gains (0 to 1, all together 1). */
export type Sought = { expression: string; weight: number };
export type Search = { sought: Sought[]; alsoSearched: string[] };

const MOST_WORDS = 8;

/** The words in a search that matter, in their order, each once; when none is left, all of them. At most eight. */
export function wordsThatMatter(typed: string, isPassedOver: (word: string) => boolean): string[] {
  const all = [...new Set(plainWords(typed.slice(0, 400)).split(' '))].filter((word) => word.length > 1 && word.length <= 40);
  const matter = all.filter((word) => !isPassedOver(word));
  return (matter.length > 0 ? matter : all).slice(0, MOST_WORDS);
}

/** What must be asked of the vocabulary for these words: themselves, and the halves of words that may be two ("foodbank"). */
export function wordsToLookUp(words: readonly string[]): string[] {
  return [...new Set(words.flatMap((word) => [word, ...halvesOf(word).flat()]))];
}

/**
 * What to look for.
 * @param known words asked for that the directory has, with how many places have them
 * @param similar for words it lacks: words spelt something like them
 * @param placesInAll how many places the directory has
 */
export function soughtFor(words: readonly string[], known: ReadonlyMap<string, number>, similar: ReadonlyMap<string, readonly KnownWord[]>, placesInAll: number): Search {
  const alsoSearched: string[] = [];
  const found = words.map((word) => {
    const ways = [word.length >= 4 ? `${quote(word)}:*` : quote(word)];
    let places = known.get(word) ?? 0;
    for (const [first, second] of halvesOf(word)) {
      if (!known.has(first) || !known.has(second)) continue;
      ways.push(`(${quote(first)} <-> ${quote(second)})`);
      alsoSearched.push(`${first} ${second}`);
      places += Math.min(known.get(first) ?? 0, known.get(second) ?? 0);
    }
    if (places === 0) {
      const meant = meantBy(word, similar.get(word) ?? []);
      ways.push(...meant.map(quote));
      alsoSearched.push(...meant);
      places = 1;
    }
    return { expression: ways.join(' | '), rarity: Math.log(1 + Math.max(placesInAll, 1) / places) };
  });
  const whole = found.reduce((sum, { rarity }) => sum + rarity, 0);
  return { sought: found.map(({ expression, rarity }) => ({ expression, weight: whole > 0 ? rarity / whole : 1 })), alsoSearched };
}

/** Words for which typing errors may be mended at all. */
export function mayHaveSlips(word: string): boolean {
  return slipsForgiven(word) > 0 && /^\p{L}+$/u.test(word);
}

function halvesOf(word: string): [string, string][] {
  if (word.length < 7) return [];
  return Array.from({ length: word.length - 5 }, (_, at) => [word.slice(0, at + 3), word.slice(at + 3)] as [string, string]);
}

function quote(word: string): string {
  return `'${word.replace(/[^\p{L}\p{N}]/gu, '')}'`;
}
