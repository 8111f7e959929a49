// Which known words somebody may have meant by a word with a typing error in it.

/** A word of the directory and how many places have it. */
export type KnownWord = { word: string; places: number };

/** How many slips are forgiven: none in short words, one from four letters, two from seven. */
export function slipsForgiven(word: string): number {
  return word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
}

/** At most three of the candidates that are few enough slips away, the nearest first, then the more common. */
export function meantBy(typed: string, candidates: readonly KnownWord[]): string[] {
  const near = candidates
    .map((known) => ({ ...known, slips: slipsBetween(typed, known.word) }))
    .filter((known) => known.slips <= slipsForgiven(typed));
  const fewest = Math.min(...near.map((known) => known.slips));
  return near
    .filter((known) => known.slips === fewest)
    .sort((a, b) => b.places - a.places || a.word.localeCompare(b.word, 'en'))
    .slice(0, 3)
    .map((known) => known.word);
}

/** Letters added, left out, changed, or swapped with their neighbour (Damerau's distance, adjacent swaps only). */
export function slipsBetween(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
