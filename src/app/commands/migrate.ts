import { migrate } from '../../kit/db/migrate.ts';
import { PlainError } from '../../kit/plain-error.ts';
import { prepareJobs } from '../jobs/job-queue.ts';
import { bringWords } from '../serve.ts';
import type { Command } from '../command.ts';

export const command: Command = {
  name: 'migrate',
  usage: '',
  summary: 'Brings the database up to date. Safe to run again, and while the app runs.',
  needsDatabase: 'open',
  run: async ({ database, out, say }) => {
    if (!database.ownerConfig) throw new PlainError('Set DATABASE_OWNER_URL to the role that owns the tables: the role of DATABASE_URL must not be able to change them.');
    const applied = await migrate(database.ownerConfig, undefined, (name) => say(`Applying ${name} …`));
    await prepareJobs(database.ownerConfig);
    await bringWords(database, say);
    out(applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.length}: ${applied.join(', ')}.`);
  },
};
