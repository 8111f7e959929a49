// A PostgreSQL server that is gone with the process that made it: for tests, benchmarks and generating types.
import { randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { majorOfCluster, makeCluster, superuserName, type Cluster } from './embedded-cluster.ts';
import { answers, isRunning, readPostmaster } from './embedded-postmaster.ts';
import { findPrograms } from './embedded-programs.ts';
import { serverSettings } from './embedded-settings.ts';
import { findRunAs, giveTo, spawnUser } from './embedded-user.ts';
import { makeDatabase, makeRoles, roleNames } from './roles.ts';
import { valueTypes } from './value-types.ts';

const MEMORY = '/dev/shm';
const GB = 1024 ** 3;

/** Plain values, so that a test run can hand them to its workers. */
export type ThrowawayServer = { socketFolder: string; port: number; password: string; major: number };

/** One password serves all roles of a server that nobody else can reach and that lives for minutes. */
export function throwawayConfig(server: ThrowawayServer, database: string, role: keyof typeof roleNames | 'superuser'): pg.ClientConfig {
  const user = role === 'superuser' ? superuserName : roleNames[role];
  return { host: server.socketFolder, port: server.port, user, password: server.password, database, ssl: false, types: valueTypes };
}

/** Runs statements as the superuser. */
export async function asSuperuser<T>(server: ThrowawayServer, database: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(throwawayConfig(server, database, 'superuser'));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Makes a database owned by alongside_owner, ready for migrations. */
export async function makeThrowawayDatabase(server: ThrowawayServer, name: string): Promise<void> {
  await asSuperuser(server, 'postgres', (superuser) => makeDatabase(superuser, name, async (database) => {
    const client = new pg.Client(throwawayConfig(server, database, 'superuser'));
    await client.connect();
    return client;
  }));
}

export type StartedThrowaway = ThrowawayServer & { /** The server's own process, parent of all its others. */ postmaster: number; stop(): Promise<void> };

/**
 * Starts one with the three roles. `durable` gives it the settings of an embedded server (fsync on), for benchmarks. `stop` ends it and deletes its files; so does the end of this process, even by kill -9:
 * a shell beside the server waits for our pipe to close. With `keep` the files stay in that folder, for the next start with it; such a server is shut down in order.
 */
export async function startThrowaway({ durable = false, keep = null as string | null } = {}): Promise<StartedThrowaway> {
  const programs = await findPrograms(null);
  if (keep) mkdirSync(keep, { recursive: true });
  const folder = keep ?? mkdtempSync(join(durable ? '/tmp' : quickPlace(), 'alongside-test-'));
  const cluster: Cluster = { folder: join(folder, 'data'), logFile: join(folder, 'log'), programs, runAs: runAsOrFail(folder) };
  giveTo(cluster.runAs, folder, 0o700);
  const secret = join(folder, 'password');
  const password = existsSync(secret) ? readFileSync(secret, 'utf8') : randomBytes(18).toString('base64url');
  if (keep) writeFileSync(secret, password, { mode: 0o600 });
  if (majorOfCluster(cluster.folder) === null) await makeCluster(cluster, password, !durable);
  const script = `log="$1"; dir="$2"; shift 2; "$@" >"$log" 2>&1 </dev/null & server=$!; cat >/dev/null; kill -${keep ? 'INT' : 'QUIT'} $server; wait $server${keep ? '' : '; rm -rf "$dir"'}`;
  const command = ['sh', '-c', script, 'sh', cluster.logFile, folder, join(programs.folder, 'postgres'), '-D', cluster.folder, ...serverSettings(folder, durable)];
  const [first = 'sh', ...rest] = [...cluster.runAs.prefix, ...command];
  const guard = spawn(first, rest, { ...spawnUser(cluster.runAs), cwd: '/', detached: true, stdio: ['pipe', 'ignore', 'inherit'] });
  const gone = new Promise((resolve) => { guard.once('exit', resolve); });
  const server = { socketFolder: folder, port: 5432, password, major: programs.major };
  for (const end = Date.now() + 60_000; !await answers({ ...server, pid: 0 }); await pause(20)) {
    if (guard.exitCode !== null || Date.now() > end) throw new Error(`The throw-away PostgreSQL in ${folder} did not start`);
  }
  await patientlyMakeRoles(server);
  return {
    ...server,
    postmaster: readPostmaster(cluster.folder)?.pid ?? 0,
    stop: async () => {
      guard.stdin.end();
      await gone;
      if (!keep) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Whether a kept server's folder is used by somebody just now. */
export const keptIsInUse = (folder: string): boolean => {
  const postmaster = existsSync(join(folder, 'data')) ? readPostmaster(join(folder, 'data')) : null;
  return postmaster !== null && isRunning(postmaster.pid);
};

/**
 * In memory where there is plenty: on an ext4 disk a file that was deleted a moment ago makes each new one dearer, and a database is 1,700 files.
 * A copy of the template cost 1.6 CPU-s there and costs 0.07 here (decision 0082).
 */
export function quickPlace(): string {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    if (bavail * bsize >= 4 * GB && process.availableMemory() >= 8 * GB) return MEMORY;
  } catch {
    // Not on this system.
  }
  return '/tmp';
}

function runAsOrFail(folder: string): NonNullable<ReturnType<typeof findRunAs>> {
  const runAs = findRunAs('/', join(folder, 'data'));
  if (!runAs) throw new Error('PostgreSQL cannot be run as an ordinary user here');
  return runAs;
}

async function patientlyMakeRoles(server: ThrowawayServer): Promise<void> {
  const { password } = server;
  for (let tries = 0; ; tries += 1) {
    try {
      return await asSuperuser(server, 'postgres', (superuser) => makeRoles(superuser, { owner: password, app: password, backup: password }));
    } catch (error) {
      if ((error as { code?: string }).code !== '57P03' || tries > 500) throw error;
      await pause(20);
    }
  }
}
