// What `demo` and `start` share: an up-to-date schema, a server on its port, and a clean end.
import { createServer } from 'node:net';
import { migrate, pendingMigrations, refuseUnfinishedRestore } from '../kit/db/migrate.ts';
import type { OpenDatabase } from '../kit/db/connect.ts';
import { asViewer, systemViewer } from '../access/index.ts';
import { bringShippedWords } from '../directory/index.ts';
import { kyselyOf } from '../kit/db/kysely.ts';
import { PlainError } from '../kit/plain-error.ts';
import { closeGently } from './close-gently.ts';
import type { CommandContext } from './command.ts';
import { needJobs, prepareJobs } from './jobs/job-queue.ts';
import type { Settings } from './settings.ts';

/** Migrates as the owner; without the owner's address it only checks. */
export async function bringUpToDate(database: OpenDatabase, say: (line: string) => void): Promise<void> {
  await refuseUnfinishedRestore(database.appPool);
  if (database.ownerConfig) {
    await migrate(database.ownerConfig, undefined, (name) => say(`Applying ${name} …`));
    await prepareJobs(database.ownerConfig);
    return bringWords(database, say);
  }
  const pending = await pendingMigrations(database.appPool);
  if (pending.length > 0) {
    throw new PlainError(`The database lacks ${pending.length} migration(s), the first is ${pending[0]}. Run "npm run alongside -- migrate" with DATABASE_OWNER_URL set, then start again.`);
  }
  await needJobs(database.appPool);
  await bringWords(database, say);
}

/** The words a new version ships for searching count at once. */
export async function bringWords(database: OpenDatabase, say: (line: string) => void): Promise<void> {
  const places = await asViewer(kyselyOf(database.appPool), systemViewer(), bringShippedWords);
  if (places > 0) say(`What searching reads of ${places.toLocaleString('en')} places was made anew.`);
}

/** Finds out at once, rather than after a long start, that the port cannot be had. */
export async function refuseTakenPort(settings: Settings): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(settings.port, settings.host, resolve));
  } catch (error) {
    throw portProblem(error, settings) ?? error;
  } finally {
    await new Promise((resolve) => { probe.close(resolve); });
  }
}

/** Serves until told to stop, then answers what is under way and closes. `opened` runs once people can come in. */
export async function serve(context: CommandContext, database: OpenDatabase, demo: boolean, opened: () => Promise<void>): Promise<void> {
  const { startServer } = await import('./server.ts');
  const server = await startServer(context.settings, database, demo).catch((error: unknown) => {
    throw portProblem(error, context.settings) ?? error;
  });
  try {
    await opened();
    if (!context.stopped.aborted) await new Promise((resolve) => { context.stopped.addEventListener('abort', resolve, { once: true }); });
    context.say('Stopping …');
  } finally {
    await closeGently(server, context.settings.drainSeconds);
  }
}

function portProblem(error: unknown, { host, port }: Settings): PlainError | null {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return new PlainError(`Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm run …`);
  if (code === 'EACCES') return new PlainError(`This user may not open port ${port}. Choose a port from 1024 up, for instance PORT=3000.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return new PlainError(`HOST is "${host}", which is not an address of this machine. Set it to 127.0.0.1, or to 0.0.0.0 for every network.`);
  return null;
}
