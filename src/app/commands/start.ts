import { openDatabase } from '../../kit/db/connect.ts';
import { kyselyOf } from '../../kit/db/kysely.ts';
import { PlainError } from '../../kit/plain-error.ts';
import { asViewer, systemViewer } from '../../access/index.ts';
import { trustsNotOpen } from '../../teams/index.ts';
import { readBackupKey } from '../../kit/backup/backup-key.ts';
import type { Command } from '../command.ts';
import { NOT_ENCRYPTED } from './backup.ts';
import { bringUpToDate, refuseTakenPort, serve } from '../serve.ts';
import { countTrusts } from '../trust-count.queries.ts';

export const command: Command = {
  name: 'start',
  usage: '',
  summary: 'Runs the service for real: no invented people, no fixed clock.',
  needsDatabase: false,
  run: async (context) => {
    const { settings, out } = context;
    if (settings.fixedNow !== null) throw new PlainError('ALONGSIDE_NOW is set, which stops the clock. A real service needs the real time: unset it.');
    const key = readBackupKey(settings.backupKey); // a key that cannot be read is noticed today, and not by the first backup at night
    const database = await openDatabase(settings, 'app');
    try {
      await refuseTakenPort(context.settings);
      await bringUpToDate(database, context.say);
      const { demo, real } = await countTrusts(database.appPool);
      if (demo > 0) throw new PlainError(`The database holds the demo, whose accounts everybody knows. Set ALONGSIDE_DATA to another folder (or DATABASE_URL to another database) for the real service.`);
      await serve(context, database, false, async () => {
        out(`Alongside is ready: ${settings.publicUrl}`);
        if (key === null) out(NOT_ENCRYPTED);
        if (real === 0) out('There is no service in it yet. Make it and its first administrator: npm run alongside -- administrator --help');
        for (const trust of await asViewer(kyselyOf(database.appPool), systemViewer(), trustsNotOpen)) {
          out(`${trust.name} is not open to the public yet: its own crisis line is missing. Its administrator sets it at ${settings.publicUrl}/admin`);
        }
      });
    } finally {
      await database.close();
    }
  },
};
