// Whether a text holds one of a list of phrases, however it is written.

/** Answers with the first phrase of its list that stands whole in the text, or null. */
export type PhraseFinder = (text: string) => string | null;

/** A finder for phrases; a star at a phrase's end stands for any ending of its last word. */
export function phraseFinder(phrases: readonly string[]): PhraseFinder {
  const looked = phrases.map((phrase) => ({ phrase, plain: phrase.endsWith('*') ? ` ${plainWords(phrase)}` : ` ${plainWords(phrase)} ` }));
  return (text) => {
    const plain = ` ${plainWords(text)} `;
    return looked.find((one) => plain.includes(one.plain))?.phrase ?? null;
  };
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
