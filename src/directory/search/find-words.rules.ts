// From what somebody typed to what is looked for: their own words turned into those that entries use, typing errors mended.
import { plainWords } from '../phrases.rules.ts';
import type { LooseMatch } from './loose-ways.rules.ts';
import { slipsForgiven } from './typing-errors.rules.ts';

/** One way in which an entry may say something, and how well it says it (1: in the very words). `begins`: only how a word begins is known. */
export type Way = { text: string; weight: number; begins?: true };
/**
 * One thing looked for. `finds`: it may bring a place by itself; others only rank what was found. `worth`: how much surer we are than of a single word.
 * `meant`: a way of saying it that the list knows, and not only a word that was typed.
 */
export type Thing = { ways: Way[]; finds: boolean; worth: number; meant?: boolean };
export type Search = { things: Thing[]; alsoSearched: string[] };

/** What is known of words: whether anybody uses one, what one that nobody uses was most likely meant to be (see `meantBy`), and what entries say for people's own words. */
export type Vocabulary = {
  isKnown: (word: string) => boolean;
  meant: ReadonlyMap<string, readonly string[]>;
  means: (run: string) => readonly string[] | undefined;
  /** Ways of saying it that stand in these words, though not word for word. */
  loosely?: (words: readonly string[]) => readonly LooseMatch[];
};
export type WordLists = { isPassedOver: (word: string) => boolean; isGeneral: (word: string) => boolean };

const MOST_WORDS = 24;
const MOST_THINGS = 8;
const LONGEST_RUN = 6;
/** What entries say for people's own words, in the order of the list: each says it less well than the one before. */
const BY_TURN = [0.96, 0.88, 0.78, 0.68, 0.6, 0.54, 0.48];
const LEAST = 0.44;

/** The words of a search in their order, at most two dozen; @param inFull what text-speak and dialect stand for. */
export function wordsOf(typed: string, inFull: (word: string) => readonly string[] | undefined = () => undefined): string[] {
  return plainWords(typed.slice(0, 400)).split(' ').filter((word) => word.length > 0 && word.length <= 40).flatMap((word) => inFull(word) ?? [word]).slice(0, MOST_WORDS);
}

/** The words with their typing errors mended, each to what it most likely was; those that are known stay. */
export function mended(words: readonly string[], { isKnown, meant }: Pick<Vocabulary, 'isKnown' | 'meant'>): string[] {
  return words.map((word) => (isKnown(word) ? word : (meant.get(word)?.[0] ?? word)));
}

/** What to look for. */
export function soughtFor(typed: readonly string[], vocabulary: Vocabulary, lists: WordLists): Search {
  const words = mended(typed, vocabulary);
  const alsoSearched = new Set<string>();
  const things: Thing[] = [];
  const said = new Set<string>();
  const loose = vocabulary.loosely?.(words) ?? [];
  const used = new Set<number>();
  for (let at = 0; at < words.length;) {
    const run = longestRun(words, typed, at, vocabulary);
    const match = run.length >= 2 ? undefined : loose.find((one) => one.at[0] === at && !one.at.some((n) => used.has(n)));
    if (run.length === 0 && !match && used.has(at)) {
      at += 1;
      continue;
    }
    const length = Math.max(1, run.length);
    const own = match ? match.at.map((n) => words[n] ?? '') : words.slice(at, at + length);
    for (const n of match?.at ?? Array.from({ length }, (_, n) => at + n)) used.add(n);
    const matters = own.filter((word) => !lists.isPassedOver(word));
    const means = match?.means ?? run.means;
    const text = own.join(' ');
    const typedWord = own.length === 1 ? (typed[at] ?? '') : '';
    at += match ? 1 : length;
    if (said.has(text) || (means.length === 0 && matters.length === 0)) continue;
    said.add(text);
    if (typedWord !== '' && text !== typedWord) alsoSearched.add(text);
    const asOne = means.map((way) => way.replaceAll(' ', ''));
    for (const [n, way] of means.entries()) if (way !== text && asOne.indexOf(asOne[n] ?? '') === n) alsoSearched.add(way);
    const halves = typedWord === '' ? [] : halvesOf(typedWord).filter(([first, second]) => vocabulary.isKnown(first) && vocabulary.isKnown(second));
    for (const [first, second] of halves) alsoSearched.add(`${first} ${second}`);
    things.push({
      ways: [...ownWays(own, matters, typedWord, vocabulary), ...halves.map((both) => ({ text: both.join(' '), weight: 1 })),
        ...means.map((way, n) => ({ text: way, weight: BY_TURN[n] ?? LEAST }))],
      finds: means.length > 0 || !lists.isGeneral(text), meant: means.length > 0, worth: (means.length > 0 ? 1.3 : 1) * (1 + 0.15 * Math.min(3, own.length - 1)),
    });
  }
  // Nothing but words that are passed over: then they are what is looked for.
  if (things.length === 0) return words.length === 0 ? { things: [], alsoSearched: [] } : soughtFor(typed, vocabulary, { ...lists, isPassedOver: () => false });
  const anyFinds = things.some((thing) => thing.finds);
  const best = things.map((thing) => ({ ...thing, finds: thing.finds || !anyFinds })).sort((a, b) => Number(b.finds) - Number(a.finds) || b.worth - a.worth).slice(0, MOST_THINGS);
  return { things: best, alsoSearched: [...alsoSearched].slice(0, 12) };
}

/** Words for which typing errors may be mended at all. */
export function mayHaveSlips(word: string): boolean {
  return slipsForgiven(word) > 0 && /^\p{L}+$/u.test(word);
}

/** Somebody's own words: whole when they matter all; what is left of a longer way of saying it says less. */
function ownWays(own: readonly string[], matters: readonly string[], typedWord: string, { isKnown, meant }: Vocabulary): Way[] {
  const ways: Way[] = matters.length === 0 ? [] : [{ text: matters.join(' '), weight: matters.length === own.length ? 1 : 0.6 }];
  if (typedWord === '' || isKnown(typedWord)) return ways;
  if (typedWord.length >= 4) ways.push({ text: typedWord, weight: 0.8, begins: true });
  for (const other of (meant.get(typedWord) ?? []).slice(1)) ways.push({ text: other, weight: 0.7 });
  return ways;
}

/** The longest way of saying something that begins here, as mended, or as it was typed. */
function longestRun(words: readonly string[], typed: readonly string[], at: number, { means }: Vocabulary): { length: number; means: readonly string[] } {
  for (let length = Math.min(LONGEST_RUN, words.length - at); length > 0; length -= 1) {
    const found = means(words.slice(at, at + length).join(' ')) ?? means(typed.slice(at, at + length).join(' '));
    if (found) return { length, means: found };
  }
  return { length: 0, means: [] };
}

function halvesOf(word: string): [string, string][] {
  if (word.length < 7) return [];
  return Array.from({ length: word.length - 5 }, (_, at) => [word.slice(0, at + 3), word.slice(at + 3)] as [string, string]);
}
