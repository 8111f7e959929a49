// Makes the files of an embedded PostgreSQL server, once per data folder.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PlainError } from '../plain-error.ts';
import type { Programs } from './embedded-programs.ts';
import { giveTo, spawnUser, type RunAs } from './embedded-user.ts';

export const superuserName = 'alongside_super';

/** The files of one server, the programs that run it and the user they run as. */
export type Cluster = { folder: string; logFile: string; programs: Programs; runAs: RunAs };

/** The major version that made a cluster, or null when there is none yet. */
export function majorOfCluster(folder: string): number | null {
  const file = join(folder, 'PG_VERSION');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').trim()) : null;
}

/**
 * Runs initdb beside the final place and then renames, so that a killed first start leaves nothing half-made.
 * Only the socket is open, with a password; the network is refused in pg_hba.conf as well as never listened to.
 */
export async function makeCluster(cluster: Cluster, superuserPassword: string, quick: boolean): Promise<void> {
  const fresh = `${cluster.folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  giveTo(cluster.runAs, fresh, 0o700);
  const secret = mkdtempSync(join(tmpdir(), 'alongside-init-'));
  try {
    const passwordFile = join(secret, 'password');
    writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
    giveTo(cluster.runAs, passwordFile, 0o600);
    giveTo(cluster.runAs, secret, 0o700);
    const args = ['-D', fresh, '-U', superuserName, `--pwfile=${passwordFile}`, '--auth-local=scram-sha-256', '--auth-host=reject', '--encoding=UTF8',
      '--no-instructions', ...(quick ? ['--no-sync'] : ['--data-checksums'])];
    const localeChoices = localesFor(cluster.programs.major);
    for (const [index, locale] of localeChoices.entries()) {
      const problem = await run(cluster, 'initdb', [...args, ...locale]);
      if (problem === null) break;
      if (index === localeChoices.length - 1) throw new PlainError(`PostgreSQL could not make its files in ${fresh}. Check that the disk has free space and the folder can be written to. It said:\n${problem}`);
    }
    renameSync(fresh, cluster.folder);
  } finally {
    rmSync(secret, { recursive: true, force: true });
  }
}

/** Order by code point, letters by Unicode: the same on every machine and version. What people read is sorted by the queries. */
function localesFor(major: number): string[][] {
  const plain = ['--lc-collate=C', '--lc-messages=C', '--lc-monetary=C', '--lc-numeric=C', '--lc-time=C'];
  const builtin = [...plain, '--lc-ctype=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const system = ['C.UTF-8', 'C.utf8', 'UTF-8', 'en_GB.UTF-8', 'C'].map((name) => [...plain, `--lc-ctype=${name}`]);
  return major >= 17 ? [builtin, ...system] : system;
}

function run(cluster: Cluster, program: string, args: string[]): Promise<string | null> {
  const [first = '', ...rest] = [...cluster.runAs.prefix, join(cluster.programs.folder, program), ...args];
  return new Promise((resolve, reject) => {
    const child = spawn(first, rest, { ...spawnUser(cluster.runAs), cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
    let words = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => { words += text.toString(); });
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0 ? null : words.trim() || `exit code ${code}`));
  });
}
