// Starts and stops the server process of a cluster.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, lstatSync, mkdirSync, mkdtempSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PlainError } from '../plain-error.ts';
import type { Cluster } from './embedded-cluster.ts';
import { answers, ended, isRunning, isServerOf, readPostmaster, setAsideIfStale, type Postmaster } from './embedded-postmaster.ts';
import { serverSettings } from './embedded-settings.ts';
import { giveTo, spawnUser } from './embedded-user.ts';

const retryMs = 30_000;
const recoveryMs = 300_000;
const mark = 'alongside-pg-';

/** The server that already runs for this cluster and answers on its socket, or null. */
export async function runningServer(cluster: Cluster): Promise<Postmaster | null> {
  for (let tries = 0; tries < 10; tries += 1) { // a server just being started needs a moment before it has a socket
    const named = readPostmaster(cluster.folder);
    if (!named || !isRunning(named.pid) || !isServerOf(cluster.folder, named.pid)) return null;
    if (await answers(named)) return named;
    await pause(200);
  }
  return null;
}

/**
 * Starts the server, in a session of its own so that it outlives whoever started it, and waits until its socket answers.
 * Tries again for half a minute: right after a killed server the first try can find its memory still in use.
 * @param before where this process had the socket: kept when it can be, so that connections find the server where it was. Never taken
 *   from postmaster.pid: a copied data folder names the socket of the folder it was copied from.
 */
export async function startServer(cluster: Cluster, before: string | null): Promise<Postmaster> {
  const end = Date.now() + retryMs;
  for (let wanted = before; ;) {
    await clearTheWay(cluster);
    const socketFolder = (wanted && sameAgain(cluster, wanted)) ?? makeSocketFolder(cluster);
    wanted = socketFolder;
    const started = await startOnce(cluster, socketFolder);
    if (started) return started;
    if (Date.now() > end) {
      removeSocketFolder(socketFolder);
      throw new PlainError(`The database could not be started. PostgreSQL said:\n${lastWords(cluster.logFile)}`);
    }
    await pause(300);
  }
}

/** Asks the server to finish open work and end, and removes its socket's folder. */
export async function stopServer(cluster: Cluster): Promise<void> {
  const named = readPostmaster(cluster.folder);
  if (!named || !isRunning(named.pid) || !isServerOf(cluster.folder, named.pid)) return;
  process.kill(named.pid, 'SIGINT');
  if (!await ended(named.pid, 30_000)) {
    process.kill(named.pid, 'SIGQUIT');
    await ended(named.pid, 10_000);
  }
  removeSocketFolder(named.socketFolder);
}

async function startOnce(cluster: Cluster, socketFolder: string): Promise<Postmaster | null> {
  keepLogShort(cluster.logFile);
  const out = openSync(cluster.logFile, 'a', 0o600);
  const command = [...cluster.runAs.prefix, join(cluster.programs.folder, 'postgres'), '-D', cluster.folder, ...serverSettings(socketFolder, true)];
  const [first = '', ...rest] = command;
  const child = spawn(first, rest, { ...spawnUser(cluster.runAs), cwd: '/', detached: true, stdio: ['ignore', out, out] });
  closeSync(out);
  child.on('error', () => undefined); // seen below: it has no pid
  child.unref();
  const server = { pid: child.pid ?? 0, socketFolder, port: 5432 };
  const end = Date.now() + recoveryMs;
  while (server.pid > 0 && isRunning(server.pid) && Date.now() < end) {
    if (readPostmaster(cluster.folder)?.pid === server.pid && await answers(server)) return server;
    await pause(15);
  }
  return null;
}

/** A server that runs but whose socket is gone is stopped; a pid file that names some other program is set aside. */
async function clearTheWay(cluster: Cluster): Promise<void> {
  const named = readPostmaster(cluster.folder);
  if (!named) return;
  if (isRunning(named.pid) && isServerOf(cluster.folder, named.pid)) await stopServer(cluster);
  else setAsideIfStale(cluster.folder);
  if (!await answers(named)) removeSocketFolder(named.socketFolder);
}

/** A folder in /tmp may since have been made by somebody else: only one that is ours alone is used again. */
function sameAgain(cluster: Cluster, folder: string): string | null {
  try {
    mkdirSync(folder, { mode: 0o700 });
    giveTo(cluster.runAs, folder, 0o700);
    return folder;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return null;
  }
  const { mode, uid } = lstatSync(folder);
  const ours = cluster.runAs.uid ?? process.getuid?.();
  return uid === ours && (mode & 0o170777) === 0o040700 ? folder : null;
}

/** The system allows a socket's path 107 bytes, so it cannot lie in the data folder. */
function makeSocketFolder(cluster: Cluster): string {
  const parent = Buffer.byteLength(tmpdir()) < 70 ? tmpdir() : '/tmp';
  const folder = mkdtempSync(join(parent, mark));
  giveTo(cluster.runAs, folder, 0o700);
  return folder;
}

function removeSocketFolder(folder: string): void {
  if (basename(folder).startsWith(mark)) rmSync(folder, { recursive: true, force: true });
}

function keepLogShort(file: string): void {
  if (existsSync(file) && statSync(file).size > 5_000_000) renameSync(file, `${file}.1`);
}

function lastWords(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').slice(-4).join('\n') : '(nothing)';
}
