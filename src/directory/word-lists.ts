// The lists of words kept in data/words, each read once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../kit/csv.ts';
import { projectRoot } from '../kit/project-root.ts';
import { menderOf, phraseFinder, plainWords, wordsNamed, type PhraseFinder } from './phrases.rules.ts';
import { meantInFull } from './search/shipped-words.ts';

const finders = new Map<string, PhraseFinder>();
let passedOver: ReadonlySet<string> | null = null;
let groups: ReadonlyMap<string, readonly string[]> | null = null;

/**
 * Finds the phrases of a list: 'crisis' in a search, 'sensitive' in an entry, 'health' in a text that somebody else may see. In the list of crisis
 * a phrase that "means: no" is an everyday one that sounds like it, and what was typed is read a second time with text-speak and dialect in full and slips mended.
 */
export function phrasesOf(list: 'crisis' | 'sensitive' | 'health'): PhraseFinder {
  const known = finders.get(list);
  if (known) return known;
  const rows = rowsOf(list);
  const those = (no: boolean): string[] => rows.filter(({ means }) => (means === 'no') === no).map(({ phrase }) => phrase ?? '');
  const asTyped = phraseFinder(those(false), wordGroups(), those(true));
  const finder = list === 'crisis' ? alsoInFull(asTyped, menderOf(wordsNamed(those(false), wordGroups()))) : asTyped;
  finders.set(list, finder);
  return finder;
}

/** Looks once more in the same words written out ("cannae", "2nite") and mended ("mental brekdown"). */
const alsoInFull = (find: PhraseFinder, mended: (word: string) => string): PhraseFinder => (text) => {
  const found = find(text);
  if (found !== null) return found;
  const plain = plainWords(text);
  const inFull = plain.split(' ').flatMap((word) => meantInFull(word) ?? [mended(word)]).join(' ');
  return inFull === plain ? null : find(inFull);
};

/** Words of which any may stand in a phrase: {self} is myself, herself and the rest. */
export function wordGroups(): ReadonlyMap<string, readonly string[]> {
  groups ??= new Map(rowsOf('word-groups').map(({ group, words }) => [group ?? '', (words ?? '').split(';')]));
  return groups;
}

/** Whether a word in a search says nothing about what is looked for ("somewhere", "please"). */
export function isPassedOver(word: string): boolean {
  return passedOverWords().has(word);
}

/** All of them. */
export function passedOverWords(): ReadonlySet<string> {
  passedOver ??= new Set(rowsOf('passed-over').map(({ word }) => word ?? ''));
  return passedOver;
}

function rowsOf(list: string): Record<string, string | undefined>[] {
  return readCsv(readFileSync(join(projectRoot, 'data', 'words', `${list}.csv`), 'utf8')).rows.map((row) => row.cells);
}
