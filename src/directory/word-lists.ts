// The lists of words kept in data/words, each read once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../kit/csv.ts';
import { projectRoot } from '../kit/project-root.ts';
import { phraseFinder, type PhraseFinder } from './phrases.rules.ts';

const finders = new Map<string, PhraseFinder>();
let passedOver: ReadonlySet<string> | null = null;

/** Finds the phrases of a list: 'crisis' in a search, 'sensitive' in an entry, 'health' in a text that somebody else may see. */
export function phrasesOf(list: 'crisis' | 'sensitive' | 'health'): PhraseFinder {
  const finder = finders.get(list) ?? phraseFinder(wordsIn(list, 'phrase'));
  finders.set(list, finder);
  return finder;
}

/** Whether a word in a search says nothing about what is looked for ("somewhere", "please"). */
export function isPassedOver(word: string): boolean {
  return passedOverWords().has(word);
}

/** All of them. */
export function passedOverWords(): ReadonlySet<string> {
  passedOver ??= new Set(wordsIn('passed-over', 'word'));
  return passedOver;
}

function wordsIn(list: string, column: string): string[] {
  const { rows } = readCsv(readFileSync(join(projectRoot, 'data', 'words', `${list}.csv`), 'utf8'));
  return rows.map((row) => row.cells[column] ?? '');
}
