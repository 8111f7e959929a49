// The directory of the demonstration is the real one, read by the same importer as everywhere.
import { join } from 'node:path';
import { importDirectory, sourceOf } from '../../directory/index.ts';
import type { OpenDatabase } from '../../kit/db/connect.ts';
import { kyselyOf } from '../../kit/db/kysely.ts';
import { makePool } from '../../kit/db/pool.ts';
import { projectRoot } from '../../kit/project-root.ts';

export const fillDirectory = async (database: OpenDatabase, say: (line: string) => void): Promise<void> => {
  const pool = makePool(() => database.appConfig, { max: 1, statement_timeout: 0, query_timeout: 0, idle_in_transaction_session_timeout: 0 });
  try {
    const file = join(projectRoot, 'data', 'directory', 'greater-manchester.json.gz');
    const result = await importDirectory(kyselyOf(pool), { file, source: sourceOf(file, null), progress: (rows) => (rows % 500 === 0 ? say(`  ${rows} places`) : undefined) });
    say(`  ${result.taken} places taken.`);
  } finally {
    await pool.end();
  }
};
