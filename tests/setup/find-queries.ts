// The reference set of searches in people's own words, and how many of them the search answers among the first five. For a test and a benchmark.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/kit/project-root.ts';
import type { Tx } from '../../src/access/index.ts';
import { phrasesOf } from '../../src/directory/word-lists.ts';
import { placesNear } from '../../src/directory/search/places-near.ts';

/**
 * One search: what is typed, where, and which places a fair person would expect. Half of the first set is tuned on, the other half was only measured; a blind set
 * is written by reading the places, committed before it is asked for the first time, and its first answer is what counts (docs/measured.md).
 */
export type ReferenceQuery = {
  half: 'tuned' | 'held out' | 'written after' | `blind ${number}`; q: string; near?: string; why: string;
  /** Names of places, each exactly as in the data. */
  expect?: string[];
  /** Or: any place of this kind, at most so far away, or in this town or borough. */
  kind?: string; within_km?: number; in?: string;
};
export type Answered = ReferenceQuery & { hit: boolean; came: string[] };

const FOLDER = join(projectRoot, 'tests', 'reference', 'find');

/** Every search there is, each set in a file of its own. */
export const referenceQueries = (): ReferenceQuery[] =>
  ['queries.json', ...readdirSync(FOLDER).filter((name) => /^blind-\d+\.json$/.test(name)).sort()].flatMap((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as ReferenceQuery[]);

/** Asks every search of the set; a hit is one expected place among the first five. */
export const askAll = async (tx: Tx, queries = referenceQueries()): Promise<Answered[]> => {
  const answered: Answered[] = [];
  for (const query of queries) {
    const { places } = await placesNear(tx, { words: query.q, near: query.near ?? '', most: 5 });
    const fits = places.map(({ name, kinds, metres, areas, town }) => (query.expect?.includes(name) ?? false)
      || (query.kind !== undefined && kinds.includes(query.kind) && (query.in !== undefined ? [town, ...areas].includes(query.in) : metres !== null && metres <= (query.within_km ?? 0) * 1000)));
    answered.push({ ...query, hit: fits.includes(true), came: places.map(({ name }) => name) });
  }
  return answered;
};

/** How many of these were answered, in percent. */
export const hitRate = (answered: readonly Answered[]): number => (100 * answered.filter(({ hit }) => hit).length) / Math.max(1, answered.length);

/** Phrases of crisis, and everyday ones that sound like them and must not bring help up first. */
export type CrisisList = { list: string; crisis: string[]; everyday: string[] };

export const crisisLists = (): CrisisList[] =>
  readdirSync(FOLDER).filter((name) => name.startsWith('crisis')).sort().map((name) => ({ list: name, ...(JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Omit<CrisisList, 'list'>) }));

/** How many of these are known as words of crisis, in percent. */
export const knownAsCrisis = (phrases: readonly string[]): number => (100 * phrases.filter((phrase) => phrasesOf('crisis')(phrase) !== null).length) / Math.max(1, phrases.length);
