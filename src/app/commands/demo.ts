import { eraseEmbedded } from '../../kit/db/embedded-erase.ts';
import { openDatabase, type OpenDatabase } from '../../kit/db/connect.ts';
import { PlainError } from '../../kit/plain-error.ts';
import type { Command, CommandContext } from '../command.ts';
import { bringUpToDate, refuseTakenPort, serve } from '../serve.ts';
import { countTrusts } from '../trust-count.queries.ts';

export const command: Command = {
  name: 'demo',
  usage: '[--fresh]',
  summary: 'Starts a demo service with invented people. It keeps what you do; --fresh starts over.',
  needsDatabase: false,
  run: async (context) => {
    const unknown = context.args.find((arg) => arg !== '--fresh');
    if (unknown !== undefined) throw new PlainError(`The demo does not know "${unknown}". It knows --fresh, which starts over.`);
    if (context.args.includes('--fresh')) await startOver(context);
    const database = await openDatabase(context.settings, 'app');
    try {
      await refuseTakenPort(context.settings);
      await bringUpToDate(database, context.say);
      await makeWhenEmpty(database, context);
      if (context.stopped.aborted) return;
      await serve(context, database, true, async () => {
        const { signInList } = await import('../demo/index.ts');
        context.out(`\nAlongside is ready: ${context.settings.publicUrl}\n`);
        for (const line of await signInList(database)) context.out(line);
        context.out('\nEverybody in it is invented. Press Ctrl-C to stop.');
      });
    } finally {
      await database.close();
    }
  },
};

async function startOver({ settings, say }: CommandContext): Promise<void> {
  if (settings.database.kind === 'external') throw new PlainError('--fresh empties only the embedded database. Unset DATABASE_URL, or point it at a new, empty database.');
  const database = await openDatabase(settings, 'app');
  try {
    const { real } = await countTrusts(database.appPool).catch(() => ({ real: 0 }));
    if (real > 0) throw realServiceInside(settings.dataFolder);
  } finally {
    await database.close();
  }
  await eraseEmbedded(settings.dataFolder, settings.port);
  say('The old demo is gone. Making a new one …');
}

async function makeWhenEmpty(database: OpenDatabase, { settings, say }: CommandContext): Promise<void> {
  const { demo, real } = await countTrusts(database.appPool);
  if (real > 0) throw realServiceInside(settings.dataFolder);
  if (demo > 0) return;
  const { makeDemo } = await import('../demo/index.ts');
  await makeDemo(database, say);
}

function realServiceInside(dataFolder: string): PlainError {
  return new PlainError(`The database in ${dataFolder} holds a real service, so it cannot be the demo. Run it with npm start, or set ALONGSIDE_DATA to another folder for the demo.`);
}
