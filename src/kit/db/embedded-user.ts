// PostgreSQL refuses to run as root. Started by root, it runs as an unprivileged user instead.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, statSync } from 'node:fs';
import { PlainError } from '../plain-error.ts';

/** How PostgreSQL's programs are started: words put before the command, and the user to become (null: ourselves). */
export type RunAs = { prefix: string[]; uid: number | null; gid: number | null };

const ourselves: RunAs = { prefix: [], uid: null, gid: null };

/**
 * Finds a way to run PostgreSQL's programs so that they can reach the folder that will hold the data.
 * Under root's home or another closed folder the unprivileged user gets the one capability that lets it pass closed folders.
 * Answers null when there is none: the data then needs a folder that others can reach.
 * @param cluster the server's own files, which may not exist yet
 */
export function findRunAs(folder: string, cluster: string): RunAs | null {
  if (process.getuid?.() !== 0) return ourselves;
  const user = ownerOf(cluster) ?? unprivilegedUser();
  const withCapability = (capability: string): RunAs => ({
    ...user,
    prefix: ['setpriv', `--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups', `--inh-caps=+${capability}`, `--ambient-caps=+${capability}`, '--'],
  });
  const ways: RunAs[] = [{ ...user, prefix: [] }, withCapability('dac_read_search'), withCapability('dac_override')];
  return ways.find((way) => succeeds(way, ['sh', '-c', 'cd "$1"', 'sh', folder])) ?? null;
}

/** Options for spawn: with setpriv in front it changes the user itself, and must still be root to do so. */
export function spawnUser(way: RunAs): { uid?: number; gid?: number } {
  return way.uid === null || way.gid === null || way.prefix.length > 0 ? {} : { uid: way.uid, gid: way.gid };
}

/** Gives a folder or file to the user PostgreSQL runs as, closed to everybody else. */
export function giveTo(way: RunAs, path: string, mode: number): void {
  if (way.uid !== null && way.gid !== null) chownSync(path, way.uid, way.gid);
  chmodSync(path, mode);
}

/**
 * Whether the unprivileged user can start programs from a folder. A capability does not help here:
 * PostgreSQL looks for its own programs with access(), which counts the plain rights only.
 */
export function canStartFrom(programs: string): boolean {
  if (process.getuid?.() !== 0) return true;
  return succeeds({ ...unprivilegedUser(), prefix: [] }, ['sh', '-c', '[ -x "$1/initdb" ] && "$1/postgres" --version', 'sh', programs]);
}

function succeeds(way: RunAs, command: string[]): boolean {
  const [first = 'sh', ...rest] = [...way.prefix, ...command];
  return spawnSync(first, rest, { ...spawnUser(way), cwd: '/', stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/** A cluster can only be run by the user it belongs to: perhaps an ordinary one, who started it before root did. */
function ownerOf(cluster: string): { uid: number; gid: number } | null {
  if (!existsSync(cluster)) return null;
  const { uid, gid } = statSync(cluster);
  return uid === 0 ? null : { uid, gid };
}

function unprivilegedUser(): { uid: number; gid: number } {
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // this machine has no such user
    }
  }
  throw new PlainError('PostgreSQL does not run as root, and this machine has neither a user "postgres" nor "nobody". Start Alongside as an ordinary user.');
}
