// The data folder (ALONGSIDE_DATA): where an embedded server keeps everything.
import { randomBytes, createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { PlainError } from '../plain-error.ts';
import type { RolePasswords } from './roles.ts';

export type DataFolder = { path: string; lock: (name: 'app' | 'users' | 'server') => string };
export type Passwords = RolePasswords & { superuser: string };

/** Makes the folder, closed to other users, and proves that it can be written to; otherwise says what to do. */
export function openDataFolder(path: string): DataFolder {
  try {
    makeFolder(path);
    const probe = join(path, `.can-write-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
    makeFolder(join(path, 'locks'));
  } catch (error) {
    throw new PlainError(`${whyNot(path, error as NodeJS.ErrnoException)} Give this user the right to write there, or set ALONGSIDE_DATA to another folder.`);
  }
  return { path, lock: (name) => join(path, 'locks', name) };
}

/** Not mkdir's own recursion: Node's never comes back from a folder under /proc. */
function makeFolder(path: string): void {
  if (existsSync(path) && statSync(path).isDirectory()) return;
  if (!existsSync(dirname(path))) makeFolder(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !statSync(path).isDirectory()) throw error;
  }
}

function whyNot(path: string, error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOSPC') return `The disk that holds the data folder ${path} is full. Free some space.`;
  if (error.code === 'ENOTDIR' || error.code === 'EEXIST') return `The data folder ${path} cannot be made, because a file is in its way.`;
  if (error.code === 'EROFS') return `The data folder ${path} lies on a disk that can only be read.`;
  return `The data folder ${path} cannot be written to by the user "${userInfo().username}".`;
}

/** The passwords of the roles: random, made once, readable only by the user who runs Alongside. */
export function readOrMakePasswords(folder: DataFolder, clusterExists: boolean): Passwords {
  const file = join(folder.path, 'passwords.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
  if (clusterExists) {
    throw new PlainError(`The file ${file} is missing, and without it the database in this folder cannot be opened. Put it back from a copy of the folder.`);
  }
  const random = () => randomBytes(24).toString('base64url');
  const made = { superuser: random(), owner: random(), app: random(), backup: random() };
  writeFileSync(`${file}.new`, JSON.stringify(made), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return made;
}

/**
 * Where PostgreSQL's own files go: inside the data folder, or where an earlier start had to put them instead.
 * @param reachable whether the user that PostgreSQL runs as can reach the data folder
 */
export function clusterFolder(folder: DataFolder, reachable: boolean): string {
  const inside = join(folder.path, 'postgres');
  const pointer = join(folder.path, 'postgres-is-in.txt');
  if (existsSync(pointer)) return readFileSync(pointer, 'utf8').trim();
  if (reachable || existsSync(inside)) return inside;
  const own = join('/var/lib/alongside', createHash('sha256').update(folder.path).digest('hex').slice(0, 12));
  mkdirSync(own, { recursive: true, mode: 0o755 });
  writeFileSync(pointer, join(own, 'postgres'));
  process.stderr.write(`PostgreSQL does not run as root, and other users cannot reach ${folder.path}. Its files are kept in ${own}.\n`);
  return join(own, 'postgres');
}
