// The words shipped in data/words for searching: how people say it (lay-words.csv), what phrases in an entry mean for a filter (signs.csv),
// and words that say little alone (general.csv).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../../kit/csv.ts';
import { projectRoot } from '../../kit/project-root.ts';
import { plainWords } from '../phrases.rules.ts';

export type ShippedLayWord = { said: string; means: string[] };
export type Sign = { about: string; phrase: string; means: boolean };

const rowsOf = (file: string): Record<string, string | undefined>[] =>
  readCsv(readFileSync(join(projectRoot, 'data', 'words', file), 'utf8')).rows.map((row) => row.cells);

let layWords: readonly ShippedLayWord[] | null = null;
let signs: readonly Sign[] | null = null;

/** Each way of saying it once, in plain words; a row may hold several ways with the same meaning. */
export const shippedLayWords = (): readonly ShippedLayWord[] => (layWords ??= readLayWords());

export const shippedSigns = (): readonly Sign[] => (signs ??= rowsOf('signs.csv').map((row) => ({ about: row.about ?? '', phrase: plainWords(row.phrase ?? ''), means: row.means === 'yes' })));

function readLayWords(): ShippedLayWord[] {
  const words = new Map<string, string[]>();
  for (const row of rowsOf('lay-words.csv')) {
    const means = (row.means ?? '').split(';').map(plainWords).filter((word) => word !== '');
    for (const said of (row.said ?? '').split(';').map(plainWords)) if (said !== '' && !words.has(said)) words.set(said, means.slice(0, 12));
  }
  return [...words].map(([said, means]) => ({ said, means }));
}

let general: ReadonlySet<string> | null = null;

/** Whether a word says little alone ("group", "help"): it ranks what was found, but finds nothing by itself beside a better word. */
export function isGeneral(word: string): boolean {
  return generalWords().has(word);
}

/** All of them. */
export function generalWords(): ReadonlySet<string> {
  general ??= new Set(rowsOf('general.csv').map((row) => row.word ?? ''));
  return general;
}

let rewritten: ReadonlyMap<string, readonly string[]> | null = null;
let alike: ReadonlyMap<string, string> | null = null;

/** What text-speak, dialect and common misspellings stand for, word by word; undefined for any other word. */
export function meantInFull(word: string): readonly string[] | undefined {
  rewritten ??= new Map(rowsOf('text-speak.csv').map((row) => [row.typed ?? '', (row.means ?? '').split(' ')]));
  return rewritten.get(word);
}

/** The group of words that are taken for the same when ways of saying it are compared ("mum", "my lad": kin); undefined for any other word. */
export function groupOf(word: string): string | undefined {
  alike ??= new Map(rowsOf('alike.csv').flatMap((row) => (row.words ?? '').split(';').map((one) => [one, row.as ?? ''] as const)));
  return alike.get(word);
}
