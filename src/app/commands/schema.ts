// For developers: after adding a migration.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dictionaryOf, schemaSql, schemaTypes } from '../../kit/db/describe-schema.ts';
import { migrate } from '../../kit/db/migrate.ts';
import { makeThrowawayDatabase, startThrowaway, throwawayConfig } from '../../kit/db/throwaway.ts';
import { projectRoot } from '../../kit/project-root.ts';
import type { Command } from '../command.ts';

export const command: Command = {
  name: 'schema',
  usage: '',
  summary: 'For developers: writes src/kit/db/schema.ts, db/schema.sql and docs/data-dictionary.md from the migrations.',
  needsDatabase: false,
  run: async ({ out, say }) => {
    const server = await startThrowaway();
    try {
      await makeThrowawayDatabase(server, 'fresh');
      await migrate(throwawayConfig(server, 'fresh', 'owner'));
      writeFileSync(join(projectRoot, 'src', 'kit', 'db', 'schema.ts'), await schemaTypes(server, 'fresh'));
      out('src/kit/db/schema.ts');
      writeFileSync(join(projectRoot, 'docs', 'data-dictionary.md'), await dictionaryOf(server, 'fresh'));
      out('docs/data-dictionary.md');
      const sql = await schemaSql(server, 'fresh');
      if (sql === null) return say(`No pg_dump of PostgreSQL ${server.major} was found, so db/schema.sql stays as it was.`);
      writeFileSync(join(projectRoot, 'db', 'schema.sql'), sql);
      out('db/schema.sql');
    } finally {
      await server.stop();
    }
  },
};
