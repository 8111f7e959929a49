import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../plain-error.ts';
import { takeAppPlace } from './app-lock.ts';
import { clusterFolder, openDataFolder } from './data-folder.ts';
import { tryExclusive } from './lock.ts';

/** Deletes an embedded database for good, with the audit's signed heads that were kept beside it. Refuses while an app or a command uses it. */
export async function eraseEmbedded(dataFolder: string, port: number): Promise<void> {
  const folder = openDataFolder(dataFolder);
  const place = await takeAppPlace(folder, port);
  const users = tryExclusive(folder.lock('users'));
  try {
    if (!users) throw new PlainError(`Another Alongside command is using the data folder ${folder.path}. Wait until it has ended, then start over.`);
    rmSync(clusterFolder(folder, true), { recursive: true, force: true });
    for (const name of ['passwords.json', 'postgres-is-in.txt', 'audit-heads']) rmSync(join(folder.path, name), { recursive: true, force: true });
  } finally {
    users?.release();
    place.release();
  }
}
