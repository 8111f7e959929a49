// From what somebody typed to what is looked for: their own words turned into those that entries use, typing errors mended, rare words counting more.
import { plainWords } from '../phrases.rules.ts';
import { meantBy, slipsForgiven, type KnownWord } from './typing-errors.rules.ts';

/**
 * One thing looked for: a text-search expression and how much a place that has it gains. `finds`: it may bring a place by itself; others only
 * rank what was found.
 */
export type Sought = { expression: string; weight: number; finds: boolean };
export type Search = { sought: Sought[]; alsoSearched: string[] };

/** What the database knows of the words asked: in how many places each is, what a word it lacks may be, and people's own words among them. */
export type Vocabulary = {
  known: ReadonlyMap<string, number>;
  similar: ReadonlyMap<string, readonly KnownWord[]>;
  lay: ReadonlyMap<string, readonly string[]>;
  places: number;
};
export type WordLists = { isPassedOver: (word: string) => boolean; isGeneral: (word: string) => boolean };

const MOST_WORDS = 12;
const MOST_THINGS = 6;
const LONGEST_RUN = 4;

/** The words of a search in their order, at most twelve. */
export function wordsOf(typed: string): string[] {
  return plainWords(typed.slice(0, 400)).split(' ').filter((word) => word.length > 0 && word.length <= 40).slice(0, MOST_WORDS);
}

/** Every run of up to four words, in which people's own ways of saying it are looked for. */
export function runsOf(words: readonly string[]): string[] {
  return [...new Set(words.flatMap((_word, at) => Array.from({ length: Math.min(LONGEST_RUN, words.length - at) }, (_, more) => words.slice(at, at + more + 1).join(' '))))];
}

/** What must be asked of the vocabulary for these words: themselves, and the halves of words that may be two ("foodbank"). */
export function wordsToLookUp(words: readonly string[]): string[] {
  return [...new Set(words.flatMap((word) => [word, ...halvesOf(word).flat()]))];
}

/** The words with their typing errors mended, each to what it most likely was; those that are known stay. */
export function mended(words: readonly string[], { known, similar }: Pick<Vocabulary, 'known' | 'similar'>): string[] {
  return words.map((word) => (known.has(word) ? word : (meantBy(word, similar.get(word) ?? [])[0] ?? word)));
}

/** What to look for. */
export function soughtFor(typed: readonly string[], vocabulary: Vocabulary, lists: WordLists): Search {
  const { known, lay } = vocabulary;
  const words = mended(typed, vocabulary);
  const alsoSearched = new Set<string>();
  const things: { ways: string[]; own: string[]; rarity: number; finds: boolean }[] = [];
  const rarityOf = (places: number): number => Math.log(1 + Math.max(vocabulary.places, 1) / Math.max(places, 1));
  const said = new Set<string>();
  for (let at = 0; at < words.length;) {
    const run = longestRun(words, at, (one) => lay.has(one));
    const own = words.slice(at, at + Math.max(1, run.length));
    const matters = own.filter((word) => !lists.isPassedOver(word));
    const means = lay.get(run.join(' ')) ?? [];
    const text = own.join(' ');
    at += own.length;
    if (said.has(text) || (means.length === 0 && matters.length === 0)) continue;
    said.add(text);
    const [word, typedWord] = [own[0] ?? '', typed[at - 1] ?? ''];
    if (own.length === 1 && word !== typedWord) alsoSearched.add(word);
    for (const way of means) if (way !== text) alsoSearched.add(way);
    const halves = own.length === 1 ? halvesOf(typedWord).filter(([first, second]) => known.has(first) && known.has(second)) : [];
    for (const [first, second] of halves) alsoSearched.add(`${first} ${second}`);
    const others = own.length === 1 && !known.has(typedWord) ? meantBy(typedWord, vocabulary.similar.get(typedWord) ?? []) : [];
    const ownWays = [matters.length > 0 ? quotePhrase(matters) : '', ...(own.length === 1 ? [prefix(typedWord), ...others.map(quote)] : [])].filter((way) => way !== '');
    const places = own.length === 1 ? (known.get(word) ?? 0) : 0;
    things.push({
      own: ownWays, ways: [...ownWays, ...halves.map(([a, b]) => quotePhrase([a, b])), ...means.map((way) => quotePhrase(way.split(' ')))],
      rarity: rarityOf(means.length > 0 ? Math.min(places || 50, 50) : places), finds: means.length > 0 || !lists.isGeneral(word),
    });
  }
  // Nothing but words that are passed over: then they are what is looked for.
  if (things.length === 0) return words.length === 0 ? { sought: [], alsoSearched: [] } : soughtFor(typed, vocabulary, { ...lists, isPassedOver: () => false });
  const anyFinds = things.some((thing) => thing.finds);
  const best = things.sort((a, b) => Number(b.finds) - Number(a.finds) || b.rarity - a.rarity).slice(0, MOST_THINGS).map((thing) => ({ ...thing, finds: thing.finds || !anyFinds, rarity: thing.finds || !anyFinds ? thing.rarity : thing.rarity / 3 }));
  const whole = best.reduce((sum, { rarity }) => sum + rarity, 0) || 1;
  const sought = best.flatMap(({ ways, own, rarity, finds }) => [
    { expression: ways.join(' | '), weight: (0.5 * rarity) / whole, finds },
    { expression: inHead(ways), weight: (0.35 * rarity) / whole, finds: false },
    { expression: own.length > 0 ? own.join(' | ') : ways.join(' | '), weight: (0.15 * rarity) / whole, finds: false },
  ]);
  return { sought, alsoSearched: [...alsoSearched].slice(0, 12) };
}

/** Words for which typing errors may be mended at all. */
export function mayHaveSlips(word: string): boolean {
  return slipsForgiven(word) > 0 && /^\p{L}+$/u.test(word);
}

function longestRun(words: readonly string[], at: number, isLay: (run: string) => boolean): string[] {
  for (let length = Math.min(LONGEST_RUN, words.length - at); length > 0; length -= 1) {
    const run = words.slice(at, at + length);
    if (isLay(run.join(' '))) return run;
  }
  return [];
}

/** The same ways, but only in a place's name or kind. */
function inHead(ways: readonly string[]): string {
  return ways.map((way) => way.replace(/'(:\*)?/g, (mark, star, at: number) => (isEnd(way, at) ? `':${star ? '*' : ''}AB` : mark))).join(' | ');
}

function isEnd(way: string, at: number): boolean {
  return (way.slice(0, at + 1).match(/'/g)?.length ?? 0) % 2 === 0;
}

function halvesOf(word: string): [string, string][] {
  if (word.length < 7) return [];
  return Array.from({ length: word.length - 5 }, (_, at) => [word.slice(0, at + 3), word.slice(at + 3)] as [string, string]);
}

function prefix(word: string): string {
  return word.length >= 4 ? `${quote(word)}:*` : quote(word);
}

function quotePhrase(words: readonly string[]): string {
  return words.length === 1 ? quote(words[0] ?? '') : `(${words.map(quote).join(' <-> ')})`;
}

function quote(word: string): string {
  return `'${word.replace(/[^\p{L}\p{N}]/gu, '')}'`;
}
