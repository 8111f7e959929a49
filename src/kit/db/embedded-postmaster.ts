// What postmaster.pid and the operating system say about the server of a cluster.
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, renameSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export type Postmaster = { pid: number; socketFolder: string; port: number };

/** Reads postmaster.pid, which PostgreSQL keeps; null when there is none or it is only half written. */
export function readPostmaster(clusterFolder: string): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(join(clusterFolder, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const [pid, , , port, socketFolder] = lines;
  return Number(pid) > 0 ? { pid: Number(pid), port: Number(port), socketFolder: socketFolder ?? '' } : null;
}

/** Whether a process runs; one that has ended but was not yet collected by its parent does not count. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return !isUncollected(pid) && (existsSync(`/proc/${pid}`) || !existsSync('/proc/self'));
}

function isUncollected(pid: number): boolean {
  try {
    return /^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** Whether somebody listens on the server's socket. It may still answer that it is starting. */
export function answers({ socketFolder, port }: Postmaster): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(join(socketFolder, `.s.PGSQL.${port}`));
    socket.setTimeout(1_000, () => { socket.destroy(); resolve(false); });
    socket.on('connect', () => { socket.destroy(); resolve(true); });
    socket.on('error', () => resolve(false));
  });
}

/** Waits until the process has ended; false when it still runs after the limit. */
export async function ended(pid: number, limitMs: number): Promise<boolean> {
  const end = Date.now() + limitMs;
  while (isRunning(pid)) {
    if (Date.now() > end) return false;
    await pause(20);
  }
  return true;
}

/** Whether a process is the server of this cluster: every PostgreSQL process works inside its cluster's folder. */
export function isServerOf(clusterFolder: string, pid: number): boolean {
  if (!existsSync('/proc/self/cwd')) return true; // no way to look: take postmaster.pid at its word
  return workingFolder(pid) === realpathSync(clusterFolder);
}

/**
 * Sets aside a postmaster.pid that would keep PostgreSQL from starting although its server is gone: the number now belongs to some
 * other program (numbers are given out again after a restart), or to a process that has ended and that nobody collects (as in a
 * container whose first process is no init). Only when it is certain that no process works in the cluster's folder.
 */
export function setAsideIfStale(clusterFolder: string): void {
  const named = readPostmaster(clusterFolder);
  if (!named || !existsSync('/proc/self/cwd')) return;
  if (!isUncollected(named.pid) && workingFolder(named.pid) === null) return;
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number);
  if (processes.some((pid) => isServerOf(clusterFolder, pid))) return;
  renameSync(join(clusterFolder, 'postmaster.pid'), join(clusterFolder, 'postmaster.pid.stale'));
}

/** Null when the process is gone or not ours to look at. */
function workingFolder(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}
