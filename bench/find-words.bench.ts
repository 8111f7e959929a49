// How well the search finds: searches in people's own words over 2,027 real places, and how often an expected place is among the first five.
// Prints every miss with what came instead. The same set is held by src/directory/search/hit-rate.test.ts.
import { join } from 'node:path';
import pg from 'pg';
import { askAll, crisisLists, hitRate, knownAsCrisis } from '../tests/setup/find-queries.ts';
import { asViewer, NOBODY } from '../src/access/index.ts';
import { importDirectory, sourceOf } from '../src/directory/index.ts';
import { kyselyOf } from '../src/kit/db/kysely.ts';
import { migrate } from '../src/kit/db/migrate.ts';
import { makeThrowawayDatabase, startThrowaway, throwawayConfig } from '../src/kit/db/throwaway.ts';
import { projectRoot } from '../src/kit/project-root.ts';
import { printTable } from './table.ts';

const GOAL = 95;
const server = await startThrowaway();
try {
  await makeThrowawayDatabase(server, 'find_words');
  await migrate(throwawayConfig(server, 'find_words', 'owner'));
  const pool = new pg.Pool({ ...throwawayConfig(server, 'find_words', 'app'), max: 2 });
  const db = kyselyOf(pool);
  const file = join(projectRoot, 'data', 'directory', 'greater-manchester.json.gz');
  await importDirectory(db, { file, source: sourceOf(file, null) });
  const answered = await asViewer(db, NOBODY, (tx) => askAll(tx));
  await pool.end();
  for (const { half, q, near, why, came } of answered.filter(({ hit }) => !hit)) console.log(`missed (${half}): “${q}”${near ? ` near ${near}` : ''}\n  wanted: ${why}\n  came: ${came.join(' | ') || 'nothing'}`);
  process.exitCode = printTable('Finding in people’s own words: an expected place among the first five', [
    ...[...new Set(answered.map(({ half }) => half))].map((half) => {
      const some = answered.filter((one) => one.half === half);
      return { what: `${half}: ${some.length} searches`, figure: `${hitRate(some).toFixed(1)} %` };
    }),
    { what: `all ${answered.length}`, figure: `${hitRate(answered).toFixed(1)} %`, goal: `≥ ${GOAL} %`, met: hitRate(answered) >= GOAL },
    ...crisisLists().flatMap(({ list, crisis, everyday }) => [
      { what: `${list}: ${crisis.length} phrases of crisis known`, figure: `${knownAsCrisis(crisis).toFixed(1)} %`, goal: `≥ ${GOAL} %`, met: knownAsCrisis(crisis) >= GOAL },
      { what: `${list}: ${everyday.length} everyday phrases taken for crisis`, figure: `${knownAsCrisis(everyday).toFixed(1)} %`, goal: '≤ 5 %', met: knownAsCrisis(everyday) <= 5 },
    ]),
  ]);
} finally {
  await server.stop();
}
