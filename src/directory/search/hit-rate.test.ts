// How well the search finds: the reference set of searches in people's own words over the real places of Greater Manchester. `npm run bench -- find-words` prints every miss.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { testApp } from '../../../tests/setup/app.ts';
import { askAll, hitRate, referenceQueries, type Answered } from '../../../tests/setup/find-queries.ts';
import { asViewer, NOBODY } from '../../access/index.ts';
import { projectRoot } from '../../kit/project-root.ts';
import { importDirectory, sourceOf } from '../import/import-directory.ts';

/** What was reached, in percent. Lower means that the search finds less well than it did. */
const REACHED = { tuned: 98, 'held out': 97, 'written after': 96, 'blind 1': 98, 'blind 2': 92, 'blind 3': 96, 'blind 4': 98 };

let answered: Answered[] = [];
let names = new Set<string>();
beforeAll(async () => {
  const app = await testApp();
  const file = join(projectRoot, 'data', 'directory', 'greater-manchester.json.gz');
  await importDirectory(app.appDb, { file, source: sourceOf(file, null) });
  answered = await asViewer(app.appDb, NOBODY, (tx) => askAll(tx));
  names = new Set((await app.db.selectFrom('place').select('name').execute()).map(({ name }) => name));
});

test.each(Object.entries(REACHED))('an expected place is among the first five: %s', (half, least) => {
  const some = answered.filter((one) => one.half === half);
  expect(hitRate(some), some.filter(({ hit }) => !hit).map(({ q, near, came }) => `${q} @ ${near ?? ''}: ${came.join(' | ')}`).join('\n')).toBeGreaterThanOrEqual(least);
});

test('the set is what it says: at least eighty searches, each with its reason, of places that are there', () => {
  expect(referenceQueries().length).toBeGreaterThanOrEqual(80);
  for (const { q, why, expect: expected, kind } of referenceQueries()) {
    expect(why, q).not.toBe('');
    expect(expected !== undefined || kind !== undefined, q).toBe(true);
    for (const name of expected ?? []) expect(names, q).toContain(name);
  }
});

test('each way of saying something stands once in the shipped list', () => {
  const said = readFileSync(join(projectRoot, 'data', 'words', 'lay-words.csv'), 'utf8').trim().split('\n').slice(1).flatMap((row) => row.slice(0, row.lastIndexOf(',')).split(';'));
  expect(said.filter((one, at) => said.indexOf(one) !== at)).toEqual([]);
});
