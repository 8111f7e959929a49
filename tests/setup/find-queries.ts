// The reference set of searches in people's own words, and how many of them the search answers among the first five. For a test and a benchmark.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/kit/project-root.ts';
import type { Tx } from '../../src/access/index.ts';
import { placesNear } from '../../src/directory/search/places-near.ts';

/** One search: what is typed, where, and which places a fair person would expect. Half of the set is tuned on; the other half is only measured. */
export type ReferenceQuery = {
  half: 'tuned' | 'held out' | 'written after'; q: string; near?: string; why: string;
  /** Names of places, each exactly as in the data. */
  expect?: string[];
  /** Or: any place of this kind, at most so far away. */
  kind?: string; within_km?: number;
};
export type Answered = ReferenceQuery & { hit: boolean; came: string[] };

export const referenceQueries = (): ReferenceQuery[] =>
  JSON.parse(readFileSync(join(projectRoot, 'tests', 'reference', 'find', 'queries.json'), 'utf8')) as ReferenceQuery[];

/** Asks every search of the set; a hit is one expected place among the first five. */
export const askAll = async (tx: Tx, queries = referenceQueries()): Promise<Answered[]> => {
  const answered: Answered[] = [];
  for (const query of queries) {
    const { places } = await placesNear(tx, { words: query.q, near: query.near ?? '', most: 5 });
    const fits = places.map(({ name, kinds, metres }) => (query.expect?.includes(name) ?? false)
      || (query.kind !== undefined && kinds.includes(query.kind) && metres !== null && metres <= (query.within_km ?? 0) * 1000));
    answered.push({ ...query, hit: fits.includes(true), came: places.map(({ name }) => name) });
  }
  return answered;
};

/** How many of these were answered, in percent. */
export const hitRate = (answered: readonly Answered[]): number => (100 * answered.filter(({ hit }) => hit).length) / Math.max(1, answered.length);
