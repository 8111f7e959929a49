// Only one app at a time serves a data folder. Commands may use it beside the app.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PlainError } from '../plain-error.ts';
import type { DataFolder } from './data-folder.ts';
import { tryExclusive, type Held } from './lock.ts';
import { isRunning } from './embedded-postmaster.ts';

type Holder = { pid: number; port: number; since: string };

/** Takes the app's place, or refuses by naming the app that has it. A killed app's lock is gone with it. */
export async function takeAppPlace(folder: DataFolder, port: number): Promise<Held> {
  const held = tryExclusive(folder.lock('app'));
  const file = join(folder.path, 'app.json');
  if (held) {
    const holder: Holder = { pid: process.pid, port, since: new Date().toISOString() };
    writeFileSync(`${file}.new`, JSON.stringify(holder), { mode: 0o600 });
    renameSync(`${file}.new`, file);
    return held;
  }
  const holder = await readHolder(file);
  const who = holder ? ` (process ${holder.pid}, port ${holder.port}, running since ${inWords(holder.since)})` : '';
  throw new PlainError(`Another Alongside app${who} is using the data folder ${folder.path}. Stop it first, or set ALONGSIDE_DATA to another folder.`);
}

/** Between taking the lock and writing its name the holder needs a moment; until then the file names one that is gone. */
async function readHolder(file: string): Promise<Holder | null> {
  for (let tries = 0; tries < 10; tries += 1) {
    try {
      const holder = JSON.parse(readFileSync(file, 'utf8')) as Holder;
      if (isRunning(holder.pid)) return holder;
    } catch {
      // not written yet
    }
    await pause(50);
  }
  return null;
}

function inWords(since: string): string {
  return new Date(since).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' });
}
