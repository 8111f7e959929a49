// A note of a session names nobody who came. This looks for names of the register in it, so that the page can ask. Pure.

/** Names that are also everyday words: only with a capital inside a sentence do they look like somebody. */
const EVERYDAY = new Set(['will', 'may', 'hope', 'rose', 'mark', 'grace', 'joy', 'faith', 'june', 'april', 'august', 'summer', 'autumn', 'dawn', 'ray', 'bill', 'art', 'drew', 'jack', 'sunny', 'sky', 'lily', 'iris', 'ivy', 'olive', 'pearl', 'ruby', 'amber', 'heather', 'holly', 'fern', 'wren', 'robin', 'frank', 'ernest', 'max', 'pat', 'sue', 'rob', 'don', 'dot', 'kit', 'skip', 'chase', 'hazel', 'rowan', 'sorrel', 'saffron']);

const letters = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The names of these that stand in the words, as they are on the register. */
export const namesIn = (words: string, names: readonly string[]): string[] => {
  const parts = [...new Set(names.flatMap((name) => [name.trim(), ...name.trim().split(/\s+/)]).filter((part) => part.length > 1))];
  const found = parts.filter((part) => (EVERYDAY.has(part.toLowerCase()) ? insideSentence(words, part) : new RegExp(`(?<![\\p{L}\\p{N}])${letters(part)}(?![\\p{L}\\p{N}])`, 'iu').test(words)));
  return found.filter((one) => !found.some((other) => other !== one && other.split(/\s+/).includes(one)));
};

/** "We think Hope liked it" but not "Hope was the word of the day" or "we hope so". */
const insideSentence = (words: string, name: string): boolean => {
  const capital = `${name.charAt(0).toUpperCase()}${name.slice(1).toLowerCase()}`;
  return [...words.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${letters(capital)}(?![\\p{L}\\p{N}])`, 'gu'))].some((hit) => /[^.!?\n:\s"“(]\s+$/u.test(words.slice(0, hit.index)));
};

/** The question the page asks, or null when there is nothing to ask. */
export const nameQuestion = (found: readonly string[]): string | null => {
  if (found.length === 0) return null;
  const said = found.length === 1 ? `“${found[0]}”` : `${found.slice(0, -1).map((n) => `“${n}”`).join(', ')} and “${found.at(-1)}”`;
  return `${said} ${found.length === 1 ? 'is' : 'are'} on the register of this session. Is that somebody who came? A note names nobody. Say it without the name, or tick that it may stay.`;
};
