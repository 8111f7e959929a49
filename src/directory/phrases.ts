// Lists of phrases kept as data, and whether a text holds one of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../kit/csv.ts';
import { projectRoot } from '../kit/project-root.ts';

/** Answers with the first phrase of the list that stands whole in the text, or null. */
export type PhraseFinder = (text: string) => string | null;

const lists = new Map<string, PhraseFinder>();

/** The finder for a list in data/words, read once. */
export function phrasesOf(list: 'crisis' | 'sensitive'): PhraseFinder {
  const known = lists.get(list);
  if (known) return known;
  const { rows } = readCsv(readFileSync(join(projectRoot, 'data', 'words', `${list}.csv`), 'utf8'));
  const finder = phraseFinder(rows.map((row) => row.cells['phrase'] ?? ''));
  lists.set(list, finder);
  return finder;
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
