// Lists of phrases kept as data, and whether a text holds one of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv, type CsvRow } from '../kit/csv.ts';
import { projectRoot } from '../kit/project-root.ts';

/** Answers with the first phrase of the list that stands whole in the text, or null. */
export type PhraseFinder = (text: string) => string | null;

const lists = new Map<string, PhraseFinder>();

/** The finder for a list in data/words, read once. */
export function phrasesOf(list: 'crisis' | 'sensitive'): PhraseFinder {
  const known = lists.get(list);
  if (known) return known;
  const finder = phraseFinder(wordsIn(list).map((row) => row.cells['phrase'] ?? ''));
  lists.set(list, finder);
  return finder;
}

let passedOver: Set<string> | null = null;

/** Whether a word in a search says nothing about what is looked for ("somewhere", "please"). */
export function isPassedOver(word: string): boolean {
  passedOver ??= new Set(wordsIn('passed-over').map((row) => row.cells['word'] ?? ''));
  return passedOver.has(word);
}

function wordsIn(list: string): CsvRow[] {
  return readCsv(readFileSync(join(projectRoot, 'data', 'words', `${list}.csv`), 'utf8')).rows;
}

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
