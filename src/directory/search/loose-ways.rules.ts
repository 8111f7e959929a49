// Ways of saying it that are not typed word for word: "my old mum has passed away" is known by "mum passed away", "she won't eat" by "not eating".

/** What a word counts as when ways of saying it are compared: its stem, or the name of its group ("not", "kin"); null for a word that says nothing. */
export type Sameness = (word: string) => string | null;
/** A way of saying it that was found: which of the words are its, and what entries say for it. */
export type LooseMatch = { at: readonly number[]; means: readonly string[] };
/** Ways of saying it, each under the rarest of its words. */
export type LooseWays = ReadonlyMap<string, readonly { words: readonly string[]; means: readonly string[] }[]>;

export const NOT = 'not';
const LONGEST = 6;
/** So many other words that matter may stand between. */
const BETWEEN = 2;

/** Ways of two words or more that matter, to be found by what is the same in them. */
export function looseWays(said: ReadonlyMap<string, readonly string[]>, same: Sameness): LooseWays {
  const ways = [...said].map(([text, means]) => ({ words: wordsThatMatter(text.split(' '), same).map(({ word }) => word), means })).filter(({ words }) => words.length >= 2 && words.length <= LONGEST);
  const often = new Map<string, number>();
  for (const { words } of ways) for (const word of new Set(words)) often.set(word, (often.get(word) ?? 0) + 1);
  return Map.groupBy(ways, ({ words }) => words.reduce((rarest, word) => ((often.get(word) ?? 0) < (often.get(rarest) ?? 0) ? word : rarest)));
}

/** The ways of saying it that stand in these words, the longest first, none of whose words is another's. In their order, or in any when nothing is denied. */
export function looseMatches(typed: readonly string[], ways: LooseWays, same: Sameness): LooseMatch[] {
  const words = wordsThatMatter(typed, same);
  const found: LooseMatch[] = [];
  for (const rarest of new Set(words.map(({ word }) => word))) {
    for (const way of ways.get(rarest) ?? []) {
      const at = inOrder(words, way.words) ?? (way.words.includes(NOT) ? null : inAnyOrder(words, way.words));
      if (at) found.push({ at, means: way.means });
    }
  }
  const taken = new Set<number>();
  return found.sort((a, b) => b.at.length - a.at.length || spanOf(a) - spanOf(b)).filter(({ at }) => {
    if (at.some((one) => taken.has(one))) return false;
    for (const one of at) taken.add(one);
    return true;
  });
}

type Placed = { word: string; at: number };
const spanOf = ({ at }: LooseMatch): number => (at.at(-1) ?? 0) - (at[0] ?? 0);

function wordsThatMatter(words: readonly string[], same: Sameness): Placed[] {
  return words.flatMap((typed, at) => {
    const word = same(typed);
    return word === null ? [] : [{ word, at }];
  });
}

function inOrder(words: readonly Placed[], sought: readonly string[]): number[] | null {
  for (let from = 0; from + sought.length <= words.length; from += 1) {
    if (words[from]?.word !== sought[0]) continue;
    const at: number[] = [];
    for (let n = from; n < words.length && n < from + sought.length + BETWEEN && at.length < sought.length; n += 1) if (words[n]?.word === sought[at.length]) at.push(words[n]?.at ?? 0);
    if (at.length === sought.length) return at;
  }
  return null;
}

function inAnyOrder(words: readonly Placed[], sought: readonly string[]): number[] | null {
  for (let from = 0; from + sought.length <= words.length; from += 1) {
    const near = words.slice(from, from + sought.length + 1);
    const at = sought.map((word) => near.find((one) => one.word === word)?.at ?? -1);
    if (!at.includes(-1) && new Set(at).size === at.length) return at.sort((a, b) => a - b);
  }
  return null;
}
