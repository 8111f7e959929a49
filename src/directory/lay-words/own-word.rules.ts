// A lead's own entry in the list of how people say it: what can be kept, in the form searching uses. Pure.
import { plainWords } from '../phrases.rules.ts';

/** Searching looks for runs of so many words, and a meaning is as short. */
const MOST_WORDS = 4;
const MOST_MEANINGS = 12;

export type OwnWord = { said: string; means: string[] };
export type ReadWord = { word: OwnWord } | { problem: Partial<Record<'said' | 'means', string>> };

const isLong = (phrase: string): boolean => phrase.split(' ').length > MOST_WORDS || phrase.length > 60;

/** What was typed as one entry: what people say, and what entries call it, one in each line or between commas. */
export const readWord = (typed: { said: string; means: string }): ReadWord => {
  const said = plainWords(typed.said);
  const means = [...new Set(typed.means.split(/[\n,;]/).map(plainWords))].filter((one) => one !== '' && one !== said);
  if (said.length < 2) return { problem: { said: 'Write what people say, in letters' } };
  if (isLong(said)) return { problem: { said: 'Write at most four words: searching looks for the words that stand together' } };
  if (means.length === 0) return { problem: { means: 'Write at least one thing that entries call it, other than what people say' } };
  if (means.length > MOST_MEANINGS) return { problem: { means: `Write at most ${MOST_MEANINGS}, one in each line` } };
  const long = means.find(isLong);
  return long ? { problem: { means: `“${long.slice(0, 60)}” is too long: at most four words in each line` } } : { word: { said, means } };
};
