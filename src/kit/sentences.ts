// What people typed, put into sentences of ours: one full stop, never two. Pure.

/** Without the full stop at its end, for words that stand inside a sentence. "Bus 17." → "Bus 17". */
export const inSentence = (words: string): string => words.trim().replace(/\.$/, '');

/** Each part as a sentence, in one line; what is missing is left out. ("To get out", null, "Soon?") → "To get out. Soon?" */
export const asSentences = (...parts: readonly (string | null | undefined | false)[]): string =>
  parts.map((one) => (one ? one.trim() : '')).filter((one) => one !== '').map((one) => (/[.!?…]$/.test(one) ? one : `${one}.`)).join(' ');
