// What a worker lets be used of their own experience: two choices for each thing, and what is not ticked is not kept. Pure.

export type Ticked = { item: string; own_words: boolean; for_matching: boolean; on_profile: boolean };
export type Ticks = { matching: readonly string[]; profile: readonly string[]; ownMatching: readonly string[]; ownProfile: readonly string[] };

export const MOST_OWN_WORDS = 6;
export const LONGEST_OWN_WORDS = 120;

/** Own words, one on each line, each once. */
export const linesOf = (text: string | undefined): string[] => [...new Set((text ?? '').split('\n').map((line) => line.trim().replace(/\s+/g, ' ')).filter((line) => line !== ''))];

/** What is wrong with own words; null when nothing is. */
export const ownWordsProblem = (lines: readonly string[]): string | null => {
  if (lines.length > MOST_OWN_WORDS) return `Enter ${MOST_OWN_WORDS} lines or fewer`;
  return lines.some((line) => line.length > LONGEST_OWN_WORDS) ? `Each line must be ${LONGEST_OWN_WORDS} characters or fewer` : null;
};

/** The rows that are kept: each thing with its two choices, and nothing that was ticked for neither. */
export const tickedOf = ({ matching, profile, ownMatching, ownProfile }: Ticks): Ticked[] => {
  const rows = (own_words: boolean, forMatching: readonly string[], onProfile: readonly string[]): Ticked[] =>
    [...new Set([...forMatching, ...onProfile])].map((item) => ({ item, own_words, for_matching: forMatching.includes(item), on_profile: onProfile.includes(item) }));
  const listed = rows(false, matching, profile);
  return [...listed, ...rows(true, ownMatching, ownProfile).filter((row) => !listed.some((l) => l.item === row.item))];
};
