// PgBouncer in transaction mode in front of the tests' database server. Not needed for the suite; `BATTERY=full` installs it when it can.
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, chownSync, constants, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { throwawayConfig } from '../../src/kit/db/throwaway.ts';
import type { ThrowawayServer } from '../../src/kit/db/throwaway.ts';

const find = (): string | null => ['/usr/sbin/pgbouncer', '/usr/bin/pgbouncer', '/usr/local/bin/pgbouncer', '/opt/homebrew/bin/pgbouncer'].find((path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}) ?? null;

/** Its path; null where it is not there and cannot be installed (only root on Debian and the like can). */
export const findOrInstallPgBouncer = (): string | null => {
  if (find() || process.getuid?.() !== 0) return find();
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = (): boolean => spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'pgbouncer'], { env, stdio: 'ignore' }).status === 0;
  if (!install() && spawnSync('apt-get', ['update'], { env, stdio: 'ignore' }).status === 0) install();
  return find();
};

/** Whether this PgBouncer keeps prepared statements in transaction mode (1.21 or newer). */
export const keepsPrepared = (program: string): boolean => {
  const [major = 0, minor = 0] = (/PgBouncer (\d+)\.(\d+)/.exec(spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout) ?? []).slice(1).map(Number);
  return major > 1 || minor >= 21;
};

/** Starts one with `size` connections to a database; where to connect, and how to stop it. */
export const startPgBouncer = async (program: string, server: ThrowawayServer, database: string, size: number): Promise<{ config: pg.ClientConfig; stop(): Promise<void> }> => {
  const folder = mkdtempSync('/tmp/alongside-bouncer-');
  const { uid, gid } = statSync(server.socketFolder);
  const settings = join(folder, 'settings.ini');
  writeFileSync(settings, `[databases]
${database} = host=${server.socketFolder} port=${server.port} user=alongside_app password=${server.password} dbname=${database}
[pgbouncer]
pool_mode = transaction
auth_type = any
unix_socket_dir = ${folder}
listen_port = 6432
default_pool_size = ${size}
max_client_conn = 200
${keepsPrepared(program) ? 'max_prepared_statements = 300' : ''}
logfile = ${folder}/log
`);
  const root = process.getuid?.() === 0;
  if (root) [folder, settings].forEach((path) => chownSync(path, uid, gid));
  const bouncer = spawn(program, [settings], { stdio: 'ignore', ...(root ? { uid, gid } : {}) });
  const gone = new Promise((resolve) => { bouncer.once('exit', resolve); });
  const config = { ...throwawayConfig(server, database, 'app'), host: folder, port: 6432 };
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client(config);
    client.on('error', () => undefined);
    const answered = await client.connect().then(() => true, () => false);
    await client.end().catch(() => undefined);
    if (answered) break;
    if (tries > 200 || bouncer.exitCode !== null) throw new Error(`PgBouncer did not start in ${folder}`);
    await pause(50);
  }
  return { config, stop: async () => { bouncer.kill('SIGINT'); await gone; rmSync(folder, { recursive: true, force: true }); } };
};
