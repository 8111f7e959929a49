// Locks between processes that the operating system drops when their holder dies, however it dies.
// Node has no file locks of its own; SQLite, which Node carries, takes them on an empty file. Nothing is ever stored in it.
// Decision: docs/decisions (embedded database).
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';

export type Held = { release(): void };

/** Takes a lock that nobody else may share. Answers null when somebody holds it. */
export function tryExclusive(path: string): Held | null {
  return attempt(path, (file) => file.exec('BEGIN EXCLUSIVE'));
}

/** Takes a lock that others may share, but that nobody can hold exclusively meanwhile. Answers null when somebody does. */
export function tryShared(path: string): Held | null {
  return attempt(path, (file) => {
    file.exec('BEGIN');
    file.prepare('SELECT count(*) FROM sqlite_schema').get();
  });
}

/** Asks again every 50 ms until it gets the lock, for at most `limitMs`; then answers null. */
export async function waitFor(take: () => Held | null, limitMs: number): Promise<Held | null> {
  const end = Date.now() + limitMs;
  for (;;) {
    const held = take();
    if (held || Date.now() >= end) return held;
    await pause(50);
  }
}

function attempt(path: string, begin: (file: DatabaseSync) => void): Held | null {
  const file = new DatabaseSync(path, { timeout: 0 });
  try {
    file.exec('PRAGMA journal_mode = OFF');
    begin(file);
    return { release: () => { if (file.isOpen) file.close(); } };
  } catch (error) {
    file.close();
    if ((error as { errcode?: number }).errcode === 5) return null; // SQLITE_BUSY
    throw error;
  }
}
